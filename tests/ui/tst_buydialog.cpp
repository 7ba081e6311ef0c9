// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lookups.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/dialogs/buydialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberpapers.h"
#include "ui/widgets/numbersettings.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneDesk;

namespace {

struct Wanted
{
    QString country = u"US"_s;
    QString path = u"Local"_s; ///< Last part of the search's path.
    QString type = u"local"_s;
    QString requirement = u"none"_s; ///< What the search is supposed to have said.
};

/// The dialog for a number of the sandbox, worked by keys and clicks.
struct Purchase : PaneDesk
{
    explicit Purchase(const Wanted &wanted = {})
        : lookups(*session())
    {
        number.number = sandbox.find(wanted.country, wanted.path).value(0);
        number.country = wanted.country;
        number.numberType = wanted.type;
        number.addressRequirements = wanted.requirement;
        prompts.accept = true;
    }
    ~Purchase() { delete dialog; }
    Purchase(const Purchase &) = delete;
    Purchase &operator=(const Purchase &) = delete;

    /// Faults that shall meet its reads are set before.
    bool open()
    {
        dialog = new BuyDialog(number, *session(), lookups, prompts);
        dialog->setVisible(true);
        dialog->activateWindow();
        return QTest::qWaitForWindowActive(dialog);
    }
    template <class W>
    W *part(const char *name) const
    {
        return dialog->findChild<W *>(QLatin1StringView(name));
    }
    QComboBox *box(const char *name) const { return part<QComboBox>(name); }
    QPushButton *buy() const { return part<QPushButton>("buyButton"); }
    void type(const char *name, const QString &text) const { QTest::keyClicks(part<QLineEdit>(name), text); }
    void press(const char *name) const { QTest::mouseClick(part<QToolButton>(name), Qt::LeftButton); }
    void choose(const char *name, const QString &text) const
    {
        box(name)->setFocus();
        box(name)->setCurrentIndex(box(name)->findText(text, Qt::MatchStartsWith));
    }
    bool offers(const char *name, const QString &text) const
    {
        return QTest::qWaitFor([&] { return box(name)->findText(text, Qt::MatchStartsWith) >= 0; });
    }
    /// The whole text of an entry, when it can't be chosen; empty when it can.
    QString whyOff(const char *name, const QString &text) const
    {
        const int row = box(name)->findText(text, Qt::MatchStartsWith);
        const auto *items = qobject_cast<QStandardItemModel *>(box(name)->model());
        return row >= 0 && items->item(row)->isEnabled() ? QString() : box(name)->itemText(row);
    }
    QString line(const char *name) const
    {
        const auto *label = part<QLabel>(name);
        return label && !label->isHidden() ? label->text() : QString();
    }
    QString notice() const
    {
        const auto *shown = dialog->findChild<Notice *>();
        return shown->isHidden() ? QString() : shown->text();
    }
    bool focusIn(const char *name) const
    {
        const QWidget *wanted = part<QWidget>(name);
        const QWidget *now = dialog->focusWidget();
        return now && (now == wanted || wanted->isAncestorOf(now));
    }
    int sent() { return sandbox.count("POST", u"IncomingPhoneNumbers"_s); }
    bool tryToBuy(const QString &answer)
    {
        QTest::mouseClick(buy(), Qt::LeftButton);
        return QTest::qWaitFor([&] { return notice().contains(answer); });
    }
    /// The number as the service has it now.
    QJsonObject bought()
    {
        const QString path = sandbox.path(u"/IncomingPhoneNumbers.json?PhoneNumber=%2B"_s + number.number.mid(1));
        return sandbox.get(path).rows("incoming_phone_numbers").first().toObject();
    }
    void fillAddress(const QString &country, const QString &postalCode) const
    {
        const auto *maker = dialog->findChild<AddressDialog *>();
        const std::pair<const char *, QString> typed[] = { { "customer_name", u"Example Support"_s },
                                                           { "street", u"1 Example Street"_s },
                                                           { "city", u"Example City"_s },
                                                           { "region", u"Example"_s },
                                                           { "postal_code", postalCode } };
        for (const auto &[field, text] : typed)
            QTest::keyClicks(maker->findChild<QLineEdit *>("address_"_L1 + QLatin1StringView(field)), text);
        QCOMPARE(maker->form().country, country);
        QTest::mouseClick(maker->findChild<QPushButton *>(u"createAddressButton"_s), Qt::LeftButton);
    }

    AvailableNumber number;
    Lookups lookups;
    QPointer<BuyDialog> dialog;
};

const QString madeUpSid = u"AP0123456789abcdef0123456789abcdef"_s;

} // namespace

class TestBuyDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheChosenWayIsShownAndSent_data();
    void onlyTheChosenWayIsShownAndSent();
    void aWayNeedsItsChoiceBeforeAnythingIsSent();
    void everySettingReachesTheService();
    void aProblemBehindMoreOpensIt();
    void moreSaysHowMuchIsSetBehindIt();
    void aListThatCannotBeReadLetsTheSidBeTyped();
    void theQuestionShowsTheWaysWithoutSecrets();
    void bundlesAreThoseOfTheCountryAndKind();
    void whatIsNotApprovedIsNamedAndOff_data();
    void whatIsNotApprovedIsNamedAndOff();
    void addressesThatDoNotFitSayWhy_data();
    void addressesThatDoNotFitSayWhy();
    void aRefusalForABundleLeadsToOneAndTheSecondTryBuys();
    void aBundleApprovedMeanwhileCanBeChosen();
    void aRefusalForAnAddressLeadsToANewOne_data();
    void aRefusalForAnAddressLeadsToANewOne();
    void theKeyboardGoesFromTopToBottom();
    void theFormFitsItsWindow();
};

void TestBuyDialog::onlyTheChosenWayIsShownAndSent_data()
{
    QTest::addColumn<QByteArray>("ways");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("picker");
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("choice");
    QTest::newRow("calls to an application")
        << QByteArray("setting_calls") << QByteArray("setting_voice_url") << QByteArray("setting_voice_application_sid")
        << u"Application"_s << u"Call center IVR"_s;
    QTest::newRow("calls to a trunk") << QByteArray("setting_calls") << QByteArray("setting_voice_url")
                                      << QByteArray("setting_trunk_sid") << u"SIP trunk"_s << u"Backup SBC"_s;
    QTest::newRow("messages to an application")
        << QByteArray("setting_messages") << QByteArray("setting_sms_url") << QByteArray("setting_sms_application_sid")
        << u"Application"_s << u"Night mode"_s;
}

void TestBuyDialog::onlyTheChosenWayIsShownAndSent()
{
    QFETCH(QByteArray, ways);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, picker);
    QFETCH(QString, way);
    QFETCH(QString, choice);
    Purchase desk;
    QVERIFY(desk.open());
    const QString field = QString::fromLatin1(picker).mid(8);
    const QString urlField = QString::fromLatin1(url).mid(8);
    QVERIFY(!desk.box(picker.constData())->isVisible());
    desk.type(url.constData(), u"https://example.com/hook"_s);
    QVERIFY(desk.dialog->settings()->settings().contains(urlField));

    desk.choose(ways.constData(), way);
    QVERIFY(!desk.part<QLineEdit>(url.constData())->isVisible());
    QVERIFY(desk.box(picker.constData())->isVisible());
    QVERIFY(desk.offers(picker.constData(), choice));
    desk.choose(picker.constData(), choice);
    QVERIFY(desk.tryToBuy(u"yours"_s));
    const QJsonObject row = desk.bought();
    QVERIFY(!row[field].toString().isEmpty());
    QCOMPARE(row[urlField].toString(), QString());

    // What was typed for another way is still there.
    desk.choose(ways.constData(), u"Webhook"_s);
    QCOMPARE(desk.part<QLineEdit>(url.constData())->text(), u"https://example.com/hook"_s);
    QVERIFY(!desk.dialog->settings()->settings().contains(field));
    desk.choose(ways.constData(), u"Nothing"_s);
    QVERIFY(!desk.dialog->settings()->settings().contains(urlField));
    desk.choose(ways.constData(), way);
    QVERIFY(desk.dialog->settings()->settings().contains(field));
}

void TestBuyDialog::aWayNeedsItsChoiceBeforeAnythingIsSent()
{
    Purchase desk;
    QVERIFY(desk.open());
    QVERIFY(desk.buy()->isEnabled());
    desk.choose("setting_calls", u"SIP trunk"_s);
    QVERIFY(!desk.buy()->isEnabled());
    QVERIFY(desk.line("setting_trunk_sid_fieldLine").contains(u"trunk"_s));
    desk.choose("setting_calls", u"Nothing"_s);
    QVERIFY(desk.buy()->isEnabled());
}

