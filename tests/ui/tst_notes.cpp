// SPDX-License-Identifier: GPL-3.0-or-later
// Notes on numbers: kept on this computer, found by the filter, in the export, and never under another number.
#include "app/localdata/localfile.h"
#include "tests/support/panedesk.h"
#include "ui/panes/inventory/inventorypane.h"
#include "ui/widgets/notebox.h"
#include "ui/widgets/tableexport.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

struct NoteDesk : PaneBench<InventoryPane>
{
    using PaneBench::PaneBench;
    bool choose(const QString &sid) { return select(sid, "inventory.release"); }
    QString sid(int row) const { return model()->keyAt(row); }
    QPlainTextEdit *box() const { return pane.findChild<QPlainTextEdit *>(u"noteText"_s); }
    QString kept(const QString &sid) { return local.notes().note(sandbox.sid(), sid).value().text; }
    QString shown(const QString &sid) const { return value(sid, localNote).toString(); }
    void write(const QString &text)
    {
        QApplication::setActiveWindow(&pane);
        box()->setFocus();
        QTest::keyClicks(box(), text);
    }
    void leaveBox() { view()->setFocus(); }
};

} // namespace

class TestNotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyIsKept()
    {
        NoteDesk desk;
        QVERIFY(desk.ready());
        const QString first = desk.sid(0);
        const QString second = desk.sid(1);
        QVERIFY(desk.choose(first));
        QVERIFY(desk.box()->toPlainText().isEmpty());
        desk.write(u"ask Ann"_s);
        QCOMPARE(desk.kept(first), u"ask Ann"_s); // without leaving the box, and without a button
        QTest::keyClick(desk.box(), Qt::Key_Backspace);
        QCOMPARE(desk.kept(first), u"ask An"_s);
        QVERIFY(desk.choose(second));
        QVERIFY(desk.box()->toPlainText().isEmpty());
        desk.write(u"two"_s);
        QVERIFY(desk.choose(first));
        QCOMPARE(desk.box()->toPlainText(), u"ask An"_s);
        desk.leaveBox();
        QTRY_COMPARE(desk.shown(first), u"ask An"_s);
        QTRY_COMPARE(desk.shown(second), u"two"_s);
        QVERIFY(!desk.inspector()->hasEdits());
        QCOMPARE(desk.sandbox.count("POST"), 0);
    }

    void aNoteIsFoundAndStaysThroughReadingAndChanging()
    {
        NoteDesk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.sid(3);
        QVERIFY(desk.choose(sid));
        desk.write(u"Überall gesucht"_s);
        desk.leaveBox();
        QTRY_COMPARE(desk.shown(sid), u"Überall gesucht"_s);
        QTest::keyClicks(desk.bar()->field(), u"uberall"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 1);
        QCOMPARE(desk.sid(0), sid);
        desk.bar()->clear();

        QSignalSpy said(&desk.pane, &Pane::message);
        desk.pane.refresh();
        QVERIFY(desk.ready());
        QCOMPARE(desk.shown(sid), u"Überall gesucht"_s);
        QVERIFY2(said.isEmpty(), "a note is no change made elsewhere");

        QVERIFY(desk.choose(sid));
        desk.edit("friendly_name", u"Front desk"_s);
        desk.saveEdits();
        QTRY_COMPARE(desk.value(sid, "friendly_name").toString(), u"Front desk"_s);
        QCOMPARE(desk.shown(sid), u"Überall gesucht"_s);
        QVERIFY(!desk.inspector()->hasEdits());
    }

    void aNoteComesWithItsAccount()
    {
        sandbox::Options options;
        options.seed = 7;
        SandboxFixture other(options);
        NoteDesk desk;
        QVERIFY(other.sid() != desk.sandbox.sid());
        QVERIFY(desk.ready());
        const QString sid = desk.sid(0);
        QVERIFY(desk.choose(sid));
        desk.write(u"ours"_s);
        desk.signInAt(other.url(), other.sid(), other.token());
        desk.pane.activated();
        QVERIFY(desk.ready());
        for (int row = 0; row < desk.model()->rowCount(); ++row)
            QVERIFY(desk.shown(desk.sid(row)).isEmpty());
        desk.signInAt(desk.sandbox.url(), desk.sandbox.sid(), desk.sandbox.token());
        desk.pane.activated();
        QVERIFY(desk.ready());
        QCOMPARE(desk.shown(sid), u"ours"_s);
        QVERIFY(desk.choose(sid));
        QCOMPARE(desk.box()->toPlainText(), u"ours"_s);
    }

    void nobodyIsSwitchedToAnotherNumberWhileWriting()
    {
        NoteDesk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.sid(2);
        QVERIFY(desk.choose(sid));
        desk.write(u"zebra"_s);
        desk.leaveBox();
        QTRY_COMPARE(desk.shown(sid), u"zebra"_s);
        QTest::keyClicks(desk.bar()->field(), u"zebra"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 1);
        QTRY_COMPARE(desk.inspector()->key(), sid);
        const QSignalSpy looked(desk.pane.findChild<QTimer *>(u"noteSoon"_s), &QTimer::timeout);
        desk.box()->selectAll();
        desk.write(u"lion"_s);
        QTRY_VERIFY(looked.size() >= 2); // the row would have been taken by now
        QCOMPARE(desk.inspector()->key(), sid);
        QCOMPARE(desk.box()->toPlainText(), u"lion"_s);
        QCOMPARE(desk.kept(sid), u"lion"_s);
        desk.leaveBox();
        QTRY_COMPARE(desk.model()->visibleRows(), 0);
        QVERIFY(!desk.pane.findChild<NoteBox *>()->isVisible());
        QCOMPARE(desk.kept(sid), u"lion"_s);
    }

    void whatTheDiskRefusesStaysInTheBox()
    {
        NoteDesk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.sid(0);
        QVERIFY(desk.choose(sid));
        desk.write(u"a"_s);
        QVERIFY(desk.local.file().database().run(u"PRAGMA query_only=1"_s));
        desk.write(u"b"_s);
        auto *problem = desk.pane.findChild<QLabel *>(u"noteProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().startsWith(u"Not saved."_s));
        QCOMPARE(desk.pane.unsaved().size(), 1);
        QVERIFY(desk.choose(desk.sid(1)));
        QVERIFY(!problem->isVisible());
        QVERIFY(desk.box()->toPlainText().isEmpty());
        QVERIFY(desk.choose(sid));
        QCOMPARE(desk.box()->toPlainText(), u"ab"_s);
        QCOMPARE(desk.kept(sid), u"a"_s);
        QVERIFY(desk.local.file().database().run(u"PRAGMA query_only=0"_s));
        desk.box()->moveCursor(QTextCursor::End);
        desk.write(u"c"_s);
        QVERIFY(!problem->isVisible());
        QCOMPARE(desk.kept(sid), u"abc"_s);
        QVERIFY(desk.pane.unsaved().isEmpty());
    }

    void anExportHasTheColumn()
    {
        NoteDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.choose(desk.sid(0)));
        desk.write(u"=cmd"_s);
        desk.leaveBox();
        QTRY_COMPARE(desk.shown(desk.inspector()->key()), u"=cmd"_s);
        desk.view()->setColumnShown(desk.model()->schema().column(localNote), true);
        desk.prompts.file = desk.folder.filePath(u"numbers.csv"_s);
        desk.pane.findChild<TableExport *>()->run(TableExport::Rows::All);
        QTRY_VERIFY(desk.notice().contains(u"exported"_s));
        QFile file(desk.prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.left(text.indexOf('\n')).contains("Note"));
        QCOMPARE(text.count("'=cmd"), 1);
    }
};

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
