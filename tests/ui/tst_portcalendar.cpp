// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendardesk.h"
#include "tests/ui/portrequestsdesk.h"
#include "ui/panes/portin/portdaydelegate.h"

#include <QAccessible>
#include <QLocale>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestPortCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_local.emplace("UTC");
    }
    void cleanup() { m_local.reset(); }

    void eachRequestIsOnItsDay_data()
    {
        QTest::addColumn<PortInRequest>("request");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("says");
        QTest::newRow("agreed, whatever was wished for")
            << agreed(u"KW1"_s, u"Example Movers"_s, u"2026-12-04T15:00:00Z"_s) << QDate(2026, 12, 4)
            << u"Friday, 4 December 2026: 1 request(s), Example Movers, 3 number(s), agreed"_s;
        QTest::newRow("wanted alone")
            << wanted(u"KW1"_s, u"Example Bakery"_s, u"2026-12-07"_s) << QDate(2026, 12, 7)
            << u"Monday, 7 December 2026: 1 request(s), Example Bakery, 1 number(s), wanted"_s;
        QTest::newRow("completed, on the day of that")
            << completed(u"KW1"_s, u"Example Cafe"_s, u"2026-12-02T10:00:00Z"_s) << today
            << u"Wednesday, 2 December 2026, today: 1 request(s), Example Cafe, 2 number(s), ported"_s;
        QTest::newRow("nobody knows whose") << wanted(u"KW1"_s, {}, u"2026-12-07"_s, 0) << QDate(2026, 12, 7)
                                            << u"Monday, 7 December 2026: 1 request(s), KW1, wanted"_s;
        PortInRequest gone = wanted(u"KW1"_s, u"Example Inc."_s, u"2026-12-07"_s);
        gone.status = u"Canceled"_s;
        QTest::newRow("canceled") << gone << QDate() << QString();
        gone.status = u"Expired"_s;
        QTest::newRow("expired") << gone << QDate() << QString();
        gone.status = u"Surprise"_s;
        QTest::newRow("a status that nobody knows")
            << gone << QDate(2026, 12, 7)
            << u"Monday, 7 December 2026: 1 request(s), Example Inc., 1 number(s), wanted"_s;
        QTest::newRow("no date") << wanted(u"KW1"_s, u"Example Inc."_s, {}) << QDate() << QString();
        QTest::newRow("a date that is none")
            << wanted(u"KW1"_s, u"Example Inc."_s, u"2026-02-30"_s) << QDate() << QString();
    }
    void eachRequestIsOnItsDay()
    {
        QFETCH(PortInRequest, request);
        QFETCH(QDate, date);
        QFETCH(QString, says);
        CalendarDesk desk({ request });
        QVERIFY(desk.ready());
        QCOMPARE(desk.month()->days().days.keys().value(0), date);
        if (date.isValid()) {
            QCOMPARE(desk.accessible(date), says);
        }
    }

    void daysAreThoseOfThisComputer_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("time");
        QTest::newRow("the evening before, last hour of winter time")
            << QByteArray("America/New_York") << u"2027-03-14T04:59:00Z"_s << QDate(2027, 3, 13) << u"23:59:00"_s;
        QTest::newRow("the day on which an hour is missing")
            << QByteArray("America/New_York") << u"2027-03-15T03:59:00Z"_s << QDate(2027, 3, 14) << u"23:59:00"_s;
        QTest::newRow("the day with an hour twice, its first half past one")
            << QByteArray("America/New_York") << u"2026-11-01T05:30:00Z"_s << QDate(2026, 11, 1) << u"01:30:00"_s;
        QTest::newRow("its last minute") << QByteArray("America/New_York") << u"2026-11-02T04:59:00Z"_s
                                         << QDate(2026, 11, 1) << u"23:59:00"_s;
        QTest::newRow("the next year, far in the east")
            << QByteArray("Pacific/Kiritimati") << u"2026-12-31T10:00:00Z"_s << QDate(2027, 1, 1) << u"00:00:00"_s;
    }
    void daysAreThoseOfThisComputer()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, moment);
        QFETCH(QDate, date);
        QFETCH(QString, time);
        const LocalZone local(zone);
        CalendarDesk desk({ agreed(u"KW1"_s, u"Example Movers"_s, moment) });
        QVERIFY(desk.ready());
        QCOMPARE(desk.on(date), QStringList{ u"KW1"_s });
        desk.calendar.choose(date);
        QVERIFY2(desk.list()->item(0)->text().contains("agreed, "_L1 + time), qPrintable(desk.list()->item(0)->text()));
        const QString utc = QLocale().toString(QDateTime::fromString(moment, Qt::ISODate), QLocale::LongFormat);
        QVERIFY(utc.contains(u"UTC"_s));
        QVERIFY(desk.month()->indexOf(date).data(Qt::ToolTipRole).toString().contains(utc));
        QVERIFY(desk.list()->item(0)->toolTip().contains(utc));
    }

    void wantedDaysAreAsTheyWereWrittenDown()
    {
        const LocalZone local("Pacific/Kiritimati");
        PortInRequest one = wanted(u"KW1"_s, u"Example <b>Movers</b>"_s, u"2026-12-07"_s);
        one.targetFrom = u"10:15:00-08:00"_s;
        one.targetUntil = u"12:15:00-08:00"_s;
        CalendarDesk desk({ one });
        QVERIFY(desk.ready());
        QCOMPARE(desk.on(QDate(2026, 12, 7)), QStringList{ u"KW1"_s });
        const QString hover = desk.month()->indexOf(QDate(2026, 12, 7)).data(Qt::ToolTipRole).toString();
        QVERIFY2(hover.contains(u"18:15:00 UTC to "_s) && hover.contains(u"20:15:00 UTC"_s), qPrintable(hover));
        QVERIFY2(hover.contains(u"<b>"_s), qPrintable(hover));
        // The window's time here is that of the day after, and says so.
        desk.calendar.choose(QDate(2026, 12, 7));
        const QString here = QLocale().toString(QDateTime(QDate(2026, 12, 8), QTime(8, 15)), QLocale::ShortFormat);
        QVERIFY2(desk.list()->item(0)->text().contains("wanted, "_L1 + here), qPrintable(desk.list()->item(0)->text()));
    }

    void theKeyboardWalks_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QDate>("to");
        const auto row = [](const char *name, const QDate &from, const QList<int> &keys, const QDate &to) {
            QTest::newRow(name) << from << keys << to;
        };
        row("a day on", today, { Qt::Key_Right }, QDate(2026, 12, 3));
        row("a day back, over the month's edge", QDate(2026, 12, 1), { Qt::Key_Left }, QDate(2026, 11, 30));
        row("a day on, over the year's edge", QDate(2026, 12, 31), { Qt::Key_Right }, QDate(2027, 1, 1));
        row("over a Sunday", QDate(2026, 12, 6), { Qt::Key_Right }, QDate(2026, 12, 7));
        row("a week up, over the edge", today, { Qt::Key_Up }, QDate(2026, 11, 25));
        row("a week down, over the edge", QDate(2026, 12, 28), { Qt::Key_Down }, QDate(2027, 1, 4));
        row("a month on to a shorter one", QDate(2027, 1, 31), { Qt::Key_PageDown }, QDate(2027, 2, 28));
        row("a month back over the year", QDate(2027, 1, 15), { Qt::Key_PageUp }, QDate(2026, 12, 15));
        row("today from far away", QDate(2030, 5, 5), { Qt::Key_Home }, today);
        row("through the night without an hour", QDate(2027, 3, 28),
            { Qt::Key_Left, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left }, QDate(2027, 3, 28));
        row("there and back", today, { Qt::Key_PageDown, Qt::Key_PageUp }, today);
    }
    void theKeyboardWalks()
    {
        QFETCH(QDate, from);
        QFETCH(QList<int>, keys);
        QFETCH(QDate, to);
        const LocalZone local("Europe/Berlin");
        CalendarDesk desk;
        QVERIFY(desk.ready());
        desk.calendar.choose(from);
        desk.days()->setFocus();
        for (const int key : keys)
            desk.press(Qt::Key(key));
        QCOMPARE(desk.calendar.day(), to);
        QCOMPARE(desk.month()->date(desk.days()->currentIndex()), to);
        QCOMPARE(desk.month()->month(), QDate(to.year(), to.month(), 1));
        QVERIFY(desk.says(u"portMonth"_s).contains(QLocale().standaloneMonthName(to.month())));
        QVERIFY(desk.days()->hasFocus());
    }

    void theMouseTurnsMonths()
    {
        CalendarDesk desk;
        QVERIFY(desk.ready());
        QTest::mouseClick(desk.button(u"portMonthAfter"_s), Qt::LeftButton);
        QCOMPARE(desk.says(u"portMonth"_s), u"January 2027"_s);
        QCOMPARE(desk.calendar.day(), QDate(2027, 1, 2));
        for (int i = 0; i < 2; ++i)
            QTest::mouseClick(desk.button(u"portMonthBefore"_s), Qt::LeftButton);
        QCOMPARE(desk.says(u"portMonth"_s), u"November 2026"_s);
        QTest::mouseClick(desk.button(u"portToday"_s), Qt::LeftButton);
        QCOMPARE(desk.calendar.day(), today);
        // A day at the edge is chosen where it is: a double click hits the same one.
        desk.click(QDate(2027, 1, 1));
        QCOMPARE(desk.calendar.day(), QDate(2027, 1, 1));
        QCOMPARE(desk.says(u"portMonth"_s), u"December 2026"_s);
        desk.press(Qt::Key_PageDown);
        QCOMPARE(desk.calendar.day(), QDate(2027, 1, 1));
    }

    void aRequestIsOpened_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard") << true;
    }
    void aRequestIsOpened()
    {
        QFETCH(bool, byKeyboard);
        const QDate two(2026, 12, 3);
        CalendarDesk desk({ agreed(u"KW1"_s, u"Example Movers"_s, u"2026-12-02T15:00:00Z"_s),
                            agreed(u"KW2"_s, u"Example Cafe"_s, u"2026-12-03T15:00:00Z"_s),
                            wanted(u"KW3"_s, u"Example Bakery"_s, u"2026-12-03"_s) });
        QVERIFY(desk.ready());
        QSignalSpy opened(&desk.calendar, &PortCalendar::opened);
        desk.days()->setFocus();
        byKeyboard ? desk.press(Qt::Key_Return) : desk.doubleClick(today);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.takeFirst().first().toString(), u"KW1"_s);
        // With several, the list is where to choose.
        if (byKeyboard) {
            desk.press(Qt::Key_Right);
            desk.press(Qt::Key_Enter);
        } else {
            desk.doubleClick(two);
        }
        QCOMPARE(opened.size(), 0);
        QVERIFY(desk.list()->hasFocus());
        QCOMPARE(desk.list()->count(), 2);
        if (byKeyboard) {
            QTest::keyClick(desk.list(), Qt::Key_Down);
            QTest::keyClick(desk.list(), Qt::Key_Return);
        } else {
            const QPoint second = desk.list()->visualItemRect(desk.list()->item(1)).center();
            QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {}, second);
            QTest::mouseDClick(desk.list()->viewport(), Qt::LeftButton, {}, second);
        }
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.takeFirst().first().toString(), u"KW3"_s);
        QTest::keyClick(desk.list(), Qt::Key_Escape);
        QVERIFY(desk.days()->hasFocus());
        // A day without any has nothing to open.
        desk.calendar.choose(QDate(2026, 12, 9));
        desk.press(Qt::Key_Return);
        QCOMPARE(opened.size(), 0);
        QVERIFY(desk.days()->hasFocus());
        QCOMPARE(desk.says(u"portDayLine"_s), u"No numbers port on this day."_s);
    }

    void manyOnOneDayAreCounted()
    {
        QList<PortInRequest> all;
        for (int i = 0; i < 40; ++i)
            all.append(wanted(u"KW%1"_s.arg(10 + i), u"Example %1"_s.arg(10 + i), u"2026-12-03"_s));
        CalendarDesk desk(all);
        QVERIFY(desk.ready());
        const QDate day(2026, 12, 3);
        QStyleOptionViewItem option;
        option.initFrom(desk.days());
        option.rect = desk.days()->visualRect(desk.month()->indexOf(day));
        const auto *delegate = qobject_cast<PortDayDelegate *>(desk.days()->itemDelegate());
        QVERIFY(delegate);
        QStringList lines = delegate->lines(option, desk.month()->indexOf(day));
        QVERIFY(lines.size() > 2);
        QCOMPARE(lines.last(), u"+%1 more"_s.arg(40 - (lines.size() - 1)));
        QVERIFY(option.rect.height() >= lines.size() * QFontMetrics(desk.days()->font()).height() * 0.8);
        option.rect.setHeight(delegate->sizeHint(option, {}).height());
        lines = delegate->lines(option, desk.month()->indexOf(day));
        QCOMPARE(lines, QStringList{ u"40 request(s)"_s });
        // All are in the list, and the tooltip stays on the screen.
        desk.calendar.choose(day);
        QCOMPARE(desk.list()->count(), 40);
        QVERIFY(desk.month()->indexOf(day).data(Qt::ToolTipRole).toString().contains(u"+28 more"_s));
    }

    void anEmptyMonthSaysWhereSomeAre_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("button");
        QTest::newRow("later") << u"2027-03-05"_s << u"&Go to March 2027"_s;
        QTest::newRow("only before") << u"2026-07-09"_s << u"&Go to July 2026"_s;
        QTest::newRow("nowhere") << QString() << QString();
    }
    void anEmptyMonthSaysWhereSomeAre()
    {
        QFETCH(QString, date);
        QFETCH(QString, button);
        CalendarDesk desk({ wanted(u"KW1"_s, u"Example Movers"_s, date) });
        QVERIFY(desk.ready());
        const QString empty = u"No numbers port in December 2026."_s;
        QVERIFY2(desk.says(u"portMonthLine"_s).startsWith(empty), qPrintable(desk.says(u"portMonthLine"_s)));
        QCOMPARE(desk.button(u"portMonthOther"_s)->isVisible(), !button.isEmpty());
        if (button.isEmpty()) {
            QVERIFY(desk.says(u"portMonthLine"_s).endsWith(u"1 more without a date."_s));
            return;
        }
        QCOMPARE(desk.button(u"portMonthOther"_s)->text(), button);
        QTest::mouseClick(desk.button(u"portMonthOther"_s), Qt::LeftButton);
        QCOMPARE(desk.calendar.day(), QDate::fromString(date, Qt::ISODate));
        QVERIFY(!desk.button(u"portMonthOther"_s)->isVisible());
        QVERIFY(desk.days()->hasFocus());
        QVERIFY(desk.says(u"portMonthLine"_s).startsWith(u"1 request(s) with 1 number(s) in "_s));
    }

    void itFollowsTheModel()
    {
        CalendarDesk desk({ agreed(u"KW1"_s, u"Example Movers"_s, u"2026-12-02T15:00:00Z"_s) });
        QVERIFY(desk.ready());
        desk.take({ wanted(u"KW2"_s, u"Example Bakery"_s, u"2026-12-02"_s) });
        QTRY_COMPARE(desk.on(today), (QStringList{ u"KW1"_s, u"KW2"_s }));
        QCOMPARE(desk.list()->count(), 2);
        // Who stands in the list stays with the same request.
        desk.list()->setFocus();
        desk.list()->setCurrentRow(1);
        desk.take({ agreed(u"KW3"_s, u"Example Cafe"_s, u"2026-12-02T15:00:00Z"_s),
                    agreed(u"KW1"_s, u"Example Movers"_s, u"2026-12-09T15:00:00Z"_s) });
        QTRY_COMPARE(desk.on(QDate(2026, 12, 9)), QStringList{ u"KW1"_s });
        QCOMPARE(desk.on(today), (QStringList{ u"KW3"_s, u"KW2"_s }));
        QCOMPARE(desk.list()->currentItem()->data(Qt::UserRole).toString(), u"KW2"_s);
        RowFilter filter;
        filter.text = u"Bakery"_s;
        desk.model.setFilter(filter);
        QTRY_COMPARE(desk.on(today), QStringList{ u"KW2"_s });
        QVERIFY(desk.says(u"portMonthLine"_s).contains(u"Others are filtered out."_s));
        desk.model.setFilter({});
        desk.model.remove(u"KW2"_s);
        QTRY_COMPARE(desk.on(today), QStringList{ u"KW3"_s });
        // What nothing else tells apart is in the order of the names.
        desk.take({ wanted(u"KW5"_s, u"Example Zoo"_s, u"2026-12-10"_s),
                    wanted(u"KW6"_s, u"Example Attic"_s, u"2026-12-10"_s) });
        QTRY_COMPARE(desk.on(QDate(2026, 12, 10)), (QStringList{ u"KW6"_s, u"KW5"_s }));
        // What changes while nobody looks is there when somebody does.
        desk.calendar.hide();
        desk.model.clear();
        desk.calendar.show();
        QVERIFY(desk.on(today).isEmpty());
    }

    void aNewDayIsMarked()
    {
        CalendarDesk desk;
        QVERIFY(desk.ready());
        QCOMPARE(desk.calendar.day(), today);
        desk.calendar.setToday(today.addDays(1));
        QCOMPARE(desk.calendar.day(), today.addDays(1));
        QVERIFY(desk.accessible(today.addDays(1)).contains(u", today"_s));
        QVERIFY(!desk.accessible(today).contains(u", today"_s));
        // Who looks at another day stays there.
        desk.calendar.choose(QDate(2026, 12, 20));
        desk.calendar.setToday(today);
        QCOMPARE(desk.calendar.day(), QDate(2026, 12, 20));
    }

    void weeksAreThoseOfTheLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QDate>("corner");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QDate>("weekend");
        QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates) << QDate(2026, 11, 29) << u"Sun"_s
                                  << QDate(2026, 12, 6);
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << QDate(2026, 11, 30) << u"Mo"_s
                                << QDate(2026, 12, 6);
        QTest::newRow("Israeli") << QLocale(QLocale::English, QLocale::Israel) << QDate(2026, 11, 29) << u"Sun"_s
                                 << QDate(2026, 12, 4);
    }
    void weeksAreThoseOfTheLocale()
    {
        QFETCH(QLocale, locale);
        QFETCH(QDate, corner);
        QFETCH(QString, header);
        QFETCH(QDate, weekend);
        QLocale::setDefault(locale);
        CalendarDesk desk;
        QCOMPARE(desk.month()->date(desk.month()->index(0, 0)), corner);
        QCOMPARE(desk.month()->headerData(0, Qt::Horizontal).toString(), header);
        QVERIFY(PortMonthModel::isWeekend(weekend));
        QVERIFY(!PortMonthModel::isWeekend(QDate(2026, 12, 2)));
        QVERIFY(desk.says(u"portMonth"_s).contains(locale.standaloneMonthName(12)));
    }

    void everyMonthFitsIn_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("from Monday") << QLocale::c();
        QTest::newRow("from Sunday") << QLocale(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("from Saturday") << QLocale(QLocale::Arabic, QLocale::Egypt);
    }
    void everyMonthFitsIn()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        PortMonthModel month;
        for (QDate first(2026, 1, 1); first.year() < 2029; first = first.addMonths(1)) {
            month.setMonth(first.addDays(14));
            QCOMPARE(month.indexOf(first).row(), 0);
            QVERIFY(month.indexOf(first.addMonths(1).addDays(-1)).isValid());
            QCOMPARE(month.date(month.index(0, 0)).dayOfWeek(), int(locale.firstDayOfWeek()));
        }
    }

    void theDaysCanBeHeard()
    {
        CalendarDesk desk({ agreed(u"KW1"_s, u"Example Movers"_s, u"2026-12-04T15:00:00Z"_s) });
        QVERIFY(desk.ready());
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(desk.days());
        QVERIFY(table && table->tableInterface());
        const QModelIndex place = desk.month()->indexOf(QDate(2026, 12, 4));
        QCOMPARE(table->tableInterface()->cellAt(place.row(), place.column())->text(QAccessible::Name),
                 u"Friday, 4 December 2026: 1 request(s), Example Movers, 3 number(s), agreed"_s);
        desk.calendar.choose(QDate(2026, 12, 4));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(desk.list());
        QVERIFY(list->child(0)->text(QAccessible::Name).startsWith(u"Example Movers, agreed, "_s));
        QVERIFY(list->child(0)->text(QAccessible::Name).endsWith(u"3 number(s), In progress"_s));
    }

    void aThousandRequestsStandOnTheirDays()
    {
        QList<PortInRequest> all;
        for (int i = 0; i < 1000; ++i)
            all.append(agreed(u"KW%1"_s.arg(i), u"Example %1"_s.arg(i),
                              QDateTime(today.addDays(i % 90), QTime(12, 0)).toUTC().toString(Qt::ISODate)));
        CalendarDesk desk(all);
        QVERIFY(desk.ready());
        QCOMPARE(desk.on(today).size(), 12);
        const PortDays days = portDays(desk.model);
        desk.press(Qt::Key_PageDown);
        QCOMPARE(days.days.size(), 90);
    }

    void theSandboxsRequestsAreOnTheirDays()
    {
        PortRequestsDesk page;
        page.watch.setTimes({ .gap = std::chrono::milliseconds(1) });
        page.watch.begin();
        QVERIFY(page.ready());
        QTRY_VERIFY_WITH_TIMEOUT(!page.find([](const PortInRequest &request) { return !request.isDetailed(); }),
                                 20'000);
        PortCalendar calendar(*page.model());
        calendar.show();
        const auto one = page.find([](const PortInRequest &request) { return request.portDate.isValid(); });
        QVERIFY(one);
        calendar.choose(one->portDate.toLocalTime().date());
        const auto *list = calendar.findChild<QListWidget *>(u"portDayRequests"_s);
        const QString customer = one->customerName;
        QVERIFY(!customer.isEmpty());
        QTRY_VERIFY(!list->findItems(customer, Qt::MatchContains).isEmpty());
        for (const PortOnDay &port : portDays(*page.model()).days.value(calendar.day()))
            QVERIFY(!sameWord(port.status, u"Canceled"));
    }

private:
    std::optional<LocalZone> m_local; ///< The moments of these tests are in UTC, and so are their days.
};

QTEST_MAIN(TestPortCalendar)
#include "tst_portcalendar.moc"
