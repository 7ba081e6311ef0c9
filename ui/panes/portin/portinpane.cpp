// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portinpane.h"

#include "ui/panes/portin/billspage.h"
#include "ui/panes/portin/portabilitypage.h"

#include <QDragEnterEvent>
#include <QDropEvent>

using namespace Qt::StringLiterals;

namespace nd {

// A tab is a line here; what it asks of another one is a connection beneath.
PortInPane::PortInPane(AppContext &context, QWidget *parent)
    : TabbedPane(context, parent)
    , m_bills(new BillsPage(context))
{
    setAcceptDrops(true);
    addTab(u"check"_s, tr("Portabilit&y"), new PortabilityPage(context));
    addTab(u"bills"_s, tr("Utility &bills"), m_bills);
}

void PortInPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (BillsPage::takes(*event->mimeData()))
        event->acceptProposedAction();
}

void PortInPane::dropEvent(QDropEvent *event)
{
    showTab(u"bills"_s);
    m_bills->takeFiles(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace nd
