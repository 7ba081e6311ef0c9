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

/// How far a check is, "1,200 of 2,500 have an answer", and the actions that hold or end it, ask for the rest, or go on
/// with what it found. Hidden while there is nothing to tell.
class CheckProgress : public QWidget
{
    Q_OBJECT
public:
    struct Actions
    {
        QAction *cancel;
        QAction *rest; ///< Asks again for all that got no answer.
        QAction *next; ///< Goes on with the good ones.
        QAction *pause = nullptr; ///< Holds it, and goes on; null where a check can't be held.
    };
    /// @param id beginning of the object names: "check" makes checkCancel, checkRest, checkNextAll, checkPause
    CheckProgress(const QString &id, const Actions &actions, QWidget *parent = nullptr);

    struct State
    {
        int total = 0;
        int answered = 0;
        int failed = 0; ///< Asked, and no answer.
        int canceled = 0;
        int good = 0; ///< Those that it goes on with.
        bool running = false;
        bool paused = false;
        QString meanwhile{}; ///< A sentence while it runs.
        QString outcome{}; ///< A sentence once it has ended with answers.
    };
    void show(const State &state);

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QToolButton *m_rest;
    QToolButton *m_next;
    QToolButton *m_pause = nullptr;
};

} // namespace nd
