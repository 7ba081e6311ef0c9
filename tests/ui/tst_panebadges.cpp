// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the names of pages: what is new, and what waits for somebody here.
#include "tests/support/panedesk.h"
#include "ui/mainwindow.h"

#include <QListWidget>

#include <span>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

struct Scene
{
    Desk desk;
    MainWindow window{ desk.context };

    Scene() { desk.signInNowhere(); }
    /// Somebody else made it so.
    void saw(int n, const QString &status)
    {
        PortInRequest request;
        request.sid = u"KW%1"_s.arg(n, 32, 16, QLatin1Char('0'));
        request.status = status;
        desk.watch.saw(RecordKind::PortInRequest, pageOf<PortInRequest>(std::span<const PortInRequest>(&request, 1)),
                       Watcher::By::Others);
    }
    QListWidgetItem *item() const
    {
        const auto *list = window.findChild<QListWidget *>(u"paneList"_s);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole).toString() == u"portin"_s)
                return list->item(row);
        }
        return nullptr;
    }
};

using Seen = QList<std::pair<int, QString>>;

} // namespace

class TestPaneBadges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portInTellsWhatIsNewAndWhatWaits_data();
    void portInTellsWhatIsNewAndWhatWaits();
    void itGoesWhenSomebodyLooked();
    void itGoesWithTheAccount();
};

void TestPaneBadges::portInTellsWhatIsNewAndWhatWaits_data()
{
    QTest::addColumn<Seen>("seen");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing moved") << Seen{ { 1, u"In Review"_s } } << u"Port-in"_s << QString();
    QTest::newRow("one moved") << Seen{ { 1, u"In Review"_s }, { 1, u"In Progress"_s } } << u"Port-in (%L1)"_s.arg(1)
                               << u"1 new"_s;
    QTest::newRow("one waits for us from the beginning")
        << Seen{ { 1, u"Action Required"_s } } << u"Port-in (%L1)"_s.arg(1) << u"1 need(s) action"_s;
    QTest::newRow("one that came to wait for us is counted once")
        << Seen{ { 1, u"In Progress"_s }, { 1, u"Action Required"_s } } << u"Port-in (%L1)"_s.arg(1)
        << u"1 need(s) action"_s;
    QTest::newRow("one waits, another moved")
        << Seen{ { 1, u"Action Required"_s }, { 2, u"In Progress"_s }, { 2, u"Completed"_s } }
        << u"Port-in (%L1)"_s.arg(2) << u"1 new, 1 need(s) action"_s;
    QTest::newRow("one waits no longer") << Seen{ { 1, u"Action Required"_s }, { 1, u"Canceling"_s } }
                                         << u"Port-in (%L1)"_s.arg(1) << u"1 new"_s;
    QTest::newRow("a status that nobody knows waits for nobody")
        << Seen{ { 1, u"Made Up"_s } } << u"Port-in"_s << QString();
}

void TestPaneBadges::portInTellsWhatIsNewAndWhatWaits()
{
    QFETCH(Seen, seen);
    QFETCH(QString, text);
    QFETCH(QString, words);
    Scene scene;
    for (const auto &[n, status] : seen)
        scene.saw(n, status);
    QCOMPARE(scene.item()->text(), text);
    QCOMPARE(scene.item()->data(Qt::AccessibleDescriptionRole).toString(), words);
    QCOMPARE(scene.item()->data(Qt::AccessibleTextRole).toString(),
             words.isEmpty() ? u"Port-in"_s : u"Port-in, "_s + words);
}

void TestPaneBadges::itGoesWhenSomebodyLooked()
{
    Scene scene;
    scene.saw(1, u"In Review"_s);
    scene.saw(1, u"In Progress"_s);
    scene.saw(2, u"Action Required"_s);
    QCOMPARE(scene.item()->text(), u"Port-in (%L1)"_s.arg(2));
    const QSet<QString> unread = scene.desk.watch.unread(RecordKind::PortInRequest);
    for (const QString &sid : unread)
        scene.desk.watch.markRead(RecordKind::PortInRequest, sid);
    // What waits goes on waiting, however often somebody looks.
    QCOMPARE(scene.item()->text(), u"Port-in (%L1)"_s.arg(1));
    QCOMPARE(scene.item()->data(Qt::AccessibleDescriptionRole).toString(), u"1 need(s) action"_s);
}

void TestPaneBadges::itGoesWithTheAccount()
{
    Scene scene;
    scene.saw(1, u"Action Required"_s);
    QCOMPARE(scene.item()->text(), u"Port-in (%L1)"_s.arg(1));
    scene.desk.accounts.signOut();
    QCOMPARE(scene.item()->text(), u"Port-in"_s);
    scene.desk.signInNowhere();
    QCOMPARE(scene.item()->text(), u"Port-in"_s); // until it is read again
}

QTEST_MAIN(TestPaneBadges)
#include "tst_panebadges.moc"
