// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

namespace nd {

/// A ColumnTest with its value in the form that the values of a page are compared in.
class ReadyTest
{
public:
    ReadyTest(const Schema &schema, const ColumnTest &test);
    int column() const { return m_test.column; }
    /// @param value of the column, see StorePage::valueOf(); -1: null
    bool passes(const StorePage &page, int value) const;

private:
    bool equals(const StorePage &page, int value) const;
    bool isMissing(const StorePage &page, int value) const;

    ColumnTest m_test;
    Kind m_kind;
    QByteArray m_text;
    StorePagePtr m_value;
};

/// The decimal that a value of a column stands for.
Decimal decimalOf(const StorePage &page, int column, int value);

} // namespace nd
