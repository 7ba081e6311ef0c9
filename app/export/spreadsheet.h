// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/tablefile.h"

namespace nd {

/// A workbook with one sheet. Every cell is text, so that a number keeps its plus and all its digits, and no cell can
/// be a formula. Rows go to the disk as they come. A sheet holds 1,048,576 rows: more is an error.
Result<std::shared_ptr<TableFile>> openSpreadsheet(const QString &name, const Schema &schema,
                                                   const std::vector<int> &columns, const CsvOptions &options);

} // namespace nd
