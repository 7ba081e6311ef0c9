// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchase.h"

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::Purchase;
using nd::test::Wanted;

class TestBuyPapers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bundlesAreThoseOfTheCountryAndKind();
    void whatIsNotApprovedIsNamedAndOff_data();
    void whatIsNotApprovedIsNamedAndOff();
    void addressesThatDoNotFitSayWhy_data();
    void addressesThatDoNotFitSayWhy();
    void aRefusalForABundleLeadsToOneAndTheSecondTryBuys();
    void aBundleApprovedMeanwhileCanBeChosen();
    void whatIsNotVerifiedYetCanBeTriedAgain();
    void aRefusalForAnAddressLeadsToANewOne_data();
    void aRefusalForAnAddressLeadsToANewOne();
};

void TestBuyPapers::bundlesAreThoseOfTheCountryAndKind()
{
    Purchase desk({ u"DE"_s, u"Local"_s, u"local"_s, u"local"_s });
    QVERIFY(desk.open());
    QVERIFY(desk.offers("paper_bundle_sid", u"Germany local"_s));
    QCOMPARE(desk.box("paper_bundle_sid")->count(), 2);
    QCOMPARE(desk.sandbox.count("GET", u"Bundles.*IsoCountry=DE.*NumberType=local"_s), 1);
}

void TestBuyPapers::whatIsNotApprovedIsNamedAndOff_data()
{
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<QString>("bundle");
    QTest::addColumn<QString>("why");
    QTest::newRow("in review") << Wanted{ u"AU"_s, u"Mobile"_s, u"mobile"_s, u"any"_s } << u"Australia mobile"_s
                               << u"in review"_s;
    QTest::newRow("rejected") << Wanted{ u"ES"_s, u"Local"_s, u"local"_s, u"local"_s } << u"Spain local"_s
                              << u"rejected"_s;
    QTest::newRow("a draft") << Wanted{ u"IT"_s, u"Local"_s, u"local"_s, u"local"_s } << u"Italy local"_s << u"draft"_s;
}

void TestBuyPapers::whatIsNotApprovedIsNamedAndOff()
{
    QFETCH(Wanted, wanted);
    QFETCH(QString, bundle);
    QFETCH(QString, why);
    Purchase desk(wanted);
    QVERIFY(desk.open());
    QVERIFY(desk.offers("paper_bundle_sid", bundle));
    QVERIFY(desk.whyOff("paper_bundle_sid", bundle).contains(why));
    QVERIFY(desk.box("paper_bundle_sid")->currentText().startsWith(u"None"_s));
}

void TestBuyPapers::addressesThatDoNotFitSayWhy_data()
{
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<QString>("chosen"); // By itself: the only one that fits.
    QTest::addColumn<QString>("berlin"); // Why it is off.
    QTest::newRow("an address in its own country")
        << Wanted{ u"DE"_s, u"Local"_s, u"local"_s, u"local"_s } << u"Berlin"_s << u""_s;
    QTest::newRow("an address in another one's country")
        << Wanted{ u"NL"_s, u"Local"_s, u"local"_s, u"local"_s } << u"Amsterdam"_s << u"not in the number's country"_s;
    QTest::newRow("an address abroad") << Wanted{ u"DE"_s, u"Local"_s, u"local"_s, u"foreign"_s } << u"None"_s
                                       << u"must be outside"_s;
    QTest::newRow("any address") << Wanted{ u"DE"_s, u"Mobile"_s, u"mobile"_s, u"any"_s } << u"None"_s << u""_s;
    QTest::newRow("none at all") << Wanted{} << u"None"_s << u""_s;
}

