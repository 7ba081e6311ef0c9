// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "ui/widgets/quickfilters.h"
#include "ui/widgets/stateoverlay.h"

#include <QVariantMap>
#include <QWidget>

#include <functional>
#include <optional>

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
    /// What filters beside text and chips, to be kept with them. Whoever filters calls applyFilter() when it changes.
    struct Narrowing
    {
        QString id; ///< Stable: "stage".
        std::function<QString()> kept; ///< Empty: it filters nothing.
        std::function<void(const QString &)> restore;
    };
    void keepAlso(Narrowing narrowing);
    /// How the table is looked at, see Pane::view(): text, chips, order, current row.
    QVariantMap state() const;
    /// What the state does not name goes back to how it was at first. The row becomes the current one once it is there.
    void restore(const QVariantMap &state);
    /// Whether a restored row is still waited for: no other one shall be chosen for want of it.
    bool isReturning() const { return !m_returning.isEmpty(); }
    /// What the table knows of the state of actions: loading, selected, rows.
    void tell(ActionState &state) const;

Q_SIGNALS:
    /// Rows, selection or the state of a load: actions are to be derived anew.
    void changed();
    void currentKeyChanged(const QString &key);
    /// Enter or a double click on a row.
    void opened(const QString &key);
    /// state() is another one.
    void stateChanged();

private:
    void connectParts();
    void followState();
    void goBack();

    RecordModel m_model;
    QuickFilters m_filters;
    std::function<void(RowFilter &)> m_more;
    FilterBar *m_bar;
    Notice *m_notice;
    RecordView *m_view;
    StateOverlay *m_overlay;
    TableExport *m_export;
    QTimer *m_counting;
    QList<Narrowing> m_narrowings;
    std::optional<QVariantMap> m_first; ///< How the table was made to be looked at.
    QString m_returning; ///< Key of the row that was current at the last time.
};

} // namespace nd
