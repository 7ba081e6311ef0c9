// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/portinrequest.h"

#include "models/pipeline.h"
#include "models/word.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using N = PortInRequest;
constexpr const char *inRequest = QT_TRANSLATE_NOOP("FieldGroup", "Request");
constexpr const char *inDate = QT_TRANSLATE_NOOP("FieldGroup", "Port date");
constexpr const char *inCarrier = QT_TRANSLATE_NOOP("FieldGroup", "Losing carrier");
constexpr const char *inLetter = QT_TRANSLATE_NOOP("FieldGroup", "Letter of authorization");
constexpr const char *inJapan = QT_TRANSLATE_NOOP("FieldGroup", "Japan");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

QString toDoIn(QStringView status)
{
    const Stage *stage = portInRequestPipeline().find(status);
    return stage ? stage->nextStep() : QString();
}

constexpr Field<N> table[] = {
    field<&N::customerName>("losing_carrier_information.customer_name", QT_TRANSLATE_NOOP("Field", "Customer"))
        .in(inCarrier)
        .wide(24),
    field<&N::status>("port_in_request_status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word)
        .in(inRequest)
        .wide(20),
    field<&N::toDo>("to_do", QT_TRANSLATE_NOOP("Field", "To do"))
        .in(inRequest)
        .computed("port_in_request_status", toDoIn)
        .wide(26),
    field<&N::numbersPorted>("phone_numbers_ported", QT_TRANSLATE_NOOP("Field", "Ported")).in(inRequest).wide(7),
    field<&N::numbersRequested>("phone_numbers_requested", QT_TRANSLATE_NOOP("Field", "Numbers")).in(inRequest).wide(8),
    field<&N::numbersRejected>("numbers_rejected", QT_TRANSLATE_NOOP("Field", "Rejected"))
        .in(inRequest)
        .local()
        .wide(8),
    field<&N::portDate>("port_date", QT_TRANSLATE_NOOP("Field", "Port date")).in(inDate).local(),
    field<&N::targetDate>("target_port_in_date", QT_TRANSLATE_NOOP("Field", "Target date"), Format::Date).in(inDate),
    field<&N::targetFrom>("target_port_in_time_range_start", QT_TRANSLATE_NOOP("Field", "Target from"))
        .in(inDate)
        .hidden(),
    field<&N::targetUntil>("target_port_in_time_range_end", QT_TRANSLATE_NOOP("Field", "Target until"))
        .in(inDate)
        .hidden(),
    field<&N::stageSince>(localStageSince, QT_TRANSLATE_NOOP("Field", "In this stage since")).in(inRequest).local(),
    field<&N::suggestedAction>("suggested_action", QT_TRANSLATE_NOOP("Field", "Suggested action"))
        .in(inRequest)
        .wide(24),
    field<&N::cancellationReason>("order_cancellation_reason", QT_TRANSLATE_NOOP("Field", "Why canceled"))
        .in(inRequest)
        .hidden(),
    field<&N::supportTicket>("support_ticket_id", QT_TRANSLATE_NOOP("Field", "Support ticket"), Format::Code)
        .in(inRequest),
    field<&N::numbers>("numbers", QT_TRANSLATE_NOOP("Field", "Which numbers")).in(inRequest).local().hidden(),
    field<&N::customerType>("losing_carrier_information.customer_type", QT_TRANSLATE_NOOP("Field", "Customer type"),
                            Format::Word)
        .in(inCarrier)
        .hidden(),
    field<&N::accountNumber>("losing_carrier_information.account_number", QT_TRANSLATE_NOOP("Field", "Account number"))
        .in(inCarrier)
        .hidden(),
    field<&N::accountTelephoneNumber>("losing_carrier_information.account_telephone_number",
                                      QT_TRANSLATE_NOOP("Field", "Account phone number"), Format::Phone)
        .in(inCarrier)
        .hidden(),
    field<&N::street>("losing_carrier_information.address.street", QT_TRANSLATE_NOOP("Field", "Street"))
        .in(inCarrier)
        .hidden(),
    field<&N::street2>("losing_carrier_information.address.street_2", QT_TRANSLATE_NOOP("Field", "Second line"))
        .in(inCarrier)
        .hidden(),
    field<&N::city>("losing_carrier_information.address.city", QT_TRANSLATE_NOOP("Field", "City"))
        .in(inCarrier)
        .hidden(),
    field<&N::state>("losing_carrier_information.address.state", QT_TRANSLATE_NOOP("Field", "State"))
        .in(inCarrier)
        .hidden(),
    field<&N::zip>("losing_carrier_information.address.zip", QT_TRANSLATE_NOOP("Field", "Postal code"))
        .in(inCarrier)
        .hidden(),
    field<&N::country>("losing_carrier_information.address.country", QT_TRANSLATE_NOOP("Field", "Country"),
                       Format::Country)
        .in(inCarrier)
        .hidden(),
    field<&N::addressSid>("losing_carrier_information.address_sid", QT_TRANSLATE_NOOP("Field", "Address"), Format::Sid)
        .in(inCarrier)
        .hidden(),
    field<&N::losingCarrierName>("losing_carrier_information.losing_carrier_name",
                                 QT_TRANSLATE_NOOP("Field", "Losing carrier"))
        .in(inCarrier)
        .hidden(),
    field<&N::authorizedRepresentative>("losing_carrier_information.authorized_representative",
                                        QT_TRANSLATE_NOOP("Field", "Signer"))
        .in(inLetter)
        .hidden(),
    field<&N::authorizedRepresentativeEmail>("losing_carrier_information.authorized_representative_email",
                                             QT_TRANSLATE_NOOP("Field", "Email of the signer"))
        .in(inLetter)
        .hidden(),
    field<&N::notificationEmails>("notification_emails", QT_TRANSLATE_NOOP("Field", "Copies to")).in(inLetter).hidden(),
    field<&N::signatureUrl>("signature_request_url", QT_TRANSLATE_NOOP("Field", "Signature link"), Format::Url)
        .in(inLetter)
        .hidden(),
    field<&N::documents>("documents", QT_TRANSLATE_NOOP("Field", "Documents")).in(inLetter).hidden(),
    field<&N::representativeKatakana>("losing_carrier_information.authorized_representative_katakana",
                                      QT_TRANSLATE_NOOP("Field", "Signer in katakana"))
        .in(inJapan)
        .hidden(),
    field<&N::katakanaName>("losing_carrier_information.katakana_name",
                            QT_TRANSLATE_NOOP("Field", "Customer in katakana"))
        .in(inJapan)
        .hidden(),
    field<&N::subMunicipality>("losing_carrier_information.sub_municipality",
                               QT_TRANSLATE_NOOP("Field", "Sub-municipality"))
        .in(inJapan)
        .hidden(),
    field<&N::building>("losing_carrier_information.building", QT_TRANSLATE_NOOP("Field", "Building"))
        .in(inJapan)
        .hidden(),
    // Members of the request in the properties of page 15, of the carrier's information in its table.
    field<&N::advanceCarrier>("portability_advance_carrier|losing_carrier_information.portability_advance_carrier",
                              QT_TRANSLATE_NOOP("Field", "Carrier service"))
        .in(inJapan)
        .hidden(),
    field<&N::autoCancelNumbers>("auto_cancel_approval_numbers|losing_carrier_information.auto_cancel_approval_numbers",
                                 QT_TRANSLATE_NOOP("Field", "Numbers to end"))
        .in(inJapan)
        .hidden(),
    field<&N::subscriptionRight>("losing_carrier_information.subscription_right",
                                 QT_TRANSLATE_NOOP("Field", "Subscription right"))
        .in(inJapan)
        .hidden(),
    field<&N::preAdjustmentArticle>("losing_carrier_information.pre_adjustment_article",
                                    QT_TRANSLATE_NOOP("Field", "Pre-adjustment article"))
        .in(inJapan)
        .hidden(),
    field<&N::mnpArticle>("losing_carrier_information.mnp_article", QT_TRANSLATE_NOOP("Field", "MNP article"))
        .in(inJapan)
        .hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord).hidden(),
    field<&N::dateUpdated>("status_last_updated_timestamp", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord),
    field<&N::bundleSid>("bundle_sid", QT_TRANSLATE_NOOP("Field", "Bundle"), Format::Sid).in(inRecord).hidden(),
    field<&N::sid>("port_in_request_sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord).wide(14),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "URL"), Format::Url).in(inRecord).hidden(),
    field<&N::note>(localNote, QT_TRANSLATE_NOOP("Field", "Note")).in(inRecord).local().wide(20),
};

} // namespace