void TestBuyDialog::everySettingReachesTheService()
{
    Purchase desk;
    QVERIFY(desk.open());
    desk.type("setting_friendly_name", u"Front desk"_s);
    desk.type("setting_voice_url", u"https://example.com/voice"_s);
    desk.choose("setting_voice_url_method", u"GET"_s);
    desk.type("setting_sms_url", u"https://example.com/sms"_s);
    desk.press("setting_more");
    desk.type("setting_voice_fallback_url", u"https://example.com/voice2"_s);
    desk.type("setting_sms_fallback_url", u"https://example.com/sms2"_s);
    desk.choose("setting_sms_fallback_url_method", u"GET"_s);
    desk.type("setting_status_callback", u"https://example.com/status"_s);
    desk.choose("setting_voice_caller_id_lookup", u"Look up"_s);
    desk.choose("setting_voice_receive_mode", u"Faxes"_s);
    desk.choose("setting_emergency_status", u"On"_s);
    QVERIFY(desk.offers("setting_emergency_address_sid", u"Headquarters"_s));
    desk.choose("setting_emergency_address_sid", u"Headquarters"_s);
    const QString address = desk.box("setting_emergency_address_sid")->currentData().toString();
    desk.choose("setting_api_version", u"2008"_s);
    QVERIFY(desk.tryToBuy(u"yours"_s));
    const QJsonObject row = desk.bought();
    const std::pair<const char *, QJsonValue> wanted[] = { { "friendly_name", u"Front desk"_s },
                                                           { "voice_url", u"https://example.com/voice"_s },
                                                           { "voice_method", u"GET"_s },
                                                           { "sms_url", u"https://example.com/sms"_s },
                                                           { "sms_method", u"POST"_s },
                                                           { "voice_fallback_url", u"https://example.com/voice2"_s },
                                                           { "sms_fallback_url", u"https://example.com/sms2"_s },
                                                           { "sms_fallback_method", u"GET"_s },
                                                           { "status_callback", u"https://example.com/status"_s },
                                                           { "voice_caller_id_lookup", true },
                                                           { "voice_receive_mode", u"fax"_s },
                                                           { "emergency_status", u"Active"_s },
                                                           { "emergency_address_sid", address },
                                                           { "api_version", u"2008-08-01"_s } };
    for (const auto &[name, value] : wanted)
        QCOMPARE(row[QLatin1StringView(name)], value);
    QCOMPARE(desk.sent(), 1);
}

void TestBuyDialog::aProblemBehindMoreOpensIt()
{
    Purchase desk;
    QVERIFY(desk.open());
    desk.press("setting_more");
    desk.type("setting_identity_sid", u"RI12"_s);
    QVERIFY(!desk.line("setting_identity_sidLine").isEmpty());
    QVERIFY(!desk.buy()->isEnabled());
    desk.press("setting_more");
    QVERIFY(!desk.part<QLineEdit>("setting_identity_sid")->isVisible());
    desk.type("setting_friendly_name", u"x"_s);
    QVERIFY2(desk.part<QLineEdit>("setting_identity_sid")->isVisible(), "or nobody sees why buying is off");
}

void TestBuyDialog::moreSaysHowMuchIsSetBehindIt()
{
    Purchase desk;
    QVERIFY(desk.open());
    const auto *more = desk.part<QToolButton>("setting_more");
    QCOMPARE(more->text(), u"More"_s);
    desk.press("setting_more");
    desk.type("setting_voice_fallback_url", u"https://example.com/"_s);
    desk.type("setting_status_callback", u"https://example.com/"_s);
    QVERIFY(more->text().contains(u'2'));
    desk.choose("setting_calls", u"Nothing"_s);
    QVERIFY2(more->text().contains(u'1'), "what does not apply does not count");
}

void TestBuyDialog::aListThatCannotBeReadLetsTheSidBeTyped()
{
    Purchase desk;
    desk.sandbox.fault({ { "action", u"status"_s }, { "status", 404 }, { "path", u"/Applications"_s } });
    QVERIFY(desk.open());
    desk.choose("setting_calls", u"Application"_s);
    QTRY_VERIFY(desk.line("setting_voice_application_sid_fieldLine").contains(u"could not be read"_s)
                || desk.box("setting_voice_application_sid")->isEditable());
    QTest::keyClicks(desk.box("setting_voice_application_sid")->lineEdit(), u"AP01"_s);
    QVERIFY(!desk.buy()->isEnabled());
    QTest::keyClicks(desk.box("setting_voice_application_sid")->lineEdit(), madeUpSid.mid(4));
    QCOMPARE(desk.dialog->form().voiceApplicationSid, madeUpSid);
    QVERIFY(desk.line("setting_voice_application_sid_fieldLine").contains(u"could not be read"_s));
    QVERIFY(desk.buy()->isEnabled());

    // When the list can be read again, what was typed is still chosen.
    desk.sandbox.clearFaults();
    desk.press("setting_voice_application_sid_again");
    QVERIFY(desk.offers("setting_voice_application_sid", u"Night mode"_s));
    QVERIFY(!desk.box("setting_voice_application_sid")->isEditable());
    QCOMPARE(desk.dialog->form().voiceApplicationSid, madeUpSid);
    QVERIFY(desk.line("setting_voice_application_sid_fieldLine").isEmpty());
}

