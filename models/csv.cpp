// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/csv.h"

#include "models/format.h"
#include "models/phone.h"

#include <QList>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qsizetype chunk = 64 * 1024;

/// What spreadsheets take for the beginning of a formula.
constexpr char16_t starters[] = { u'=', u'+', u'-', u'@', u'＝', u'＋', u'－', u'＠', u'\u2212' };

/// Characters that can't be seen before a formula, beside spaces: the spreadsheet may drop them.
bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return QChar::isSpace(c) || category == QChar::Other_Control || category == QChar::Other_Format;
}

bool wouldRun(QStringView text)
{
    if (text.isEmpty() || phone::isE164(text))
        return false;
    const QChar first = text.front();
    if (first == u'\t' || first == u'\r' || first == u'\n')
        return true;
    const QList<uint> characters = text.toUcs4(); // a mark may take two QChars
    for (const char32_t c : characters) {
        if (isInvisible(c))
            continue;
        return std::find(std::begin(starters), std::end(starters), c) != std::end(starters);
    }
    return false;
}

/// Whether a cell is safe at first sight: most are, and need no UTF-16.
bool isHarmless(QByteArrayView utf8)
{
    const char first = utf8.front();
    return (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
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

QByteArray cellOf(const FieldInfo &field, const StorePage &page, int row, int column)
{
    if (page.isNull(row, column) || field.format == Format::Secret)
        return {};
    // Numbers, flags and instants are digits and words of ours: no formula, and a minus must stay a minus.
    if (field.kind != Kind::Text && field.kind != Kind::List)
        return copyText(field, page.value(row, column)).toUtf8();
    if (field.kind == Kind::Text && field.format != Format::Url)
        return csvCell(page.text(row, column));
    return csvCell(copyText(field, page.value(row, column)).toUtf8());
}

} // namespace

QByteArray csvCell(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    if (!isHarmless(utf8) && wouldRun(QString::fromUtf8(utf8)))
        return quoted('\'' + utf8.toByteArray());
    return quoted(utf8);
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
