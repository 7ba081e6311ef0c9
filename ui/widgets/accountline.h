// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace nd {

class Session;

/// The line above everything: a stripe in the account's colour, the account switcher, and room for more.
class AccountLine : public QWidget
{
    Q_OBJECT
public:
    explicit AccountLine(QWidget *switcher, QWidget *parent = nullptr);

    void setSession(Session *session);
    void addWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_line;
    QColor m_colour;
};

} // namespace nd
