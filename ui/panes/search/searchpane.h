// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/basket.h"
#include "models/forms/numberquery.h"
#include "ui/panes/search/basketdraft.h"
#include "ui/tablepane.h"

class QMenu;

namespace nd {

class AvailableSource;
class BasketDialog;
class BuyDialog;
class NumberCollector;
class Offer;
class SearchForm;
struct Country;

/// Finds numbers that can be bought (pages 19–22), with what they cost, and buys them.
class SearchPane : public TablePane
{
    Q_OBJECT
public:
    explicit SearchPane(AppContext &context, QWidget *parent = nullptr);
    ~SearchPane() override;

    void activated() override;
    void refresh() override;
    /// The basket: it belongs to the account.
    QStringList unsaved() const override;
    /// And what the form asks for; it is not asked again by itself.
    QVariantMap view() const override;
    void restoreView(const QVariantMap &view) override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override;

protected:
    void leave() override;
    void enter() override;
    void deriveMore(ActionState &state) override;
    void take(const OperationReport &report) override;

private:
    SearchPane(AppContext &context, SearchForm *form, QWidget *parent);
    void readCountries();
    void takeCountries(const QList<Country> &countries);
    void search();
    void searchMore();
    void followSearch();
    void buy();
    void addToBasket();
    void openBasket();
    void askHowMany();
    void collect(int wanted);
    void takeCollected(const Result<QList<AvailableNumber>> &found, int wanted);
    void basketBought(const QString &run);
    void dropBasket();
    void basketEdited();
    void keepBasket();
    void offerLeftBasket();
    void sayLeft(int numbers, const QDateTime &when);
    void takeUpLeftBasket();
    void forgetLeftBasket();
    void priceBasketAnew();
    void showBasketSize();
    void fillForTour(bool papers);
    void fillSavedMenu();
    void saveSearch();
    void openSaved(const QString &name);
    std::unique_ptr<AvailableSource> makeSource();

    std::unique_ptr<AvailableSource> m_more; ///< A "More" under way.
    std::unique_ptr<NumberCollector> m_collector; ///< While numbers are collected for the basket.
    NumberQuery m_asked; ///< What the rows answer.
    std::function<void()> m_afterSearch; ///< Once, when the rows of a search are there.
    bool m_readingCountries = false;
    QVariantMap m_leftQuery; ///< Of the last time: until the countries are there, not all of it can be shown.
    NumberQuery m_shownOfLeft; ///< What the form shows of it meanwhile.
    SearchForm *m_form;
    QMenu *m_savedMenu;
    QPointer<BuyDialog> m_buying;
    Basket m_basket; ///< Of the account in use.
    BasketDraft m_draft; ///< The basket on disk.
    QVariantMap m_filledIn; ///< In the dialog of the basket.
    QStringList m_missing; ///< What the draft could not keep, until it was said.
    Offer *m_offer; ///< What an earlier start left.
    QPointer<BasketDialog> m_basketDialog; ///< Keeps what was filled in while the basket lives.
};

} // namespace nd
