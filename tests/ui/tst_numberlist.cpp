// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that takes a list of numbers: files that fall on it, and the column in which their numbers stand.
#include "ui/dialogs/numberlistdialog.h"
#include "ui/widgets/numberlistbox.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
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

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

NumberListDialog::Purpose purpose()
{
    return { .title = u"Select"_s, .acceptText = [](int count) { return u"Select %1"_s.arg(count); } };
}

void drop(NumberListDialog &dialog, const QByteArray &content)
{
    const QTemporaryDir folder;
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
        QCOMPARE(dialog.numbers(), (QStringList{ u"+14155550101"_s, u"+14155550102"_s }));
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
        QCOMPARE(dialog.numbers().size(), 2);
        const QString said = part<QPlainTextEdit>(dialog, "numberListProblems")->toPlainText();
        QVERIFY2(said.startsWith(u"Line 2"_s) && said.contains(u"not closed"_s), qPrintable(said));
    }

    void whatIsNoTextIsRefused()
    {
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        drop(dialog, QByteArray("PK\x03\x04\0\0\0\0\xff\xfe\0\0", 12));
        QVERIFY(part<QLabel>(dialog, "numberListFound")->text().contains(u"not a text file"_s));
        QVERIFY(part<QPlainTextEdit>(dialog, "numberList")->toPlainText().isEmpty());
    }

    void aNovelInACellIsNotShownWhole()
    {
        NumberListDialog dialog(purpose(), u"US"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        drop(dialog, "Phone number,x\n" + QByteArray(100'000, '7') + ",y\n=cmd|' /C calc'!A0,z\n");
        QVERIFY(dialog.numbers().isEmpty());
        QVERIFY(part<QPlainTextEdit>(dialog, "numberListProblems")->toPlainText().size() < 1'000);
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

    void thousandsAreReadAtOnce()
    {
        QStringList lines;
        for (int n = 0; n < 5000; ++n)
            lines.append(u"+1312557%1"_s.arg(n, 4, 10, QChar(u'0')));
        NumberListBox box(u"US"_s);
        QElapsedTimer watch;
        watch.start();
        box.setText(lines.join(u'\n'));
        qInfo("5,000 numbers: %lld ms", watch.elapsed());
        QCOMPARE(box.numbers().size(), 5000);
    }
};

QTEST_MAIN(TestNumberList)
#include "tst_numberlist.moc"
