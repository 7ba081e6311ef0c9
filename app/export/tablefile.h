// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/csv.h"
#include "models/result.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace nd {

/// A file that rows are written into, one page's after another: CSV, or a spreadsheet. It is there whole or not at all:
/// until commit(), and when this object goes before, an older file of that name stays as it was.
class TableFile
{
public:
    virtual ~TableFile() = default;
    /// The next rows, of one page. False when they can't be written; nothing is written after that.
    virtual bool write(const StorePage &page, std::span<const int> rows) = 0;
    /// Puts the file in its place.
    virtual bool commit() = 0;
    /// Why something can't be written, for people. ErrorKind::Storage.
    virtual ApiError error() const = 0;

    /// Whether the name says that it is a spreadsheet: `.xlsx`. Everything else becomes CSV.
    static bool isSpreadsheet(const QString &name);
    /// The header is written; ErrorKind::Storage when it can't be.
    /// @param columns columns of the schema, in the order of the file
    static Result<std::shared_ptr<TableFile>> open(const QString &name, const Schema &schema,
                                                   const std::vector<int> &columns, const CsvOptions &options);
};

/// "numbers.csv was not written: no space left on device"
ApiError notWritten(const QString &name, const QString &reason);

} // namespace nd
