// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/orderspage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stagefilter.h"
#include "ui/widgets/stagestrip.h"

using namespace Qt::StringLiterals;

namespace nd {

QStringList OrdersPage::tourStates() const
{
    return { u"filtered"_s, u"stuck"_s, u"verified"_s, u"cancel"_s, u"cancelmany"_s, u"new"_s, u"newmany"_s };
}

void OrdersPage::showTourState(const QString &state)
{
    table().bar()->clear();
    if (state == "filtered"_L1)
        m_stages->strip()->choose(u"received"_s);
    const int status = model().schema().column("status");
    QStringList all;
    for (int row = 0; row < model().visibleRows(); ++row) {
        const QString key = model().keyAt(row);
        const QString now = model().value(key, status).toString();
        const bool wanted = (state == "stuck"_L1 && now == "action-required"_L1)
            || (state == "verified"_L1 && now == "verified"_L1) || (state == "cancel"_L1 && now == "received"_L1);
        if (wanted)
            table().view()->goTo(key);
        all.append(key);
    }
    if (state == "cancelmany"_L1)
        table().view()->selectKeys(all);
    if (state == "cancel"_L1 || state == "cancelmany"_L1)
        cancel(state == "cancel"_L1 ? selection() : ordersOf(all));
    if (state == "new"_L1)
        create({});
    if (state == "newmany"_L1)
        create({ u"+14155550110"_s, u"+14155550111"_s, u"+18005550112"_s });
}

} // namespace nd
