// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that takes a list of numbers: files that fall on it, and the column in which their numbers stand.
#include "app/background.h"
#include "models/readypage.h"
#include "models/recordmodel.h"
#include "models/records/incomingnumber.h"
#include "tests/support/longestturn.h"
#include "ui/dialogs/numberlistdialog.h"
#include "ui/dialogs/selectfromlist.h"
#include "ui/widgets/numberlistbox.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::LongestTurn;

namespace {

NumberListDialog::Purpose purpose()
{
    return { .title = u"Select"_s, .acceptText = [](int count) { return u"Select %1"_s.arg(count); } };
}

void drop(NumberListDialog &dialog, const QByteArray &content)
{
    static const QTemporaryDir folder; // it is read later
    const QString name = folder.filePath(u"list.csv"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    file.close();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(name) });
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &event);
}

constexpr int manyNumbers = 10'000;

/// Numbers, each on a line.
QString lines(int count)
{
    QStringList lines;
    for (int n = 0; n < count; ++n)
        lines.append(u"+1%1%2"_s.arg(n % 2 == 0 ? 312557 : 773557).arg(n / 2, 4, 10, QChar(u'0')));
    return lines.join(u'\n');
}

template <class W>
W *part(const NumberListDialog &dialog, const char *name)
{
    return dialog.findChild<W *>(QLatin1StringView(name));
}

} // namespace

