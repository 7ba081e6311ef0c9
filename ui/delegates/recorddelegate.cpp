// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/recorddelegate.h"

#include "models/field.h"
#include "models/recordmodel.h"
#include "ui/delegates/tone.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>

namespace nd {

namespace {

constexpr auto left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;
constexpr auto middle = Qt::AlignHCenter | Qt::AlignVCenter;

/// How the text of a format stands in its cell.
struct LookRow
{
    Format format;
    Qt::Alignment alignment;
    Qt::TextElideMode elide;
    bool monospace;
};

constexpr LookRow looks[] = {
    { Format::Plain, left, Qt::ElideRight, false },       { Format::Phone, left, Qt::ElideRight, false },
    { Format::Flag, middle, Qt::ElideRight, false },      { Format::Sid, left, Qt::ElideMiddle, true },
    { Format::Url, left, Qt::ElideMiddle, false },        { Format::Instant, left, Qt::ElideRight, false },
    { Format::Date, left, Qt::ElideRight, false },        { Format::Money, right, Qt::ElideRight, false },
    { Format::Country, left, Qt::ElideRight, false },     { Format::Word, left, Qt::ElideRight, false },
    { Format::Coordinate, right, Qt::ElideRight, false }, { Format::Code, left, Qt::ElideRight, false },
    { Format::Secret, left, Qt::ElideRight, false },
};

const LookRow &lookOf(Format format)
{
    for (const LookRow &look : looks) {
        if (look.format == format)
            return look;
    }
    return looks[0];
}

Format formatOf(const QModelIndex &index)
{
    return Format(index.data(FormatRole).toInt());
}

bool isCount(const QVariant &value)
{
    const int type = value.typeId();
    return type == QMetaType::LongLong || type == QMetaType::Int || type == qMetaTypeId<Decimal>();
}

/// A check mark for yes, a short dash for no; nothing for null.
void paintFlag(QPainter *painter, const QStyleOptionViewItem &option, bool yes)
{
    const bool selected = option.state & QStyle::State_Selected;
    const QColor colour = selected ? option.palette.color(QPalette::HighlightedText)
                                   : toneText(yes ? Tone::Positive : Tone::Muted, option.palette);
    const double size = option.fontMetrics.xHeight() * 1.3;
    const QPointF centre = QRectF(option.rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, qMax(1.4, size / 5.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPainterPath path;
    if (yes) {
        path.moveTo(centre + QPointF(-0.5 * size, 0.02 * size));
        path.lineTo(centre + QPointF(-0.12 * size, 0.4 * size));
        path.lineTo(centre + QPointF(0.55 * size, -0.42 * size));
    } else {
        pen.setWidthF(pen.widthF() * 0.8);
        path.moveTo(centre + QPointF(-0.28 * size, 0));
        path.lineTo(centre + QPointF(0.28 * size, 0));
    }
    painter->setPen(pen);
    painter->drawPath(path);
    painter->restore();
}

} // namespace

RecordDelegate::RecordDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    static const QString fixedFamily = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();

    const Format format = formatOf(index);
    const LookRow &look = lookOf(format);
    option->displayAlignment = look.alignment;
    option->textElideMode = look.elide;
    if (look.monospace)
        option->font.setFamily(fixedFamily);
    if (format == Format::Word) {
        const Tone tone = toneOfWord(index.data(ValueRole).toString());
        if (tone != Tone::Neutral)
            option->palette.setColor(QPalette::Text, toneText(tone, option->palette));
    } else if (format == Format::Plain && isCount(index.data(ValueRole))) {
        option->displayAlignment = right;
    }
    if (!m_marks.isEmpty() && m_marks.contains(index.data(KeyRole).toString()))
        option->font.setBold(true);
    // Text that came from elsewhere may hold line breaks; a table shows one line.
    option->features &= ~QStyleOptionViewItem::WrapText;
    option->text.replace(QChar::LineFeed, QChar::Space);
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (formatOf(index) != Format::Flag)
        return QStyledItemDelegate::paint(painter, option, index);

    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = cell.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QVariant value = index.data(ValueRole);
    if (value.isValid())
        paintFlag(painter, cell, value.toBool());
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 8);
    return size;
}

} // namespace nd
