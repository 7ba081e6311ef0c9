// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portdaydelegate.h"

#include "ui/delegates/tone.h"
#include "ui/panes/portin/portmonthmodel.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int edge = 4; ///< Between the cell's border and what is in it.
constexpr int gap = 2; ///< Between two requests.
constexpr int inset = 4; ///< Text within a request's outline.
constexpr int start = int(Qt::AlignVCenter) | int(Qt::AlignLeading) | int(Qt::TextSingleLine);

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

int dayHeight(const QStyleOptionViewItem &option)
{
    return QFontMetrics(option.font).height() + 2;
}

int lineHeight(const QStyleOptionViewItem &option)
{
    return QFontMetrics(smallFont(option.font)).height() + 2;
}

/// How many requests of a day are painted when it has so many.
int painted(const QStyleOptionViewItem &option, int all)
{
    const int room = option.rect.height() - 2 * edge - dayHeight(option);
    const int lines = std::max(1, room / (lineHeight(option) + gap));
    return all <= lines ? all : lines - 1; // the last line says how many more there are
}

/// As much of "wanted: Example Movers, 3 numbers" as fits: the count gets shorter first, then it goes, then the word,
/// which the outline says as well.
QString fitting(const PortOnDay &port, const QFontMetrics &metrics, int width)
{
    const QString count = port.count();
    const QString full = count.isEmpty() ? QString() : ", "_L1 + count;
    const QString brief = count.isEmpty() ? QString() : u" (%1)"_s.arg(QLocale().toString(port.numbers));
    const QString word = port.kind == PortDayKind::Agreed ? QString() : port.word() + ": "_L1;
    constexpr int letters = 8; // of a name, to know it by
    const int whole = metrics.horizontalAdvance(port.customer);
    const int part = std::min(whole, metrics.averageCharWidth() * letters);
    const struct
    {
        QString before, after;
        int name;
    } ways[] = { { word, full, whole }, { word, brief, part }, { word, {}, part }, { {}, brief, part } };
    for (const auto &way : ways) {
        const int left = width - metrics.horizontalAdvance(way.before + way.after);
        if (left >= way.name)
            return way.before + metrics.elidedText(port.customer, Qt::ElideRight, left) + way.after;
    }
    return metrics.elidedText(port.customer, Qt::ElideRight, width);
}

void paintPort(QPainter *painter, const QRect &rect, const PortOnDay &port, const QPalette &palette, bool faint)
{
    const bool agreed = port.kind == PortDayKind::Agreed;
    const Tone tone = faint || port.kind == PortDayKind::Ported ? Tone::Muted : Tone::Active;
    const QColor toned = toneText(tone, palette);
    if (port.kind != PortDayKind::Ported) {
        painter->setPen(QPen(toned, 1, agreed ? Qt::SolidLine : Qt::DashLine));
        painter->setBrush(agreed ? QBrush(toneBackground(tone, palette)) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    painter->setPen(tone == Tone::Muted ? toned : palette.color(QPalette::Text));
    const QRect inner = rect.adjusted(inset, 0, -inset, 0);
    painter->drawText(inner, start, fitting(port, painter->fontMetrics(), inner.width()));
}

/// The current day has a frame, thicker while the keyboard is there.
void paintFrame(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Selected))
        return;
    const double width = option.state & QStyle::State_HasFocus ? 3 : 1.5;
    painter->setPen(QPen(option.palette.color(QPalette::Highlight), width));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
}

} // namespace

PortDayDelegate::PortDayDelegate(const PortMonthModel &month, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_month(month)
{
}

QSize PortDayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { option.fontMetrics.averageCharWidth() * 8, dayHeight(option) + lineHeight(option) + gap + 2 * edge };
}

QStringList PortDayDelegate::lines(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QList<PortOnDay> ports = m_month.ports(index);
    const int shown = painted(option, int(ports.size()));
    QStringList lines;
    for (const PortOnDay &port : ports.first(shown))
        lines.append(port.sentence());
    const int more = int(ports.size()) - shown;
    if (more > 0)
        lines.append(shown > 0 ? tr("+%n more", nullptr, more) : tr("%n request(s)", nullptr, more));
    return lines;
}

void PortDayDelegate::paintDay(QPainter *painter, const QStyleOptionViewItem &option, const QDate &date) const
{
    const bool today = date == m_month.today();
    const bool faint = !m_month.isInMonth(date) || PortMonthModel::isWeekend(date);
    const QRect place = option.rect.adjusted(edge + 2, edge, -edge - 2, 0);
    const QRect line(place.left(), place.top(), place.width(), dayHeight(option));
    QFont font = option.font;
    font.setBold(today);
    painter->setFont(font);
    painter->setPen(faint && !today ? toneText(Tone::Muted, option.palette) : option.palette.color(QPalette::Text));
    QString text = QLocale().toString(date.day());
    // A day of another month says so once, at that month's edge.
    if (!m_month.isInMonth(date) && (date.day() == 1 || m_month.indexOf(date) == m_month.index(0, 0)))
        text += u' ' + QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat);
    if (today) {
        const QString words = tr("%1 Today", "day of the month").arg(text);
        if (QFontMetrics(font).horizontalAdvance(words) <= line.width())
            text = words;
        const QRect mark(line.left() - 3, line.top(), QFontMetrics(font).horizontalAdvance(text) + 6, line.height());
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1));
        painter->drawRoundedRect(
            QRectF(QStyle::visualRect(option.direction, option.rect, mark)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter->drawText(line, start, text);
}

void PortDayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QDate date = m_month.date(index);
    const bool outside = !m_month.isInMonth(date);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    const bool quiet = outside || PortMonthModel::isWeekend(date);
    painter->fillRect(option.rect, option.palette.color(quiet ? QPalette::AlternateBase : QPalette::Base));
    paintDay(painter, option, date);

    painter->setFont(smallFont(option.font));
    const QList<PortOnDay> ports = m_month.ports(index);
    const int shown = painted(option, int(ports.size()));
    const QRect room = option.rect.adjusted(edge, edge + dayHeight(option) + gap, -edge, -edge);
    QRect line(room.left(), room.top(), room.width(), lineHeight(option));
    for (int i = 0; i < shown; ++i) {
        paintPort(painter, line, ports[i], option.palette, outside);
        line.translate(0, line.height() + gap);
    }
    if (shown < ports.size()) {
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(line.adjusted(inset, 0, -inset, 0), start, lines(option, index).constLast());
    }
    paintFrame(painter, option);
    painter->restore();
}

} // namespace nd
