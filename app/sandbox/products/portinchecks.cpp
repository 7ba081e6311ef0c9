// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/hosted.h"
#include "app/sandbox/products/portin.h"
#include "app/sandbox/world/portinglife.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype maxNumbers = 1000;

Failure bad(const QString &member, QStringView problem)
{
    return { Code::BadRequest, u"%1: %2"_s.arg(member, problem) };
}

/// Text, or the text of a number; null and absent are empty.
QString textOf(const QJsonValue &value)
{
    return value.toVariant().toString().trimmed();
}

struct TextRule
{
    const char *key;
    const char16_t *name; ///< as the service calls it in a refusal
    QByteArray PortRequest::*member;
    bool required;
};

constexpr TextRule carrierRules[] = {
    { "customer_type", u"customerType", &PortRequest::customerType, true },
    { "customer_name", u"customerName", &PortRequest::customerName, true },
    { "account_number", u"accountNumber", &PortRequest::accountNumber, false },
    { "account_telephone_number", u"accountTelephoneNumber", &PortRequest::accountPhone, true },
    { "authorized_representative", u"authorizedRepresentative", &PortRequest::representative, true },
    { "authorized_representative_email", u"authorizedRepresentativeEmail", &PortRequest::representativeEmail, true },
    { "address_sid", u"addressSid", &PortRequest::addressSid, false },
};

constexpr TextRule addressRules[] = {
    { "street", u"street", &PortRequest::street, true }, { "street_2", u"street2", &PortRequest::street2, false },
    { "city", u"city", &PortRequest::city, true },       { "state", u"state", &PortRequest::state, true },
    { "zip", u"zip", &PortRequest::zip, true },          { "country", u"country", &PortRequest::country, true },
};

template <std::size_t count>
std::optional<Failure> readTexts(const QJsonObject &object, const TextRule (&rules)[count], const QString &prefix,
                                 PortRequest *request)
{
    for (const TextRule &rule : rules) {
        const QString value = textOf(object[QLatin1StringView(rule.key)]);
        if (value.isEmpty() && rule.required)
            return bad(prefix + QString::fromUtf16(rule.name), u"must not be blank");
        request->*rule.member = value.toUtf8();
    }
    return std::nullopt;
}

std::optional<Failure> copyAddress(const World &world, PortRequest *request, const QString &prefix)
{
    const Household &household = world.household;
    const Address *address = household.address(request->account, request->addressSid);
    if (address == nullptr)
        address = household.address(request->creator, request->addressSid);
    if (address == nullptr)
        return bad(prefix + u"addressSid"_s, u"was not found");
    request->street = address->street;
    request->street2 = address->streetSecondary;
    request->city = address->city;
    request->state = address->region;
    request->zip = address->postalCode;
    request->country = address->isoCountry;
    return std::nullopt;
}

std::optional<Failure> readAddress(const World &world, const QJsonObject &carrier, PortRequest *request)
{
    const QString prefix = u"losingCarrierInformation."_s;
    if (!request->addressSid.isEmpty()) {
        if (auto reason = copyAddress(world, request, prefix))
            return reason;
    } else if (!carrier["address"_L1].isObject()) {
        return bad(prefix + u"address"_s, u"must not be null");
    } else if (auto reason
               = readTexts(carrier["address"_L1].toObject(), addressRules, prefix + u"address."_s, request)) {
        return reason;
    }
    if (request->country != "US" && request->country != "USA")
        return bad(prefix + u"address.country"_s, u"must be US");
    return std::nullopt;
}

std::optional<Failure> readCarrier(const World &world, const QJsonObject &body, PortRequest *request)
{
    const QString prefix = u"losingCarrierInformation"_s;
    const QJsonValue value = body["losing_carrier_information"_L1];
    if (!value.isObject())
        return bad(prefix, u"must not be null");
    const QJsonObject carrier = value.toObject();
    if (auto reason = readTexts(carrier, carrierRules, prefix + u'.', request))
        return reason;
    if (request->customerType != "Business" && request->customerType != "Individual")
        return bad(prefix + u".customerType"_s, u"must be Business or Individual");
    if (checkContactPhone(QString::fromUtf8(request->accountPhone)))
        return bad(prefix + u".accountTelephoneNumber"_s, u"must be a phone number");
    if (checkMail(u"", QString::fromUtf8(request->representativeEmail)))
        return bad(prefix + u".authorizedRepresentativeEmail"_s, u"must be a well-formed email address");
    return readAddress(world, carrier, request);
}

std::optional<Failure> readNumbers(const QJsonObject &body, QList<PortNumber> *numbers)
{
    static const QRegularExpression shape(u"^\\+[1-9][0-9]{6,14}$"_s);
    const QJsonArray rows = body["phone_numbers"_L1].toArray();
    if (rows.isEmpty() || rows.size() > maxNumbers)
        return Failure{ Code::BadRequest, u"phoneNumbers: size must be between 1 and 1000"_s };
    numbers->reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString given = textOf(rows.at(i)["phone_number"_L1]);
        if (!shape.match(given).hasMatch())
            return bad(u"phoneNumbers[%1].phoneNumber"_s.arg(i), u"must be in E.164 format");
        PortNumber number;
        number.given = given.toLatin1();
        number.number = given.mid(1).toULongLong();
        number.pin = textOf(rows.at(i)["pin"_L1]).toUtf8();
        numbers->append(number);
    }
    return std::nullopt;
}

