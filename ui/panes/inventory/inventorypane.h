// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "models/records/incomingnumber.h"
#include "ui/pane.h"

#include <QPointer>
#include <QVariantMap>

#include <memory>
#include <optional>

class QTimer;

namespace nd {

class ActionSet;
class FilterBar;
class InspectorPanel;
class Lookups;
class Notice;
class RecordView;
class StateOverlay;
class TableExport;
struct OperationReport;
struct OperationSpec;

/// The numbers of the account (page 23): all of them in one table, with an inspector to configure one, transfer,
/// release and export.
class InventoryPane : public Pane
{
    Q_OBJECT
public:
    explicit InventoryPane(AppContext &context, QWidget *parent = nullptr);
    ~InventoryPane() override;

    void setSession(Session *session) override;
    void activated() override;
    QWidget *filterField() override;
    void refresh() override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    ActionSet *actionSet() override { return m_actions; }
    bool settledOnScreen() const override;
    /// Shows the number with this SID, once it is there.
    void look(const QString &subject) override;

private:
    void build();
    void connectParts();
    void load(bool keepRows);
    void applyFilter();
    void deriveState();
    void showCurrent();
    void fillChoices();
    void save(const QVariantMap &edits);
    void transfer();
    void release();
    void run(const OperationSpec &operation);
    void take(const OperationReport &report);
    void sayOutcome(const OperationReport &report);
    void fetch(const QString &sid);
    std::optional<IncomingNumber> current() const;

    QPointer<Session> m_session;
    std::unique_ptr<Lookups> m_lookups;
    RecordModel m_model;
    bool m_loaded = false; ///< Whether the session's numbers were asked for.
    int m_fetching = 0;
    QString m_wanted; ///< SID to show once it is there.

    ActionSet *m_actions;
    FilterBar *m_filter = nullptr;
    RecordView *m_view = nullptr;
    StateOverlay *m_overlay = nullptr;
    InspectorPanel *m_inspector = nullptr;
    Notice *m_notice = nullptr;
    TableExport *m_export = nullptr;
    QTimer *m_counting = nullptr;
};

} // namespace nd
