// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/activityentry.h"
#include "ui/pane.h"

namespace nd {

class FilterBar;
class InspectorPanel;
class RecordModel;
class RecordView;
class StateOverlay;
struct JournalEntry;

/// What was done from here: every change, its outcome, the service's words and request id. Live.
class ActivityPane : public Pane
{
    Q_OBJECT
public:
    explicit ActivityPane(AppContext &context, QWidget *parent = nullptr);
    ~ActivityPane() override;

    void setSession(Session *session) override;
    QWidget *filterField() override;
    void refresh() override;
    ActionSet *actionSet() override { return m_actions; }
    void look(const QString &subject) override;
    QStringList tourStates() const override;
    void showTourState(const QString &name) override;
    bool settledOnScreen() const override;

private:
    void filter();
    void showCurrent(const QString &key);
    void takeEntry(const JournalEntry &entry);
    void deriveActions();
    void exportCsv();

    ActionSet *m_actions;
    RecordModel *m_model;
    FilterBar *m_filter;
    RecordView *m_view;
    StateOverlay *m_overlay;
    InspectorPanel *m_inspector;
    QPointer<Session> m_session;
    int m_tourChanges = -1; ///< Entries that the tour still waits for; -1: no tour.
    QString m_account; ///< SID of the account in use; empty while signed out.
};

/// The journal's entry as a record: the words people read.
ActivityEntry activityOf(const JournalEntry &entry);

} // namespace nd
