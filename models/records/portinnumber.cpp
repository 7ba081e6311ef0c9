// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/portinnumber.h"

#include "models/phone.h"
#include "models/pipeline.h"
#include "models/rules/portability.h"
#include "models/rules/portrejections.h"

namespace nd {

namespace {

using N = PortInNumber;
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inRejection = QT_TRANSLATE_NOOP("FieldGroup", "Rejection");
constexpr const char *inPortability = QT_TRANSLATE_NOOP("FieldGroup", "Portability");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

QString toDoIn(QStringView status)
{
    const Stage *stage = portInNumberPipeline().find(status);
    return stage ? stage->nextStep() : QString();
}

QString wordsOf(QStringView code)
{
    return rules::portRejection(code).words;
}

QString fixOf(QStringView code)
{
    return rules::portRejection(code).fix;
}

QString reasonOf(QStringView code)
{
    return rules::portabilityWords(code.toInt(), {});
}

constexpr Field<N> table[] = {
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inNumber),
    field<&N::status>("port_in_phone_number_status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word)
        .in(inNumber)
        .wide(20),
    field<&N::toDo>("to_do", QT_TRANSLATE_NOOP("Field", "To do"))
        .in(inNumber)
        .computed("port_in_phone_number_status", toDoIn)
        .wide(24),
    field<&N::portDate>("port_date", QT_TRANSLATE_NOOP("Field", "Port date")).in(inNumber),
    field<&N::rejectionWords>("rejection_words", QT_TRANSLATE_NOOP("Field", "Rejected because"))
        .in(inRejection)
        .computed("rejection_reason_code", wordsOf)
        .wide(34),
    field<&N::rejectionFix>("rejection_fix", QT_TRANSLATE_NOOP("Field", "What mends it"))
        .in(inRejection)
        .computed("rejection_reason_code", fixOf)
        .wide(34),
    field<&N::rejectionReason>("rejection_reason", QT_TRANSLATE_NOOP("Field", "Rejection as it came"))
        .in(inRejection)
        .hidden(),
    field<&N::rejectionReasonCode>("rejection_reason_code", QT_TRANSLATE_NOOP("Field", "Rejection code"), Format::Code)
        .in(inRejection)
        .hidden(),
    field<&N::portable>("portable", QT_TRANSLATE_NOOP("Field", "Portable")).in(inPortability).hidden(),
    field<&N::notPortableWords>("not_portability_words", QT_TRANSLATE_NOOP("Field", "Why not portable"))
        .in(inPortability)
        .computed("not_portability_reason_code", reasonOf)
        .hidden(),
    field<&N::notPortableReason>("not_portability_reason|not_portable_reason",
                                 QT_TRANSLATE_NOOP("Field", "Reason as it came"))
        .in(inPortability)
        .hidden(),
    field<&N::notPortableReasonCode>("not_portability_reason_code|not_portable_reason_code",
                                     QT_TRANSLATE_NOOP("Field", "Reason code"), Format::Code)
        .in(inPortability)
        .hidden(),
    field<&N::missingFields>("missing_required_fields", QT_TRANSLATE_NOOP("Field", "PIN or account number missing"))
        .in(inPortability)
        .hidden(),
    field<&N::numberType>("number_type|phone_number_type", QT_TRANSLATE_NOOP("Field", "Type"), Format::Word)
        .in(inNumber)
        .wide(9),
    field<&N::country>("number_country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country)
        .in(inNumber)
        .computed("phone_number", phone::countryOf)
        .hidden(),
    field<&N::city>("number_city", QT_TRANSLATE_NOOP("Field", "City"))
        .in(inNumber)
        .computed("phone_number", phone::cityOf)
        .hidden(),
    field<&N::portOutPin>("port_out_pin", QT_TRANSLATE_NOOP("Field", "PIN"), Format::Secret).in(inNumber).hidden(),
    field<&N::vendorId>("external_porting_vendor_phone_number_id", QT_TRANSLATE_NOOP("Field", "Vendor's number ID"))
        .in(inRecord)
        .hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord).hidden(),
    field<&N::dateUpdated>("status_last_time_updated_timestamp|last_updated", QT_TRANSLATE_NOOP("Field", "Changed"))
        .in(inRecord),
    field<&N::sid>("port_in_phone_number_sid|phone_number_sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid)
        .in(inRecord)
        .hidden(),
    field<&N::requestSid>("port_in_request_sid", QT_TRANSLATE_NOOP("Field", "Port-in request"), Format::Sid)
        .in(inRecord)
        .hidden(),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "URL"), Format::Url).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<PortInNumber>> PortInNumber::fields()
{
    return table;
}

} // namespace nd
