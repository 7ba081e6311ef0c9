// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagebutton.h"
#include "ui/widgets/stagepanel.h"
#include "ui/widgets/stagestrip.h"
#include "ui/widgets/stagetrack.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const QDateTime noon(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);

struct Strip
{
    Strip()
    {
        strip.setCounts({ { u"received"_s, 12 }, { u"Pending-Verification"_s, 3 }, { u"completed"_s, 40 } });
        strip.resize(1100, strip.heightForWidth(1100));
        strip.show();
    }
    StageButton *button(const QString &id) const { return strip.findChild<StageButton *>("stage."_L1 + id); }
    StageButton *focused() const { return qobject_cast<StageButton *>(strip.focusWidget()); }

    StageStrip strip{ hostedOrderPipeline() };
};

StageFacts factsOf(const QString &status)
{
    return { .status = status, .updated = noon.addDays(-3), .now = noon };
}

} // namespace

class TestStageStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStageSaysItsCountAndWhoseTurnItIs()
    {
        const Strip s;
        QCOMPARE(s.button(u"all"_s)->count(), 55);
        QCOMPARE(s.button(u"received"_s)->count(), 12);
        QCOMPARE(s.button(u"pending-verification"_s)->count(), 3); // in whatever case it came
        QCOMPARE(s.button(u"failed"_s)->count(), 0);
        QCOMPARE(s.button(u"received"_s)->accessibleName(), u"Received: 12, your turn"_s);
        QCOMPARE(s.button(u"pending-loa"_s)->accessibleName(), u"Pending LOA: 0, with the customer"_s);
        QCOMPARE(s.button(u"completed"_s)->accessibleName(), u"Completed: 40, ended"_s);
    }

    void oneIsChosenAtATime()
    {
        Strip s;
        const QSignalSpy spy(&s.strip, &StageStrip::chosenChanged);
        QTest::mouseClick(s.button(u"pending-verification"_s), Qt::LeftButton);
        QCOMPARE(s.strip.chosen(), u"Pending-Verification"_s); // as the service words it
        QTest::mouseClick(s.button(u"completed"_s), Qt::LeftButton);
        QCOMPARE(s.strip.chosen(), u"completed"_s);
        QVERIFY(!s.button(u"pending-verification"_s)->isChecked());
        QTest::mouseClick(s.button(u"completed"_s), Qt::LeftButton); // again: all
        QCOMPARE(s.strip.chosen(), QString());
        QVERIFY(s.button(u"all"_s)->isChecked());
        QCOMPARE(spy.size(), 3);
    }

    void keysGoFromStageToStage_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("right, right") << QList<int>{ Qt::Key_Right, Qt::Key_Right } << u"received"_s << false;
        QTest::newRow("down counts as right") << QList<int>{ Qt::Key_Down } << u"twilio-processing"_s << false;
        QTest::newRow("and back") << QList<int>{ Qt::Key_Right, Qt::Key_Right, Qt::Key_Left } << u"twilio-processing"_s
                                  << false;
        QTest::newRow("to the last one") << QList<int>{ Qt::Key_End } << u"failed"_s << false;
        QTest::newRow("beyond the first one")
            << QList<int>{ Qt::Key_End, Qt::Key_Home, Qt::Key_Left } << QString() << false;
        QTest::newRow("from right to left, left is on") << QList<int>{ Qt::Key_Left } << u"twilio-processing"_s << true;
    }
    void keysGoFromStageToStage()
    {
        QFETCH(QList<int>, keys);
        QFETCH(QString, chosen);
        QFETCH(bool, mirrored);
        Strip s;
        s.strip.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        s.button(u"all"_s)->setFocus();
        for (const int key : std::as_const(keys))
            QTest::keyClick(s.focused(), Qt::Key(key));
        QCOMPARE(s.strip.chosen(), chosen);
        QCOMPARE(s.focused()->status, chosen);
        // One stop for the Tab key.
        int stops = 0;
        for (const StageButton *button : s.strip.findChildren<StageButton *>())
            stops += button->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void aStatusThatNobodyKnowsHasAToggleWhileThereIsOne()
    {
        Strip s;
        s.strip.setCounts({ { u"received"_s, 1 }, { u"on-the-moon"_s, 2 } });
        StageButton *moon = s.button(u"on-the-moon"_s);
        QVERIFY(moon && moon->isVisible());
        QCOMPARE(moon->count(), 2);
        QTest::mouseClick(moon, Qt::LeftButton);
        QCOMPARE(s.strip.chosen(), u"on-the-moon"_s);
        s.strip.setCounts({ { u"received"_s, 3 } });
        QVERIFY(moon->isVisible()); // it filters still
        s.strip.choose({});
        s.strip.setCounts({ { u"received"_s, 3 } });
        QVERIFY(!moon->isVisible());
    }

    void aNarrowWindowHasAllStages()
    {
        // As it stands in a page: above something that takes all the room.
        QWidget page;
        auto *lines = new QVBoxLayout(&page);
        Strip s;
        auto *rest = new QScrollArea;
        lines->addWidget(&s.strip);
        lines->addWidget(rest, 1);
        page.resize(640, 480);
        page.show();
        QTRY_VERIFY(s.button(u"failed"_s)->geometry().bottom() < s.strip.height());
        for (const StageButton *button : s.strip.findChildren<StageButton *>())
            QVERIFY(s.strip.rect().contains(button->geometry()));
        QVERIFY(s.strip.height() < 200);
        s.strip.setParent(nullptr);
    }

    void aPanelSaysWhereOneStands_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("deadline");
        QTest::newRow("on the strip") << u"received"_s << u"Received, 2 of 8"_s << u"Becomes “Failed”"_s;
        QTest::newRow("beside the strip") << u"action-required"_s << u"Action required"_s << u"Becomes “Failed”"_s;
        QTest::newRow("at the end") << u"completed"_s << u"Completed, 8 of 8"_s << QString();
        QTest::newRow("unknown") << u"on-the-moon"_s << u"on-the-moon"_s << QString();
    }
    void aPanelSaysWhereOneStands()
    {
        QFETCH(QString, status);
        QFETCH(QString, now);
        QFETCH(QString, deadline);
        StagePanel panel(hostedOrderPipeline());
        panel.show(factsOf(status));
        panel.QWidget::show();
        QCOMPARE(panel.findChild<QLabel *>(u"stageNow"_s)->text(), now);
        const QString said = panel.findChild<QLabel *>(u"stageDeadline"_s)->text();
        QCOMPARE(said.isEmpty(), deadline.isEmpty());
        QVERIFY(said.startsWith(deadline));
        QVERIFY(panel.findChild<QLabel *>(u"stageSince"_s)->text().contains(u"at least 3 day"_s));
        QVERIFY(!panel.findChild<QLabel *>(u"stageFailure"_s)->isVisible());
    }

    void theTrackTellsWhatIsDoneAndWhatIsToCome()
    {
        StageTrack track(hostedOrderPipeline());
        track.show(u"pending-loa"_s, {});
        QCOMPARE(track.accessibleName(), u"Step 5 of 8: Pending LOA"_s);
        QVERIFY(track.accessibleDescription().contains(u"Verified"_s));
        QVERIFY(track.accessibleDescription().contains(u"To come: Carrier processing"_s));
        // How far it had come is known by what was seen.
        track.show(u"failed"_s, { { u"verified"_s, noon, noon }, { u"failed"_s, noon.addDays(1), noon } });
        QCOMPARE(track.accessibleName(), u"Failed"_s);
        QCOMPARE(track.accessibleDescription(),
                 u"Done: Twilio processing, Received, Pending verification, Verified."_s);
        // Or by what it has.
        track.show(u"action-required"_s, {}, u"received"_s);
        QVERIFY(track.accessibleDescription().startsWith(u"Done: Twilio processing, Received."_s));
    }

    void whatWasSeenIsListedWithItsTimes()
    {
        StagePanel panel(hostedOrderPipeline());
        StageFacts facts = factsOf(u"verified"_s);
        facts.updated = noon.addDays(-2);
        facts.history = { { u"received"_s, noon.addDays(-5), {} }, { u"verified"_s, noon.addDays(-2), {} } };
        panel.show(facts);
        panel.QWidget::show();
        QCOMPARE(panel.findChild<QLabel *>(u"stageSince"_s)->text().section(u',', 0, 0), u"For 2 day(s)"_s);
        auto *fold = panel.findChild<QToolButton *>(u"stageHistory"_s);
        QCOMPARE(fold->text(), u"Seen so far (2)"_s);
        QTest::mouseClick(fold, Qt::LeftButton);
        QStringList lines;
        QStringList hover;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u": seen "_s)) {
                lines.append(label->text());
                hover.append(label->toolTip());
            }
        }
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u"Verified"_s)); // the newest first
        QVERIFY(hover[0].contains(u"UTC"_s));
    }

    void whatIsOffSaysWhy()
    {
        StagePanel panel(hostedOrderPipeline());
        panel.show(factsOf(u"verified"_s));
        panel.setChoices({ { .id = u"letter"_s, .text = u"Put on a &letter…"_s, .hint = u"Make one"_s },
                           { .id = u"cancel"_s, .text = u"Ca&ncel…"_s, .whyNot = u"Too late."_s } });
        panel.QWidget::show();
        const QSignalSpy spy(&panel, &StagePanel::acted);
        auto *letter = panel.findChild<QPushButton *>(u"act.letter"_s);
        auto *cancel = panel.findChild<QPushButton *>(u"act.cancel"_s);
        QVERIFY(letter->isEnabled() && !cancel->isEnabled());
        QCOMPARE(cancel->toolTip(), u"Too late."_s);
        QTest::mouseClick(letter, Qt::LeftButton);
        QCOMPARE(spy.value(0).value(0).toString(), u"letter"_s);
        // In words, for whoever can't hover.
        const auto said = [&panel] {
            for (const QLabel *label : panel.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text() == u"Cancel: Too late."_s)
                    return true;
            }
            return false;
        };
        QVERIFY(!said());
        QTest::keyClick(panel.findChild<QToolButton *>(u"stageWhy"_s), Qt::Key_Space);
        QVERIFY(said());
    }
};

QTEST_MAIN(TestStageStrip)
#include "tst_stagestrip.moc"
