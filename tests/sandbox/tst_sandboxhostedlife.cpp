// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hosteddesk.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HostedDesk;
using nd::test::HttpAnswer;
using nd::test::SandboxFixture;

/// What becomes of hosted number orders, by calls, by people and by time (pages 01, 08 and 11).
class SandboxHostedLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void anOrderIsProcessedAtOnce();
    void theFirstOrderOfANumberWins();
    void aVerifiedCallerIdIsProofEnough();
    void aCallGivesACode_data();
    void aCallGivesACode();
    void aCodeIsGoodForTenMinutes();
    void aCallIsAnswered_data();
    void aCallIsAnswered();
    void aCallRingsAfterItsDelay();
    void answersCanBePlanned();
    void aCallTakesFourCodes();
    void threeFailedCallsAreTheEnd_data();
    void threeFailedCallsAreTheEnd();
    void aFourthCallIsRefused();
    void anOrderIsCalledOnlyWhenItWaitsForThat_data();
    void anOrderIsCalledOnlyWhenItWaitsForThat();
    void thePreviewTakesTheCode();
    void thePreviewTakesAPhoneBill();
    void idleOrdersMoveOn_data();
    void idleOrdersMoveOn();
    void anEditIsNoIdleness();
    void anUnsignedLetterCanBeRevoked();
    void theCarrierTakesBusinessDays_data();
    void theCarrierTakesBusinessDays();
    void theCarrierCanFail();
    void aJumpMeetsEveryDeadlineOnItsWay();
    void aCompletedOrderIsLeftByItsNumber();
    void theControlsAreListed();

private:
    HostedDesk v2() { return HostedDesk(*m_sandbox, false); }
    HostedDesk preview() { return HostedDesk(*m_sandbox, true); }
    void setClock(const QString &time)
    {
        m_sandbox->control("POST", u"clock"_s, { { u"set"_s, time }, { u"freeze"_s, true } });
    }
    QJsonArray calls() { return m_sandbox->control("GET", u"calls"_s)["calls"_L1].toArray(); }

    const QString m_number = u"+14155550142"_s;
    std::unique_ptr<SandboxFixture> m_sandbox;
};

void SandboxHostedLife::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_sandbox->freeze();
}

void SandboxHostedLife::anOrderIsProcessedAtOnce()
{
    const QString sid = v2().create(m_number).text("sid");
    m_sandbox->step(4);
    QCOMPARE(v2().status(sid), u"twilio-processing"_s);
    m_sandbox->step(1);
    QCOMPARE(v2().status(sid), u"received"_s);
}

void SandboxHostedLife::theFirstOrderOfANumberWins()
{
    const QString first = v2().create(m_number).text("sid");
    const HttpAnswer second = preview().create(m_number);
    QCOMPARE(second.status, 201);
    QVERIFY(second.json()["incoming_phone_number_sid"_L1].isNull());
    m_sandbox->step(6);
    QCOMPARE(v2().status(first), u"received"_s);
    QCOMPARE(v2().status(second.text("sid")), u"failed"_s);
    QVERIFY(m_sandbox->owns(m_number)); // the one that fails takes nothing with it
    // The same for what the account has bought.
    const QString list = m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=50&Origin=twilio"_s);
    const QString owned = m_sandbox->get(list).rows("incoming_phone_numbers").first()["phone_number"_L1].toString();
    QCOMPARE(v2().status(v2().received(owned)), u"failed"_s);
    QVERIFY(m_sandbox->owns(owned));
}

void SandboxHostedLife::aVerifiedCallerIdIsProofEnough()
{
    const QString list = m_sandbox->path(u"/OutgoingCallerIds.json?PhoneNumber=%2B14155550142"_s);
    const QString sid
        = m_sandbox->control("POST", u"callerids"_s, { { u"phone_number"_s, m_number } })["sid"_L1].toString();
    const QJsonObject row = m_sandbox->get(list).rows("outgoing_caller_ids").first().toObject();
    QCOMPARE(row["sid"_L1].toString(), sid);
    QCOMPARE(row["phone_number"_L1].toString(), m_number);
    QCOMPARE(m_sandbox->get(row["uri"_L1].toString()).json(), row);
    QCOMPARE(v2().status(v2().received(m_number)), u"verified"_s);
    QVERIFY(m_sandbox->get(list).rows("outgoing_caller_ids").isEmpty());
    QCOMPARE(m_sandbox->get(row["uri"_L1].toString()).status, 404);
    // Another account's caller ID is no proof.
    m_sandbox->control(
        "POST", u"callerids"_s,
        { { u"phone_number"_s, u"+14155550143"_s }, { u"account_sid"_s, m_sandbox->subaccounts().first() } });
    QCOMPARE(v2().status(v2().received(u"+14155550143"_s)), u"received"_s);
}

