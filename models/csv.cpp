// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/csv.h"

#include "models/format.h"
#include "models/phone.h"
#include "models/rules/secrets.h"

#include <QList>
#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qsizetype chunk = 64 * 1024;

/// What spreadsheets take for the beginning of a formula.
constexpr char16_t starters[] = { u'=', u'+', u'-', u'@', u'＝', u'＋', u'－', u'＠', u'\u2212' };

/// What a spreadsheet may divide cells by, whatever the file says: its language and its dialog decide.
constexpr QStringView dividers = u",;|\t\r\n";

/// What can stand before a formula unnoticed: the spreadsheet may drop it. Quotes are dropped where a division by
/// another separator makes them the first of a cell.
bool isPassedOver(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return c == U'"' || QChar::isSpace(c) || category == QChar::Other_Control || category == QChar::Other_Format;
}

/// Whether a part of a cell, up to a divider, would run if it stood in a cell of its own.
bool wouldRun(QStringView part)
{
    const QList<uint> characters = part.toUcs4(); // a mark may take two QChars
    for (const char32_t c : characters) {
        if (!isPassedOver(c))
            return std::find(std::begin(starters), std::end(starters), c) != std::end(starters);
    }
    return false;
}

bool isDivider(QChar c)
{
    return dividers.contains(c);
}

/// Whether an apostrophe belongs in front of what begins here. One that stands there already belongs to the text and
/// gets another one, so that a reader knows which of them is ours.
bool needsApostrophe(QStringView rest, bool wholeCell)
{
    const auto *const text = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c != u'\''; });
    if (wholeCell && text != rest.end() && (*text == u'\t' || *text == u'\r' || *text == u'\n'))
        return true;
    if (wholeCell && phone::isE164(QStringView(text, rest.end())))
        return false;
    return wouldRun(QStringView(text, std::find_if(text, rest.end(), isDivider)));
}

/// The text with each of its parts as `write` wants it: called with what is written so far, and the rest.
template <class Write>
QString byParts(QStringView text, Write write)
{
    QString result;
    result.reserve(text.size() + 4);
    qsizetype at = 0;
    for (bool wholeCell = true; at < text.size(); wholeCell = false) {
        at += write(result, text.sliced(at), wholeCell);
        const qsizetype part = at;
        while (at < text.size() && !isDivider(text[at]))
            ++at;
        at += at < text.size() ? 1 : 0;
        result += text.sliced(part, at - part);
    }
    return result;
}

/// Whether a cell is safe at first sight: most are, and need no UTF-16.
bool isHarmless(QByteArrayView utf8)
{
    const char first = utf8.front();
    return ((first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))
        && std::none_of(utf8.begin(), utf8.end(),
                        [](char c) { return c == ',' || c == ';' || c == '|' || c == '\t' || c == '\r' || c == '\n'; });
}

QByteArray quoted(QByteArrayView utf8)
{
    const bool needsQuotes
        = std::any_of(utf8.begin(), utf8.end(), [](char c) { return c == '"' || c == ',' || c == '\r' || c == '\n'; });
    // Spaces at the ends are data, RFC 4180, but some readers trim them unless quoted.
    const bool spaced = !utf8.isEmpty() && (utf8.front() == ' ' || utf8.back() == ' ');
    if (!needsQuotes && !spaced)
        return utf8.toByteArray();
    QByteArray cell = utf8.toByteArray();
    cell.replace('"', QByteArrayView("\"\""));
    return '"' + cell + '"';
}

/// The day of the calendar, days since 1970: H. Hinnant's rule, eras of 400 years that begin in March.
void writeDay(char *out, qint64 days)
{
    constexpr qint64 daysOfEra = 146'097;
    const qint64 sinceMarch = days + 719'468;
    const qint64 era = sinceMarch / daysOfEra;
    const qint64 day = sinceMarch - era * daysOfEra;
    const qint64 year = (day - day / 1460 + day / 36'524 - day / 146'096) / 365;
    const qint64 inYear = day - (365 * year + year / 4 - year / 100);
    const qint64 month = (5 * inYear + 2) / 153;
    const auto twoDigits = [out](int at, qint64 number) {
        out[at] = char('0' + number / 10 % 10);
        out[at + 1] = char('0' + number % 10);
    };
    const qint64 fullYear = year + era * 400 + (month >= 10 ? 1 : 0);
    twoDigits(0, fullYear / 100);
    twoDigits(2, fullYear);
    twoDigits(5, month < 10 ? month + 3 : month - 9);
    twoDigits(8, inYear - (153 * month + 2) / 5 + 1);
}

