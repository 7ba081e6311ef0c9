// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/numberlist.h"

#include "models/phone.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NumberList)
};

/// Fewer digits are a date, a count or a PIN in some other column.
constexpr int fewestDigits = 5;
/// What is longer is a text, and would take minutes to match, and to paint.
constexpr qsizetype longestNumber = ListedNumber::longestText;

int digitsIn(QStringView text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }));
}

/// The cell without quotes and the apostrophe with which spreadsheets keep a number text.
QString bare(QString cell)
{
    cell = cell.trimmed();
    if (cell.size() > 1 && cell.startsWith(u'"') && cell.endsWith(u'"'))
        cell = cell.sliced(1, cell.size() - 2).trimmed();
    if (cell.startsWith(u'\'') || cell.startsWith(u'='))
        cell = cell.sliced(1);
    return cell.startsWith(u'"') && cell.endsWith(u'"') && cell.size() > 1 ? cell.sliced(1, cell.size() - 2) : cell;
}

bool looksLikeNumber(const QString &cell)
{
    static const QRegularExpression shape(u"^\\+?[\\d\\s().\\-/–—\\x{00a0}\\x{202f}+]+((ext|x|#)\\.?\\s*\\d+)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return cell.size() <= longestNumber && digitsIn(cell) >= fewestDigits && shape.match(cell).hasMatch();
}

/// What columns of phone numbers are called, in letters and digits alone; the first ones are meant before the others.
struct Heading
{
    QLatin1StringView text;
    bool certain = false; ///< Whatever stands in the column: "number" may count the rows.
};
constexpr Heading headings[] = {
    { "phonenumber"_L1, true },
    { "e164"_L1, true },
    { "msisdn"_L1, true },
    { "telephonenumber"_L1, true },
    { "telefonnummer"_L1, true },
    { "rufnummer"_L1, true },
    { "did"_L1 },
    { "phone"_L1 },
    { "mobile"_L1 },
    { "telephone"_L1 },
    { "telefon"_L1 },
    { "telefono"_L1 },
    { "tel"_L1 },
    { "number"_L1 },
    { "nummer"_L1 },
    { "numero"_L1 },
};

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

/// The first row holds no number, and something: it says what stands beneath.
bool hasHeadings(const CsvTable &table)
{
    return table.rows.size() > 1 && std::ranges::none_of(table.rows.first().cells, [](const QString &cell) {
               return looksLikeNumber(bare(cell));
           });
}

/// A spreadsheet that took a number for an amount.
bool isShortened(const QString &cell)
{
    static const QRegularExpression shape(u"^\\d([.,]\\d+)?E\\+?\\d+$"_s, QRegularExpression::CaseInsensitiveOption);
    return shape.match(cell).hasMatch();
}

class ListReader
{
public:
    explicit ListReader(QString region)
        : m_region(std::move(region))
    {
    }
    ListedNumber entry(const QString &cell, int line)
    {
        m_place = std::exchange(m_line, line) == line ? m_place + 1 : 1;
        ListedNumber entry{
            .text = cell.left(longestNumber), .e164 = {}, .problem = {}, .line = line, .place = m_place
        };
        const phone::Parsed parsed = cell.size() > longestNumber ? phone::Parsed{} : phone::parse(cell, m_region);
        entry.e164 = parsed.e164;
        if (cell.size() <= longestNumber && isShortened(cell))
            entry.problem = Text::tr("A spreadsheet has shortened this number. Format its column as text there.");
        else if (!parsed.valid)
            entry.problem = parsed.reason.isEmpty() ? Text::tr("This is not a phone number.") : parsed.reason;
        else if (entry.repeated = m_seen.contains(parsed.e164); entry.repeated)
            entry.problem = Text::tr("This number is in the list already.");
        else
            m_seen.insert(parsed.e164);
        return entry;
    }

private:
    QString m_region;
    QSet<QString> m_seen;
    int m_line = 0;
    int m_place = 1;
};

/// The cells of a line that may be numbers; the whole line when none looks like one but it has digits.
QStringList candidates(const QString &line)
{
    static const QRegularExpression separators(u"[,;\\t|]"_s);
    QStringList found;
    const QStringList cells = line.split(separators, Qt::SkipEmptyParts);
    for (const QString &cell : cells) {
        if (const QString text = bare(cell); looksLikeNumber(text))
            found.append(text);
    }
    if (found.isEmpty() && digitsIn(line) > 0)
        found.append(line.trimmed());
    return found;
}

bool isStopped(const std::atomic_bool *stop)
{
    return stop && *stop;
}

} // namespace

QList<ListedNumber> readNumberList(const QString &text, const QString &region, const std::atomic_bool *stop)
{
    QList<ListedNumber> list;
    ListReader reader(region);
    int number = 0;
    const QStringList lines = text.split(QRegularExpression(u"\\r\\n|\\r|\\n"_s));
    for (const QString &line : lines) {
        ++number;
        const QStringList cells = candidates(line);
        for (const QString &cell : cells) {
            if (isStopped(stop))
                return list;
            list.append(reader.entry(cell, number));
        }
    }
    return list;
}

int numberColumn(const CsvTable &table, const QString &region)
{
    constexpr int mostColumns = 256; // What has more is no table of people.
    constexpr qsizetype rowsToLookAt = 200;
    const int columns = table.columns();
    if (columns < 2 || columns > mostColumns || table.rows.size() < 2)
        return -1;
    const qsizetype rows = std::min(table.rows.size(), rowsToLookAt);
    const bool headed = hasHeadings(table);
    QList<int> numbers(columns);
    QList<int> filled(columns);
    for (qsizetype row = headed ? 1 : 0; row < rows; ++row) {
        const QStringList &cells = table.rows[row].cells;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString cell = bare(cells[column]);
            filled[column] += cell.isEmpty() ? 0 : 1;
            numbers[column] += looksLikeNumber(cell) && phone::parse(cell, region).valid ? 1 : 0;
        }
    }
    for (const Heading &heading : headings) {
        for (int column = 0; headed && column < table.rows.first().cells.size(); ++column) {
            if (lettersOf(table.rows.first().cells[column]) == heading.text
                && (heading.certain ? filled : numbers)[column] > 0)
                return column;
        }
    }
    // A column of numbers, and no second one: where two stand side by side, people mean both.
    int found = -1;
    for (int column = 0; column < numbers.size(); ++column) {
        if (numbers[column] * 2 <= filled[column])
            continue;
        if (found >= 0)
            return -1;
        found = column;
    }
    return found;
}

QString columnTitle(const CsvTable &table, int column)
{
    const QString heading = hasHeadings(table) ? table.rows.first().cells.value(column).trimmed() : QString();
    return heading.isEmpty() ? Text::tr("Column %1").arg(column + 1) : heading;
}

QList<ListedNumber> readNumberColumn(const CsvTable &table, int column, const QString &region,
                                     const std::atomic_bool *stop)
{
    QList<ListedNumber> list;
    ListReader reader(region);
    for (qsizetype row = hasHeadings(table) ? 1 : 0; row < table.rows.size() && !isStopped(stop); ++row) {
        const QString cell = bare(table.rows[row].cells.value(column));
        if (!cell.isEmpty())
            list.append(reader.entry(cell, table.rows[row].line));
    }
    return list;
}

QStringList goodNumbers(const QList<ListedNumber> &list)
{
    QStringList numbers;
    for (const ListedNumber &entry : list) {
        if (entry.good())
            numbers.append(entry.e164);
    }
    return numbers;
}

} // namespace nd::rules
