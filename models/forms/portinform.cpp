// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/portinform.h"

#include "models/bidi.h"
#include "models/forms/portinfields.h"
#include "models/phone.h"
#include "models/rules/hostedchecks.h"
#include "models/rules/portability.h"
#include "models/rules/values.h"
#include "models/word.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using rules::Verdict;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortInForm)
};

constexpr qsizetype longestList = 5; ///< Numbers that a problem names.
const QString numbersField = u"phone_numbers"_s;
const QString home = u"US"_s;

QString named(const QStringList &numbers)
{
    QStringList shown;
    for (const QString &number : numbers.first(std::min(numbers.size(), longestList)))
        shown.append(phone::displayFormat(number));
    return shown.join(u", "_s) + (numbers.size() > longestList ? u", …"_s : QString());
}

void add(rules::ConfigurationVerdict &verdict, const QString &name, const Verdict &one)
{
    if (one.level != Verdict::Level::Good)
        verdict.problems.append({ name, one });
}

/// Numbers that can't be in a request, a problem for each reason.
void checkNumbers(const QList<PortNumber> &numbers, rules::ConfigurationVerdict &verdict)
{
    if (numbers.isEmpty())
        add(verdict, numbersField, Verdict::bad(Text::tr("Choose at least one number that can be ported.")));
    if (numbers.size() > mostNumbersPerPort)
        add(verdict, numbersField, Verdict::bad(Text::tr("One request takes at most 1,000 numbers. Split them.")));
    QSet<QString> seen;
    QStringList bad;
    QStringList repeated;
    QStringList abroad;
    QMap<QString, QStringList> byType;
    for (const PortNumber &number : numbers) {
        const QString barred = rules::whyNotByType(number.e164, number.type);
        if (!phone::isE164(number.e164))
            bad.append(number.e164);
        else if (seen.contains(number.e164))
            repeated.append(number.e164);
        else if (!barred.isEmpty())
            byType[barred].append(number.e164);
        else if (phone::countryOf(number.e164) != home)
            abroad.append(number.e164);
        seen.insert(number.e164);
    }
    if (!bad.isEmpty())
        add(verdict, numbersField, Verdict::bad(Text::tr("These are no phone numbers: %1.").arg(bad.join(u", "_s))));
    if (!repeated.isEmpty())
        add(verdict, numbersField, Verdict::bad(Text::tr("These are in it twice: %1.").arg(named(repeated))));
    if (!abroad.isEmpty())
        add(verdict, numbersField,
            Verdict::bad(
                Text::tr("The API ports numbers of the United States only. These are not: %1.").arg(named(abroad))));
    for (auto it = byType.cbegin(); it != byType.cend(); ++it)
        add(verdict, numbersField, Verdict::bad(u"%1: %2"_s.arg(named(*it), it.key())));
}

void checkPins(const QList<PortNumber> &numbers, rules::ConfigurationVerdict &verdict)
{
    for (const PortNumber &number : numbers) {
        if (!number.needsPin() || !number.pin.trimmed().isEmpty())
            continue;
        add(verdict, pinField(number.e164),
            Verdict::bad(number.isMobile()
                             ? Text::tr("A mobile number needs the PIN that its carrier gives out for moving it.")
                             : Text::tr("The losing carrier asks for a PIN of this number.")));
    }
}

void checkAddress(const PortInForm &form, rules::ConfigurationVerdict &verdict)
{
    if (form.addressBy == PortInForm::AddressBy::Sid) {
        if (form.addressSid.trimmed().isEmpty())
            add(verdict, u"address_sid"_s, Verdict::bad(Text::tr("Choose an address of the account, or type one.")));
        return add(verdict, u"address_sid"_s, rules::sid(u"AD", form.addressSid));
    }
    for (const PortInField &field : portInFields()) {
        if (field.address && field.needed && (form.*field.member).trimmed().isEmpty())
            add(verdict, QString::fromLatin1(field.name), Verdict::bad(field.sentence()));
    }
    add(verdict, u"zip"_s, rules::postalCode(form.zip, form.country));
    add(verdict, u"country"_s, rules::isoCountry(form.country));
    if (!form.country.isEmpty() && form.country != home)
        add(verdict, u"country"_s,
            Verdict::warning(Text::tr("The numbers are of the United States. Is the address really abroad?")));
}

/// As typed. What the number plan does not know may be right all the same: the carrier knows it.
Verdict accountPhone(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const phone::Parsed parsed = phone::parse(text, home);
    if (!parsed)
        return Verdict::bad(parsed.reason);
    return parsed.valid ? Verdict() : Verdict::warning(parsed.reason);
}

