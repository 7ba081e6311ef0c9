// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/address.h"

namespace nd {

namespace {

using N = Address;
constexpr const char *inAddress = QT_TRANSLATE_NOOP("FieldGroup", "Address");
constexpr const char *inRequirements = QT_TRANSLATE_NOOP("FieldGroup", "Requirements");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inAddress),
    field<&N::customerName>("customer_name", QT_TRANSLATE_NOOP("Field", "Customer")).in(inAddress),
    field<&N::street>("street", QT_TRANSLATE_NOOP("Field", "Street")).in(inAddress),
    field<&N::streetSecondary>("street_secondary", QT_TRANSLATE_NOOP("Field", "Street, second line"))
        .in(inAddress)
        .hidden(),
    field<&N::city>("city", QT_TRANSLATE_NOOP("Field", "City")).in(inAddress),
    field<&N::region>("region", QT_TRANSLATE_NOOP("Field", "Region")).in(inAddress),
    field<&N::postalCode>("postal_code", QT_TRANSLATE_NOOP("Field", "Postal code")).in(inAddress),
    field<&N::country>("iso_country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country).in(inAddress),
    field<&N::validated>("validated", QT_TRANSLATE_NOOP("Field", "Validated")).in(inRequirements),
    field<&N::verified>("verified", QT_TRANSLATE_NOOP("Field", "Verified")).in(inRequirements).hidden(),
    field<&N::emergencyEnabled>("emergency_enabled", QT_TRANSLATE_NOOP("Field", "For emergency calls"))
        .in(inRequirements),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord).hidden(),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord).hidden(),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::uri>("uri", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<Address>> Address::fields()
{
    return table;
}

} // namespace nd
