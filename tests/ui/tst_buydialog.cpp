// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchase.h"
#include "ui/widgets/numbersettings.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QScreen>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::Purchase;

namespace {

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
    void theKeyboardGoesFromTopToBottom();
    void theFormFitsItsWindow();
    void everythingThatActsHasAName();
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
    QVERIFY(desk.tryToBuy(u"is yours."_s));
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
    QVERIFY(desk.tryToBuy(u"is yours."_s));
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

void TestBuyDialog::everythingThatActsHasAName()
{
    Purchase desk;
    QVERIFY(desk.open());
    desk.press("setting_more");
    for (const QString &way : { u"Webhook"_s, u"Application"_s, u"SIP trunk"_s }) {
        desk.choose("setting_calls", way);
        const QList<QWidget *> all = desk.dialog->findChildren<QWidget *>();
        for (QWidget *widget : all) {
            const bool acts = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
                || qobject_cast<QComboBox *>(widget);
            const bool inside = qobject_cast<QLineEdit *>(widget->parentWidget());
            if (!acts || inside || !widget->isVisible())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(TestBuyDialog)
#include "tst_buydialog.moc"
