// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "models/forms/numberquery.h"
#include "models/recordmodel.h"
#include "ui/pane.h"

#include <QPointer>

#include <functional>
#include <memory>

class QMenu;
class QToolButton;

namespace nd {

class ActionSet;
class AvailableSource;
class BuyDialog;
class FilterBar;
class Lookups;
class Notice;
class RecordView;
class SearchForm;
class StateOverlay;

/// Finds numbers that can be bought (pages 19–22), with what they cost, and buys them.
class SearchPane : public Pane
{
    Q_OBJECT
public:
    explicit SearchPane(AppContext &context, QWidget *parent = nullptr);
    ~SearchPane() override;

    void setSession(Session *session) override;
    void activated() override;
    QWidget *filterField() override;
    void refresh() override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    ActionSet *actionSet() override { return m_actions; }
    bool settledOnScreen() const override;

private:
    void buildResults();
    void connectParts();
    void readCountries();
    void search();
    void searchMore();
    void applyFilter();
    void deriveState();
    void buy();
    void takeBought(const QString &number, const QString &sid);
    void fillSavedMenu();
    void saveSearch();
    void openSaved(const QString &name);
    std::unique_ptr<AvailableSource> makeSource();

    QPointer<Session> m_session;
    std::unique_ptr<Lookups> m_lookups;
    std::unique_ptr<AvailableSource> m_more; ///< A "More" under way.
    RecordModel m_model;
    NumberQuery m_asked; ///< What the rows answer.
    std::function<void()> m_afterSearch; ///< Once, when the rows of a search are there.
    bool m_readingCountries = false;

    ActionSet *m_actions;
    SearchForm *m_form;
    FilterBar *m_filter = nullptr;
    RecordView *m_view = nullptr;
    StateOverlay *m_overlay = nullptr;
    Notice *m_notice = nullptr;
    QMenu *m_savedMenu = nullptr;
    QPointer<BuyDialog> m_buying;
};

} // namespace nd
