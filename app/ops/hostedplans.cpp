// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/hostedplans.h"

#include "app/ops/hostedops.h"
#include "models/forms/nametemplate.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Bulk)
};

PlannedChange lineOf(const QString &number, const QString &name, const QString &sid)
{
    return { .number = number,
             .name = name,
             .what = Text::tr("Hosting order"),
             .before = {},
             .after = {},
             .verdict = u"changes"_s,
             .reason = {},
             .sid = sid,
             .id = sid.isEmpty() ? number : sid };
}

void addNotices(BulkPreview &preview, const QStringList &notices)
{
    for (const QString &notice : notices) {
        if (!preview.notices.contains(notice))
            preview.notices.append(notice);
    }
}

QString firstProblem(const rules::ConfigurationVerdict &verdict)
{
    const auto bad
        = std::ranges::find_if(verdict.problems, [](const rules::Problem &problem) { return !problem.verdict.ok(); });
    return bad == verdict.problems.end() ? QString() : bad->verdict.sentence;
}

} // namespace

BulkPreview planHostedOrders(const QStringList &numbers, const HostedOrderForm &form, HostedGeneration generation)
{
    BulkPreview preview;
    QSet<QString> uniqueNames;
    for (int place = 0; const QString &number : numbers) {
        const NameValues values{ .number = number,
                                 .locality = phone::cityOf(number).section(u',', 0, 0),
                                 .place = ++place,
                                 .count = int(numbers.size()) };
        HostedOrderForm own = form;
        own.number = number;
        own.friendlyName = filledName(form.friendlyName, values);
        // Where there are none, none can be the same.
        own.uniqueName = hostedOrderHas(generation, "unique_name") ? filledName(form.uniqueName, values) : QString();
        PlannedChange line = lineOf(number, own.friendlyName, {});
        const rules::ConfigurationVerdict verdict = own.check(generation);
        if (!verdict.ok()) {
            leaveOut(preview, line, firstProblem(verdict));
            continue;
        }
        if (!own.uniqueName.isEmpty() && uniqueNames.contains(own.uniqueName)) {
            leaveOut(preview, line, Text::tr("Another number in the list has the same unique name. Put {n} into it."));
            continue;
        }
        uniqueNames.insert(own.uniqueName);
        addNotices(preview, verdict.notices);
        line.after = Text::tr("Ordered");
        preview.changes.append(line);
        preview.plan.rows.append(createHostedOrderOperation(own, generation));
    }
    preview.plan.title = Text::tr("Order hosting of %n number(s)", nullptr, int(preview.plan.rows.size()));
    return preview;
}

BulkPreview planHostedCancel(const QList<HostedOrder> &orders, HostedGeneration generation)
{
    BulkPreview preview;
    int onLetter = 0;
    for (const HostedOrder &order : orders) {
        PlannedChange line = lineOf(order.number, order.friendlyName, order.sid);
        line.before = hostedOrderPipeline().label(order.status);
        const QString why = rules::whyNot(StageAct::Cancel, order, generation);
        if (!why.isEmpty()) {
            leaveOut(preview, line, why);
            continue;
        }
        onLetter += order.signingDocumentSid.isEmpty() ? 0 : 1;
        line.after = Text::tr("Canceled");
        line.reason = rules::cancelConsequence(order);
        preview.changes.append(line);
        preview.plan.rows.append(cancelHostedOrderOperation(order, generation));
    }
    if (onLetter > 0)
        preview.notices.append(
            Text::tr("%n of them is (are) on a letter of authorization, and leave(s) it.", nullptr, onLetter));
    preview.plan.title = Text::tr("Cancel %n order(s)", nullptr, int(preview.plan.rows.size()));
    return preview;
}

} // namespace nd
