// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/net/transport.h"
#include "models/records/account.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace nd {

struct Profile;

/// The subaccounts of one signed-in account, with their tokens. The tokens stay in here, in memory: they are in no
/// record, no log (which never sees a reply's body), no journal and no file.
class Subaccounts : public QObject
{
    Q_OBJECT
public:
    /// @param traffic shared with the other connections to the account
    Subaccounts(const Profile &profile, const Credentials &credentials, std::shared_ptr<Traffic> traffic,
                QObject *parent = nullptr);

    /// Reads the list page by page, from the start. Accounts that were closed since are gone from it at its end.
    void read();
    /// Why the list could not be read, or not to its end; in words about subaccounts.
    const std::optional<ApiError> &problem() const { return m_problem; }
    const QList<Account> &accounts() const { return m_accounts; }
    /// What the subaccount signs in with itself, when it was in the list.
    std::optional<Credentials> ownCredentials(const QString &sid) const;

Q_SIGNALS:
    /// accounts() or problem().
    void changed();

private:
    void take(const Result<Reply> &reply);
    void fail(const ApiError &error);

    const QString m_main;
    const bool m_isKey;
    Clock m_clock;
    Transport m_transport;
    RequestHandle m_reading;
    std::optional<ApiError> m_problem;
    QList<Account> m_accounts;
    QHash<QString, QString> m_tokens;
    QSet<QString> m_read; ///< SIDs of the open ones, of the list that is being read.
    QStringList m_links; ///< Followed so far: a list that leads back to itself ends there.
};

} // namespace nd
