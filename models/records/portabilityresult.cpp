// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/portabilityresult.h"

#include "models/rules/portability.h"

namespace nd {

namespace {

using N = PortabilityResult;
constexpr const char *inResult = QT_TRANSLATE_NOOP("FieldGroup", "Result");
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");

constexpr Field<N> table[] = {
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inNumber),
    field<&N::state>("state", QT_TRANSLATE_NOOP("Field", "Check"), Format::Word).in(inResult).local(),
    field<&N::portable>("portable", QT_TRANSLATE_NOOP("Field", "Portable")).in(inResult),
    field<&N::needsPin>("pin_and_account_number_required", QT_TRANSLATE_NOOP("Field", "PIN and account number needed"))
        .in(inResult),
    field<&N::reason>("not_portable_reason", QT_TRANSLATE_NOOP("Field", "Reason as it came")).in(inResult),
    field<&N::reasonCode>("not_portable_reason_code", QT_TRANSLATE_NOOP("Field", "Reason code"), Format::Code)
        .in(inResult),
    field<&N::numberType>("number_type", QT_TRANSLATE_NOOP("Field", "Type as it came")).in(inNumber),
    field<&N::country>("country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country).in(inNumber),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inNumber),
    field<&N::problem>("problem", QT_TRANSLATE_NOOP("Field", "Problem")).in(inResult).local(),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "URL"), Format::Url).in(inNumber).hidden(),
};

} // namespace

std::span<const Field<PortabilityResult>> PortabilityResult::fields()
{
    return table;
}

bool canBePorted(const PortabilityResult &result)
{
    return result.portable.value_or(false) && rules::whyNotByType(result.number, result.numberType).isEmpty();
}

} // namespace nd
