// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/portability.h"

#include "models/phone.h"
#include "models/rules/eligibility.h"
#include "models/word.h"

#include <QCache>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

using Step = PortabilityStep;

struct Row
{
    int code;
    const char *word;
    const char *meaning;
    const char *advice;
    Step step;
};

// Page 13, and 22137 of DISCREPANCIES ("Porting").
constexpr Row rows[] = {
    { 22131, "ALREADY_IN_THE_TARGET_ACCOUNT",
      QT_TRANSLATE_NOOP("Portability", "The number is in this account already, or on its way here."),
      QT_TRANSLATE_NOOP("Portability", "Look for it in the inventory and among the open requests."), Step::ShowNumber },
    { 22132, "ALREADY_IN_TWILIO_DIFFERENT_OWNER",
      QT_TRANSLATE_NOOP("Portability", "The number is in somebody else's account on Twilio."),
      QT_TRANSLATE_NOOP("Portability",
                        "No port is needed. Its owner and you ask Twilio support to move it between the accounts."),
      Step::ContactSupport },
    { 22136, "ALREADY_IN_ONE_OF_YOUR_TWILIO_ACCOUNTS",
      QT_TRANSLATE_NOOP("Portability", "The number is in another of your accounts, or on its way there."),
      QT_TRANSLATE_NOOP("Portability", "No port is needed. Move it from that account into this one."),
      Step::MoveAccounts },
    { 22130, "UNSUPPORTED",
      QT_TRANSLATE_NOOP("Portability", "Twilio does not port numbers of this country, rate center or carrier."),
      QT_TRANSLATE_NOOP("Portability", "It has to stay with its carrier. Hosting it for messages may be possible."),
      Step::None },
    { 22133, "MANUAL_PORTING_AVAILABLE", QT_TRANSLATE_NOOP("Portability", "The number can be ported by hand only."),
      QT_TRANSLATE_NOOP("Portability",
                        "A number of the United States: open the request in the Twilio Console. Any other: write to "
                        "Twilio support."),
      Step::ManualPort },
    { 22137, "", QT_TRANSLATE_NOOP("Portability", "A port of the number is under way already."),
      QT_TRANSLATE_NOOP(
          "Portability",
          "Look for it among the requests here: to ask anew, cancel it there and wait until it is canceled. "
          "If it is in none of them, ask Twilio support."),
      Step::ShowNumber },
    { 22102, "INVALID_PHONE_NUMBER", QT_TRANSLATE_NOOP("Portability", "There is no such phone number."),
      QT_TRANSLATE_NOOP("Portability", "Correct the number and check it again."), Step::FixNumber },
    { 22171, "MISSING_REQUIRED_FIELDS",
      QT_TRANSLATE_NOOP("Portability", "The number can't be ported without more details."),
      QT_TRANSLATE_NOOP("Portability",
                        "Ask the customer for the account number and the PIN at the losing carrier, and for the "
                        "address."),
      Step::AddDetails },
    { 22135, "ERROR_INTERNAL_SERVER_ERROR", QT_TRANSLATE_NOOP("Portability", "The service could not finish the check."),
      QT_TRANSLATE_NOOP("Portability", "Run the check again."), Step::Retry },
    { 20003, "UNAUTHORIZED",
      QT_TRANSLATE_NOOP("Portability", "The target account is not valid, or you have no access to it."),
      QT_TRANSLATE_NOOP("Portability", "Choose another account to port into, and check again."), Step::ChooseAccount },
};

struct ButtonRow
{
    Step step;
    const char *label;
};

constexpr ButtonRow buttons[] = {
    { Step::FixNumber, QT_TRANSLATE_NOOP("Portability", "Edit number") },
    { Step::Retry, QT_TRANSLATE_NOOP("Portability", "Check again") },
    { Step::ShowNumber, QT_TRANSLATE_NOOP("Portability", "Show number") },
    { Step::MoveAccounts, QT_TRANSLATE_NOOP("Portability", "Move between accounts") },
    { Step::ManualPort, QT_TRANSLATE_NOOP("Portability", "Port by hand") },
    { Step::ContactSupport, QT_TRANSLATE_NOOP("Portability", "Contact support") },
    { Step::ChooseAccount, QT_TRANSLATE_NOOP("Portability", "Choose account") },
    { Step::AddDetails, QT_TRANSLATE_NOOP("Portability", "Add details") },
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Portability", text);
}

const Row *find(int code, QStringView reason)
{
    if (const auto row = std::ranges::find(rows, code, &Row::code); row != std::end(rows))
        return &*row;
    const QString word = comparableWord(reason);
    if (word.isEmpty())
        return nullptr;
    const auto row = std::ranges::find_if(
        rows, [&word](const Row &r) { return comparableWord(QString::fromLatin1(r.word)) == word; });
    return row == std::end(rows) ? nullptr : &*row;
}

/// The number plan takes its time, and pages ask it about all their numbers with every answer: what it said is kept.
bool isTollFree(QStringView e164)
{
    constexpr int mostKept = 20'000;
    thread_local QCache<QString, bool> known(mostKept);
    const QString number = e164.toString();
    if (const bool *is = known.object(number))
        return *is;
    const bool is = phone::typeOf(e164) == phone::LineType::TollFree;
    known.insert(number, new bool(is));
    return is;
}

} // namespace

QString portabilityWords(int code, QStringView reason)
{
    const Row *row = find(code, reason);
    return row ? translated(row->meaning) : reason.toString();
}

QString portabilityAdvice(int code, QStringView reason)
{
    const Row *row = find(code, reason);
    return row ? translated(row->advice) : QString();
}

PortabilityStep portabilityStep(int code, QStringView reason)
{
    const Row *row = find(code, reason);
    return row ? row->step : Step::None;
}

QString portabilityStepButton(PortabilityStep step)
{
    const auto row = std::ranges::find(buttons, step, &ButtonRow::step);
    return row == std::end(buttons) ? QString() : translated(row->label);
}

QUrl portabilityHelp(PortabilityStep step, QStringView e164)
{
    switch (step) {
    case Step::ManualPort:
        return QUrl(phone::countryOf(e164) == "US"_L1
                        ? u"https://help.twilio.com/articles/223179348-Porting-a-Phone-Number-to-Twilio"_s
                        : u"https://help.twilio.com/articles/115000781088-International-Porting-Process"_s);
    case Step::ContactSupport:
    case Step::MoveAccounts:
        return QUrl(u"https://help.twilio.com/articles/"
                    "223135327-Moving-Twilio-Phone-Numbers-to-another-Twilio-Account"_s);
    default:
        return {};
    }
}

bool isPortabilityReason(int code)
{
    return std::ranges::find(rows, code, &Row::code) != std::end(rows);
}

QString whyNotByType(QStringView e164, QStringView type)
{
    if (!sameWord(type, u"toll-free") && !isTollFree(e164))
        return {};
    return translated(QT_TRANSLATE_NOOP("Portability",
                                        "Toll-free numbers can't be ported through the API, even where the check says "
                                        "yes. Open the request in the Twilio Console."));
}

QString portTypeWords(QStringView type)
{
    return eligibilityTypeWords(type);
}

QList<PortabilityReason> portabilityReasons()
{
    QList<PortabilityReason> reasons;
    for (const Row &row : rows)
        reasons.append({ row.code, QString::fromLatin1(row.word) });
    return reasons;
}

} // namespace nd::rules
