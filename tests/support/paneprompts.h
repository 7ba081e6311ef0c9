// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

#include <utility>

namespace nd::test {

/// Answers questions as the test says, at once or when the test wants, and keeps what was asked.
class ScriptedPrompts : public Prompts
{
public:
    void confirm(QWidget *, const Confirmation &confirmation, std::function<void(bool)> answer) override
    {
        asked.append(confirmation);
        if (later)
            m_confirm = std::move(answer);
        else
            answer(accept);
    }
    void saveFile(QWidget *, const QString &, const QString &suggestedName, const QString &,
                  std::function<void(const QString &)> answer) override
    {
        suggested = suggestedName;
        if (later)
            m_save = std::move(answer);
        else
            answer(file);
    }
    void openFiles(QWidget *, const QString &, const QString &,
                   std::function<void(const QStringList &)> answer) override
    {
        if (later)
            m_open = std::move(answer);
        else
            answer(files);
    }
    /// Gives the answer that is waited for, as people do: after other things have happened.
    void answerNow()
    {
        if (const auto confirm = std::exchange(m_confirm, {}))
            confirm(accept);
        if (const auto save = std::exchange(m_save, {}))
            save(file);
        if (const auto open = std::exchange(m_open, {}))
            open(files);
    }

    QList<Confirmation> asked;
    bool accept = true;
    bool later = false; ///< Questions stay open until answerNow().
    QString suggested; ///< The file name that was offered.
    QString file; ///< What the file chooser gives.
    QStringList files; ///< What the chooser of several gives.

private:
    std::function<void(bool)> m_confirm;
    std::function<void(const QString &)> m_save;
    std::function<void(const QStringList &)> m_open;
};

} // namespace nd::test
