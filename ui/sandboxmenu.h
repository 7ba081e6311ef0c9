// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>

namespace nd {

class Accounts;
class AccountWatch;
struct SandboxAct;

/// What customers, signers, carriers and time do, for whoever tries the program without an account: acts on the order
/// or the letter in view. In the window only while the sandbox is in use.
class SandboxMenu : public QMenu
{
    Q_OBJECT
public:
    /// @param subject the SID in view, asked when the menu opens
    SandboxMenu(Accounts &accounts, AccountWatch &watch, std::function<QString()> subject, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What was done, or why not: for the status line.
    void message(const QString &text);

private:
    void derive();
    void act(const SandboxAct &row);
    void chooseGeneration();

    Accounts &m_accounts;
    AccountWatch &m_watch;
    std::function<QString()> m_subject;
    QAction *m_preview = nullptr;
};

} // namespace nd
