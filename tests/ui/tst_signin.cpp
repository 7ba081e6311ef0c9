// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts.h"
#include "app/ops/journal.h"
#include "app/secrets/keychainstore.h"
#include "app/settings.h"
#include "tests/support/keyring.h"
#include "tests/support/sandboxfixture.h"
#include "ui/dialogs/signindialog.h"
#include "ui/widgets/accountswitcher.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::SandboxFixture;

namespace {

/// The dialog on a real keychain and a sandbox, worked by keys and clicks.
struct Desk
{
    Desk()
    {
        if (!journal.open(folder.filePath(u"journal.sqlite"_s)))
            qFatal("no journal");
        dialog.show();
        type("nameEdit", u"Acme support"_s);
        type("accountSidEdit", sandbox.sid());
        part<QToolButton>("advancedButton")->click();
        type("apiAddressEdit", sandbox.url().toString());
        click("sameAddressButton");
    }
    template <class W>
    W *part(const char *name) const
    {
        return dialog.findChild<W *>(QLatin1StringView(name));
    }
    void type(const char *name, const QString &text) const
    {
        auto *edit = part<QLineEdit>(name);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void click(const char *name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    QString problem(const char *name) const
    {
        const auto *label = part<QLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
    bool keepsWhatWasTyped() const
    {
        return part<QLineEdit>("nameEdit")->text() == u"Acme support"_s
            && !part<QLineEdit>("accountSidEdit")->text().isEmpty() && !part<QLineEdit>("secretEdit")->text().isEmpty()
            && dialog.isVisible();
    }
    /// A picture for people to look at, when the environment asks for them.
    void picture(const QString &name)
    {
        const QString folderName = qEnvironmentVariable("ND_PICTURES");
        if (!folderName.isEmpty())
            dialog.grab().save(folderName + u'/' + name + u".png"_s);
    }

    SandboxFixture sandbox;
    QTemporaryDir folder;
    Settings settings{ folder.filePath(u"settings.ini"_s) };
    KeychainStore secrets{ u"number-desk-test-signin"_s, std::chrono::seconds(10) };
    Journal journal;
    Accounts accounts{ settings, secrets, journal };
    SignInDialog dialog{ accounts };
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing())); }

    void aGoodTokenSignsInAndIsRemembered()
    {
        Desk desk;
        desk.picture(u"signin"_s);
        desk.type("secretEdit", desk.sandbox.token());
        QTest::keyClick(desk.part<QLineEdit>("secretEdit"), Qt::Key_Return);
        QTRY_VERIFY(!desk.dialog.isVisible());
        QVERIFY(desk.accounts.session());
        QVERIFY(desk.accounts.profiles().first().remembered);

        AccountSwitcher switcher(desk.accounts);
        QCOMPARE(switcher.text(), u"Acme support"_s);
        QTRY_COMPARE(desk.accounts.subaccounts().size(), 2);
        Q_EMIT switcher.menu()->aboutToShow();
        auto *entry = switcher.menu()->findChild<QAction *>("subaccount-"_L1 + desk.sandbox.subaccounts().first());
        QVERIFY(entry);
        entry->trigger();
        QCOMPARE(desk.accounts.session()->accountSid(), desk.sandbox.subaccounts().first());
        QVERIFY(switcher.text().startsWith(u"Acme support / "_s));

        SignInDialog again(desk.accounts);
        again.edit(desk.accounts.profiles().first());
        QVERIFY2(again.findChild<QLineEdit *>(u"secretEdit"_s)->text().isEmpty(), "a stored secret is never shown");
        again.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Acme & sons"_s);
        again.findChild<QPushButton *>(u"signInButton"_s)->click();
        QCOMPARE(switcher.text().section(u" / "_s, 0, 0), u"Acme && sons"_s);
    }

    void anApiKeySignsIn()
    {
        Desk desk;
        desk.part<QComboBox>("kindBox")->setCurrentIndex(1);
        desk.type("keySidEdit", desk.sandbox.keySid());
        desk.type("secretEdit", desk.sandbox.keySecret());
        desk.type("pricingAddressEdit", u"http://prices.example.com"_s);
        desk.click("signInButton");
        desk.picture(u"signin-key"_s);
        QVERIFY(desk.problem("pricingAddressEditProblem").contains(u"https"_s));
        desk.click("sameAddressButton");
        desk.click("signInButton");
        QTRY_VERIFY(!desk.dialog.isVisible());
        QVERIFY(desk.accounts.session());
    }

