// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/records/portinrequest.h"
#include "models/result.h"
#include "models/storepage.h"

#include <QDate>
#include <QVariantMap>

namespace nd {

/// Requests to port numbers in and their numbers, pages 15 and 16.

/// What the service filters a list of requests by; what is empty is not asked.
struct PortInFilter
{
    QDate createdAfter{};
    QDate createdBefore{};
    QString status{}; ///< "In Progress"
    QStringList sids{}; ///< KW…
};
/// Rows are summaries. The list goes on by meta.next_token, which readPages() follows.
/// @param size 1 to 100
Request listPortInRequests(const PortInFilter &filter = {}, int size = 100);
/// The request with its numbers.
Call<PortInDetail> fetchPortInRequest(const QString &sid);
/// The same as one row of PortInRequest, its numbers counted in it.
Call<StorePagePtr> fetchPortInRow(const QString &sid);
Result<PortInDetail> decodePortInDetail(const QByteArray &body);

/// @param body as of PortInForm::body()
Request createPortInRequest(const QVariantMap &body);
/// Cancels the request with all its numbers.
Request cancelPortInRequest(const QString &sid);

Call<PortInNumber> fetchPortInNumber(const QString &requestSid, const QString &numberSid);
/// Cancels one number of a request.
Request cancelPortInNumber(const QString &requestSid, const QString &numberSid);

} // namespace nd
