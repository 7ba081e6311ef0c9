// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nd {

/// Overwrites a secret and lets go of it. Qt's texts share their bytes until one changes: where others still hold them
/// they are left as they are, and the last holder that wipes overwrites them. Copies that Qt makes by itself (in a line
/// edit's events, a request's header, a keychain job) are out of reach.
void wipe(QString &secret);
void wipe(QByteArray &secret);

} // namespace nd
