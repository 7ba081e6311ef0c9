// SPDX-License-Identifier: GPL-3.0-or-later
// What one page of port-ins hands to another.
#include "app/localdata/localdata.h"
#include "tests/support/panedesk.h"
#include "ui/panes/portin/billspage.h"
#include "ui/panes/portin/portabilitypage.h"
#include "ui/panes/portin/portinpane.h"
#include "ui/panes/portin/portrequestpage.h"

#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneBench;

namespace {

struct Desk : PaneBench<PortInPane>
{
    PortRequestSheet &sheet() { return *form().sheet(); }
    PortRequestPage &form() { return *qobject_cast<PortRequestPage *>(pane.page(u"form"_s)); }
};

} // namespace

class TestPortInPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersThatCanBePortedGoOnIntoARequest()
    {
        Desk desk;
        auto *check = qobject_cast<PortabilityPage *>(desk.pane.page(u"check"_s));
        QVERIFY(check);
        const QString account = u"AC"_s + QString(32, u'7');
        Q_EMIT check->requestWanted({ { .e164 = u"+14155550141"_s, .type = u"MOBILE"_s, .asksForPin = true } }, account,
                                    u"AD"_s + QString(32, u'3'));
        QCOMPARE(desk.pane.currentTab(), u"form"_s);
        const PortInForm form = desk.sheet().form();
        QCOMPARE(form.numbers.size(), 1);
        QVERIFY(form.numbers.first().needsPin());
        QCOMPARE(form.accountSid, account);
        QCOMPARE(form.addressBy, PortInForm::AddressBy::Sid);
        QCOMPARE(form.addressSid, u"AD"_s + QString(32, u'3'));
    }

    void numbersThatNobodyCheckedGoToTheCheck()
    {
        Desk desk;
        desk.form().create({ { .e164 = u"+14155550141"_s } });
        QTest::mouseClick(desk.pane.findChild<QToolButton *>(u"portCheckNumbers"_s), Qt::LeftButton);
        QCOMPARE(desk.pane.currentTab(), u"check"_s);
    }

    void billsGoIntoTheRequestInView()
    {
        Desk desk;
        const QString sid = u"RD"_s + QString(32, u'1');
        Q_EMIT qobject_cast<BillsPage *>(desk.pane.page(u"bills"_s))->attachWanted({ sid });
        QCOMPARE(desk.pane.currentTab(), u"form"_s);
        QCOMPARE(desk.sheet().form().documents, QStringList(sid));
        QTest::mouseClick(desk.pane.findChild<QToolButton *>(u"portBillsButton"_s), Qt::LeftButton);
        QCOMPARE(desk.pane.currentTab(), u"bills"_s);
    }
};

QTEST_MAIN(TestPortInPane)
#include "tst_portinpane.moc"
