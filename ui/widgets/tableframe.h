// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "ui/widgets/quickfilters.h"
#include "ui/widgets/stateoverlay.h"

#include <QWidget>

#include <functional>

class QAction;
class QTimer;

namespace nd {

class FilterBar;
class Notice;
class Prompts;
class RecordView;
class Settings;
class TableExport;
struct ActionState;

/// What a table is called and says.
struct TableWords
{
    QString id; ///< Object name of the view: "inventoryTable".
    QString name; ///< For assistive tools: "Numbers of the account".
    QString filterHint; ///< In the empty filter field.
    QString file; ///< Beginning of the name that an exported file is offered: "numbers".
    StateOverlay::Words states{};
};

/// A table with all that stands around one: filter line with chips, counts and column button, a notice, the state over
/// the empty table, the export. Has its own model.
class TableFrame : public QWidget
{
    Q_OBJECT
public:
    TableFrame(Settings &settings, Prompts &prompts, const Schema &schema, const TableWords &words,
               const QuickFilters &filters = {}, QWidget *parent = nullptr);
    ~TableFrame() override;

    RecordModel &model() { return m_model; }
    const RecordModel &model() const { return m_model; }
    FilterBar *bar() const { return m_bar; }
    Notice *notice() const { return m_notice; }
    RecordView *view() const { return m_view; }
    TableExport *exporter() const { return m_export; }

    /// Asked when the rows could not be read what else people could do.
    void offerInstead(StateOverlay::Offers offers) { m_overlay->setOffers(std::move(offers)); }
    /// The action opens the export's menu.
    void exportBy(QAction *action);
    /// Conditions that no chip of the tables stands for.
    void filterAlso(std::function<void(RowFilter &)> more);
    void applyFilter();
    /// What the table knows of the state of actions: loading, selected, rows.
    void tell(ActionState &state) const;

Q_SIGNALS:
    /// Rows, selection or the state of a load: actions are to be derived anew.
    void changed();
    void currentKeyChanged(const QString &key);
    /// Enter or a double click on a row.
    void opened(const QString &key);

private:
    void connectParts();

    RecordModel m_model;
    QuickFilters m_filters;
    std::function<void(RowFilter &)> m_more;
    FilterBar *m_bar;
    Notice *m_notice;
    RecordView *m_view;
    StateOverlay *m_overlay;
    TableExport *m_export;
    QTimer *m_counting;
};

} // namespace nd
