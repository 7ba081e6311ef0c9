// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/portplans.h"

#include "app/ops/portops.h"
#include "models/rules/portacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Bulk)
};

} // namespace

BulkPreview planPortInNumbersCancel(const QList<PortInNumber> &numbers, const QDateTime &now)
{
    BulkPreview preview;
    for (const PortInNumber &number : numbers) {
        PlannedChange line{ .number = number.number,
                            .name = {},
                            .what = Text::tr("Port-in"),
                            .before = portInNumberPipeline().label(number.status),
                            .after = {},
                            .verdict = u"changes"_s,
                            .reason = {},
                            .sid = number.sid,
                            .id = number.sid };
        const QString why = rules::whyNot(StageAct::Cancel, number, now);
        if (!why.isEmpty()) {
            leaveOut(preview, line, why);
            continue;
        }
        line.after = Text::tr("Canceled");
        line.reason = rules::cancelConsequence(number);
        preview.changes.append(line);
        preview.plan.rows.append(cancelPortInNumberOperation(number, now));
    }
    preview.plan.title = Text::tr("Cancel the port of %n number(s)", nullptr, int(preview.plan.rows.size()));
    return preview;
}

} // namespace nd
