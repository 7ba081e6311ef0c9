// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inspectormodel.h"
#include "models/recordmodel.h"
#include "tests/support/panedesk.h"
#include "ui/actions.h"
#include "ui/dialogs/buydialog.h"
#include "ui/mainwindow.h"
#include "ui/pane.h"
#include "ui/paneregistry.h"
#include "ui/panes/search/searchpane.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneDesk;

/// The whole window through one agent's morning, and through the changes of account in which things outlive each other.
/// Named a smoke test: the sanitizers run it too.
class TestPaneSmoke : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchBuyConfigureReleaseAndSignOut()
    {
        PaneDesk desk;
        MainWindow window(desk.context);
        window.show();
        const auto shown = [&window] {
            const QString id = window.currentPaneId();
            return id.isEmpty() ? nullptr : window.pane(id);
        };
        const auto settled = [&shown] { return shown() && shown()->settledOnScreen(); };
        for (const PaneEntry &entry : window.panes()) {
            window.showPane(QString::fromLatin1(entry.id));
            QTRY_VERIFY_WITH_TIMEOUT(settled(), 20'000);
        }

        window.showPane(u"search"_s);
        Pane *search = shown();
        QTest::keyClicks(search->findChild<QLineEdit *>(u"search_area_code"_s), u"415"_s);
        QTest::keyClick(search->findChild<QLineEdit *>(u"search_area_code"_s), Qt::Key_Return);
        auto *results = search->findChild<RecordView *>(u"searchResults"_s);
        QTRY_VERIFY(results->selectedCount() == 1);
        const QString number = results->currentKey();
        QTRY_VERIFY(search->actionSet()->action("search.buy")->isEnabled());
        search->actionSet()->action("search.buy")->trigger();
        auto *buying = window.findChild<BuyDialog *>();
        QVERIFY(buying);
        QTest::mouseClick(buying->findChild<QPushButton *>(u"buyButton"_s), Qt::LeftButton);
        auto *show = buying->findChild<QPushButton *>(u"showNumberButton"_s);
        QTRY_VERIFY(show->isVisible());
        QTest::mouseClick(show, Qt::LeftButton);
        QCOMPARE(window.currentPaneId(), u"inventory"_s);

        Pane *inventory = shown();
        auto *table = inventory->findChild<RecordView *>(u"inventoryTable"_s);
        auto *inspector = inventory->findChild<InspectorPanel *>();
        RecordModel *numbers = table->recordModel();
        const int column = numbers->schema().column("phone_number");
        QTRY_COMPARE(numbers->value(inspector->key(), column).toString(), number);
        const QString sid = inspector->key();
        inspector->model().setData(inspector->model().indexOf("friendly_name"), u"Front desk"_s);
        QTest::mouseClick(inspector->findChild<QPushButton *>(u"inspectorSave"_s), Qt::LeftButton);
        const int name = numbers->schema().column("friendly_name");
        QTRY_COMPARE(numbers->value(sid, name).toString(), u"Front desk"_s);
        QTRY_VERIFY(inventory->actionSet()->action("inventory.release")->isEnabled());
        inventory->actionSet()->action("inventory.release")->trigger();
        QTRY_VERIFY(!numbers->contains(sid));

        window.showPane(u"activity"_s);
        RecordModel *changes = shown()->findChild<RecordView *>(u"activityView"_s)->recordModel();
        QTRY_COMPARE(changes->totalRows(), 3);

        // A load and a dialog are under way while the account goes.
        window.showPane(u"search"_s);
        search->actionSet()->action("search.buy")->trigger();
        window.showPane(u"inventory"_s);
        inventory->refresh();
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 20'000);
        QTRY_COMPARE(numbers->totalRows(), desk.sandbox.owned(desk.session()->accountSid()));
        desk.accounts.switchTo({});
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 20'000);
        desk.accounts.signOut();
        QVERIFY(!shown());
        QCOMPARE(desk.sandbox.count("POST", u"IncomingPhoneNumbers.json$"_s), 1);
    }
};

QTEST_MAIN(TestPaneSmoke)
#include "tst_panesmoke.moc"
