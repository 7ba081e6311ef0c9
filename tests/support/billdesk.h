// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/documents/documentlooker.h"
#include "app/documentuploads.h"
#include "app/localdata/localdata.h"
#include "app/net/transport.h"
#include "app/ops/journal.h"
#include "app/ops/operationrunner.h"
#include "tests/support/baseurls.h"
#include "tests/support/billfiles.h"
#include "tests/support/lookerprogram.h"
#include "tests/support/rawserver.h"

#include <QTest>

#include <memory>

namespace nd::test {

/// What the service says to an upload that went well.
inline QByteArray uploadAnswer(const QByteArray &sidEnd = "01", const QByteArray &mimeType = "application/pdf",
                               const QByteArray &failure = "null")
{
    return "{\"sid\":\"RD" + sidEnd.rightJustified(32, '0')
        + "\",\"account_sid\":\"AC00000000000000000000000000000001\","
        + "\"document_type\":\"utility_bill\",\"version\":1,\"status\":\"DRAFT\",\"date_created\":\"2026-11-02T19:21:"
          "32Z\","
        + "\"mime_type\":\"" + mimeType + "\",\"failure_reason\":" + failure + "}";
}

/// One start of the program, as far as bills are concerned, on files that stay.
struct BillProgram
{
    BillProgram(const QUrl &url, const QString &folder, bool settles = true)
        : transport({ .accountSid = account, .baseUrls = everyProductAt(url) },
                    { account, QStringLiteral("not-a-real-token") }, clock)
        , runner(account, transport, journal, clock)
    {
        if (!journal.open(folder + QStringLiteral("/journal.sqlite"))
            || !local.open(folder + QStringLiteral("/local.sqlite")))
            qFatal("no data");
        if (settles)
            runner.settleOpen();
        uploads = std::make_unique<DocumentUploads>(account, runner, journal, clock, local.documents(), looker);
    }
    bool rests()
    {
        return QTest::qWaitFor([this] { return !uploads->isBusy(); }, 20'000);
    }
    const PortDocument &document(qsizetype at = 0) const { return uploads->documents().at(at); }
    QString state(qsizetype at = 0) const { return document(at).state; }
    QString id(qsizetype at = 0) const { return document(at).id; }
    /// Adds a file and waits until it was looked at.
    bool add(const QString &path)
    {
        uploads->add({ { .path = path } });
        return rests();
    }
    /// Says of a bill what a person says who looked at it.
    void confirm(qsizetype at = 0, int daysOld = 3)
    {
        const QString which = id(at);
        uploads->setDated(which, uploads->today().addDays(-daysOld));
        for (const auto what : { &PortDocument::nameShown, &PortDocument::accountShown, &PortDocument::addressShown })
            uploads->setShown(which, what, true);
    }

    const QString account = QStringLiteral("AC00000000000000000000000000000001");
    Clock clock;
    Transport transport;
    Journal journal;
    LocalData local;
    OperationRunner runner;
    DocumentLooker looker{ lookerProgram() };
    std::unique_ptr<DocumentUploads> uploads;
};

} // namespace nd::test
