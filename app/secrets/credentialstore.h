// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace nd {

/// Keeps one secret for each profile. Every answer comes later, within a time limit, and not once `context` is gone.
/// ErrorKind::Keychain: locked, absent, refused or silent. ErrorKind::NotFound: there is no such secret, proved (a
/// locked keyring never looks like a missing secret).
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;
    /// Whether secrets outlive the program: false for the store in memory.
    virtual bool persistent() const = 0;
    virtual void read(const QString &profileId, QObject *context, std::function<void(Result<QString>)> handler) = 0;
    /// @param before what is there now: it is put back when the store takes the secret only after it has said that it
    /// did not answer. Nothing: the secret is taken out again then.
    virtual void write(const QString &profileId, const QString &secret, const std::optional<QString> &before,
                       QObject *context, std::function<void(Result<Done>)> handler)
        = 0;
    /// Done only when the secret is proved to be gone.
    /// @param before put back when the store removes it only after it has said that it did not answer. Nothing: it may
    /// go then as well.
    virtual void remove(const QString &profileId, const std::optional<QString> &before, QObject *context,
                        std::function<void(Result<Done>)> handler)
        = 0;
};

} // namespace nd
