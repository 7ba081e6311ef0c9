// SPDX-License-Identifier: GPL-3.0-or-later
// Filter and sort over a million rows, beside QSortFilterProxyModel over a QString for every cell, which looks at the
// same columns. `--quick`: a few rows, only to see that it runs. `--index`: without the proxy.
#include "models/decode.h"
#include "models/index.h"
#include "models/indexsearch.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"
#include "tests/bench/contest.h"
#include "tests/bench/recordedpages.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace bench;

namespace {

const std::atomic_bool never{ false };

/// What a program without a store would have: a QString for every cell. The same texts share their memory, as they do
/// in the store.
class StringTable : public QAbstractTableModel
{
public:
    StringTable(const StoreSnapshot &snapshot, std::vector<int> columns)
    {
        m_columns.resize(columns.size());
        for (size_t i = 0; i < columns.size(); ++i) {
            m_columns[i].reserve(qsizetype(snapshot.live.size()));
            QHash<QByteArrayView, QString> known; // of values of the snapshot, which stays
            for (const RowId id : snapshot.live) {
                const QByteArrayView utf8 = snapshot.pages[id.page]->text(int(id.row), columns[i]);
                QString &text = known[utf8];
                if (text.isNull())
                    text = QString::fromUtf8(utf8);
                m_columns[i].append(text);
            }
        }
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns[0].size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_columns[size_t(index.column())][index.row()]) : QVariant();
    }

private:
    std::vector<QList<QString>> m_columns;
};

RecordStore filled(const Schema &schema, int rows)
{
    RecordStore store(schema);
    const int pages = std::max(1, rows / rowsPerPage);
    for (int page = 0; page < pages; ++page)
        store.add(decodePage(schema, recordedPage(page, pages, std::min(rows, rowsPerPage))).value().rows);
    return store;
}

struct Word
{
    const char *what;
    const char *text;
};
constexpr Word words[] = { { "two letters that many have", "de" },
                           { "a department", "billing" },
                           { "a department beyond ASCII", "büro" },
                           { "two digits", "55" },
                           { "a number in its formatting", "(415) 55" },
                           { "a number that few have", "+1 415 555 01" },
                           { "a word that none has", "zebra" },
                           { "two words", "sales boston" },
                           { "with a star", "front*7" } };

/// What a run is made of.
struct Course
{
    int rows = 1'000'000;
    int rounds = 5;
    bool proxy = true;
};

double filtered(const StoreSnapshot &snapshot, const QString &text, IndexCache *cache = nullptr)
{
    const double start = millisecondsNow();
    (void)computeIndex(snapshot, { .text = text, .tests = {} }, {}, never, cache);
    return millisecondsNow() - start;
}

double sortedBy(const StoreSnapshot &snapshot, int column, Qt::SortOrder order, IndexCache *cache)
{
    (void)computeIndex(snapshot, {}, { column, order }, never, cache);
    return -1;
}

/// A new proxy for each word, which has never shown another row: taking back an older filter costs it seconds.
double filteredByProxy(StringTable &table, const QString &text)
{
    QSortFilterProxyModel proxy;
    proxy.setFilterKeyColumn(-1); // all
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&table);
    const double start = millisecondsNow();
    proxy.setFilterFixedString(text);
    (void)proxy.rowCount();
    return millisecondsNow() - start;
}

void filterContests(const StoreSnapshot &snapshot, const Course &course)
{
    std::unique_ptr<StringTable> table;
    if (course.proxy) {
        std::vector<int> searched;
        for (size_t column = 0; column < snapshot.schema->fields.size(); ++column) {
            if (isSearched(snapshot.schema->fields[column]))
                searched.push_back(int(column));
        }
        table = std::make_unique<StringTable>(snapshot, searched);
    }
    double worst = 0;
    double worstCpu = 0;
    double worstRatio = 1e9;
    for (const Word &word : words) {
        const QString text = QString::fromUtf8(word.text);
        std::vector<Runner> runners{ { "index", [&] { return filtered(snapshot, text); } } };
        if (table)
            runners.push_back(
                { "QSortFilterProxyModel, the same columns", [&] { return filteredByProxy(*table, text); } });
        const std::vector<Figure> figures = contest(runners, course.rounds);
        print(word.what, figures);
        worst = std::max(worst, figures[0].median);
        worstCpu = std::max(worstCpu, figures[0].cpu);
        worstRatio = std::min(worstRatio, figures.back().median / figures[0].median);
    }
    std::printf("\n");
    judge("slowest filter", worst, Goal::AtMost, 16, "ms");
    tell("slowest filter, processor time of all threads", worstCpu, "ms");
    if (table)
        judge("filter, least advantage over QSortFilterProxyModel", worstRatio, Goal::AtLeast, 20, "x");
}

