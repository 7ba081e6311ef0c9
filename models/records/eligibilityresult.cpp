// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/eligibilityresult.h"

#include "models/rules/eligibility.h"

namespace nd {

namespace {

using N = EligibilityResult;
constexpr const char *inResult = QT_TRANSLATE_NOOP("FieldGroup", "Result");
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inWords = QT_TRANSLATE_NOOP("FieldGroup", "Words of the service");

constexpr Field<N> table[] = {
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inResult),
    field<&N::state>("check_state", QT_TRANSLATE_NOOP("Field", "Check"), Format::Word).in(inResult).local().hidden(),
    field<&N::statusWords>("status_words", QT_TRANSLATE_NOOP("Field", "Can be hosted"))
        .in(inResult)
        .computed("eligibility_status", rules::eligibilityStatusWords)
        .wide(16),
    field<&N::subStatusWords>("sub_status_words", QT_TRANSLATE_NOOP("Field", "In detail"))
        .in(inResult)
        .computed("eligibility_sub_status", rules::eligibilitySubStatusWords)
        .wide(24),
    field<&N::reasonWords>("reason_words", QT_TRANSLATE_NOOP("Field", "Reason"))
        .in(inResult)
        .computed("ineligibility_reason", rules::eligibilityReasonWords)
        .wide(36),
    field<&N::nextStepWords>("next_step_words", QT_TRANSLATE_NOOP("Field", "What to do"))
        .in(inResult)
        .computed("next_step", rules::eligibilityStepWords)
        .wide(36),
    field<&N::problem>("check_problem", QT_TRANSLATE_NOOP("Field", "Problem")).in(inResult).local().hidden(),
    field<&N::numberTypeWords>("type_words", QT_TRANSLATE_NOOP("Field", "Type"))
        .in(inNumber)
        .computed("phone_number_type", rules::eligibilityTypeWords),
    field<&N::country>("number_country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country)
        .in(inNumber)
        .computed("iso_country_code", rules::eligibilityCountry),
    field<&N::accountSid>("hosting_account_sid|account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid)
        .in(inNumber)
        .hidden(),
    field<&N::dateChecked>("date_last_checked", QT_TRANSLATE_NOOP("Field", "Checked")).in(inNumber).hidden(),
    field<&N::status>("eligibility_status", QT_TRANSLATE_NOOP("Field", "Status")).in(inWords).hidden(),
    field<&N::subStatus>("eligibility_sub_status", QT_TRANSLATE_NOOP("Field", "Sub-status")).in(inWords).hidden(),
    field<&N::reason>("ineligibility_reason", QT_TRANSLATE_NOOP("Field", "Reason as it came")).in(inWords).hidden(),
    field<&N::nextStep>("next_step", QT_TRANSLATE_NOOP("Field", "Next step")).in(inWords).hidden(),
    field<&N::numberType>("phone_number_type", QT_TRANSLATE_NOOP("Field", "Type as it came")).in(inWords).hidden(),
    field<&N::countryCode>("iso_country_code|country", QT_TRANSLATE_NOOP("Field", "Country as it came"))
        .in(inWords)
        .hidden(),
};

} // namespace

std::span<const Field<EligibilityResult>> EligibilityResult::fields()
{
    return table;
}

} // namespace nd
