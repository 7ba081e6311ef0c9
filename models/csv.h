// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storepage.h"

#include <functional>
#include <span>
#include <vector>

namespace nd {

struct CsvOptions
{
    /// Three bytes in front that make Excel read UTF-8. Off unless asked for, since other programs take them for a part
    /// of the first header.
    bool byteOrderMark = false;
    /// Headers are field names ("phone_number") instead of translated titles: for programs.
    bool fieldNames = false;
};

/// Puts an apostrophe before whatever a spreadsheet would run: a text that starts with `=`, `+`, `-`, `@` (full-width
/// forms too), also after spaces and quotes, or with a tab or line break; and the same behind each `,`, `;`, `|`, tab
/// and line break, since a spreadsheet may divide cells there whatever the file says (but not behind spaces, which
/// every name has). An E.164 number (`+` and 7 to 15 digits) stays exact where it is all of the text: it can only be a
/// number, never a formula.
QString escapeFormulas(QStringView text);
/// The text again that escapeFormulas() was given.
QString unescapeFormulas(QStringView text);

/// One cell of RFC 4180, with its formulas escaped.
QByteArray csvCell(QByteArrayView utf8);

/// Writes rows as CSV, RFC 4180: commas, CRLF, UTF-8. Values are raw (E.164, ISO 8601 UTC, plain digits, true/false),
/// never localised. URLs are masked and secrets left out, as in copyText(). Collects about 64 KB before it calls the
/// sink.
class CsvWriter
{
public:
    /// Takes the next bytes; false when they could not be written, which ends the export.
    using Sink = std::function<bool(QByteArrayView)>;

    /// @param columns columns of the schema, in the order of the file
    CsvWriter(const Schema &schema, std::vector<int> columns, CsvOptions options, Sink sink);

    /// These return false once the sink has failed; nothing is written after that.
    bool writeHeader();
    bool writeRow(const StorePage &page, int row);
    /// The same for many rows of one page, in this order: every value is looked at once.
    bool writeRows(const StorePage &page, std::span<const int> rows);
    /// Hands over what is left. Needed at the end.
    bool finish();

private:
    /// The values of a column as they stand in the file.
    struct Cells
    {
        QByteArray bytes; ///< With some more behind the last.
        std::vector<qsizetype> ends; ///< The first one's beginning stands in front.
        qsizetype longest = 0;
    };
    void prepare(Cells &cells, const StorePage &page, int column) const;
    bool append(QByteArrayView bytes);
    bool flush();

    const Schema &m_schema;
    std::vector<int> m_columns;
    CsvOptions m_options;
    Sink m_sink;
    QByteArray m_buffer;
    std::vector<Cells> m_cells; ///< By place in m_columns.
    bool m_failed = false;
};

} // namespace nd
