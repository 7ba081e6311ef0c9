// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programend.h"

#include "ui/mainwindow.h"
#include "ui/prompts.h"

#include <optional>

namespace nd {

using namespace std::chrono_literals;

namespace {

/// As shells tell that a signal ended a program.
constexpr int signalCode = 128;

} // namespace

ProgramEnd::ProgramEnd(QObject *parent)
    : QObject(parent)
{
    m_asked.setSingleShot(true);
    m_asked.setInterval(1min);
    connect(&m_asked, &QTimer::timeout, this, [this] { end(m_code); });
}

void ProgramEnd::setWindow(MainWindow *window, Prompts *prompts)
{
    m_asked.stop();
    m_window = window;
    m_prompts = prompts;
}

void ProgramEnd::onSignal(int signal)
{
    if (m_asked.isActive())
        return end(signalCode + signal);
    ask(signalCode + signal);
}

bool ProgramEnd::onLogOut(bool mayAsk)
{
    if (!m_window)
        return true;
    if (mayAsk && m_window->questionBeforeEnd()) {
        if (!m_asked.isActive())
            ask(0);
        return false;
    }
    m_window->endUnasked();
    return true;
}

void ProgramEnd::ask(int code)
{
    const std::optional<Confirmation> question = m_window ? m_window->questionBeforeEnd() : std::nullopt;
    if (!question)
        return end(code);
    m_code = code;
    m_asked.start();
    m_window->comeForward();
    m_prompts->confirm(m_window, *question, [self = QPointer(this), code](bool yes) {
        if (!self || !self->m_asked.isActive())
            return;
        self->m_asked.stop();
        if (yes)
            self->end(code);
    });
}

void ProgramEnd::end(int code)
{
    m_asked.stop();
    if (m_window) {
        m_window->endUnasked();
        m_window->close();
    }
    Q_EMIT ended(code);
}

} // namespace nd
