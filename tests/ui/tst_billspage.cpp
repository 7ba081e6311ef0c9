// SPDX-License-Identifier: GPL-3.0-or-later
// Utility bills as people bring them in: dropped, pasted, chosen, looked at, confirmed, uploaded to the sandbox.
#include "tests/support/places.h"
#include "tests/ui/billsdesk.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestBillsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void filesFallAnywhere_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("on the pane itself") << QString();
        QTest::newRow("on the table") << u"billsTable"_s;
        QTest::newRow("on the filter") << u"filterField"_s;
        QTest::newRow("on the inspector") << u"inspector"_s;
        QTest::newRow("on the name") << u"billName"_s;
        QTest::newRow("on the date") << u"billDate"_s;
        QTest::newRow("on the preview") << u"billPreview"_s;
        QTest::newRow("on the tabs") << u"paneTabs"_s;
    }
    void filesFallAnywhere()
    {
        QFETCH(const QString, place);
        BillsDesk desk;
        QVERIFY(desk.ready());
        // Something is in view, so that every place is there.
        QVERIFY(desk.dropFiles(&desk.pane, { desk.file(u"first.pdf"_s, billPdf(1, 9)) }));
        auto *target = place.isEmpty() ? &desk.pane
            : place == "paneTabs"_L1   ? desk.pane.findChild<QWidget *>(place)
                                       : desk.page()->findChild<QWidget *>(place);
        QVERIFY(target);
        desk.sandbox.forgetRequests();
        QVERIFY(
            desk.dropFiles(target, { desk.file(u"bill.pdf"_s, billPdf(3)), desk.file(u"scan.png"_s, "no picture") }));
        QCOMPARE(desk.model()->totalRows(), 3);
        QCOMPARE(desk.shown(1, "state"), QString(billstate::toConfirm));
        QCOMPARE(desk.value(desk.document(1).id, "pages").toInt(), 3);
        QCOMPARE(desk.shown(2, "state"), QString(billstate::unusable));
        QVERIFY2(desk.shown(2, "what").contains(u"neither a PDF"_s), qPrintable(desk.shown(2, "what")));
        // The first of what came is in view.
        QTRY_COMPARE(desk.inspector()->key(), desk.document(1).id);
        QCOMPARE(desk.sandbox.count("POST"), 0);
        QVERIFY(!desk.action("bills.upload")->isEnabled());
    }

    void filesThatFallOnAnotherPartAreBills()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        desk.pane.showTab(u"form"_s);
        QVERIFY(BillsDesk::drop(&desk.pane, *filesAsDropped({ desk.file(u"bill.pdf"_s, billPdf()) })));
        QCOMPARE(desk.pane.currentTab(), u"bills"_s);
        QVERIFY(desk.ready());
        QCOMPARE(desk.uploads().documents().size(), 1);
    }

    void whatIsNoFileDoesNotFall()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        QMimeData text;
        text.setText(u"+14155550100"_s);
        QVERIFY(!BillsDesk::drop(&desk.pane, text));
        QMimeData link;
        link.setUrls({ QUrl(u"https://example.com/bill.pdf"_s) });
        QVERIFY(!BillsDesk::drop(&desk.pane, link));
        QCOMPARE(desk.uploads().documents().size(), 0);
    }

    void whatIsWrongIsSaidBeforeAnythingIsSent()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        const QByteArray twelve = billPdf() + QByteArray(12 * 1024 * 1024, ' ');
        QVERIFY(desk.dropFiles(&desk.pane,
                               { places::data(u"documents/locked.pdf"_s), desk.file(u"large.pdf"_s, twelve),
                                 desk.file(u"photo.png"_s, billPicture("png", { 600, 800 })),
                                 desk.file(u"good.pdf"_s, billPdf()),
                                 desk.file(u"scan.pdf"_s, scannedPdf({ { .pixels = QSize(612, 792) } })) }));
        const std::pair<QLatin1StringView, QString> expected[] = {
            { billstate::unusable, u"password"_s },
            { billstate::unusable, u"10 MB"_s },
            { billstate::toConfirm, u"dots per inch"_s },
            { billstate::toConfirm, {} },
            { billstate::toConfirm, u"is a scan of about 72 dots per inch"_s },
        };
        for (qsizetype at = 0; at < qsizetype(std::size(expected)); ++at) {
            QCOMPARE(desk.document(at).state, QString(expected[at].first));
            QVERIFY(desk.go(at));
            auto *said = desk.part<QLabel>("inspectorNotice");
            QCOMPARE(said->isVisible(), !expected[at].second.isEmpty());
            QVERIFY2(said->text().contains(expected[at].second), qPrintable(said->text()));
        }
        QCOMPARE(desk.sandbox.count("POST"), 0);
    }

    /// 2.8 kB that nobody can draw before the end of the world.
    void aFileThatNeverEndsHoldsNothingUp()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(BillsDesk::drop(
            &desk.pane,
            *filesAsDropped({ places::data(u"documents/nestedforms.pdf"_s),
                              places::data(u"documents/nestedforms.pdf"_s), desk.file(u"good.pdf"_s, billPdf()) })));
        QTRY_COMPARE(desk.looker.running(), 2);
        QCOMPARE(desk.document(0).state, QString(billstate::checking));
        // Qt's painter does this on the global thread pool, and waits for it.
        QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
        QImage large(2000, 2000, QImage::Format_RGB32);
        large.fill(Qt::gray);
        QVERIFY(!large.scaled(3000, 3000, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).isNull());
        QVERIFY(!desk.pane.grab().isNull());

        QTRY_VERIFY_WITH_TIMEOUT(!desk.uploads().isBusy(), 180'000);
        // Both are the same file: the one that is through last is there already.
        const int first = desk.document(0).state == billstate::toConfirm ? 0 : 1;
        QCOMPARE(desk.document(first).state, QString(billstate::toConfirm));
        QVERIFY2(desk.document(first).warning.contains(u"can't be looked at in time"_s),
                 qPrintable(desk.document(first).warning));
        QCOMPARE(desk.document(1 - first).state, QString(billstate::unusable));
        QCOMPARE(desk.document(2).state, QString(billstate::toConfirm));
        QCOMPARE(desk.document(2).warning, QString());
    }

    /// The pane may go while looks are under way, and the program with it.
    void nobodyWaitsForAFileThatNeverEnds()
    {
        auto desk = std::make_unique<BillsDesk>();
        QVERIFY(desk->ready());
        QVERIFY(BillsDesk::drop(&desk->pane, *filesAsDropped({ places::data(u"documents/nestedforms.pdf"_s) })));
        QTRY_COMPARE(desk->looker.running(), 1);
        desk.reset();
        QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    }

    /// What tests start in its place does the same.
    void theProgramItselfLooks()
    {
        DocumentLooker looker(places::program(u"number-desk"_s), { .seconds = 2 });
        QList<BillRead> reads;
        for (const QByteArray &bytes : { billPdf(3), billPicture("png") })
            looker.look({ .pasted = bytes }, this, [&](const BillRead &read) { reads.append(read); });
        QTRY_COMPARE_WITH_TIMEOUT(reads.size(), 2, 60'000);
        for (const BillRead &read : std::as_const(reads)) {
            QCOMPARE(read.facts.sight, rules::BillFacts::Sight::Seen);
            QVERIFY(read.facts.pages == 3 || read.facts.pixels == QSize(1700, 2200));
        }
        reads.clear();
        looker.look({ .path = places::data(u"documents/nestedforms.pdf"_s) }, this,
                    [&](const BillRead &read) { reads.append(read); });
        QTRY_COMPARE_WITH_TIMEOUT(reads.size(), 1, 120'000);
        QCOMPARE(reads[0].facts.sight, rules::BillFacts::Sight::TooSlow);
    }

    void billsArePasted()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        auto *files = new QMimeData;
        files->setUrls({ QUrl::fromLocalFile(desk.file(u"copied.pdf"_s, billPdf(2))) });
        QApplication::clipboard()->setMimeData(files);
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(desk.uploads().documents().size(), 1);
        QVERIFY(desk.ready());
        QCOMPARE(desk.document(0).state, QString(billstate::toConfirm));
        // A picture from a screenshot or a scanner.
        QImage picture;
        QVERIFY(picture.loadFromData(billPicture("png")));
        QApplication::clipboard()->setImage(picture);
        desk.action("bills.paste")->trigger();
        QTRY_COMPARE(desk.uploads().documents().size(), 2);
        QVERIFY(desk.ready());
        QCOMPARE(desk.document(1).state, QString(billstate::toConfirm));
        QCOMPARE(desk.document(1).type, u"image/png"_s);
        QVERIFY(desk.document(1).fileName.startsWith(u"Pasted at"_s));
        // Into a field, text is pasted as ever.
        QApplication::clipboard()->setText(u"Acme"_s);
        auto *name = desk.part<QLineEdit>("billName");
        name->setFocus();
        name->selectAll();
        QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(name->text(), u"Acme"_s);
        QCOMPARE(desk.uploads().documents().size(), 2);
        // Nothing that could be one.
        desk.action("bills.paste")->trigger();
        QVERIFY2(desk.notice().contains(u"no file and no picture"_s), qPrintable(desk.notice()));
    }

    void aBillGoesFromTheFileToARequestByMouse()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.readyBill());
        auto *upload = desk.part<QToolButton>("billUpload");
        QVERIFY(upload->isEnabled());
        desk.click("billUpload");
        QVERIFY(desk.ready());
        QCOMPARE(desk.document(0).state, QString(billstate::uploaded));
        const QList<QJsonObject> there = desk.there();
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first()["sid"_L1].toString(), desk.document(0).sid);
        QCOMPARE(there.first()["friendly_name"_L1].toString(), u"test 1"_s);
        QCOMPARE(desk.shown(0, "status"), u"DRAFT"_s);
        QCOMPARE(desk.shown(0, "last_day"), desk.uploads().today().addDays(27).toString(Qt::ISODate));
        QVERIFY(desk.part<QLineEdit>("billName")->isReadOnly());
        QSignalSpy wanted(desk.page(), &BillsPage::attachWanted);
        desk.click("billUse");
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toStringList(), QStringList{ desk.document(0).sid });
        QVERIFY(desk.pane.knows(desk.document(0).sid));
        QVERIFY(!desk.pane.knows(u"RD00000000000000000000000000000000"_s));
    }

    void aBillGoesFromTheFileToARequestByKeyboard()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        desk.prompts.files = { desk.file(u"test 1.pdf"_s, billPdf(2, 1)), desk.file(u"test 2.pdf"_s, billPdf(1, 2)) };
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(desk.uploads().documents().size(), 2);
        QVERIFY(desk.ready());
        for (int bill = 0; bill < 2; ++bill) {
            QVERIFY(desk.go(bill));
            desk.view()->setFocus();
            QTest::keyClick(desk.view(), Qt::Key_Return);
            QWidget *date = desk.part<QLineEdit>("billDate");
            QTRY_COMPARE(QApplication::focusWidget(), date);
            QTest::keyClicks(date, u"11/2"_s); // no date yet
            QVERIFY2(desk.part<QLabel>("billDateSays")->text().contains(u"not a date"_s),
                     qPrintable(desk.part<QLabel>("billDateSays")->text()));
            QCOMPARE(desk.part<QLineEdit>("billDate")->text(), u"11/2"_s);
            for (int letter = 0; letter < 4; ++letter)
                QTest::keyClick(date, Qt::Key_Backspace);
            QTest::keyClicks(date, QLocale().toString(desk.uploads().today().addDays(-5), u"M/d/yy"_s));
            for (const char *name : { "billShowsName", "billShowsAccount", "billShowsAddress" }) {
                QWidget *box = desk.part<QCheckBox>(name);
                for (int step = 0; step < 3 && QApplication::focusWidget() != box; ++step)
                    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                QCOMPARE(QApplication::focusWidget(), box);
                QTest::keyClick(box, Qt::Key_Space);
            }
            QCOMPARE(desk.document(bill).state, QString(billstate::ready));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.ready());
        QCOMPARE(desk.there().size(), 2);
        QSignalSpy wanted(desk.page(), &BillsPage::attachWanted);
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(desk.action("bills.use")->isEnabled());
        QTest::keyClick(desk.view(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toStringList().size(), 2);
    }

    void aLostReplyIsSaidAndAskedAboutBeforeASecondUpload_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("arrived");
        QTest::newRow("dropped before it was taken") << u"drop_before"_s << 0;
        QTest::newRow("dropped after it was taken") << u"drop_after"_s << 1;
        QTest::newRow("an answer that can't be read") << u"malformed"_s << 1;
    }
    void aLostReplyIsSaidAndAskedAboutBeforeASecondUpload()
    {
        QFETCH(const QString, fault);
        QFETCH(const int, arrived);
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.readyBill());
        desk.sandbox.fault({ { "action", fault }, { "method", u"POST"_s }, { "path", u"Documents"_s } });
        desk.click("billUpload");
        QVERIFY(desk.ready());
        QCOMPARE(desk.document(0).state, QString(billstate::unknown));
        QVERIFY2(desk.part<QLabel>("inspectorNotice")->text().contains(u"spare document"_s),
                 qPrintable(desk.part<QLabel>("inspectorNotice")->text()));
        QVERIFY2(!desk.notice().contains(u"looking it up"_s), qPrintable(desk.notice()));
        QVERIFY(!desk.action("bills.use")->isEnabled());
        QCOMPARE(desk.there().size(), arrived);
        desk.sandbox.clearFaults();
        desk.prompts.accept = false;
        desk.click("billUpload");
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY2(desk.prompts.asked.first().text.contains(u"spare"_s), qPrintable(desk.prompts.asked.first().text));
        QVERIFY(desk.ready());
        QCOMPARE(desk.there().size(), arrived);
        desk.prompts.accept = true;
        desk.click("billUpload");
        QVERIFY(desk.ready());
        QCOMPARE(desk.document(0).state, QString(billstate::uploaded));
        QCOMPARE(desk.there().size(), arrived + 1);
        // One of them is used: the one that this computer knows.
        const QList<PortDocument> usable = desk.local.documents().usable(desk.sandbox.sid(), desk.uploads().today());
        QCOMPARE(usable.size(), 1);
        QCOMPARE(usable.first().sid, desk.there().last()["sid"_L1].toString());
    }

    void nothingThatArrivedIsAFailedUpload()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        // A kind of picture that neither this program nor the service knows: it is taken, and comes to nothing.
        const QByteArray heic = QByteArray("\0\0\0\x18", 4) + "ftypheic" + QByteArray(500, 'x');
        QVERIFY(desk.dropFiles(&desk.pane, { desk.file(u"test 1.heic"_s, heic) }));
        QVERIFY(desk.go(0));
        desk.confirm();
        desk.click("billUpload");
        QVERIFY(desk.ready());
        QCOMPARE(desk.document(0).state, QString(billstate::failed));
        QVERIFY2(desk.shown(0, "what").contains(u"no content arrived"_s), qPrintable(desk.shown(0, "what")));
        QVERIFY(desk.document(0).sid.isEmpty());
        QCOMPARE(desk.document(0).dated(), desk.uploads().today().addDays(-3));
    }

    void anUploadIsCanceled()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.readyBill());
        desk.sandbox.fault({ { "action", u"hang"_s }, { "method", u"POST"_s }, { "path", u"Documents"_s } });
        desk.click("billUpload");
        QTRY_VERIFY(desk.part<QToolButton>("billCancel")->isEnabled());
        QTRY_COMPARE(desk.sandbox.count("POST", u"Documents"_s), 1);
        QVERIFY(!desk.pane.unsaved().isEmpty());
        desk.click("billCancel");
        QVERIFY(desk.ready());
        // All of it was there: nobody knows.
        QCOMPARE(desk.document(0).state, QString(billstate::unknown));
    }

    void forgettingAnUploadedOneIsAskedAbout()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.readyBill());
        desk.click("billUpload");
        QVERIFY(desk.ready());
        const QString sid = desk.document(0).sid;
        desk.prompts.accept = false;
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().details.join(u' ').contains(sid));
        QCOMPARE(desk.uploads().documents().size(), 1);
        desk.prompts.accept = true;
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        QCOMPARE(desk.uploads().documents().size(), 0);
        QTRY_COMPARE(desk.model()->totalRows(), 0);
        QVERIFY(desk.local.documents().list(desk.sandbox.sid()).value().isEmpty());
        QCOMPARE(desk.there().size(), 1); // there it stays
    }

    void eachAccountHasItsOwn()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.readyBill());
        desk.signInAt(desk.sandbox.url(), desk.sandbox.subaccounts().first(), desk.sandbox.token());
        QCOMPARE(desk.session()->accountSid(), desk.sandbox.subaccounts().first());
        desk.pane.activated();
        QVERIFY(desk.ready());
        QCOMPARE(desk.uploads().documents().size(), 0);
        QCOMPARE(desk.model()->totalRows(), 0);
        desk.signInAt(desk.sandbox.url(), desk.sandbox.sid(), desk.sandbox.token());
        desk.pane.activated();
        QVERIFY(desk.ready());
        QCOMPARE(desk.uploads().documents().size(), 1);
        QCOMPARE(desk.document(0).state, QString(billstate::ready));
    }
};

QTEST_MAIN(TestBillsPage)
#include "tst_billspage.moc"
