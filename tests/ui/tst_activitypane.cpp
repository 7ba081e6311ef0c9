// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/numberops.h"
#include "tests/support/changes.h"
#include "tests/support/panedesk.h"
#include "ui/panes/activitypane.h"

#include <QAccessible>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneBench;

namespace {

struct Desk : PaneBench<ActivityPane>
{
    Desk() { mine = nd::test::plainNumbers(sandbox); }

    /// Makes a change, and waits for its end. The id of its entry.
    QString made(const OperationSpec &spec)
    {
        QString id;
        session()->operations().run(spec, &pane,
                                    [&id](const OperationReport &report) { id = QString::number(report.entry.id); });
        static_cast<void>(QTest::qWaitFor([&id] { return !id.isEmpty(); }, 20'000));
        static_cast<void>(QTest::qWaitFor([&] { return model()->rowOf(id) >= 0; }));
        return id;
    }
    /// An entry that ended as a test wants it.
    QString written(const OperationSpec &spec, const std::function<void(JournalEntry &)> &end)
    {
        JournalEntry entry
            = journal.begin(session()->accountSid(), spec, QDateTime::fromSecsSinceEpoch(1'764'500'000)).value();
        entry.ended = entry.begun.addSecs(5);
        end(entry);
        if (!journal.update(entry))
            qFatal("not written");
        QString id = QString::number(entry.id);
        static_cast<void>(QTest::qWaitFor([&] { return model()->rowOf(id) >= 0; }));
        return id;
    }
    bool shows(const QString &id)
    {
        return view()->goTo(id) && QTest::qWaitFor([&] { return inspector()->key() == id; });
    }
    /// What stands beside a label in the inspector; all of it where several have it.
    QString detail(const QString &label) const
    {
        QStringList found;
        const InspectorModel &lines = inspector()->model();
        for (int group = 0; group < lines.rowCount(); ++group) {
            const QModelIndex parent = lines.index(group, 0);
            for (int row = 0; row < lines.rowCount(parent); ++row) {
                if (lines.index(row, InspectorModel::LabelColumn, parent).data().toString() == label)
                    found.append(lines.index(row, InspectorModel::ValueColumn, parent).data().toString());
            }
        }
        return found.join(u" | "_s);
    }
    QString nothing() const
    {
        const auto *label = pane.findChild<QLabel *>(u"inspectorNothing"_s);
        return label->isVisible() ? label->text() : QString();
    }

    QList<IncomingNumber> mine;
};

} // namespace

/// Everything that is known of a change, beside the list of changes.
class TestActivityPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyChangesOfNumbersAreUndoneHoweverTheyAreCalled_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("undone");
        QTest::newRow("a change") << u"number.update"_s << true;
        QTest::newRow("a release") << u"number.release"_s << false;
        QTest::newRow("a letter") << u"loa.edit"_s << false;
    }
    void onlyChangesOfNumbersAreUndoneHoweverTheyAreCalled()
    {
        QFETCH(const QString, kind);
        QFETCH(const bool, undone);
        /// A language with one word for all of them.
        struct OneWord : QTranslator
        {
            QString translate(const char *context, const char *, const char *, int) const override
            {
                return qstrcmp(context, "Operation") == 0 ? u"Change"_s : QString();
            }
            bool isEmpty() const override { return false; }
        } oneWord;
        QCoreApplication::installTranslator(&oneWord);
        Desk desk;
        const OperationSpec spec{ .kind = kind, .subject = u"PN1"_s, .summary = u"Something"_s, .request = {} };
        const QString id = desk.written(spec, [](JournalEntry &entry) { entry.outcome = Outcome::Succeeded; });
        QVERIFY(desk.shows(id));
        QCOMPARE(desk.value(id, "kind").toString(), u"Change"_s);
        QCOMPARE(desk.action("activity.undo")->isEnabled(), undone);
    }

    void aChangeInAnotherAccountIsNotUndoneFromHere_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("elsewhere");
        QTest::newRow("a number in the account in use") << u"number.update"_s << false;
        QTest::newRow("a number in another one") << u"number.update"_s << true;
        QTest::newRow("webhooks in the account in use") << u"portwebhook.set"_s << false;
        QTest::newRow("webhooks in another one") << u"portwebhook.set"_s << true;
    }
    void aChangeInAnotherAccountIsNotUndoneFromHere()
    {
        QFETCH(const QString, kind);
        QFETCH(const bool, elsewhere);
        Desk desk;
        const OperationSpec spec = nd::test::changeRow(kind)->make(desk.sandbox, 801);
        const QString account = elsewhere ? u"AC"_s + QString(32, u'9') : desk.sandbox.sid();
        JournalEntry entry = desk.journal.begin(account, spec, QDateTime::fromSecsSinceEpoch(1'764'500'000)).value();
        entry.outcome = Outcome::HappenedDiffers;
        entry.differences
            = { { kind == "number.update"_L1 ? u"friendly_name"_s : u"port_in_target_url"_s, u"a"_s, u"b"_s } };
        entry.ended = entry.begun.addSecs(5);
        QVERIFY(desk.journal.update(entry));
        desk.bar()->setChoice(u"account"_s, u"all"_s);
        QTRY_VERIFY(desk.shows(QString::number(entry.id)));
        QCOMPARE(desk.action("activity.undo")->isEnabled(), !elsewhere && kind == "number.update"_L1);
        QCOMPARE(desk.action("activity.setRest")->isEnabled(), !elsewhere);
    }

    void anOutcomeThatIsFoundIsShownAtOnce()
    {
        Desk desk;
        const OperationSpec spec{ .kind = u"number.update"_s, .subject = u"PN1"_s, .summary = u"x"_s, .request = {} };
        const QString id = desk.written(spec, [](JournalEntry &entry) { entry.outcome = Outcome::Unknown; });
        QVERIFY(desk.shows(id));
        const QString before = desk.detail(u"Outcome"_s);
        JournalEntry entry = desk.journal.entry(id.toLongLong());
        entry.outcome = Outcome::Succeeded;
        QVERIFY(desk.journal.update(entry));
        QTRY_VERIFY(desk.detail(u"Outcome"_s) != before);
        QVERIFY(!desk.detail(u"Outcome"_s).isEmpty());
    }

    void whatIsMissingElsewhereIsSetAsWell_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("without");
        QTest::newRow("events of webhooks") << u"portwebhook.set"_s << u"notifications_of"_s;
        QTest::newRow("copies of an order's letters") << u"hosted.edit"_s << u"CcEmails"_s;
        QTest::newRow("the address that a letter goes to") << u"loa.edit"_s << u"Email"_s;
    }
    void whatIsMissingElsewhereIsSetAsWell()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, without);
        Desk desk;
        const OperationSpec spec = nd::test::changeRow(kind)->make(desk.sandbox, 801);
        desk.sandbox.fault(
            { { "action", u"partial"_s }, { "method", u"POST"_s }, { "without", QJsonArray{ without } } });
        const QString id = desk.made(spec);
        QCOMPARE(desk.value(id, "outcome").toString(), u"differs"_s);
        QVERIFY(desk.shows(id));
        QVERIFY(desk.detail(u"What to do"_s).isEmpty());
        QTRY_VERIFY(desk.action("activity.setRest")->isEnabled());
        desk.action("activity.setRest")->trigger();
        QTRY_COMPARE(desk.model()->totalRows(), 2);
        QTRY_COMPARE(desk.journal.entries(1).value(0).outcome, Outcome::Succeeded);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(!desk.prompts.asked.first().details.isEmpty());
        QVERIFY2(nd::test::changeRow(kind)->effects(desk.sandbox, spec) == 1, "all of it is there now");
        desk.action("activity.setRest")->trigger();
        QTRY_VERIFY(desk.notice().contains(u"Nothing is missing any more"_s));
        QCOMPARE(desk.model()->totalRows(), 2);
    }