/// Letter by letter, and back: each looks among what the ones before have found.
void typing(const StoreSnapshot &snapshot, const Course &course)
{
    constexpr const char *texts[] = { "billing boston", "+1 (415) 55", "büro zürich", "front*7", "de55" };
    std::printf("\nTyped letter by letter, and taken back\n");
    double worst = 0;
    for (const char *text : texts) {
        const QString whole = QString::fromUtf8(text);
        // By letter, the first one apart: nothing is known yet. Taken back last.
        std::vector<Runner> runners;
        IndexCache cache;
        for (qsizetype length = 1; length <= whole.size(); ++length)
            runners.push_back({ whole.left(length).toStdString(), [&, length] {
                                   if (length == 1)
                                       cache.clear();
                                   return filtered(snapshot, whole.left(length), &cache);
                               } });
        runners.push_back({ "taken back", [&] {
                               double longest = 0;
                               for (qsizetype length = whole.size() - 1; length > 0; --length)
                                   longest = std::max(longest, filtered(snapshot, whole.left(length), &cache));
                               return longest;
                           } });
        const std::vector<Figure> figures = contest(runners, course.rounds);
        double later = 0;
        for (size_t i = 2; i + 1 < figures.size(); ++i)
            later = std::max(later, figures[i].median);
        std::printf("  %-16s first %6.2f ms, second %6.2f ms, slowest of the others %6.2f ms, taken back %6.2f ms\n",
                    text, figures[0].median, figures[1].median, later, figures.back().median);
        worst = std::max({ worst, figures[1].median, later, figures.back().median });
    }
    judge("slowest letter but the first", worst, Goal::AtMost, 16, "ms");
}

void sortContests(const StoreSnapshot &snapshot, const Course &course)
{
    const Schema &schema = *snapshot.schema;
    const std::vector<int> columns{ schema.column("phone_number"), schema.column("friendly_name"),
                                    schema.column("voice_url"), schema.column("sid") };
    std::unique_ptr<StringTable> table;
    if (course.proxy)
        table = std::make_unique<StringTable>(snapshot, columns);
    double sortRatio = 1e9;
    double againRatio = 1e9;
    for (size_t i = 0; i < columns.size(); ++i) {
        const int column = columns[i];
        IndexCache cache;
        (void)sortedBy(snapshot, column, Qt::AscendingOrder, &cache);
        std::vector<Runner> runners{
            { "index", [&] { return sortedBy(snapshot, column, Qt::AscendingOrder, nullptr); } },
            { "index, again the other way", [&] { return sortedBy(snapshot, column, Qt::DescendingOrder, &cache); } },
        };
        if (table)
            runners.push_back({ "QSortFilterProxyModel", [&] {
                                   QSortFilterProxyModel proxy;
                                   proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
                                   proxy.setSourceModel(table.get());
                                   const double start = millisecondsNow();
                                   proxy.sort(int(i));
                                   return millisecondsNow() - start;
                               } });
        const std::vector<Figure> figures = contest(runners, std::min(course.rounds, 3));
        print(schema.fields[size_t(column)].paths, figures);
        sortRatio = std::min(sortRatio, figures.back().median / figures[0].median);
        againRatio = std::min(againRatio, figures.back().median / figures[1].median);
    }
    if (!table)
        return;
    std::printf("\n");
    judge("sort, least advantage over QSortFilterProxyModel", sortRatio, Goal::AtLeast, 8, "x");
    judge("sort again, least advantage", againRatio, Goal::AtLeast, 100, "x");
}

/// How the time grows from ten thousand rows to a million: per row, over per row.
void growth(const Schema &schema, const StoreSnapshot &big)
{
    const RecordStore store = filled(schema, 10'000);
    const StoreSnapshot small = store.snapshot();
    const int column = schema.column("phone_number");
    const auto perRow = [&](const std::function<double(const StoreSnapshot &)> &work) {
        // The small one often enough that both take about as long.
        const std::vector<Figure> figures = contest({ { "ten thousand",
                                                        [&] {
                                                            for (int i = 0; i < 100; ++i)
                                                                (void)work(small);
                                                            return -1.0;
                                                        } },
                                                      { "a million", [&] { return work(big); } } },
                                                    5);
        return figures[1].median / figures[0].median;
    };
    std::printf("\nFrom ten thousand rows to a million, time per row\n");
    judge("filter \"billing\"", perRow([](const StoreSnapshot &s) { return filtered(s, QStringLiteral("billing")); }),
          Goal::AtMost, 1, "x");
    judge("sort by number",
          perRow([&](const StoreSnapshot &s) { return sortedBy(s, column, Qt::AscendingOrder, nullptr); }),
          Goal::AtMost, 1, "x");
}

} // namespace

int main(int argc, char **argv)
{
    Course course;
    for (const std::string_view word : std::span(argv, size_t(argc)).subspan(1)) {
        if (word == "--quick")
            course = { 3000, 1, course.proxy };
        else if (word == "--index")
            course.proxy = false;
    }
    // A number's city comes from libphonenumber; nothing here is about that.
    Schema schema = schemaOf<IncomingNumber>();
    for (FieldInfo &field : schema.fields)
        field.compute = nullptr;
    const RecordStore store = filled(schema, course.rows);
    const StoreSnapshot snapshot = store.snapshot();
    std::printf("%d rows, %.0f bytes a row in the store\n", course.rows, double(store.memory()) / course.rows);
    if (course.rounds > 1)
        growth(schema, snapshot);
    typing(snapshot, course);
    filterContests(snapshot, course);
    sortContests(snapshot, course);
    return 0;
}
