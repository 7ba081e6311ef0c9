// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paneregistry.h"

#include "app/accountwatch.h"
#include "ui/appcontext.h"
#include "ui/panes/activitypane.h"
#include "ui/panes/bulk/bulkpane.h"
#include "ui/panes/hosted/hostedpane.h"
#include "ui/panes/inventory/inventorypane.h"
#include "ui/panes/portin/portinpane.h"
#include "ui/panes/search/searchpane.h"

#include <QtGlobal>

namespace nd {

namespace {

template <class P>
Pane *make(AppContext &context, QWidget *parent)
{
    return new P(context, parent);
}

int hostedWaiting(AppContext &context)
{
    return int(context.watch.unread(RecordKind::HostedOrder).size()
               + context.watch.unread(RecordKind::AuthorizationDocument).size());
}

// A new pane is a line here; its place makes its Ctrl+1…9.
constexpr PaneEntry registry[] = {
    { "search", QT_TRANSLATE_NOOP("Pane", "Search"), "edit-find", make<SearchPane> },
    { "inventory", QT_TRANSLATE_NOOP("Pane", "Numbers"), "call-start", make<InventoryPane> },
    { "hosted", QT_TRANSLATE_NOOP("Pane", "Hosted numbers"), "mail-message", make<HostedPane>, hostedWaiting },
    { "portin", QT_TRANSLATE_NOOP("Pane", "Port-in"), "go-down", make<PortInPane> },
    { "bulk", QT_TRANSLATE_NOOP("Pane", "Bulk work"), "view-list-details", make<BulkPane> },
    { "activity", QT_TRANSLATE_NOOP("Pane", "Activity"), "chronometer", make<ActivityPane> },
};

} // namespace

std::span<const PaneEntry> paneRegistry()
{
    return registry;
}

} // namespace nd
