// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

#include <QJsonArray>

namespace nd {

/// What `before` of a request to port numbers holds.
namespace portbefore {
inline const QString sids = QStringLiteral("sids"); ///< Of the requests that there were.
inline const QString complete = QStringLiteral("complete"); ///< Whether these were all.
inline const QString asked = QStringLiteral("asked"); ///< When somebody asked for it, on the session's clock.
inline const QString watched
    = QStringLiteral("watched"); ///< Of requests that were seen to be open with a number of it.
} // namespace portbefore

/// What the looks before and after a request to port numbers read: the list of requests, the requests themselves, and
/// whether a number could be ported (pages 13, 15 and 16). Rows of the list have no numbers.

/// The pages of the list among the first looks.
struct PortListRead
{
    bool good = true; ///< They can be read, and don't go round in circles.
    QJsonArray rows{};
    qsizetype pages = 0;
    QString next{}; ///< Token of the next page.
};
/// @param list the request of the first page
PortListRead readPortList(const QList<VerifyRead> &looks, const Request &list);

/// Whether a port of a number is under way, or would be possible, as the portability check tells.
enum class PortOfNumber {
    Possible, ///< It is not under way.
    UnderWay, ///< 22131, 22136, 22137; the number may also be in an account of ours already.
    Impossible, ///< For another reason, which says nothing of a request.
    NotTold
};
/// The question for an account; empty: the one that asks.
Request askForPortability(const QString &number, const QString &target);
PortOfNumber portOf(const QString &number, const Result<QByteArray> &answer);

/// E.164 in a request or in the body that makes one, sorted.
QStringList numbersOfPort(const QJsonObject &body);
/// The account that a body names, when it is another one than this; else empty.
QString targetOfPort(const OperationSpec &spec, const QString &account);

} // namespace nd
