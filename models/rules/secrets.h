// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace nd::rules {

/// The URL as people may see it: `user:password@`, query values that are named like secrets, and whatever looks like a
/// token in query, fragment or path become dots. SIDs stay. Text that is not a URL is treated in the same way.
QString maskUrl(const QString &url);

/// Whether maskUrl surely leaves a text as it is: a quick look that is enough for most URLs.
bool isPlainUrl(QByteArrayView utf8);

/// Whether maskUrl would hide anything.
bool holdsSecret(const QString &url);

/// The words that a name is made of, in small letters: `PortOutPIN2`, `port_out_pin` and `port-out-pin` are all port,
/// out, pin.
QStringList wordsOfName(const QString &name);

/// Whether a field or parameter of this name holds what lets its holder in: PINs, passwords, tokens, codes of calls.
bool isSecretField(const QString &name);

} // namespace nd::rules