void SandboxHostedLife::aCallGivesACode_data()
{
    QTest::addColumn<bool>("preview");
    QTest::newRow("preview") << true;
    QTest::newRow("v2") << false;
}

void SandboxHostedLife::aCallGivesACode()
{
    QFETCH(bool, preview);
    HostedDesk desk(*m_sandbox, preview);
    const QString delay = preview ? u"CallDelay"_s : u"VerificationCallDelay"_s;
    const QString extension = preview ? u"Extension"_s : u"VerificationCallExtension"_s;
    const QString sid = desk.received(m_number);
    const HttpAnswer called = desk.call(sid, { { delay, u"60"_s }, { extension, u"wwww2wwwwww5wwwwww9"_s } });
    QCOMPARE(called.status, 200);
    QCOMPARE(called.text("status"), u"pending-verification"_s);
    QCOMPARE(called.json()["verification_attempts"_L1].toInt(), 1);
    QCOMPARE(called.text("verification_code").size(), 6);
    QCOMPARE(called.json()[preview ? "call_delay"_L1 : "verification_call_delay"_L1].toInt(), 60);
    QCOMPARE(called.text(preview ? "extension" : "verification_call_extension"), u"wwww2wwwwww5wwwwww9"_s);
    const QJsonArray sids = called.json()["verification_call_sids"_L1].toArray();
    QCOMPARE(sids.size(), 1);
    const QJsonObject call = calls().last().toObject();
    QCOMPARE(call["sid"_L1], sids.first());
    QCOMPARE(call["to"_L1].toString(), m_number);
    QCOMPARE(call["code"_L1].toString(), called.text("verification_code"));
    QCOMPARE(call["extension"_L1].toString(), u"wwww2wwwwww5wwwwww9"_s);
}

void SandboxHostedLife::aCodeIsGoodForTenMinutes()
{
    HostedDesk desk = v2();
    const QString sid = desk.received(m_number);
    const QString first = desk.call(sid).text("verification_code");
    m_sandbox->step(599);
    QCOMPARE(desk.call(sid).text("verification_code"), first); // the same, and it does not last longer for that
    m_sandbox->step(1);
    desk.answer(sid, u"right"_s);
    QCOMPARE(desk.status(sid), u"pending-verification"_s);
    const QString second = desk.call(sid).text("verification_code");
    QVERIFY(second != first);
    desk.answer(sid, u"right"_s);
    QCOMPARE(desk.status(sid), u"verified"_s);
}

void SandboxHostedLife::aCallIsAnswered_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("status");
    QTest::newRow("with the right code") << u"right"_s << u"verified"_s << u"verified"_s;
    QTest::newRow("with wrong codes") << u"wrong"_s << u"wrong-code"_s << u"pending-verification"_s;
    QTest::newRow("by nobody") << u"none"_s << u"no-answer"_s << u"pending-verification"_s;
}

void SandboxHostedLife::aCallIsAnswered()
{
    QFETCH(QString, answer);
    QFETCH(QString, result);
    QFETCH(QString, status);
    HostedDesk desk = v2();
    const QString sid = desk.received(m_number);
    desk.call(sid);
    QCOMPARE(calls().last()["state"_L1].toString(), u"ringing"_s);
    desk.answer(sid, answer);
    QCOMPARE(calls().last()["state"_L1].toString(), result);
    QCOMPARE(desk.status(sid), status);
    QCOMPARE(desk.fetch(sid).json()["verification_attempts"_L1].toInt(), 1);
}

void SandboxHostedLife::aCallRingsAfterItsDelay()
{
    HostedDesk desk = v2();
    const QString sid = desk.received(m_number);
    desk.call(sid, { { u"VerificationCallDelay"_s, u"30"_s } });
    QCOMPARE(calls().last()["state"_L1].toString(), u"waiting"_s);
    m_sandbox->step(30);
    QCOMPARE(calls().last()["state"_L1].toString(), u"ringing"_s);
    m_sandbox->step(45);
    QCOMPARE(calls().last()["state"_L1].toString(), u"no-answer"_s);
    QCOMPARE(m_sandbox->control("GET", u"calls?open=true"_s)["count"_L1].toInt(), 0);
    // A second call while the first rings ends the first.
    desk.call(sid);
    desk.call(sid);
    QCOMPARE(calls().at(calls().size() - 2)["state"_L1].toString(), u"canceled"_s);
    QCOMPARE(m_sandbox->control("GET", u"calls?open=true"_s)["count"_L1].toInt(), 1);
}

