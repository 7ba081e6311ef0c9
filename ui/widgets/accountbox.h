// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/account.h"

#include <QComboBox>
#include <QList>

namespace nd {

class Session;

/// The account that something is for: the one that asks, or one of its subaccounts by name, or any by its SID, because
/// not every key may read the subaccounts.
class AccountBox : public QComboBox
{
    Q_OBJECT
public:
    /// @param name object name
    explicit AccountBox(const QString &name, QWidget *parent = nullptr);

    /// Offers the session's account, then those of `others` that are open. Keeps the choice.
    void setAccounts(const Session &session, const QList<Account> &others);
    /// SID of the chosen account; empty: the one that asks. What was typed, where it is neither: see isGood().
    QString account() const;
    void setAccount(const QString &sid);
    /// The name that people know an account by; its SID for others.
    QString nameOf(const QString &sid) const;
    /// Whether what is given can be an account.
    bool isGood() const;
    /// What to say when it can't; empty when it can.
    QString problem() const;

Q_SIGNALS:
    void accountChanged();

private:
    void take();

    QString m_asking; ///< SID of the account that asks.
    bool m_filling = false;
};

} // namespace nd