std::optional<Failure> readMails(const QJsonObject &body, PortRequest *request)
{
    const QJsonArray rows = body["notification_emails"_L1].toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (checkMail(u"", rows.at(i).toString()))
            return bad(u"notificationEmails[%1]"_s.arg(i), u"must be a well-formed email address");
        request->notificationEmails.append(rows.at(i).toString().toUtf8());
    }
    return std::nullopt;
}

std::optional<Failure> readDocuments(World &world, const QJsonObject &body, PortRequest *request)
{
    bool bill = false;
    for (const QJsonValue &value : body["documents"_L1].toArray()) {
        const UploadedDocument *document = world.porting.document(value.toString().toLatin1());
        const bool usable = document != nullptr && !document->mimeType.isEmpty()
            && (document->account == request->account || document->account == request->creator)
            && document->status != DocumentStatus::Rejected && document->status != DocumentStatus::Expired;
        if (!usable)
            return Failure{ Code::BadRequest, u"Invalid documents"_s };
        bill = bill || document->type == "utility_bill";
        request->documents.append(document->sid);
    }
    return bill ? std::nullopt : std::optional(Failure{ Code::BadRequest, u"Invalid documents"_s });
}

/// "10:15:00-08:00", as page 15 calls for: a time always has its offset.
QDateTime momentOf(const QDate &date, const QString &time)
{
    static const QRegularExpression shape(u"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-9]{2})$"_s);
    const QRegularExpressionMatch match = shape.match(time);
    if (!match.hasMatch())
        return {};
    const QString offset = match.captured(3);
    const qsizetype clock = time.size() - offset.size();
    const QString whole = date.toString(Qt::ISODate) + u'T' + time.left(clock)
        + (match.captured(2).isEmpty() ? u":00"_s : QString()) + offset;
    return QDateTime::fromString(whole, Qt::ISODate).toUTC();
}

std::optional<Failure> readTarget(const World &world, const QJsonObject &body, PortRequest *request)
{
    const QString day = textOf(body["target_port_in_date"_L1]);
    const QString start = textOf(body["target_port_in_time_range_start"_L1]);
    const QString end = textOf(body["target_port_in_time_range_end"_L1]);
    const QDate date = QDate::fromString(day, u"yyyy-MM-dd"_s);
    if (day.isEmpty() && start.isEmpty() && end.isEmpty())
        return std::nullopt;
    if (!date.isValid())
        return bad(u"targetPortInDate"_s, u"must be a date like 2011-12-03");
    const QDate today = QDateTime::fromSecsSinceEpoch(world.clock.now(), Qt::UTC).date();
    if (date < today.addDays(targetDays))
        return bad(u"targetPortInDate"_s, u"must be at least 7 days in the future");
    request->targetDate = day.toLatin1();
    if (start.isEmpty() && end.isEmpty())
        return std::nullopt;
    const QDateTime from = momentOf(date, start);
    const QDateTime to = momentOf(date, end);
    if (!from.isValid())
        return bad(u"targetPortInTimeRangeStart"_s, u"must be a time with its offset like 10:15:00-08:00");
    if (!to.isValid())
        return bad(u"targetPortInTimeRangeEnd"_s, u"must be a time with its offset like 10:15:00-08:00");
    if (to <= from)
        return bad(u"targetPortInTimeRangeEnd"_s, u"must be after the start");
    // Page 15: kept and answered in UTC.
    request->targetDate = from.date().toString(Qt::ISODate).toLatin1();
    request->rangeStart = from.time().toString(u"HH:mm:ss"_s).toLatin1() + 'Z';
    request->rangeEnd = to.time().toString(u"HH:mm:ss"_s).toLatin1() + 'Z';
    return std::nullopt;
}

std::optional<Failure> readAccount(const Context &context, const QJsonObject &body, PortRequest *request)
{
    request->creator = request->account = context.account;
    const QString sid = textOf(body["account_sid"_L1]);
    const auto account = targetAccount(context, sid);
    if (std::holds_alternative<Failure>(account))
        return Failure{ Code::Forbidden,
                        u"Account lacks permission to access the API (possibly suspended or closed)"_s };
    request->account = std::get<int>(account);
    return std::nullopt;
}

} // namespace

std::variant<PortDraft, Failure> readPort(Context &context, const QJsonObject &body)
{
    PortDraft draft;
    World &world = context.world;
    if (const auto reason = readAccount(context, body, &draft.request))
        return *reason;
    if (const auto reason = readNumbers(body, &draft.numbers))
        return *reason;
    if (const auto reason = readCarrier(world, body, &draft.request))
        return *reason;
    if (const auto reason = readMails(body, &draft.request))
        return *reason;
    if (const auto reason = readTarget(world, body, &draft.request))
        return *reason;
    if (const auto reason = readDocuments(world, body, &draft.request))
        return *reason;
    return draft;
}

} // namespace sandbox
