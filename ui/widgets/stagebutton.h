// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"

#include <QToolButton>

namespace nd {

/// One toggle of a StageStrip: what the stage is called, how many are in it, and beneath whose turn it is.
class StageButton : public QToolButton
{
    Q_OBJECT
public:
    /// @param turn in two or three words; may be empty
    StageButton(QString title, QString turn, Tone tone, QWidget *parent = nullptr);

    QString status{}; ///< As the service words it; empty: all.
    QString word{}; ///< The pipeline's id of it.

    void setCount(int count);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont boldFont() const;
    QFont smallFont() const;

    QString m_title;
    QString m_turn;
    Tone m_tone;
    int m_count = 0;
};

} // namespace nd
