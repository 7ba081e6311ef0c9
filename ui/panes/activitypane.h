// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/activityentry.h"
#include "ui/pane.h"

#include <optional>

namespace nd {

class InspectorPanel;
class RecordModel;
class TableFrame;
struct JournalEntry;
struct RowFilter;

/// What was done from here: every change, its outcome, the service's words and request id. Live.
class ActivityPane : public Pane
{
    Q_OBJECT
public:
    explicit ActivityPane(AppContext &context, QWidget *parent = nullptr);

    void setSession(Session *session) override;
    QWidget *filterField() override;
    void refresh() override;
    ActionSet *actionSet() override { return m_actions; }
    void look(const QString &subject) override;
    QVariantMap view() const override;
    void restoreView(const QVariantMap &view) override;
    QStringList tourStates() const override;
    void showTourState(const QString &name) override;
    bool settledOnScreen() const override;

private:
    RecordModel &model() const;
    void addTests(RowFilter &filter) const;
    void showSelected();
    void showEntry(const QString &key);
    void showMore(const JournalEntry &entry);
    QString wordsOfSeveral(const QStringList &keys) const;
    QString accountName(const QString &sid) const;
    QStringList undoable() const;
    void derive();
    void giveUp();
    QList<JournalEntry> withRest() const;
    std::optional<JournalEntry> otherRest() const;
    void setOtherRest();
    void undo();
    void takeEntry(const JournalEntry &entry);

    ActionSet *m_actions;
    TableFrame *m_table;
    InspectorPanel *m_inspector;
    QPointer<Session> m_session;
    int m_tourChanges = -1; ///< Entries that the tour still waits for; -1: no tour.
    QString m_account; ///< SID of the account in use; empty while signed out.
};

/// The journal's entry as a record: the words people read.
ActivityEntry activityOf(const JournalEntry &entry);

} // namespace nd
