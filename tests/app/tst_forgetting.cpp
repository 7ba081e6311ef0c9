// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts.h"
#include "app/ops/journal.h"
#include "app/secrets/memorystore.h"
#include "app/settings.h"
#include "tests/support/baseurls.h"
#include "tests/support/ownmemory.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::copiesInMemory;
using nd::test::unveiled;
using nd::test::veiledSecret;

namespace {

/// An account that nobody answers for, on files of its own.
struct House
{
    House()
        : settings(folder.filePath(u"settings.ini"_s))
    {
        if (!journal.open(folder.filePath(u"journal.sqlite"_s)))
            qFatal("no journal");
        profile.id = u"one"_s;
        profile.name = u"Acme"_s;
        profile.accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
        profile.region = u"custom"_s;
        profile.sandbox = true;
        profile.baseUrls = nd::test::everyProductAt(QUrl(u"http://127.0.0.1:1"_s));
    }

    QTemporaryDir folder;
    Settings settings;
    MemoryStore secrets;
    Journal journal;
    Profile profile;
    Accounts accounts{ settings, secrets, journal };
};

} // namespace

/// What is in memory of a secret once nobody needs it: none of our own copies.
class TestForgetting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signingOutForgetsTheSecret()
    {
        const QByteArray veil = veiledSecret('1');
        House house;
        {
            QString secret = unveiled(veil);
            house.accounts.signInTo(house.profile, secret);
            QVERIFY(copiesInMemory(veil) > 0);
        }
        const QPointer<Session> session = house.accounts.session();
        house.accounts.signOut();
        QTRY_VERIFY(!session);
        QCOMPARE(copiesInMemory(veil), 0);
    }

    void theEndOfTheProgramForgetsIt()
    {
        const QByteArray veil = veiledSecret('2');
        {
            House house;
            house.accounts.signInTo(house.profile, unveiled(veil));
        }
        QCOMPARE(copiesInMemory(veil), 0);
    }
};

QTEST_GUILESS_MAIN(TestForgetting)
#include "tst_forgetting.moc"
