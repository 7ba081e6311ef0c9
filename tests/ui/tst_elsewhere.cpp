// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows, or two machines, on one account: what someone else did is noticed, and nobody's change is overwritten
// unseen. The other one is a second client of the same service.
#include "models/records/incomingnumber.h"
#include "tests/support/panedesk.h"
#include "ui/panes/inventory/inventorypane.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

struct TwoDesks : PaneBench<InventoryPane>
{
    using PaneBench::PaneBench;
    QString pathOf(const QString &sid) { return sandbox.path(u"/IncomingPhoneNumbers/"_s + sid + u".json"_s); }
    /// The other one sets a property.
    void theySet(const QString &sid, const QString &parameter, const QString &value)
    {
        if (sandbox.post(pathOf(sid), { { parameter, value } }).status != 200)
            qFatal("the other one was refused");
        sandbox.forgetRequests();
    }
    QString there(const QString &sid, const char *field) { return sandbox.get(pathOf(sid)).text(field); }
    /// A number with its name being edited.
    QString editing()
    {
        const auto plain = find<IncomingNumber>([](const IncomingNumber &n) {
            return n.origin == "twilio"_L1 && n.voiceApplicationSid.isEmpty() && n.trunkSid.isEmpty()
                && !n.voiceUrl.isEmpty();
        });
        if (!plain || !select(plain->sid, "inventory.release"))
            return {};
        edit("friendly_name", u"Mine"_s);
        return plain->sid;
    }
    QString said() const { return inspector()->findChild<QLabel *>(u"inspectorNotice"_s)->text(); }
    QPushButton *button(const QString &name) const { return inspector()->findChild<QPushButton *>(name); }
    void press(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    QVariant mine(const QString &field) const { return inspector()->model().changes().value(field); }
};

} // namespace

