// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/hostednumbers.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/pipeline.h"
#include "models/records/hostedorder.h"
#include "models/rules/advice.h"
#include "ui/appcontext.h"
#include "ui/panes/hosted/checkform.h"
#include "ui/panes/hosted/checkpage.h"
#include "ui/panes/hosted/checkstep.h"
#include "ui/prompts.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

// What the page that checks numbers does: the list on disk, asking, and the next steps.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

const QString draftKind = u"eligibility-list"_s;

} // namespace

/// What an earlier start of the program left: the list, and what the service was asked.
void CheckPage::takeUp()
{
    const Result<Draft> draft = context().local.drafts().load(session()->accountSid(), draftKind);
    const QVariantMap left = draft ? draft.value().content : QVariantMap();
    m_form->list()->setText(left[u"text"_s].toString());
    if (left.contains(u"column"_s))
        m_form->list()->setChosenColumn(left[u"column"_s].toInt());
    m_form->accountBox()->setAccount(left[u"account"_s].toString());
    m_takenUp = true;
    if (!left.isEmpty() && session()->reaches(Product::Numbers))
        m_check->resume();
}

/// At every change, so that an end of the program loses nothing.
void CheckPage::keep()
{
    const QString text = m_form->list()->text();
    Drafts &drafts = context().local.drafts();
    if (text.isEmpty()) {
        static_cast<void>(drafts.remove(session()->accountSid(), draftKind));
        return;
    }
    QVariantMap content{ { u"text"_s, text }, { u"account"_s, m_form->account() } };
    if (const std::optional<int> column = m_form->list()->chosenColumn())
        content.insert(u"column"_s, *column);
    // What can't be written is told by LocalData::failed.
    const Result<QStringList> leftOut
        = drafts.save(session()->accountSid(), draftKind, {}, content, session()->clock().now());
    m_whole = leftOut && leftOut.value().isEmpty() && context().local.isKept();
}

// Asking

bool CheckPage::sameAccount() const
{
    return m_check && m_check->hostingAccount() == m_form->account();
}

/// Whether the chosen account is to be asked: nobody did, or there was no answer.
bool CheckPage::isOpen(const EligibilityResult &result) const
{
    return !sameAccount() || result.state.isEmpty() || result.state == QLatin1StringView(EligibilityCheck::failed)
        || result.state == QLatin1StringView(EligibilityCheck::canceled);
}

bool CheckPage::canCheck() const
{
    return m_check && session()->reaches(Product::Numbers) && m_form->accountBox()->isGood()
        && !m_form->list()->numbers().isEmpty() && !(m_check->isRunning() && m_open.isEmpty());
}

void CheckPage::check()
{
    m_form->list()->readNow();
    if (!canCheck())
        return;
    notice().clear();
    const QStringList all = m_form->list()->numbers();
    const QStringList open = m_open;
    if (!open.isEmpty() && open.size() < all.size())
        return m_check->add(open); // The answers that are there stay.
    m_check->start(
        all, m_form->account(),
        tr("Number Desk, %1").arg(QLocale().toString(session()->clock().now().toLocalTime(), QLocale::ShortFormat)));
    listChanged(); // What was known of these numbers before is no longer.
}

void CheckPage::checkAgain(const QStringList &numbers)
{
    if (!m_check || numbers.isEmpty())
        return;
    if (!sameAccount() || m_check->total() == 0)
        return check(); // One check is for one account.
    notice().clear();
    m_check->add(numbers);
}

void CheckPage::clearList()
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
void CheckPage::sayFailures()
{
    const std::optional<ApiError> error = m_check->lastError();
    const int failed = m_check->failures();
    if (failed == 0 || !error)
        return;
    QString text;
    switch (error->kind) {
    case ErrorKind::Forbidden:
        text = tr("This account may not check numbers for hosting. Ask Twilio support to allow it, or use a key that "
                  "may.");
        break;
    case ErrorKind::Unauthorized:
        text = tr("The service does not accept these credentials for hosted numbers.");
        break;
    case ErrorKind::NotFound:
        text = tr("The service has no hosting check for this account, or not any more.");
        break;
    default:
        text = rules::adviceFor(error->code).sentence;
        break;
    }
    const QString count = tr("%n number(s) got no answer.", nullptr, failed);
    const QString why
        = error->requestId.isEmpty() ? error->message : tr("%1 · Request %2").arg(error->message, error->requestId);
    const bool refused = error->kind == ErrorKind::Refused || error->kind == ErrorKind::Forbidden
        || error->kind == ErrorKind::Unauthorized;
    if (text.isEmpty() && !refused)
        text = tr("A check changes nothing: ask again for the rest.");
    notice().say(refused ? Notice::Kind::Bad : Notice::Kind::Warning, text.isEmpty() ? count : count + u' ' + text, why,
                 error->helpLink);
}

