// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/authorizationdocument.h"

namespace nd {

namespace {

using N = AuthorizationDocument;
constexpr const char *inDocument = QT_TRANSLATE_NOOP("FieldGroup", "Letter of authorization");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::email>("email", QT_TRANSLATE_NOOP("Field", "Signer")).in(inDocument).editable().wide(28),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word).in(inDocument),
    field<&N::stageSince>(localStageSince, QT_TRANSLATE_NOOP("Field", "In this stage since")).in(inDocument).local(),
    field<&N::ccEmails>("cc_emails", QT_TRANSLATE_NOOP("Field", "Copies to"))
        .in(inDocument)
        .editable(Edit::Clearable)
        .wide(28),
    field<&N::addressSid>("address_sid", QT_TRANSLATE_NOOP("Field", "Address"), Format::Sid)
        .in(inDocument)
        .editable()
        .hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Sent")).in(inRecord),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord),
    field<&N::ordersUrl>("links.dependent_hosted_number_orders", QT_TRANSLATE_NOOP("Field", "Path of its orders"))
        .in(inRecord)
        .hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<AuthorizationDocument>> AuthorizationDocument::fields()
{
    return table;
}

} // namespace nd
