// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/callline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const QDateTime start(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);

HostedOrder order(const QString &status, qint64 attempts, const QString &code = {})
{
    HostedOrder order;
    order.sid = u"HR00000000000000000000000000000001"_s;
    order.number = u"+13125561000"_s;
    order.status = status;
    order.verificationType = u"phone-call"_s;
    order.verificationAttempts = attempts;
    order.verificationCode = code;
    order.dateUpdated = start;
    return order;
}

/// A line that took one answer at `start`.
CallLine lineOf(const HostedOrder &answer)
{
    CallLine line{ .sid = answer.sid };
    takeAnswer(line, answer, start);
    return line;
}

} // namespace

class TestCallLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePhaseFollowsFromTheOrderAndTheClock_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("later");
        QTest::addColumn<CallPhase>("phase");
        QTest::addColumn<bool>("live");
        QTest::newRow("received") << u"received"_s << 0 << QString() << 0 << CallPhase::Ready << false;
        QTest::newRow("a call with a code")
            << u"pending-verification"_s << 1 << u"310001"_s << 599 << CallPhase::Calling << true;
        QTest::newRow("its ten minutes are over")
            << u"pending-verification"_s << 1 << u"310001"_s << 600 << CallPhase::Again << false;
        QTest::newRow("the third call is still open")
            << u"pending-verification"_s << 3 << u"310001"_s << 10 << CallPhase::Calling << true;
        QTest::newRow("the third one ran out")
            << u"pending-verification"_s << 3 << u"310001"_s << 600 << CallPhase::Exhausted << false;
        QTest::newRow("the service gave up")
            << u"action-required"_s << 3 << u"310001"_s << 0 << CallPhase::Exhausted << false;
        QTest::newRow("stopped for another reason")
            << u"action-required"_s << 1 << QString() << 0 << CallPhase::Elsewhere << false;
        QTest::newRow("in other letters")
            << u"Pending_Verification"_s << 1 << u"310001"_s << 1 << CallPhase::Calling << true;
        QTest::newRow("back to received after a call")
            << u"received"_s << 1 << u"310001"_s << 0 << CallPhase::Again << false;
        QTest::newRow("verified") << u"verified"_s << 1 << u"310001"_s << 0 << CallPhase::Verified << false;
        QTest::newRow("on a letter") << u"pending-loa"_s << 1 << QString() << 0 << CallPhase::Elsewhere << false;
        QTest::newRow("a status that nobody knows is not verified")
            << u"on-the-moon"_s << 1 << QString() << 0 << CallPhase::Elsewhere << false;
    }
    void thePhaseFollowsFromTheOrderAndTheClock()
    {
        QFETCH(QString, status);
        QFETCH(int, attempts);
        QFETCH(QString, code);
        QFETCH(int, later);
        const CallLine line = lineOf(order(status, attempts, code));
        QTEST(phaseOf(line, start.addSecs(later)), "phase");
        QTEST(isLive(line, start.addSecs(later)), "live");
    }

    void aRepeatDoesNotProlongTheCode()
    {
        CallLine line = lineOf(order(u"pending-verification"_s, 1, u"310001"_s));
        takeAnswer(line, order(u"pending-verification"_s, 2, u"310001"_s), start.addSecs(300));
        QCOMPARE(rules::codeSecondsLeft(line.code, start.addSecs(300)), 300);
        takeAnswer(line, order(u"pending-verification"_s, 3, u"424242"_s), start.addSecs(400));
        QCOMPARE(rules::codeSecondsLeft(line.code, start.addSecs(400)), 600);
    }

    void theCodeIsKeptInOnePlaceAndGoesWhenItIsOfNoUse()
    {
        CallLine line = lineOf(order(u"pending-verification"_s, 1, u"310001"_s));
        QCOMPARE(line.code.code, u"310001"_s);
        QVERIFY(line.order->verificationCode.isEmpty());
        takeAnswer(line, order(u"verified"_s, 1, u"310001"_s), start.addSecs(5));
        QVERIFY(line.code.code.isEmpty());
        QVERIFY(line.order->verificationCode.isEmpty());
    }

    void anAnswerThatWasOvertakenIsLeftOut()
    {
        CallLine line = lineOf(order(u"pending-verification"_s, 1, u"310001"_s));
        takeAnswer(line, order(u"received"_s, 0), start.addSecs(1)); // read before the call, answered after it
        QCOMPARE(phaseOf(line, start.addSecs(1)), CallPhase::Calling);
        HostedOrder old = order(u"received"_s, 1);
        old.dateUpdated = start.addSecs(-60);
        takeAnswer(line, old, start.addSecs(1));
        QCOMPARE(line.code.code, u"310001"_s);
    }

    void noSecondCallBeforeTheFirstCouldRing()
    {
        HostedOrder answer = order(u"pending-verification"_s, 1, u"310001"_s);
        answer.callDelay = 30;
        CallLine line = lineOf(answer);
        line.placed = start;
        QCOMPARE(phaseOf(line, start.addSecs(29)), CallPhase::Delayed);
        QCOMPARE(secondsToRing(line, start.addSecs(29)), 1);
        QCOMPARE(phaseOf(line, start.addSecs(30)), CallPhase::Calling);
        QVERIFY(!whyNoCall(line, HostedGeneration::V2, start.addSecs(39)).isEmpty());
        QCOMPARE(whyNoCall(line, HostedGeneration::V2, start.addSecs(40)), QString());
    }

    void nothingIsCalledWhileAnythingIsOpen_data()
    {
        QTest::addColumn<CallLine::Work>("work");
        QTest::addColumn<CallPhase>("phase");
        QTest::newRow("on its way") << CallLine::Work::Sending << CallPhase::Sending;
        QTest::newRow("unknown") << CallLine::Work::Unknown << CallPhase::Checking;
    }
    void nothingIsCalledWhileAnythingIsOpen()
    {
        QFETCH(CallLine::Work, work);
        CallLine line = lineOf(order(u"received"_s, 0));
        QCOMPARE(whyNoCall(line, HostedGeneration::V2, start), QString());
        line.work = work;
        QVERIFY(!whyNoCall(line, HostedGeneration::V2, start).isEmpty());
        QTEST(phaseOf(line, start), "phase");
    }

    void aCallWithoutACodeInItsAnswerIsOpenAllTheSame()
    {
        CallLine line = lineOf(order(u"pending-verification"_s, 1));
        QCOMPARE(phaseOf(line, start), CallPhase::Again); // somebody's, some time ago
        line.placed = start;
        QCOMPARE(phaseOf(line, start.addSecs(1)), CallPhase::Calling);
        QCOMPARE(phaseOf(line, start.addSecs(600)), CallPhase::Again);
    }
};

QTEST_GUILESS_MAIN(TestCallLine)
#include "tst_callline.moc"
