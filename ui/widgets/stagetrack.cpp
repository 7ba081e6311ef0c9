// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagetrack.h"

#include "ui/delegates/tone.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr double radius = 5;
constexpr double nowRadius = 7;

} // namespace

StageTrack::StageTrack(const Pipeline &pipeline, QWidget *parent)
    : QWidget(parent)
    , m_pipeline(pipeline)
{
    setObjectName(u"stageTrack"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageTrack::show(const QString &status, const QList<SeenStatus> &history, const QString &reached)
{
    m_status = status;
    m_stage = m_pipeline.find(status);
    m_reached = m_stage ? m_stage->step : -1;
    for (auto seen = history.crbegin(); seen != history.crend() && m_reached < 0; ++seen) {
        if (const Stage *stage = m_pipeline.find(seen->status))
            m_reached = stage->step;
    }
    if (!m_stage || m_stage->step < 0) {
        const Stage *certain = m_pipeline.find(reached);
        m_reached = std::max(m_reached, certain ? certain->step : -1);
    }
    describe();
    update();
}

void StageTrack::describe()
{
    QStringList done;
    QStringList toCome;
    for (int step = 0; step < m_pipeline.steps(); ++step) {
        const Dot dot = dotAt(step);
        if (dot == Dot::Done)
            done.append(stageAt(step)->title());
        else if (dot == Dot::ToCome)
            toCome.append(stageAt(step)->title());
    }
    const bool on = m_stage && m_stage->step >= 0;
    setAccessibleName(on ? tr("Step %1 of %2: %3").arg(m_stage->step + 1).arg(m_pipeline.steps()).arg(m_stage->title())
                         : m_pipeline.label(m_status));
    QStringList parts;
    if (!done.isEmpty())
        parts.append(tr("Done: %1.").arg(done.join(u", "_s)));
    if (!toCome.isEmpty() && !m_pipeline.isTerminal(m_status))
        parts.append(tr("To come: %1.").arg(toCome.join(u", "_s)));
    setAccessibleDescription(parts.join(u' '));
}

StageTrack::Dot StageTrack::dotAt(int step) const
{
    const bool on = m_stage && m_stage->step >= 0;
    if (on && step == m_reached)
        return m_stage->terminal ? Dot::Done : Dot::Now;
    if (step <= m_reached)
        return Dot::Done;
    // It left the strip on its way to this one.
    if (!on && m_stage && step == m_reached + 1)
        return Dot::Wrong;
    return Dot::ToCome;
}

const Stage *StageTrack::stageAt(int step) const
{
    const auto stage = std::ranges::find(m_pipeline.stages, step, &Stage::step);
    return stage == m_pipeline.stages.end() ? nullptr : &*stage;
}

QPointF StageTrack::place(int step) const
{
    const int last = std::max(1, m_pipeline.steps() - 1);
    const double room = width() - 2 * nowRadius - 2;
    double x = nowRadius + 1 + room * step / last;
    if (layoutDirection() == Qt::RightToLeft)
        x = width() - x;
    return { x, height() / 2.0 };
}

QSize StageTrack::sizeHint() const
{
    return { int(m_pipeline.steps() * nowRadius * 2.4), int(nowRadius * 2 + 6) };
}

void StageTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor quiet = palette().color(QPalette::Mid);
    const QColor now = m_stage ? toneText(m_stage->tone == Tone::Neutral ? Tone::Active : m_stage->tone, palette())
                               : toneText(Tone::Muted, palette());
    const QColor done = toneText(Tone::Positive, palette());
    for (int step = 0; step + 1 < m_pipeline.steps(); ++step) {
        painter.setPen(QPen(dotAt(step + 1) == Dot::ToCome ? quiet : done, 2));
        painter.drawLine(place(step), place(step + 1));
    }
    for (int step = 0; step < m_pipeline.steps(); ++step) {
        const QPointF centre = place(step);
        switch (dotAt(step)) {
        case Dot::Done:
            painter.setPen(Qt::NoPen);
            painter.setBrush(done);
            painter.drawEllipse(centre, radius, radius);
            break;
        case Dot::Now:
            painter.setPen(QPen(now, 2));
            painter.setBrush(palette().color(QPalette::Window));
            painter.drawEllipse(centre, nowRadius - 1, nowRadius - 1);
            painter.setPen(Qt::NoPen);
            painter.setBrush(now);
            painter.drawEllipse(centre, radius - 2, radius - 2);
            break;
        case Dot::Wrong: {
            const QPointF slope(radius, radius);
            const QPointF counter(radius, -radius);
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette().color(QPalette::Window));
            painter.drawEllipse(centre, nowRadius, nowRadius);
            painter.setPen(QPen(now, 2.4, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(centre - slope, centre + slope);
            painter.drawLine(centre - counter, centre + counter);
            break;
        }
        case Dot::ToCome:
            painter.setPen(QPen(quiet, 1.6));
            painter.setBrush(palette().color(QPalette::Window));
            painter.drawEllipse(centre, radius, radius);
            break;
        }
    }
}

QString StageTrack::words(int step) const
{
    const Stage *stage = stageAt(step);
    if (!stage)
        return {};
    switch (dotAt(step)) {
    case Dot::Done:
        return tr("%1: done", "a stage").arg(stage->title());
    case Dot::Now:
        return tr("%1: now", "a stage").arg(stage->title());
    case Dot::Wrong:
        return tr("%1: not reached", "a stage").arg(stage->title());
    case Dot::ToCome:
        break;
    }
    return m_pipeline.isTerminal(m_status) ? tr("%1: not reached", "a stage").arg(stage->title())
                                           : tr("%1: to come", "a stage").arg(stage->title());
}

bool StageTrack::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    int nearest = 0;
    for (int step = 1; step < m_pipeline.steps(); ++step) {
        if (std::abs(place(step).x() - help->pos().x()) < std::abs(place(nearest).x() - help->pos().x()))
            nearest = step;
    }
    QToolTip::showText(help->globalPos(), words(nearest), this);
    return true;
}

} // namespace nd
