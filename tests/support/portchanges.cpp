// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/portchanges.h"

#include "app/api/portinrequests.h"
#include "app/ops/portops.h"
#include "app/ops/portwebhookops.h"
#include "models/word.h"
#include "tests/support/portdesk.h"
#include "tests/support/portforms.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace nd::test {

namespace {

/// A number that can be ported; each n another one.
QString portable(int n)
{
    return u"+1307557%1"_s.arg(n, 4, 10, QChar(u'0'));
}

QDateTime nowOf(SandboxFixture &sandbox)
{
    return QDateTime::fromSecsSinceEpoch(sandbox.now(), Qt::UTC);
}

PortInForm formFor(SandboxFixture &sandbox, int n)
{
    PortInForm form = customersForm(portable(n));
    form.numbers = { { .e164 = portable(n), .type = u"LOCAL"_s }, { .e164 = portable(5000 + n), .type = u"LOCAL"_s } };
    form.customerName = u"Example %1"_s.arg(n);
    form.accountNumber = u"A-%1"_s.arg(n);
    form.documents = { PortDesk(sandbox).bill() };
    return form;
}

OperationSpec askForPort(SandboxFixture &sandbox, int n)
{
    return createPortInOperation(formFor(sandbox, n), nowOf(sandbox));
}

OperationSpec askForSubaccount(SandboxFixture &sandbox, int n)
{
    PortInForm form = formFor(sandbox, n);
    form.accountSid = sandbox.subaccounts().value(0);
    return createPortInOperation(form, nowOf(sandbox));
}

/// Requests of any account that hold the number.
int timesAsked(SandboxFixture &sandbox, const OperationSpec &spec)
{
    int times = 0;
    const QJsonArray requests = sandbox.control("GET", u"port-in"_s)["port_in_requests"_L1].toArray();
    for (const QJsonValue request : requests) {
        const QJsonArray numbers = request["phone_numbers"_L1].toArray();
        for (const QJsonValue number : numbers)
            times += number["phone_number"_L1].toString() == spec.subject ? 1 : 0;
    }
    return times;
}

PortInDetail requestOf(SandboxFixture &sandbox, int n)
{
    PortDesk desk(sandbox);
    const QString sid = desk.created({ portable(n), portable(5000 + n) });
    return decodePortInDetail(desk.fetch(sid).body).value();
}

bool isCanceled(const QString &status)
{
    return sameWord(status, u"Canceled") || sameWord(status, u"Canceling");
}

OperationSpec cancelRequest(SandboxFixture &sandbox, int n)
{
    return cancelPortInOperation(requestOf(sandbox, n).request, nowOf(sandbox));
}

int isRequestCanceled(SandboxFixture &sandbox, const OperationSpec &spec)
{
    return isCanceled(PortDesk(sandbox).status(spec.subject)) ? 1 : 0;
}

/// One number was rejected: the request goes on with the other.
OperationSpec cancelRejected(SandboxFixture &sandbox, int n)
{
    PortDesk desk(sandbox);
    const QString sid = requestOf(sandbox, n).request.sid;
    desk.act(sid, u"review"_s);
    desk.act(sid, u"sign"_s);
    desk.act(desk.row(sid, 0)["port_in_phone_number_sid"_L1].toString(), u"reject"_s, { { u"code"_s, u"22153"_s } });
    return cancelPortInNumberOperation(decodePortInDetail(desk.fetch(sid).body).value().numbers.value(0),
                                       nowOf(sandbox));
}

OperationSpec cancelNumber(SandboxFixture &sandbox, int n)
{
    return cancelPortInNumberOperation(requestOf(sandbox, n).numbers.value(1), nowOf(sandbox));
}

int isNumberCanceled(SandboxFixture &sandbox, const OperationSpec &spec)
{
    return isCanceled(sandbox.get(spec.request.path).text("port_in_phone_number_status")) ? 1 : 0;
}

const QString webhookPath = u"/v1/Porting/Configuration/Webhook"_s;

PortWebhooks configured(SandboxFixture &sandbox)
{
    return decodePortWebhooks(sandbox.get(webhookPath).body).value();
}

OperationSpec setWebhook(SandboxFixture &sandbox, int n)
{
    const PortWebhooks seen = configured(sandbox);
    PortWebhooks wanted = seen;
    wanted.portInUrl = u"https://example.com/port/%1"_s.arg(n);
    wanted.events = { u"PortInCompleted"_s, u"PortInCanceled"_s };
    return setPortWebhooksOperation(seen, wanted);
}

int isWebhookSet(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const PortWebhooks now = configured(sandbox);
    return now.portInUrl == spec.request.json["port_in_target_url"_L1].toString() && now.events.size() == 2 ? 1 : 0;
}

OperationSpec endWebhook(SandboxFixture &sandbox, int n)
{
    const PortWebhooks wanted{ .portInUrl = u"https://example.com/ended/%1"_s.arg(n),
                               .portOutUrl = u"https://example.com/out"_s };
    sandbox.send("POST", webhookPath, QJsonDocument(setPortWebhooks(wanted).json).toJson(), "application/json");
    return deletePortWebhookOperation(configured(sandbox), PortWebhookType::PortIn);
}

int isWebhookEnded(SandboxFixture &sandbox, const OperationSpec &)
{
    sandbox.step(10 * 60); // page 17: it takes minutes
    return configured(sandbox).portInUrl.isEmpty() ? 1 : 0;
}

constexpr ChangeRow rows[] = {
    { "portin.create", askForPort, timesAsked, "", true },
    { "portin.create", askForSubaccount, timesAsked, "for a subaccount", true },
    { "portin.cancel", cancelRequest, isRequestCanceled },
    { "portin.cancelnumber", cancelNumber, isNumberCanceled },
    { "portin.cancelnumber", cancelRejected, isNumberCanceled, "that was rejected" },
    { "portwebhook.set", setWebhook, isWebhookSet },
    { "portwebhook.delete", endWebhook, isWebhookEnded },
};

} // namespace

std::span<const ChangeRow> portChangeRows()
{
    return rows;
}

} // namespace nd::test
