// SPDX-License-Identifier: GPL-3.0-or-later
// Port-in requests that move on by themselves, and changes to them that take their time.
#include "tests/ui/portrequestsdesk.h"
#include "ui/dialogs/portresubmitdialog.h"

#include <QLabel>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nd;
namespace test = nd::test;

namespace {

struct Desk : test::PortRequestsDesk
{
    /// The dialog that leads to a new request, of the one in view.
    PortResubmitDialog *resubmit()
    {
        if (!QTest::qWaitFor([this] { return action("requests.resubmit")->isEnabled(); }))
            return nullptr;
        action("requests.resubmit")->trigger();
        return pane.window()->findChild<PortResubmitDialog *>();
    }
    static QPushButton *button(const PortResubmitDialog *dialog, const char *name)
    {
        return dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    static QString step(const PortResubmitDialog *dialog)
    {
        return dialog->findChild<QLabel *>(QStringLiteral("resubmitStep"))->text();
    }
};

} // namespace

class TestPortRequestsMoves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMovedIsToldAndMarkedUntilSomebodyLooks()
    {
        Desk desk;
        desk.watch.setTimes({ .gap = std::chrono::milliseconds(1) });
        desk.watch.begin();
        QVERIFY(desk.ready());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.find([](const PortInRequest &request) { return !request.isDetailed(); }),
                                 20'000);
        const QString sid = desk.in(u"In Review"_s);
        QVERIFY(desk.look(desk.in(u"Completed"_s)));
        desk.notices.told.clear();
        desk.port.act(sid, u"review"_s);
        desk.watch.lookAtAll();
        QTRY_VERIFY(desk.view()->marks().contains(sid));
        QTRY_COMPARE(desk.notices.told.size(), 1);
        QCOMPARE(desk.notices.told.first().pane, u"portin"_s);
        QCOMPARE(desk.notices.told.first().subject, sid);
        const QString said = desk.notices.told.first().title + desk.notices.told.first().text;
        QVERIFY2(said.contains(desk.value(sid, "losing_carrier_information.customer_name").toString())
                     && said.contains(u"Waiting for signature"_s),
                 qPrintable(said));
        QVERIFY(desk.look(sid));
        QTRY_VERIFY(!desk.view()->marks().contains(sid));
        QCOMPARE(desk.notices.told.size(), 1);
    }

