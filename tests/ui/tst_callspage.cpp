// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/hostednumbers.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/rules/verificationcode.h"
#include "tests/support/hosteddesk.h"
#include "tests/support/panedesk.h"
#include "ui/panes/hosted/callspage.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr std::chrono::milliseconds gap(40);
constexpr std::chrono::milliseconds live(80);

/// The watch's own times, but for calls, which a test can't wait for.
std::optional<std::chrono::milliseconds> lookSooner(Pace pace, std::chrono::seconds stoodStill)
{
    return pace == Pace::Live ? live : lookAgainIn(pace, stoodStill);
}

std::chrono::milliseconds askSooner(int)
{
    return live;
}

/// The page on a sandbox, with orders made there.
struct CallsBench : PaneBench<CallsPage>
{
    explicit CallsBench(bool preview = false)
        : hosted(sandbox, preview)
    {
        if (preview)
            accounts.setHostedGeneration(HostedGeneration::Preview);
        watch.setTimes({ .gap = gap, .lookAgain = lookSooner, .askAgain = askSooner });
        watch.begin();
        pane.calls().setPatience(live);
    }
    /// An order that waits for a call, in the queue and in view.
    QString queued(int n = 0)
    {
        QString sid = hosted.received(u"+1312556%1"_s.arg(1000 + n));
        pane.enqueue({ sid });
        // The watch may have read it before it was received, and answered after this page asked.
        if (!QTest::qWaitFor([&] { return pane.calls().line(sid) && phase(sid) == CallPhase::Ready; }))
            qFatal("the order can't be read");
        return sid;
    }
    template <class W>
    W *part(const char *name) const
    {
        const QList<W *> all = pane.template findChildren<W *>(QLatin1StringView(name));
        for (W *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QString text(const char *name) const
    {
        const auto *label = part<QLabel>(name);
        return label ? label->text() : QString();
    }
    /// What is said in one of the panel's notices.
    QString said(const char *name) const
    {
        const auto *notice = part<Notice>(name);
        return notice ? notice->text() : QString();
    }
    void click(const char *name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    bool canCall() { return action("calls.now")->isEnabled(); }
    CallPhase phase(const QString &sid) { return phaseOf(*pane.calls().line(sid), pane.calls().now()); }
    /// How many calls the sandbox placed: its state, not what was sent.
    int callsPlaced(const QString &sid)
    {
        int count = 0;
        const QJsonArray calls = sandbox.control("GET", u"calls"_s)["calls"_L1].toArray();
        for (const QJsonValue &call : calls)
            count += call["order_sid"_L1].toString() == sid ? 1 : 0;
        return count;
    }
    QString codeOf(const QString &sid) { return hosted.fetch(sid).text("verification_code"); }
    int reads() { return sandbox.count("GET", u"Orders/HR"_s); }
    /// Whether the orders are left alone before long.
    bool restsFromReading()
    {
        QElapsedTimer rested;
        rested.start();
        int seen = reads();
        return QTest::qWaitFor([&] {
            if (const int now = reads(); now != seen) {
                seen = now;
                rested.start();
            }
            return rested.elapsed() > 5 * live.count();
        });
    }
    /// Calls, and waits until the code is there.
    bool call(const QString &sid)
    {
        prompts.accept = true;
        action("calls.now")->trigger();
        if (QTest::qWaitFor([&] { return phase(sid) == CallPhase::Calling; }, 10'000))
            return true;
        qWarning() << int(phase(sid)) << canCall() << said("callProblem") << text("callHeadline") << text("callWhy");
        return false;
    }
    /// The sandbox's time goes on, and a read tells ours.
    bool later(int seconds)
    {
        sandbox.step(seconds);
        pane.refresh();
        return QTest::qWaitFor([this] { return pane.settledOnScreen(); });
    }

    HostedDesk hosted;
};

QStringList column(const CallsBench &bench, int column)
{
    QStringList texts;
    const QAbstractItemModel *model = bench.part<QTableView>("callQueue")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

/// The names of files in a folder that hold these bytes.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList names;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            names.append(info.fileName());
    }
    return names;
}

} // namespace

class TestCallsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallFromReadyToVerified_data()
    {
        QTest::addColumn<bool>("preview");
        QTest::addColumn<bool>("keys");
        QTest::newRow("in v2, by mouse") << false << false;
        QTest::newRow("in v2, by keyboard alone") << false << true;
        QTest::newRow("in preview, by mouse") << true << false;
        QTest::newRow("in preview, by keyboard alone") << true << true;
    }
    void aCallFromReadyToVerified()
    {
        QFETCH(bool, preview);
        QFETCH(bool, keys);
        CallsBench bench(preview);
        const QString sid = bench.queued();
        QCOMPARE(bench.text("callNumber"), u"(312) 556-1000"_s);
        QVERIFY(bench.text("callPeople").contains(u"owner@example.com"_s));
        QTRY_VERIFY(bench.text("callSay").contains(u"(312) 556-1000"_s));
        QVERIFY(!bench.part<QFrame>("callCode"));
        if (keys) {
            auto *queue = bench.part<QTableView>("callQueue");
            queue->setFocus();
            QTest::keyClick(queue, Qt::Key_Return);
            QVERIFY(QApplication::focusWidget() != queue);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        } else {
            bench.click("callNow");
        }
        QTRY_COMPARE(bench.phase(sid), CallPhase::Calling);
        const QString code = bench.codeOf(sid);
        QCOMPARE(code.size(), 6);
        QCOMPARE(bench.text("callCodeDigits"), code.left(3) + u' ' + code.mid(3));
        QCOMPARE(bench.part<QLabel>("callCodeDigits")->accessibleName(), u"Code: "_s + rules::spokenCode(code));
        QVERIFY(bench.text("callCodeLeft").contains(u"9:5"_s) || bench.text("callCodeLeft").contains(u"10:00"_s));
        QVERIFY(bench.text("callAttempts").startsWith(u"Call 1 of 3"_s));
        QVERIFY(bench.text("callSids").startsWith(u"CA"_s));
        QVERIFY(!bench.canCall()); // let it ring
        bench.action("calls.copyCode")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), code);

        bench.hosted.answer(sid, u"right"_s);
        QTRY_COMPARE(bench.phase(sid), CallPhase::Verified);
        QVERIFY(!bench.part<QFrame>("callCode"));
        QVERIFY(bench.text("callHeadline").startsWith(u"Verified"_s));
        QVERIFY(!keys
                || QApplication::focusWidget() == bench.part<QPushButton>("callLetter")); // ready for the next step
        QSignalSpy wanted(&bench.pane, &CallsPage::letterWanted);
        if (keys)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
        else
            bench.click("callLetter");
        QCOMPARE(wanted.value(0).value(0).toStringList(), QStringList{ sid });
        QCOMPARE(bench.callsPlaced(sid), 1);
    }

