// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/localdata.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/advice.h"
#include "ui/appcontext.h"
#include "ui/numbercheckpage.h"
#include "ui/prompts.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/checkform.h"
#include "ui/widgets/checkstep.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QMimeDatabase>

#include <algorithm>

// What a page that checks numbers does: the list on disk, asking, and what is done about an answer.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// Text, or files of text by their names.
bool isList(const QMimeData &dropped)
{
    const QList<QUrl> urls = dropped.urls();
    return urls.isEmpty() ? dropped.hasText() : std::ranges::all_of(urls, [](const QUrl &url) {
        return url.isLocalFile()
            && QMimeDatabase()
                   .mimeTypeForFile(url.toLocalFile(), QMimeDatabase::MatchExtension)
                   .inherits(u"text/plain"_s);
    });
}

} // namespace

void NumberCheckPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (isList(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void NumberCheckPage::dropEvent(QDropEvent *event)
{
    m_form->list()->take(*event->mimeData());
    event->acceptProposedAction();
}

/// What an earlier start of the program left: the list, and what the service was asked.
void NumberCheckPage::takeUp()
{
    const Result<Draft> draft = context().local.drafts().load(session()->accountSid(), m_parts.draft);
    const QVariantMap left = draft ? draft.value().content : QVariantMap();
    m_form->list()->setText(left[u"text"_s].toString());
    if (left.contains(u"column"_s))
        m_form->list()->setChosenColumn(left[u"column"_s].toInt());
    m_form->accountBox()->setAccount(left[u"account"_s].toString());
    takeMore(left);
    m_takenUp = true;
    if (!left.isEmpty() && session()->reaches(Product::Numbers))
        m_check->resume();
}

/// At every change, so that an end of the program loses nothing.
void NumberCheckPage::keep()
{
    const QString text = m_form->list()->text();
    Drafts &drafts = context().local.drafts();
    if (text.isEmpty()) {
        static_cast<void>(drafts.remove(session()->accountSid(), m_parts.draft));
        return;
    }
    QVariantMap content{ { u"text"_s, text }, { u"account"_s, m_form->account() } };
    if (const std::optional<int> column = m_form->list()->chosenColumn())
        content.insert(u"column"_s, *column);
    keepMore(content);
    // What can't be written is told by LocalData::failed.
    static_cast<void>(drafts.save(session()->accountSid(), m_parts.draft, {}, content, session()->clock().now()));
}

bool NumberCheckPage::asksTheSame() const
{
    return m_check && m_check->targetAccount() == m_form->account();
}

/// Whether it is to be asked: nobody did, or there was no answer.
bool NumberCheckPage::isOpen(const QString &number) const
{
    const QString state = m_check ? m_check->stateOf(number) : QString();
    return state.isEmpty() || state == QLatin1StringView(NumberCheck::failed)
        || state == QLatin1StringView(NumberCheck::canceled);
}

/// Whether all that is left to do is to go on after a pause.
bool NumberCheckPage::isHeld() const
{
    return m_check && m_check->isPaused() && m_open.isEmpty();
}

bool NumberCheckPage::canCheck() const
{
    return m_check && session()->reaches(Product::Numbers) && m_form->accountBox()->isGood()
        && !m_form->list()->isReading() && m_counted && !m_form->list()->numbers().isEmpty()
        && !(m_check->isRunning() && m_open.isEmpty());
}

void NumberCheckPage::check()
{
    m_form->list()->readNow();
    if (!canCheck())
        return;
    notice().clear();
    if (isHeld())
        return m_check->goOn();
    const QStringList all = m_form->list()->numbers();
    const QStringList open = m_open;
    m_counted = false; // Some of them are asked of from now on.
    if (!open.isEmpty() && open.size() < all.size()) {
        m_check->add(open); // The answers that are there stay.
        count();
        return derive();
    }
    begin(all);
    listChanged(); // What was known of these numbers before is no longer.
}

void NumberCheckPage::checkAgain(const QStringList &numbers)
{
    if (!m_check || numbers.isEmpty())
        return;
    if (!asksTheSame() || m_check->total() == 0)
        return check(); // One check is for one account.
    notice().clear();
    m_check->add(numbers);
}

void NumberCheckPage::clearList()
{
    const auto clear = [this] {
        m_check->clear();
        m_form->list()->setText({});
        notice().clear();
        m_form->list()->setFocus();
    };
    if (m_check->total() == 0 && m_form->list()->numbers().isEmpty())
        return clear();
    Confirmation question;
    question.title = tr("Empty the list?");
    question.text = tr("The list and what the service said of its numbers go. Checking again costs nothing.");
    question.accept = tr("Empty the list");
    question.destructive = true;
    confirm(question, clear);
}

/// All is said beside the numbers; what concerns them all is said once, with what to do.
void NumberCheckPage::sayFailures()
{
    const std::optional<ApiError> error = m_check->lastError();
    const int failed = m_check->failures();
    const bool paused = m_check->isPaused();
    if ((failed == 0 && !paused) || !error)
        return;
    QString text = whyNoAnswer(*error);
    if (text.isEmpty())
        text = rules::adviceFor(error->code).sentence;
    const QString count = paused ? tr("The check is paused.") : tr("%n number(s) got no answer.", nullptr, failed);
    const QString why
        = error->requestId.isEmpty() ? error->message : tr("%1 · Request %2").arg(error->message, error->requestId);
    const bool refused = error->kind == ErrorKind::Refused || error->kind == ErrorKind::Forbidden
        || error->kind == ErrorKind::Unauthorized;
    if (text.isEmpty() && !refused)
        text = paused ? tr("Answers that came are kept: go on when the service can be reached.")
                      : tr("A check changes nothing: ask again for the rest.");
    notice().say(refused ? Notice::Kind::Bad : Notice::Kind::Warning, text.isEmpty() ? count : count + u' ' + text, why,
                 error->helpLink);
}

void NumberCheckPage::correct(const CheckedEntry &entry, const QString &e164)
{
    const QList<rules::ListedNumber> &entries = m_form->list()->entries();
    const auto found = std::ranges::find_if(entries, [&](const rules::ListedNumber &each) {
        return each.line == entry.line
            && (each.good() ? each.e164 == entry.key
                            : each.text.simplified() == entry.number || each.e164 == entry.number);
    });
    const rules::ListedNumber listed = found == entries.end() ? rules::ListedNumber() : *found;
    if (listed.line == 0 || !m_form->list()->replace(listed, bidi::withoutIsolates(phone::displayFormat(e164))))
        return notice().say(Notice::Kind::Warning, tr("The list has changed. Correct the number there."));
    if (!isListed(e164))
        return;
    look(e164);
    if (canCheck())
        checkAgain({ e164 });
}

void NumberCheckPage::copyForSupport()
{
    QStringList lines{ tr("Account: %1").arg(session()->accountSid()) };
    const QStringList keys = table().view()->selectedKeys();
    for (const QString &key : keys) {
        QStringList parts{ text(key, "phone_number") };
        const QStringList said = forSupport(key);
        for (const QString &part : said) {
            if (!part.isEmpty())
                parts.append(part);
        }
        lines.append(parts.join(u"  "_s));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT message(tr("Copied: %n number(s) with what the service said. Paste it into a request to Twilio support.",
                      nullptr, int(lines.size()) - 1));
}

} // namespace nd