    void theWayToANewRequestGoesOnWhereTheNumbersAre()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"Action Required"_s);
        QVERIFY(desk.look(sid));
        PortResubmitDialog *dialog = desk.resubmit();
        QVERIFY(dialog);
        QVERIFY2(Desk::step(dialog).startsWith(u"First"_s), qPrintable(Desk::step(dialog)));
        QTest::mouseClick(Desk::button(dialog, "resubmitCancel"), Qt::LeftButton);
        QTRY_COMPARE(desk.sandbox.count("DELETE"), 2);
        QTRY_VERIFY2(Desk::step(dialog).startsWith(u"Then"_s), qPrintable(Desk::step(dialog)));
        QPointer<QDialog> closed(dialog);
        dialog->reject();
        QTRY_VERIFY(!closed);

        // Days later, at the same place.
        QVERIFY(desk.look(sid));
        QTRY_VERIFY(desk.number(u"Canceling"_s));
        dialog = desk.resubmit();
        QVERIFY(dialog);
        QVERIFY2(Desk::step(dialog).startsWith(u"Then"_s), qPrintable(Desk::step(dialog)));
        QVERIFY(!Desk::button(dialog, "resubmitCancel")->isVisible());
        QVERIFY(!Desk::button(dialog, "resubmitNext")->isVisible());
        const QList<PortInNumber> numbers = desk.numbers()->numbers();
        for (const PortInNumber &number : numbers) {
            if (sameWord(number.status, u"Canceling"))
                desk.port.act(number.sid, u"cancel"_s);
        }
        QTest::mouseClick(Desk::button(dialog, "resubmitLook"), Qt::LeftButton);
        QTRY_VERIFY(Desk::button(dialog, "resubmitNext")->isVisible());
        QVERIFY2(Desk::step(dialog).startsWith(u"Now"_s), qPrintable(Desk::step(dialog)));
        QCOMPARE(desk.sandbox.count("DELETE"), 2); // none twice
    }

    void anAnswerWithoutNumbersDoesNotEndTheWaiting()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"Action Required"_s);
        QVERIFY(desk.look(sid));
        PortResubmitDialog *dialog = desk.resubmit();
        QVERIFY(dialog);
        QTest::mouseClick(Desk::button(dialog, "resubmitCancel"), Qt::LeftButton);
        QTRY_VERIFY2(Desk::step(dialog).startsWith(u"Then"_s), qPrintable(Desk::step(dialog)));
        QTRY_VERIFY(desk.number(u"Canceling"_s));
        const QList<PortInNumber> numbers = desk.numbers()->numbers();
        QJsonObject silent = desk.sandbox.get(u"/v1/Porting/PortIn/"_s + sid).json();
        silent.insert(u"phone_numbers"_s, QJsonValue::Null);
        desk.sandbox.fault({ { "action", u"answer"_s },
                             { "method", u"GET"_s },
                             { "path", u"/PortIn/"_s + sid },
                             { "count", -1 },
                             { "body", QString::fromUtf8(QJsonDocument(silent).toJson()) } });
        desk.sandbox.forgetRequests();
        QTest::mouseClick(Desk::button(dialog, "resubmitLook"), Qt::LeftButton);
        QTRY_VERIFY(desk.sandbox.count("GET", u"/PortIn/"_s + sid) >= 2); // the page reads it, too
        QTRY_VERIFY(desk.numbers()->settled() && Desk::button(dialog, "resubmitLook")->isEnabled());
        QVERIFY2(Desk::step(dialog).startsWith(u"Then"_s), qPrintable(Desk::step(dialog)));
        QCOMPARE(desk.numbers()->numbers(), numbers);
        desk.sandbox.clearFaults();
        for (const PortInNumber &number : numbers) {
            if (sameWord(number.status, u"Canceling"))
                desk.port.act(number.sid, u"cancel"_s);
        }
        QTRY_VERIFY_WITH_TIMEOUT(Desk::button(dialog, "resubmitNext")->isVisible(), 20'000); // it looks by itself
    }

    void aReasonIsReadableAsAWhole()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.look(desk.in(u"Action Required"_s)));
        PortResubmitDialog *dialog = desk.resubmit();
        QVERIFY(dialog);
        dialog->resize(560, 400);
        const auto *list = dialog->findChild<QTreeWidget *>(u"resubmitNumbers"_s);
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            const auto fits = [&](int column) {
                const QRect cell = list->visualRect(list->model()->index(row, column));
                const QRect text
                    = list->fontMetrics().boundingRect(QRect(0, 0, cell.width() - 6, QWIDGETSIZE_MAX), Qt::TextWordWrap,
                                                       list->topLevelItem(row)->text(column));
                return text.height() <= cell.height();
            };
            QTRY_VERIFY(fits(2) && fits(3));
        }
    }

    void aCancellationThatIsGivenUpIsNotCalledFailed()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"In Review"_s);
        QVERIFY(desk.look(sid));
        desk.sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"DELETE"_s } });
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"GET"_s },
                             { "status", 503 },
                             { "skip", 1 }, // the look before
                             { "count", -1 } });
        QVERIFY(desk.click(u"requests.cancel"_s));
        QTRY_COMPARE(desk.journal.unsettled(desk.sandbox.sid()).value(0).outcome, Outcome::Unknown);
        QTRY_VERIFY2(desk.notice().contains(u"No clear answer"_s), qPrintable(desk.notice()));
        QVERIFY(desk.session()->operations().giveUp(desk.journal.unsettled(desk.sandbox.sid()).first().id));
        QTRY_COMPARE(desk.journal.entries().first().outcome, Outcome::GivenUp);
        QVERIFY2(!desk.notice().contains(u"fail"_s), qPrintable(desk.notice()));
        // What is there now is read, and shows that it was canceled after all.
        desk.sandbox.clearFaults();
        desk.pane.refresh();
        QTRY_VERIFY(desk.value(sid, "port_in_request_status").toString().startsWith(u"Cancel"_s));
        QTRY_VERIFY(!desk.action("requests.cancel")->isEnabled());
        QCOMPARE(desk.sandbox.count("DELETE"), 1);
    }
};

QTEST_MAIN(TestPortRequestsMoves)
#include "tst_portrequestsmoves.moc"
