// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/portinfields.h"

#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/eligibility.h"
#include "models/word.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortInForm)
};

using F = PortInForm;

constexpr PortInField table[] = {
    { "customer_type", &F::customerType, QT_TRANSLATE_NOOP("PortInForm", "Customer type"),
      QT_TRANSLATE_NOOP("PortInForm", "Choose whether the customer is a business or an individual."), false },
    { "customer_name", &F::customerName, QT_TRANSLATE_NOOP("PortInForm", "Customer"),
      QT_TRANSLATE_NOOP("PortInForm", "Enter the customer's name as the losing carrier has it."), false },
    { "account_number", &F::accountNumber, QT_TRANSLATE_NOOP("PortInForm", "Account number"), nullptr, false },
    { "account_telephone_number", &F::accountTelephoneNumber, QT_TRANSLATE_NOOP("PortInForm", "Account phone number"),
      QT_TRANSLATE_NOOP("PortInForm",
                        "Enter the phone number by which the losing carrier knows the account; if nobody knows it, one "
                        "of those to port."),
      false },
    { "authorized_representative", &F::authorizedRepresentative, QT_TRANSLATE_NOOP("PortInForm", "Signed by"),
      QT_TRANSLATE_NOOP("PortInForm", "Enter the name of the person who may make changes at the losing carrier."),
      false },
    { "authorized_representative_email", &F::authorizedRepresentativeEmail,
      QT_TRANSLATE_NOOP("PortInForm", "E-mailed to"),
      QT_TRANSLATE_NOOP("PortInForm", "Enter the e-mail address of the person who signs the letter."), false },
    { "street", &F::street, QT_TRANSLATE_NOOP("PortInForm", "Street"),
      QT_TRANSLATE_NOOP("PortInForm", "Enter the street and number of the billing address."), true },
    { "street_2", &F::street2, QT_TRANSLATE_NOOP("PortInForm", "Second line"), nullptr, true },
    { "city", &F::city, QT_TRANSLATE_NOOP("PortInForm", "City"), QT_TRANSLATE_NOOP("PortInForm", "Enter the city."),
      true },
    { "state", &F::state, QT_TRANSLATE_NOOP("PortInForm", "State"),
      QT_TRANSLATE_NOOP("PortInForm", "Enter the state as the losing carrier spells it."), true },
    { "zip", &F::zip, QT_TRANSLATE_NOOP("PortInForm", "Postal code"),
      QT_TRANSLATE_NOOP("PortInForm", "Enter the postal code."), true },
    { "country", &F::country, QT_TRANSLATE_NOOP("PortInForm", "Country"),
      QT_TRANSLATE_NOOP("PortInForm", "Choose the country of the billing address."), true },
    { "address_sid", &F::addressSid, "", nullptr, false },
    { "account_sid", &F::accountSid, "", nullptr, false },
};

/// Members of the carrier's information; the rest belongs to the request itself.
bool isOfCarrier(const PortInField &field)
{
    return !field.address && field.member != &F::addressSid && field.member != &F::accountSid;
}

QString timeText(const std::optional<rules::OffsetTime> &time)
{
    return time ? time->toString() : QString();
}

/// What is not filled in is left out: the sample of page 15 has nulls that its schema does not allow.
void put(QVariantMap &members, const QString &name, const QString &text)
{
    const QString plain = text.trimmed();
    if (!plain.isEmpty())
        members.insert(name, plain);
}

/// A phone number as typed, as the service wants it.
QString e164Of(const QString &text)
{
    const phone::Parsed parsed = phone::parse(text, u"US"_s);
    return parsed ? parsed.e164 : text.trimmed();
}

QVariantMap carrierOf(const PortInForm &form)
{
    QVariantMap carrier;
    QVariantMap address;
    for (const PortInField &field : portInFields()) {
        if (field.address)
            put(address, QString::fromLatin1(field.name), form.*field.member);
        else if (isOfCarrier(field))
            put(carrier, QString::fromLatin1(field.name), form.*field.member);
    }
    put(carrier, u"account_telephone_number"_s, e164Of(form.accountTelephoneNumber));
    if (form.addressBy == PortInForm::AddressBy::Sid)
        put(carrier, u"address_sid"_s, form.addressSid);
    else
        carrier.insert(u"address"_s, address);
    return carrier;
}

} // namespace

