// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/param.h"
#include "app/net/request.h"

#include <QMap>

#include <span>

namespace nd {

/// IncomingPhoneNumbers (page 23): requests only; the decoders are the records' own.

/// All numbers of the account, 1,000 a page.
Request listNumbers(int pageSize = 1000);
/// The numbers that are exactly this E.164 (a hosted and a ported one can share it).
Request findNumber(const QString &e164);
/// The same in another account of the same parent.
Request findNumberIn(const QString &account, const QString &e164);
Request fetchNumber(const QString &sid);
/// A number in another account of the same parent.
Request fetchNumberIn(const QString &account, const QString &sid);

/// Buys exactly this number, never "some number of an area code".
/// @param settings field name (as in IncomingNumber::fields()) to value
Request buyNumber(const QString &e164, const QMap<QString, QString> &settings);
/// Sends only what changed. "" clears where the API can clear.
Request updateNumber(const QString &sid, const QMap<QString, QString> &changes);
/// @param papers "address_sid", "bundle_sid": of the account it goes to, where the number needs them there
Request transferNumber(const QString &sid, const QString &toAccount, const QMap<QString, QString> &papers = {});
Request releaseNumber(const QString &sid);

/// Field name of IncomingNumber -> parameter of create and update.
std::span<const Param> numberParams();

} // namespace nd
