// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

namespace nd {

/// What the Secret Service says about itself and about one secret, without reading the secret and without a prompt.
struct KeyringState
{
    enum Service {
        Absent, ///< No session bus, or no program on it that keeps secrets.
        Silent, ///< It is there and does not answer.
        Present
    };
    Service service = Absent;
    bool locked = false; ///< The default collection, where secrets of ours go, is locked.
    int unlockedItems = 0; ///< Items of ours under the key, readable now.
    int lockedItems = 0; ///< Items of ours under the key, in a locked collection.

    /// Locked, in any way that could hide the secret.
    bool hides() const { return lockedItems > 0 || locked; }
};

/// Asks org.freedesktop.Secret.Service on the session bus. QtKeychain can't tell a locked keyring from a missing
/// secret, nor whether a delete really deleted: this can. Answers later, within `limit`; not once `context` is gone.
/// @param service,key the names that QtKeychain stores the secret under
void askKeyring(const QString &service, const QString &key, std::chrono::milliseconds limit, QObject *context,
                std::function<void(const KeyringState &)> handler);

} // namespace nd
