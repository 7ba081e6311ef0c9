// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ivrtimeline.h"

#include "models/rules/ivrextension.h"
#include "ui/delegates/tone.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace nd {

namespace {

constexpr qreal widestWait = 14;
constexpr qreal narrowestRuledWait = 4; ///< Below that, half seconds can't be told apart.

QString secondsText(int milliseconds)
{
    return IvrTimeline::tr("%1 s").arg(QLocale().toString(milliseconds / 1000.0, 'g', 6));
}

} // namespace

IvrTimeline::IvrTimeline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What the call dials"));
    setExtension({});
}

void IvrTimeline::setExtension(const QString &text)
{
    m_text = text;
    const QString words = rules::ivrWords(text);
    setAccessibleDescription(words.isEmpty() ? tr("Nothing is dialed.") : words);
    update();
}

QSize IvrTimeline::sizeHint() const
{
    return { 240, fontMetrics().height() * 2 + 14 };
}

QSize IvrTimeline::minimumSizeHint() const
{
    return { 120, sizeHint().height() };
}

/// Digits take a place of their own, so that keys which follow one another don't cover each other.
QList<IvrTimeline::Cell> IvrTimeline::cells() const
{
    const qreal key = fontMetrics().horizontalAdvance(QLatin1Char('0')) + 10;
    const auto waits = std::ranges::count(m_text, QLatin1Char('w'));
    const auto digits = m_text.size() - waits;
    const qreal room = width() - 2;
    qreal wait = waits > 0 ? std::clamp((room - qreal(digits) * key) / qreal(waits), 1.0, widestWait) : 0;
    const qreal all = qreal(waits) * wait + qreal(digits) * key;
    const qreal shrink = all > room ? room / all : 1;
    wait *= shrink;
    QList<Cell> cells;
    qreal x = 1;
    int at = 0;
    const qreal height = fontMetrics().height() + 8;
    for (const QChar c : m_text) {
        const bool waiting = c == QLatin1Char('w');
        const qreal wide = waiting ? wait : key * shrink;
        cells.append({ QRectF(x, 1, wide, height), waiting ? QChar() : c, at });
        x += wide;
        at += waiting ? rules::halfSecond : 0;
    }
    return cells;
}

void IvrTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    const qreal needed = fontMetrics().horizontalAdvance(QLatin1Char('0')) + 2;
    qreal labelsTo = -1;
    for (Cell cell : cells()) {
        const QRectF logical = cell.place;
        if (rightToLeft)
            cell.place.moveLeft(width() - logical.right());
        if (cell.digit.isNull()) {
            const bool ruled = logical.width() >= narrowestRuledWait;
            painter.fillRect(cell.place.adjusted(ruled ? 0.5 : 0, 7, ruled ? -0.5 : 0, -7),
                             toneBackground(Tone::Active, palette()).darker(isDark(palette()) ? 70 : 108));
            continue;
        }
        painter.setPen(toneText(Tone::Active, palette()));
        painter.setBrush(toneBackground(Tone::Active, palette()));
        painter.drawRoundedRect(cell.place.adjusted(1, 0.5, -1, -0.5), 3, 3);
        if (logical.width() >= needed)
            painter.drawText(cell.place, Qt::AlignCenter, QString(cell.digit));
        const QString label = secondsText(cell.at);
        const qreal wide = fontMetrics().horizontalAdvance(label);
        qreal left = std::clamp(logical.center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (left <= labelsTo)
            continue; // the one before says when this plays, or near enough
        labelsTo = left + wide + 6;
        if (rightToLeft)
            left = width() - left - wide;
        painter.setPen(quiet);
        painter.drawText(QRectF(left, logical.bottom() + 2, wide + 1, fontMetrics().height()), Qt::AlignCenter, label);
    }
    if (m_text.isEmpty()) {
        painter.setPen(quiet);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, accessibleDescription());
    }
}

/// When the digit under the mouse plays: labels that stand too close are left out of the picture.
bool IvrTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qreal x = layoutDirection() == Qt::RightToLeft ? width() - help->pos().x() : help->pos().x();
    QString text;
    for (const Cell &cell : cells()) {
        if (x >= cell.place.left() && x < cell.place.right())
            text = cell.digit.isNull() ? tr("Waits, from %1 on").arg(secondsText(cell.at))
                                       : tr("%1 plays at %2").arg(cell.digit).arg(secondsText(cell.at));
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace nd
