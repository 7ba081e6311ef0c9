// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/bundle.h"

namespace nd {

namespace {

using N = Bundle;
constexpr const char *inBundle = QT_TRANSLATE_NOOP("FieldGroup", "Bundle");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inBundle),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word).in(inBundle),
    field<&N::regulationSid>("regulation_sid", QT_TRANSLATE_NOOP("Field", "Regulation"), Format::Sid)
        .in(inBundle)
        .hidden(),
    field<&N::email>("email", QT_TRANSLATE_NOOP("Field", "Email")).in(inBundle),
    field<&N::validUntil>("valid_until", QT_TRANSLATE_NOOP("Field", "Valid until")).in(inBundle),
    field<&N::statusCallback>("status_callback", QT_TRANSLATE_NOOP("Field", "Status URL"), Format::Url)
        .in(inBundle)
        .hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord).hidden(),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<Bundle>> Bundle::fields()
{
    return table;
}

bool Bundle::isApproved() const
{
    return status == QLatin1StringView("twilio-approved");
}

} // namespace nd
