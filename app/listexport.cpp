// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listexport.h"

#include "models/index.h"

#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// The writer is faster than the service; when the disk is not, reading waits.
constexpr int mostPagesWaiting = 2;

} // namespace

ListColumns ListColumns::of(const Schema &all, const QStringList &names, bool filters)
{
    ListColumns result;
    std::vector<int> wanted;
    for (const QString &name : names)
        wanted.push_back(all.column(name.toUtf8()));
    for (int column = 0; names.isEmpty() && column < int(all.fields.size()); ++column) {
        if (all.fields[size_t(column)].source != Source::Local)
            wanted.push_back(column);
    }
    std::vector<bool> needed(all.fields.size(), filters);
    needed[size_t(all.keyColumn)] = true;
    for (const int column : wanted) {
        needed[size_t(column)] = true;
        if (const char *from = all.fields[size_t(column)].computedFrom)
            needed[size_t(all.column(from))] = true;
    }
    auto schema = std::make_shared<Schema>();
    schema->id = all.id;
    schema->listKey = all.listKey;
    std::vector<int> place(all.fields.size(), -1);
    for (size_t column = 0; column < all.fields.size(); ++column) {
        if (!needed[column])
            continue;
        place[column] = int(schema->fields.size());
        schema->fields.push_back(all.fields[column]);
    }
    schema->keyColumn = place[size_t(all.keyColumn)];
    for (const int column : wanted)
        result.columns.push_back(place[size_t(column)]);
    result.schema = std::move(schema);
    return result;
}

/// Works in a thread of its own, one page after another.
class ListExport::Writer
{
public:
    Writer(std::shared_ptr<TableFile> file, QString filter)
        : m_file(std::move(file))
        , m_filter{ .text = std::move(filter), .tests = {} }
    {
        m_thread.setMaxThreadCount(1);
    }
    ~Writer()
    {
        m_thread.clear();
        m_thread.waitForDone();
    }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void start(std::function<void()> work) { m_thread.start(std::move(work)); }
    /// These run there.
    void write(const StorePage &page)
    {
        if (m_failed)
            return;
        const std::vector<int> rows = wanted(page);
        m_failed = !m_file->write(page, rows);
        m_rows += qint64(rows.size());
    }
    void commit() { m_failed = m_failed || !m_file->commit(); }
    bool failed() const { return m_failed; }
    qint64 rows() const { return m_rows; }
    /// When nothing runs there any more.
    ApiError error() const { return m_file->error(); }

private:
    std::vector<int> wanted(const StorePage &page)
    {
        std::vector<int> rows;
        RowMatcher matcher(page.schema(), m_filter);
        const bool all = matcher.passesAll();
        for (int row = 0; row < page.rows(); ++row) {
            const QByteArrayView key = page.key(row);
            const bool first = key.isEmpty() || isFirst(key);
            if (first && (all || matcher.passes(page, row)))
                rows.push_back(row);
        }
        return rows;
    }

    /// Eight bytes of hash tell the rows of any account apart.
    bool isFirst(QByteArrayView key)
    {
        const qsizetype before = m_seen.size();
        m_seen.insert(quint64(qHashBits(key.data(), size_t(key.size()), 1)) << 32
                      ^ quint64(qHashBits(key.data(), size_t(key.size()), 2)));
        return m_seen.size() != before;
    }

    std::shared_ptr<TableFile> m_file;
    RowFilter m_filter;
    QSet<quint64> m_seen;
    std::atomic<qint64> m_rows = 0;
    std::atomic_bool m_failed = false;
    QThreadPool m_thread;
};

ListExport::ListExport(QString filter, QObject *parent)
    : QObject(parent)
    , m_filter(std::move(filter))
{
}

ListExport::~ListExport() = default;

void ListExport::start(std::unique_ptr<PageSource> source, std::shared_ptr<TableFile> file, Handler handler)
{
    m_source = std::move(source);
    m_writer = std::make_unique<Writer>(std::move(file), m_filter);
    m_handler = std::move(handler);
    ask();
}

void ListExport::ask()
{
    m_asking = true;
    m_source->next([this](Result<StorePagePtr> page) { arrived(std::move(page)); });
}

void ListExport::arrived(Result<StorePagePtr> page)
{
    m_asking = false;
    if (m_finished)
        return;
    if (!page)
        return finish(page.error());
    ++m_underWay;
    m_writer->start([this, rows = std::move(page).value()] {
        m_writer->write(*rows);
        QMetaObject::invokeMethod(this, &ListExport::written, Qt::QueuedConnection);
    });
    if (!m_source->atEnd() && m_underWay < mostPagesWaiting)
        ask();
}

void ListExport::written()
{
    --m_underWay;
    if (m_finished)
        return;
    Q_EMIT progress(m_writer->rows());
    if (m_writer->failed())
        return finish(m_writer->error());
    if (!m_source->atEnd()) {
        if (!m_asking && m_underWay < mostPagesWaiting)
            ask();
        return;
    }
    if (m_underWay > 0)
        return;
    m_writer->start([this] {
        m_writer->commit();
        QMetaObject::invokeMethod(
            this,
            [this] {
                finish(m_writer->failed() ? Result<qint64>(m_writer->error()) : Result<qint64>(m_writer->rows()));
            },
            Qt::QueuedConnection);
    });
}

/// The source may be the very one whose answer is being handled: it goes with this object.
void ListExport::finish(Result<qint64> result)
{
    if (std::exchange(m_finished, true))
        return;
    m_handler(std::move(result));
}

} // namespace nd