    void whatCannotBeSetSaysWhereToMendIt_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : { "address.create", "hosted.create", "hosted.bulkcreate", "loa.create", "portin.create",
                                  "document.upload", "number.transfer" })
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void whatCannotBeSetSaysWhereToMendIt()
    {
        QFETCH(const QString, kind);
        Desk desk;
        OperationSpec spec{ .kind = kind, .subject = u"x"_s, .summary = u"Something"_s, .request = {} };
        spec.request.path = u"/v2/x"_s;
        spec.request.product = Product::Numbers;
        const QString id = desk.written(spec, [](JournalEntry &entry) {
            entry.outcome = Outcome::HappenedDiffers;
            entry.differences = { { u"friendly_name"_s, u"a"_s, u"b"_s } };
        });
        QVERIFY(desk.shows(id));
        QVERIFY(!desk.detail(u"What to do"_s).isEmpty());
        QVERIFY(!desk.action("activity.setRest")->isEnabled());
    }

    void aChangeOfANumberIsShownWhole()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const IncomingNumber number = desk.mine.first();
        const QString url = u"https://ann:pass-phrase@example.com/hook"_s;
        const QString id
            = desk.made(updateOperation(number, { { u"friendly_name"_s, u"Front desk"_s }, { u"voice_url"_s, url } }));
        QVERIFY(desk.shows(id));
        QVERIFY(desk.inspector()->view()->isVisible());
        QCOMPARE(desk.detail(u"What"_s), u"Change number"_s);
        QCOMPARE(desk.value(id, "phone_number").toString(), number.number);
        QVERIFY(!desk.detail(u"Number"_s).isEmpty());
        QVERIFY2(desk.detail(u"Name"_s).contains(number.friendlyName + u" → Front desk"_s),
                 qPrintable(desk.detail(u"Name"_s)));
        const QString hook = desk.detail(u"Voice URL"_s);
        QVERIFY2(hook.contains(u"→"_s) && hook.contains(u"example.com"_s), qPrintable(hook));
        QVERIFY(!desk.detail(u"Started"_s).isEmpty());
        QVERIFY(!desk.detail(u"Ended"_s).isEmpty());
        QCOMPARE(desk.detail(u"Account"_s), desk.sandbox.sid());
        QVERIFY(desk.detail(u"Account name"_s).contains(u"Acme support"_s));
        QVERIFY(desk.detail(u"Request ID"_s).startsWith(u"RQ"_s));
        QVERIFY(desk.detail(u"Found out"_s).contains(u"200"_s));
        QCOMPARE(desk.detail(u"Request"_s),
                 u"POST "_s + desk.sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number.sid)));
        QCOMPARE(desk.detail(u"FriendlyName"_s), u"Front desk"_s);
        // Nothing secret is in any line.
        const InspectorModel &lines = desk.inspector()->model();
        for (int group = 0; group < lines.rowCount(); ++group) {
            const QModelIndex parent = lines.index(group, 0);
            QVERIFY(!parent.data().toString().isEmpty());
            for (int row = 0; row < lines.rowCount(parent); ++row) {
                for (const int role : { int(Qt::DisplayRole), int(Qt::ToolTipRole), int(CopyRole), int(ValueRole) }) {
                    const QVariant shown = lines.index(row, InspectorModel::ValueColumn, parent).data(role);
                    QVERIFY2(!shown.toString().contains(u"pass-phrase"_s), qPrintable(shown.toString()));
                }
            }
        }
    }

    void aRefusalIsShownWithWhatTheServiceSaid()
    {
        Desk desk;
        QVERIFY(desk.ready());
        IncomingNumber gone = desk.mine.first();
        gone.sid = u"PN00000000000000000000000000000000"_s;
        const QString id = desk.made(releaseOperation(gone));
        QVERIFY(desk.shows(id));
        QCOMPARE(desk.value(id, "outcome").toString(), u"refused"_s);
        QCOMPARE(desk.detail(u"Code"_s), u"20404"_s);
        QVERIFY(!desk.detail(u"Message"_s).isEmpty());
        QVERIFY(desk.detail(u"Request ID"_s).startsWith(u"RQ"_s));
        QVERIFY(desk.detail(u"Help"_s).contains(u"20404"_s));
        QVERIFY(desk.detail(u"Found out"_s).contains(u"404"_s));
        QVERIFY(desk.detail(u"Request"_s).startsWith(u"DELETE "_s));
        QCOMPARE(desk.value(id, "phone_number").toString(), gone.number);
    }

    void howTheOutcomeWasFoundOut_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("reads");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::newRow("by the answer") << int(Outcome::Succeeded) << 0 << 200 << u"answered 200"_s;
        QTest::newRow("by a read, since the answer was lost")
            << int(Outcome::Succeeded) << 0 << 0 << u"A read of the account"_s;
        QTest::newRow("by reads that did not find it") << int(Outcome::NotDone) << 3 << 0 << u"3 check"_s;
        QTest::newRow("not yet") << int(Outcome::Unknown) << 0 << 0 << u"No clear answer"_s;
        QTest::newRow("nothing was sent") << int(Outcome::NotSent) << 0 << 0 << u"before it was sent"_s;
    }
    void howTheOutcomeWasFoundOut()
    {
        QFETCH(int, outcome);
        QFETCH(int, reads);
        QFETCH(int, status);
        QFETCH(QString, word);
        Desk desk;
        QVERIFY(desk.ready());
        const QString id = desk.written(releaseOperation(desk.mine.first()), [&](JournalEntry &entry) {
            entry.outcome = Outcome(outcome);
            entry.notSeenReads = reads;
            entry.firstNotSeen = reads > 0 ? entry.begun : QDateTime();
            entry.error.httpStatus = status;
        });
        QVERIFY(desk.shows(id));
        QVERIFY2(desk.detail(u"Found out"_s).contains(word), qPrintable(desk.detail(u"Found out"_s)));
    }

    void whatIsNotAsItWasAskedForIsShown()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const OperationSpec spec = updateOperation(desk.mine.first(), { { u"friendly_name"_s, u"Front desk"_s } });
        const QString id = desk.written(spec, [](JournalEntry &entry) {
            entry.outcome = Outcome::HappenedDiffers;
            entry.differences = { { u"friendly_name"_s, u"Front desk"_s, {} } };
        });
        QVERIFY(desk.shows(id));
        QVERIFY2(desk.detail(u"Name"_s).contains(u"asked for Front desk, found empty"_s),
                 qPrintable(desk.detail(u"Name"_s)));
    }

    void anEntryOfEarlierHasItsNumberFromItsSentence()
    {
        Desk desk;
        QVERIFY(desk.ready());
        OperationSpec spec = updateOperation(desk.mine.first(), { { u"friendly_name"_s, u"Front desk"_s } });
        spec.before.remove(u"phone_number"_s); // as it was written once
        const QString id = desk.written(spec, [](JournalEntry &entry) { entry.outcome = Outcome::Succeeded; });
        QCOMPARE(desk.value(id, "phone_number").toString(), desk.mine.first().number);
    }

    void theFilterFindsChangesByTheirNumber()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString one = desk.made(updateOperation(desk.mine[0], { { u"friendly_name"_s, u"One"_s } }));
        const QString two = desk.made(updateOperation(desk.mine[1], { { u"friendly_name"_s, u"Two"_s } }));
        desk.pane.look(desk.mine[1].number);
        QTRY_COMPARE(desk.model()->visibleRows(), 1);
        QCOMPARE(desk.model()->keyAt(0), two);
        QVERIFY(desk.model()->rowOf(one) < 0);
    }

    void severalAndNoneSelectedSayWhatTheyAre()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY2(desk.nothing().contains(u"Select a change"_s), qPrintable(desk.nothing()));
        IncomingNumber gone = desk.mine[2];
        gone.sid = u"PN00000000000000000000000000000000"_s;
        const QStringList ids{ desk.made(updateOperation(desk.mine[0], { { u"friendly_name"_s, u"One"_s } })),
                               desk.made(updateOperation(desk.mine[1], { { u"friendly_name"_s, u"Two"_s } })),
                               desk.made(releaseOperation(gone)) };
        QVERIFY(desk.shows(ids[0]));
        desk.view()->selectKeys(ids);
        QTRY_VERIFY2(desk.nothing().contains(u"3 changes selected"_s), qPrintable(desk.nothing()));
        QVERIFY(desk.nothing().contains(u"Succeeded: "_s + QLocale().toString(2)));
        QVERIFY(desk.nothing().contains(u"Refused: "_s + QLocale().toString(1)));
        QVERIFY(desk.inspector()->key().isEmpty());
        desk.view()->selectKeys({ ids[2] });
        QTRY_COMPARE(desk.inspector()->key(), ids[2]);
        QVERIFY(desk.nothing().isEmpty());
        // What is filtered away is not shown as if it were selected.
        desk.bar()->field()->setText(u"nothing has this"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 0);
        QTRY_VERIFY(desk.nothing().contains(u"Select a change"_s));
    }

    void theDetailsCanBeReadAloudAndByKeyboard()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString id = desk.made(updateOperation(desk.mine[0], { { u"friendly_name"_s, u"Front desk"_s } }));
        QVERIFY(desk.shows(id));
        QTreeView *tree = desk.inspector()->view();
        QAccessibleInterface *root = QAccessible::queryAccessibleInterface(tree);
        QVERIFY(root && root->isValid());
        QVERIFY(!root->text(QAccessible::Name).isEmpty());
        QStringList names;
        for (int child = 0; child < root->childCount(); ++child)
            names.append(root->child(child)->text(QAccessible::Name));
        QVERIFY2(names.join(u' ').contains(u"→ Front desk"_s), qPrintable(names.join(u'\n')));
        tree->setFocus();
        tree->setCurrentIndex({});
        QStringList passed;
        for (int step = 0; step < 60; ++step) {
            QTest::keyClick(tree, Qt::Key_Down);
            passed.append(tree->currentIndex().siblingAtColumn(InspectorModel::ValueColumn).data().toString());
        }
        QVERIFY(passed.join(u' ').contains(u"→ Front desk"_s));
        QVERIFY(passed.join(u' ').contains(u"POST "_s));
    }
};

QTEST_MAIN(TestActivityPane)
#include "tst_activitypane.moc"
