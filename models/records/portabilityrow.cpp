// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/portabilityrow.h"

#include "models/phone.h"
#include "models/records/listedrow.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using N = PortabilityRow;
using Step = rules::PortabilityStep;

constexpr const char *inResult = QT_TRANSLATE_NOOP("FieldGroup", "Result");
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inWords = QT_TRANSLATE_NOOP("FieldGroup", "Words of the service");

constexpr Field<N> table[] = {
    field<&N::row>("row", QT_TRANSLATE_NOOP("Field", "Row")).in(inNumber).local().hidden(),
    field<&N::line>("line", QT_TRANSLATE_NOOP("Field", "Line")).in(inNumber).local().wide(5),
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inNumber).local(),
    field<&N::verdict>("verdict", QT_TRANSLATE_NOOP("Field", "Can be ported"), Format::Word)
        .in(inResult)
        .local()
        .wide(13),
    field<&N::type>("type_words", QT_TRANSLATE_NOOP("Field", "Type")).in(inNumber).local().wide(9),
    field<&N::needsPin>("needs_details", QT_TRANSLATE_NOOP("Field", "PIN and account number"))
        .in(inResult)
        .local()
        .wide(12),
    field<&N::reason>("reason_words", QT_TRANSLATE_NOOP("Field", "Reason")).in(inResult).local().wide(36),
    field<&N::whatToDo>("next_step_words", QT_TRANSLATE_NOOP("Field", "What to do")).in(inResult).local().wide(36),
    field<&N::country>("number_country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country)
        .in(inNumber)
        .local()
        .wide(13),
    field<&N::account>("account_name", QT_TRANSLATE_NOOP("Field", "Account")).in(inNumber).local().wide(16),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account SID"), Format::Sid)
        .in(inNumber)
        .local()
        .hidden(),
    field<&N::step>("step", QT_TRANSLATE_NOOP("Field", "Step"), Format::Word).in(inResult).local().hidden(),
    field<&N::reasonCode>("not_portable_reason_code", QT_TRANSLATE_NOOP("Field", "Reason code"), Format::Code)
        .in(inWords)
        .local()
        .hidden(),
    field<&N::reasonWord>("not_portable_reason", QT_TRANSLATE_NOOP("Field", "Reason as it came"))
        .in(inWords)
        .local()
        .hidden(),
    field<&N::numberType>("number_type", QT_TRANSLATE_NOOP("Field", "Type as it came")).in(inWords).local().hidden(),
};

struct StepRow
{
    Step step;
    QLatin1StringView word;
};
constexpr StepRow steps[] = {
    { Step::FixNumber, "edit"_L1 },        { Step::Retry, "retry"_L1 },        { Step::ShowNumber, "show"_L1 },
    { Step::MoveAccounts, "move"_L1 },     { Step::ManualPort, "manual"_L1 },  { Step::ContactSupport, "support"_L1 },
    { Step::ChooseAccount, "account"_L1 }, { Step::AddDetails, "details"_L1 },
};

QString wordOf(Step step)
{
    const auto row = std::ranges::find(steps, step, &StepRow::step);
    return row == std::end(steps) ? QString() : QString(row->word);
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortabilityRow)
};

void fillChecked(PortabilityRow &row, const PortabilityResult &result)
{
    const QString barred = rules::whyNotByType(result.number, result.numberType);
    row.verdict = canBePorted(result) ? u"yes"_s : u"no"_s;
    row.type = rules::portTypeWords(result.numberType);
    row.country = result.country.isEmpty() ? phone::countryOf(result.number) : result.country;
    row.accountSid = result.accountSid;
    if (canBePorted(result)) {
        if (result.needsPin.value_or(false))
            row.whatToDo = Text::tr("Have the PIN and the account number at the losing carrier at hand.");
        return;
    }
    const int code = int(result.reasonCode.value_or(0));
    const bool byType = !barred.isEmpty();
    row.reason = byType ? barred : rules::portabilityWords(code, result.reason);
    if (!byType) // its reason says it
        row.whatToDo = rules::portabilityAdvice(code, result.reason);
    row.step = wordOf(byType ? Step::ManualPort : rules::portabilityStep(code, result.reason));
    if (row.reason.isEmpty())
        row.reason = Text::tr("The service says no and gives no reason.");
}

} // namespace

std::span<const Field<PortabilityRow>> PortabilityRow::fields()
{
    return table;
}

PortabilityRow portabilityRow(const rules::ListedNumber &entry, int place, const PortabilityResult &result)
{
    PortabilityRow row;
    const ListedRow::Steps steps{ .edit = wordOf(Step::FixNumber), .retry = wordOf(Step::Retry) };
    const bool told = ListedRow::begin(row, entry, place, result, steps);
    if (!entry.good())
        return row;
    row.needsPin = result.needsPin;
    row.reasonCode = result.reasonCode;
    row.reasonWord = result.reason;
    row.numberType = result.numberType;
    if (told)
        fillChecked(row, result);
    return row;
}

rules::PortabilityStep stepOf(const PortabilityRow &row)
{
    const auto found = std::ranges::find_if(steps, [&row](const StepRow &step) { return row.step == step.word; });
    return found == std::end(steps) ? Step::None : found->step;
}

} // namespace nd
