// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

#include <QList>
#include <QString>

namespace nd {

/// How often one value of a column occurs.
struct ValueCount
{
    QString value; ///< Raw; empty for missing.
    int rows = 0;
};

/// How often each value of a text column occurs among all rows, most frequent first. Only rows that pass `filter`.
QList<ValueCount> countValues(const StoreSnapshot &snapshot, int column, const RowFilter &filter = {});

} // namespace nd
