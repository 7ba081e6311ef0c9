// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bench {

/// The account whose pages are served, as the program finds it: by name in a data folder, its secret in the keychain.
constexpr auto accountName = "Bench";

/// Signs a data folder in to the page server at this port. Needs a keychain (packaging/with-keyring).
/// @return what went wrong; empty when nothing did
QString signIn(const QString &folder, int port);

} // namespace bench
