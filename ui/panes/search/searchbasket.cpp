// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lookups.h"
#include "models/records/availablenumber.h"
#include "models/records/numbertype.h"
#include "ui/dialogs/basketdialog.h"
#include "ui/panes/search/numbercollector.h"
#include "ui/panes/search/searchpane.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QInputDialog>
#include <QLocale>

#include <algorithm>

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
    const int before = m_basket.size();
    const int added = m_basket.add(chosen);
    const int already = int(chosen.size()) - added;
    QStringList said{ tr("%n number(s) added to the basket.", nullptr, added) };
    if (already > 0)
        said.append(tr("%n was (were) in it already.", nullptr, already));
    if (const int gone = before + added - m_basket.size(); gone > 0)
        said.append(tr("%n kept in reserve left it: it can't stand in for these.", nullptr, gone));
    basketEdited();
    Q_EMIT message(said.join(u' '));
}

void SearchPane::openBasket()
{
    if (!session() || m_basket.isEmpty())
        return;
    if (!m_basketDialog) {
        m_basketDialog = new BasketDialog(context(), *session(), lookups(), m_basket, window());
        m_basketDialog->fillIn(m_filledIn, std::exchange(m_missing, {}));
        connect(m_basketDialog, &BasketDialog::basketEdited, this, &SearchPane::basketEdited);
        connect(m_basketDialog, &BasketDialog::formEdited, this, &SearchPane::keepBasket);
        connect(m_basketDialog, &BasketDialog::started, this, &SearchPane::basketBought);
    } else {
        m_basketDialog->follow();
    }
    m_basketDialog->open();
}

void SearchPane::askHowMany()
{
    constexpr int most = 100;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"howManyDialog"_s);
    dialog->setWindowTitle(tr("Buy several"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, most);
    dialog->setIntValue(std::min(model().totalRows(), 10));
    dialog->setLabelText(tr("How many numbers of this search? They come into the basket, with some more that replace\n"
                            "those that are refused. Nothing is bought yet."));
    dialog->setOkButtonText(tr("Put into basket"));
    connect(dialog, &QInputDialog::intValueSelected, this, &SearchPane::collect);
    dialog->open();
}

void SearchPane::collect(int wanted)
{
    if (!session() || m_collector)
        return;
    notice().clear();
    constexpr int share = 3; // One in reserve for each three.
    m_collector = std::make_unique<NumberCollector>(*session(), lookups(), m_asked,
                                                    wanted + (wanted + share - 1) / share, m_basket.keys());
    m_collector->start([this, wanted](const Result<QList<AvailableNumber>> &found) {
        m_collector.release()->deleteLater(); // It is still in its own call.
        takeCollected(found, wanted);
    });
    derive();
}

void SearchPane::takeCollected(const Result<QList<AvailableNumber>> &found, int wanted)
{
    derive();
    if (!found)
        return notice().say(Notice::Kind::Bad, tr("Nothing was put into the basket: %1").arg(found.error().message),
                            found.error().requestId, found.error().helpLink);
    const int there = int(found.value().size());
    m_basket.addWithReserve(found.value(), std::min(wanted, there));
    basketEdited();
    if (there < wanted)
        notice().say(Notice::Kind::Warning,
                     tr("Only %1 of %2 numbers were found for this search. Ask for less, or look elsewhere too.")
                         .arg(there)
                         .arg(wanted));
    openBasket();
}

/// The run has the numbers now; it is on disk.
void SearchPane::basketBought(const QString &run)
{
    m_draft.forget();
    dropBasket();
    Q_EMIT showPane(u"bulk"_s, run);
}

void SearchPane::dropBasket()
{
    if (m_basketDialog) {
        m_basketDialog->disconnect(this); // The basket is no longer what it shows.
        m_basketDialog->hide();
        m_basketDialog->deleteLater();
        m_basketDialog.clear();
    }
    m_basket.clear();
    m_filledIn.clear();
    m_missing.clear();
    showBasketSize();
}

void SearchPane::basketEdited()
{
    keepBasket();
    showBasketSize();
}

/// At every change, so that an end of the program loses nothing.
void SearchPane::keepBasket()
{
    if (m_basketDialog)
        m_filledIn = m_basketDialog->filledIn();
    m_draft.keep(m_basket, m_filledIn);
}

void SearchPane::offerLeftBasket()
{
    const std::optional<BasketDraft::Left> left = m_draft.left();
    if (!left)
        return m_offer->clear();
    sayLeft(left->basket.size(), left->when);
}

void SearchPane::sayLeft(int numbers, const QDateTime &when)
{
    m_offer->say(tr("A basket of %1 is still there: %n number(s), not bought.", nullptr, numbers)
                     .arg(QLocale().toString(when.toLocalTime(), QLocale::ShortFormat)));
}

void SearchPane::takeUpLeftBasket()
{
    const std::optional<BasketDraft::Left> left = m_draft.left();
    if (!session() || !left)
        return offerLeftBasket(); // It runs already, or another window took it up.
    m_draft.goOnWith(*left);
    if (m_basket.isEmpty()) {
        m_filledIn = left->filledIn;
        m_missing = left->missing;
    }
    m_basket.addWithReserve(left->basket.numbers(), left->basket.wanted());
    if (m_basketDialog)
        m_basketDialog->follow();
    basketEdited();
    offerLeftBasket();
    priceBasketAnew();
    openBasket();
}

void SearchPane::forgetLeftBasket()
{
    if (const std::optional<BasketDraft::Left> left = m_draft.left())
        m_draft.forget(*left);
    offerLeftBasket();
}

/// A draft knows what its numbers cost when it was kept.
void SearchPane::priceBasketAnew()
{
    const QList<BasketGroup> groups = m_basket.groups();
    for (const BasketGroup &group : groups) {
        const std::optional<NumberType> type = numberTypeFrom(group.numberType);
        if (!type)
            continue;
        lookups().prices(group.country, this, [this, group, type](const Result<PriceList> &prices) {
            if (m_basket.isEmpty())
                return; // Bought meanwhile.
            if (!prices)
                return notice().say(Notice::Kind::Warning,
                                    tr("What the numbers in the basket cost today could not be read."),
                                    prices.error().message);
            m_basket.reprice(group.country, group.numberType, prices.value().currentPrice(*type), prices.value().unit);
            if (m_basketDialog)
                m_basketDialog->follow();
            basketEdited();
        });
    }
}

void SearchPane::showBasketSize()
{
    action("search.basket")->setText(m_basket.isEmpty() ? tr("Bas&ket…") : tr("Bas&ket (%1)…").arg(m_basket.size()));
    derive();
}

QStringList SearchPane::unsaved() const
{
    QStringList lost = TablePane::unsaved();
    if (!m_basket.isEmpty() && !m_draft.isWhole())
        lost.append(tr("%n number(s) in the basket was (were) not bought.", nullptr, m_basket.size()));
    return lost;
}

} // namespace nd
