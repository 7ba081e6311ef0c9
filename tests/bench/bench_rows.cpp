// SPDX-License-Identifier: GPL-3.0-or-later
// Filter and sort over a million rows, beside QSortFilterProxyModel, which looks at one column only.
#include "models/decode.h"
#include "models/index.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"
#include "tests/bench/contest.h"
#include "tests/bench/recordedpages.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace bench;

namespace {

const std::atomic_bool never{ false };

/// What a program without a store would have: a QString for every cell.
class StringTable : public QAbstractTableModel
{
public:
    StringTable(const StoreSnapshot &snapshot, std::vector<int> columns)
    {
        m_columns.resize(columns.size());
        for (size_t i = 0; i < columns.size(); ++i) {
            m_columns[i].reserve(qsizetype(snapshot.live.size()));
            for (const RowId id : snapshot.live)
                m_columns[i].append(QString::fromUtf8(snapshot.pages[id.page]->text(int(id.row), columns[i])));
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

double filtered(const StoreSnapshot &snapshot, const char *text)
{
    (void)computeIndex(snapshot, { .text = QString::fromUtf8(text), .tests = {} }, {}, never);
    return -1;
}

double sortedBy(const StoreSnapshot &snapshot, int column, Qt::SortOrder order, IndexCache *cache)
{
    (void)computeIndex(snapshot, {}, { column, order }, never, cache);
    return -1;
}

void filterContests(const StoreSnapshot &snapshot, StringTable &table, int rounds)
{
    QSortFilterProxyModel proxy;
    proxy.setFilterKeyColumn(0);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&table);
    double worst = 0;
    double worstRatio = 1e9;
    for (const Word &word : words) {
        const QString text = QString::fromUtf8(word.text);
        const std::vector<Figure> figures
            = contest({ { "index, every text column", [&] { return filtered(snapshot, word.text); } },
                        { "QSortFilterProxyModel, one column",
                          [&] {
                              const double start = millisecondsNow();
                              proxy.setFilterFixedString(text);
                              const double time = millisecondsNow() - start;
                              proxy.setFilterFixedString({});
                              return time;
                          } } },
                      rounds);
        print(word.what, figures);
        worst = std::max(worst, figures[0].median);
        worstRatio = std::min(worstRatio, figures[1].median / figures[0].median);
    }
    std::printf("\n");
    judge("slowest filter", worst, Goal::AtMost, 16, "ms");
    judge("filter, least advantage over QSortFilterProxyModel", worstRatio, Goal::AtLeast, 20, "x");
}

void sortContests(const StoreSnapshot &snapshot, StringTable &table, const std::vector<int> &columns, int rounds)
{
    double sortRatio = 1e9;
    double againRatio = 1e9;
    for (size_t i = 0; i < columns.size(); ++i) {
        const int column = columns[i];
        IndexCache cache;
        (void)sortedBy(snapshot, column, Qt::AscendingOrder, &cache);
        const std::vector<Figure> figures = contest(
            { { "index", [&] { return sortedBy(snapshot, column, Qt::AscendingOrder, nullptr); } },
              { "index, again the other way", [&] { return sortedBy(snapshot, column, Qt::DescendingOrder, &cache); } },
              { "QSortFilterProxyModel",
                [&] {
                    QSortFilterProxyModel proxy;
                    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
                    proxy.setSourceModel(&table);
                    const double start = millisecondsNow();
                    proxy.sort(int(i));
                    return millisecondsNow() - start;
                } } },
            rounds);
        print(snapshot.schema->fields[size_t(column)].paths, figures);
        sortRatio = std::min(sortRatio, figures[2].median / figures[0].median);
        againRatio = std::min(againRatio, figures[2].median / figures[1].median);
    }
    std::printf("\n");
    judge("sort, least advantage", sortRatio, Goal::AtLeast, 8, "x");
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
    judge("filter \"billing\"", perRow([](const StoreSnapshot &s) { return filtered(s, "billing"); }), Goal::AtMost, 1,
          "x");
    judge("sort by number",
          perRow([&](const StoreSnapshot &s) { return sortedBy(s, column, Qt::AscendingOrder, nullptr); }),
          Goal::AtMost, 1, "x");
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::strcmp(argv[1], "--quick") == 0;
    const int rows = quick ? 3000 : 1'000'000;
    // A number's city comes from libphonenumber; nothing here is about that.
    Schema schema = schemaOf<IncomingNumber>();
    for (FieldInfo &field : schema.fields)
        field.compute = nullptr;
    const RecordStore store = filled(schema, rows);
    const StoreSnapshot snapshot = store.snapshot();
    std::printf("%d rows, %.0f bytes a row in the store\n", rows, double(store.memory()) / rows);
    const std::vector<int> columns{ schema.column("phone_number"), schema.column("friendly_name"),
                                    schema.column("voice_url"), schema.column("sid") };
    StringTable table(snapshot, columns);
    if (!quick)
        growth(schema, snapshot);
    filterContests(snapshot, table, quick ? 1 : 5);
    sortContests(snapshot, table, columns, quick ? 1 : 3);
    return 0;
}
