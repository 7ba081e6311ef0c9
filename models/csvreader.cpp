// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/csvreader.h"

#include "models/csv.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr QChar separators[] = { u'\t', u';', u',' };
constexpr int rowsToLookAt = 50;

/// Every other byte of Latin text in UTF-16 is zero: which, tells the order of bytes.
std::optional<QStringConverter::Encoding> wideEncoding(QByteArrayView bytes)
{
    constexpr qsizetype enough = 2000;
    const qsizetype size = std::min(bytes.size(), enough) / 2 * 2;
    qsizetype zeros[2] = { 0, 0 };
    for (qsizetype i = 0; i < size; ++i)
        zeros[i % 2] += bytes[i] == '\0';
    if (zeros[1] > size / 4 && zeros[0] == 0)
        return QStringConverter::Utf16LE;
    if (zeros[0] > size / 4 && zeros[1] == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

class Reader
{
public:
    Reader(QStringView text, QChar separator, qsizetype mostRows)
        : m_text(text)
        , m_separator(separator)
        , m_mostRows(mostRows)
    {
    }

    CsvTable read()
    {
        CsvTable table;
        table.separator = m_separator;
        while (m_at < m_text.size() && table.rows.size() < m_mostRows) {
            if (acceptLineBreak())
                continue;
            table.rows.append(row());
        }
        table.unclosedLine = m_unclosedLine;
        return table;
    }

private:
    bool acceptLineBreak()
    {
        if (m_at >= m_text.size() || (m_text[m_at] != u'\r' && m_text[m_at] != u'\n'))
            return false;
        const bool both = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += both ? 2 : 1;
        ++m_line;
        return true;
    }

    CsvRow row()
    {
        CsvRow row{ .line = m_line, .cells = {} };
        for (;;) {
            row.cells.append(meant(cell()));
            if (m_at >= m_text.size() || acceptLineBreak())
                return row;
            ++m_at; // the separator
        }
    }

    static QString meant(const QString &cell) { return cell.contains(u'\'') ? unescapeFormulas(cell) : cell; }

    QString cell()
    {
        if (m_at >= m_text.size() || m_text[m_at] != u'"')
            return plain();
        const qsizetype start = m_at;
        const int line = m_line;
        QString text;
        if (quoted(text))
            return text + plain(); // what stands behind the quotes belongs to the cell, too
        m_at = start;
        m_line = line;
        // Comes once: behind quotes that nobody closes all others stand in pairs, which close by themselves.
        m_unclosedLine = line;
        return plain();
    }

    /// Up to the separator or the end of the line.
    QString plain()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\r' && m_text[m_at] != u'\n')
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }

    /// False when nobody closes the quotes.
    bool quoted(QString &text)
    {
        ++m_at;
        for (;;) {
            const qsizetype start = m_at;
            while (m_at < m_text.size() && m_text[m_at] != u'"' && m_text[m_at] != u'\r' && m_text[m_at] != u'\n')
                ++m_at;
            text += m_text.sliced(start, m_at - start);
            if (m_at >= m_text.size())
                return false;
            if (m_text[m_at] != u'"') {
                const qsizetype breakAt = m_at;
                acceptLineBreak();
                text += m_text.sliced(breakAt, m_at - breakAt);
                continue;
            }
            ++m_at;
            if (m_at >= m_text.size() || m_text[m_at] != u'"')
                return true;
            text += u'"';
            ++m_at;
        }
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_mostRows;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_unclosedLine = 0;
};

/// The separator that gives most rows the same number of cells, and of those the one with most cells.
QChar separatorOf(QStringView text)
{
    QChar best = u',';
    std::pair<int, int> bestScore{ 0, 0 };
    for (const QChar separator : separators) {
        QHash<qsizetype, int> rowsBySize;
        const CsvTable table = Reader(text, separator, rowsToLookAt).read();
        for (const CsvRow &row : table.rows)
            ++rowsBySize[row.cells.size()];
        for (auto it = rowsBySize.cbegin(); it != rowsBySize.cend(); ++it) {
            const std::pair<int, int> score{ it.value(), int(it.key()) };
            if (it.key() > 1 && score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
    }
    return best;
}

} // namespace

std::optional<QString> decodeText(QByteArrayView bytes)
{
    const std::optional<QStringConverter::Encoding> marked = QStringConverter::encodingForData(bytes);
    const std::optional<QStringConverter::Encoding> wide = marked ? marked : wideEncoding(bytes);
    QStringDecoder decoder(wide.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    if (decoder.hasError() && !wide)
        text = QString::fromLatin1(bytes);
    else if (decoder.hasError())
        return std::nullopt;
    if (text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

int CsvTable::columns() const
{
    qsizetype most = 0;
    for (const CsvRow &row : rows)
        most = std::max(most, row.cells.size());
    return int(most);
}

CsvTable readCsv(QStringView text, QChar separator)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text = text.sliced(1);
    return Reader(text, separator.isNull() ? separatorOf(text) : separator, text.size() + 1).read();
}

} // namespace nd
