// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace nd {

/// A line above what it concerns: something was left, and what can be done about it. Hidden while there is nothing.
class Offer : public QFrame
{
    Q_OBJECT
public:
    explicit Offer(QWidget *parent = nullptr);

    /// @param name object name
    QPushButton *addButton(const QString &name, const QString &text);
    void say(const QString &sentence);
    void clear();
    /// Empty while it is hidden.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_text;
    QHBoxLayout *m_line;
};

} // namespace nd
