// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/documents/documentlooker.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/quietnotifier.h"
#include "app/settings.h"
#include "tests/support/baseurls.h"
#include "tests/support/lookerprogram.h"
#include "tests/support/rawserver.h"
#include "tests/support/scriptedstore.h"
#include "tests/ui/desk.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/trafficdialog.h"
#include "ui/widgets/accountswitcher.h"
#include "ui/widgets/helplink.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/stateoverlay.h"
#include "ui/widgets/statusline.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString someSid = u"AC0123456789abcdef0123456789abcdef"_s;

constexpr auto oneSubaccount = R"({"accounts":[{"sid":"AC00000000000000000000000000000002","status":"active",)"
                               R"("friendly_name":"Branch","auth_token":"made-up-of-branch"}],"next_page_uri":null})";

/// Accounts on a keychain and a service that do as they are told.
struct House
{
    House()
    {
        if (!journal.open(folder.filePath(u"journal.sqlite"_s)))
            qFatal("no journal");
    }
    Profile profile() const
    {
        Profile profile;
        profile.name = u"Acme support"_s;
        profile.accountSid = someSid;
        profile.colour = u"#2a78d6"_s;
        profile.baseUrls = nd::test::everyProductAt(server.url());
        return profile;
    }
    RawServer server;
    QTemporaryDir folder;
    Settings settings{ folder.filePath(u"settings.ini"_s) };
    ScriptedStore secrets;
    Journal journal;
    LocalData local;
    Accounts accounts{ settings, secrets, journal };
    ScriptedPrompts prompts;
    KeptNotices notices;
    QuietNotifier quiet{ settings, notices };
    AccountWatch watch{ accounts, local.seen(), quiet };
    DocumentLooker looker{ lookerProgram() };
    AppContext context{ settings, accounts, journal, local, watch, prompts, quiet, looker };
};

template <class W>
W *part(const QWidget &of, const char *name)
{
    return of.findChild<W *>(QLatin1StringView(name));
}

/// Takes the place of the browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened += url; }
};

} // namespace

