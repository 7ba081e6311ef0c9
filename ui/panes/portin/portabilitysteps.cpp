// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/numbers.h"
#include "app/lookups.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/records/incomingnumber.h"
#include "ui/panes/portin/portabilitypage.h"
#include "ui/prompts.h"
#include "ui/widgets/checkform.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/sidpicker.h"

#include <QLocale>

#include <algorithm>

// What is done about an answer of the page that checks numbers for porting.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView requestStep{ "request" };
constexpr int inOpenRequest = 22137; ///< DISCREPANCIES, "Porting".

rules::PortabilityStep stepFor(const QString &word)
{
    PortabilityRow row;
    row.step = word;
    return nd::stepOf(row);
}

} // namespace

QString PortabilityPage::stepOf(const QString &key) const
{
    return text(key, "verdict") == "yes"_L1 ? QString(requestStep) : NumberCheckPage::stepOf(key);
}

QString PortabilityPage::stepLabel(const QString &step) const
{
    return step == requestStep ? tr("New re&quest with the selected…") : rules::portabilityStepButton(stepFor(step));
}

bool PortabilityPage::isSingle(const QString &step) const
{
    const rules::PortabilityStep does = stepFor(step);
    return does == rules::PortabilityStep::ShowNumber || does == rules::PortabilityStep::MoveAccounts;
}

void PortabilityPage::takeStep(const QString &step, const QStringList &numbers)
{
    using Step = rules::PortabilityStep;
    const QString first = numbers.value(0);
    if (step == requestStep)
        return request(numbers);
    switch (stepFor(step)) {
    case Step::None:
    case Step::FixNumber: // in its place
        return;
    case Step::Retry:
        return checkAgain(numbers);
    case Step::ShowNumber:
        return showNumber(first);
    case Step::MoveAccounts:
        return moveNumber(first);
    case Step::ManualPort:
    case Step::ContactSupport:
        copyForSupport();
        return explain(stepFor(step), first);
    case Step::ChooseAccount:
        form()->goToAccount();
        Q_EMIT message(tr("Choose the account to port into, then check again."));
        return;
    case Step::AddDetails:
        m_address->setFocus();
        return notice().say(Notice::Kind::Plain,
                            tr("Choose the customer's address here, then check again. Have the account number and the "
                               "PIN at the losing carrier at hand for the request."));
    }
}

/// Where the way leads outside the program, it is told with the service's own page about it.
void PortabilityPage::explain(rules::PortabilityStep step, const QString &number)
{
    const PortabilityResult result = m_check->result(number);
    const QString barred = rules::whyNotByType(number, result.numberType);
    const QString advice = rules::portabilityAdvice(int(result.reasonCode.value_or(0)), result.reason);
    notice().say(Notice::Kind::Plain, barred.isEmpty() ? advice : barred,
                 tr("The selected numbers are in the clipboard, with what the service said."),
                 rules::portabilityHelp(step, number));
}

// Onward

void PortabilityPage::request(const QStringList &numbers)
{
    QList<PortNumber> good;
    for (const QString &number : numbers) {
        if (isGood(number))
            good.append(portNumber(m_check->result(number)));
    }
    const auto hand = [this, good] { Q_EMIT requestWanted(good, m_check->targetAccount(), m_check->addressSid()); };
    const PortInSplit split = splitPortIn(good);
    if (split.requests.empty())
        return;
    if (split.requests.size() == 1)
        return hand();
    Confirmation question;
    question.title = tr("Go on with %n request(s)?", nullptr, int(split.requests.size()));
    question.text = split.why;
    for (qsizetype at = 0; at < split.requests.size(); ++at)
        question.details.append(
            tr("Request %1: %n number(s), from %2 on", nullptr, int(split.requests[at].size()))
                .arg(QLocale().toString(at + 1), phone::displayFormat(split.requests[at].constFirst().e164)));
    question.accept = tr("Go on");
    confirm(question, hand);
}