void checkPeople(const PortInForm &form, rules::ConfigurationVerdict &verdict)
{
    if (!form.customerType.isEmpty() && form.customerType != u"Business"_s && form.customerType != u"Individual"_s)
        add(verdict, u"customer_type"_s, Verdict::bad(Text::tr("Choose business or individual.")));
    if (form.accountNumber.trimmed().isEmpty() && form.needsAccountNumber())
        add(verdict, u"account_number"_s,
            Verdict::bad(Text::tr("Enter the number of the customer's account at the losing carrier.")));
    add(verdict, u"account_telephone_number"_s, accountPhone(form.accountTelephoneNumber));
    const QString person = form.authorizedRepresentative.simplified();
    if (!person.isEmpty() && !person.contains(u' '))
        add(verdict, u"authorized_representative"_s, Verdict::warning(Text::tr("Enter first and last name.")));
    add(verdict, u"authorized_representative_email"_s, rules::email(form.authorizedRepresentativeEmail.trimmed()));
    add(verdict, u"notification_emails"_s, rules::copyEmails(form.notificationEmails));
}

void checkDocuments(const QStringList &documents, rules::ConfigurationVerdict &verdict)
{
    if (documents.isEmpty())
        add(verdict, u"documents"_s, Verdict::bad(Text::tr("Add a utility bill of the last 30 days.")));
    for (const QString &sid : documents) {
        const Verdict one = rules::sid(u"RD", sid);
        if (!one.ok())
            return add(verdict, u"documents"_s, one);
    }
}

void addNotices(const PortInForm &form, rules::ConfigurationVerdict &verdict)
{
    verdict.notices.append(Text::tr("The letter of authorization is e-mailed to %1 at %2, who has 30 days to sign it.")
                               .arg(bidi::isolated(form.authorizedRepresentative.trimmed()),
                                    bidi::isolated(form.authorizedRepresentativeEmail.trimmed())));
    if (form.targetDate.isValid())
        verdict.notices.append(
            Text::tr("The target date is a wish: the losing carrier sets the date, about a week before the port. From "
                     "then on Twilio bills the numbers."));
    if (form.notificationEmails.isEmpty())
        verdict.notices.append(
            Text::tr("Without an address for notifications there is no support ticket, which is the way to change the "
                     "date later."));
}

} // namespace

bool PortNumber::isMobile() const
{
    return sameWord(type, u"mobile");
}

PortNumber portNumber(const PortabilityResult &result)
{
    return { .e164 = result.number, .type = result.numberType, .asksForPin = result.needsPin };
}

bool PortInForm::needsAccountNumber() const
{
    return std::ranges::any_of(
        numbers, [](const PortNumber &number) { return number.needsPin() || phone::countryOf(number.e164) == home; });
}

rules::ConfigurationVerdict PortInForm::check(const QDateTime &now) const
{
    rules::ConfigurationVerdict verdict;
    checkNumbers(numbers, verdict);
    for (const PortInField &field : portInFields()) {
        if (!field.address && field.needed && (this->*field.member).trimmed().isEmpty())
            add(verdict, QString::fromLatin1(field.name), Verdict::bad(field.sentence()));
    }
    checkPeople(*this, verdict);
    checkAddress(*this, verdict);
    checkPins(numbers, verdict);
    checkDocuments(documents, verdict);
    add(verdict, u"target_port_in_date"_s, rules::targetDate(targetDate, from, now));
    if (!targetDate.isValid() && (from || until))
        add(verdict, u"target_port_in_date"_s, Verdict::bad(Text::tr("Choose the date that the times belong to.")));
    add(verdict, u"target_port_in_time_range_end"_s, rules::portWindow(from, until));
    add(verdict, u"account_sid"_s, rules::sid(u"AC", accountSid));
    addNotices(*this, verdict);
    return verdict;
}

QString pinField(const QString &e164)
{
    return u"pin "_s + e164;
}

QString numberOfPinField(const QString &field)
{
    return field.startsWith("pin "_L1) ? field.sliced(4) : QString();
}

PortInSplit splitPortIn(const QList<PortNumber> &numbers)
{
    PortInSplit split;
    for (qsizetype from = 0; from < numbers.size(); from += mostNumbersPerPort)
        split.requests.append(numbers.mid(from, mostNumbersPerPort));
    if (split.requests.size() > 1) {
        split.why = Text::tr("One request takes at most 1,000 numbers: %n request(s) are made, each with a letter of "
                             "authorization of its own.",
                             nullptr, int(split.requests.size()));
    }
    return split;
}

} // namespace nd
