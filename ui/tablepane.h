// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notedrows.h"
#include "app/ops/operation.h"
#include "app/session.h"
#include "app/watch/watcher.h"
#include "ui/actions.h"
#include "ui/pane.h"
#include "ui/widgets/tableframe.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace nd {

class InspectorPanel;
class Lookups;
class NoteBox;
struct Confirmation;
struct OperationReport;

/// What a pane with a table is made of.
struct TableParts
{
    QString id; ///< "inventory": under which widths are kept.
    const Schema &schema;
    std::span<const ActionRow> actions{};
    QuickFilters filters{};
    TableWords words{};
    /// A form at the left that the rows answer, as in the search; it goes to the pane. Null: an inspector stands at the
    /// right.
    QWidget *form = nullptr;
    /// The rows move by what others do: what AccountWatch reads comes into the table, what is read here is told to it,
    /// and what nobody has looked at stands out.
    std::optional<RecordKind> watched{};
    /// Stands beneath the table: parts of the current record. Goes to the pane.
    QWidget *beneath = nullptr;
};

/// A pane with one table of the account's records: reads them, follows the session, shows the current one beside the
/// table, asks before it changes something, and takes what became of it. A pane like this says where rows come from
/// (source()), how one is read anew (one()), which operations concern it (touches()), and what its actions do.
class TablePane : public Pane
{
    Q_OBJECT
public:
    ~TablePane() override;

    void setSession(Session *session) final;
    void activated() override;
    QWidget *filterField() override;
    QWidget *keyboardHome() override;
    void refresh() override;
    ActionSet *actionSet() override { return m_actions; }
    bool settledOnScreen() const override;
    /// Whether the subject is a record of this table.
    bool knows(const QString &subject) const override;
    /// Shows the record with this SID, once it is there.
    void look(const QString &subject) override;
    QString subject() const override;
    /// The edits of the inspector.
    QStringList unsaved() const override;
    /// Filter, order and current row, and what a page adds.
    QVariantMap view() const override;
    void restoreView(const QVariantMap &view) override;

protected:
    TablePane(AppContext &context, const TableParts &parts, QWidget *parent);

    /// All rows of the session; null where rows come only when people ask for some.
    virtual std::unique_ptr<PageSource> source();
    /// The read of one record; none when the subject is not one of this table.
    virtual std::optional<Request> one(const QString &subject) const;
    /// Whether the rows change with operations of this kind.
    virtual bool touches(const OperationKind &kind) const;
    /// Whether the subject of a done operation is no longer in the table.
    virtual bool takesAway(const QString &kind) const;
    /// The account goes, and what it has lent: dialogs, choices, answers still awaited. The session is still there.
    virtual void leave();
    /// A session is there, and lookups() too.
    virtual void enter();
    /// Adds what only this pane knows to what actions are derived from.
    virtual void deriveMore(ActionState &state);
    /// Rows on their way into the table: puts in what this computer alone knows.
    virtual StorePagePtr dressed(const StorePagePtr &rows);
    /// Those of the rows that others read which belong into the table.
    virtual StorePagePtr admitted(const StorePagePtr &rows) const;
    /// The inspector shows this record now: its heading.
    virtual void describe(const QString &key);
    /// An operation settled, here or elsewhere. Takes its row.
    virtual void take(const OperationReport &report);
    void takeRevised(const OperationReport &report);

    Session *session() const { return m_session; }
    Lookups &lookups() const { return *m_lookups; }
    TableFrame &table() const { return *m_table; }
    RecordModel &model() const { return m_table->model(); }
    Notice &notice() const { return *m_table->notice(); }
    InspectorPanel *inspector() const { return m_inspector; }
    QAction *action(const char *id) const { return m_actions->action(id); }
    /// The one selected record.
    template <class R>
    std::optional<R> selected() const
    {
        return model().record<R>(selectedKey());
    }

    /// Shows all rows and selects these, as soon as the filter is gone.
    void select(const QStringList &keys);
    void load(bool keepRows);
    /// Begins again with the session in use: what was read of it no longer holds.
    void startAnew();
    /// A widget across the pane, above table and inspector.
    void addAbove(QWidget *widget);
    void derive();
    void showCurrent();
    /// Asks; `then` runs on a yes, unless another account is in use by then.
    void confirm(const Confirmation &question, std::function<void()> then);
    /// Says by itself what came of an operation; false where the pane's notice shall.
    using Told = std::function<bool(const OperationReport &)>;
    /// Runs it, and says in the notice what came of it.
    void run(const OperationSpec &operation, Told told = {});
    /// The same for the edits of the inspector, which is off meanwhile and tells of a refusal itself.
    void save(const OperationSpec &operation);
    /// Reads one record anew.
    Result<StorePagePtr> rowIn(const QByteArray &body) const;
    void fetch(const QString &subject);

private:
    QString selectedKey() const;
    void makeNotes();
    void showNotes();
    void followWatch();
    void markUnread();
    StorePagePtr received(const StorePagePtr &rows, Watcher::By by);
    void noteRow(const QString &run, int row);
    void readStale(const QString &run);
    void sayDifferences();
    void sayOutcome(const OperationReport &report);
    void sayRefused(const OperationReport &report, bool edits);

    const std::optional<RecordKind> m_watched;
    QPointer<Session> m_session;
    std::unique_ptr<Lookups> m_lookups;
    ActionSet *m_actions;
    TableFrame *m_table;
    QWidget *m_form; ///< At the left; may be null.
    InspectorPanel *m_inspector = nullptr;
    NoteBox *m_noteBox = nullptr; ///< Where records have notes.
    NotedRows m_notes;
    QSet<QString> m_renoted; ///< Their rows show an older note, until nobody writes any more.
    QTimer *m_noteSoon = nullptr;
    bool m_loaded = false; ///< Whether the session's rows were asked for.
    bool m_refreshing = false; ///< People asked for the rows anew: what is different is told.
    int m_fetching = 0;
    QSet<QString> m_stale; ///< Subjects of bulk rows that did not go as planned: read anew once the run rests.
    QString m_wanted; ///< SID to show once it is there.
    QStringList m_chosen; ///< Keys to select once they are shown.
    QString m_saving; ///< Kind of the operation that saves the inspector's edits.
};

} // namespace nd
