// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paneregistry.h"

#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/session.h"
#include "ui/appcontext.h"
#include "ui/panes/activitypane.h"
#include "ui/panes/bulk/bulkpane.h"
#include "ui/panes/hosted/hostedpane.h"
#include "ui/panes/inventory/inventorypane.h"
#include "ui/panes/portin/portinpane.h"
#include "ui/panes/search/searchpane.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtGlobal>

#include <algorithm>

namespace nd {

namespace {

template <class P>
Pane *make(AppContext &context, QWidget *parent)
{
    return new P(context, parent);
}

PaneWaiting hostedWaiting(AppContext &context)
{
    return { .unread = int(context.watch.unread(RecordKind::HostedOrder).size()
                           + context.watch.unread(RecordKind::AuthorizationDocument).size()) };
}

PaneWaiting portInWaiting(AppContext &context)
{
    const QSet<QString> toDo = context.watch.waitingForUs(RecordKind::PortInRequest);
    return { .unread = int((context.watch.unread(RecordKind::PortInRequest) - toDo).size()), .toDo = int(toDo.size()) };
}

qint64 bulkStartsIn(AppContext &context)
{
    Session *session = context.accounts.session();
    qint64 soonest = -1;
    const QList<BulkStatus> runs = session ? session->bulk().runs() : QList<BulkStatus>();
    for (const BulkStatus &run : runs) {
        if (run.phase != BulkPhase::Held)
            continue;
        const qint64 left = run.graceLeft.count();
        soonest = soonest < 0 ? left : std::min(soonest, left);
    }
    return soonest;
}

// A new pane is a line here; its place makes its Ctrl+1…9.
constexpr PaneEntry registry[] = {
    { "search", QT_TRANSLATE_NOOP("Pane", "Search"), "edit-find", make<SearchPane> },
    { "inventory", QT_TRANSLATE_NOOP("Pane", "Numbers"), "call-start", make<InventoryPane> },
    { "hosted", QT_TRANSLATE_NOOP("Pane", "Hosted numbers"), "mail-message", make<HostedPane>, hostedWaiting },
    { "portin", QT_TRANSLATE_NOOP("Pane", "Port-in"), "go-down", make<PortInPane>, portInWaiting },
    { "bulk", QT_TRANSLATE_NOOP("Pane", "Bulk work"), "view-list-details", make<BulkPane>, nullptr, bulkStartsIn },
    { "activity", QT_TRANSLATE_NOOP("Pane", "Activity"), "chronometer", make<ActivityPane> },
};

} // namespace

QString PaneWaiting::words() const
{
    QStringList parts;
    if (unread > 0)
        parts.append(QCoreApplication::translate("Pane", "%n new", nullptr, unread));
    if (toDo > 0)
        parts.append(QCoreApplication::translate("Pane", "%n need(s) action", nullptr, toDo));
    return parts.join(QLatin1StringView(", "));
}

std::span<const PaneEntry> paneRegistry()
{
    return registry;
}

} // namespace nd
