// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberlistreading.h"

#include "models/phone.h"

#include <QCoreApplication>

#include <algorithm>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(nd::NumberListBox)
};

constexpr int mostColumns = 100; ///< What has more is no table of people.
constexpr int mostProblems = 200; ///< Lines shown; the rest is counted.

/// A cell can hold a novel.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 80;
    const QString line = text.left(4 * longest).simplified();
    return line.size() <= longest ? line : line.first(longest - 1) + u'…';
}

void takeColumns(ListReading &reading, const CsvTable &table, const ListText &list)
{
    const int columns = table.columns();
    if (columns < 2 || columns > mostColumns || table.rows.size() < 2)
        return;
    for (int column = 0; column < columns; ++column)
        reading.columns.append(shortened(rules::columnTitle(table, column)));
    reading.choiceHolds
        = list.chosenColumn && (list.columnsThen == 0 || list.columnsThen == columns) && *list.chosenColumn < columns;
    reading.column = reading.choiceHolds ? *list.chosenColumn : rules::numberColumn(table, list.region);
}

QString problemOf(const rules::ListedNumber &entry)
{
    return Text::tr("Line %1: %2 – %3")
        .arg(entry.line)
        .arg(entry.e164.isEmpty() ? shortened(entry.text) : phone::displayFormat(entry.e164), entry.problem);
}

} // namespace

/// Of a table the numbers of one column; of any other text whatever looks like a number.
ListReading readList(const ListText &list, const std::atomic_bool *stop)
{
    ListReading reading;
    const CsvTable table = readCsv(list.text);
    takeColumns(reading, table, list);
    reading.entries = reading.column < 0 ? rules::readNumberList(list.text, list.region, stop)
                                         : rules::readNumberColumn(table, reading.column, list.region, stop);
    if (reading.column >= 0 && table.unclosedLine > 0)
        reading.entries.prepend({ .text = QStringLiteral("\""),
                                  .problem = Text::tr("These quotes are not closed. What follows is read line by "
                                                      "line."),
                                  .line = table.unclosedLine });
    for (qsizetype at = 0; at < reading.entries.size(); ++at) {
        rules::ListedNumber &entry = reading.entries[at];
        if (entry.good() && list.known && !list.known(entry.e164))
            entry.problem = list.unknown;
        if (entry.good()) {
            reading.places.insert(entry.e164, at);
            reading.numbers.append(entry.e164);
        } else if (++reading.leftOut <= mostProblems) {
            reading.problems.append(problemOf(entry));
        }
    }
    if (reading.leftOut > mostProblems)
        reading.problems.append(Text::tr("… and %n more.", nullptr, reading.leftOut - mostProblems));
    return reading;
}

} // namespace nd
