// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/phone.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/dialogs/buydialog.h"
#include "ui/panes/search/searchpane.h"
#include "ui/widgets/countrybox.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::noticeOf;
using nd::test::PaneBench;
using nd::test::PaneDesk;
using nd::test::SandboxFixture;

namespace {

/// The pane on a sandbox, worked by keys and clicks.
struct Desk : PaneBench<SearchPane>
{
    using PaneBench::PaneBench;
    template <class W>
    W *part(const char *name) const
    {
        return pane.findChild<W *>(QLatin1StringView(name));
    }
    QLineEdit *line(const char *name) const { return part<QLineEdit>(name); }
    void type(const char *name, const QString &text) const
    {
        line(name)->clear();
        QTest::keyClicks(line(name), text);
    }
    QString hint(const char *name) const
    {
        const auto *label = part<QLabel>(name);
        return label && !label->isHidden() ? label->text() : QString();
    }
    bool search()
    {
        QTest::mouseClick(part<QPushButton>("searchButton"), Qt::LeftButton);
        return ready();
    }
    QVariant value(int row, const char *field) const { return PaneBench::value(model()->keyAt(row), field); }
    BuyDialog *openBuy()
    {
        view()->selectRow(0);
        if (!QTest::qWaitFor([this] { return action("search.buy")->isEnabled(); }))
            return nullptr;
        action("search.buy")->trigger();
        return pane.window()->findChild<BuyDialog *>(u"buyDialog"_s);
    }
};

} // namespace

class TestSearchPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsNumbersOfTheAreaCodeWithTheirPrice()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"415"_s);
        QVERIFY(desk.search());
        QVERIFY(desk.model()->totalRows() > 10);
        for (int row = 0; row < desk.model()->rowCount(); ++row) {
            QVERIFY(desk.value(row, "phone_number").toString().startsWith(u"+1415"_s));
            QVERIFY(desk.value(row, "monthly_price").isValid());
        }
    }

    void aPriceThatCannotBeReadIsUnknownAndNeverZero()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.sandbox.fault({ { "action", u"status"_s }, { "status", 404 }, { "path", u"PhoneNumbers/Countries"_s } });
        desk.type("search_area_code", u"415"_s);
        QVERIFY(desk.search());
        QVERIFY(desk.model()->totalRows() > 0);
        QVERIFY(!desk.value(0, "monthly_price").isValid());
        const int price = desk.model()->schema().column("monthly_price");
        QCOMPARE(desk.model()->index(0, price).data().toString(), u"unknown"_s);
        QVERIFY(noticeOf(desk.pane).contains(u"cost"_s));
    }

    void saysWhatIsWrongWhileTyping_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hint"); // The field that says it.
        QTest::newRow("an area code of two digits") << u"search_area_code"_s << u"41"_s << u"search_area_code"_s;
        QTest::newRow("coordinates without a comma")
            << u"search_near_lat_long"_s << u"37.8"_s << u"search_near_lat_long"_s;
        QTest::newRow("a pattern of one digit") << u"search_contains"_s << u"4"_s << u"search_contains"_s;
        QTest::newRow("a rate center without its LATA")
            << u"search_in_rate_center"_s << u"SNFCCNTRL"_s << u"search_in_lata"_s;
    }
    void saysWhatIsWrongWhileTyping()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, hint);
        Desk desk;
        QVERIFY(desk.ready());
        const QByteArray name = field.toLatin1();
        desk.type(name.constData(), text);
        QVERIFY(!desk.hint((hint.toLatin1() + "Line").constData()).isEmpty());
        QVERIFY(!desk.part<QPushButton>("searchButton")->isEnabled());
        desk.sandbox.forgetRequests();
        QTest::keyClick(desk.line(name.constData()), Qt::Key_Return);
        QCOMPARE(desk.sandbox.count("GET", u"AvailablePhoneNumbers"_s), 0);
        QCOMPARE(desk.line(name.constData())->text(), text);
    }

    void explainsAVanityPatternWithItsKeypadDigits()
    {
        Desk desk;
        QVERIFY(desk.ready());
        auto *mode = desk.part<QComboBox>("search_pattern_mode");
        mode->setCurrentIndex(mode->findData(int(rules::PatternMode::Vanity)));
        desk.type("search_contains", u"STORM"_s);
        QVERIFY(desk.hint("search_containsLine").contains(u"78676"_s));
    }

    void offersOnlyWhatTheCountryHasAndSaysWhy_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<bool>("american");
        QTest::addColumn<bool>("beta"); // Whether beta numbers can be left out.
        QTest::addColumn<int>("kinds");
        QTest::newRow("the United States") << u"US"_s << true << true << 2;
        QTest::newRow("Canada") << u"CA"_s << true << true << 2;
        QTest::newRow("the United Kingdom") << u"GB"_s << false << true << 6;
        QTest::newRow("Hong Kong, where all is beta") << u"HK"_s << false << false << 3;
    }
    void offersOnlyWhatTheCountryHasAndSaysWhy()
    {
        QFETCH(QString, country);
        QFETCH(bool, american);
        QFETCH(bool, beta);
        QFETCH(int, kinds);
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"415"_s);
        auto *leaveBeta = desk.part<QCheckBox>("search_beta");
        leaveBeta->setChecked(true);
        desk.part<CountryBox>("search_country")->setCountry(country);
        for (const char *name : { "area_code", "in_region", "in_postal_code", "in_rate_center", "in_lata",
                                  "near_number", "near_lat_long" }) {
            const QLineEdit *line = desk.line(("search_" + QByteArray(name)).constData());
            QCOMPARE(line->isEnabled(), american);
            QCOMPARE(line->toolTip().isEmpty(), american);
        }
        QVERIFY(desk.line("search_in_locality")->isEnabled());
        QCOMPARE(leaveBeta->isEnabled(), beta);
        QCOMPARE(leaveBeta->toolTip().isEmpty(), beta);
        QCOMPARE(desk.part<QComboBox>("search_type")->count(), kinds);

        // What does not apply stays typed, and is not sent.
        QVERIFY(desk.search());
        QCOMPARE(desk.line("search_area_code")->text(), u"415"_s);
        QCOMPARE(desk.sandbox.count("GET", u"AvailablePhoneNumbers/.*AreaCode=415"_s), american ? 1 : 0);
        QCOMPARE(desk.sandbox.count("GET", u"AvailablePhoneNumbers/.*Beta=false"_s), beta ? 1 : 0);
        // 415 is American, and not Canadian; elsewhere it is not asked for.
        QCOMPARE(desk.model()->totalRows() > 0, country != u"CA"_s);
    }

    void aTypedCountryIsWhatIsSearched()
    {
        Desk desk;
        QVERIFY(desk.ready());
        auto *country = desk.part<CountryBox>("search_country");
        country->lineEdit()->selectAll();
        QTest::keyClicks(country->lineEdit(), u"GB"_s);
        QTRY_VERIFY(country->completer()->popup()->isVisible());
        QTest::keyClick(country->completer()->popup(), Qt::Key_Tab);
        QTRY_COMPARE(country->country(), u"GB"_s);
        QVERIFY(!desk.line("search_area_code")->isEnabled()); // as for all but American numbers
        desk.sandbox.forgetRequests();
        QVERIFY(desk.search());
        QCOMPARE(desk.sandbox.count("GET", u"AvailablePhoneNumbers/GB/"_s), 1);
        QCOMPARE(desk.sandbox.count("GET", u"AvailablePhoneNumbers/US/"_s), 0);
    }

    void nothingIsSearchedWhereNoCountryIsNamed()
    {
        Desk desk;
        QVERIFY(desk.ready());
        auto *country = desk.part<CountryBox>("search_country");
        auto *button = desk.part<QPushButton>("searchButton");
        QVERIFY(button->isEnabled());
        country->lineEdit()->selectAll();
        QTest::keyClicks(country->lineEdit(), u"Atlantis"_s);
        QTest::keyClick(country->lineEdit(), Qt::Key_Tab);
        QCOMPARE(country->currentText(), u"Atlantis"_s);
        QVERIFY(country->accessibleDescription().contains(u"No such country"_s));
        QVERIFY(!button->isEnabled());
        desk.sandbox.forgetRequests();
        QTest::keyClick(desk.line("search_in_locality"), Qt::Key_Return);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(desk.sandbox.count("GET", u"AvailablePhoneNumbers/"_s), 0);

        country->lineEdit()->selectAll();
        QTest::keyClicks(country->lineEdit(), u"Germany"_s);
        QTest::keyClick(country->lineEdit(), Qt::Key_Return);
        QCOMPARE(country->country(), u"DE"_s);
        QVERIFY(button->isEnabled());
        QVERIFY(!country->accessibleDescription().contains(u"No such country"_s));
    }

    void leavingAllAddressesOutSaysThatTheOthersAreOutToo()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const auto *local = desk.part<QCheckBox>("search_exclude_local");
        desk.part<QCheckBox>("search_exclude_all")->setChecked(true);
        QVERIFY(!local->isEnabled());
        QVERIFY(!local->toolTip().isEmpty());
        desk.part<QCheckBox>("search_exclude_all")->setChecked(false);
        QVERIFY(local->isEnabled());
        QVERIFY(local->toolTip().isEmpty());
    }

    void aNumberNamesItsPlace()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList numbers = desk.sandbox.find(u"US"_s, u"Local"_s, u"AreaCode=415"_s);
        QVERIFY(!numbers.isEmpty());
        desk.type("search_in_region", phone::nationalFormat(numbers.first())); // As a person would.
        desk.sandbox.forgetRequests();
        QVERIFY(desk.search());
        QCOMPARE(desk.sandbox.count("GET", u"InRegion=%2B1415"_s), 1);
        QVERIFY(desk.model()->totalRows() > 0);
        QCOMPARE(desk.value(0, "region").toString(), u"CA"_s);
    }

    void aCountryListThatNeverCameDoesNotStopTheNextOne()
    {
        SandboxFixture other;
        PaneDesk desk;
        desk.sandbox.fault(
            { { "action", u"latency"_s }, { "latency_ms", 60'000 }, { "path", u"AvailablePhoneNumbers.json"_s } });
        SearchPane pane(desk.context);
        pane.setSession(desk.session());
        QVERIFY(!pane.settledOnScreen());
        QTRY_VERIFY(desk.sandbox.count("GET", u"AvailablePhoneNumbers.json"_s) > 0);
        desk.signInAt(other.url(), other.sid(), other.token());
        pane.setSession(desk.session());
        QTRY_VERIFY(pane.settledOnScreen());
        QVERIFY(pane.findChild<CountryBox *>()->count() > 10);
    }

    void moreMergesOtherNumbers()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_in_region", u"CA"_s);
        QVERIFY(desk.search());
        const int before = desk.model()->totalRows();
        desk.sandbox.take(desk.model()->keyAt(0)); // Another number comes into the sample for it.
        desk.action("search.more")->trigger();
        QVERIFY(desk.ready());
        QCOMPARE(desk.model()->totalRows(), before + 1);
        QSet<QString> keys;
        for (int row = 0; row < desk.model()->rowCount(); ++row)
            keys.insert(desk.model()->keyAt(row));
        QCOMPARE(keys.size(), desk.model()->rowCount());
    }

    void moreIsOfTheSearchThatIsShown()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_in_region", u"CA"_s);
        QVERIFY(desk.search());
        desk.sandbox.forgetRequests();
        desk.type("search_in_region", u"NY"_s); // not searched yet
        desk.action("search.more")->trigger();
        QVERIFY(desk.ready());
        QVERIFY(desk.sandbox.count("GET", u"InRegion=CA"_s) > 0);
        QCOMPARE(desk.sandbox.count("GET", u"InRegion=NY"_s), 0);
    }

    void aSearchIsKeptUnderItsNameAndComesBack()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"212"_s);
        desk.action("search.save")->trigger();
        auto *dialog = desk.pane.findChild<QInputDialog *>(u"saveSearchDialog"_s);
        QVERIFY(dialog);
        dialog->setTextValue(u"Manhattan"_s);
        dialog->accept();
        QCOMPARE(desk.local.searches().names().value(), QStringList{ u"Manhattan"_s });
        desk.type("search_area_code", u"415"_s);
        auto *button = desk.part<QToolButton>("savedSearches");
        Q_EMIT button->menu()->aboutToShow();
        const QList<QAction *> actions = button->menu()->actions();
        const auto it = std::ranges::find_if(actions, [](QAction *a) { return a->text() == u"Manhattan"_s; });
        QVERIFY(it != actions.end());
        (*it)->trigger();
        QVERIFY(desk.ready());
        QCOMPARE(desk.line("search_area_code")->text(), u"212"_s);
        QVERIFY(desk.value(0, "phone_number").toString().startsWith(u"+1212"_s));
    }

    void buysTheSelectedNumberOnce()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"415"_s);
        QVERIFY(desk.search());
        const QString number = desk.model()->keyAt(0);
        BuyDialog *dialog = desk.openBuy();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"setting_friendly_name"_s), u"Front desk"_s);
        QSignalSpy bought(dialog, &BuyDialog::bought);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"buyButton"_s), Qt::LeftButton);
        QTRY_COMPARE(bought.size(), 1);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().details.join(u' ').contains(number));
        QCOMPARE(desk.sandbox.count("POST", u"IncomingPhoneNumbers"_s), 1);
        QVERIFY(desk.sandbox.owns(number));
        QVERIFY(!desk.model()->contains(number));
        QVERIFY(noticeOf(*dialog).contains(u"is yours."_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"buyButton"_s)->isEnabled());
    }

    void nothingIsSentWhenThePriceIsNotConfirmed()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"415"_s);
        QVERIFY(desk.search());
        desk.prompts.accept = false;
        BuyDialog *dialog = desk.openBuy();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"buyButton"_s), Qt::LeftButton);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.sandbox.count("POST"), 0);
        QVERIFY(dialog->findChild<QPushButton *>(u"buyButton"_s)->isEnabled());
    }

    void aRefusalKeepsWhatWasTypedAndSaysWhatToDo()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"415"_s);
        QVERIFY(desk.search());
        BuyDialog *dialog = desk.openBuy();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"setting_friendly_name"_s);
        QTest::keyClicks(name, u"Front desk"_s);
        desk.sandbox.take(desk.model()->keyAt(0));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"buyButton"_s), Qt::LeftButton);
        QTRY_VERIFY(noticeOf(*dialog).contains(u"Someone else"_s));
        QCOMPARE(name->text(), u"Front desk"_s);
        QVERIFY(name->isEnabled());
    }

    void anAddressIsMadeWhereItIsNeeded()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"415"_s);
        QVERIFY(desk.search());
        BuyDialog *dialog = desk.openBuy();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QToolButton *>(u"paper_address_sid_new"_s), Qt::LeftButton);
        auto *maker = dialog->findChild<AddressDialog *>(u"addressDialog"_s);
        QVERIFY(maker);
        auto *create = maker->findChild<QPushButton *>(u"createAddressButton"_s);
        QTest::mouseClick(create, Qt::LeftButton);
        QVERIFY(!maker->findChild<QLabel *>(u"address_streetLine"_s)->text().isEmpty());
        QCOMPARE(desk.sandbox.count("POST"), 0);
        const std::pair<const char *, const char *> typed[] = { { "customer_name", "Example Support" },
                                                                { "street", "1 Example Street" },
                                                                { "city", "San Francisco" },
                                                                { "region", "CA" },
                                                                { "postal_code", "94105" } };
        for (const auto &[field, text] : typed)
            QTest::keyClicks(maker->findChild<QLineEdit *>("address_"_L1 + QLatin1String(field)),
                             QString::fromLatin1(text));
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_VERIFY(dialog->form().addressSid.startsWith(u"AD"_s));
        QCOMPARE(desk.sandbox.count("POST", u"Addresses"_s), 1);
    }

    void aLostAnswerIsLookedUpAndNeverSentAgain()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.type("search_area_code", u"415"_s);
        QVERIFY(desk.search());
        const QString number = desk.model()->keyAt(0);
        desk.sandbox.fault({ { "action", u"drop_after"_s },
                             { "method", u"POST"_s },
                             { "path", u"IncomingPhoneNumbers"_s },
                             { "count", 1 } });
        BuyDialog *dialog = desk.openBuy();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"buyButton"_s), Qt::LeftButton);
        QTRY_VERIFY(noticeOf(*dialog).contains(u"No clear answer"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"buyButton"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(noticeOf(*dialog).contains(u"is yours."_s), 15'000);
        QCOMPARE(desk.sandbox.count("POST", u"IncomingPhoneNumbers"_s), 1);
        QVERIFY(desk.sandbox.owns(number));
    }
};

QTEST_MAIN(TestSearchPane)
#include "tst_searchpane.moc"
