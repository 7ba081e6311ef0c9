// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/availablenumber.h"
#include "models/rules/pattern.h"
#include "ui/dialogs/basketdialog.h"
#include "ui/dialogs/buydialog.h"
#include "ui/panes/search/searchform.h"
#include "ui/panes/search/searchpane.h"
#include "ui/widgets/numberpapers.h"
#include "ui/widgets/numbersettings.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/recordview.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

// What the tour shows of the pane that searches, and of the dialogs that open from it.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What a state asks for.
struct Stop
{
    QLatin1StringView state;
    void (*ask)(NumberQuery &query);
    void (*inDialog)(BuyDialog &dialog) = nullptr; ///< With the first number's dialog open.
};

constexpr Stop stops[] = {
    { "results"_L1, [](NumberQuery &query) { query.areaCode = u"415"_s; } },
    { "vanity"_L1,
      [](NumberQuery &query) {
          query.patternMode = rules::PatternMode::Vanity;
          query.pattern = u"CALL"_s;
      } },
    { "problem"_L1,
      [](NumberQuery &query) {
          query.patternMode = rules::PatternMode::Raw;
          query.pattern = u"4*1"_s;
          query.areaCode = u"91"_s;
      } },
    { "nothing"_L1, [](NumberQuery &query) { query.pattern = u"98765432"_s; } },
    { "elsewhere"_L1, [](NumberQuery &query) { query.country = u"HK"_s; } },
    { "buy"_L1, [](NumberQuery &query) { query.areaCode = u"415"_s; }, [](BuyDialog &) {} },
    { "buypapers"_L1, [](NumberQuery &query) { query.country = u"DE"_s; },
      [](BuyDialog &dialog) {
          dialog.findChild<QComboBox *>(u"setting_calls"_s)->setCurrentIndex(2);
          dialog.findChild<QComboBox *>(u"setting_messages"_s)->setCurrentIndex(1);
      } },
    { "buymore"_L1, [](NumberQuery &query) { query.areaCode = u"415"_s; },
      [](BuyDialog &dialog) { dialog.settings()->setMoreShown(true); } },
    { "address"_L1, [](NumberQuery &query) { query.country = u"IE"_s; },
      [](BuyDialog &dialog) { Q_EMIT dialog.papers()->newAddressWanted(u"IE"_s); } },
    { "basket"_L1, [](NumberQuery &query) { query.areaCode = u"415"_s; } },
    { "basketpapers"_L1, [](NumberQuery &query) { query.country = u"IE"_s; } },
    { "leftbasket"_L1, [](NumberQuery &query) { query.areaCode = u"415"_s; } },
    { "save"_L1, [](NumberQuery &query) { query.areaCode = u"415"_s; } },
};

} // namespace

QStringList SearchPane::tourStates() const
{
    QStringList states;
    for (const Stop &stop : stops)
        states.append(stop.state);
    return states;
}

void SearchPane::showTourState(const QString &state)
{
    for (const Stop &stop : stops) {
        if (state != stop.state)
            continue;
        NumberQuery query;
        stop.ask(query);
        m_form->setQuery(query);
        search();
        if (stop.inDialog) {
            m_afterSearch = [this, &stop] {
                table().view()->goTo(model().keyAt(0));
                buy();
                if (m_buying)
                    stop.inDialog(*m_buying);
            };
        }
    }
    m_offer->clear();
    if (state == "leftbasket"_L1)
        sayLeft(12, session()->clock().now());
    if (state == "save"_L1)
        saveSearch();
    if (state.startsWith("basket"_L1))
        fillForTour(state == "basketpapers"_L1);
}

void SearchPane::fillForTour(bool papers)
{
    m_afterSearch = [this, papers] {
        m_basket.clear();
        QList<AvailableNumber> found;
        const int most = std::min(papers ? 3 : 12, model().visibleRows());
        for (int row = 0; row < most; ++row)
            found.append(*model().record<AvailableNumber>(model().keyAt(row)));
        if (papers) { // As if an earlier search had been answered without its price.
            AvailableNumber other = found.first();
            other.number = u"+14155550100"_s;
            other.country = u"US"_s;
            other.addressRequirements = u"none"_s;
            other.monthlyPrice.reset();
            found.append(other);
        }
        m_basket.add(found);
        m_basket.setWanted(papers ? 0 : 10);
        showBasketSize();
        openBasket();
        m_basketDialog->findChild<QLineEdit *>(u"setting_friendly_name"_s)->setText(u"{locality} {n}"_s);
    };
}

} // namespace nd
