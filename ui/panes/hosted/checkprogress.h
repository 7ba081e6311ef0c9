// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QToolButton;

namespace nd {

/// A button for an action, reached by the Tab key.
QToolButton *actionButton(QAction *action, const QString &name);

/// How far a check is, "1,200 of 2,500 have an answer", and the actions that end it, ask for the rest, or go on with
/// what can be ordered. Hidden while there is nothing to tell.
class CheckProgress : public QWidget
{
    Q_OBJECT
public:
    CheckProgress(QAction *cancel, QAction *rest, QAction *order, QWidget *parent = nullptr);

    struct State
    {
        int total = 0;
        int answered = 0;
        int failed = 0; ///< Asked, and no answer.
        int canceled = 0;
        int orderable = 0;
        int requests = 0; ///< To the service.
        bool running = false;
    };
    void show(const State &state);

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QToolButton *m_rest;
    QToolButton *m_order;
};

} // namespace nd
