// SPDX-License-Identifier: GPL-3.0-or-later
// What was secret in a request stays so when the service repeats it in its refusal.
#include "app/net/httplog.h"
#include "app/net/sentsecrets.h"
#include "tests/support/transportbench.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

Request portWithPins(const QStringList &pins)
{
    QJsonArray rows;
    for (const QString &pin : pins)
        rows.append(QJsonObject{ { u"phone_number"_s, u"+13075584711"_s }, { u"pin"_s, pin } });
    Request request = requestOf(Verb::Post);
    request.form.clear();
    request.json = { { u"phone_numbers"_s, rows }, { u"documents"_s, QJsonArray{ u"RD1"_s } } };
    return request;
}

} // namespace

class TestSentSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreFoundByTheirNames();
    void aSentenceIsMasked_data();
    void aSentenceIsMasked();
    void aRefusalThatRepeatsAPinTellsItNobody();
};

void TestSentSecrets::theyAreFoundByTheirNames()
{
    QCOMPARE(secretsIn(portWithPins({ u"4711"_s, u" 815-x "_s, u"4711"_s, u"1"_s, {} })),
             (QStringList{ u"4711"_s, u"815-x"_s }));
    // Shorter than three characters, it would be found in any sentence.
    QCOMPARE(secretsIn(portWithPins({ u"12"_s, u"123"_s })), QStringList{ u"123"_s });
    Request several = requestOf(Verb::Post);
    several.json = { { u"port_out_pins"_s, QJsonArray{ u"2468"_s, QJsonArray{ u"1357"_s } } } };
    QCOMPARE(secretsIn(several), (QStringList{ u"2468"_s, u"1357"_s }));
    Request deep = requestOf(Verb::Post);
    deep.json = { { u"account"_s, QJsonObject{ { u"pin"_s, 2468 }, { u"name"_s, u"Acme"_s } } } };
    QCOMPARE(secretsIn(deep), QStringList{ u"2468"_s });
    Request asked = requestOf(Verb::Get);
    asked.query.append({ u"AuthToken"_s, u"abcdef"_s });
    QCOMPARE(secretsIn(asked), QStringList{ u"abcdef"_s });
    Request form = requestOf(Verb::Post);
    form.form.append({ u"VerificationCode"_s, u"123456"_s });
    QCOMPARE(secretsIn(form), QStringList{ u"123456"_s });
    Request carrier = requestOf(Verb::Post);
    carrier.json = { { u"losing_carrier_information"_s, QJsonObject{ { u"account_number"_s, u"987654"_s } } } };
    QCOMPARE(secretsIn(carrier), QStringList{ u"987654"_s });
    QVERIFY(secretsIn(requestOf(Verb::Get)).isEmpty());
}

void TestSentSecrets::aSentenceIsMasked_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");
    QTest::newRow("by itself") << u"4711 is too short"_s << u"*** is too short"_s;
    QTest::newRow("between quotes, twice") << u"pin: '4711' is not '4711'."_s << u"pin: '***' is not '***'."_s;
    QTest::newRow("within a phone number") << u"+13075584711: no such number"_s << u"+13075584711: no such number"_s;
    QTest::newRow("the first digits of a phone number")
        << u"No such number: 47115550100"_s << u"No such number: 47115550100"_s;
    QTest::newRow("the first digits of one, at the begin") << u"4711555 is not it"_s << u"4711555 is not it"_s;
    QTest::newRow("the last digits of the sentence") << u"No such number: 0304711"_s << u"No such number: 0304711"_s;
    QTest::newRow("in front of letters") << u"4711b is unknown"_s << u"4711b is unknown"_s;
    QTest::newRow("the whole sentence") << u"4711"_s << u"***"_s;
    QTest::newRow("in a number first, then by itself") << u"47112 has 4711"_s << u"47112 has ***"_s;
    QTest::newRow("behind one") << u"+13075584711 (4711)"_s << u"+13075584711 (***)"_s;
    QTest::newRow("nothing of it") << u"Invalid documents"_s << u"Invalid documents"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestSentSecrets::aSentenceIsMasked()
{
    QFETCH(const QString, sentence);
    QTEST(withSecretsMasked(sentence, { u"4711"_s }), "shown");
}

void TestSentSecrets::aRefusalThatRepeatsAPinTellsItNobody()
{
    Bench bench;
    bench.server.then(400, R"({"code":400,"message":"phoneNumbers[0].pin: 4711 is not valid","status":400})");
    bench.send(portWithPins({ u"4711"_s }));
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().message, u"phoneNumbers[0].pin: *** is not valid"_s);
    QVERIFY(bench.server.requests().at(0).body.contains("4711"));
    const QList<HttpLogEntry> &entries = bench.transport->log().entries();
    QCOMPARE(entries.size(), 1);
    QVERIFY(!(entries.at(0).form + entries.at(0).outcome).contains(u"\"4711"_s));
    QVERIFY(!entries.at(0).outcome.contains(u"4711"_s));
    QVERIFY(entries.at(0).form.contains(u"\"pin\":\"***\""_s) && entries.at(0).form.contains(u"RD1"_s));
}

QTEST_GUILESS_MAIN(TestSentSecrets)
#include "tst_sentsecrets.moc"
