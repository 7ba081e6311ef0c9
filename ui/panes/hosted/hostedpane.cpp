// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/hostedpane.h"

#include "ui/panes/hosted/callspage.h"
#include "ui/panes/hosted/checkpage.h"
#include "ui/panes/hosted/letterspage.h"
#include "ui/panes/hosted/orderspage.h"

using namespace Qt::StringLiterals;

namespace nd {

// A tab is a line here; what it asks of another one is a connection beneath.
HostedPane::HostedPane(AppContext &context, QWidget *parent)
    : TabbedPane(context, parent)
    , m_orders(new OrdersPage(context))
{
    auto *check = new CheckPage(context);
    auto *calls = new CallsPage(context);
    auto *letters = new LettersPage(context);
    addTab(u"check"_s, tr("&Eligibility"), check);
    addTab(u"orders"_s, tr("&Orders"), m_orders);
    addTab(u"calls"_s, tr("&Calls"), calls);
    addTab(u"letters"_s, tr("&Letters"), letters);
    connect(check, &CheckPage::orderWanted, this, [this](const QStringList &e164s, const QString &account) {
        showTab(u"orders"_s);
        m_orders->create(e164s, account);
    });
    connect(m_orders, &OrdersPage::callWanted, this, [this, calls](const QStringList &sids) {
        showTab(u"calls"_s);
        calls->enqueue(sids);
    });
    const auto sign = [this, letters](const QStringList &sids) {
        showTab(u"letters"_s);
        letters->create(sids);
    };
    connect(m_orders, &OrdersPage::letterWanted, this, sign);
    connect(calls, &CallsPage::letterWanted, this, sign);
}

bool HostedPane::knows(const QString &subject) const
{
    return subject.startsWith("PN"_L1) || TabbedPane::knows(subject);
}

void HostedPane::look(const QString &subject)
{
    if (!subject.startsWith("PN"_L1))
        return TabbedPane::look(subject);
    showTab(u"orders"_s);
    m_orders->lookByNumber(subject);
}

} // namespace nd