    void hittingTheKeyAgainPlacesOneCall()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&bench.pane, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.phase(sid), CallPhase::Calling);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&bench.pane, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!bench.action("calls.now")->autoRepeat());
        QVERIFY(bench.prompts.asked.isEmpty());
        QTRY_VERIFY(bench.reads() > 2); // time enough for a second one
        QCOMPARE(bench.callsPlaced(sid), 1);
    }

    void aSecondCallAsksCarriesTheSameCodeAndDoesNotProlongIt()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QVERIFY(bench.call(sid));
        const QString code = bench.text("callCodeDigits");
        bench.hosted.answer(sid, u"wrong"_s);
        QVERIFY(bench.later(120));
        QTRY_VERIFY(bench.canCall());
        bench.prompts.accept = false;
        bench.click("callNow");
        QCOMPARE(bench.prompts.asked.size(), 1);
        QVERIFY(bench.prompts.asked.first().details.join(u' ').contains(u"call 2 of 3"_s));
        QCOMPARE(bench.callsPlaced(sid), 1);
        bench.prompts.accept = true;
        bench.click("callNow");
        QTRY_COMPARE(bench.pane.calls().line(sid)->order->verificationAttempts.value_or(0), 2);
        QCOMPARE(bench.text("callCodeDigits"), code);
        const int left = rules::codeSecondsLeft(bench.pane.calls().line(sid)->code, bench.pane.calls().now());
        QVERIFY2(left > 420 && left < 485, qPrintable(QString::number(left))); // not ten minutes again
        QCOMPARE(bench.callsPlaced(sid), 2);
    }

    void theEndOfTheCodeEndsTheReadingAndSaysWhatToDo()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QVERIFY(bench.call(sid));
        bench.hosted.answer(sid, u"none"_s);
        bench.sandbox.step(601);
        QTRY_COMPARE(bench.phase(sid), CallPhase::Again); // the page's own reads bring the time
        QTRY_VERIFY(!bench.part<QFrame>("callCode"));
        QVERIFY(bench.said("callAdvice").contains(u"call again"_s));
        QTRY_VERIFY(bench.canCall());
        QVERIFY(bench.restsFromReading());
    }

    void theThirdFailureSaysWhoToWriteTo()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        for (int call = 1; call <= 3; ++call) {
            QTRY_VERIFY(bench.canCall());
            QVERIFY(bench.call(sid));
            bench.hosted.answer(sid, u"wrong"_s);
            bench.sandbox.step(601);
            QTRY_VERIFY(bench.phase(sid) != CallPhase::Calling);
            if (call == 2)
                QTRY_VERIFY(bench.said("callAdvice").contains(u"Two calls failed"_s));
        }
        QTRY_COMPARE(bench.phase(sid), CallPhase::Exhausted);
        QTRY_VERIFY(bench.said("callAdvice").contains(rules::supportAddress()));
        QVERIFY(!bench.canCall());
        QVERIFY(!bench.part<QPushButton>("callNow"));
        bench.click("callSupport");
        QVERIFY(QApplication::clipboard()->text().contains(sid));
        QCOMPARE(bench.callsPlaced(sid), 3);
    }

    void aDelayIsCountedDown()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        bench.part<QSpinBox>("callDelay")->setValue(60);
        bench.click("callNow");
        QTRY_COMPARE(bench.phase(sid), CallPhase::Delayed);
        QVERIFY(bench.text("callHeadline").startsWith(u"The phone rings in "_s));
        QVERIFY(bench.part<QFrame>("callCode")); // to have it ready
        QCOMPARE(bench.sandbox.control("GET", u"calls?open=true"_s)["calls"_L1][0]["delay"_L1].toInt(), 60);
        bench.sandbox.step(61);
        QTRY_COMPARE(bench.phase(sid), CallPhase::Calling);
    }

    void theExtensionIsSentAndStandsThereForTheNextCall()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QTest::keyClicks(bench.part<QLineEdit>("callExtension"), u"ww2ww5"_s);
        bench.click("callNow");
        QTRY_COMPARE(bench.phase(sid), CallPhase::Calling);
        QCOMPARE(bench.sandbox.control("GET", u"calls"_s)["calls"_L1].toArray().last()["extension"_L1].toString(),
                 u"ww2ww5"_s);
        CallsPage another(bench.context);
        another.show();
        another.setSession(bench.session());
        QTRY_VERIFY(another.findChild<QLineEdit *>(u"callExtension"_s));
        QTRY_COMPARE(another.findChild<QLineEdit *>(u"callExtension"_s)->text(), u"ww2ww5"_s);
        // What was typed since is not replaced by what is read again.
        bench.part<QLineEdit>("callExtension")->clear();
        QVERIFY(bench.later(1));
        QCOMPARE(bench.part<QLineEdit>("callExtension")->text(), QString());
    }

    void aLostReplyNeverPlacesASecondCall_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("placed");
        QTest::addColumn<bool>("unknown");
        QTest::newRow("the connection drops before the call")
            << QJsonObject{ { u"action"_s, u"drop_before"_s } } << 0 << true;
        QTest::newRow("the connection drops after the call")
            << QJsonObject{ { u"action"_s, u"drop_after"_s } } << 1 << true;
        QTest::newRow("a 500 without the call")
            << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 500 } } << 0 << true;
        QTest::newRow("a 500 with the call")
            << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 500 }, { u"effect"_s, true } } << 1 << true;
        QTest::newRow("an answer that can't be read") << QJsonObject{ { u"action"_s, u"malformed"_s } } << 1 << true;
        QTest::newRow("slow down: it goes once, after the pause")
            << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 429 }, { u"retry_after"_s, 1 } } << 1 << false;
    }
    void aLostReplyNeverPlacesASecondCall()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(int, placed);
        QFETCH(bool, unknown);
        CallsBench bench;
        const QString sid = bench.queued();
        fault.insert(u"method"_s, u"POST"_s);
        fault.insert(u"path"_s, u"Orders/HR"_s);
        bench.sandbox.control("POST", u"faults"_s, fault);
        bench.click("callNow");
        if (unknown) {
            QTRY_COMPARE(bench.phase(sid), CallPhase::Checking);
            QVERIFY(!bench.canCall());
            QVERIFY(bench.text("callHeadline").contains(u"won't send it again"_s));
            QVERIFY(!bench.text("callWhy").isEmpty());
            QTest::keyClick(&bench.pane, Qt::Key_Return, Qt::ControlModifier);
        }
        // Its end is found out by reads, which for an absence take two minutes of the service's time.
        const auto known = [&] { return bench.pane.calls().line(sid)->work == CallLine::Work::None; };
        for (int i = 0; i < 20 && !QTest::qWaitFor(known, 700); ++i)
            bench.sandbox.step(30);
        QVERIFY(known());
        QCOMPARE(bench.callsPlaced(sid), placed);
        QTRY_COMPARE(bench.phase(sid), placed ? CallPhase::Calling : CallPhase::Ready);
        QCOMPARE(bench.sandbox.count("POST", u"Orders/HR"_s), unknown ? 1 : 2);
        if (placed)
            QTRY_COMPARE(bench.text("callCodeDigits"), rules::groupedCode(bench.codeOf(sid)));
        else
            QTRY_VERIFY(bench.said("callProblem").contains(u"not found so far"_s) && bench.canCall());
    }

    void anUnknownCallIsSettledAfterARestart()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        bench.sandbox.fault({ { "action", "drop_after"_L1 }, { "method", "POST"_L1 }, { "path", "Orders/HR"_L1 } });
        bench.click("callNow");
        QTRY_COMPARE(bench.phase(sid), CallPhase::Checking);
        // Nothing can be found out before the program ends.
        const int id = bench.sandbox.fault(
            { { "action", "drop_before"_L1 }, { "method", "GET"_L1 }, { "path", "Orders"_L1 }, { "count", -1 } });
        bench.accounts.signOut();
        bench.signInAt(bench.sandbox.url(), bench.sandbox.sid(), bench.sandbox.token());
        QTRY_COMPARE(bench.pane.calls().queue(), QStringList{ sid });
        QCOMPARE(bench.phase(sid), CallPhase::Reading);
        QVERIFY(!bench.canCall());
        bench.sandbox.control("DELETE", u"faults/%1"_s.arg(id));
        const auto known = [&] { return bench.pane.calls().line(sid)->work == CallLine::Work::None; };
        for (int i = 0; i < 20 && !QTest::qWaitFor(known, 700); ++i)
            bench.sandbox.step(10);
        QVERIFY(known());
        QTRY_COMPARE(bench.phase(sid), CallPhase::Calling);
        QCOMPARE(bench.callsPlaced(sid), 1);
        QCOMPARE(bench.sandbox.count("POST", u"Orders/HR"_s), 1);
    }

    void anotherCallInBetweenIsSeenBeforeOneIsPlaced()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        bench.hosted.call(sid); // a colleague
        bench.click("callNow");
        QTRY_VERIFY(bench.said("callProblem").contains(u"in the meantime"_s));
        QTRY_COMPARE(bench.phase(sid), CallPhase::Calling); // as it is now
        QCOMPARE(bench.callsPlaced(sid), 1);
    }

    void aRefusalIsToldAndTheExtensionStays()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QTest::keyClicks(bench.part<QLineEdit>("callExtension"), u"w7"_s);
        bench.sandbox.fault({ { "action", "status"_L1 },
                              { "status", 400 },
                              { "code", 22100 },
                              { "message", "No attempts are left."_L1 },
                              { "method", "POST"_L1 },
                              { "path", "Orders/HR"_L1 } });
        bench.click("callNow");
        QTRY_COMPARE(bench.said("callProblem"), u"No attempts are left."_s);
        QCOMPARE(bench.part<QLineEdit>("callExtension")->text(), u"w7"_s);
        QCOMPARE(bench.phase(sid), CallPhase::Ready);
    }

    void withoutTheNetworkTheCodeStaysAndItIsSaid()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QVERIFY(bench.call(sid));
        const QString code = bench.text("callCodeDigits");
        const int id = bench.sandbox.fault(
            { { "action", "drop_before"_L1 }, { "method", "GET"_L1 }, { "path", "Orders"_L1 }, { "count", -1 } });
        QTRY_VERIFY_WITH_TIMEOUT(bench.said("callProblem").contains(u"can't be read right now"_s), 30'000);
        QCOMPARE(bench.text("callCodeDigits"), code);
        bench.sandbox.control("DELETE", u"faults/%1"_s.arg(id));
        bench.hosted.answer(sid, u"right"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.phase(sid), CallPhase::Verified, 30'000);
        QTRY_COMPARE(bench.said("callProblem"), QString());
    }

    void anotherAccountInTheMiddleEndsTheReading()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QVERIFY(bench.call(sid));
        QCOMPARE(bench.pane.unsaved().size(), 1);
        bench.accounts.signOut();
        QVERIFY(bench.pane.calls().queue().isEmpty());
        QVERIFY(!bench.part<QFrame>("callCode"));
        QVERIFY(bench.pane.unsaved().isEmpty());
        QVERIFY(bench.restsFromReading());
        bench.signInAt(bench.sandbox.url(), bench.sandbox.sid(), bench.sandbox.token());
        QTRY_COMPARE(bench.pane.calls().queue(), QStringList{ sid });
        QTRY_COMPARE(bench.text("callCodeDigits"), rules::groupedCode(bench.codeOf(sid)));
        QCOMPARE(bench.callsPlaced(sid), 1);
    }

    void aSwitchWhileTheCallIsSentPlacesItOnce()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        bench.action("calls.now")->trigger();
        bench.accounts.signOut();
        bench.signInAt(bench.sandbox.url(), bench.sandbox.sid(), bench.sandbox.token());
        QTRY_COMPARE(bench.callsPlaced(sid), 1);
        QTRY_COMPARE(bench.pane.calls().queue(), QStringList{ sid });
        QTRY_COMPARE(bench.phase(sid), CallPhase::Calling);
        QCOMPARE(bench.callsPlaced(sid), 1);
    }

    void whatIsKeptIsTheQueueAndNeverTheCode()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QVERIFY(bench.call(sid));
        const QByteArray code = bench.codeOf(sid).toLatin1();
        QCOMPARE(filesWith(bench.folder.path(), code), QStringList());
        QVERIFY(!filesWith(bench.folder.path(), sid.toLatin1()).isEmpty());
        QVERIFY(!bench.session()->transport().log().toText().contains(QString::fromLatin1(code)));
        for (const HttpLogEntry &entry : bench.session()->transport().log().entries())
            QVERIFY(!entry.form.contains(QString::fromLatin1(code)) && !entry.url.contains(QString::fromLatin1(code)));
        const Result<Draft> draft = bench.local.drafts().load(bench.session()->accountSid(), u"call-queue"_s);
        QCOMPARE(draft.value().content.keys(), QStringList{ u"orders"_s });
        QCOMPARE(draft.value().content.value(u"orders"_s).toStringList(), QStringList{ sid });
    }

    void whatWasTypedAndNotCalledWithIsThereAgain()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        const QString other = bench.queued(1);
        auto *queue = bench.part<QTableView>("callQueue");
        queue->setCurrentIndex(queue->model()->index(0, 0));
        QTest::keyClicks(bench.part<QLineEdit>("callExtension"), u"ww2w"_s);
        bench.part<QSpinBox>("callDelay")->setValue(20);
        queue->setCurrentIndex(queue->model()->index(1, 0));
        QTest::keyClicks(bench.part<QLineEdit>("callExtension"), u"7"_s);
        QVERIFY(bench.call(other)); // its extension is the order's now
        const auto startAgain = [&](const std::function<void(const CallsBench &, CallsPage &)> &look) {
            CallsPage again(bench.context);
            again.show();
            again.setSession(bench.session());
            QTRY_VERIFY(again.settledOnScreen());
            look(bench, again);
        };
        const auto shows = [&](CallsPage &page, const QString &extension, int delay) {
            const auto *field = page.findChild<QLineEdit *>(u"callExtension"_s);
            QVERIFY(field);
            QCOMPARE(field->text(), extension);
            QCOMPARE(page.findChild<QSpinBox *>(u"callDelay"_s)->value(), delay);
        };
        startAgain([&](const CallsBench &, CallsPage &page) { shows(page, u"ww2w"_s, 20); });
        startAgain([&](const CallsBench &, CallsPage &page) { // not even looked at meanwhile
            page.activated();
            shows(page, u"ww2w"_s, 20);
        });
        const Draft kept = bench.local.drafts().load(bench.session()->accountSid(), u"call-queue"_s).value();
        QCOMPARE(kept.content.value(u"typed"_s).toMap().keys(), QStringList{ sid });
        QCOMPARE(bench.callsPlaced(sid), 0);
    }

    void severalCustomersAtOnce()
    {
        CallsBench bench;
        QStringList sids;
        for (int n = 0; n < 4; ++n)
            sids.append(bench.queued(n));
        auto *queue = bench.part<QTableView>("callQueue");
        for (int row = 0; row < 3; ++row) {
            queue->setCurrentIndex(queue->model()->index(row, 0));
            QVERIFY(bench.call(sids[row]));
        }
        QSet<QString> codes;
        for (int row = 0; row < 3; ++row) {
            queue->setFocus();
            queue->setCurrentIndex(queue->model()->index(row, 0));
            QCOMPARE(bench.text("callCodeDigits"), rules::groupedCode(bench.codeOf(sids[row])));
            codes.insert(bench.text("callCodeDigits"));
        }
        QCOMPARE(codes.size(), 3);
        QTest::keyClick(queue, Qt::Key_Up);
        QCOMPARE(bench.text("callNumber"), u"(312) 556-1001"_s);
        bench.hosted.answer(sids[0], u"right"_s);
        bench.hosted.answer(sids[2], u"right"_s);
        QTRY_COMPARE(column(bench, 2), (QStringList{ u"Verified"_s, u"Call placed"_s, u"Verified"_s, u"Ready"_s }));
        bench.action("calls.removeDone")->trigger();
        QCOMPARE(bench.pane.calls().queue(), (QStringList{ sids[1], sids[3] }));
    }

    void theReadsOfAllLiveCallsKeepToThePace()
    {
        CallsBench bench;
        QStringList sids;
        for (int n = 0; n < 3; ++n) {
            sids.append(bench.queued(n));
            auto *queue = bench.part<QTableView>("callQueue");
            queue->setCurrentIndex(queue->model()->index(n, 0));
            QVERIFY(bench.call(sids.last()));
        }
        constexpr std::chrono::milliseconds slow(150);
        bench.watch.setTimes({ .gap = slow, .lookAgain = lookSooner });
        bench.pane.calls().setPatience(2 * slow);
        QTRY_VERIFY(bench.sandbox.count("GET", u"Documents.PageSize"_s) >= 2); // its lists are read anew
        bench.sandbox.forgetRequests();
        QElapsedTimer waited;
        waited.start();
        QTRY_VERIFY(waited.elapsed() >= 1500);
        const int most = int(waited.elapsed() / slow.count()) + 1;
        const int reads = bench.reads();
        QVERIFY2(reads >= 3 && reads <= most, qPrintable(QString::number(reads)));
        for (const QString &sid : sids) // each in its turn
            QVERIFY(bench.sandbox.count("GET", sid) >= reads / 3 - 1);
    }

    void byItsNumberOrSidAnOrderJoinsTheQueue_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a number in the form of its country") << u"(312) 556-1000"_s << QString();
        QTest::newRow("E.164") << u"+13125561000"_s << QString();
        QTest::newRow("the SID of the order") << u"SID"_s << QString();
        QTest::newRow("a number without an order") << u"(312) 556-1999"_s << u"no order to host (312) 556-1999"_s;
        QTest::newRow("an unknown SID") << u"HR00000000000000000000000000000000"_s << u"no order with this SID"_s;
        QTest::newRow("neither") << u"Mr. Miller"_s << u"neither a phone number nor the SID"_s;
        QTest::newRow("one that is verified") << u"VERIFIED"_s << u"only while the order is received"_s;
    }
    void byItsNumberOrSidAnOrderJoinsTheQueue()
    {
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        CallsBench bench;
        const QString sid = bench.hosted.received(u"+13125561000"_s);
        if (typed == u"SID"_s)
            typed = sid;
        if (typed == u"VERIFIED"_s)
            typed = bench.hosted.verified(u"+13125561001"_s);
        auto *field = bench.part<QLineEdit>("callAdd");
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        if (problem.isEmpty()) {
            QTRY_COMPARE(bench.pane.calls().queue(), QStringList{ sid });
            QCOMPARE(field->text(), QString());
            QTRY_COMPARE(bench.text("callNumber"), u"(312) 556-1000"_s);
        } else {
            QTRY_VERIFY2(bench.text("callAddProblem").contains(problem), qPrintable(bench.text("callAddProblem")));
            QCOMPARE(field->text(), typed);
            QVERIFY(bench.pane.calls().queue().isEmpty());
        }
    }

    void allThatWaitJoinTheQueueAndCanChangePlaces()
    {
        CallsBench bench;
        const QString first = bench.hosted.received(u"+13125561000"_s);
        const QString second = bench.hosted.received(u"+13125561001"_s);
        const QString done = bench.hosted.verified(u"+13125561002"_s);
        bench.action("calls.waiting")->trigger();
        QTRY_VERIFY(bench.pane.calls().queue().contains(first) && bench.pane.calls().queue().contains(second));
        QTRY_VERIFY(bench.pane.settledOnScreen());
        QStringList queue = bench.pane.calls().queue();
        QVERIFY(!queue.contains(done));
        for (const QString &sid : queue)
            QCOMPARE(whyNoCall(*bench.pane.calls().line(sid), HostedGeneration::V2, bench.pane.calls().now()),
                     QString());
        auto *view = bench.part<QTableView>("callQueue");
        view->setCurrentIndex(view->model()->index(1, 0));
        const QString shown = bench.text("callNumber");
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
        queue.move(1, 0);
        QCOMPARE(bench.pane.calls().queue(), queue);
        QCOMPARE(view->currentIndex().row(), 0); // the row that moved stays the chosen one
        QCOMPARE(bench.text("callNumber"), shown);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(bench.pane.calls().queue(), queue.mid(1));
        CallsPage again(bench.context); // as after a restart
        again.show();
        again.setSession(bench.session());
        QCOMPARE(again.calls().queue(), queue.mid(1));
        QTRY_VERIFY(again.settledOnScreen());
        QVERIFY(again.calls().line(queue.last())->order);
    }

    void aLiveOneIsNotRemovedUnasked()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        QVERIFY(bench.call(sid));
        bench.prompts.asked.clear();
        bench.prompts.accept = false;
        bench.action("calls.remove")->trigger();
        QCOMPARE(bench.prompts.asked.size(), 1);
        QCOMPARE(bench.pane.calls().queue(), QStringList{ sid });
        bench.prompts.accept = true;
        bench.action("calls.remove")->trigger();
        QVERIFY(bench.pane.calls().queue().isEmpty());
    }

    void aPhoneBillVerifiesInPreview()
    {
        CallsBench bench(true);
        const QString sid = bench.queued();
        auto *field = bench.part<QLineEdit>("callBill");
        QVERIFY(bench.text("callBillReason").contains(u"no upload gives one"_s));
        QVERIFY(!bench.part<QPushButton>("callVerifyByBill")->isEnabled());
        QTest::keyClicks(field, u"RD00000000000000000000000000000001"_s);
        QVERIFY(!bench.part<QPushButton>("callVerifyByBill")->isEnabled());
        QVERIFY(bench.text("callBillReason").contains(u"RI"_s));
        field->clear();
        QTest::keyClicks(field, u"RI00000000000000000000000000000001"_s);
        bench.click("callVerifyByBill");
        QCOMPARE(bench.prompts.asked.size(), 1);
        QTRY_COMPARE(bench.phase(sid), CallPhase::Billed);
        QVERIFY(!bench.canCall());
        QCOMPARE(bench.hosted.fetch(sid).text("verification_type"), u"phone-bill"_s);
        bench.sandbox.control("POST", u"hosted/orders/%1/bill"_s.arg(sid), { { u"accepted"_s, true } });
        bench.pane.refresh();
        QTRY_COMPARE(bench.phase(sid), CallPhase::Verified);
        QCOMPARE(bench.callsPlaced(sid), 0);
    }

    void aPhoneBillThatWasTypedAndNotSentIsThereAgain()
    {
        CallsBench bench(true);
        const QString sid = bench.queued();
        QTest::keyClicks(bench.part<QLineEdit>("callBill"), u"RI0000"_s);
        const auto kept = [&bench, &sid] {
            const Result<Draft> draft = bench.local.drafts().load(bench.session()->accountSid(), u"call-queue"_s);
            return draft.value().content.value(u"typed"_s).toMap().value(sid).toMap().value(u"bill"_s).toString();
        };
        QCOMPARE(kept(), u"RI0000"_s);
        CallsPage again(bench.context); // as after a restart
        again.show();
        again.setSession(bench.session());
        QTRY_VERIFY(again.settledOnScreen());
        const auto *field = again.findChild<QLineEdit *>(u"callBill"_s);
        QVERIFY(field && field->isVisible());
        QCOMPARE(field->text(), u"RI0000"_s);
        // Once it was verified by, it is the order's.
        QTest::keyClicks(bench.part<QLineEdit>("callBill"), QString(26, u'0') + u"01"_s);
        bench.click("callVerifyByBill");
        QTRY_COMPARE(bench.phase(sid), CallPhase::Billed);
        bench.pane.enqueue({ bench.hosted.received(u"+13125561001"_s) }); // is kept with the rest
        QTRY_COMPARE(kept(), QString());
    }

    void inV2ThePhoneBillIsAbsentWithTheReason()
    {
        CallsBench bench;
        bench.queued();
        QVERIFY(!bench.part<QLineEdit>("callBill"));
        QVERIFY(bench.text("callBillReason").contains(u"Only the Developer Preview"_s));
    }

    void theTourShowsWhatItSays_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<CallPhase>("phase");
        QTest::newRow("the queue") << u"queue"_s << CallPhase::Ready;
        QTest::newRow("a call under way") << u"ringing"_s << CallPhase::Calling;
        QTest::newRow("a verified number") << u"verified"_s << CallPhase::Verified;
        QTest::newRow("the third failure") << u"thirdfailure"_s << CallPhase::Exhausted;
    }
    void theTourShowsWhatItSays()
    {
        QFETCH(QString, state);
        CallsBench bench;
        QVERIFY(bench.pane.tourStates().contains(state));
        bench.pane.showTourState(state);
        QVERIFY(!bench.pane.settledOnScreen());
        QVERIFY(bench.ready());
        const QString shown = bench.text("callNumber");
        for (const QString &sid : bench.pane.calls().queue()) {
            if (phone::displayFormat(bench.pane.calls().line(sid)->order->number) == shown)
                QTEST(bench.phase(sid), "phase");
        }
        QVERIFY(!shown.isEmpty());
    }

    void nothingIsCutOffInASmallWindow()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        bench.pane.resize(700, 430); // what a window of 900 x 600 leaves
        bench.part<QLineEdit>("callExtension")->setText(u"wwww2wwwwww5wwwwww9"_s);
        QVERIFY(bench.call(sid));
        const auto *area = bench.pane.findChild<QScrollArea *>();
        QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
        QCOMPARE(area->widget()->width(), area->viewport()->width());
        for (const char *name : { "callNow", "callOrder" })
            QVERIFY(bench.pane.rect().contains(QRect(bench.part<QPushButton>(name)->mapTo(&bench.pane, QPoint()),
                                                     bench.part<QPushButton>(name)->size())));
    }

    void theNextCustomerIsOneKeyAwayAndNotCalled_data()
    {
        QTest::addColumn<bool>("keys");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard alone") << true;
    }
    void theNextCustomerIsOneKeyAwayAndNotCalled()
    {
        QFETCH(bool, keys);
        CallsBench bench;
        bench.pane.resize(700, 430); // what a window of 900 x 600 leaves
        const QString first = bench.queued();
        const QString second = bench.queued(1);
        bench.action("calls.next")->trigger(); // around the queue
        QCOMPARE(bench.text("callNumber"), u"(312) 556-1000"_s);
        QVERIFY(bench.call(first));
        QVERIFY(!bench.part<QPushButton>("callNext")); // the customer is on the line
        QVERIFY(bench.action("calls.next")->isEnabled()); // somebody else may be as well
        bench.part<QLineEdit>("callExtension")->setFocus();
        bench.hosted.answer(first, u"right"_s);
        QTRY_COMPARE(bench.phase(first), CallPhase::Verified);
        auto *next = bench.part<QPushButton>("callNext");
        QVERIFY(next && next->hasFocus());
        QVERIFY(next->width() >= next->sizeHint().width());
        if (keys)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        else
            bench.click("callNext");
        QTRY_COMPARE(bench.text("callNumber"), u"(312) 556-1001"_s);
        QVERIFY(bench.part<QLineEdit>("callExtension")->hasFocus());
        QVERIFY(!bench.action("calls.next")->isEnabled()); // nobody else
        QCOMPARE(bench.callsPlaced(second), 0);
    }

    void anOrderThatIsGoneIsSaidToBe()
    {
        CallsBench bench;
        const QString sid = bench.queued();
        bench.hosted.cancel(sid);
        // Asked again until it shows: an older answer of the watch may come between.
        QTRY_VERIFY((bench.pane.refresh(), bench.phase(sid) == CallPhase::Gone));
        QVERIFY(!bench.canCall());
        QVERIFY(bench.text("callHeadline").contains(u"no such order any more"_s));
    }
};

QTEST_MAIN(TestCallsPage)
#include "tst_callspage.moc"
