// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QToolButton>

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

Q_SIGNALS:
    /// A new account is to be signed in to.
    void addRequested();
    /// The stored secret of a profile can't be had: ask for it, saying why.
    void secretRequested(const QString &profileId, const QString &reason);
    void manageRequested();

private:
    void follow(Session *session);
    void showName();
    void fillMenu();
    void signIn(const QString &profileId);

    Accounts &m_accounts;
    QPointer<Session> m_session;
};

} // namespace nd
