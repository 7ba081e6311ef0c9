// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wipe.h"
#include "tests/support/ownmemory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::copiesInMemory;
using nd::test::unveiled;
using nd::test::veiledSecret;

class TestWipe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBytesAreOverwritten()
    {
        const QByteArray veil = veiledSecret('1');
        QString text = unveiled(veil);
        QByteArray bytes = text.toLatin1();
        const QByteArray behind(64, 'x'); // what is freed at the end of the heap is taken at once
        QVERIFY(text.startsWith(u"made-up"_s));
        QVERIFY(copiesInMemory(veil) >= 2);
        wipe(text);
        wipe(bytes);
        QVERIFY(text.isEmpty() && bytes.isEmpty());
        QCOMPARE(copiesInMemory(veil), 0);
    }

    void theLastHolderOverwrites()
    {
        const QByteArray veil = veiledSecret('3');
        QString secret = unveiled(veil);
        QString other = secret;
        wipe(secret);
        QVERIFY(secret.isEmpty());
        QVERIFY2(veil == test::veiled(other.toLatin1()), "what others hold is left to them");
        wipe(other);
        QVERIFY(other.isEmpty());
    }

    void whatWasNeverAllocatedIsLeftAlone()
    {
        QString literal = u"made-up"_s;
        wipe(literal);
        QVERIFY(literal.isEmpty());
        QByteArray nothing;
        wipe(nothing);
        QVERIFY(nothing.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWipe)
#include "tst_wipe.moc"