    void aWrongTokenIsSaidBesideTheField()
    {
        Desk desk;
        desk.type("secretEdit", u"made-up"_s);
        desk.click("signInButton");
        QTRY_VERIFY(desk.problem("secretError").contains(u"20003"_s));
        desk.picture(u"signin-wrong"_s);
        QVERIFY(desk.keepsWhatWasTyped());
        QVERIFY(!desk.accounts.session());
        QVERIFY(desk.accounts.profiles().isEmpty());
    }

    void aSidOfTheWrongShapeSendsNothing()
    {
        Desk desk;
        desk.type("accountSidEdit", u"AC123"_s);
        desk.type("secretEdit", u"made-up"_s);
        desk.click("signInButton");
        QVERIFY(desk.problem("accountSidError").contains(u"32"_s));
        QVERIFY(desk.keepsWhatWasTyped());
        QCOMPARE(desk.sandbox.count("GET"), 0);
    }

    void noConnectionIsSaid()
    {
        Desk desk;
        desk.type("secretEdit", desk.sandbox.token());
        desk.sandbox.stop();
        desk.click("signInButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem("regionError").contains(u"No connection"_s), 15'000);
        QVERIFY(desk.keepsWhatWasTyped());
    }

    void escapeStopsTheCheckAndThenCloses()
    {
        Desk desk;
        desk.sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 60'000 } });
        desk.type("secretEdit", desk.sandbox.token());
        desk.click("signInButton");
        QTRY_VERIFY(desk.part<QWidget>("progressBar")->isVisible());
        desk.picture(u"signin-checking"_s);
        QTest::keyClick(&desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.part<QWidget>("progressBar")->isVisible());
        QVERIFY(desk.keepsWhatWasTyped());
        QTest::keyClick(&desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.dialog.isVisible());
        QVERIFY(!desk.accounts.session());
    }

    void theSandboxIsOffered()
    {
        Desk desk;
        const QSignalSpy wanted(&desk.dialog, &SignInDialog::sandboxRequested);
        desk.click("sandboxButton");
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!desk.dialog.isVisible());
    }

    void elsewhere_data()
    {
        QTest::addColumn<keyring::Place>("place");
        QTest::addColumn<QString>("words");
        QTest::newRow("a locked keyring") << keyring::Place::OwnKeyring << u"Unlock your keyring"_s;
        QTest::newRow("no keychain at all") << keyring::Place::NoBus << u"No keychain service"_s;
    }
    void elsewhere()
    {
        QFETCH(keyring::Place, place);
        QFETCH(QString, words);
        const keyring::Run run = keyring::runAgain(place, { u"--keychain-fails"_s, words });
        QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    }
};

/// With a keyring that is locked, or without any.
class KeychainFails : public QObject
{
    Q_OBJECT
public:
    QString words;
private Q_SLOTS:
    void theSecretCanBeUsedForThisRun()
    {
        Desk desk;
        if (keyring::missing().isEmpty())
            QVERIFY(keyring::lock());
        desk.type("secretEdit", desk.sandbox.token());
        desk.click("signInButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem("rememberError").contains(words), 15'000);
        desk.picture(u"signin-keychain"_s);
        QVERIFY(desk.keepsWhatWasTyped());
        QVERIFY(!desk.accounts.session());
        desk.click("thisRunButton");
        QTRY_VERIFY(!desk.dialog.isVisible());
        QVERIFY(desk.accounts.session());
        QVERIFY(!desk.accounts.profiles().first().remembered);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("ND_DARK")) {
        QPalette dark(QColor(0x30, 0x32, 0x36), QColor(0x23, 0x25, 0x29));
        QApplication::setPalette(dark);
    }
    QStringList arguments = QApplication::arguments();
    const qsizetype at = arguments.indexOf(u"--keychain-fails"_s);
    if (at > 0) {
        KeychainFails fails;
        fails.words = arguments.value(at + 1);
        return QTest::qExec(&fails, QStringList{ arguments.first() });
    }
    TestSignIn test;
    return QTest::qExec(&test, arguments);
}

#include "tst_signin.moc"
