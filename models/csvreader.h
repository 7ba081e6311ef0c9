// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace nd {

/// The text of a file that people drop: UTF-8 or UTF-16, with or without a byte order mark; what is neither is taken
/// for Latin-1, as old spreadsheets write it. Nothing when it is no text at all.
std::optional<QString> decodeText(QByteArrayView bytes);

/// One row of a table.
struct CsvRow
{
    int line = 0; ///< Where it begins, from 1.
    QStringList cells; ///< At least one. As they were meant: without quotes around them.
};

/// A table that was read.
struct CsvTable
{
    QList<CsvRow> rows; ///< Lines with nothing on them are left out.
    QChar separator; ///< `,`, `;` or a tab.
    /// Line of a cell whose quotes nobody closed; 0: there is none. Quotes count only within one line from there on,
    /// so that the rows behind it are not taken for its text.
    int unclosedLine = 0;

    /// Cells in the longest row.
    int columns() const;
};

/// Reads RFC 4180 as programs write it: quotes, doubled quotes, line breaks within quotes; lines end in CRLF, LF or CR.
/// A quote inside a cell that does not begin with one is an ordinary character.
/// @param separator null: the one that divides the rows most evenly
CsvTable readCsv(QStringView text, QChar separator = {});

} // namespace nd
