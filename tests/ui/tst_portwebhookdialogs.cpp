// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/transport.h"
#include "tests/support/billfiles.h"
#include "tests/support/panedesk.h"
#include "tests/support/portdesk.h"
#include "ui/dialogs/portpayloaddialog.h"
#include "ui/dialogs/portwebhooksdialog.h"
#include "ui/widgets/notice.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace nd;
namespace test = nd::test;

namespace {

const QString configuration = u"/v1/Porting/Configuration/Webhook"_s;

struct Desk : test::PaneDesk
{
    Desk()
        : port(sandbox)
    {
    }
    void set(const QString &portIn, const QString &portOut = {}, const QStringList &events = {})
    {
        const QJsonObject body{ { u"port_in_target_url"_s, portIn },
                                { u"port_out_target_url"_s, portOut.isEmpty() ? QJsonValue() : portOut },
                                { u"notifications_of"_s, QJsonArray::fromStringList(events) } };
        sandbox.send("POST", configuration, QJsonDocument(body).toJson(), "application/json");
    }
    QJsonObject there() { return sandbox.get(configuration).json(); }

    test::PortDesk port;
};

template <class W>
W *in(QDialog &dialog, const char *name)
{
    return dialog.findChild<W *>(QLatin1StringView(name));
}

void click(QDialog &dialog, const char *name)
{
    QTest::mouseClick(in<QPushButton>(dialog, name), Qt::LeftButton);
}

} // namespace

class TestPortWebhookDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothTargetsAreSentAsRead()
    {
        Desk desk;
        desk.set(u"https://example.com/in"_s, u"https://example.com/out"_s);
        PortWebhooksDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *portIn = in<QLineEdit>(dialog, "webhookPortIn");
        QTRY_COMPARE(portIn->text(), u"https://example.com/in"_s);
        QVERIFY(in<QRadioButton>(dialog, "webhookAll")->isChecked());
        QVERIFY(!in<QPushButton>(dialog, "webhookSave")->isEnabled());
        portIn->setText(u"https://example.com/other"_s);
        QVERIFY(in<QLabel>(dialog, "webhookChanges")->text().contains(u"https://example.com/other"_s));
        click(dialog, "webhookSave");
        QTRY_COMPARE(desk.there()["port_in_target_url"_L1].toString(), u"https://example.com/other"_s);
        QCOMPARE(desk.there()["port_out_target_url"_L1].toString(), u"https://example.com/out"_s);
    }

    void noEventChosenIsNotAll()
    {
        Desk desk;
        desk.set(u"https://example.com/in"_s, {}, { u"PortInCompleted"_s });
        PortWebhooksDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QTRY_VERIFY(in<QRadioButton>(dialog, "webhookSome")->isChecked());
        QCOMPARE(dialog.wanted().events, QStringList{ u"PortInCompleted"_s });
        auto *events = in<QListWidget>(dialog, "webhookEvents");
        for (int row = 0; row < events->count(); ++row)
            events->item(row)->setCheckState(Qt::Unchecked);
        QVERIFY(!in<QPushButton>(dialog, "webhookSave")->isEnabled());
        events->item(0)->setCheckState(Qt::Checked);
        QVERIFY(in<QPushButton>(dialog, "webhookSave")->isEnabled());
    }

    void aLostAnswerIsNotSentAgain()
    {
        Desk desk;
        PortWebhooksDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *portIn = in<QLineEdit>(dialog, "webhookPortIn");
        QTRY_VERIFY(portIn->isEnabled());
        portIn->setText(u"https://example.com/in"_s);
        desk.sandbox.fault({ { "action", u"drop_before"_s }, { "method", u"POST"_s } });
        click(dialog, "webhookSave");
        QTRY_VERIFY(test::noticeOf(dialog).contains(u"No clear answer"_s));
        QVERIFY(!in<QPushButton>(dialog, "webhookSave")->isEnabled());
        QCOMPARE(portIn->text(), u"https://example.com/in"_s);
        QCOMPARE(desk.sandbox.count("POST", configuration), 1);
    }

    void oneTargetIsEnded()
    {
        Desk desk;
        desk.set(u"https://example.com/in"_s, u"https://example.com/out"_s);
        PortWebhooksDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QTRY_VERIFY(in<QPushButton>(dialog, "webhookEndPortIn")->isEnabled());
        click(dialog, "webhookEndPortIn");
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().details.join(u' ').contains(u"minutes"_s));
        QTRY_COMPARE(desk.sandbox.count("DELETE", configuration + u"/PORT_IN"_s), 1);
    }

    void aPayloadIsVerified_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("says");
        QTest::newRow("as it came") << QString() << u"Genuine"_s;
        QTest::newRow("with a byte more") << u"body"_s << u"Not these bytes"_s;
        QTest::newRow("of another URL") << u"url"_s << u"does not fit"_s;
        QTest::newRow("with another signature") << u"signature"_s << u"does not fit"_s;
        QTest::newRow("signed, but not its body") << u"digest"_s << u"nothing proves the body"_s;
        QTest::newRow("without a signature") << u"none"_s << u"Enter the signature"_s;
    }
    void aPayloadIsVerified()
    {
        QFETCH(QString, harm);
        QFETCH(QString, says);
        Desk desk;
        desk.set(u"http://127.0.0.1:1/ports"_s);
        const QString sid = desk.port.created({ u"+15055550199"_s });
        desk.port.act(sid, u"review"_s);
        const QJsonArray deliveries = desk.sandbox.control("GET", u"webhooks"_s)["deliveries"_L1].toArray();
        QVERIFY(!deliveries.isEmpty());
        const QJsonObject one = deliveries.first().toObject();
        PortPayloadDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(!in<QPushButton>(dialog, "payloadOpen")->isVisible());
        const bool bare = harm == "digest"_L1; // what somebody could make who once saw a call signed for its URL alone
        const QString whole = one["url"_L1].toString();
        const QString url = bare ? whole.section(u'?', 0, 0) : whole;
        const QString signature = bare ? QString::fromLatin1(desk.session()->transport().signatureOf(url.toLatin1()))
                                       : one["signature"_L1].toString();
        in<QLineEdit>(dialog, "payloadUrl")->setText(harm == "url"_L1 ? url + u"&more=1"_s : url);
        in<QLineEdit>(dialog, "payloadSignature")
            ->setText(harm == "none"_L1            ? QString()
                          : harm == "signature"_L1 ? u"AAAA"_s
                                                   : signature);
        in<QPlainTextEdit>(dialog, "payloadBody")
            ->setPlainText(one["body"_L1].toString() + (harm == "body"_L1 ? u" "_s : QString()));
        click(dialog, "payloadVerify");
        QVERIFY2(test::noticeOf(dialog).contains(says), qPrintable(test::noticeOf(dialog)));
        QSignalSpy wanted(&dialog, &PortPayloadDialog::requestWanted);
        click(dialog, "payloadOpen");
        QCOMPARE(wanted.value(0).value(0).toString(), sid);
    }

    void aBodyIsReadFromAFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("body");
        QTest::newRow("a file") << u"body.json"_s << u"{\"a\": 1}"_s;
        QTest::newRow("a pipe that nobody writes to") << u"pipe"_s << QString();
        QTest::newRow("a device that never ends") << u"/dev/zero"_s << QString();
        QTest::newRow("a large file") << u"large"_s << QString();
    }
    void aBodyIsReadFromAFile()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, body);
        const QTemporaryDir folder;
        QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
        test::writeFile(folder.path(), u"body.json"_s, "{\"a\": 1}");
        test::writeFile(folder.path(), u"large"_s, QByteArray(2'000'000, 'x'));
        Desk desk;
        desk.prompts.files = { QDir(folder.path()).absoluteFilePath(name) };
        PortPayloadDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        click(dialog, "payloadFile");
        const auto *notice = dialog.findChild<Notice *>();
        QTRY_VERIFY(notice->isVisible() || !in<QPlainTextEdit>(dialog, "payloadBody")->toPlainText().isEmpty());
        QCOMPARE(notice->isVisible(), body.isEmpty());
        QCOMPARE(in<QPlainTextEdit>(dialog, "payloadBody")->toPlainText(), body);
    }

    void inASubaccountTheMainAccountsTokenIsUsedAndThatIsSaid()
    {
        Desk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QByteArray url = "https://example.com/ports";
        const QByteArray byMain = desk.session()->transport().signatureOf(url);
        desk.accounts.switchTo(desk.sandbox.subaccounts().first());
        QTRY_VERIFY(desk.session()->inSubaccount());
        QCOMPARE(desk.session()->transport().signatureOf(url), byMain);
        PortPayloadDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        in<QLineEdit>(dialog, "payloadUrl")->setText(QString::fromLatin1(url));
        in<QLineEdit>(dialog, "payloadSignature")->setText(u"c2lnbmVkIGJ5IHRoZSBzdWJhY2NvdW50"_s);
        in<QPlainTextEdit>(dialog, "payloadBody")->setPlainText(u"{}"_s);
        click(dialog, "payloadVerify");
        QVERIFY2(test::noticeOf(dialog).contains(u"token of the main account"_s), qPrintable(test::noticeOf(dialog)));
        in<QLineEdit>(dialog, "payloadSignature")->setText(QString::fromLatin1(byMain));
        click(dialog, "payloadVerify");
        QVERIFY2(test::noticeOf(dialog).contains(u"nothing proves the body"_s), qPrintable(test::noticeOf(dialog)));
    }

    void anApiKeyCanNotVerify()
    {
        Desk desk;
        Profile profile = desk.session()->profile();
        profile.authKind = AuthKind::ApiKey;
        profile.keySid = desk.sandbox.keySid();
        desk.accounts.signInTo(profile, desk.sandbox.keySecret());
        PortPayloadDialog dialog(desk.context, *desk.session());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(test::noticeOf(dialog).contains(u"API key"_s));
        QVERIFY(!in<QPushButton>(dialog, "payloadVerify")->isEnabled());
    }
};

QTEST_MAIN(TestPortWebhookDialogs)
#include "tst_portwebhookdialogs.moc"
