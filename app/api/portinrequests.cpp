// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/portinrequests.h"

#include "app/api/jsonbody.h"
#include "app/api/param.h"
#include "models/decode.h"

#include <span>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString root = u"/v1/Porting/PortIn"_s;

QString requestPath(const QString &sid)
{
    return root + u'/' + pathSegment(sid);
}

QString numberPath(const QString &requestSid, const QString &numberSid)
{
    return requestPath(requestSid) + u"/PhoneNumber/"_s + pathSegment(numberSid);
}

Request fetchRequest(const QString &sid)
{
    return { .product = Product::Numbers, .path = requestPath(sid) };
}

/// Page 15 lets them be null: then nothing is known of them, and they are not none.
bool hasNoNumbers(const QByteArray &body)
{
    const Result<QJsonObject> object = readJsonObject(body);
    return object && object.value()["phone_numbers"_L1].isNull();
}

} // namespace

Request listPortInRequests(const PortInFilter &filter, int size)
{
    const std::pair<QString, QString> wanted[] = {
        { u"CreatedAfter"_s, filter.createdAfter.toString(Qt::ISODate) },
        { u"CreatedBefore"_s, filter.createdBefore.toString(Qt::ISODate) },
        { u"PortInRequestStatus"_s, filter.status },
        { u"PortInRequestSid"_s, filter.sids.join(u',') },
    };
    Request request{ .product = Product::Numbers, .path = root + u"/PortInRequests"_s };
    for (const auto &[name, value] : wanted) {
        if (!value.isEmpty())
            request.query.append({ name, value });
    }
    request.query.append({ u"Size"_s, QString::number(size) });
    return request;
}

Result<PortInDetail> decodePortInDetail(const QByteArray &body)
{
    const Result<PortInRequest> request = decodeRecord<PortInRequest>(body);
    if (!request)
        return request.error();
    PortInDetail detail{ request.value(), {} };
    if (detail.request.sid.isEmpty())
        return unreadableAnswer();
    if (hasNoNumbers(body))
        return detail;
    const Result<QList<PortInNumber>> numbers = decodeRecords<PortInNumber>(body);
    if (!numbers)
        return numbers.error();
    detail.numbers = numbers.value();
    takeNumbers(detail.request, detail.numbers);
    for (PortInNumber &number : detail.numbers) {
        number.requestSid = detail.request.sid;
        number.accountSid = detail.request.accountSid;
        // Only the list tells when a request moved on. Its numbers do, too, each for itself.
        if (!detail.request.dateUpdated.isValid() || number.dateUpdated > detail.request.dateUpdated)
            detail.request.dateUpdated = number.dateUpdated;
    }
    return detail;
}

Call<PortInDetail> fetchPortInRequest(const QString &sid)
{
    return { fetchRequest(sid), decodePortInDetail };
}

Call<StorePagePtr> fetchPortInRow(const QString &sid)
{
    return { fetchRequest(sid), [](const QByteArray &body) -> Result<StorePagePtr> {
                const Result<PortInDetail> detail = decodePortInDetail(body);
                if (!detail)
                    return detail.error();
                return pageOf<PortInRequest>(std::span(&detail.value().request, 1));
            } };
}

Request createPortInRequest(const QVariantMap &body)
{
    return { .verb = Verb::Post, .product = Product::Numbers, .path = root, .json = QJsonObject::fromVariantMap(body) };
}

Request cancelPortInRequest(const QString &sid)
{
    return { .verb = Verb::Delete, .product = Product::Numbers, .path = requestPath(sid) };
}

Call<PortInNumber> fetchPortInNumber(const QString &requestSid, const QString &numberSid)
{
    return { { .product = Product::Numbers, .path = numberPath(requestSid, numberSid) }, decodeRecord<PortInNumber> };
}

Request cancelPortInNumber(const QString &requestSid, const QString &numberSid)
{
    return { .verb = Verb::Delete, .product = Product::Numbers, .path = numberPath(requestSid, numberSid) };
}

} // namespace nd
