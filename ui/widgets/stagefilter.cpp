// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagefilter.h"

#include "models/counts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/stagestrip.h"
#include "ui/widgets/tableframe.h"

#include <QTimer>

namespace nd {

StageFilter::StageFilter(const Pipeline &pipeline, TableFrame &table, QObject *parent, const char *status)
    : QObject(parent)
    , m_table(table)
    , m_column(table.model().schema().column(status))
    , m_strip(new StageStrip(pipeline))
    , m_counting(new QTimer(this))
{
    table.filterAlso([this](RowFilter &filter) {
        if (!m_strip->chosen().isEmpty())
            filter.tests.push_back({ m_column, ColumnTest::Equals, m_strip->chosen() });
    });
    table.keepAlso({ .id = QStringLiteral("stage"),
                     .kept = [this] { return m_strip->chosen(); },
                     .restore = [this](const QString &left) { m_strip->choose(left); } });
    connect(m_strip, &StageStrip::chosenChanged, this, [this] { m_table.applyFilter(); });
    connect(table.bar(), &FilterBar::cleared, this, [this] { m_strip->choose({}); });
    // A load changes the rows many times a second.
    constexpr int pause = 60;
    m_counting->setSingleShot(true);
    m_counting->setInterval(pause);
    connect(m_counting, &QTimer::timeout, this, &StageFilter::count);
    connect(&table, &TableFrame::changed, m_counting, qOverload<>(&QTimer::start));
    connect(&table.model(), &QAbstractItemModel::dataChanged, m_counting, qOverload<>(&QTimer::start));
}

void StageFilter::countSoon()
{
    m_counting->start();
}

void StageFilter::count()
{
    QHash<QString, int> counts;
    const RecordModel &model = m_table.model();
    for (const ValueCount &count : countValues(model.snapshot(), m_column))
        counts.insert(count.value, count.rows);
    m_strip->setCounts(counts);
}

} // namespace nd
