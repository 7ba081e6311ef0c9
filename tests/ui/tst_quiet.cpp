// SPDX-License-Identifier: GPL-3.0-or-later
// Quiet: what is told while it lasts, when it ends, and what the window says of it.
#include "app/quietnotifier.h"
#include "models/records/hostedorder.h"
#include "tests/support/panedesk.h"
#include "ui/mainwindow.h"
#include "ui/widgets/quietactions.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>

#include <optional>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Choice = QDateTime (QuietNotifier::*)() const;

QDateTime local(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

/// A notifier whose clock the test sets.
struct Bench
{
    QTemporaryDir folder;
    QDateTime now;
    KeptNotices shown;
    Settings settings{ folder.filePath(u"settings.ini"_s) };
    std::optional<QuietNotifier> quiet;

    explicit Bench(const QDateTime &time)
        : now(time)
    {
        start();
    }
    void start()
    {
        quiet.emplace(settings, shown, [this] { return now.toUTC(); });
    }
    /// Whether somebody is told of something now.
    bool tells()
    {
        const qsizetype before = shown.told.size();
        quiet->notify({ .title = u"+1 415 555 0132 is verified"_s });
        return shown.told.size() > before;
    }
};

/// Counts what a watch wants told, on its way to whoever decides.
class Counted : public Notifier
{
public:
    explicit Counted(Notifier &next)
        : m_next(next)
    {
    }
    void notify(const Notification &notification) override
    {
        m_next.notify(notification);
        ++count;
    }
    int count = 0;

private:
    Notifier &m_next;
};

/// Somebody else moved the one order on.
void saw(AccountWatch &watch, const QString &status)
{
    HostedOrder order;
    order.sid = u"HR00000000000000000000000000000001"_s;
    order.status = status;
    order.number = u"+14155550132"_s;
    watch.saw(RecordKind::HostedOrder, pageOf<HostedOrder>(std::span<const HostedOrder>(&order, 1)),
              Watcher::By::Others);
}

QAction *row(const MainWindow &window, const char *id)
{
    return window.findChild<QAction *>(QLatin1StringView(id));
}

QString statusOf(const MainWindow &window)
{
    const auto *label = window.findChild<QLabel *>(u"statusQuiet"_s);
    return label && !label->isHidden() ? label->text() : QString();
}

} // namespace

class TestQuiet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howLongItLasts_data();
    void howLongItLasts();
    void whatTheSettingsMayHold_data();
    void whatTheSettingsMayHold();
    void newsIsMarkedAllTheSame();
    void itEndsByItself();
    void theWindowSaysSo();
    void theDayIsNamedWhenItIsAnother();
};

void TestQuiet::howLongItLasts_data()
{
    QTest::addColumn<QString>("begun");
    QTest::addColumn<Choice>("choice");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("told");
    const Choice hour = &QuietNotifier::inAnHour;
    const Choice morning = &QuietNotifier::tomorrowMorning;
    QTest::newRow("an hour is not over a second before")
        << u"2026-11-25T16:00:00"_s << hour << u"2026-11-25T16:59:59"_s << false;
    QTest::newRow("an hour is over after an hour")
        << u"2026-11-25T16:00:00"_s << hour << u"2026-11-25T17:00:00"_s << true;
    QTest::newRow("an hour goes past midnight")
        << u"2026-11-25T23:30:00"_s << hour << u"2026-11-26T00:29:00"_s << false;
    QTest::newRow("the night is quiet") << u"2026-11-25T18:00:00"_s << morning << u"2026-11-26T07:59:59"_s << false;
    QTest::newRow("the morning is not") << u"2026-11-25T18:00:00"_s << morning << u"2026-11-26T08:00:00"_s << true;
    QTest::newRow("after midnight, tomorrow is the next day")
        << u"2026-11-25T00:30:00"_s << morning << u"2026-11-25T12:00:00"_s << false;
    QTest::newRow("a clock that is set back while it is quiet makes it no longer than two days")
        << u"2026-11-25T16:00:00"_s << hour << u"2025-11-25T16:00:00"_s << true;
}

void TestQuiet::howLongItLasts()
{
    QFETCH(QString, begun);
    QFETCH(Choice, choice);
    QFETCH(QString, now);
    QFETCH(bool, told);
    Bench bench(local(begun));
    QVERIFY(bench.tells());
    bench.quiet->setUntil(((*bench.quiet).*choice)());
    QVERIFY(bench.quiet->isQuiet());
    QVERIFY(!bench.tells());
    bench.now = local(now);
    QCOMPARE(bench.tells(), told);
    bench.start(); // the program may have been started again meanwhile
    QCOMPARE(bench.tells(), told);
    bench.quiet->setUntil({});
    QVERIFY(bench.tells());
}

