// SPDX-License-Identifier: GPL-3.0-or-later
// Port-in requests as a board, in the place of their table.
#include "tests/ui/portrequestsdesk.h"
#include "ui/panes/portin/portboard.h"
#include "ui/panes/portin/portboardcolumn.h"
#include "ui/panes/portin/portcalendar.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
namespace test = nd::test;

namespace {

struct Desk : test::PortRequestsDesk
{
    PortBoard *board() const { return pane.findChild<PortBoard *>(); }
    QListView *column(const QString &id) const { return pane.findChild<QListView *>("portBoard."_L1 + id); }
    PortBoardRows *rows(const QString &id) const { return qobject_cast<PortBoardRows *>(column(id)->model()); }
    int cards() const
    {
        int all = 0;
        for (const PortBoardColumn &each : portBoardColumns())
            all += rows(QLatin1StringView(each.id))->rowCount();
        return all;
    }
    /// By the button beside the stages, or by its key.
    bool show(bool keys)
    {
        if (!ready())
            return false;
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            return false;
        if (keys)
            QTest::keyClick(view(), Qt::Key_2, Qt::AltModifier);
        else
            QTest::mouseClick(pane.findChild<QToolButton *>(u"look.requests.asBoard"_s), Qt::LeftButton);
        return QTest::qWaitFor([this] { return board()->isVisible(); });
    }
};

} // namespace

class TestPortBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRequestStandsInOneColumn()
    {
        Desk desk;
        QVERIFY(desk.show(false));
        QVERIFY(!desk.view()->isVisible());
        QCOMPARE(desk.cards(), desk.model()->totalRows());
        const std::pair<const char16_t *, QStringList> columns[] = {
            { u"review", { u"In Review"_s, u"pending"_s } },
            { u"signature", { u"Waiting for Signature"_s } },
            { u"progress", { u"In Progress"_s } },
            { u"action", { u"Action Required"_s } },
            { u"completed", { u"Completed"_s } },
            { u"ended", { u"Canceling"_s, u"Canceled"_s, u"Expired"_s } },
        };
        for (const auto &[id, stages] : columns) {
            int counted = 0;
            for (const QString &stage : stages)
                counted += desk.stage(stage)->count();
            QTRY_COMPARE(desk.rows(QString::fromUtf16(id))->rowCount(), counted);
            QVERIFY(counted > 0);
        }
        QVERIFY(!desk.column(u"other"_s)->isVisible()); // a column of nothing that has no name
    }

    void aCardSaysWhatPeopleNeed()
    {
        Desk desk;
        const auto read = [&] { return desk.look(desk.in(u"Action Required"_s)); };
        QVERIFY(desk.ready() && read());
        QVERIFY(desk.show(false));
        const QString card = desk.rows(u"action"_s)->index(0, 0).data(Qt::AccessibleTextRole).toString();
        for (const QString &says :
             { u"Example Dental Practice"_s, u"0 of 4 ported"_s, u"Ports on"_s, u"Correct and resubmit"_s })
            QVERIFY2(card.contains(says), qPrintable(card));
        QVERIFY2(desk.column(u"action"_s)->accessibleName().startsWith(u"Action required, 1"_s),
                 qPrintable(desk.column(u"action"_s)->accessibleName()));
    }

    void aRequestThatMovesGoesToItsColumn()
    {
        Desk desk;
        QVERIFY(desk.show(false));
        const QString sid = desk.in(u"In Review"_s);
        QVERIFY(desk.rows(u"review"_s)->rowOf(sid) >= 0);
        desk.port.act(sid, u"review"_s);
        desk.pane.refresh();
        QTRY_VERIFY(desk.rows(u"signature"_s)->rowOf(sid) >= 0);
        QCOMPARE(desk.rows(u"review"_s)->rowOf(sid), -1);
        QVERIFY(desk.board()->isVisible());
    }

    void theFilterHolds()
    {
        Desk desk;
        QVERIFY(desk.show(false));
        const int all = desk.cards();
        QTest::mouseClick(desk.stage(u"In Progress"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.cards(), desk.stage(u"In Progress"_s)->count());
        QVERIFY(desk.cards() < all);
        // Of nothing there is no board: the table says why.
        desk.table()->bar()->field()->setText(u"nobody is called so"_s);
        QTRY_VERIFY(!desk.board()->isVisible());
        QVERIFY(desk.view()->isVisible());
        desk.table()->bar()->clear();
        QTRY_VERIFY(desk.board()->isVisible());
    }

    void aCardOpensItsRequest_data()
    {
        QTest::addColumn<bool>("keys");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard") << true;
    }
    void aCardOpensItsRequest()
    {
        QFETCH(bool, keys);
        Desk desk;
        QVERIFY(desk.show(keys));
        const QString sid = desk.rows(u"completed"_s)->keyAt(1);
        if (keys) {
            desk.board()->choose(desk.rows(u"review"_s)->keyAt(0));
            for (int step = 0; step < 8 && QApplication::focusWidget() != desk.column(u"completed"_s); ++step)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
            QCOMPARE(QApplication::focusWidget(), desk.column(u"completed"_s));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        } else {
            QListView *list = desk.column(u"completed"_s);
            const QPoint card = list->visualRect(list->model()->index(1, 0)).center();
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, card);
            QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, card);
        }
        QTRY_VERIFY(desk.view()->isVisible());
        QCOMPARE(desk.view()->currentKey(), sid);
        QVERIFY(!desk.board()->isVisible());
        QTRY_COMPARE(desk.numbers()->request(), sid);
    }

    void nothingIsDoneToARequestThatNobodySees()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.look(desk.in(u"In Review"_s)));
        QTRY_VERIFY(desk.action("requests.cancel")->isEnabled());
        QVERIFY(desk.show(true));
        QVERIFY(!desk.action("requests.cancel")->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(desk.action("requests.cancel")->isEnabled());
    }

    void theCalendarIsInThePlaceOfTheTableToo()
    {
        Desk desk;
        QVERIFY(desk.show(true));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::AltModifier);
        auto *calendar = desk.pane.findChild<PortCalendar *>();
        QTRY_VERIFY(calendar->isVisible());
        QVERIFY(!desk.board()->isVisible() && !desk.view()->isVisible());
        const QString sid = desk.in(u"Action Required"_s);
        Q_EMIT calendar->opened(sid);
        QTRY_VERIFY(desk.view()->isVisible() && !calendar->isVisible());
        QCOMPARE(desk.view()->currentKey(), sid);
    }

    void theLookIsKept()
    {
        Desk desk;
        QVERIFY(desk.show(false));
        const QVariantMap kept = desk.pane.view();
        QTest::mouseClick(desk.pane.findChild<QToolButton *>(u"look.requests.asTable"_s), Qt::LeftButton);
        QVERIFY(!desk.board()->isVisible());
        desk.pane.restoreView(kept);
        QTRY_VERIFY(desk.board()->isVisible());
        QVERIFY(desk.action("requests.asBoard")->isChecked());
    }
};

QTEST_MAIN(TestPortBoard)
#include "tst_portboard.moc"
