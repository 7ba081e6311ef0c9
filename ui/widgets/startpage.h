// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace nd {

class Accounts;

/// What one sees while signed in to nothing: the profiles there are, "Sign in" and "Try the sandbox".
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(Accounts &accounts, QWidget *parent = nullptr);

    /// A sentence beneath the choices: why a sign-in did not work. Empty takes it away.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void signInRequested();
    void sandboxRequested();
    void profileChosen(const QString &profileId);

private:
    void fillProfiles();

    Accounts &m_accounts;
    QVBoxLayout *m_profiles;
    QLabel *m_problem;
};

} // namespace nd
