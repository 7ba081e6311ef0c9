// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

namespace nd {

struct Profile;

/// Whether a secret of one profile may go where the other's does: to the same scheme, host and port for each product.
bool haveSameHosts(const Profile &one, const Profile &other);

/// What a CredentialStore keeps of a profile: its secret beside a digest of the hosts that it was entered for. Profiles
/// are in a file that other programs can write, and whoever puts a host of theirs there must not be sent the secret.
QString boundToHosts(const QString &secret, const Profile &profile);

/// Whether what a store kept is bound to hosts at all: it wasn't in the first versions.
bool isBound(const QString &kept);

/// The secret out of what a store kept, for the hosts that the profile has now. ErrorKind::NotFound when it was entered
/// for others: ask for it again. One that isn't bound is good for the hosts of the service alone.
Result<QString> secretForHosts(const QString &kept, const Profile &profile);

} // namespace nd