void TestBuyPapers::addressesThatDoNotFitSayWhy()
{
    QFETCH(Wanted, wanted);
    QFETCH(QString, chosen);
    QFETCH(QString, berlin);
    Purchase desk(wanted);
    QVERIFY(desk.open());
    QVERIFY(desk.offers("paper_address_sid", u"Berlin"_s));
    QVERIFY(desk.box("paper_address_sid")->currentText().startsWith(chosen));
    const QString off = desk.whyOff("paper_address_sid", u"Berlin"_s);
    QCOMPARE(off.isEmpty(), berlin.isEmpty());
    QVERIFY2(off.contains(berlin), qPrintable(off));
    // Those that can be chosen stand before those that can't.
    const auto *items = qobject_cast<QStandardItemModel *>(desk.box("paper_address_sid")->model());
    bool offSeen = false;
    for (int row = 0; row < items->rowCount(); ++row) {
        offSeen = offSeen || !items->item(row)->isEnabled();
        QCOMPARE(items->item(row)->isEnabled(), !offSeen);
    }
}

void TestBuyPapers::aRefusalForABundleLeadsToOneAndTheSecondTryBuys()
{
    Purchase desk({ u"DE"_s, u"Local"_s, u"local"_s, u"local"_s });
    QVERIFY(desk.open());
    QVERIFY(desk.offers("paper_address_sid", u"Berlin"_s));
    desk.type("setting_friendly_name", u"Front desk"_s);
    desk.type("setting_sms_url", u"https://example.com/sms"_s);
    QVERIFY2(desk.buy()->isEnabled(), "no search tells that a bundle is needed");
    QVERIFY(desk.tryToBuy(u"needs an approved bundle"_s));
    QVERIFY(desk.focusIn("paper_bundle_sid_field"));
    QCOMPARE(desk.part<QLineEdit>("setting_friendly_name")->text(), u"Front desk"_s);
    QCOMPARE(desk.part<QLineEdit>("setting_sms_url")->text(), u"https://example.com/sms"_s);
    QVERIFY(desk.box("paper_address_sid")->currentText().startsWith(u"Berlin"_s));
    QVERIFY2(!desk.buy()->isEnabled(), "the same would be refused again");
    QVERIFY(!desk.line("paper_bundle_sid_fieldLine").isEmpty());

    QVERIFY(desk.offers("paper_bundle_sid", u"Germany local"_s));
    desk.choose("paper_bundle_sid", u"Germany local"_s);
    QVERIFY(desk.tryToBuy(u"is yours."_s));
    QCOMPARE(desk.bought()["friendly_name"_L1].toString(), u"Front desk"_s);
    QVERIFY(desk.bought()["bundle_sid"_L1].toString().startsWith(u"BU"_s));
    QCOMPARE(desk.sent(), 2);
}

void TestBuyPapers::aBundleApprovedMeanwhileCanBeChosen()
{
    Purchase desk({ u"AU"_s, u"Mobile"_s, u"mobile"_s, u"any"_s });
    QVERIFY(desk.open());
    QVERIFY(desk.offers("paper_address_sid", u"Sydney"_s));
    desk.choose("paper_address_sid", u"Sydney"_s);
    QVERIFY(desk.offers("paper_bundle_sid", u"Australia mobile"_s));
    const int row = desk.box("paper_bundle_sid")->findText(u"Australia mobile"_s, Qt::MatchStartsWith);
    const QString sid = desk.box("paper_bundle_sid")->itemData(row).toString();
    desk.sandbox.control("POST", u"bundles/"_s + sid, { { u"status"_s, u"twilio-approved"_s } });
    // The refusal reads the bundles anew by itself.
    QVERIFY(desk.tryToBuy(u"needs an approved bundle"_s));
    QTRY_VERIFY(desk.whyOff("paper_bundle_sid", u"Australia mobile"_s).isEmpty());
    desk.choose("paper_bundle_sid", u"Australia mobile"_s);
    QVERIFY(desk.tryToBuy(u"is yours."_s));
}

