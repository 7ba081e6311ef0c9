// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/availablenumber.h"
#include "ui/dialogs/basketdialog.h"
#include "ui/panes/search/searchpane.h"
#include "ui/widgets/recordview.h"

#include <QAction>

// The basket of the pane that searches.

namespace nd {

using namespace Qt::StringLiterals;

void SearchPane::addToBasket()
{
    QList<AvailableNumber> chosen;
    const QStringList keys = table().view()->selectedKeys();
    for (const QString &key : keys) {
        if (const auto number = model().record<AvailableNumber>(key))
            chosen.append(*number);
    }
    const int added = m_basket.add(chosen);
    const int already = int(chosen.size()) - added;
    QStringList said{ tr("%n number(s) added to the basket.", nullptr, added) };
    if (already > 0)
        said.append(tr("%n was (were) in it already.", nullptr, already));
    showBasketSize();
    Q_EMIT message(said.join(u' '));
}

void SearchPane::openBasket()
{
    if (!session() || m_basket.isEmpty())
        return;
    if (!m_basketDialog) {
        m_basketDialog = new BasketDialog(context(), *session(), lookups(), m_basket, window());
        connect(m_basketDialog, &BasketDialog::basketEdited, this, &SearchPane::showBasketSize);
        connect(m_basketDialog, &BasketDialog::started, this, &SearchPane::basketBought);
    } else {
        m_basketDialog->follow();
    }
    m_basketDialog->open();
}

/// The run has the numbers now; it is on disk.
void SearchPane::basketBought(const QString &run)
{
    dropBasket();
    Q_EMIT showPane(u"bulk"_s, run);
}

void SearchPane::dropBasket()
{
    if (m_basketDialog) {
        m_basketDialog->hide();
        m_basketDialog->deleteLater();
        m_basketDialog.clear();
    }
    m_basket.clear();
    showBasketSize();
}

void SearchPane::showBasketSize()
{
    action("search.basket")->setText(m_basket.isEmpty() ? tr("Bas&ket…") : tr("Bas&ket (%1)…").arg(m_basket.size()));
    derive();
}

QStringList SearchPane::unsaved() const
{
    QStringList lost = TablePane::unsaved();
    if (!m_basket.isEmpty())
        lost.append(tr("%n number(s) in the basket was (were) not bought.", nullptr, m_basket.size()));
    return lost;
}

} // namespace nd