class TestElsewhere : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatChangedElsewhereIsSaidOnRefresh()
    {
        TwoDesks desk;
        QVERIFY(desk.ready());
        const QString changed = desk.model()->keyAt(0);
        const auto gone = desk.find<IncomingNumber>([&](const IncomingNumber &n) {
            return n.sid != changed && n.emergencyAddressStatus != "registered"_L1 && n.origin == "twilio"_L1;
        });
        QVERIFY(gone);
        desk.theySet(changed, u"FriendlyName"_s, u"Theirs"_s);
        QCOMPARE(desk.sandbox.remove(desk.pathOf(gone->sid)).status, 204);
        const QString bought = desk.sandbox.find(u"US"_s, u"Local"_s).value(0);
        desk.sandbox.take(bought);
        QSignalSpy said(&desk.pane, &Pane::message);
        desk.pane.refresh();
        QVERIFY(desk.ready());
        QCOMPARE(said.size(), 1);
        const QString sentence = said.first().first().toString();
        QVERIFY2(sentence.contains(u"1 changed"_s) && sentence.contains(u"1 gone"_s), qPrintable(sentence));
        QCOMPARE(desk.value(changed, "friendly_name").toString(), u"Theirs"_s);
        QVERIFY(!desk.model()->contains(gone->sid));
        desk.pane.refresh();
        QVERIFY(desk.ready());
        QCOMPARE(said.size(), 1); // Nothing new.
    }

    void anEditOverAChangedRowShowsBothAndThePersonChooses_data()
    {
        QTest::addColumn<bool>("refreshed");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("result");
        for (const bool refreshed : { false, true }) {
            const char *when = refreshed ? "noticed by a refresh" : "noticed when it is saved";
            QTest::addRow("%s, mine", when) << refreshed << u"inspectorSave"_s << u"Mine"_s;
            QTest::addRow("%s, theirs", when) << refreshed << u"inspectorTakeTheirs"_s << u"Theirs"_s;
            QTest::addRow("%s, nothing of mine", when) << refreshed << u"inspectorRevert"_s << u"Theirs"_s;
        }
    }
    void anEditOverAChangedRowShowsBothAndThePersonChooses()
    {
        QFETCH(bool, refreshed);
        QFETCH(QString, choice);
        QFETCH(QString, result);
        TwoDesks desk;
        QVERIFY(desk.ready());
        const QString sid = desk.editing();
        QVERIFY(!sid.isEmpty());
        desk.edit("voice_url", u"https://example.com/mine"_s);
        QVERIFY(desk.button(u"inspectorTakeTheirs"_s)->isHidden());
        desk.theySet(sid, u"FriendlyName"_s, u"Theirs"_s);
        if (refreshed)
            desk.pane.refresh();
        else
            desk.saveEdits();
        QTRY_VERIFY2(desk.said().contains(u"“Theirs”"_s), qPrintable(desk.said()));
        QVERIFY(desk.ready());
        QCOMPARE(desk.sandbox.count("POST"), 0);
        QCOMPARE(desk.mine(u"friendly_name"_s).toString(), u"Mine"_s);
        QCOMPARE(desk.mine(u"voice_url"_s).toString(), u"https://example.com/mine"_s);
        QVERIFY(!desk.button(u"inspectorTakeTheirs"_s)->isHidden());
        QTRY_VERIFY(desk.button(choice)->isEnabled());

        desk.press(choice);
        QTRY_VERIFY(desk.button(u"inspectorTakeTheirs"_s)->isHidden());
        if (choice == "inspectorTakeTheirs"_L1) {
            // What only one of us has changed is still to be saved.
            QVERIFY(desk.said().isEmpty());
            QCOMPARE(desk.inspector()->model().changes().keys(), QStringList{ u"voice_url"_s });
            desk.saveEdits();
        }
        QTRY_VERIFY(!desk.inspector()->hasEdits());
        QCOMPARE(desk.there(sid, "friendly_name"), result);
        const bool saved = choice != "inspectorRevert"_L1;
        QCOMPARE(desk.there(sid, "voice_url") == "https://example.com/mine"_L1, saved);
        QCOMPARE(desk.sandbox.count("POST"), saved ? 1 : 0);
    }

    void aChangeOfSomethingElseIsLeftAlone()
    {
        TwoDesks desk;
        QVERIFY(desk.ready());
        const QString sid = desk.editing();
        desk.theySet(sid, u"SmsUrl"_s, u"https://example.com/theirs"_s);
        desk.pane.refresh();
        QTRY_VERIFY(desk.said().contains(u"Messaging URL"_s));
        QVERIFY(desk.button(u"inspectorTakeTheirs"_s)->isHidden());
        desk.saveEdits();
        QTRY_COMPARE(desk.there(sid, "friendly_name"), u"Mine"_s);
        QCOMPARE(desk.there(sid, "sms_url"), u"https://example.com/theirs"_s);
        QTRY_VERIFY(!desk.inspector()->hasEdits());
    }

    void theSameChangeIsNoConflict()
    {
        TwoDesks desk;
        QVERIFY(desk.ready());
        const QString sid = desk.editing();
        desk.theySet(sid, u"FriendlyName"_s, u"Mine"_s);
        desk.pane.refresh();
        QTRY_VERIFY(!desk.inspector()->hasEdits());
        QVERIFY(desk.ready());
        QCOMPARE(desk.sandbox.count("POST"), 0);
        QCOMPARE(desk.value(sid, "friendly_name").toString(), u"Mine"_s);
    }

    void changedAgainBetweenTheTwoSaves()
    {
        TwoDesks desk;
        QVERIFY(desk.ready());
        const QString sid = desk.editing();
        desk.theySet(sid, u"FriendlyName"_s, u"Theirs"_s);
        desk.saveEdits();
        QTRY_VERIFY(desk.said().contains(u"“Theirs”"_s));
        desk.theySet(sid, u"FriendlyName"_s, u"Theirs again"_s);
        QTRY_VERIFY(desk.button(u"inspectorSave"_s)->isEnabled());
        desk.saveEdits();
        QTRY_VERIFY(desk.said().contains(u"“Theirs again”"_s));
        QCOMPARE(desk.sandbox.count("POST"), 0);
        QCOMPARE(desk.mine(u"friendly_name"_s).toString(), u"Mine"_s);
    }

    void aRowThatIsGoneKeepsWhatWasTyped()
    {
        TwoDesks desk;
        QVERIFY(desk.ready());
        const QString sid = desk.editing();
        QCOMPARE(desk.sandbox.remove(desk.pathOf(sid)).status, 204);
        desk.saveEdits();
        QTRY_VERIFY(!desk.model()->contains(sid));
        QCOMPARE(desk.inspector()->key(), sid);
        QCOMPARE(desk.mine(u"friendly_name"_s).toString(), u"Mine"_s);
        QVERIFY(desk.inspector()->isVisible());
        desk.press(u"inspectorRevert"_s);
        QTRY_VERIFY(desk.inspector()->key() != sid);
    }

    void aRefusalNamesBothValuesAndNoPassword()
    {
        TwoDesks desk;
        QVERIFY(desk.ready());
        const QString sid = desk.editing();
        desk.edit("voice_url", u"https://example.com/mine"_s);
        desk.theySet(sid, u"VoiceUrl"_s, u"https://ann:made-up@example.com/theirs"_s);
        desk.saveEdits();
        QTRY_VERIFY(desk.said().contains(u"example.com/theirs"_s));
        QVERIFY2(!desk.said().contains(u"made-up"_s), qPrintable(desk.said()));
    }
};

QTEST_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
