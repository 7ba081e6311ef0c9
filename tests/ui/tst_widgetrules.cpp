// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every widget, with real events: text is plain, the wheel scrolls, Enter presses the focused button.
#include "tests/ui/tooltips.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/theme.h"
#include "ui/widgetrules.h"
#include "ui/widgets/helplink.h"
#include "ui/widgets/richlabel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QDial>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <functional>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const QString hostile = u"<img src=/dev/zero> <h1>PAID</h1>"_s;

/// A notch of the wheel towards the person, over the middle of the widget.
void turnWheel(QWidget *over)
{
    const QPointF at = over->rect().center();
    QWheelEvent event(at, over->mapToGlobal(at), {}, { 0, -120 }, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QSpontaneKeyEvent::setSpontaneous(&event); // what is made up doesn't go on to parents
    qApp->notify(over, &event);
}

QComboBox *fruits(bool editable)
{
    auto *box = new QComboBox;
    box->addItems({ u"apple"_s, u"pear"_s, u"plum"_s });
    box->setEditable(editable);
    return box;
}

template <class Box>
Box *counter()
{
    auto *box = new Box;
    box->setValue(20);
    return box;
}

/// A form that is higher than what is seen of it, with the editor in its first row.
struct LongForm
{
    explicit LongForm(QWidget *editor)
    {
        auto *content = new QWidget;
        auto *rows = new QVBoxLayout(content);
        rows->addWidget(editor);
        rows->addWidget(typing);
        auto *below = new QWidget;
        below->setMinimumHeight(2000);
        rows->addWidget(below);
        area.setWidget(content);
        area.setWidgetResizable(true);
        area.resize(400, 300);
        area.show();
    }
    QScrollArea area;
    QLineEdit *typing = new QLineEdit; ///< Where somebody is at work.
};

Confirmation question(const QString &title, const QString &accept)
{
    Confirmation question;
    question.title = title;
    question.accept = accept;
    return question;
}

/// The texts of a window that could be read as marks.
QStringList labelsThatAreNotPlain(const QWidget &window)
{
    QStringList found;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            found.append(label->text());
    }
    return found;
}

} // namespace

class TestWidgetRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Theme::Light);
        WidgetRules::install(*qApp);
        WidgetRules::install(*qApp); // as if once
    }

    void theWheelScrollsTheForm_data()
    {
        QTest::addColumn<std::function<QWidget *()>>("make");
        QTest::addColumn<QByteArray>("value");
        using Make = std::function<QWidget *()>;
        QTest::newRow("a combo box") << Make([] { return fruits(false); }) << "currentIndex"_ba;
        QTest::newRow("a combo box to type in") << Make([] { return fruits(true); }) << "currentIndex"_ba;
        QTest::newRow("a number") << Make([] { return counter<QSpinBox>(); }) << "value"_ba;
        QTest::newRow("a number with decimals") << Make([] { return counter<QDoubleSpinBox>(); }) << "value"_ba;
        QTest::newRow("a date") << Make([] { return new QDateEdit(QDate(2026, 12, 1)); }) << "date"_ba;
        QTest::newRow("a date with a calendar") << Make([] {
            auto *date = new QDateEdit(QDate(2026, 12, 1));
            date->setCalendarPopup(true);
            return date;
        }) << "date"_ba;
        QTest::newRow("a time") << Make([] { return new QTimeEdit(QTime(12, 0)); }) << "time"_ba;
        QTest::newRow("a slider") << Make([] {
            auto *slider = counter<QSlider>();
            slider->setOrientation(Qt::Horizontal);
            return slider;
        }) << "value"_ba;
        QTest::newRow("a dial") << Make([] { return counter<QDial>(); }) << "value"_ba;
    }
    void theWheelScrollsTheForm()
    {
        using Make = std::function<QWidget *()>;
        QFETCH(const Make, make);
        QFETCH(const QByteArray, value);
        QWidget *editor = make();
        LongForm form(editor);
        QVERIFY(QTest::qWaitForWindowExposed(&form.area));
        const QVariant before = editor->property(value);
        for (const bool focused : { false, true }) {
            if (focused) {
                editor->setFocus();
                QTRY_VERIFY(editor->hasFocus() || editor->focusProxy());
            } else {
                form.typing->setFocus();
                QTRY_VERIFY(form.typing->hasFocus());
            }
            const int at = form.area.verticalScrollBar()->value();
            turnWheel(editor);
            QCOMPARE(editor->property(value), before);
            QVERIFY2(form.area.verticalScrollBar()->value() > at, "the form stays where it is");
            QVERIFY2(focused || form.typing->hasFocus(), "the next key goes elsewhere");
        }
        if (auto *line = editor->findChild<QLineEdit *>()) { // what is under the pointer there
            turnWheel(line);
            QCOMPARE(editor->property(value), before);
        }
    }

    void theWheelScrollsAnOpenList()
    {
        auto *box = new QComboBox;
        for (int i = 0; i < 200; ++i)
            box->addItem(QString::number(i));
        box->setStyleSheet(u"QComboBox { combobox-popup: 0; }"_s); // a list with a scroll bar
        LongForm form(box);
        QVERIFY(QTest::qWaitForWindowExposed(&form.area));
        box->showPopup();
        QScrollBar *bar = box->view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        turnWheel(box->view()->viewport());
        QVERIFY(bar->value() > 0);
        QCOMPARE(box->currentIndex(), 0);
        box->hidePopup();
    }

    void enterPressesTheFocusedButton()
    {
        int answer = -1;
        ConfirmDialog dialog(question(u"Buy 2 numbers?"_s, u"Buy 2 numbers"_s));
        connect(&dialog, &QDialog::finished, this, [&answer](int result) { answer = result; });
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *accept = dialog.findChild<QPushButton *>(u"accept"_s);
        for (int tabs = 0; tabs < 5 && !accept->hasFocus(); ++tabs)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(accept->hasFocus());
        QVERIFY2(accept->isDefault(), "another button has the frame of what Enter does");
        QTest::keyClick(accept, Qt::Key_Return);
        QTRY_COMPARE(answer, int(QDialog::Accepted));
    }

    void enterIsSafeWhereNobodyChose()
    {
        int answer = -1;
        ConfirmDialog dialog(question(u"Release?"_s, u"Release"_s));
        connect(&dialog, &QDialog::finished, this, [&answer](int result) { answer = result; });
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(answer, int(QDialog::Rejected));
    }

    void everyKindOfButtonTakesEnter_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Return") << int(Qt::Key_Return);
        QTest::newRow("Enter of the keypad") << int(Qt::Key_Enter);
    }
    void everyKindOfButtonTakesEnter()
    {
        QFETCH(const int, key);
        QDialog dialog;
        auto *rows = new QVBoxLayout(&dialog);
        auto *close = new QPushButton(u"Close"_s);
        close->setDefault(true);
        auto *push = new QPushButton(u"Check"_s);
        push->setAutoDefault(false);
        auto *tool = new QToolButton;
        tool->setFocusPolicy(Qt::StrongFocus);
        auto *toggle = new QToolButton;
        toggle->setCheckable(true);
        toggle->setFocusPolicy(Qt::StrongFocus);
        rows->addWidget(close);
        for (QAbstractButton *button : { static_cast<QAbstractButton *>(push), static_cast<QAbstractButton *>(tool),
                                         static_cast<QAbstractButton *>(toggle) })
            rows->addWidget(button);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy closed(close, &QAbstractButton::clicked);
        for (QAbstractButton *button : { static_cast<QAbstractButton *>(push), static_cast<QAbstractButton *>(tool),
                                         static_cast<QAbstractButton *>(toggle) }) {
            QSignalSpy clicked(button, &QAbstractButton::clicked);
            button->setFocus();
            QTest::keyClick(button, Qt::Key(key), key == Qt::Key_Enter ? Qt::KeypadModifier : Qt::NoModifier);
            QCOMPARE(clicked.size(), 1);
        }
        QVERIFY(toggle->isChecked());
        QVERIFY(closed.isEmpty());
    }

    void anEnterThatIsHeldDownPressesNothing()
    {
        QPushButton button(u"Buy"_s);
        button.show();
        QVERIFY(QTest::qWaitForWindowActive(&button));
        button.setFocus();
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
        QCoreApplication::sendEvent(&button, &held);
        QVERIFY(clicked.isEmpty());
    }

    void whatQtMakesIsPlain_data()
    {
        QTest::addColumn<std::function<QDialog *()>>("make");
        using Make = std::function<QDialog *()>;
        QTest::newRow("a message box") << Make([] {
            auto *box = new QMessageBox(QMessageBox::Warning, u"Number Desk"_s, hostile);
            box->setInformativeText(hostile);
            return box;
        });
        QTest::newRow("a question for a text") << Make([] {
            auto *dialog = new QInputDialog;
            dialog->setLabelText(hostile);
            return dialog;
        });
        QTest::newRow("a progress") << Make([] { return new QProgressDialog(hostile, u"Stop"_s, 0, 10); });
        QTest::newRow("our own question") << Make([] {
            return new ConfirmDialog(
                { .title = hostile, .text = hostile, .details = { hostile }, .accept = u"Go on"_s, .typed = hostile });
        });
        QTest::newRow("a label that asks for marks") << Make([] {
            auto *dialog = new QDialog;
            auto *label = new QLabel(dialog);
            label->setTextFormat(Qt::RichText);
            label->setText(hostile);
            return dialog;
        });
    }
    void whatQtMakesIsPlain()
    {
        using Make = std::function<QDialog *()>;
        QFETCH(const Make, make);
        const std::unique_ptr<QDialog> dialog(make());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QCOMPARE(labelsThatAreNotPlain(*dialog), QStringList());
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(hostile); }));
    }

    void tooltipsArePlain_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("of a widget") << 0;
        QTest::newRow("of a cell") << 1;
        QTest::newRow("of a column's title") << 2;
        QTest::newRow("of a menu's entry") << 3;
        QTest::newRow("of an entry in an open list") << 4;
    }
    void tooltipsArePlain()
    {
        QFETCH(const int, where);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), u"x"_s);
        model.setData(model.index(0, 0), hostile, Qt::ToolTipRole);
        model.setHeaderData(0, Qt::Horizontal, hostile, Qt::ToolTipRole);
        QTableView table;
        table.setModel(&model);
        QPushButton button(u"x"_s);
        button.setToolTip(hostile);
        QMenu menu;
        menu.setToolTipsVisible(true);
        QAction *entry = menu.addAction(u"x"_s);
        entry->setToolTip(hostile);
        QComboBox box;
        box.addItem(u"x"_s);
        box.setItemData(0, hostile, Qt::ToolTipRole);
        const std::array<QWidget *, 5> shown{ &button, &table, &table, &menu, &box };
        shown[size_t(where)]->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown[size_t(where)]));
        if (where == 4)
            box.showPopup();
        const std::array<std::pair<QWidget *, QPoint>, 5> places{
            std::pair(&button, QPoint(2, 2)), std::pair(table.viewport(), table.visualRect(model.index(0, 0)).center()),
            std::pair(table.horizontalHeader()->viewport(), QPoint(5, 5)),
            std::pair(&menu, menu.actionGeometry(entry).center()),
            std::pair(box.view()->viewport(), box.view()->visualRect(box.model()->index(0, 0)).center())
        };
        const auto &[widget, at] = places[size_t(where)];
        const test::ShownTip tip = test::tipAt(*widget, at);
        box.hidePopup();
        QCOMPARE(tip.text, hostile);
        QCOMPARE(tip.format, Qt::PlainText);
    }

    void onlyMarksOfOursAreMarks()
    {
        RichLabel label(Markup(u"<b>Sandbox</b> of %1 and %2"_s).arg(u"%2<h1>PAID</h1>"_s).arg(u"Jane & Co"_s));
        label.show();
        QCOMPARE(label.textFormat(), Qt::RichText);
        QCOMPARE(label.text(), u"<b>Sandbox</b> of &#37;2&lt;h1&gt;PAID&lt;/h1&gt; and Jane &amp; Co"_s);
        HelpLink link;
        link.setTarget(QUrl(u"https://evil.example/<h1>PAID</h1>"_s));
        QVERIFY(!link.text().contains(u"<h1>"_s));
    }
};

QTEST_MAIN(TestWidgetRules)
#include "tst_widgetrules.moc"