void PortabilityPage::ask(const QStringList &e164s)
{
    NumberListBox *list = form()->list();
    QStringList lines;
    for (const QString &number : e164s) {
        if (!isListed(number))
            lines.append(bidi::withoutIsolates(phone::displayFormat(number)));
    }
    if (!lines.isEmpty()) {
        const QString before = list->text();
        list->setText(before.isEmpty() ? lines.join(u'\n') : before.trimmed() + u'\n' + lines.join(u'\n'));
        const bool isRead = list->readNow(); // a very long one takes its time, and has what was added
        const auto missing = std::ranges::count_if(
            e164s, [this, isRead](const QString &number) { return isRead && !isListed(number); });
        if (missing > 0) { // of a table one column is read
            list->setText(before);
            return notice().say(Notice::Kind::Warning,
                                tr("%n number(s) could not be added to the table in the list. Empty the list, then try "
                                   "again.",
                                   nullptr, int(missing)));
        }
    }
    checkAgain(e164s);
}

// Numbers that are here already

/// Page 13 says with one code "already exists on your account or is currently being ported into" it.
void PortabilityPage::showNumber(const QString &number)
{
    const PortabilityResult result = m_check->result(number);
    if (result.reasonCode == inOpenRequest)
        return showRequests(tr("Look for %1 in these requests. If it is in none, ask Twilio support.")
                                .arg(phone::displayFormat(number)));
    const QString account = result.accountSid.isEmpty() ? m_check->targetAccount() : result.accountSid;
    if (!account.isEmpty() && account != session()->accountSid())
        return notice().say(Notice::Kind::Plain,
                            tr("%1 is in the account %2, or on its way there. Switch to that account to see it.")
                                .arg(phone::displayFormat(number), nameOf(account)));
    lookUp(number, {});
}

void PortabilityPage::moveNumber(const QString &number)
{
    const QString account = m_check->result(number).accountSid;
    if (account == session()->accountSid())
        return lookUp(number, tr("Hand it to the other account with Transfer…"));
    const QString shown = phone::displayFormat(number);
    notice().say(Notice::Kind::Plain,
                 account.isEmpty()
                     ? tr("%1 is in another of your accounts. Switch to that one, and hand the number over with "
                          "Transfer… on the page Numbers.")
                           .arg(shown)
                     : tr("%1 is in the account %2. Switch to that account, and hand the number over with Transfer… on "
                          "the page Numbers.")
                           .arg(shown, nameOf(account)),
                 {}, rules::portabilityHelp(rules::PortabilityStep::MoveAccounts, number));
}

void PortabilityPage::showRequests(const QString &why)
{
    Q_EMIT showPane(u"portin"_s, u"requests"_s);
    Q_EMIT message(why);
}

void PortabilityPage::lookUp(const QString &number, const QString &message)
{
    notice().clear();
    ++m_finding;
    const Call<QList<IncomingNumber>> call{
        .request = findNumber(number),
        .decode = [](const QByteArray &body) { return decodeRecords<IncomingNumber>(body); },
    };
    session()->transport().send<QList<IncomingNumber>>(
        call, &lookups(), [this, number, message](const Result<QList<IncomingNumber>> &numbers) {
            --m_finding;
            Q_EMIT settledOnScreenChanged();
            if (!numbers)
                return notice().say(Notice::Kind::Bad,
                                    tr("The number could not be looked up: %1").arg(numbers.error().message),
                                    numbers.error().requestId, numbers.error().helpLink);
            const auto found = std::ranges::find(numbers.value(), number, &IncomingNumber::number);
            if (found == numbers.value().end())
                return showRequests(tr("%1 is not among the numbers: it is on its way here in one of these requests.")
                                        .arg(phone::displayFormat(number)));
            Q_EMIT showPane(u"inventory"_s, found->sid);
            if (!message.isEmpty())
                Q_EMIT this->message(message);
        });
}

// What is said

QStringList PortabilityPage::forSupport(const QString &key) const
{
    const std::optional<PortabilityRow> row = model().record<PortabilityRow>(key);
    if (!row)
        return {};
    return { row->reasonCode ? QString::number(*row->reasonCode) : QString(), row->reasonWord, row->numberType,
             row->accountSid, row->reasonCode ? QString() : row->reason };
}

QString PortabilityPage::whyNoAnswer(const ApiError &error) const
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
        return tr("This account may not check numbers for porting. Ask Twilio support to allow it, or use a key that "
                  "may.");
    case ErrorKind::Unauthorized:
        return tr("The service does not accept these credentials for port-ins.");
    case ErrorKind::NotFound:
        return tr("The service has no porting check for this account, or not any more.");
    default:
        return {};
    }
}

} // namespace nd
