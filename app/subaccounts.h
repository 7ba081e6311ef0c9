// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/net/transport.h"
#include "models/records/account.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace nd {

struct Profile;

/// The subaccounts of one signed-in account, with their tokens. The tokens stay in here, in memory: they are in no
/// record, no log (the connection is this object's own), no journal and no file.
class Subaccounts : public QObject
{
    Q_OBJECT
public:
    Subaccounts(const Profile &profile, const Credentials &credentials, QObject *parent = nullptr);

    /// Reads the list page by page. An API key that may not is no error: there just are none.
    void read();
    const QList<Account> &accounts() const { return m_accounts; }
    /// What the subaccount signs in with itself, when it was in the list.
    std::optional<Credentials> ownCredentials(const QString &sid) const;

Q_SIGNALS:
    void changed();

private:
    void take(const Result<Reply> &reply);

    const QString m_main;
    Clock m_clock;
    Transport m_transport;
    QList<Account> m_accounts;
    QHash<QString, QString> m_tokens;
    QStringList m_links; ///< Followed so far: a list that leads back to itself ends there.
};

} // namespace nd
