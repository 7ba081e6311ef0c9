// SPDX-License-Identifier: GPL-3.0-or-later
// Filtering and sorting. Input: a byte each for the sorted column, the tested column and the kind of test; a line with
// the value of the test, a line with the filter text; then a line for each row: number, name and voice URL, with `|`
// between them.
#include "models/fold.h"
#include "models/index.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace nd;

namespace {

const std::atomic_bool never{ false };

StorePagePtr pageFrom(fuzz::Input &input)
{
    const Schema &schema = schemaOf<IncomingNumber>();
    const auto utf8 = [](const QByteArray &bytes) { return QString::fromUtf8(bytes).toUtf8(); };
    StorePageBuilder builder(schema);
    while (!input.atEnd()) {
        const QByteArray cells = input.line();
        fuzz::Input line{ cells };
        builder.beginRow();
        for (const char *name : { "phone_number", "friendly_name", "voice_url" }) {
            if (!line.atEnd())
                builder.setText(schema.column(name), utf8(line.upTo('|')));
        }
    }
    return builder.finish();
}

/// A word without a meaning of its own is found by comparing texts, which needs no pattern.
void findsPlainWords(const StorePage &page, int row, const RowFilter &filter)
{
    const QByteArray word = folded(filter.text.toUtf8());
    const bool plain = !word.isEmpty() && filter.tests.empty()
        && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!plain)
        return;
    const QByteArray name = folded(page.text(row, page.schema().column("friendly_name")));
    fuzz::require(!name.contains(word) || passes(page, row, filter), "a word in the name finds the row", name);
}

void isSorted(const StoreSnapshot &snapshot, const std::vector<RowId> &rows, const RowOrder &order)
{
    for (size_t i = 1; i < rows.size(); ++i) {
        const int difference = compareRows(*snapshot.pages[rows[i - 1].page], int(rows[i - 1].row),
                                           *snapshot.pages[rows[i].page], int(rows[i].row), order);
        fuzz::require(difference < 0 || (difference == 0 && rows[i - 1].row < rows[i].row),
                      "the index is in the order in which rows are put into it", QByteArray::number(qlonglong(i)));
    }
}

} // namespace

void fuzz::run(Input input)
{
    const Schema &schema = schemaOf<IncomingNumber>();
    const int columns = int(schema.fields.size());
    RowOrder order;
    const quint8 sorting = input.byte();
    order.column = (sorting & 0x7f) % columns;
    order.order = sorting & 0x80 ? Qt::DescendingOrder : Qt::AscendingOrder;
    ColumnTest test;
    test.column = input.byte() % columns;
    const quint8 kind = input.byte() % 8;
    test.kind = ColumnTest::Kind(kind % 5);
    test.value = input.textLine();
    RowFilter filter;
    filter.text = input.textLine();
    if (kind < 5)
        filter.tests.push_back(test);

    RecordStore store(schema);
    const StorePagePtr page = pageFrom(input);
    const int rows = page->rows();
    store.add(page);
    const StoreSnapshot snapshot = store.snapshot();
    require(int(snapshot.live.size()) == rows, "every row is there", QByteArray::number(rows));

    const std::vector<RowId> found = computeIndex(snapshot, filter, {}, never);
    for (const RowId id : snapshot.live) {
        const StorePage &its = *snapshot.pages[id.page];
        const bool isFound = std::ranges::find(found, id) != found.end();
        require(isFound == passes(its, int(id.row), filter), "one row passes as it does among all",
                its.text(int(id.row), schema.column("friendly_name")).toByteArray());
        findsPlainWords(its, int(id.row), filter);
    }
    const std::vector<RowId> ordered = computeIndex(snapshot, filter, order, never);
    require(ordered.size() == found.size() && std::ranges::is_permutation(ordered, found),
            "sorting loses and adds nothing", QByteArray::number(order.column));
    isSorted(snapshot, ordered, order);
}