// Next steps

void CheckPage::takeStep()
{
    using Step = rules::EligibilityStep;
    switch (commonStep()) {
    case Step::None:
        return;
    case Step::CreateOrder:
        return order(selectedNumbers());
    case Step::EditNumber:
        return m_step->edit();
    case Step::Retry:
        return checkAgain(selectedNumbers());
    case Step::UpdateAccount:
        m_form->goToAccount();
        Q_EMIT message(tr("Choose the account to host in, then check again."));
        return;
    case Step::ManageOrder:
        return findOrder(selectedNumbers().value(0));
    case Step::ContactSupport:
        return copyForSupport();
    }
}

void CheckPage::order(const QStringList &numbers)
{
    if (!numbers.isEmpty())
        Q_EMIT orderWanted(numbers, m_check->hostingAccount());
}

void CheckPage::correct(const EligibilityRow &row, const QString &e164)
{
    const QList<rules::ListedNumber> &entries = m_form->list()->entries();
    const auto entry = std::ranges::find_if(entries, [&](const rules::ListedNumber &each) {
        return each.line == row.line
            && (each.good() ? each.e164 == row.row : each.text.simplified() == row.number || each.e164 == row.number);
    });
    const rules::ListedNumber found = entry == entries.end() ? rules::ListedNumber() : *entry;
    if (found.line == 0 || !m_form->list()->replace(found, phone::displayFormat(e164)))
        return notice().say(Notice::Kind::Warning, tr("The list has changed. Correct the number there."));
    if (!m_listed.contains(e164))
        return;
    look(e164);
    if (canCheck())
        checkAgain({ e164 });
}

void CheckPage::findOrder(const QString &number)
{
    const HostedGeneration generation = session()->hostedGeneration();
    if (const QString why = session()->whyNot(hostedProduct(generation)); !why.isEmpty())
        return notice().say(Notice::Kind::Warning, why);
    notice().clear();
    ++m_finding;
    const Call<QList<HostedOrder>> call{ listHostedOrders(generation, { .number = number }),
                                         [](const QByteArray &body) { return decodeRecords<HostedOrder>(body); } };
    session()->transport().send<QList<HostedOrder>>(
        call, &lookups(), [this, number](const Result<QList<HostedOrder>> &orders) {
            --m_finding;
            Q_EMIT settledOnScreenChanged();
            if (!orders)
                return notice().say(Notice::Kind::Bad,
                                    tr("The order could not be looked up: %1").arg(orders.error().message),
                                    orders.error().requestId, orders.error().helpLink);
            QList<HostedOrder> found = orders.value();
            found.removeIf([&](const HostedOrder &order) { return order.number != number; });
            std::stable_partition(found.begin(), found.end(), [](const HostedOrder &order) {
                return !hostedOrderPipeline().isTerminal(order.status);
            });
            if (found.isEmpty())
                return notice().say(Notice::Kind::Warning,
                                    tr("This account has no order for %1. Another account may have it.")
                                        .arg(phone::displayFormat(number)));
            Q_EMIT showPane(u"hosted"_s, found.first().sid);
        });
}

void CheckPage::copyForSupport()
{
    QStringList lines{ tr("Account: %1").arg(session()->accountSid()) };
    const QStringList keys = table().view()->selectedKeys();
    for (const QString &key : keys) {
        const std::optional<EligibilityRow> row = model().record<EligibilityRow>(key);
        if (!row)
            continue;
        QStringList parts{ row->number };
        for (const QString &part : { row->status, row->subStatus, row->ineligibilityReason, row->nextStep,
                                     row->accountSid, row->requestSid }) {
            if (!part.isEmpty())
                parts.append(part);
        }
        if (row->status.isEmpty() && !row->reason.isEmpty())
            parts.append(row->reason);
        lines.append(parts.join(u"  "_s));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT message(tr("Copied: %n number(s) with what the service said. Paste it into a request to Twilio support.",
                      nullptr, int(lines.size()) - 1));
}

} // namespace nd