QString PortInField::title() const
{
    return QCoreApplication::translate("PortInForm", label);
}

QString PortInField::sentence() const
{
    return needed ? QCoreApplication::translate("PortInForm", needed) : QString();
}

std::span<const PortInField> portInFields()
{
    return table;
}

QVariantMap PortInForm::body() const
{
    QVariantList rows;
    for (const PortNumber &number : numbers) {
        QVariantMap row{ { u"phone_number"_s, number.e164 } };
        put(row, u"pin"_s, number.pin);
        rows.append(row);
    }
    QVariantMap body{ { u"losing_carrier_information"_s, carrierOf(*this) },
                      { u"phone_numbers"_s, rows },
                      { u"documents"_s, documents } };
    if (!accountSid.isEmpty())
        body.insert(u"account_sid"_s, accountSid);
    if (!notificationEmails.isEmpty())
        body.insert(u"notification_emails"_s, notificationEmails);
    if (targetDate.isValid())
        body.insert(u"target_port_in_date"_s, targetDate.toString(Qt::ISODate));
    if (targetDate.isValid() && from && until) {
        body.insert(u"target_port_in_time_range_start"_s, from->toString());
        body.insert(u"target_port_in_time_range_end"_s, until->toString());
    }
    return body;
}

QList<LabelledValue> PortInForm::letterFacts() const
{
    QList<LabelledValue> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.trimmed().isEmpty())
            facts.append({ label, bidi::isolated(value.trimmed()) });
    };
    for (const PortInField &field : portInFields()) {
        if (!*field.label || (field.address && addressBy == AddressBy::Sid))
            continue;
        const bool phoneNumber = field.member == &F::accountTelephoneNumber;
        add(field.title(), phoneNumber ? phone::displayFormat(e164Of(this->*field.member)) : this->*field.member);
    }
    if (addressBy == AddressBy::Sid)
        add(Text::tr("Address"), addressSid);
    QStringList shown;
    for (const PortNumber &number : numbers)
        shown.append(phone::displayFormat(number.e164));
    add(Text::tr("Numbers"), QLocale().toString(numbers.size()));
    add(Text::tr("Which"), shown.join(u", "_s));
    add(Text::tr("Copies to"), notificationEmails.join(u", "_s));
    return facts;
}

QVariantMap PortInForm::templateMap() const
{
    QVariantMap map{ { u"address_by_sid"_s, addressBy == AddressBy::Sid } };
    for (const PortInField &field : portInFields()) {
        const QString &value = this->*field.member;
        if (!value.isEmpty())
            map.insert(QString::fromLatin1(field.name), value);
    }
    if (!notificationEmails.isEmpty())
        map.insert(u"notification_emails"_s, notificationEmails);
    return map;
}

void PortInForm::takeTemplate(const QVariantMap &map)
{
    for (const PortInField &field : portInFields()) {
        const auto value = map.constFind(QLatin1StringView(field.name));
        if (value != map.cend())
            this->*field.member = value->toString();
    }
    if (map.contains(u"notification_emails"_s))
        notificationEmails = map[u"notification_emails"_s].toStringList();
    if (map.contains(u"address_by_sid"_s))
        addressBy = map[u"address_by_sid"_s].toBool() ? AddressBy::Sid : AddressBy::Typing;
}

// The names of what a draft holds say nothing of PINs: Drafts leaves out whatever is named like one.
QVariantMap PortInForm::toMap() const
{
    QVariantMap map = templateMap();
    QVariantList rows;
    for (const PortNumber &number : numbers) {
        QVariantMap row{ { u"phone_number"_s, number.e164 } };
        if (!number.type.isEmpty())
            row.insert(u"type"_s, number.type);
        if (number.asksForPin)
            row.insert(u"needs_details"_s, *number.asksForPin);
        rows.append(row);
    }
    if (!rows.isEmpty())
        map.insert(u"phone_numbers"_s, rows);
    if (!documents.isEmpty())
        map.insert(u"documents"_s, documents);
    if (targetDate.isValid())
        map.insert(u"target_port_in_date"_s, targetDate.toString(Qt::ISODate));
    if (from)
        map.insert(u"target_port_in_time_range_start"_s, timeText(from));
    if (until)
        map.insert(u"target_port_in_time_range_end"_s, timeText(until));
    return map;
}

