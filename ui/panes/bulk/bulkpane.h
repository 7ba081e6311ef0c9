// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"
#include "app/session.h"
#include "ui/pane.h"

#include <QPointer>
#include <QSet>

#include <optional>

class QLabel;
class QProgressBar;
class QTimer;

namespace nd {

class BulkRunner;
class TableFrame;

/// Bulk runs of the account: the list of them above, beneath it the progress of the chosen one and a receipt for each
/// of its rows. Pauses, goes on, takes back, tries again, undoes.
class BulkPane : public Pane
{
    Q_OBJECT
public:
    explicit BulkPane(AppContext &context, QWidget *parent = nullptr);

    void setSession(Session *session) override;
    QWidget *filterField() override;
    void refresh() override;
    ActionSet *actionSet() override { return m_actions; }
    /// Shows the run with this name.
    void look(const QString &run) override;
    /// Of both tables; the run in view is the current row of the first.
    QVariantMap view() const override;
    void restoreView(const QVariantMap &view) override;
    QStringList tourStates() const override;
    void showTourState(const QString &name) override;
    bool settledOnScreen() const override;

private:
    QWidget *makeProgress();
    void connectActions();
    BulkRunner *runner() const;
    std::optional<BulkStatus> status() const;
    QList<int> selectedRows() const;
    void takeRun(const QString &run);
    void touchRow(const QString &run, int row);
    void showRun(const QString &run);
    void flush();
    void derive();
    void showProgress();
    void cancelRest();
    void clearEnded();
    /// Rows of the run in view that were refused for want of an address or a bundle.
    QList<BulkRow> rowsWithoutPapers() const;
    void transferAgain();
    void undo();
    QList<JournalEntry> withRest(const QString &run) const;
    void say(const Result<Done> &done);

    ActionSet *m_actions;
    TableFrame *m_runs;
    TableFrame *m_receipts;
    QLabel *m_title = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_pace = nullptr;
    QProgressBar *m_bar = nullptr;
    QTimer *m_tick; ///< Pace and what changed are shown a few times a second, however fast rows end.
    QPointer<Session> m_session;
    QString m_shown; ///< The run whose receipts are shown.
    qsizetype m_loadedRows = 0; ///< Rows that were known when those were loaded.
    QSet<int> m_changed; ///< Rows of it that are to be shown anew.
    QSet<QString> m_changedRuns;
    bool m_touring = false;
};

} // namespace nd