void TestBuyDialog::theQuestionShowsTheWaysWithoutSecrets()
{
    Purchase desk;
    QVERIFY(desk.open());
    desk.prompts.accept = false;
    desk.type("setting_voice_url", u"https://me:hush@example.com/voice"_s);
    QTest::mouseClick(desk.buy(), Qt::LeftButton);
    const QString asked = desk.prompts.asked.value(0).details.join(u'\n');
    QVERIFY(asked.contains(u"example.com/voice"_s));
    QVERIFY(!asked.contains(u"hush"_s));
    QCOMPARE(desk.sent(), 0);
}

void TestBuyDialog::bundlesAreThoseOfTheCountryAndKind()
{
    Purchase desk({ u"DE"_s, u"Local"_s, u"local"_s, u"local"_s });
    QVERIFY(desk.open());
    QVERIFY(desk.offers("paper_bundle_sid", u"Germany local"_s));
    QCOMPARE(desk.box("paper_bundle_sid")->count(), 2);
    QCOMPARE(desk.sandbox.count("GET", u"Bundles.*IsoCountry=DE.*NumberType=local"_s), 1);
}

void TestBuyDialog::whatIsNotApprovedIsNamedAndOff_data()
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

void TestBuyDialog::whatIsNotApprovedIsNamedAndOff()
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

void TestBuyDialog::addressesThatDoNotFitSayWhy_data()
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

void TestBuyDialog::addressesThatDoNotFitSayWhy()
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

void TestBuyDialog::aRefusalForABundleLeadsToOneAndTheSecondTryBuys()
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
    QVERIFY(desk.tryToBuy(u"yours"_s));
    QCOMPARE(desk.bought()["friendly_name"_L1].toString(), u"Front desk"_s);
    QVERIFY(desk.bought()["bundle_sid"_L1].toString().startsWith(u"BU"_s));
    QCOMPARE(desk.sent(), 2);
}

void TestBuyDialog::aBundleApprovedMeanwhileCanBeChosen()
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
    QVERIFY(desk.tryToBuy(u"yours"_s));
}

void TestBuyDialog::aRefusalForAnAddressLeadsToANewOne_data()
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

void TestBuyDialog::aRefusalForAnAddressLeadsToANewOne()
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

void TestBuyDialog::theKeyboardGoesFromTopToBottom()
{
    Purchase desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.part<QToolButton>("paper_bundle_sid_again")->isEnabled());
    QTRY_VERIFY(desk.part<QToolButton>("paper_address_sid_again")->isEnabled());
    desk.press("setting_more");
    desk.part<QLineEdit>("setting_friendly_name")->setFocus();
    int above = -1;
    QStringList met;
    do {
        QWidget *now = desk.dialog->focusWidget();
        const int y = now->mapTo(desk.dialog.data(), QPoint(0, now->height() / 2)).y();
        QVERIFY2(y >= above - 4, qPrintable(now->objectName() + u" after "_s + met.join(u", "_s)));
        above = y;
        met.append(now->objectName());
        QTest::keyClick(now, Qt::Key_Tab);
    } while (!met.contains(u"buyButton"_s) && met.size() < 60);
    for (const QString &name : { u"paper_bundle_sid"_s, u"setting_more"_s, u"setting_api_version"_s, u"buyButton"_s })
        QVERIFY2(met.contains(name), qPrintable(name));
}

void TestBuyDialog::theFormFitsItsWindow()
{
    Purchase desk;
    QVERIFY(desk.open());
    const auto whole = [&desk](const char *name) {
        const QWidget *widget = desk.part<QWidget>(name);
        return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
    };
    QTRY_VERIFY(whole("setting_more"));
    const int before = desk.dialog->height();
    desk.press("setting_more");
    QTRY_VERIFY(desk.dialog->height() > before);
    QVERIFY(desk.dialog->height() <= desk.dialog->screen()->availableGeometry().height());
}

QTEST_MAIN(TestBuyDialog)
#include "tst_buydialog.moc"