class TestAccountUi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theApiForHostedNumbersIsChosenWithTheAccount()
    {
        House house;
        QVERIFY(house.settings.setProfiles({ [&] {
            Profile profile = house.profile();
            profile.id = u"acme"_s;
            return profile;
        }() }));
        Accounts accounts(house.settings, house.secrets, house.journal);
        SignInDialog dialog(accounts);
        dialog.edit(accounts.profiles().first());
        dialog.show();
        auto *box = part<QCheckBox>(dialog, "previewBox");
        QVERIFY(box->isVisible()); // Its addresses are its own: what is advanced is open.
        QVERIFY(!box->isChecked());
        QTest::keyClick(box, Qt::Key_Space);
        part<QPushButton>(dialog, "signInButton")->click();
        QTRY_COMPARE(accounts.profiles().first().hostedGeneration, HostedGeneration::Preview);

        SignInDialog again(accounts);
        again.edit(accounts.profiles().first());
        QVERIFY(part<QCheckBox>(again, "previewBox")->isChecked());
        QCOMPARE(Settings(house.folder.filePath(u"settings.ini"_s)).profiles().first().hostedGeneration,
                 HostedGeneration::Preview);
    }

    void stoppingWhileTheKeychainWritesSaysWhatHappened()
    {
        House house;
        SignInDialog dialog(house.accounts);
        Profile profile = house.profile();
        profile.remembered = true;
        dialog.edit(profile);
        dialog.show();
        part<QLineEdit>(dialog, "secretEdit")->setText(u"made-up"_s);
        house.secrets.slow = true;
        part<QPushButton>(dialog, "signInButton")->click();
        QTRY_VERIFY(house.secrets.waiting);
        auto *stop = part<QPushButton>(dialog, "cancelButton");
        QVERIFY(stop->hasFocus());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QVERIFY(!stop->isEnabled());
        QVERIFY(part<QLabel>(dialog, "progressLabel")->text().contains(u"Stopping"_s));
        QTest::keyClick(&dialog, Qt::Key_Escape); // the answer is still to come
        QVERIFY(dialog.isVisible());
        QVERIFY(!house.accounts.session());

        house.secrets.waiting();
        const auto *told = part<QLabel>(dialog, "generalError");
        QTRY_VERIFY2(told->isVisible() && told->text().contains(u"removed again"_s), qPrintable(told->text()));
        QVERIFY(stop->isEnabled());
        QVERIFY(!part<QProgressBar>(dialog, "progressBar")->isVisible());
        QCOMPARE(part<QLineEdit>(dialog, "secretEdit")->text(), u"made-up"_s);
        QVERIFY(!house.accounts.session());
        QVERIFY(house.accounts.profiles().isEmpty());

        part<QPushButton>(dialog, "signInButton")->click();
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(house.accounts.session());
    }

    void eachPartOfTheServiceHasAnAddress()
    {
        House house;
        SignInDialog dialog(house.accounts);
        dialog.show();
        auto *advanced = part<QToolButton>(dialog, "advancedButton");
        auto *api = part<QLineEdit>(dialog, "apiAddressEdit");
        auto *prices = part<QLineEdit>(dialog, "pricingAddressEdit");
        QVERIFY(!api->isVisible());
        advanced->click();
        QVERIFY(api->isVisible() && prices->isVisible());
        QCOMPARE(api->text(), u"https://api.twilio.com"_s);
        QCOMPARE(part<QLineEdit>(dialog, "trunkingAddressEdit")->text(), u"https://trunking.twilio.com"_s);

        // What was typed stays; the rest goes with the region.
        prices->setText(u"http://prices.example.com"_s);
        part<QComboBox>(dialog, "regionBox")->setCurrentIndex(1);
        QCOMPARE(api->text(), u"https://api.dublin.ie1.twilio.com"_s);
        QCOMPARE(prices->text(), u"http://prices.example.com"_s);

        part<QLineEdit>(dialog, "nameEdit")->setText(u"Acme"_s);
        part<QLineEdit>(dialog, "accountSidEdit")->setText(someSid);
        part<QLineEdit>(dialog, "secretEdit")->setText(u"made-up"_s);
        advanced->click();
        part<QPushButton>(dialog, "signInButton")->click();
        // Said beside the field, which is brought into view.
        QVERIFY(prices->isVisible());
        QVERIFY(part<QLabel>(dialog, "pricingAddressEditProblem")->isVisible());
        QVERIFY(part<QLabel>(dialog, "pricingAddressEditProblem")->text().contains(u"https"_s));
        QVERIFY(!part<QLabel>(dialog, "apiAddressEditProblem")->isVisible());
        QVERIFY(house.server.requests().isEmpty());

        api->setText(house.server.url().toString());
        prices->clear(); // the region's own
        part<QPushButton>(dialog, "signInButton")->click();
        QTRY_VERIFY(!dialog.isVisible());
        const Profile stored = house.settings.profiles().first();
        QCOMPARE(stored.region, u"ie1"_s);
        const QHash<Product, QUrl> one{ { Product::Api, house.server.url() } };
        QCOMPARE(stored.baseUrls, one);

        SignInDialog again(house.accounts);
        again.edit(stored);
        again.show();
        QVERIFY(part<QToolButton>(again, "advancedButton")->isChecked());
        QCOMPARE(part<QLineEdit>(again, "apiAddressEdit")->text(), house.server.url().toString());
        QCOMPARE(part<QLineEdit>(again, "pricingAddressEdit")->text(), u"https://pricing.dublin.ie1.twilio.com"_s);
        part<QPushButton>(again, "sameAddressButton")->click();
        // A secret goes to other hosts only if it is entered for them.
        const qsizetype requests = house.server.requests().size();
        part<QPushButton>(again, "signInButton")->click();
        QVERIFY(part<QLabel>(again, "secretError")->isVisible());
        QVERIFY(part<QLabel>(again, "secretError")->text().contains(u"other hosts"_s));
        QCOMPARE(house.settings.profiles().first().baseUrls, one);
        QCOMPARE(house.server.requests().size(), requests);
        part<QLineEdit>(again, "secretEdit")->setText(u"made-up"_s);
        part<QPushButton>(again, "signInButton")->click();
        QTRY_COMPARE(house.settings.profiles().first().baseUrls.size(), qsizetype(std::size(allProducts)));
    }

    void theSwitcherSaysWhyThereAreNoSubaccounts_data()
    {
        QTest::addColumn<bool>("key");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("retries");
        QTest::newRow("a key that may not read them")
            << true << 401 << u"This API key may not read subaccounts."_s << false;
        QTest::newRow("an answer that can't be read") << false << 200 << u"Subaccounts could not be read"_s << true;
    }
    void theSwitcherSaysWhyThereAreNoSubaccounts()
    {
        QFETCH(bool, key);
        QFETCH(int, status);
        QFETCH(QString, words);
        QFETCH(bool, retries);
        House house;
        house.server.then(status, "{}");
        house.server.otherwise(
            [](RawConnection connection, const RawRequest &) { connection.reply(200, oneSubaccount); });
        Profile profile = house.profile();
        profile.authKind = key ? AuthKind::ApiKey : AuthKind::AuthToken;
        profile.keySid = u"SK0123456789abcdef0123456789abcdef"_s;
        AccountSwitcher switcher(house.accounts);
        house.accounts.signInTo(profile, u"made-up"_s);
        QTRY_VERIFY(house.accounts.subaccountsProblem());
        Q_EMIT switcher.menu()->aboutToShow();
        auto *line = switcher.menu()->findChild<QAction *>(u"subaccountsProblem"_s);
        QVERIFY(line);
        QVERIFY2(line->text().startsWith(words), qPrintable(line->text()));
        QCOMPARE(line->isEnabled(), retries);
        QCOMPARE(line->text().endsWith(u"Try again"_s), retries);
        if (!retries)
            return;
        line->trigger();
        QTRY_COMPARE(house.accounts.subaccounts().size(), 1);
        Q_EMIT switcher.menu()->aboutToShow();
        QVERIFY(!switcher.menu()->findChild<QAction *>(u"subaccountsProblem"_s));
        QVERIFY(switcher.menu()->findChild<QAction *>(u"subaccount-AC00000000000000000000000000000002"_s));
    }

    void theStatusLineShowsTheBrakeOfTheWholeAccount()
    {
        House house;
        bool refused = false;
        house.server.otherwise([&](RawConnection connection, const RawRequest &) {
            if (std::exchange(refused, true))
                return connection.reply(200, oneSubaccount);
            connection.reply(429, "{\"code\":20429}", { "Retry-After: 1" });
        });
        StatusLine line;
        line.show();
        const auto *brake = part<QLabel>(line, "statusThrottle");
        connect(&house.accounts, &Accounts::sessionChanged, &line, &StatusLine::setSession);
        house.accounts.signInTo(house.profile(), u"made-up"_s); // reads subaccounts, on a connection of its own
        QVERIFY(!brake->isVisible());
        QTRY_VERIFY(brake->isVisible());
        QVERIFY(brake->text().contains(u"Slowed down until"_s));
        // A session that is entered meanwhile says it too.
        house.accounts.switchTo(u"AC00000000000000000000000000000002"_s);
        QVERIFY(brake->isVisible());
        QTRY_VERIFY(!brake->isVisible());
        QTRY_COMPARE(house.accounts.subaccounts().size(), 1);
    }

    void theTrafficWindowListsTheReadOfSubaccountsWithoutTheirTokens()
    {
        House house;
        house.server.otherwise([](RawConnection connection, const RawRequest &request) {
            const bool next = request.target.contains("PageToken");
            QByteArray page = oneSubaccount;
            if (!next)
                page.replace("null",
                             "\"/2010-04-01/Accounts.json?Page=1&PageToken=PAmadeup&access_token=made-up-link\"");
            connection.reply(200, page);
        });
        house.accounts.signInTo(house.profile(), u"made-up-secret"_s);
        QTRY_COMPARE(house.server.requests().size(), 2);
        TrafficDialog dialog(house.context);
        dialog.show();
        const auto *table = part<QTableView>(dialog, "trafficTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()->index(1, 2).data().toString().startsWith(u"/2010-04-01/Accounts.json"_s));
        house.prompts.file = house.folder.filePath(u"traffic.txt"_s);
        part<QAbstractButton>(dialog, "trafficSave")->click();
        QFile file(house.prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("/2010-04-01/Accounts.json?Page=1&PageToken=PAmadeup&access_token=***"));
        QVERIFY(!text.contains("made-up"));
        part<QTableView>(dialog, "trafficTable")->selectRow(0);
        QVERIFY(!part<QPlainTextEdit>(dialog, "trafficDetail")->toPlainText().contains(u"made-up"_s));
    }

    void helpIsALinkToTheServiceOnly_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<bool>("link");
        QTest::newRow("the service's documentation") << QUrl(u"https://www.twilio.com/docs/errors/21422"_s) << true;
        QTest::newRow("its domain itself") << QUrl(u"https://twilio.com/docs/errors/21422?a=\"b\"&c"_s) << true;
        QTest::newRow("without a secure connection") << QUrl(u"http://www.twilio.com/docs/errors/21422"_s) << false;
        QTest::newRow("somebody else") << QUrl(u"https://example.com/21422"_s) << false;
        QTest::newRow("a name that ends alike") << QUrl(u"https://nottwilio.com/21422"_s) << false;
        QTest::newRow("the name as a part of another") << QUrl(u"https://twilio.com.example.com/"_s) << false;
        QTest::newRow("the name as a user") << QUrl(u"https://www.twilio.com@example.com/"_s) << false;
        QTest::newRow("a user at the service") << QUrl(u"https://a:b@www.twilio.com/"_s) << false;
        QTest::newRow("another port") << QUrl(u"https://www.twilio.com:8443/"_s) << false;
        QTest::newRow("a file") << QUrl(u"file:///etc/passwd"_s) << false;
    }
    void helpIsALinkToTheServiceOnly()
    {
        QFETCH(QUrl, url);
        QFETCH(bool, link);
        Browser browser;
        HelpLink help;
        help.setTarget(url);
        QVERIFY(!help.isHidden());
        QCOMPARE(help.textFormat(), link ? Qt::RichText : Qt::PlainText);
        QCOMPARE(help.text().contains(u"<a "_s), link);
        Q_EMIT help.linkActivated(url.toString());
        QCOMPARE(browser.opened, link ? QList<QUrl>{ url } : QList<QUrl>());
        help.setTarget({});
        QVERIFY(help.isHidden());
    }

    void helpStandsWhereAnErrorIsShown()
    {
        Browser browser;
        const ApiError error{ .kind = ErrorKind::Refused,
                              .code = 21422,
                              .message = u"Not available"_s,
                              .helpLink = QUrl(u"https://www.twilio.com/docs/errors/21422"_s) };
        QWidget target;
        target.resize(600, 400);
        target.show();
        StateOverlay overlay(&target);
        overlay.showError(error);
        auto *help = part<HelpLink>(overlay, "helpLink");
        QVERIFY(help->isVisible());
        help->setFocus();
        QTest::keyClick(help, Qt::Key_Tab);
        QTest::keyClick(help, Qt::Key_Return);
        QTest::mouseClick(help, Qt::LeftButton, {}, help->rect().center());
        QVERIFY(browser.opened.contains(error.helpLink));
        overlay.showError({ .kind = ErrorKind::Refused, .message = u"No"_s });
        QVERIFY(!help->isVisible());

        Notice notice(&target);
        notice.say(Notice::Kind::Bad, error.message, u"RQ1"_s, error.helpLink);
        QVERIFY(part<HelpLink>(notice, "helpLink")->isVisible());
        notice.say(Notice::Kind::Plain, u"Sending…"_s);
        QVERIFY(!part<HelpLink>(notice, "helpLink")->isVisible());
    }
};

QTEST_MAIN(TestAccountUi)
#include "tst_accountui.moc"
