// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of port-in requests, and what of them the journal knows to be sent.
#include "app/accounts.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/ops/portops.h"
#include "app/portindrafts.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "tests/support/baseurls.h"
#include "tests/support/sandboxfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

class TestPortInDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentIsNotOfferedAgain_data()
    {
        QTest::addColumn<int>("later"); // seconds from the draft to the send, on the session's clock
        QTest::addColumn<bool>("sent");
        QTest::newRow("sent at once") << 0 << true;
        QTest::newRow("sent later") << 3600 << true;
        QTest::newRow("a reply in between set the clock back") << -5 << true;
        QTest::newRow("a draft that was begun afterwards") << -3600 << false;
    }

    void whatWasSentIsNotOfferedAgain()
    {
        QFETCH(const int, later);
        QFETCH(const bool, sent);
        SandboxFixture sandbox;
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        MemoryStore secrets;
        Journal journal;
        LocalData local;
        QVERIFY(journal.open(folder.filePath(u"journal.sqlite"_s)).ok());
        QVERIFY(local.open(folder.filePath(u"local.sqlite"_s)).ok());
        Accounts accounts(settings, secrets, journal);
        Profile profile;
        profile.id = u"test"_s;
        profile.accountSid = sandbox.sid();
        profile.region = u"custom"_s;
        profile.sandbox = true;
        profile.baseUrls = everyProductAt(sandbox.url());
        accounts.signInTo(profile, sandbox.token());

        PortInDrafts drafts(local, journal, *accounts.session());
        PortInForm form;
        form.numbers = { { .e164 = u"+13075580142"_s } };
        drafts.keep(u"one"_s, form.toMap());
        const QDateTime when = accounts.session()->clock().now().addSecs(later);
        Result<JournalEntry> entry = journal.begin(sandbox.sid(), createPortInOperation(form, when), when);
        QVERIFY(entry.ok());
        QCOMPARE(drafts.notKnown(u"one"_s).has_value(), sent);
        entry.value().outcome = Outcome::Succeeded;
        QVERIFY(journal.update(entry.value()).ok());
        QVERIFY(!drafts.notKnown(u"one"_s));
        QCOMPARE(drafts.list().isEmpty(), sent);
    }
};

QTEST_GUILESS_MAIN(TestPortInDrafts)
#include "tst_portindrafts.moc"
