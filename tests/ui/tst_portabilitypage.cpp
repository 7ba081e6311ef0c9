// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/portability.h"
#include "tests/ui/portabilitydesk.h"
#include "ui/widgets/helplink.h"
#include "ui/widgets/tableexport.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestPortabilityPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReasonIsSaidInWordsWithTheNextStep_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("code");
        constexpr int codes[] = { 22130, 22131, 22132, 22133, 22135, 22136, 22137, 22102, 22171, 20003 };
        for (int place = 0; place < int(std::size(codes)); ++place) {
            for (const auto &[first, how] : { std::pair(301, "a 400"), std::pair(321, "a 200") })
                QTest::addRow("%d as %s", codes[place], how) << first + place << codes[place];
        }
    }
    void everyReasonIsSaidInWordsWithTheNextStep()
    {
        QFETCH(const int, n);
        QFETCH(const int, code);
        PortabilityDesk desk;
        const QString number = answering(n);
        QVERIFY(desk.checked({ number, portable(1) }));
        const PortabilityRow row = desk.row(number);
        QCOMPARE(row.verdict, u"no"_s);
        QCOMPARE(row.reasonCode, std::optional<qint64>(code));
        QCOMPARE(row.reason, rules::portabilityWords(code, {}));
        QCOMPARE(row.whatToDo, rules::portabilityAdvice(code, {}));
        QVERIFY(!row.reason.isEmpty() && !row.whatToDo.isEmpty() && !row.reason.contains(u'_'));
        const QString step = rules::portabilityStepButton(rules::portabilityStep(code, {}));
        QVERIFY(desk.view()->goTo(number));
        QTRY_VERIFY(desk.own<QWidget>("Step")->isVisible());
        QTRY_COMPARE(desk.action("portability.step")->isEnabled(), !step.isEmpty());
        if (!step.isEmpty())
            QCOMPARE(desk.action("portability.step")->text(), step);
        const QString said = desk.own<QLabel>("StepText")->text();
        QVERIFY2(said.contains(row.reason) && said.contains(row.whatToDo), qPrintable(said));
        QCOMPARE(desk.verdict(portable(1)), u"yes"_s);
        QVERIFY2(desk.notice().isEmpty(), qPrintable(desk.notice()));
    }

    void aReasonOfTomorrowShowsAsItCame()
    {
        PortabilityDesk desk;
        QVERIFY(desk.checked({ answering(343) }));
        QCOMPARE(desk.verdict(answering(343)), u"no"_s);
        QCOMPARE(desk.row(answering(343)).reason, u"A_REASON_OF_TOMORROW"_s);
    }

    void whatIsWrongIsMarkedBeforeAnythingIsSent()
    {
        PortabilityDesk desk;
        desk.paste({ u"(307) 556-0001"_s, portable(1), u"307-556-00"_s, portable(2) });
        QVERIFY(desk.ready());
        QCOMPARE(desk.model()->totalRows(), 4);
        QCOMPARE(desk.verdict(u"2/1"_s), u"not-sent"_s);
        QCOMPARE(desk.verdict(u"3/1"_s), u"not-sent"_s);
        QCOMPARE(desk.asks(), 0);
        desk.check();
        QVERIFY(desk.ready());
        QCOMPARE(desk.asks(), 2);
        QCOMPARE(desk.answered(), 2);
    }

    void oneNumberGoesOnByKeyboardAlone()
    {
        PortabilityDesk desk;
        QVERIFY(desk.ready());
        desk.pane.activateWindow();
        auto *text = desk.part<QPlainTextEdit>(u"numberList"_s);
        text->setFocus();
        QTest::keyClicks(text, u"(500) 555-0341"_s);
        QTRY_VERIFY(desk.button()->isEnabled());
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.ready());
        QCOMPARE(desk.asks(), 1);
        QVERIFY(desk.select(answering(341), "portability.step"));
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_Return);
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.handed().size(), 1);
        const PortNumber number = desk.handed().constFirst();
        QCOMPARE(number.e164, answering(341));
        QVERIFY(number.isMobile() && number.needsPin());
        QCOMPARE(desk.row(answering(341)).needsPin, std::optional(true));
        QVERIFY2(desk.row(answering(341)).whatToDo.contains(u"PIN"_s), "what the request will ask for");
        QCOMPARE(desk.row(answering(341)).country, u"US"_s);
    }

    void portableOnesGoOnTogetherAndTollFreeOnesStop()
    {
        PortabilityDesk desk;
        QVERIFY(desk.checked({ answering(300), answering(340), answering(342), answering(304), portable(3) }));
        QCOMPARE(desk.verdict(answering(342)), u"no"_s);
        QVERIFY2(desk.row(answering(342)).reason.contains(u"Toll-free"_s), qPrintable(desk.row(answering(342)).reason));
        QVERIFY2(desk.progress().contains(u"toll-free"_s), qPrintable(desk.progress()));
        QVERIFY2(desk.progress().contains(u"%L1 can be ported"_s.arg(3)), qPrintable(desk.progress()));
        desk.click("NextAll");
        QCOMPARE(desk.wanted.size(), 1);
        QStringList numbers;
        for (const PortNumber &number : desk.handed())
            numbers.append(number.e164);
        QCOMPARE(numbers, (QStringList{ answering(300), answering(340), portable(3) }));
        QCOMPARE(desk.handed()[1].asksForPin, std::optional(true));
        QCOMPARE(desk.handed()[0].type, u"LOCAL"_s);
        QVERIFY(desk.prompts.asked.isEmpty());
        // Of what is selected, too.
        desk.wanted.clear();
        desk.view()->selectKeys({ answering(340), answering(342) });
        QTRY_COMPARE(desk.view()->selectedCount(), 2);
        desk.view()->setCurrentIndex(desk.view()->currentIndex());
        QTRY_VERIFY(desk.action("portability.step")->isEnabled());
        desk.action("portability.step")->trigger();
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.handed().size(), 1);
        QCOMPARE(desk.handed()[0].e164, answering(340));
        QVERIFY(desk.select(answering(342), "portability.step"));
        desk.action("portability.step")->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(answering(342)));
        QVERIFY2(desk.notice().contains(u"Console"_s), qPrintable(desk.notice()));
        QCOMPARE(desk.wanted.size(), 1);
    }

    void numbersThatAreAskedForElsewhereJoinTheList()
    {
        PortabilityDesk desk;
        QVERIFY(desk.checked(portables(3)));
        desk.pane.ask({ portable(1), portable(40) });
        QVERIFY(desk.ready());
        QCOMPARE(desk.list()->numbers(), portables(3) + QStringList{ portable(40) });
        QCOMPARE(desk.asks(), 5); // the known one anew, the new one for the first time
        QCOMPARE(desk.answered(), 4);
        const QString table = u"Customer;Number;Street\nAcme;(307) 556-0009;Main\nAcme;(307) 556-0010;High"_s;
        desk.list()->setText(table);
        desk.list()->setChosenColumn(1);
        QVERIFY(desk.ready());
        desk.pane.ask({ portable(41) });
        QVERIFY(desk.list()->numbers().contains(portable(41))
                || (desk.list()->text() == table && !desk.notice().isEmpty()));
    }

    void theAccountAndTheAddressAreAskedFor()
    {
        PortabilityDesk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        auto *account = desk.own<QComboBox>("Account");
        QTRY_VERIFY(account->count() > 1);
        QVERIFY(desk.checked(portables(2)));
        QCOMPARE(desk.sandbox.count("GET", u"TargetAccountSid|AddressSid"_s), 0);
        auto *address = desk.own<QComboBox>("Address");
        QTRY_VERIFY(address->count() > 1);
        const QString sub = desk.sandbox.subaccounts().first();
        QVERIFY2(desk.button()->text().contains(u"again"_s), qPrintable(desk.button()->text()));
        address->setCurrentIndex(1);
        QVERIFY2(!desk.button()->text().contains(u"again"_s), "the address alone makes it another question");
        account->setCurrentIndex(account->findData(sub));
        const QString addressSid = address->currentData().toString();
        QVERIFY(addressSid.startsWith(u"AD"_s));
        QVERIFY2(desk.button()->text().contains(u"2"_s), "all numbers are to be asked of again");
        desk.check();
        QVERIFY(desk.ready());
        QCOMPARE(desk.sandbox.count("GET", u"TargetAccountSid=%1&AddressSid=%2"_s.arg(sub, addressSid)), 2);
        desk.action("portability.request")->trigger();
        QCOMPARE(desk.wanted.value(0).value(1).toString(), sub);
        QCOMPARE(desk.wanted.value(0).value(2).toString(), addressSid);
        account->setEditText(u"AC12"_s);
        QVERIFY(!desk.button()->isEnabled());
        QVERIFY(!desk.button()->toolTip().isEmpty());
    }

    void anotherAccountHasItsOwnList()
    {
        PortabilityDesk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.checked(portables(2)));
        desk.accounts.switchTo(desk.sandbox.subaccounts().first());
        QVERIFY(desk.ready());
        QCOMPARE(desk.list()->text(), QString());
        desk.accounts.switchTo({});
        QVERIFY(desk.ready());
        QCOMPARE(desk.list()->numbers(), portables(2));
        QCOMPARE(desk.answered(), 2);
        QCOMPARE(desk.asks(), 2);
    }

    void aNumberIsCorrectedInPlace()
    {
        PortabilityDesk desk;
        QVERIFY(desk.checked({ u"Acme, %1, Uptown"_s.arg(portable(1)), u"Acme, (500) 555-0308, Downtown"_s }));
        QVERIFY(desk.select(answering(308), "portability.step"));
        desk.action("portability.step")->trigger();
        auto *number = desk.own<QLineEdit>("Number");
        QVERIFY(number->isVisible());
        number->setText(u"307 556 0077"_s);
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(desk.ready());
        QCOMPARE(desk.verdict(portable(77)), u"yes"_s);
        QVERIFY(!desk.model()->contains(answering(308)));
        QVERIFY2(desk.list()->text().contains(u"Acme, (307) 556-0077, Downtown"_s), qPrintable(desk.list()->text()));
        QCOMPARE(desk.asks(), 3);
    }

    void theNextStepLeadsOn_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("pane");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("copied");
        const QString nowhere;
        QTest::newRow("on its way here: the requests") << 302 << u"portin"_s << u"requests"_s << nowhere << false;
        QTest::newRow("somebody else's: support") << 303 << nowhere << nowhere << u"support"_s << true;
        QTest::newRow("by hand: the Console") << 304 << nowhere << nowhere << u"Console"_s << true;
        QTest::newRow("in another account: how to move it") << 306 << nowhere << nowhere << u"Transfer"_s << false;
        QTest::newRow("in an open request: the requests") << 307 << u"portin"_s << u"requests"_s << nowhere << false;
        QTest::newRow("details are missing: the address") << 309 << nowhere << nowhere << u"address"_s << false;
    }
    void theNextStepLeadsOn()
    {
        QFETCH(const int, n);
        QFETCH(const QString, pane);
        QFETCH(const QString, subject);
        QFETCH(const QString, said);
        QFETCH(const bool, copied);
        PortabilityDesk desk;
        QVERIFY(desk.checked({ answering(n) }));
        QVERIFY(desk.select(answering(n), "portability.step"));
        QSignalSpy shown(&desk.pane, &Pane::showPane);
        QSignalSpy told(&desk.pane, &Pane::message);
        QGuiApplication::clipboard()->clear();
        desk.action("portability.step")->trigger();
        QVERIFY(desk.ready());
        QCOMPARE(shown.size(), pane.isEmpty() ? 0 : 1);
        if (!pane.isEmpty())
            QCOMPARE(shown.first(), (QVariantList{ pane, subject }));
        if (!pane.isEmpty()) // else the notice says it
            QVERIFY2(told.last().first().toString().contains(n == 307 ? u"If it is in none"_s : u"on its way"_s),
                     qPrintable(told.last().first().toString()));
        QVERIFY2(said.isEmpty() || desk.notice().contains(said), qPrintable(desk.notice()));
        QCOMPARE(QGuiApplication::clipboard()->text().contains(answering(n)), copied);
    }

    void aNumberOfTheAccountIsShown()
    {
        PortabilityDesk desk;
        const QJsonArray owned = desk.sandbox.get(desk.sandbox.path(u"/IncomingPhoneNumbers.json?PageSize=50"_s))
                                     .rows("incoming_phone_numbers");
        QString number;
        QString sid;
        for (const QJsonValue &row : owned) {
            if (number.isEmpty() && row["type"_L1].toString() != "hosted"_L1
                && row["phone_number"_L1].toString().startsWith("+1"_L1)) {
                number = row["phone_number"_L1].toString();
                sid = row["sid"_L1].toString();
            }
        }
        QVERIFY(desk.checked({ number }));
        QCOMPARE(desk.row(number).reasonCode, std::optional<qint64>(22131));
        QSignalSpy shown(&desk.pane, &Pane::showPane);
        QVERIFY(desk.select(number, "portability.step"));
        desk.action("portability.step")->trigger();
        QVERIFY(desk.ready());
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first(), (QVariantList{ u"inventory"_s, sid }));
    }

    void whatCantGoOnIsFilteredAndExportedWithReasons()
    {
        PortabilityDesk desk;
        QVERIFY(desk.checked(portables(3) + QStringList{ answering(301), answering(342), u"30755"_s }));
        QVERIFY(desk.pane.findChild<QToolButton *>(u"filter.outcome"_s));
        desk.pane.findChild<QToolButton *>(u"filter.others"_s)->click();
        QTRY_COMPARE(desk.model()->visibleRows(), 3);
        desk.prompts.file = desk.folder.filePath(u"others.csv"_s);
        auto *exporter = desk.pane.findChild<TableExport *>();
        exporter->run(TableExport::Rows::Shown);
        QTRY_VERIFY(QFile::exists(desk.prompts.file) && !exporter->isRunning());
        QFile file(desk.prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY2(csv.contains(rules::portabilityWords(22130, {})), qPrintable(csv));
        QVERIFY2(csv.contains(u"Toll-free"_s), qPrintable(csv));
        QCOMPARE(csv.trimmed().count(u'\n'), 3);
        desk.bar()->clear();
        desk.pane.findChild<QToolButton *>(u"filter.yes"_s)->click();
        QTRY_COMPARE(desk.model()->visibleRows(), 3);
        desk.bar()->clear();
        desk.bar()->setChoice(u"outcome"_s, u"no"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 2);
    }

    void aListMayFallAnywhereAndABillMayNot_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a CSV file") << u"numbers.csv"_s << true;
        QTest::newRow("a text file") << u"numbers.txt"_s << true;
        QTest::newRow("a bill") << u"bill.pdf"_s << false;
        QTest::newRow("a picture of a bill") << u"bill.png"_s << false;
    }
    void aListMayFallAnywhereAndABillMayNot()
    {
        QFETCH(const QString, file);
        QFETCH(const bool, taken);
        PortabilityDesk desk;
        QVERIFY(desk.ready());
        const QString path = desk.folder.filePath(file);
        QFile content(path);
        QVERIFY(content.open(QIODevice::WriteOnly));
        content.write("(307) 556-0001\n(307) 556-0002\n");
        content.close();
        QMimeData dropped;
        dropped.setUrls({ QUrl::fromLocalFile(path) });
        QDragEnterEvent enter(QPoint(900, 500), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.pane, &enter);
        QCOMPARE(enter.isAccepted(), taken);
        if (!taken)
            return;
        QDropEvent drop(QPointF(900, 500), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.pane, &drop);
        QTRY_COMPARE(desk.list()->numbers(), (QStringList{ portable(1), portable(2) }));
    }

    void everythingThatActsHasANameAndAKey()
    {
        PortabilityDesk desk;
        QVERIFY(desk.ready());
        for (const char *name : { "Button", "Account", "Address", "Pause", "Cancel", "Rest", "NextAll", "Next", "Again",
                                  "Number", "Correct" }) {
            const auto *widget = desk.own<QWidget>(name);
            QVERIFY2(widget, name);
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
        }
        QTRY_VERIFY(!desk.own<QWidget>("Address")->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestPortabilityPage)
#include "tst_portabilitypage.moc"
