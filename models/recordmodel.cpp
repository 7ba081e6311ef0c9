// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordmodel.h"

#include "models/format.h"
#include "models/indexjob.h"
#include "models/pageloader.h"
#include "models/shownrows.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <array>
#include <deque>

namespace nd {

namespace {

/// Smaller lists are filtered and sorted at once: faster than a trip to a worker and back, and nothing flickers.
constexpr int rowsComputedAtOnce = 2000;
/// With more changed rows at a time, they take their places at once and the order is computed anew.
constexpr size_t mostSingleReplacements = 64;

const std::atomic_bool never{ false };

} // namespace

class RecordModel::Private
{
public:
    Private(RecordModel *model, const Schema &schema)
        : q(model)
        , store(schema)
        , shown(store, rowSignals())
        , job([this](std::vector<RowId> rows) {
            // std::function wants to be copied
            auto shared = std::make_shared<std::vector<RowId>>(std::move(rows));
            perform([this, shared] { takeIndex(std::move(*shared)); });
        })
        , loader([this](PageLoader::Batch batch) { perform([this, batch] { takeBatch(batch); }); })
    {
    }

    /// Does something to the model, or, while the model is telling of something else, right after that.
    void perform(std::function<void()> work);
    void setState(State newState);

    void load(std::unique_ptr<PageSource> source, bool keepRows);
    void resetRows();
    void takeBatch(const PageLoader::Batch &batch);
    struct Merged
    {
        std::vector<RowId> added;
        std::vector<std::pair<RowId, RowId>> replaced;
    };
    void takeLoaded(const std::vector<StorePagePtr> &pages);
    Merged takePages(const std::vector<StorePagePtr> &pages);
    void removeUnseen();
    void removeRow(RowId id);
    void reindex();
    void takeIndex(std::vector<RowId> rows);

    RecordModel *q;
    RecordStore store;
    ShownRows shown;
    RowFilter filter;
    RowOrder order;
    State state = State::Empty;
    ApiError error;
    IndexJob job;
    PageLoader loader;
    Differences differences; ///< Found by the refresh.
    int standingColumn = -1;
    Standings standings;

private:
    RowSignals rowSignals();
    void reorderRows(const std::function<void()> &change);
    std::vector<int> placesOf(const std::vector<RowId> &ids) const;
    Merged addToStore(const std::vector<StorePagePtr> &pages);
    void markSeen(const StorePage &page);

