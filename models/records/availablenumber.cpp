// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/availablenumber.h"

namespace nd {

namespace {

using N = AvailableNumber;
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inPlace = QT_TRANSLATE_NOOP("FieldGroup", "Place");
constexpr const char *inCapabilities = QT_TRANSLATE_NOOP("FieldGroup", "Capabilities");
constexpr const char *inRequirements = QT_TRANSLATE_NOOP("FieldGroup", "Requirements");
constexpr const char *inPrice = QT_TRANSLATE_NOOP("FieldGroup", "Price");

constexpr Field<N> table[] = {
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inNumber),
    field<&N::monthlyPrice>("monthly_price", QT_TRANSLATE_NOOP("Field", "Monthly price"), Format::Money)
        .in(inPrice)
        .local(),
    field<&N::priceUnit>("price_unit", QT_TRANSLATE_NOOP("Field", "Currency")).in(inPrice).local().wide(8),
    field<&N::locality>("locality", QT_TRANSLATE_NOOP("Field", "City")).in(inPlace),
    field<&N::region>("region", QT_TRANSLATE_NOOP("Field", "Region")).in(inPlace).wide(7),
    field<&N::voice>("capabilities.voice|capabilities.Voice", QT_TRANSLATE_NOOP("Field", "Voice")).in(inCapabilities),
    field<&N::sms>("capabilities.SMS|capabilities.sms", QT_TRANSLATE_NOOP("Field", "SMS")).in(inCapabilities),
    field<&N::mms>("capabilities.MMS|capabilities.mms", QT_TRANSLATE_NOOP("Field", "MMS")).in(inCapabilities),
    field<&N::fax>("capabilities.fax|capabilities.Fax", QT_TRANSLATE_NOOP("Field", "Fax")).in(inCapabilities),
    field<&N::addressRequirements>("address_requirements", QT_TRANSLATE_NOOP("Field", "Address needed"), Format::Word)
        .in(inRequirements),
    field<&N::beta>("beta", QT_TRANSLATE_NOOP("Field", "Beta")).in(inRequirements),
    field<&N::rateCenter>("rate_center", QT_TRANSLATE_NOOP("Field", "Rate center")).in(inPlace),
    field<&N::lata>("lata", QT_TRANSLATE_NOOP("Field", "LATA")).in(inPlace).wide(6),
    field<&N::postalCode>("postal_code", QT_TRANSLATE_NOOP("Field", "Postal code")).in(inPlace).wide(10),
    field<&N::numberType>("number_type", QT_TRANSLATE_NOOP("Field", "Type"), Format::Word)
        .in(inNumber)
        .local()
        .hidden(),
    field<&N::country>("iso_country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country).in(inPlace).hidden(),
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Formatted number")).in(inNumber).hidden(),
    field<&N::latitude>("latitude", QT_TRANSLATE_NOOP("Field", "Latitude"), Format::Coordinate).in(inPlace).hidden(),
    field<&N::longitude>("longitude", QT_TRANSLATE_NOOP("Field", "Longitude"), Format::Coordinate).in(inPlace).hidden(),
};

} // namespace

std::span<const Field<AvailableNumber>> AvailableNumber::fields()
{
    return table;
}

} // namespace nd
