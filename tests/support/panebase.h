// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/documents/documentlooker.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/quietnotifier.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "tests/support/baseurls.h"
#include "tests/support/keptnotices.h"
#include "tests/support/lookerprogram.h"
#include "tests/support/paneprompts.h"
#include "tests/support/steppedclock.h"
#include "ui/appcontext.h"

#include <QTemporaryDir>

namespace nd::test {

/// All that stands behind a window, in a folder that goes with the test; or in one that stays, for a test of what the
/// next start of the program finds.
struct Desk
{
    QTemporaryDir folder;
    QString place; ///< Where the files are.
    Settings settings{ place + QStringLiteral("/settings.ini") };
    MemoryStore secrets;
    Journal journal;
    LocalData local;
    std::shared_ptr<SteppedClock> steady = std::make_shared<SteppedClock>();
    Accounts accounts{ settings, secrets, journal, steady };
    ScriptedPrompts prompts;
    KeptNotices notices;
    QuietNotifier quiet{ settings, notices };
    AccountWatch watch{ accounts, local.seen(), quiet };
    DocumentLooker looker{ lookerProgram(), { .seconds = 3 } }; // what never ends is a test, too
    AppContext context{ settings, accounts, journal, local, watch, prompts, quiet, looker };

    explicit Desk(const QString &stays = {})
        : place(stays.isEmpty() ? folder.path() : stays)
    {
        if (!journal.open(place + QStringLiteral("/journal.sqlite")))
            qFatal("no journal");
        if (!local.open(place + QStringLiteral("/local.sqlite")))
            qFatal("no local data");
        local.usePrivateKey(QByteArray(32, 'k')); // of the next start, too
    }

    Session *session() const { return accounts.session(); }

    /// Signs in to an account that nobody answers for: for what needs a session and no reply.
    void signInNowhere(bool sandbox = true)
    {
        signInAt(QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("AC00000000000000000000000000000001"),
                 QStringLiteral("made-up"), sandbox);
    }

    void signInAt(const QUrl &url, const QString &account, const QString &token, bool sandbox = true)
    {
        Profile profile;
        profile.id = QStringLiteral("test");
        profile.name = QStringLiteral("Acme support");
        profile.accountSid = account;
        profile.region = QStringLiteral("custom");
        profile.colour = QStringLiteral("#8844aa");
        profile.sandbox = sandbox;
        profile.baseUrls = nd::test::everyProductAt(url);
        accounts.signInTo(profile, token);
    }
};

} // namespace nd::test