void TestBuyPapers::whatIsNotVerifiedYetCanBeTriedAgain()
{
    Purchase desk({ u"JP"_s, u"Local"_s, u"local"_s, u"local"_s });
    QVERIFY(desk.open());
    QVERIFY(desk.offers("paper_address_sid", u"Tokyo"_s));
    QVERIFY(desk.box("paper_address_sid")->currentText().contains(u"not verified yet"_s));
    QVERIFY(desk.offers("paper_bundle_sid", u"Japan local"_s));
    desk.choose("paper_bundle_sid", u"Japan local"_s);
    const QString address = desk.dialog->form().addressSid;
    QVERIFY(desk.tryToBuy(u"is not verified yet. Choose"_s));
    QCOMPARE(desk.dialog->form().addressSid, address);
    QVERIFY(desk.buy()->isEnabled());
    desk.sandbox.control("POST", u"addresses/"_s + address, { { u"verified"_s, true } });
    QVERIFY(desk.tryToBuy(u"is yours."_s));
}

void TestBuyPapers::aRefusalForAnAddressLeadsToANewOne_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("first"); // The address of the first try.
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QString>("inCountry"); // Where the address dialog begins.
    QTest::addColumn<QString>("focus");
    QTest::newRow("21631: an address is needed")
        << u"GB"_s << u"None"_s << u"needs an address. "_s << u"GB"_s << u"paper_address_sid"_s;
    QTest::newRow("21615: one in its own country is needed, and there is none")
        << u"AT"_s << u"Berlin"_s << u"in its own country"_s << u"AT"_s << u"paper_address_sid_new"_s;
    QTest::newRow("21651: one outside its country is needed")
        << u"MX"_s << u""_s << u"outside its own country"_s << u""_s << u"paper_address_sid"_s;
}

void TestBuyPapers::aRefusalForAnAddressLeadsToANewOne()
{
    QFETCH(QString, country);
    QFETCH(QString, first);
    QFETCH(QString, refusal);
    QFETCH(QString, inCountry);
    QFETCH(QString, focus);
    Purchase desk({ country, u"Local"_s, u"local"_s, {} }); // The search did not say what it needs.
    if (first.isEmpty()) {
        desk.sandbox.post(desk.sandbox.path(u"/Addresses.json"_s),
                          { { u"CustomerName"_s, u"Example"_s },
                            { u"Street"_s, u"Calle 1"_s },
                            { u"City"_s, u"Puebla"_s },
                            { u"Region"_s, u"PUE"_s },
                            { u"PostalCode"_s, u"72000"_s },
                            { u"FriendlyName"_s, u"Puebla office"_s },
                            { u"IsoCountry"_s, u"MX"_s } });
        first = u"Puebla"_s;
    }
    QVERIFY(desk.open());
    desk.type("setting_friendly_name", u"Front desk"_s);
    QVERIFY(desk.offers("paper_address_sid", first == u"None"_s ? u"Berlin"_s : first));
    desk.choose("paper_address_sid", first);
    QVERIFY(desk.tryToBuy(refusal));
    QVERIFY(desk.focusIn(focus.toLatin1().constData()));
    QVERIFY2(desk.dialog->form().addressSid.isEmpty(), "what does not fit is not kept chosen");
    QVERIFY(!desk.buy()->isEnabled());
    QCOMPARE(desk.part<QLineEdit>("setting_friendly_name")->text(), u"Front desk"_s);

    desk.press("paper_address_sid_new");
    auto *maker = desk.dialog->findChild<AddressDialog *>();
    QVERIFY(maker);
    QCOMPARE(maker->form().country, inCountry);
    if (inCountry.isEmpty()) {
        maker->reject();
        desk.choose("paper_address_sid", u"Headquarters"_s);
    } else {
        desk.fillAddress(inCountry, inCountry == u"GB"_s ? u"EC1A 1BB"_s : u"1010"_s);
    }
    QTRY_VERIFY(desk.dialog->form().addressSid.startsWith(u"AD"_s));
    QTRY_VERIFY(desk.box("paper_address_sid")->currentText().contains(u", "_s));
    QVERIFY(desk.buy()->isEnabled());
    QCOMPARE(desk.sent(), 1);
}

QTEST_MAIN(TestBuyPapers)
#include "tst_buypapers.moc"
