// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/leaving.h"

#include <QPointer>
#include <QToolButton>

#include <functional>

namespace nd {

class Accounts;
class Session;
struct ApiError;

/// The name and colour of the account in use, always in view, and a menu to switch account or subaccount. Opens no
/// dialog itself: the window does.
class AccountSwitcher : public QToolButton
{
    Q_OBJECT
public:
    explicit AccountSwitcher(Accounts &accounts, QWidget *parent = nullptr);

    /// Asked before the account in use is left: runs the second at once, later or never.
    using Guard = std::function<void(Leaving, std::function<void()>)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }

Q_SIGNALS:
    /// A new account is to be signed in to.
    void addRequested();
    /// The stored secret of a profile can't be had: ask for it, saying why.
    void secretRequested(const QString &profileId, const QString &reason);
    void manageRequested();
    void signOutRequested();

private:
    void follow(Session *session);
    void showName();
    void fillMenu();
    void switchTo(const QString &subaccount);
    void signIn(const QString &profileId);

    Accounts &m_accounts;
    Guard m_guard = [](Leaving, const std::function<void()> &go) { go(); };
    QPointer<Session> m_session;
};

} // namespace nd
