// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace nd {

class MainWindow;
class Prompts;

/// Ends the program when the system says so: by a signal, or since people log out. What would be lost is asked about as
/// when the window is closed, for as long as there may be someone to answer; what can be kept is kept, and nothing
/// stays behind in the temporary folder.
class ProgramEnd : public QObject
{
    Q_OBJECT
public:
    explicit ProgramEnd(QObject *parent = nullptr);

    /// The window in use, and who asks in it.
    void setWindow(MainWindow *window, Prompts *prompts);
    /// How long a question waits; a system that shuts down waits for a while as well, then kills.
    void setPatience(std::chrono::milliseconds time) { m_asked.setInterval(time); }

    /// SIGTERM and its like. While its question is open, a second one is the answer.
    void onSignal(int signal);
    /// A log-out. False: it has to wait, since people are asked.
    /// @param mayAsk whether the desktop lets programs ask
    bool onLogOut(bool mayAsk);

Q_SIGNALS:
    /// With the exit code. The window is closed by then.
    void ended(int code);

private:
    void ask(int code);
    void end(int code);

    QPointer<MainWindow> m_window;
    Prompts *m_prompts = nullptr;
    QTimer m_asked; ///< Active while a question is open.
    int m_code = 0; ///< What the program ends with, should nobody answer.
};

} // namespace nd
