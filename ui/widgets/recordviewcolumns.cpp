// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a RecordView: their order, width and visibility, and where that is kept.
#include "app/settings.h"
#include "models/recordmodel.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/recordview.h"

#include <QHeaderView>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Width of a column before anyone sized it, in average characters.
struct WidthRow
{
    Format format;
    int characters;
};

constexpr WidthRow widths[] = {
    { Format::Plain, 16 },  { Format::Phone, 21 },   { Format::Flag, 6 },        { Format::Sid, 20 },
    { Format::Url, 26 },    { Format::Instant, 22 }, { Format::Money, 10 },      { Format::Country, 15 },
    { Format::Date, 12 },   { Format::Word, 13 },    { Format::Coordinate, 11 }, { Format::Code, 8 },
    { Format::Secret, 10 },
};

QString nameOf(const FieldInfo &field)
{
    return QString::fromLatin1(field.name());
}

} // namespace

ColumnMemory columnMemory(Settings &settings)
{
    return { [&settings](const QString &schemaId) { return QString::fromUtf8(settings.columnLayout(schemaId)); },
             [&settings](const QString &schemaId, const QString &layout) {
                 // A full disk is told once by Settings::failed; a column width is not worth a second sentence.
                 static_cast<void>(settings.setColumnLayout(schemaId, layout.toUtf8()));
             } };
}

// A layout is text: "name,width,shown" for each column in the order shown, separated by spaces. Names that are gone are
// skipped, new fields come at the end as the field table has them.
void RecordView::loadColumns()
{
    QHeaderView *header = horizontalHeader();
    const Schema &schema = m_records->schema();
    const QSignalBlocker quiet(header);
    for (int column = 0; column < int(schema.fields.size()); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, defaultWidth(column));
        header->setSectionHidden(column, !schema.fields[size_t(column)].shown);
    }
    const QString layout = m_memory.load ? m_memory.load(QLatin1StringView(schema.id)) : QString();
    int place = 0;
    const QStringList columns = layout.split(u' ', Qt::SkipEmptyParts);
    for (const QString &entry : columns) {
        const QStringList parts = entry.split(u',');
        const int column = parts.size() == 3 ? schema.column(parts[0].toLatin1()) : -1;
        const int width = parts.size() == 3 ? parts[1].toInt() : 0;
        if (column < 0 || width <= 0)
            continue;
        header->moveSection(header->visualIndex(column), place++);
        header->resizeSection(column, std::clamp(width, header->minimumSectionSize(), 2000));
        const bool secret = schema.fields[size_t(column)].format == Format::Secret; // it may not always have been
        header->setSectionHidden(column, secret || parts[2] != "1"_L1);
    }
    if (header->hiddenSectionCount() == header->count())
        header->setSectionHidden(schema.keyColumn, false);
    m_saveTimer->stop();
}

void RecordView::saveColumns()
{
    if (!m_records || !m_memory.save)
        return;
    const QHeaderView *header = horizontalHeader();
    const Schema &schema = m_records->schema();
    if (header->count() != int(schema.fields.size()))
        return;
    QStringList layout;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool hidden = header->isSectionHidden(column);
        // A hidden section has no width; it comes back with its default.
        const int width = hidden ? defaultWidth(column) : header->sectionSize(column);
        layout.append("%1,%2,%3"_L1.arg(nameOf(schema.fields[size_t(column)])).arg(width).arg(hidden ? 0 : 1));
    }
    m_memory.save(QLatin1StringView(schema.id), layout.join(u' '));
}

std::vector<int> RecordView::shownColumns() const
{
    std::vector<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void RecordView::setColumnShown(int column, bool shown)
{
    QHeaderView *header = horizontalHeader();
    if (!shown && header->hiddenSectionCount() + 1 >= header->count())
        return; // One column always stays.
    header->setSectionHidden(column, !shown);
    if (shown && header->sectionSize(column) < header->minimumSectionSize())
        header->resizeSection(column, defaultWidth(column));
    m_saveTimer->start();
}

void RecordView::resetColumns()
{
    if (!m_records)
        return;
    if (m_memory.save)
        m_memory.save(QLatin1StringView(m_records->schema().id), QString());
    loadColumns();
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

QMenu *RecordView::columnMenu() const
{
    return m_columnMenu;
}

void RecordView::fillColumnMenu()
{
    m_columnMenu->clear();
    if (!m_records)
        return;
    const Schema &schema = m_records->schema();
    const char *group = nullptr;
    for (int column = 0; column < int(schema.fields.size()); ++column) {
        const FieldInfo &field = schema.fields[size_t(column)];
        if (field.format == Format::Secret)
            continue;
        if (group && QLatin1StringView(group) != QLatin1StringView(field.group))
            m_columnMenu->addSeparator();
        group = field.group;
        QAction *action = m_columnMenu->addAction(field.title());
        action->setCheckable(true);
        action->setChecked(!horizontalHeader()->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    m_columnMenu->addSeparator();
    connect(m_columnMenu->addAction(tr("Reset columns")), &QAction::triggered, this, &RecordView::resetColumns);
}

int RecordView::defaultWidth(int column) const
{
    const FieldInfo &field = m_records->schema().fields[size_t(column)];
    const auto found = std::ranges::find(widths, field.format, &WidthRow::format);
    const int byFormat = found == std::end(widths) ? 16 : found->characters;
    const int characters = field.width > 0 ? field.width : byFormat;
    const int heading = horizontalHeader()->fontMetrics().horizontalAdvance(field.title()) + 32; // and the sort mark
    return std::max(fontMetrics().averageCharWidth() * characters + 12, heading);
}

} // namespace nd
