// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of port-in requests, and what of them the journal knows to be sent.
#include "app/accounts.h"
#include "app/letterdrafts.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/ops/loaops.h"
#include "app/ops/portops.h"
#include "app/portindrafts.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "tests/support/baseurls.h"
#include "tests/support/journalrows.h"
#include "tests/support/sandboxfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

Profile profileOf(const SandboxFixture &sandbox)
{
    Profile profile;
    profile.id = u"test"_s;
    profile.accountSid = sandbox.sid();
    profile.region = u"custom"_s;
    profile.sandbox = true;
    profile.baseUrls = everyProductAt(sandbox.url());
    return profile;
}

} // namespace

class TestPortInDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentIsNotOfferedAgain_data()
    {
        QTest::addColumn<int>("later"); // seconds from the draft to the send, on the session's clock
        QTest::addColumn<bool>("sent");
        QTest::addColumn<bool>("buried"); // under ten thousand later changes
        QTest::newRow("sent at once, years ago") << 0 << true << true;
        QTest::newRow("sent at once") << 0 << true << false;
        QTest::newRow("sent later") << 3600 << true << false;
        QTest::newRow("a reply in between set the clock back") << -5 << true << false;
        QTest::newRow("a draft that was begun afterwards") << -3600 << false << false;
    }

    void whatWasSentIsNotOfferedAgain()
    {
        QFETCH(const int, later);
        QFETCH(const bool, sent);
        QFETCH(const bool, buried);
        SandboxFixture sandbox;
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        MemoryStore secrets;
        Journal journal;
        LocalData local;
        QVERIFY(journal.open(folder.filePath(u"journal.sqlite"_s)).ok());
        QVERIFY(local.open(folder.filePath(u"local.sqlite"_s)).ok());
        Accounts accounts(settings, secrets, journal);
        accounts.signInTo(profileOf(sandbox), sandbox.token());

        PortInDrafts drafts(local, journal, *accounts.session());
        PortInForm form;
        form.numbers = { { .e164 = u"+13075580142"_s } };
        drafts.keep(u"one"_s, form.toMap());
        const QDateTime when = accounts.session()->clock().now().addSecs(later);
        Result<JournalEntry> entry = journal.begin(sandbox.sid(), createPortInOperation(form, when), when);
        QVERIFY(entry.ok());
        if (buried)
            QVERIFY(addLaterChanges(journal, sandbox.sid()));
        QCOMPARE(drafts.notKnown(u"one"_s).has_value(), sent);
        entry.value().outcome = Outcome::Succeeded;
        QVERIFY(journal.update(entry.value()).ok());
        QVERIFY(!drafts.notKnown(u"one"_s));
        QCOMPARE(drafts.list().isEmpty(), sent);
    }

    void aLetterThatWasSentIsKnownForGood()
    {
        SandboxFixture sandbox;
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        MemoryStore secrets;
        Journal journal;
        LocalData local;
        QVERIFY(journal.open(folder.filePath(u"journal.sqlite"_s)).ok());
        QVERIFY(local.open(folder.filePath(u"local.sqlite"_s)).ok());
        Accounts accounts(settings, secrets, journal);
        accounts.signInTo(profileOf(sandbox), sandbox.token());

        LetterDrafts drafts(local, journal);
        drafts.enter(*accounts.session());
        LoaForm form;
        for (const QChar digit : u"ab"_s) {
            HostedOrder order;
            order.sid = u"HR"_s + QString(32, digit);
            form.orders.append(order);
        }
        form.addressSid = u"AD"_s + QString(32, u'a');
        form.email = u"signer@example.com"_s;
        form.contactPhone = u"+14155550100"_s;
        form.contactTitle = u"Owner"_s;
        drafts.keep(u"one"_s, { .orderSids = form.orderSids(), .email = form.email });
        QVERIFY(drafts.left());
        const QDateTime when = accounts.session()->clock().now().addSecs(5);
        Result<JournalEntry> entry = journal.begin(sandbox.sid(), createLoaOperation(form, HostedGeneration::V2), when);
        QVERIFY(entry.ok());
        QVERIFY(addLaterChanges(journal, sandbox.sid()));
        QVERIFY2(!drafts.left(), "it is being looked up");
        const QString letter = u"PX"_s + QString(32, u'a');
        entry.value().outcome = Outcome::Succeeded;
        entry.value().resultSid = letter;
        QVERIFY(journal.update(entry.value()).ok());
        QCOMPARE(drafts.sentWith(letter).contactTitle, form.contactTitle);
        QVERIFY(!drafts.left());
        QVERIFY2(!drafts.kept(u"one"_s), "it was sent");
        // A letter that is changed later is as it was changed.
        AuthorizationDocument seen;
        seen.sid = letter;
        entry = journal.begin(sandbox.sid(), editLoaOperation(seen, { { u"contact_title"_s, u"Boss"_s } }), when);
        QVERIFY(entry.ok());
        entry.value().outcome = Outcome::Succeeded;
        QVERIFY(journal.update(entry.value()).ok());
        QCOMPARE(drafts.sentWith(letter).contactTitle, u"Boss"_s);
        QCOMPARE(drafts.sentWith(letter).email, form.email);
        drafts.leave();
    }
};

QTEST_GUILESS_MAIN(TestPortInDrafts)
#include "tst_portindrafts.moc"
