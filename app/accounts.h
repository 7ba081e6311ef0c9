// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile.h"
#include "app/session.h"
#include "models/records/account.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace nd {

class CredentialStore;
class Journal;
class Settings;
class SteadyClock;

/// The profiles, and the one session in use. Signing in, switching account or subaccount, signing out.
class Accounts : public QObject
{
    Q_OBJECT
public:
    /// @param steady for grace periods; null: the computer's own
    Accounts(Settings &settings, CredentialStore &secrets, Journal &journal, std::shared_ptr<SteadyClock> steady = {},
             QObject *parent = nullptr);
    ~Accounts() override;

    const QList<Profile> &profiles() const;
    /// The session in use, or null.
    Session *session() const;
    /// Subaccounts of the profile in use, once read; empty for API keys that may not read them.
    const QList<Account> &subaccounts() const;
    /// Why they could not be read, or not all of them; nothing while they are being read.
    std::optional<ApiError> subaccountsProblem() const;
    /// Reads them again.
    void readSubaccounts();

    /// The profile with this id, or null.
    const Profile *profile(const QString &id) const;
    /// Whether secrets can be kept beyond this run at all.
    bool canRemember() const;

    /// Checks the credentials with one read that every kind of key may make (IncomingPhoneNumbers, one row).
    /// The error says exactly what is wrong; nothing is stored.
    void check(const Profile &profile, const QString &secret, QObject *context,
               std::function<void(Result<Done>)> handler);
    /// Stores profile and secret (in the keychain, or in memory for this run only), and signs in. A profile without an
    /// id is new; one with the id of another replaces it. When the keychain fails, nothing is stored. When `context`
    /// goes before the end, that is stopAdding().
    void add(const Profile &profile, const QString &secret, bool rememberSecret, QObject *context,
             std::function<void(Result<Done>)> handler);
    /// Gives up the add() under way: nothing is stored, no session is entered, and what the keychain took meanwhile is
    /// removed again. The handler is told: ErrorKind::Canceled when that is proved.
    void stopAdding();
    /// Signs in with the stored secret. ErrorKind::Keychain, NotFound (there is none, or it was entered for other hosts
    /// than the profile has now): ask for it again. ErrorKind::Canceled: another sign-in came in between.
    void signIn(const QString &profileId, QObject *context, std::function<void(Result<Done>)> handler);
    /// Signs in to a profile that is not stored: the sandbox.
    void signInTo(const Profile &profile, const QString &secret);
    /// Works in a subaccount of the profile in use; empty: the account itself.
    void switchTo(const QString &subaccount);
    void signOut();
    /// Changes name, colour, generation; the session in use takes a new name at once. Other hosts (a region, an
    /// address) need the secret again, and so add(): a session in use is signed out.
    void update(const Profile &profile);
    /// Chooses the API for hosted numbers of the profile in use; stored with it, unless it is the sandbox's.
    void setHostedGeneration(HostedGeneration generation);
    /// Removes profile and secret; fails when the secret is not proved to be gone.
    void remove(const QString &profileId, QObject *context, std::function<void(Result<Done>)> handler);

Q_SIGNALS:
    /// The session was replaced (null: signed out). The old one lives until the handlers are through, and beyond that
    /// only to see its operations through; whoever comes back to the account meanwhile gets it again.
    void sessionChanged(nd::Session *session);
    void profilesChanged();
    /// subaccounts() or subaccountsProblem().
    void subaccountsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