std::span<const Field<PortInRequest>> PortInRequest::fields()
{
    return table;
}

void takeNumbers(PortInRequest &request, const QList<PortInNumber> &numbers)
{
    const auto countIn = [&numbers](QStringView status) {
        return qint64(std::ranges::count_if(
            numbers, [status](const PortInNumber &number) { return sameWord(number.status, status); }));
    };
    request.numbers.clear();
    request.portDate = {};
    request.numbersRequested = numbers.size();
    request.numbersPorted = countIn(u"Completed");
    request.numbersRejected = countIn(u"Port Rejected");
    for (const PortInNumber &number : numbers) {
        request.numbers.append(number.number);
        // What was rejected is not ported on the date that it had.
        const bool open
            = !portInNumberPipeline().isTerminal(number.status) && !sameWord(number.status, u"Port Rejected");
        if (open && number.portDate.isValid() && (!request.portDate.isValid() || number.portDate < request.portDate))
            request.portDate = number.portDate;
    }
}

void keepNumbers(PortInDetail &newer, const QList<PortInNumber> &known)
{
    if (!newer.numbers.isEmpty() || known.isEmpty())
        return;
    newer.numbers = known;
    takeNumbers(newer.request, newer.numbers);
}

PortInRequest withSummary(const PortInRequest &known, const PortInRequest &row)
{
    PortInRequest request = known;
    request.sid = row.sid;
    request.status = row.status;
    request.toDo = row.toDo;
    request.suggestedAction = row.suggestedAction;
    request.dateUpdated = row.dateUpdated;
    if (row.numbersRequested)
        request.numbersRequested = row.numbersRequested;
    if (row.numbersPorted)
        request.numbersPorted = row.numbersPorted;
    return request;
}

} // namespace nd