void SandboxHostedLife::answersCanBePlanned()
{
    HostedDesk desk = v2();
    const QString sid = desk.received(m_number);
    desk.answer(sid, u"wrong"_s);
    desk.answer(sid, u"right"_s);
    desk.call(sid, { { u"VerificationCallDelay"_s, u"5"_s } });
    m_sandbox->step(5);
    QCOMPARE(calls().last()["state"_L1].toString(), u"ringing"_s);
    m_sandbox->step(1);
    QCOMPARE(calls().last()["state"_L1].toString(), u"wrong-code"_s);
    desk.call(sid);
    m_sandbox->step(6); // the delay stays
    QCOMPARE(desk.status(sid), u"verified"_s);
}

void SandboxHostedLife::aCallTakesFourCodes()
{
    HostedDesk desk = v2();
    const QString sid = desk.received(m_number);
    const auto type = [&](const QString &code) {
        m_sandbox->control("POST", u"hosted/orders/%1/call"_s.arg(sid), { { u"code"_s, code } });
    };
    desk.call(sid);
    for (int i = 0; i < 3; ++i)
        type(u"000000"_s);
    QCOMPARE(calls().last()["prompts"_L1].toInt(), 3);
    QCOMPARE(calls().last()["state"_L1].toString(), u"ringing"_s);
    type(u"000000"_s);
    QCOMPARE(calls().last()["state"_L1].toString(), u"wrong-code"_s);
    const QString code = desk.call(sid).text("verification_code");
    type(u"000000"_s);
    type(code);
    QCOMPARE(desk.status(sid), u"verified"_s);
}

void SandboxHostedLife::threeFailedCallsAreTheEnd_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("with wrong codes") << u"wrong"_s;
    QTest::newRow("without an answer") << u"none"_s;
    QTest::newRow("left to ring") << QString();
}

void SandboxHostedLife::threeFailedCallsAreTheEnd()
{
    QFETCH(QString, answer);
    HostedDesk desk = v2();
    const QString sid = desk.received(m_number);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QCOMPARE(desk.call(sid).json()["verification_attempts"_L1].toInt(), attempt);
        QCOMPARE(desk.status(sid), u"pending-verification"_s);
        if (answer.isEmpty())
            m_sandbox->step(50);
        else
            desk.answer(sid, answer);
    }
    const HttpAnswer order = desk.fetch(sid);
    QCOMPARE(order.text("status"), u"action-required"_s);
    QVERIFY(order.text("failure_reason").contains("maximum number of verification attempts"_L1));
    QCOMPARE(order.json()["verification_call_sids"_L1].toArray().size(), 3);
    QCOMPARE(desk.call(sid).code(), 22100);
}

void SandboxHostedLife::aFourthCallIsRefused()
{
    HostedDesk desk = preview();
    const QString sid = desk.received(m_number);
    for (int attempt = 1; attempt <= 3; ++attempt)
        desk.call(sid);
    const qsizetype before = calls().size();
    QCOMPARE(desk.call(sid).code(), 22100); // the third rings still
    QCOMPARE(v2().call(sid).code(), 22100);
    QCOMPARE(calls().size(), before);
    desk.answer(sid, u"right"_s);
    QCOMPARE(desk.status(sid), u"verified"_s);
}

void SandboxHostedLife::anOrderIsCalledOnlyWhenItWaitsForThat_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("called");
    for (const char *status : { "twilio-processing", "verified", "pending-loa", "carrier-processing", "testing",
                                "completed", "action-required", "failed" })
        QTest::newRow(status) << QString::fromLatin1(status) << false;
    QTest::newRow("received") << u"received"_s << true;
    QTest::newRow("pending-verification") << u"pending-verification"_s << true;
}