/// As copyText() writes it. Whole seconds of our times by hand: a list has two of them in every row.
QByteArray instantCell(qint64 milliseconds)
{
    constexpr qint64 day = 86'400'000;
    constexpr qint64 year9999 = 253'402'300'800'000;
    if (milliseconds < 0 || milliseconds >= year9999 || milliseconds % 1000 != 0) {
        FieldInfo field;
        field.kind = Kind::Instant;
        return copyText(field, QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)).toUtf8();
    }
    QByteArray text("0000-00-00T00:00:00Z");
    char *const out = text.data();
    writeDay(out, milliseconds / day);
    const qint64 second = milliseconds % day / 1000;
    const qint64 parts[] = { second / 3600, second / 60 % 60, second % 60 };
    for (int i = 0; i < 3; ++i) {
        out[11 + 3 * i] = char('0' + parts[i] / 10);
        out[12 + 3 * i] = char('0' + parts[i] % 10);
    }
    return text;
}

/// @param row one that has the value
QByteArray cellOf(const FieldInfo &field, const StorePage &page, int row, int column)
{
    if (page.isNull(row, column) || field.format == Format::Secret)
        return {};
    if (field.kind == Kind::Instant)
        return instantCell(page.number(row, column));
    // Numbers and flags are digits and words of ours: no formula, and a minus must stay a minus.
    if (field.kind != Kind::Text && field.kind != Kind::List)
        return copyText(field, page.value(row, column)).toUtf8();
    if (field.kind == Kind::Text && field.format != Format::Url)
        return csvCell(page.text(row, column));
    return csvCell(copyText(field, page.value(row, column)).toUtf8());
}

/// Whether a text stands in the file as it is: nothing of it needs a look.
bool isPlain(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return true;
    // An E.164 number is the one plus that is no formula.
    const bool number = utf8.size() >= 8 && utf8.size() <= 16 && utf8[0] == '+' && utf8[1] >= '1' && utf8[1] <= '9'
        && std::all_of(utf8.begin() + 1, utf8.end(), [](char c) { return c >= '0' && c <= '9'; });
    return number || (isHarmless(utf8) && utf8.back() != ' ' && std::find(utf8.begin(), utf8.end(), '"') == utf8.end());
}

/// A row that has it, for each value of a column; -1 where none does.
std::vector<int> rowsOfValues(const StorePage &page, int column)
{
    std::vector<int> rows(size_t(page.values(column)), -1);
    for (int row = 0; row < page.rows(); ++row) {
        if (const int value = page.valueOf(row, column); value >= 0)
            rows[size_t(value)] = row;
    }
    return rows;
}

/// Cells are short: they are copied in steps of this size, and what is too much is written over.
constexpr qsizetype copyStep = 16;

/// @return where the next cell begins
char *copied(char *out, const char *from, qsizetype size)
{
    for (qsizetype at = 0; at < size; at += copyStep)
        std::memcpy(out + at, from + at, copyStep);
    return out + size;
}

} // namespace

QString escapeFormulas(QStringView text)
{
    return byParts(text, [](QString &written, QStringView rest, bool wholeCell) {
        if (needsApostrophe(rest, wholeCell))
            written += u'\'';
        return qsizetype(0);
    });
}

QString unescapeFormulas(QStringView text)
{
    return byParts(text, [](QString &, QStringView rest, bool wholeCell) {
        return qsizetype(rest.startsWith(u'\'') && needsApostrophe(rest, wholeCell) ? 1 : 0);
    });
}

QByteArray csvCell(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    if (isHarmless(utf8))
        return quoted(utf8);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(utf8);
    const QString escaped = escapeFormulas(text);
    return escaped.size() == text.size() ? quoted(utf8) : quoted(escaped.toUtf8());
}

