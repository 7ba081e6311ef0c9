// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/portdetails.h"

#include "app/api/portinrequests.h"
#include "models/pipeline.h"
#include "models/word.h"

#include <QSet>

#include <algorithm>
#include <span>

namespace nd {

namespace {

StorePagePtr pageWith(const QList<PortInRequest> &requests)
{
    return pageOf<PortInRequest>(std::span(requests.constData(), size_t(requests.size())));
}

/// What only the list tells, where it speaks of the same status.
void takeRow(PortInRequest &request, const PortInRequest &row)
{
    if (!sameWord(request.status, row.status))
        return;
    request.suggestedAction = row.suggestedAction;
    if (row.dateUpdated > request.dateUpdated)
        request.dateUpdated = row.dateUpdated;
}

} // namespace

PortDetails::PortDetails(QObject *parent)
    : QObject(parent)
{
}

Result<StorePagePtr> PortDetails::rowIn(const QByteArray &body)
{
    const Result<PortInDetail> detail = decodePortInDetail(body);
    if (!detail)
        return detail.error();
    Known &known = m_known[detail.value().request.sid];
    const QList<PortInNumber> numbers = known.detail ? known.detail->numbers : QList<PortInNumber>();
    known.detail = detail.value();
    keepNumbers(*known.detail, numbers);
    known.read = known.row.dateUpdated;
    known.readStatus = known.row.status;
    takeRow(known.detail->request, known.row);
    const PortInDetail taken = *known.detail;
    Q_EMIT this->taken(taken);
    return pageWith({ taken.request });
}

StorePagePtr PortDetails::dressed(const StorePagePtr &rows)
{
    QList<PortInRequest> requests;
    requests.reserve(rows->rows());
    for (int i = 0; i < rows->rows(); ++i) {
        PortInRequest request = recordAt<PortInRequest>(*rows, i);
        if (!request.isDetailed()) {
            Known &known = m_known[request.sid];
            known.row = request;
            if (known.detail)
                request = withSummary(known.detail->request, request);
        }
        requests.append(request);
    }
    return pageWith(requests);
}

bool PortDetails::isStale(const QString &sid) const
{
    const auto known = m_known.constFind(sid);
    return known == m_known.cend() || !known->detail || known->read != known->row.dateUpdated
        || !sameWord(known->readStatus, known->row.status); // where the row has no time
}

std::optional<PortInDetail> PortDetails::of(const QString &sid) const
{
    return m_known.value(sid).detail;
}

QStringList PortDetails::openWith(const QStringList &numbers) const
{
    const QSet<QString> wanted(numbers.begin(), numbers.end());
    const auto isUnderWay = [&wanted](const PortInNumber &number) {
        return wanted.contains(number.number) && !portInNumberPipeline().isTerminal(number.status);
    };
    QStringList sids;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        const std::optional<PortInDetail> &detail = known->detail;
        if (detail && !portInRequestPipeline().isTerminal(detail->request.status)
            && std::ranges::any_of(detail->numbers, isUnderWay))
            sids.append(known.key());
    }
    sids.sort();
    return sids;
}

} // namespace nd