class TestNumberList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDroppedTableGivesItsNumbers_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QString text = u"Name;Fallback;Phone number\r\n\"Büro;\r\nMitte\";+14155550109;+14155550101\r\n"
                             "x;+14155550108;(415) 555-0102\r\n"_s;
        QTest::newRow("in UTF-8") << text.toUtf8();
        QTest::newRow("in UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("in UTF-16, as a spreadsheet saves it")
            << QByteArray(QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(text));
        QTest::newRow("in Latin-1") << text.toLatin1();
    }
    void aDroppedTableGivesItsNumbers()
    {
        QFETCH(QByteArray, content);
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        drop(dialog, content);
        QTRY_COMPARE(dialog.numbers(), (QStringList{ u"+14155550101"_s, u"+14155550102"_s }));
        auto *column = part<QComboBox>(dialog, "numberListColumn");
        QVERIFY(column->isVisible());
        QCOMPARE(column->currentText(), u"Phone number"_s);
        QCOMPARE(part<QPushButton>(dialog, "numberListAccept")->text(), u"Select 2"_s);

        // Another one was meant.
        QTest::keyClick(column, Qt::Key_Up);
        QCOMPARE(column->currentText(), u"Fallback"_s);
        QCOMPARE(dialog.numbers(), (QStringList{ u"+14155550109"_s, u"+14155550108"_s }));
        // It stays meant while the text is put right.
        part<QPlainTextEdit>(dialog, "numberList")->appendPlainText(u"y;+14155550107;"_s);
        QTRY_COMPARE(dialog.numbers().size(), 3);
        QCOMPARE(column->currentText(), u"Fallback"_s);
        QTest::keyClick(column, Qt::Key_Home);
        QCOMPARE(dialog.numbers().size(), 5);
    }

    void aListIsStillAList()
    {
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.setText(u"+14155550101\n(415) 555-0102"_s);
        QVERIFY(!part<QComboBox>(dialog, "numberListColumn")->isVisible());
        QCOMPARE(dialog.numbers().size(), 2);
        dialog.setText(u"+14155550101, +14155550102\n+14155550103, +14155550104"_s);
        QCOMPARE(dialog.numbers().size(), 4);
    }

    void quotesThatNobodyClosesAreSaid()
    {
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        drop(dialog, "Name,Phone\n\"Ann,+14155550101\nBob,+14155550102\n");
        QTRY_COMPARE(dialog.numbers().size(), 2);
        const QString said = part<QPlainTextEdit>(dialog, "numberListProblems")->toPlainText();
        QVERIFY2(said.startsWith(u"Line 2"_s) && said.contains(u"not closed"_s), qPrintable(said));
    }

    void whatIsNoTextIsRefused()
    {
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        drop(dialog, QByteArray("PK\x03\x04\0\0\0\0\xff\xfe\0\0", 12));
        QTRY_VERIFY(part<QLabel>(dialog, "numberListFound")->text().contains(u"not a text file"_s));
        QVERIFY(part<QPlainTextEdit>(dialog, "numberList")->toPlainText().isEmpty());
    }

    void aNovelInACellIsNotShownWhole()
    {
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        drop(dialog, "Phone number,x\n" + QByteArray(100'000, '7') + ",y\n=cmd|' /C calc'!A0,z\n");
        QTRY_VERIFY(!part<QPlainTextEdit>(dialog, "numberListProblems")->toPlainText().isEmpty());
        QVERIFY(dialog.numbers().isEmpty());
        QVERIFY(part<QPlainTextEdit>(dialog, "numberListProblems")->toPlainText().size() < 1'000);
    }

    void whatIsNoListOnADiskIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a pipe that nobody writes to") << u"pipe"_s;
        QTest::newRow("a device that never ends") << u"/dev/zero"_s;
        QTest::newRow("a folder") << u"."_s;
    }
    void whatIsNoListOnADiskIsRefused()
    {
        QFETCH(const QString, path);
        const QTemporaryDir folder;
        QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
        NumberListBox box(u"US"_s);
        box.setText(u"+14155550101"_s);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(QDir(folder.path()).absoluteFilePath(path)) });
        box.take(data);
        QVERIFY(box.isReading());
        QTRY_VERIFY(!box.isReading());
        const QString found = box.findChild<QLabel *>(u"numberListFound"_s)->text();
        QVERIFY2(found.contains(u"is not a file with a list"_s), qPrintable(found));
        QCOMPARE(box.numbers().size(), 1);
    }

    void aLongListIsKeptBehind_data()
    {
        QTest::addColumn<bool>("pasted");
        QTest::newRow("dropped") << false;
        QTest::newRow("pasted") << true;
    }
    void aLongListIsKeptBehind()
    {
        QFETCH(const bool, pasted);
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *box = dialog.findChild<NumberListBox *>();
        auto *editor = part<QPlainTextEdit>(dialog, "numberList");
        const QString text = lines(manyNumbers) + u"\n+1415"_s;
        LongestTurn turn;
        turn.watch();
        if (pasted) {
            QApplication::clipboard()->setText(text);
            editor->paste();
        } else {
            drop(dialog, text.toUtf8());
        }
        QVERIFY(box->isReading());
        QVERIFY2(!part<QPushButton>(dialog, "numberListAccept")->isEnabled(), "these are not the numbers yet");
        QTRY_VERIFY_WITH_TIMEOUT(!box->isReading(), 120'000);
        QCOMPARE(dialog.numbers().size(), manyNumbers);
        QVERIFY(editor->toPlainText().isEmpty() && !editor->isVisible());
        QCOMPARE(box->text(), text);
        auto *says = part<QLabel>(dialog, "numberListBehindSays");
        QVERIFY2(says->isVisible() && says->text().contains(QLocale().toString(manyNumbers)), qPrintable(says->text()));
        QVERIFY(part<QPlainTextEdit>(dialog, "numberListProblems")->toPlainText().contains(u"Line 10001"_s));
        QVERIFY(part<QPushButton>(dialog, "numberListAccept")->isEnabled());
        // Reading all of them in the window's thread takes more than a second.
        const double longest = turn.take();
        QVERIFY2(longest < 300, QByteArray::number(longest).constData());

        // What is wrong can be put right, and the list emptied.
        QVERIFY(box->replace(box->entries().last(), u"+14155550101"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!box->isReading(), 120'000);
        QCOMPARE(dialog.numbers().size(), manyNumbers + 1);
        part<QPushButton>(dialog, "numberListEmpty")->click();
        QVERIFY(dialog.numbers().isEmpty());
        QVERIFY(editor->isVisible() && box->text().isEmpty());
    }

    /// Nothing of it takes as long in the window's thread as reading the numbers of all rows would.
    void rowsAreFoundByAListInAWorker()
    {
        std::vector<IncomingNumber> owned;
        for (int n = 0; n < 10 * manyNumbers; ++n) {
            IncomingNumber number;
            number.sid = u"PN%1"_s.arg(n, 32, 16, QChar(u'0'));
            number.number = u"+1%1"_s.arg(3'125'570'000 + n);
            number.country = u"US"_s;
            owned.push_back(number);
        }
        RecordModel model(schemaOf<IncomingNumber>());
        model.load(readyPage(pageOf<IncomingNumber>(std::span<const IncomingNumber>(owned))));
        QTRY_VERIFY_WITH_TIMEOUT(model.totalRows() == 10 * manyNumbers && !model.isIndexing(), 60'000);
        QWidget window;
        QStringList chosen;
        LongestTurn turn;
        turn.watch();
        QHash<QString, QString> keys;
        const StoreSnapshot all = model.snapshot();
        for (const RowId &id : all.live) {
            const StorePage &page = *all.pages[id.page];
            keys.insert(page.value(int(id.row), model.schema().column("phone_number")).toString(),
                        QString::fromUtf8(page.key(int(id.row))));
        }
        QCoreApplication::processEvents();
        const double floor = turn.take();

        SelectFromList how;
        how.numberField = "phone_number";
        how.countryField = "country";
        how.unknown = u"not in this account"_s;
        how.chosen = [&chosen](const QStringList &sids) { chosen = sids; };
        selectFromList(model, how, &window);
        selectFromList(model, how, &window);
        QTRY_COMPARE_WITH_TIMEOUT(window.findChildren<NumberListDialog *>().size(), 1, 60'000);
        auto *dialog = window.findChild<NumberListDialog *>();
        auto *list = dialog->findChild<NumberListBox *>();
        list->setText(lines(manyNumbers));
        QTRY_VERIFY_WITH_TIMEOUT(!list->isReading(), 120'000);
        QTRY_COMPARE_WITH_TIMEOUT(backgroundThreads().activeThreadCount(), 0, 60'000);
        QCOMPARE(window.findChildren<NumberListDialog *>().size(), 1);
        QCOMPARE(dialog->numbers().size(), manyNumbers / 2);
        part<QPushButton>(*dialog, "numberListAccept")->click();
        QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), manyNumbers / 2, 60'000);
        QCOMPARE(chosen.last(), keys.value(u"+13125574999"_s));
        const double longest = turn.take();
        QVERIFY2(longest < floor / 2, qPrintable(u"%1 ms of %2 ms"_s.arg(longest).arg(floor)));
    }

    void aLineWithoutAnEndIsNoTextForAnEditor()
    {
        NumberListBox box(u"US"_s);
        box.show();
        LongestTurn turn;
        turn.watch();
        box.setText(QString(2'000'000, u'7'));
        QTRY_VERIFY_WITH_TIMEOUT(!box.isReading(), 120'000);
        QVERIFY(!box.findChild<QPlainTextEdit *>(u"numberList"_s)->isVisible());
        QCOMPARE(box.entries().size(), 1);
        QVERIFY2(box.entries().first().text.size() <= rules::ListedNumber::longestText, "nobody can paint a novel");
        QVERIFY2(!box.replace(box.entries().first(), u"+14155550101"_s), "most of it is not there to be replaced");
        const double longest = turn.take();
        QVERIFY2(longest < 300, QByteArray::number(longest).constData());
    }

    void anotherTextEndsTheReading()
    {
        NumberListBox box(u"US"_s);
        QSignalSpy changed(&box, &NumberListBox::changed);
        box.setText(lines(manyNumbers));
        QVERIFY(box.isReading() && !box.readNow());
        box.setText(u"+14155550101"_s);
        QVERIFY(!box.isReading());
        QCOMPARE(box.numbers(), QStringList{ u"+14155550101"_s });
        QCOMPARE(changed.size(), 1);
        // Long, but in the editor: who asks gets it.
        box.setText(lines(1'500));
        QVERIFY(box.isReading());
        QVERIFY(box.readNow());
        QCOMPARE(box.numbers().size(), 1'500);
        QTRY_COMPARE(backgroundThreads().activeThreadCount(), 0);
        QCOMPARE(changed.size(), 2);
    }

    void anEntryIsReplacedWhereItStands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("entry");
        QTest::addColumn<QString>("then");
        QTest::newRow("a line of its own")
            << u"+14155550101\n415-555\n+14155550102"_s << 1 << u"+14155550101\n+14155550109\n+14155550102"_s;
        QTest::newRow("a cell of a table") << u"Name,Phone\nA,+14155550101\nB,\"415 555\"\nC,+14155550102"_s << 1
                                           << u"Name,Phone\nA,+14155550101\nB,\"+14155550109\"\nC,+14155550102"_s;
        QTest::newRow("the second of two that are the same")
            << u"+14155550101\n+14155550101\n+14155550102"_s << 1 << u"+14155550101\n+14155550109\n+14155550102"_s;
    }
    void anEntryIsReplacedWhereItStands()
    {
        QFETCH(const QString, text);
        QFETCH(const int, entry);
        QFETCH(const QString, then);
        NumberListBox box(u"US"_s);
        box.setText(text);
        QVERIFY(!box.entries().at(entry).good());
        const rules::ListedNumber wrong = box.entries().at(entry);
        QVERIFY(box.replace(wrong, u"+14155550109"_s));
        QCOMPARE(box.text(), then);
        QVERIFY(box.entries().at(entry).good());
        QVERIFY2(!box.replace({ .text = u"never there"_s, .line = 2 }, u"+14155550109"_s), "it is not there");
        QVERIFY(!box.replace({ .text = u"415"_s, .line = 99 }, u"+14155550109"_s));
        auto *editor = box.findChild<QPlainTextEdit *>(u"numberList"_s);
        editor->undo();
        QCOMPARE(editor->toPlainText(), text);
    }

    void whatIsTypedCanBeReadAtOnce()
    {
        NumberListBox box(u"US"_s);
        QSignalSpy changed(&box, &NumberListBox::changed);
        box.findChild<QPlainTextEdit *>(u"numberList"_s)->appendPlainText(u"+14155550101"_s);
        QVERIFY(box.numbers().isEmpty());
        box.readNow();
        QCOMPARE(box.numbers(), QStringList{ u"+14155550101"_s });
        QCOMPARE(changed.size(), 1);
        box.readNow();
        QCOMPARE(changed.size(), 1);
    }

    void whatIsNotWantedHereIsLeftOutWithItsReason()
    {
        NumberListBox box(u"US"_s);
        box.setText(u"+14155550101\n+14155550102\n+14155550101\n12"_s);
        box.setKnown([](const QString &e164) { return e164.endsWith(u'2'); }, u"not ours"_s);
        QCOMPARE(box.numbers(), QStringList{ u"+14155550102"_s });
        QVERIFY(box.entries().at(2).repeated && !box.entries().at(0).repeated);
        const QString problems = box.findChild<QPlainTextEdit *>(u"numberListProblems"_s)->toPlainText();
        QVERIFY2(problems.contains(u"Line 1: (415) 555-0101 – not ours"_s), qPrintable(problems));
        QVERIFY(problems.contains(u"Line 3"_s) && problems.contains(u"already"_s));
    }

    void theChosenColumnCanBeSetAgain()
    {
        NumberListBox box(u"US"_s);
        box.setText(u"Name,Phone,Fallback\nA,+14155550101,+14155550103\nB,+14155550102,+14155550104"_s);
        box.setChosenColumn(2);
        QCOMPARE(box.numbers(), (QStringList{ u"+14155550103"_s, u"+14155550104"_s }));
        QCOMPARE(box.chosenColumn(), 2);
        box.setText(u"+14155550105"_s);
        QVERIFY2(!box.chosenColumn(), "it was said of another table");
    }

    void thousandsAreRead()
    {
        QStringList lines;
        for (int n = 0; n < 5000; ++n)
            lines.append(u"+1312557%1"_s.arg(n, 4, 10, QChar(u'0')));
        NumberListBox box(u"US"_s);
        box.setText(lines.join(u'\n'));
        QTRY_COMPARE(box.numbers().size(), 5000);
    }
};

QTEST_MAIN(TestNumberList)
#include "tst_numberlist.moc"