    bool refreshing = false;
    std::vector<bool> seen; ///< By position, while refreshing: rows that the service still has.
    quint64 indexedVersion = 0; ///< Of the store, that the running job looks at.
    std::vector<RowId> changedSince; ///< Rows that came or changed since the running job got its snapshot.
    bool performing = false;
    bool stateChanged = false;
    std::deque<std::function<void()>> later;
    int toldRows = 0;
    int toldShown = 0;
};

RowSignals RecordModel::Private::rowSignals()
{
    RowSignals table;
    table.insert = [this](int first, int last, const std::function<void()> &change) {
        q->beginInsertRows({}, first, last);
        change();
        q->endInsertRows();
    };
    table.remove = [this](int first, int last, const std::function<void()> &change) {
        q->beginRemoveRows({}, first, last);
        change();
        q->endRemoveRows();
    };
    table.move = [this](int from, int to, const std::function<void()> &change) {
        q->beginMoveRows({}, from, from, {}, to);
        change();
        q->endMoveRows();
    };
    table.changed = [this](int first, int last) {
        Q_EMIT q->dataChanged(q->index(first, 0), q->index(last, q->columnCount() - 1));
    };
    table.reorder = [this](const std::function<void()> &change) { reorderRows(change); };
    return table;
}

void RecordModel::Private::reorderRows(const std::function<void()> &change)
{
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = q->persistentIndexList();
    std::vector<RowId> ids;
    ids.reserve(size_t(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(shown.rows()[size_t(index.row())]);
    change();
    const std::vector<int> places = placesOf(ids);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(q->index(places[size_t(i)], before[i].column()));
    q->changePersistentIndexList(before, after);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

/// Where rows that are shown stand now.
std::vector<int> RecordModel::Private::placesOf(const std::vector<RowId> &ids) const
{
    // Mostly it is one row, with a few of its cells, or a long selection.
    constexpr size_t few = 4;
    const std::vector<RowId> &rows = shown.rows();
    std::vector<int> places;
    places.reserve(ids.size());
    std::vector<RowId> different;
    for (const RowId id : ids) {
        if (different.size() <= few && std::ranges::find(different, id) == different.end())
            different.push_back(id);
    }
    if (different.size() <= few) {
        std::vector<int> found;
        found.reserve(different.size());
        for (const RowId id : different)
            found.push_back(int(std::ranges::find(rows, id) - rows.begin()));
        for (const RowId id : ids)
            places.push_back(found[size_t(std::ranges::find(different, id) - different.begin())]);
        return places;
    }
    std::vector<int> byPosition(store.positions(), -1);
    for (int row = 0; row < shown.size(); ++row)
        byPosition[store.position(rows[size_t(row)])] = row;
    for (const RowId id : ids)
        places.push_back(byPosition[store.position(id)]);
    return places;
}

void RecordModel::Private::perform(std::function<void()> work)
{
    if (performing) {
        later.push_back(std::move(work));
        return;
    }
    performing = true;
    work();
    while (!later.empty()) {
        const auto next = std::move(later.front());
        later.pop_front();
        next();
    }
    store.trim();
    if (!job.isRunning()) // its answer may name rows that are gone by now
        store.recycle();
    performing = false;
    const bool countsChanged = toldRows != store.rows() || toldShown != shown.size();
    toldRows = store.rows();
    toldShown = shown.size();
    // The state changes last: whoever hears that a load is complete finds its rows. A slot may delete the model.
    const bool tellState = std::exchange(stateChanged, false);
    const QPointer<RecordModel> alive(q);
    if (countsChanged)
        Q_EMIT q->countsChanged();
    if (tellState && alive)
        Q_EMIT alive->stateChanged();
}

void RecordModel::Private::setState(State newState)
{
    state = newState;
    stateChanged = true;
}

void RecordModel::Private::load(std::unique_ptr<PageSource> source, bool keepRows)
{
    loader.stop();
    refreshing = keepRows;
    differences = {};
    error = {};
    if (keepRows)
        seen.assign(store.positions(), false);
    else
        resetRows();
    setState(State::Loading);
    loader.start(std::move(source));
}

void RecordModel::Private::resetRows()
{
    q->beginResetModel();
    job.cancel();
    changedSince.clear();
    store.clear();
    shown.reset(filter, order);
    q->endResetModel();
}

void RecordModel::Private::takeBatch(const PageLoader::Batch &batch)
{
    takeLoaded(batch.pages);
    if (batch.end == PageLoader::End::Complete) {
        if (refreshing)
            removeUnseen();
        refreshing = false;
        setState(State::Complete);
    } else if (batch.end == PageLoader::End::Failed) {
        error = batch.error;
        setState(State::Failed);
    }
}

/// Adds the pages to the store; what happened to one row in several pages counts once.
RecordModel::Private::Merged RecordModel::Private::addToStore(const std::vector<StorePagePtr> &pages)
{
    const quint32 firstNew = store.positions();
    Merged all;
    QSet<quint32> replacedPositions;
    for (const StorePagePtr &page : pages) {
        const RecordStore::Change change = store.add(page);
        all.added.insert(all.added.end(), change.added.begin(), change.added.end());
        for (const auto &[old, now] : change.replaced) {
            const quint32 position = store.position(now);
            if (position >= firstNew || replacedPositions.contains(position))
                continue;
            replacedPositions.insert(position);
            all.replaced.emplace_back(old, now);
        }
        if (refreshing)
            markSeen(*page);
    }
    for (RowId &id : all.added)
        id = *store.at(store.position(id));
    for (auto &[old, now] : all.replaced)
        now = *store.at(store.position(now));
    return all;
}

void RecordModel::Private::markSeen(const StorePage &page)
{
    seen.resize(store.positions(), true);
    for (int row = 0; row < page.rows(); ++row) {
        if (const std::optional<RowId> id = store.find(page.key(row)))
            seen[store.position(*id)] = true;
    }
}

/// Pages of the load, as against rows that upsert() brings.
void RecordModel::Private::takeLoaded(const std::vector<StorePagePtr> &pages)
{
    const Merged change = takePages(pages);
    if (!refreshing)
        return;
    differences.added += int(change.added.size());
    differences.changed += int(change.replaced.size());
}

RecordModel::Private::Merged RecordModel::Private::takePages(const std::vector<StorePagePtr> &pages)
{
    Merged change = addToStore(pages);
    if (job.isRunning()) {
        changedSince.insert(changedSince.end(), change.added.begin(), change.added.end());
        for (const auto &[old, now] : change.replaced)
            changedSince.push_back(now);
    }
    const bool single = change.replaced.size() <= mostSingleReplacements;
    if (single) {
        for (const auto &[old, now] : change.replaced)
            shown.replace(old, now);
    } else {
        shown.replaceAll(change.replaced);
    }
    shown.add(change.added);
    if (!single)
        reindex();
    return change;
}

void RecordModel::Private::removeUnseen()
{
    std::vector<RowId> gone;
    for (quint32 position = 0; position < seen.size(); ++position) {
        if (seen[position])
            continue;
        if (const std::optional<RowId> id = store.at(position))
            gone.push_back(*id);
    }
    differences.gone += int(gone.size());
    for (const RowId id : gone)
        store.remove(id);
    shown.removeAll(gone);
}

void RecordModel::Private::removeRow(RowId id)
{
    store.remove(id);
    shown.remove(id);
}

/// Computes the rows shown for what is wanted now.
void RecordModel::Private::reindex()
{
    job.cancel();
    changedSince.clear();
    if (store.rows() > rowsComputedAtOnce) {
        StoreSnapshot snapshot = store.snapshot();
        indexedVersion = snapshot.version;
        job.start(std::move(snapshot), filter, order);
        return;
    }
    shown.show(computeIndex(store.snapshot(), filter, order, never), filter, order);
}

void RecordModel::Private::takeIndex(std::vector<RowId> rows)
{
    if (job.isRunning())
        return; // asked anew while this answer waited for its turn
    if (store.version() != indexedVersion)
        std::erase_if(rows, [this](RowId id) { return !store.isLive(id); });
    std::vector<RowId> newer = std::exchange(changedSince, {});
    std::erase_if(newer, [this](RowId id) { return !store.isLive(id); });
    shown.show(std::move(rows), filter, order, newer);
}

RecordModel::RecordModel(const Schema &schema, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, schema))
{
}

RecordModel::~RecordModel() = default;

const Schema &RecordModel::schema() const
{
    return d->store.schema();
}

void RecordModel::load(std::unique_ptr<PageSource> source, bool keepRows)
{
    // std::function wants to be copied
    auto shared = std::make_shared<std::unique_ptr<PageSource>>(std::move(source));
    d->perform([this, shared, keepRows] { d->load(std::move(*shared), keepRows); });
}

void RecordModel::resume()
{
    d->perform([this] {
        if ((d->state == State::Failed || d->state == State::Canceled) && d->loader.resume()) {
            d->error = {};
            d->setState(State::Loading);
        }
    });
}

void RecordModel::cancel()
{
    d->perform([this] {
        if (d->state != State::Loading)
            return;
        d->takeLoaded(d->loader.takeWaiting());
        d->loader.pause();
        d->setState(State::Canceled);
    });
}

void RecordModel::clear()
{
    d->perform([this] {
        d->loader.stop();
        d->resetRows();
        d->error = {};
        d->setState(State::Empty);
    });
}

RecordModel::State RecordModel::state() const
{
    return d->state;
}

const ApiError &RecordModel::error() const
{
    return d->error;
}

RecordModel::Differences RecordModel::differences() const
{
    return d->differences;
}

int RecordModel::totalRows() const
{
    return d->store.rows();
}

void RecordModel::setFilter(const RowFilter &filter)
{
    d->perform([this, filter] {
        if (filter == d->filter)
            return;
        d->filter = filter;
        d->reindex();
    });
}

const RowFilter &RecordModel::filter() const
{
    return d->filter;
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    d->perform([this, wanted = RowOrder{ column, order }] {
        if (wanted == d->order)
            return;
        d->order = wanted;
        d->reindex();
    });
}

RowOrder RecordModel::order() const
{
    return d->order;
}

bool RecordModel::isIndexing() const
{
    return d->job.isRunning();
}

void RecordModel::upsert(StorePagePtr rows)
{
    d->perform([this, rows = std::move(rows)] {
        d->takeLoaded(d->loader.takeWaiting());
        for (int row = 0; row < rows->rows(); ++row)
            d->loader.outdate(rows->key(row).toByteArray());
        static_cast<void>(d->takePages({ rows }));
    });
}

void RecordModel::remove(const QString &key)
{
    d->perform([this, utf8 = key.toUtf8()] {
        d->takeLoaded(d->loader.takeWaiting());
        d->loader.outdate(utf8);
        if (const std::optional<RowId> id = d->store.find(utf8))
            d->removeRow(*id);
    });
}

QString RecordModel::keyAt(int row) const
{
    if (row < 0 || row >= d->shown.size())
        return {};
    const RowId id = d->shown.rows()[size_t(row)];
    return QString::fromUtf8(d->store.page(id).key(int(id.row)));
}

int RecordModel::rowOf(const QString &key) const
{
    const std::optional<RowId> id = d->store.find(key.toUtf8());
    return id ? d->shown.indexOf(*id) : -1;
}

bool RecordModel::contains(const QString &key) const
{
    return d->store.find(key.toUtf8()).has_value();
}

std::optional<std::pair<const StorePage *, int>> RecordModel::find(const QString &key) const
{
    const std::optional<RowId> id = d->store.find(key.toUtf8());
    if (!id)
        return std::nullopt;
    return std::pair(&d->store.page(*id), int(id->row));
}

QVariant RecordModel::value(const QString &key, int column) const
{
    const auto place = find(key);
    return place && column >= 0 && column < columnCount() ? place->first->value(place->second, column) : QVariant();
}

StorePagePtr RecordModel::row(const QString &key) const
{
    const auto place = find(key);
    return place ? pickRows(*place->first, std::array{ place->second }) : nullptr;
}

StoreSnapshot RecordModel::snapshot() const
{
    return d->store.snapshot();
}

const std::vector<RowId> &RecordModel::visible() const
{
    return d->shown.rows();
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->shown.size();
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(schema().fields.size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= d->shown.size() || index.column() >= columnCount())
        return {};
    const RowId id = d->shown.rows()[size_t(index.row())];
    const StorePage &page = d->store.page(id);
    const FieldInfo &field = schema().fields[size_t(index.column())];
    const auto value = [&] { return page.value(int(id.row), index.column()); };
    if (index.column() == d->standingColumn
        && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
            || role == ValueRole)) {
        if (const std::optional<Standing> now = d->standings(keyAt(index.row())))
            return role == ValueRole ? now->word : role == Qt::ToolTipRole ? now->hover : now->text;
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: // flags are painted as marks, but read as words
        return displayText(field, value());
    case Qt::ToolTipRole: {
        const QString text = hoverText(field, value());
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case Qt::TextAlignmentRole: {
        const bool number = field.kind == Kind::Integer || field.kind == Kind::Decimal || field.format == Format::Money
            || field.format == Format::Coordinate;
        return number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    }
    case ValueRole:
        return value();
    case FormatRole:
        return int(field.format);
    case KeyRole:
        return keyAt(index.row());
    case CopyRole:
        return copyText(field, value());
    default:
        return {};
    }
}

void RecordModel::setStandings(int column, Standings standings)
{
    d->standingColumn = standings ? column : -1;
    d->standings = std::move(standings);
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const FieldInfo &field = schema().fields[size_t(section)];
    if (role == Qt::DisplayRole)
        return field.title();
    if (role == Qt::ToolTipRole) {
        return *field.group ? tr("%1 (%2)", "column title, its group").arg(field.title(), field.groupTitle())
                            : field.title();
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace nd