void TestQuiet::whatTheSettingsMayHold_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<bool>("told");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("an instant to come") << u"2026-11-25T17:00:00.000Z"_s << false;
    QTest::newRow("one that is past") << u"2026-11-25T15:00:00.000Z"_s << true;
    QTest::newRow("one that no choice would give") << u"2027-11-25T17:00:00.000Z"_s << true;
    QTest::newRow("no instant") << u"for ever"_s << true;
}

void TestQuiet::whatTheSettingsMayHold()
{
    QFETCH(QString, kept);
    QFETCH(bool, told);
    Bench bench(local(u"2026-11-25T16:00:00Z"_s));
    QVERIFY(bench.settings.set(Setting::QuietUntil, kept));
    bench.start();
    QCOMPARE(bench.tells(), told);
}

void TestQuiet::newsIsMarkedAllTheSame()
{
    Desk desk;
    Counted wanted(desk.quiet);
    AccountWatch watch(desk.accounts, desk.local.seen(), wanted);
    desk.signInNowhere();
    MainWindow window(desk.context);
    window.show();
    saw(watch, u"received"_s);
    row(window, "quiet.hour")->trigger();
    saw(watch, u"verified"_s);
    QTRY_COMPARE(wanted.count, 1);
    QVERIFY(desk.notices.told.isEmpty());
    QCOMPARE(desk.watch.unread(RecordKind::HostedOrder).size(), 1);
    const auto *list = window.findChild<QListWidget *>(u"paneList"_s);
    QCOMPARE(list->findItems(u"(%L1)"_s.arg(1), Qt::MatchContains).size(), 1);
    row(window, "quiet.off")->trigger();
    saw(watch, u"failed"_s);
    QTRY_COMPARE(wanted.count, 2);
    QCOMPARE(desk.notices.told.size(), 1); // and not what was dropped
    QVERIFY2(desk.notices.told.first().title.contains(u"555"_s), qPrintable(desk.notices.told.first().title));
}

void TestQuiet::itEndsByItself()
{
    Desk desk;
    desk.signInNowhere();
    MainWindow window(desk.context);
    window.show();
    desk.quiet.setUntil(QDateTime::currentDateTimeUtc().addMSecs(300));
    QVERIFY(row(window, "quiet.hour")->isChecked());
    QVERIFY(!statusOf(window).isEmpty());
    QTRY_VERIFY(row(window, "quiet.off")->isChecked());
    QCOMPARE(statusOf(window), QString());
    QVERIFY(!desk.quiet.isQuiet());
}

void TestQuiet::theWindowSaysSo()
{
    const QTemporaryDir folder;
    {
        Desk desk(folder.path());
        desk.signInNowhere();
        MainWindow window(desk.context);
        window.show();
        const auto *menu = window.findChild<QMenu *>(u"menu.view"_s);
        QVERIFY(menu);
        for (const char *id : { "quiet.off", "quiet.hour", "quiet.morning" }) {
            QVERIFY2(row(window, id), id);
            QVERIFY(row(window, id)->isCheckable());
        }
        QVERIFY(row(window, "quiet.off")->isChecked());
        QCOMPARE(statusOf(window), QString());
        row(window, "quiet.morning")->trigger();
        QVERIFY(row(window, "quiet.morning")->isChecked());
        QVERIFY(!row(window, "quiet.off")->isChecked());
    }
    Desk desk(folder.path());
    desk.signInNowhere();
    const MainWindow window(desk.context);
    QVERIFY(row(window, "quiet.morning")->isChecked());
    const QString said = u"Quiet until "_s + quietEnd(desk.quiet.until());
    QCOMPARE(statusOf(window), said);
}

void TestQuiet::theDayIsNamedWhenItIsAnother()
{
    const QDateTime today(QDate::currentDate(), QTime(17, 0));
    QCOMPARE(quietEnd(today), QLocale().toString(today.time(), QLocale::ShortFormat));
    const QDateTime tomorrow = today.addDays(1);
    const QString day = QLocale().dayName(tomorrow.date().dayOfWeek());
    QVERIFY2(quietEnd(tomorrow).startsWith(day), qPrintable(quietEnd(tomorrow)));
}

QTEST_MAIN(TestQuiet)
#include "tst_quiet.moc"