void SandboxHostedLife::anOrderIsCalledOnlyWhenItWaitsForThat()
{
    QFETCH(QString, status);
    QFETCH(bool, called);
    for (HostedDesk desk : { v2(), preview() }) {
        const QString sid = desk.create(desk.preview() ? m_number : u"+14155550143"_s).text("sid");
        desk.force(sid, status);
        const HttpAnswer answer = desk.call(sid);
        QCOMPARE(answer.status, called ? 200 : 400);
        QCOMPARE(desk.status(sid), called ? u"pending-verification"_s : status);
    }
}

void SandboxHostedLife::thePreviewTakesTheCode()
{
    HostedDesk desk = preview();
    const QString sid = desk.received(m_number);
    const QString code = desk.call(sid).text("verification_code");
    const QString path = desk.orders(u'/' + sid);
    QCOMPARE(m_sandbox->post(path, { { u"VerificationCode"_s, u"000000"_s } }).status, 400);
    QCOMPARE(desk.status(sid), u"pending-verification"_s);
    const HttpAnswer verified = m_sandbox->post(path, { { u"VerificationCode"_s, code } });
    QCOMPARE(verified.text("status"), u"verified"_s);
    QCOMPARE(calls().last()["state"_L1].toString(), u"verified"_s);
    // An old code is none.
    const QString other = desk.received(u"+14155550143"_s);
    const QString old = desk.call(other).text("verification_code");
    m_sandbox->step(600);
    QCOMPARE(m_sandbox->post(desk.orders(u'/' + other), { { u"VerificationCode"_s, old } }).status, 400);
}

void SandboxHostedLife::thePreviewTakesAPhoneBill()
{
    HostedDesk desk = preview();
    const QString document = u"RI"_s + QString(32, u'a');
    const QString sid = desk.received(m_number);
    const qsizetype before = calls().size();
    const HttpAnswer sent
        = desk.call(sid, { { u"VerificationType"_s, u"phone-bill"_s }, { u"VerificationDocumentSid"_s, document } });
    QCOMPARE(sent.text("status"), u"pending-verification"_s);
    QCOMPARE(sent.text("verification_type"), u"phone-bill"_s);
    QCOMPARE(sent.text("verification_document_sid"), document);
    QCOMPARE(sent.json()["verification_attempts"_L1].toInt(), 0);
    QCOMPARE(calls().size(), before); // nobody is called
    const QString bill = u"hosted/orders/%1/bill"_s.arg(sid);
    m_sandbox->control("POST", bill, { { u"accepted"_s, true } });
    QCOMPARE(desk.status(sid), u"verified"_s);
    const QString other
        = desk.create(u"+14155550143"_s,
                      { { u"VerificationType"_s, u"phone-bill"_s }, { u"VerificationDocumentSid"_s, document } })
              .text("sid");
    m_sandbox->step(6);
    desk.call(other);
    m_sandbox->control("POST", u"hosted/orders/%1/bill"_s.arg(other),
                       { { u"accepted"_s, false }, { u"reason"_s, u"The bill is of another number."_s } });
    QCOMPARE(desk.status(other), u"action-required"_s);
    QCOMPARE(desk.fetch(other).text("failure_reason"), u"The bill is of another number."_s);
}

void SandboxHostedLife::idleOrdersMoveOn_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("more"); // "more than": a second later
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("reason");
    QTest::newRow("received for more than 30 days")
        << u"received"_s << 30 << true << u"failed"_s << u"idle for more than 30 days"_s;
    QTest::newRow("seven days idle in verification")
        << u"pending-verification"_s << 7 << false << u"action-required"_s << u"idle in the verification process"_s;
    QTest::newRow("verified for more than 30 days")
        << u"verified"_s << 30 << true << u"failed"_s << u"idle for more than 30 days"_s;
    QTest::newRow("a letter unsigned for seven days")
        << u"pending-loa"_s << 7 << false << u"action-required"_s << u"not signed within seven days"_s;
    QTest::newRow("more than seven days in action-required")
        << u"action-required"_s << 7 << true << u"failed"_s << QString();
}

void SandboxHostedLife::idleOrdersMoveOn()
{
    QFETCH(QString, status);
    QFETCH(int, days);
    QFETCH(bool, more);
    QFETCH(QString, next);
    QFETCH(QString, reason);
    HostedDesk desk = v2();
    const QString sid = desk.create(m_number).text("sid");
    desk.force(sid, status);
    m_sandbox->step(days * 86400 - (more ? 0 : 1));
    QCOMPARE(desk.status(sid), status);
    m_sandbox->step(1);
    const HttpAnswer order = desk.fetch(sid);
    QCOMPARE(order.text("status"), next);
    QVERIFY2(order.text("failure_reason").contains(reason), order.body.constData());
    QCOMPARE(m_sandbox->owns(m_number), next != "failed"_L1);
    // A failed order stays, and a new one can be made.
    if (next == "failed"_L1)
        QCOMPARE(desk.status(desk.received(m_number)), u"received"_s);
}

