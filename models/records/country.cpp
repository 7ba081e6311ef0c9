// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/country.h"

namespace nd {

namespace {

using N = Country;
constexpr const char *inCountry = QT_TRANSLATE_NOOP("FieldGroup", "Country");
constexpr const char *inNumberTypes = QT_TRANSLATE_NOOP("FieldGroup", "Number types");

constexpr Field<N> table[] = {
    field<&N::code>("country_code", QT_TRANSLATE_NOOP("Field", "Code")).in(inCountry),
    field<&N::name>("country", QT_TRANSLATE_NOOP("Field", "Country")).in(inCountry),
    field<&N::beta>("beta", QT_TRANSLATE_NOOP("Field", "Beta")).in(inCountry),
    field<&N::uri>("uri", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inCountry).hidden(),
    field<&N::local>("subresource_uris.local", QT_TRANSLATE_NOOP("Field", "Local")).in(inNumberTypes).hidden(),
    field<&N::tollFree>("subresource_uris.toll_free", QT_TRANSLATE_NOOP("Field", "Toll-free"))
        .in(inNumberTypes)
        .hidden(),
    field<&N::mobile>("subresource_uris.mobile", QT_TRANSLATE_NOOP("Field", "Mobile")).in(inNumberTypes).hidden(),
    field<&N::national>("subresource_uris.national", QT_TRANSLATE_NOOP("Field", "National")).in(inNumberTypes).hidden(),
    field<&N::voip>("subresource_uris.voip", QT_TRANSLATE_NOOP("Field", "VoIP")).in(inNumberTypes).hidden(),
    field<&N::sharedCost>("subresource_uris.shared_cost", QT_TRANSLATE_NOOP("Field", "Shared cost"))
        .in(inNumberTypes)
        .hidden(),
    field<&N::machineToMachine>("subresource_uris.machine_to_machine", QT_TRANSLATE_NOOP("Field", "Machine to machine"))
        .in(inNumberTypes)
        .hidden(),
};

} // namespace

std::span<const Field<Country>> Country::fields()
{
    return table;
}

QList<NumberType> Country::types() const
{
    QList<NumberType> offered;
    for (const NumberType type : allNumberTypes()) {
        if (offers(type))
            offered.append(type);
    }
    return offered;
}

bool Country::offers(NumberType type) const
{
    const QByteArray path = QByteArrayLiteral("subresource_uris.") + numberTypeWord(type).toLatin1();
    return !valueOf(*this, path).toString().isEmpty();
}

} // namespace nd