CsvWriter::CsvWriter(const Schema &schema, std::vector<int> columns, CsvOptions options, Sink sink)
    : m_schema(schema)
    , m_columns(std::move(columns))
    , m_options(options)
    , m_sink(std::move(sink))
{
    m_buffer.reserve(chunk + 4096);
}

bool CsvWriter::writeHeader()
{
    QByteArray line = m_options.byteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    bool first = true;
    for (const int column : m_columns) {
        if (!first)
            line += ',';
        first = false;
        const FieldInfo &field = m_schema.fields.at(size_t(column));
        line += csvCell(m_options.fieldNames ? field.name().toByteArray() : field.title().toUtf8());
    }
    return append(line + "\r\n");
}

bool CsvWriter::writeRow(const StorePage &page, int row)
{
    QByteArray line;
    bool first = true;
    for (const int column : m_columns) {
        if (!first)
            line += ',';
        first = false;
        line += cellOf(m_schema.fields.at(size_t(column)), page, row, column);
    }
    // A lone empty cell would be an empty line, which readers skip.
    if (line.isEmpty())
        line = "\"\"";
    return append(line + "\r\n");
}

void CsvWriter::prepare(Cells &cells, const StorePage &page, int column) const
{
    const FieldInfo &field = m_schema.fields.at(size_t(column));
    const auto values = size_t(page.values(column));
    const bool text = field.kind == Kind::Text && field.format != Format::Secret;
    cells.bytes.clear();
    cells.ends.assign(values + 1, 0);
    cells.longest = 0;
    // The value of a row that has it, where what the page holds is not what stands in the file.
    std::vector<int> rowOf;
    for (size_t value = 0; value < values; ++value) {
        const QByteArrayView own = text ? page.valueText(column, int(value)) : QByteArrayView();
        if (text && isPlain(own) && (field.format != Format::Url || rules::isPlainUrl(own))) {
            cells.bytes.append(own);
        } else {
            if (rowOf.empty())
                rowOf = rowsOfValues(page, column);
            if (rowOf[value] >= 0)
                cells.bytes += cellOf(field, page, rowOf[value], column);
        }
        cells.ends[value + 1] = cells.bytes.size();
        cells.longest = std::max(cells.longest, cells.ends[value + 1] - cells.ends[value]);
    }
    cells.bytes.append(copyStep, '\0');
}

bool CsvWriter::writeRows(const StorePage &page, std::span<const int> rows)
{
    if (rows.size() * 4 < size_t(page.rows()))
        return std::all_of(rows.begin(), rows.end(), [&](int row) { return writeRow(page, row); });
    m_cells.resize(m_columns.size());
    qsizetype longest = copyStep + 4; // a lone empty cell, the end of the line
    for (size_t i = 0; i < m_columns.size(); ++i) {
        prepare(m_cells[i], page, m_columns[i]);
        longest += m_cells[i].longest + 1;
    }
    for (const int row : rows) {
        const qsizetype start = m_buffer.size();
        m_buffer.resize(start + longest);
        char *out = m_buffer.data() + start;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const Cells &cells = m_cells[i];
            if (i > 0)
                *out++ = ',';
            const int value = page.valueOf(row, m_columns[i]);
            if (value >= 0)
                out = copied(out, cells.bytes.constData() + cells.ends[size_t(value)],
                             cells.ends[size_t(value) + 1] - cells.ends[size_t(value)]);
        }
        m_buffer.resize(out - m_buffer.constData());
        // A lone empty cell would be an empty line, which readers skip.
        if (m_buffer.size() == start)
            m_buffer += "\"\"";
        if (!append("\r\n"))
            return false;
    }
    return !m_failed;
}

bool CsvWriter::finish()
{
    return flush();
}

bool CsvWriter::append(QByteArrayView bytes)
{
    if (m_failed)
        return false;
    m_buffer.append(bytes);
    return m_buffer.size() < chunk || flush();
}

bool CsvWriter::flush()
{
    if (!m_failed && !m_buffer.isEmpty()) {
        m_failed = !m_sink(m_buffer);
        m_buffer.clear();
    }
    return !m_failed;
}

} // namespace nd