void SandboxHostedLife::anEditIsNoIdleness()
{
    HostedDesk desk = preview();
    const QString sid = desk.received(m_number);
    desk.call(sid);
    m_sandbox->step(6 * 86400);
    m_sandbox->post(desk.orders(u'/' + sid), { { u"FriendlyName"_s, u"Still here"_s } });
    m_sandbox->step(6 * 86400);
    QCOMPARE(desk.status(sid), u"pending-verification"_s);
    m_sandbox->step(86400);
    QCOMPARE(desk.status(sid), u"action-required"_s);
}

void SandboxHostedLife::anUnsignedLetterCanBeRevoked()
{
    HostedDesk desk = v2();
    const QString order = desk.verified(m_number);
    const QString letter = desk.createLetter({ order }).text("sid");
    m_sandbox->step(7 * 86400);
    QCOMPARE(desk.status(order), u"action-required"_s);
    QCOMPARE(desk.fetchLetter(letter).text("status"), u"signing"_s);
    QCOMPARE(m_sandbox->remove(desk.letters(u'/' + letter)).status, 204);
    QCOMPARE(desk.status(order), u"verified"_s);
}

void SandboxHostedLife::theCarrierTakesBusinessDays_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("signedOn");
    QTest::addColumn<QString>("done");
    const QString landline = u"+14155550142"_s;
    const QString tollFree = u"+18885550142"_s;
    QTest::newRow("a landline on a Monday") << landline << u"2031-01-06T10:00:00Z"_s << u"2031-01-07T10:00:00Z"_s;
    QTest::newRow("a landline on a Friday") << landline << u"2031-01-10T10:00:00Z"_s << u"2031-01-13T10:00:00Z"_s;
    QTest::newRow("a landline on a Saturday") << landline << u"2031-01-11T10:00:00Z"_s << u"2031-01-13T10:00:00Z"_s;
    QTest::newRow("toll-free on a Monday") << tollFree << u"2031-01-06T10:00:00Z"_s << u"2031-01-09T10:00:00Z"_s;
    QTest::newRow("toll-free on a Thursday") << tollFree << u"2031-01-09T10:00:00Z"_s << u"2031-01-14T10:00:00Z"_s;
}

void SandboxHostedLife::theCarrierTakesBusinessDays()
{
    QFETCH(QString, number);
    QFETCH(QString, signedOn);
    QFETCH(QString, done);
    HostedDesk desk = v2();
    setClock(signedOn);
    const QString order = desk.create(number).text("sid");
    desk.force(order, u"verified"_s);
    const QString letter = desk.createLetter({ order }).text("sid");
    desk.act(letter, u"sign"_s);
    const qint64 left = QDateTime::fromString(done, Qt::ISODate).toSecsSinceEpoch() - m_sandbox->now();
    m_sandbox->step(left - 1);
    QCOMPARE(desk.status(order), u"carrier-processing"_s);
    m_sandbox->step(1);
    QCOMPARE(desk.status(order), u"testing"_s);
    m_sandbox->step(600);
    QCOMPARE(desk.status(order), u"completed"_s);
    m_sandbox->step(300 * 86400);
    QCOMPARE(desk.status(order), u"completed"_s); // nothing is idle about it
}

void SandboxHostedLife::theCarrierCanFail()
{
    HostedDesk desk = v2();
    const QString order = desk.create(m_number).text("sid");
    const auto fail
        = [&](const QJsonObject &body) { m_sandbox->control("POST", u"hosted/orders/%1/carrier"_s.arg(order), body); };
    desk.force(order, u"carrier-processing"_s);
    fail({ { u"reason"_s, u"The RespOrg has denied the request."_s } });
    QCOMPARE(desk.status(order), u"action-required"_s);
    QCOMPARE(desk.fetch(order).text("failure_reason"), u"The RespOrg has denied the request."_s);
    desk.force(order, u"testing"_s);
    fail({ { u"status"_s, u"failed"_s } });
    QCOMPARE(desk.status(order), u"failed"_s);
}

