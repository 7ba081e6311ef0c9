// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portinpane.h"

#include "ui/panes/portin/billspage.h"
#include "ui/panes/portin/portabilitypage.h"
#include "ui/panes/portin/portrequestpage.h"
#include "ui/panes/portin/portrequestspage.h"

#include <QDragEnterEvent>
#include <QDropEvent>

using namespace Qt::StringLiterals;

namespace nd {

// A tab is a line here; what it asks of another one is a connection beneath.
PortInPane::PortInPane(AppContext &context, QWidget *parent)
    : TabbedPane(context, parent)
    , m_bills(new BillsPage(context))
    , m_form(new PortRequestPage(context))
    , m_check(new PortabilityPage(context))
{
    setAcceptDrops(true);
    addTab(u"check"_s, tr("Portabilit&y"), m_check);
    addTab(u"bills"_s, tr("Utility &bills"), m_bills);
    addTab(u"form"_s, tr("Ne&w request"), m_form);
    connect(m_check, &PortabilityPage::requestWanted, this,
            [this](const QList<PortNumber> &numbers, const QString &account, const QString &addressSid) {
                showTab(u"form"_s);
                m_form->create(numbers, account, addressSid);
            });
    connect(m_form, &PortRequestPage::checkWanted, this, [this](const QStringList &e164s) {
        showTab(u"check"_s);
        m_check->ask(e164s);
    });
    connect(m_form, &PortRequestPage::billsWanted, this, [this] { showTab(u"bills"_s); });
    connect(m_bills, &BillsPage::attachWanted, this, [this](const QStringList &documentSids) {
        showTab(u"form"_s);
        m_form->attach(documentSids);
    });
    auto *requests = new PortRequestsPage(context);
    addTab(u"requests"_s, tr("&Requests"), requests);
    connect(requests, &PortRequestsPage::resubmitWanted, this,
            [this](const QStringList &e164s, const PortInRequest &request, const QStringList &fields) {
                showTab(u"form"_s);
                m_form->resubmit(e164s, request, fields);
            });
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
