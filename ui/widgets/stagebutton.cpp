// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagebutton.h"

#include "ui/delegates/tone.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace nd {

namespace {

constexpr int side = 7; ///< Room at the left and right of the text.
constexpr int edge = 3; ///< Above and beneath.
constexpr int between = 6; ///< Title and count.

} // namespace

StageButton::StageButton(QString title, QString turn, Tone tone, QWidget *parent)
    : QToolButton(parent)
    , m_title(std::move(title))
    , m_turn(std::move(turn))
    , m_tone(tone)
{
    setCheckable(true);
    setText(m_title);
    setCount(0);
}

void StageButton::setCount(int count)
{
    m_count = count;
    const QString name = tr("%1: %n", "stage: how many are in it", count).arg(m_title);
    setAccessibleName(m_turn.isEmpty() ? name : tr("%1, %2", "stage with its count, whose turn").arg(name, m_turn));
    updateGeometry();
    update();
}

QFont StageButton::boldFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QFont StageButton::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

QSize StageButton::sizeHint() const
{
    // As wide whether checked or not: nothing jumps.
    const int line = QFontMetrics(boldFont()).horizontalAdvance(m_title) + between
        + QFontMetrics(boldFont()).horizontalAdvance(QLocale().toString(m_count));
    const int beneath = QFontMetrics(smallFont()).horizontalAdvance(m_turn);
    return { std::max(line, beneath) + 2 * side,
             fontMetrics().height() + QFontMetrics(smallFont()).height() + 2 * edge };
}

void StageButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = isChecked();
    const QColor toned = toneText(m_tone, palette());
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(chosen ? toned : palette().color(QPalette::Mid), chosen ? 1.6 : 1));
    painter.setBrush(chosen || underMouse() ? toneBackground(m_tone, palette()) : palette().color(QPalette::Base));
    painter.drawRoundedRect(frame, 4, 4);

    const QColor plain = m_count > 0 || chosen ? palette().color(QPalette::Text) : toneText(Tone::Muted, palette());
    const QRect inner = rect().adjusted(side, edge, -side, -edge);
    const QRect upper(inner.left(), inner.top(), inner.width(), fontMetrics().height());
    const QRect lower = inner.adjusted(0, fontMetrics().height(), 0, 0);
    const auto start = Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const auto end = Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.setFont(chosen ? boldFont() : font());
    painter.setPen(plain);
    painter.drawText(upper, int(start), m_title);
    painter.setFont(boldFont());
    painter.setPen(m_count > 0 ? toned : plain);
    painter.drawText(upper, int(end), QLocale().toString(m_count));
    painter.setFont(smallFont());
    painter.setPen(m_count > 0 ? toned : toneText(Tone::Muted, palette()));
    painter.drawText(lower, int(start), m_turn);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace nd
