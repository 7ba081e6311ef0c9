// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts.h"
#include "app/ops/bulkrunner.h"
#include "app/ops/journal.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "tests/support/baseurls.h"
#include "tests/support/steppedclock.h"

#include <QUrl>

namespace nd::test {

/// One start of the program: everything that goes with a kill, on a folder and a service that stay.
struct Start
{
    /// Ends the program when the journal can't be opened: no test would mean anything.
    Start(const QUrl &service, const QString &accountSid, const QString &token, const QString &folder)
        : settings(folder + QStringLiteral("/settings.ini"))
    {
        if (const Result<Done> opened = journal.open(folder + QStringLiteral("/journal.sqlite")); !opened)
            qFatal("no journal: %s", qPrintable(opened.error().message));
        Profile profile;
        profile.id = QStringLiteral("test");
        profile.accountSid = accountSid;
        profile.region = QStringLiteral("custom");
        profile.baseUrls = nd::test::everyProductAt(service);
        accounts.signInTo(profile, token);
    }
    BulkRunner &bulk() { return accounts.session()->bulk(); }

    Settings settings;
    MemoryStore secrets;
    Journal journal;
    std::shared_ptr<SteppedClock> steady = std::make_shared<SteppedClock>();
    Accounts accounts{ settings, secrets, journal, steady };
};

} // namespace nd::test
