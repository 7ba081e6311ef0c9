// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline.h"

#include <QWidget>

namespace nd {

/// Where one thing is on the strip of its pipeline, as a row of dots: done, now, to come; a cross where it went wrong.
/// What each dot stands for is told on hover, and to assistive tools in words.
class StageTrack : public QWidget
{
    Q_OBJECT
public:
    explicit StageTrack(const Pipeline &pipeline, QWidget *parent = nullptr);

    /// @param history tells how far a thing came that left the strip
    /// @param reached a status that it certainly came to; may be empty
    void show(const QString &status, const QList<SeenStatus> &history, const QString &reached = {});
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Dot { Done, Now, Wrong, ToCome };
    Dot dotAt(int step) const;
    QPointF place(int step) const;
    const Stage *stageAt(int step) const;
    QString words(int step) const;
    void describe();

    const Pipeline &m_pipeline;
    QString m_status;
    const Stage *m_stage = nullptr;
    int m_reached = -1; ///< Step of the strip that it is in, or was in before it left the strip; -1: not known.
};

} // namespace nd
