// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace nd::rules {

/// How much of a URL is shown where people see it beside other things.
enum class UrlDetail {
    Path, ///< In tables, beside records, in files made of them: where it leads, without what lets somebody in.
    Host ///< In logs, in the journal, in what goes into a support ticket: scheme and host alone.
};

/// The URL as people may see it. User and password, all values of a query, and whatever looks like a token in a path or
/// fragment become dots; SIDs stay. Text that is not a URL is treated in the same way. With UrlDetail::Host, what is
/// behind the host is cut off, and so is the user.
QString maskUrl(const QString &url, UrlDetail detail = UrlDetail::Path);

/// A sentence, with every URL in it masked.
QString maskUrlsIn(const QString &text, UrlDetail detail);

/// Whether maskUrl surely leaves a text as it is: a quick look that is enough for most URLs.
bool isPlainUrl(QByteArrayView utf8);

/// Whether a URL lets its reader in somewhere: user and password, a value that is named like a secret, a token.
bool holdsSecret(const QString &url);

/// The words that a name is made of, in small letters: `PortOutPIN2`, `port_out_pin` and `port-out-pin` are all port,
/// out, pin.
QStringList wordsOfName(const QString &name);

/// Whether a field or parameter of this name holds what lets its holder in: PINs, passwords, tokens, codes of calls.
bool isSecretField(const QString &name);

/// Whether a field or parameter of this name holds something that is private to a customer: the account number at
/// another carrier. It is sent and shown, but on this computer it is kept encrypted or not at all.
bool isPrivateField(const QString &name);

} // namespace nd::rules
