// SPDX-License-Identifier: GPL-3.0-or-later
// What a form says beneath a field is read aloud by whatever part of the field has the keyboard.
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldform.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

class TestFieldForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSentenceIsReadAloud_data()
    {
        QTest::addColumn<bool>("composed");
        QTest::newRow("of a line") << false;
        QTest::newRow("of a field with a calendar") << true;
    }
    void theSentenceIsReadAloud()
    {
        QFETCH(const bool, composed);
        FieldForm form;
        QWidget *editor = composed ? static_cast<QWidget *>(new DateField(u"day"_s)) : new QLineEdit;
        FieldRow *row = form.addRow(u"&Day"_s, editor, u"Any day will do."_s);
        form.show();
        editor->setFocus();
        const auto heard = [&form] { return form.focusWidget()->accessibleDescription(); };
        QCOMPARE(form.focusWidget() != editor, composed);
        QCOMPARE(heard(), u"Any day will do."_s);
        row->setProblem(u"This is no day."_s);
        QCOMPARE(heard(), u"This is no day."_s);
        row->setProblem({});
        QCOMPARE(heard(), u"Any day will do."_s);
    }
};

QTEST_MAIN(TestFieldForm)
#include "tst_fieldform.moc"
