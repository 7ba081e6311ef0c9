// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"
#include "models/page.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>

namespace nd {

/// Roles beside Qt's own. DisplayRole is localised text; ValueRole the raw value.
enum RecordRole {
    ValueRole = Qt::UserRole, ///< As Field::get returns it.
    FormatRole, ///< int(Format), for the delegate.
    KeyRole, ///< QString, the record's key.
    CopyRole ///< What copying the cell gives: E.164, ISO 8601, raw text.
};

/// The one table model: rows of a schema from a PageSource, filtered and sorted by an index that a worker computes
/// (small lists: at once). Selections and other persistent indexes stay with their record through sorting, filtering
/// and refreshing. What a slot asks of the model while the model is telling of a change is done right after that
/// change. The schema must outlive the model; schemaOf() does.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Complete, Failed, Canceled };
    Q_ENUM(State)

    explicit RecordModel(const Schema &schema, QObject *parent = nullptr);
    ~RecordModel() override;

    const Schema &schema() const;

    /// Reads every page of the source, first to last. What an older load still answers is dropped. With `keepRows` the
    /// rows stay until the load is complete and are merged by key; rows that are gone then go. What upsert() and
    /// remove() do meanwhile is newer than a page that was asked for before.
    void load(std::unique_ptr<PageSource> source, bool keepRows = false);
    /// What a load with `keepRows` found to be different from the rows that were there. Counts up while it goes on.
    struct Differences
    {
        int added = 0;
        int changed = 0;
        int gone = 0;
    };
    Differences differences() const;
    /// Goes on after a failure or a cancel, at the page where it stopped.
    void resume();
    /// Stops asking for pages; the rows that came stay.
    void cancel();
    /// Forgets rows and source; filter and order stay.
    void clear();
    State state() const;
    /// Why the load failed.
    const ApiError &error() const;

    /// Rows shown and rows in all.
    int visibleRows() const { return rowCount(); }
    int totalRows() const;

    void setFilter(const RowFilter &filter);
    /// As asked for; the rows shown follow in a moment, see isIndexing().
    const RowFilter &filter() const;
    /// Column -1: as they came.
    void sort(int column, Qt::SortOrder order) override;
    RowOrder order() const;
    /// Whether a worker is still computing which rows are shown.
    bool isIndexing() const;

    /// Adds or replaces single rows, wherever they belong now.
    void upsert(StorePagePtr rows);
    void remove(const QString &key);

    /// Something that is true of a record at the moment, shown in place of a value.
    struct Standing
    {
        QString text;
        QString word; ///< Its tone, as of a Format::Word.
        QString hover;
    };
    using Standings = std::function<std::optional<Standing>(const QString &key)>;
    /// Asked for the cells of a column each time they are shown. Filter, order, copy and export keep to the value.
    void setStandings(int column, Standings standings);

    QString keyAt(int row) const;
    /// The row that shows this key, or -1.
    int rowOf(const QString &key) const;
    bool contains(const QString &key) const;
    /// Value of a column for a key, shown or not; invalid for null or an unknown key.
    QVariant value(const QString &key, int column) const;
    /// The record with this key, shown or not.
    template <class R>
    std::optional<R> record(const QString &key) const
    {
        const auto place = find(key);
        return place ? std::optional<R>(recordAt<R>(*place->first, place->second)) : std::nullopt;
    }
    /// The row with this key, shown or not, as a page of its own; null for an unknown key.
    StorePagePtr row(const QString &key) const;
    /// All rows, for export and counts.
    StoreSnapshot snapshot() const;
    /// The rows shown, in order.
    const std::vector<RowId> &visible() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();
    /// Rows in all or rows shown changed.
    void countsChanged();

private:
    std::optional<std::pair<const StorePage *, int>> find(const QString &key) const;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
