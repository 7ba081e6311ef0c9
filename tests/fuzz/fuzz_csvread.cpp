// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that people drop or paste. Input: the bytes of a file.
#include "models/csv.h"
#include "models/csvreader.h"
#include "models/rules/numberlist.h"
#include "tests/fuzz/fuzz.h"

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

/// The table as a strict writer would write it.
QString written(const CsvTable &table)
{
    QString text;
    for (const CsvRow &row : table.rows) {
        QStringList cells;
        for (const QString &cell : row.cells)
            cells.append(u'"' + escapeFormulas(cell).replace(u'"', u"\"\""_s) + u'"');
        text += cells.join(table.separator) + u"\r\n"_s;
    }
    return text;
}

} // namespace

void fuzz::run(Input input)
{
    const std::optional<QString> text = decodeText(input.rest());
    if (!text)
        return;
    const CsvTable table = readCsv(*text);
    int line = 0;
    qsizetype characters = 0;
    for (const CsvRow &row : table.rows) {
        require(row.line > line && row.line <= text->count(u'\n') + text->count(u'\r') + 1,
                "rows begin on lines of their own", QByteArray::number(row.line));
        require(!row.cells.isEmpty(), "a row has a cell");
        line = row.line;
        for (const QString &cell : row.cells)
            characters += cell.size();
    }
    require(characters <= text->size(), "no cell is made up", *text);
    require(table.unclosedLine == 0 || text->contains(u'"'), "quotes that nobody closes are there");

    const CsvTable again = readCsv(written(table), table.separator);
    require(again.unclosedLine == 0 && again.rows.size() == table.rows.size(), "what was read can be written and read",
            written(table));
    for (qsizetype row = 0; row < table.rows.size(); ++row)
        require(again.rows[row].cells == table.rows[row].cells, "every cell comes back", written(table));

    const int column = rules::numberColumn(table, u"US"_s);
    require(column >= -1 && column < table.columns(), "the column is there");
    if (column >= 0) {
        for (const rules::ListedNumber &entry : rules::readNumberColumn(table, column, u"US"_s))
            require(!entry.text.isEmpty() && entry.line > 0, "an entry is somewhere");
    }
}
