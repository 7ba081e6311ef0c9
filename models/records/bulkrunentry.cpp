// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/bulkrunentry.h"

namespace nd {

namespace {

using N = BulkRunEntry;
constexpr const char *inRun = QT_TRANSLATE_NOOP("FieldGroup", "Run");

constexpr Field<N> table[] = {
    field<&N::title>("title", QT_TRANSLATE_NOOP("Field", "What")).in(inRun).local().wide(34),
    field<&N::phase>("phase", QT_TRANSLATE_NOOP("Field", "State"), Format::Word).in(inRun).local(),
    field<&N::created>("created", QT_TRANSLATE_NOOP("Field", "Started")).in(inRun).local(),
    field<&N::wanted>("wanted", QT_TRANSLATE_NOOP("Field", "To do")).in(inRun).local().wide(8),
    field<&N::succeeded>("succeeded", QT_TRANSLATE_NOOP("Field", "Done")).in(inRun).local().wide(8),
    field<&N::failed>("failed", QT_TRANSLATE_NOOP("Field", "Failed")).in(inRun).local().wide(8),
    field<&N::uncertain>("uncertain", QT_TRANSLATE_NOOP("Field", "Checking")).in(inRun).local().wide(8),
    field<&N::waiting>("waiting", QT_TRANSLATE_NOOP("Field", "Waiting")).in(inRun).local().wide(8),
    field<&N::notBefore>("not_before", QT_TRANSLATE_NOOP("Field", "Not before")).in(inRun).local().hidden(),
    field<&N::run>("run", QT_TRANSLATE_NOOP("Field", "Entry")).in(inRun).local().hidden(),
};

} // namespace

std::span<const Field<BulkRunEntry>> BulkRunEntry::fields()
{
    return table;
}

} // namespace nd
