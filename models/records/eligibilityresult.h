// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// What a hosting eligibility check says of one number, page 10. The words of the service stay as they came (kebab-case
/// and UPPER_SNAKE both occur); beside them stands what they mean (rules/eligibility.h).
struct EligibilityResult
{
    static constexpr const char *schemaId = "eligibility-result";
    static constexpr const char *listKey = "results";
    static constexpr const char *key = "phone_number";
    static std::span<const Field<EligibilityResult>> fields();

    QString number; ///< E.164.
    QString state; ///< Of the check, local: waiting, checking, checked, failed.
    QString status; ///< eligible or ineligible.
    QString statusWords; ///< The same for people.
    QString subStatus; ///< number-type-ineligible, …
    QString subStatusWords;
    QString reason; ///< "None" as well as null for none.
    QString reasonWords;
    QString nextStep; ///< create-hosted-number-order, …
    QString nextStepWords;
    QString numberType; ///< toll-free, TOLLFREE, …
    QString numberTypeWords;
    QString countryCode; ///< As it came: "US", "USA".
    QString country; ///< ISO 3166-1 alpha-2, where it is known.
    QDateTime dateChecked;
    QString problem; ///< Why the check of this number failed, local.
    QString accountSid; ///< Where it would be hosted.

    bool operator==(const EligibilityResult &) const = default;
};

} // namespace nd
