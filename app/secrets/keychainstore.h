// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/credentialstore.h"

#include <chrono>
#include <memory>

namespace nd {

/// Secrets in the keychain of the desktop: QtKeychain, on Linux the Secret Service. Never a file of ours.
///
/// QtKeychain alone can't be believed (a locked keyring reads as "no such secret" and deletes "without error"; a
/// waiting unlock prompt or a missing GLib loop never answers), so each answer is held against what the Secret Service
/// says, and each job has a time limit.
class KeychainStore : public CredentialStore
{
public:
    /// @param service the name that the secrets are filed under
    /// @param limit for each job; long enough to type a keyring's password into the desktop's own prompt
    explicit KeychainStore(const QString &service, std::chrono::milliseconds limit = std::chrono::seconds(30));
    ~KeychainStore() override;

    bool persistent() const override { return true; }
    void read(const QString &profileId, QObject *context, std::function<void(Result<QString>)> handler) override;
    /// After a time-out the outcome is not known: the keychain may still take the secret. If it does while this lives,
    /// what was there before is put back, ahead of whatever else was asked for since.
    void write(const QString &profileId, const QString &secret, const std::optional<QString> &before, QObject *context,
               std::function<void(Result<Done>)> handler) override;
    void remove(const QString &profileId, const std::optional<QString> &before, QObject *context,
                std::function<void(Result<Done>)> handler) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
