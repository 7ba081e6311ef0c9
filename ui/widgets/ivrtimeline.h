// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace nd {

/// Draws what a verification call dials once it is answered: a cell for each half second of waiting, a key for each
/// digit, and beneath it when it plays. In words for assistive tools.
class IvrTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit IvrTimeline(QWidget *parent = nullptr);

    /// Digits and w, see rules/ivrextension.h.
    void setExtension(const QString &text);
    QString extension() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// One character, where it is drawn.
    struct Cell
    {
        QRectF place;
        QChar digit{}; ///< Null: half a second of waiting.
        int at = 0; ///< Milliseconds at which it begins.
    };
    QList<Cell> cells() const;

    QString m_text;
};

} // namespace nd
