// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/hostedorder.h"

#include "models/phone.h"
#include "models/pipeline.h"

namespace nd {

namespace {

using N = HostedOrder;
constexpr const char *inOrder = QT_TRANSLATE_NOOP("FieldGroup", "Order");
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inVerification = QT_TRANSLATE_NOOP("FieldGroup", "Ownership");
constexpr const char *inAuthorization = QT_TRANSLATE_NOOP("FieldGroup", "Authorization");
constexpr const char *inCapabilities = QT_TRANSLATE_NOOP("FieldGroup", "Capabilities");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

QString toDoIn(QStringView status)
{
    const Stage *stage = hostedOrderPipeline().find(status);
    return stage ? stage->nextStep() : QString();
}

constexpr Field<N> table[] = {
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inOrder),
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inOrder).editable().wide(24),
    field<&N::uniqueName>("unique_name", QT_TRANSLATE_NOOP("Field", "Unique name")).in(inOrder).editable().hidden(),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word).in(inOrder).wide(20),
    field<&N::toDo>("to_do", QT_TRANSLATE_NOOP("Field", "To do")).in(inOrder).computed("status", toDoIn).wide(22),
    field<&N::stageSince>(localStageSince, QT_TRANSLATE_NOOP("Field", "In this stage since")).in(inOrder).local(),
    field<&N::failureReason>("failure_reason", QT_TRANSLATE_NOOP("Field", "Failure")).in(inOrder).wide(28),
    field<&N::nextStep>("next_step", QT_TRANSLATE_NOOP("Field", "Next step")).in(inOrder).hidden(),
    field<&N::numberType>("number_type", QT_TRANSLATE_NOOP("Field", "Type"), Format::Word)
        .in(inNumber)
        .computed("phone_number", phone::typeWordOf),
    field<&N::country>("number_country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country)
        .in(inNumber)
        .computed("phone_number", phone::countryOf)
        .hidden(),
    field<&N::city>("number_city", QT_TRANSLATE_NOOP("Field", "City"))
        .in(inNumber)
        .computed("phone_number", phone::cityOf)
        .hidden(),
    field<&N::incomingNumberSid>("incoming_phone_number_sid", QT_TRANSLATE_NOOP("Field", "Incoming number"),
                                 Format::Sid)
        .in(inNumber)
        .hidden(),
    field<&N::verificationType>("verification_type", QT_TRANSLATE_NOOP("Field", "Verified by"), Format::Word)
        .in(inVerification)
        .editable()
        .hidden(),
    field<&N::verificationAttempts>("verification_attempts", QT_TRANSLATE_NOOP("Field", "Calls placed"))
        .in(inVerification),
    field<&N::verificationCode>("verification_code", QT_TRANSLATE_NOOP("Field", "Code"), Format::Secret)
        .in(inVerification)
        .hidden(),
    field<&N::callExtension>("verification_call_extension|extension", QT_TRANSLATE_NOOP("Field", "Extension"))
        .in(inVerification)
        .hidden(),
    field<&N::callDelay>("verification_call_delay|call_delay", QT_TRANSLATE_NOOP("Field", "Call delay (s)"))
        .in(inVerification)
        .hidden(),
    field<&N::verificationCallSids>("verification_call_sids", QT_TRANSLATE_NOOP("Field", "Call SIDs"))
        .in(inVerification)
        .hidden(),
    field<&N::verificationDocumentSid>("verification_document_sid", QT_TRANSLATE_NOOP("Field", "Phone bill"),
                                       Format::Sid)
        .in(inVerification)
        .editable()
        .hidden(),
    field<&N::signingDocumentSid>("signing_document_sid", QT_TRANSLATE_NOOP("Field", "Letter of authorization"),
                                  Format::Sid)
        .in(inAuthorization),
    field<&N::email>("email", QT_TRANSLATE_NOOP("Field", "Email")).in(inAuthorization).editable(),
    field<&N::ccEmails>("cc_emails", QT_TRANSLATE_NOOP("Field", "Copies to"))
        .in(inAuthorization)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::contactTitle>("contact_title", QT_TRANSLATE_NOOP("Field", "Title of the signer"))
        .in(inAuthorization)
        .hidden(),
    field<&N::contactPhone>("contact_phone_number", QT_TRANSLATE_NOOP("Field", "Contact phone"), Format::Phone)
        .in(inAuthorization)
        .hidden(),
    field<&N::addressSid>("address_sid", QT_TRANSLATE_NOOP("Field", "Address"), Format::Sid)
        .in(inAuthorization)
        .hidden(),
    field<&N::sms>("capabilities.sms|capabilities.SMS", QT_TRANSLATE_NOOP("Field", "SMS")).in(inCapabilities).hidden(),
    field<&N::mms>("capabilities.mms|capabilities.MMS", QT_TRANSLATE_NOOP("Field", "MMS")).in(inCapabilities).hidden(),
    field<&N::voice>("capabilities.voice|capabilities.Voice", QT_TRANSLATE_NOOP("Field", "Voice"))
        .in(inCapabilities)
        .hidden(),
    field<&N::fax>("capabilities.fax|capabilities.Fax", QT_TRANSLATE_NOOP("Field", "Fax")).in(inCapabilities).hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
    field<&N::bulkSid>("bulk_hosting_request_sid", QT_TRANSLATE_NOOP("Field", "Bulk request"), Format::Sid)
        .in(inRecord)
        .hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord).hidden(),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<HostedOrder>> HostedOrder::fields()
{
    return table;
}

} // namespace nd