void SandboxHostedLife::aJumpMeetsEveryDeadlineOnItsWay()
{
    setClock(u"2031-01-06T10:00:00Z"_s);
    HostedDesk desk = v2();
    const QString called = desk.received(m_number); // 10:00:06
    desk.call(called);
    const QString order = desk.create(u"+14155550143"_s).text("sid");
    desk.force(order, u"carrier-processing"_s);
    m_sandbox->step(100 * 86400);
    QCOMPARE(desk.status(called), u"failed"_s);
    QCOMPARE(desk.fetch(called).text("date_updated"), u"2031-01-20T10:00:07Z"_s); // seven days, seven days and a second
    QVERIFY(desk.fetch(called).text("failure_reason").contains("idle in the verification process"_L1));
    QCOMPARE(desk.status(order), u"completed"_s);
    QCOMPARE(desk.fetch(order).text("date_updated"), u"2031-01-07T10:10:06Z"_s);
}

void SandboxHostedLife::aCompletedOrderIsLeftByItsNumber()
{
    HostedDesk desk = v2();
    const QString order = desk.received(m_number);
    const QString uri
        = m_sandbox->path(u"/IncomingPhoneNumbers/%1.json"_s.arg(desk.fetch(order).text("incoming_phone_number_sid")));
    QCOMPARE(m_sandbox->remove(uri).status, 400); // it is not hosted yet: the order is what can be canceled
    desk.force(order, u"completed"_s);
    QCOMPARE(m_sandbox->remove(uri).status, 204);
    QCOMPARE(m_sandbox->get(uri).status, 404);
    QCOMPARE(desk.status(order), u"completed"_s);
    // For three days the number is on its way out.
    const QString again = desk.received(m_number);
    QCOMPARE(desk.status(again), u"failed"_s);
    m_sandbox->step(3 * 86400);
    QCOMPARE(desk.fetch(order).status, 404);
    QCOMPARE(desk.status(desk.received(m_number)), u"received"_s);
    // It belongs to its carrier: nobody can buy it here.
    m_sandbox->signAsMain();
    QVERIFY(m_sandbox->owns(m_number));
}

void SandboxHostedLife::theControlsAreListed()
{
    QSet<QString> paths;
    for (const QJsonValue &row : m_sandbox->control("GET", QString())["calls"_L1].toArray()) {
        paths.insert(row["method"_L1].toString() + u' ' + row["path"_L1].toString());
        QVERIFY(!row["about"_L1].toString().isEmpty());
    }
    for (const char *call : { "POST /_sandbox/hosted/orders/{Sid}/call", "POST /_sandbox/hosted/orders/{Sid}/carrier",
                              "POST /_sandbox/hosted/orders/{Sid}/status", "POST /_sandbox/hosted/documents/{Sid}",
                              "GET /_sandbox/calls", "GET /_sandbox/emails", "POST /_sandbox/callerids" })
        QVERIFY2(paths.contains(QString::fromLatin1(call)), call);
    // What makes no sense is said.
    const auto status = [this](const QString &path, const QJsonObject &body) {
        return m_sandbox->send("POST", u"/_sandbox/"_s + path, QJsonDocument(body).toJson(), "application/json").status;
    };
    const QString sid = v2().received(m_number);
    QCOMPARE(status(u"hosted/orders/HR1/call"_s, { { u"answer"_s, u"right"_s } }), 404);
    QCOMPARE(status(u"hosted/orders/%1/call"_s.arg(sid), { { u"answer"_s, u"perhaps"_s } }), 400);
    QCOMPARE(status(u"hosted/orders/%1/call"_s.arg(sid), { { u"code"_s, u"123456"_s } }), 409);
    QCOMPARE(status(u"hosted/orders/%1/carrier"_s.arg(sid), {}), 409);
    QCOMPARE(status(u"hosted/orders/%1/bill"_s.arg(sid), {}), 409);
    QCOMPARE(status(u"hosted/orders/%1/status"_s.arg(sid), { { u"status"_s, u"done"_s } }), 400);
    QCOMPARE(status(u"hosted/documents/PX1"_s, { { u"action"_s, u"sign"_s } }), 404);
    QCOMPARE(status(u"hosted/generations"_s, { { u"generation"_s, u"v3"_s } }), 400);
}

QTEST_GUILESS_MAIN(SandboxHostedLife)
#include "tst_sandboxhostedlife.moc"
