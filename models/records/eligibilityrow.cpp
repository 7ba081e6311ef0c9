// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/eligibilityrow.h"

#include "models/records/listedrow.h"
#include "models/word.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using N = EligibilityRow;
using Step = rules::EligibilityStep;

constexpr const char *inResult = QT_TRANSLATE_NOOP("FieldGroup", "Result");
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inWords = QT_TRANSLATE_NOOP("FieldGroup", "Words of the service");

constexpr Field<N> table[] = {
    field<&N::row>("row", QT_TRANSLATE_NOOP("Field", "Row")).in(inNumber).local().hidden(),
    field<&N::line>("line", QT_TRANSLATE_NOOP("Field", "Line")).in(inNumber).local().wide(5),
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inNumber).local(),
    field<&N::verdict>("verdict", QT_TRANSLATE_NOOP("Field", "Can be hosted"), Format::Word)
        .in(inResult)
        .local()
        .wide(13),
    field<&N::reason>("reason_words", QT_TRANSLATE_NOOP("Field", "Reason")).in(inResult).local().wide(38),
    field<&N::whatToDo>("next_step_words", QT_TRANSLATE_NOOP("Field", "What to do")).in(inResult).local().wide(32),
    field<&N::detail>("sub_status_words", QT_TRANSLATE_NOOP("Field", "In detail")).in(inResult).local().wide(24),
    field<&N::type>("type_words", QT_TRANSLATE_NOOP("Field", "Type")).in(inNumber).local().wide(9),
    field<&N::country>("number_country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country)
        .in(inNumber)
        .local()
        .wide(13),
    field<&N::account>("account_name", QT_TRANSLATE_NOOP("Field", "Hosting account")).in(inNumber).local().wide(18),
    field<&N::step>("step", QT_TRANSLATE_NOOP("Field", "Step"), Format::Word).in(inResult).local().hidden(),
    field<&N::accountSid>("hosting_account_sid", QT_TRANSLATE_NOOP("Field", "Hosting account SID"), Format::Sid)
        .in(inNumber)
        .local()
        .hidden(),
    field<&N::requestSid>("request_id", QT_TRANSLATE_NOOP("Field", "Check SID"), Format::Sid)
        .in(inResult)
        .local()
        .hidden(),
    field<&N::status>("eligibility_status", QT_TRANSLATE_NOOP("Field", "Status")).in(inWords).local().hidden(),
    field<&N::subStatus>("eligibility_sub_status", QT_TRANSLATE_NOOP("Field", "Sub-status"))
        .in(inWords)
        .local()
        .hidden(),
    field<&N::ineligibilityReason>("ineligibility_reason", QT_TRANSLATE_NOOP("Field", "Reason as it came"))
        .in(inWords)
        .local()
        .hidden(),
    field<&N::nextStep>("next_step", QT_TRANSLATE_NOOP("Field", "Next step")).in(inWords).local().hidden(),
    field<&N::numberType>("phone_number_type", QT_TRANSLATE_NOOP("Field", "Type as it came"))
        .in(inWords)
        .local()
        .hidden(),
    field<&N::countryCode>("iso_country_code", QT_TRANSLATE_NOOP("Field", "Country as it came"))
        .in(inWords)
        .local()
        .hidden(),
};

struct StepRow
{
    Step step;
    QLatin1StringView word;
};
constexpr StepRow steps[] = {
    { Step::CreateOrder, "order"_L1 },     { Step::EditNumber, "edit"_L1 },      { Step::Retry, "retry"_L1 },
    { Step::UpdateAccount, "account"_L1 }, { Step::ManageOrder, "existing"_L1 }, { Step::ContactSupport, "support"_L1 },
};

QString wordOf(Step step)
{
    const auto row = std::ranges::find(steps, step, &StepRow::step);
    return row == std::end(steps) ? QString() : QString(row->word);
}

void fillChecked(EligibilityRow &row, const EligibilityResult &result)
{
    row.verdict = rules::isEligible(result.status) ? u"yes"_s
        : sameWord(result.status, u"ineligible")   ? u"no"_s
                                                   : result.status;
    row.detail = rules::eligibilitySubStatusWords(result.subStatus);
    row.reason = rules::eligibilityReasonWords(result.reason);
    row.whatToDo = rules::eligibilityStepWords(result.nextStep);
    row.type = rules::eligibilityTypeWords(result.numberType);
    row.country = rules::eligibilityCountry(result.countryCode);
    row.step = wordOf(rules::eligibilityStep(result.nextStep));
}

} // namespace

std::span<const Field<EligibilityRow>> EligibilityRow::fields()
{
    return table;
}

EligibilityRow eligibilityRow(const rules::ListedNumber &entry, int place, const EligibilityResult &result)
{
    EligibilityRow row;
    const ListedRow::Steps steps{ .edit = wordOf(Step::EditNumber), .retry = wordOf(Step::Retry) };
    const bool told = ListedRow::begin(row, entry, place, result, steps);
    if (!entry.good())
        return row;
    row.accountSid = result.accountSid;
    row.status = result.status;
    row.subStatus = result.subStatus;
    row.ineligibilityReason = result.reason;
    row.nextStep = result.nextStep;
    row.numberType = result.numberType;
    row.countryCode = result.countryCode;
    if (told)
        fillChecked(row, result);
    return row;
}

rules::EligibilityStep stepOf(const EligibilityRow &row)
{
    const auto found = std::ranges::find(steps, row.step, [](const StepRow &step) { return QString(step.word); });
    return found == std::end(steps) ? Step::None : found->step;
}

bool canBeOrdered(const EligibilityResult &result)
{
    return rules::isEligible(result.status) && rules::eligibilityStep(result.nextStep) == Step::CreateOrder;
}

} // namespace nd
