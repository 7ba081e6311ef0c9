// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/portkinds.h"

#include "app/api/portinrequests.h"
#include "app/watch/hostedkinds.h"
#include "app/watch/portdetails.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/word.h"

#include <QCoreApplication>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

Pace requestPace(QStringView status, std::chrono::seconds)
{
    return paceOf(portInRequestPipeline(), status);
}

/// They come with their request.
Pace numberPace(QStringView, std::chrono::seconds)
{
    return Pace::Ended;
}

QString requestCalled(QStringView customer)
{
    return customer.isEmpty() ? Text::tr("A port-in request")
                              : Text::tr("Port-in of %1").arg(bidi::isolated(customer.toString()));
}

/// Mostly the request itself tells of it; these it does not.
bool isNewsOfNumber(QStringView status)
{
    return sameWord(status, u"Port Pending") || sameWord(status, u"Port Rejected");
}

} // namespace

QList<WatchedKind> portKinds(PortDetails &details)
{
    WatchedKind requests;
    requests.kind = RecordKind::PortInRequest;
    requests.id = PortInRequest::schemaId;
    requests.schema = &schemaOf<PortInRequest>();
    requests.name = "losing_carrier_information.customer_name";
    requests.pipeline = &portInRequestPipeline();
    requests.pane = "portin";
    requests.called = requestCalled;
    requests.status = "port_in_request_status";
    requests.changed = "status_last_updated_timestamp";
    requests.list = listPortInRequests();
    requests.one = [](const QString &sid) { return fetchPortInRequest(sid).request; };
    requests.pace = requestPace;
    requests.rowIn = [&details](const QByteArray &body) { return details.rowIn(body); };
    requests.dress = [&details](const StorePagePtr &rows) { return details.dressed(rows); };
    requests.isStale = [&details](const QString &sid) { return details.isStale(sid); };

    WatchedKind numbers;
    numbers.kind = RecordKind::PortInNumber;
    numbers.id = PortInNumber::schemaId;
    numbers.schema = &schemaOf<PortInNumber>();
    numbers.name = "phone_number";
    numbers.pipeline = &portInNumberPipeline();
    numbers.pane = "portin";
    numbers.called = phone::displayFormat;
    numbers.status = "port_in_phone_number_status";
    numbers.changed = "status_last_time_updated_timestamp";
    numbers.pace = numberPace;
    numbers.isNews = isNewsOfNumber;
    return { requests, numbers };
}

} // namespace nd
