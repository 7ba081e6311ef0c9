// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/hostedkinds.h"

#include "app/api/authorizationdocuments.h"
#include "app/api/hostednumbers.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/records/authorizationdocument.h"
#include "models/records/hostedorder.h"
#include "models/rules/verificationcode.h"
#include "models/word.h"

#include <QCoreApplication>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

Pace orderPace(QStringView status, std::chrono::seconds sinceChange)
{
    // Within the life of a code somebody may be typing it in.
    if (sameWord(status, u"pending-verification") && sinceChange < std::chrono::seconds(rules::codeLifetime))
        return Pace::Live;
    return paceOf(hostedOrderPipeline(), status);
}

Pace letterPace(QStringView status, std::chrono::seconds)
{
    return paceOf(authorizationDocumentPipeline(), status);
}

QString letterCalled(QStringView email)
{
    return Text::tr("Letter to %1").arg(bidi::isolated(email.toString()));
}

} // namespace

Pace paceOf(const Pipeline &pipeline, QStringView status)
{
    const Stage *stage = pipeline.find(status);
    if (!stage)
        return Pace::Carrier; // A status that nobody knew when this was written: it may go on.
    if (stage->terminal)
        return Pace::Ended;
    if (stage->step < 0 && stage->waitsFor == WaitsFor::Us)
        return Pace::Stuck;
    switch (stage->waitsFor) {
    case WaitsFor::Service:
        return Pace::Machine;
    case WaitsFor::Carrier:
        return Pace::Carrier;
    case WaitsFor::Us:
    case WaitsFor::Customer:
    case WaitsFor::Nobody:
        return Pace::Person;
    }
    Q_UNREACHABLE();
}

QList<WatchedKind> hostedKinds(HostedGeneration generation)
{
    WatchedKind orders;
    orders.kind = RecordKind::HostedOrder;
    orders.id = HostedOrder::schemaId;
    orders.schema = &schemaOf<HostedOrder>();
    orders.name = "phone_number";
    orders.pipeline = &hostedOrderPipeline();
    orders.pane = "hosted";
    orders.called = phone::displayFormat;
    orders.list = listHostedOrders(generation);
    orders.one = [generation](const QString &sid) { return fetchHostedOrder(generation, sid); };
    orders.pace = orderPace;

    WatchedKind letters;
    letters.kind = RecordKind::AuthorizationDocument;
    letters.id = AuthorizationDocument::schemaId;
    letters.schema = &schemaOf<AuthorizationDocument>();
    letters.name = "email";
    letters.pipeline = &authorizationDocumentPipeline();
    letters.pane = "hosted";
    letters.called = letterCalled;
    letters.list = listAuthorizationDocuments(generation);
    letters.one = [generation](const QString &sid) { return fetchAuthorizationDocument(generation, sid); };
    letters.pace = letterPace;
    return { orders, letters };
}

} // namespace nd