PortInForm PortInForm::fromMap(const QVariantMap &map)
{
    PortInForm form;
    form.takeTemplate(map);
    const QVariantList rows = map[u"phone_numbers"_s].toList();
    for (const QVariant &row : rows) {
        const QVariantMap members = row.toMap();
        PortNumber number{ .e164 = members[u"phone_number"_s].toString(), .type = members[u"type"_s].toString() };
        if (members.contains(u"needs_details"_s))
            number.asksForPin = members[u"needs_details"_s].toBool();
        if (!number.e164.isEmpty())
            form.numbers.append(number);
    }
    form.documents = map[u"documents"_s].toStringList();
    form.targetDate = QDate::fromString(map[u"target_port_in_date"_s].toString(), Qt::ISODate);
    form.from = rules::readOffsetTime(map[u"target_port_in_time_range_start"_s].toString());
    form.until = rules::readOffsetTime(map[u"target_port_in_time_range_end"_s].toString());
    return form;
}

bool PortInForm::isBlank() const
{
    return *this == PortInForm();
}

PortInForm PortInForm::again(const PortInRequest &request, const QList<PortInNumber> &numbers)
{
    PortInForm form;
    for (const PortInNumber &number : numbers)
        form.numbers.append({ .e164 = number.number, .type = number.numberType, .asksForPin = number.missingFields });
    form.customerType = request.customerType;
    form.customerName = request.customerName;
    form.accountNumber = request.accountNumber;
    form.accountTelephoneNumber = request.accountTelephoneNumber;
    form.authorizedRepresentative = request.authorizedRepresentative;
    form.authorizedRepresentativeEmail = request.authorizedRepresentativeEmail;
    form.street = request.street;
    form.street2 = request.street2;
    form.city = request.city;
    form.state = request.state;
    form.zip = request.zip;
    if (!request.country.isEmpty()) // page 15 writes it in two letters and in three
        form.country = rules::eligibilityCountry(request.country);
    form.addressSid = request.addressSid;
    // The service copies an address of the account into the request: what it copied is the better source.
    form.addressBy = request.street.isEmpty() && !request.addressSid.isEmpty() ? AddressBy::Sid : AddressBy::Typing;
    form.notificationEmails = request.notificationEmails;
    form.documents = request.documents;
    form.accountSid = request.accountSid;
    return form;
}

QString portInFieldIn(const QString &message)
{
    // "losingCarrierInformation.customerName: must not be blank": what stands before the colon, its last part.
    static const QRegularExpression path(u"^\\s*([A-Za-z0-9_.\\[\\]]+)\\s*:"_s);
    const QRegularExpressionMatch match = path.match(message);
    const QString name = match.hasMatch() ? match.captured(1).section(u'.', -1).section(u'[', 0, 0) : QString();
    if (name == "losingCarrierInformation"_L1) // the whole of it: its first field
        return u"customer_type"_s;
    if (name == "address"_L1)
        return u"street"_s;
    static const QStringList others{ u"phone_numbers"_s,
                                     u"phone_number"_s,
                                     u"pin"_s,
                                     u"notification_emails"_s,
                                     u"documents"_s,
                                     u"target_port_in_date"_s,
                                     u"target_port_in_time_range_start"_s,
                                     u"target_port_in_time_range_end"_s };
    QStringList names = others;
    for (const PortInField &field : portInFields())
        names.append(QString::fromLatin1(field.name));
    const auto isMeant = [&name, &message](const QString &field) {
        if (!name.isEmpty())
            return sameWord(name, field); // customerName
        // "Invalid documents", "Invalid target_port_in_date …"
        const QRegularExpression word(u"\\b%1\\b"_s.arg(QRegularExpression::escape(field)),
                                      QRegularExpression::CaseInsensitiveOption);
        return word.match(message).hasMatch();
    };
    // The longer names hold the shorter ones.
    std::ranges::stable_sort(names, std::greater(), &QString::size);
    const auto found = std::ranges::find_if(names, isMeant);
    if (found == names.end())
        return {};
    return *found == u"phone_number"_s || *found == u"pin"_s ? u"phone_numbers"_s : *found;
}

} // namespace nd
