// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columntest.h"

#include "models/fold.h"

#include <algorithm>

namespace nd {

Decimal decimalOf(const StorePage &page, int column, int value)
{
    return Decimal::parse(QString::fromLatin1(page.valueText(column, value))).value_or(Decimal());
}

ReadyTest::ReadyTest(const Schema &schema, const ColumnTest &test)
    : m_test(test)
    , m_kind(schema.fields[size_t(test.column)].kind)
    , m_text(folded(test.value.toString().toUtf8()))
{
    if (!test.value.isValid())
        return;
    // The page of one value knows how every kind is kept.
    StorePageBuilder builder(schema, 1);
    builder.beginRow();
    if (m_kind == Kind::Decimal && !test.value.canConvert<Decimal>())
        builder.setText(test.column, test.value.toString().toUtf8());
    else
        builder.setValue(test.column, test.value);
    m_value = builder.finish();
}

bool ReadyTest::passes(const StorePage &page, int value) const
{
    switch (m_test.kind) {
    case ColumnTest::Equals:
        return equals(page, value);
    case ColumnTest::NotEquals:
        return !equals(page, value);
    case ColumnTest::IsMissing:
        return isMissing(page, value);
    case ColumnTest::IsPresent:
        return !isMissing(page, value);
    case ColumnTest::StartsWith:
        return m_kind == Kind::Text && value >= 0 && folded(page.valueText(m_test.column, value)).startsWith(m_text);
    }
    Q_UNREACHABLE();
}

bool ReadyTest::isMissing(const StorePage &page, int value) const
{
    if (value < 0)
        return true;
    if (StorePage::holdsText(m_kind))
        return page.valueText(m_test.column, value).isEmpty();
    return m_kind == Kind::Flag && page.valueNumber(m_test.column, value) == 0;
}

bool ReadyTest::equals(const StorePage &page, int value) const
{
    const int column = m_test.column;
    if (value < 0 || !m_value)
        return (value < 0) == !m_value;
    switch (m_kind) {
    case Kind::Text:
        return folded(page.valueText(column, value)) == m_text; // m_value has nothing where the column is computed
    case Kind::Decimal:
        return decimalOf(page, column, value)
            == (m_value->isNull(0, column) ? Decimal() : decimalOf(*m_value, column, 0));
    case Kind::List: {
        const QStringList items = StorePage::itemsOf(page.valueText(column, value));
        return std::any_of(items.begin(), items.end(),
                           [this](const QString &item) { return folded(item.toUtf8()) == m_text; });
    }
    default:
        return page.valueNumber(column, value) == m_value->number(0, column);
    }
}

} // namespace nd
