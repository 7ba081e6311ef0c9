// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hosteddesk.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HostedDesk;
using nd::test::HttpAnswer;
using nd::test::SandboxFixture;
using Form = SandboxFixture::Form;

/// Hosted number orders and letters of authorization, as both generations of the API serve them (pages 08 and 09).
class SandboxHosted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void anOrderShowsItsGenerationsMembers_data();
    void anOrderShowsItsGenerationsMembers();
    void bothGenerationsShowTheSameOrders();
    void anOrderRefuses_data();
    void anOrderRefuses();
    void anOrderBringsItsIncomingNumber();
    void anOrderGoesToASubaccount();
    void ordersAreFiltered_data();
    void ordersAreFiltered();
    void pagingSurvivesNewOrders_data();
    void pagingSurvivesNewOrders();
    void thePreviewEditsAnOrder();
    void thePreviewRefusesAnEdit_data();
    void thePreviewRefusesAnEdit();
    void v2TakesAStatusAlone();
    void cancelingFollowsTheGeneration_data();
    void cancelingFollowsTheGeneration();
    void aLetterNeedsVerifiedOrders_data();
    void aLetterNeedsVerifiedOrders();
    void aLetterRefuses_data();
    void aLetterRefuses();
    void signingALetterMovesItsOrders_data();
    void signingALetterMovesItsOrders();
    void aLetterEndsUnsigned_data();
    void aLetterEndsUnsigned();
    void lettersAreFiltered();
    void dependentOrdersShowSevenStatuses();
    void thePreviewReopensALetter();
    void v2CancelsALetter();
    void ordersComeInBulk();
    void anAccountMayLackAGeneration_data();
    void anAccountMayLackAGeneration();
    void faultsReachTheseCallsToo_data();
    void faultsReachTheseCallsToo();
    void theAccountStartsWithOrders();
    void everythingIsKeptInTheStateFile();

private:
    static void generations();
    HostedDesk desk()
    {
        QFETCH(bool, preview);
        return HostedDesk(*m_sandbox, preview);
    }
    HostedDesk v2() { return HostedDesk(*m_sandbox, false); }
    HostedDesk preview() { return HostedDesk(*m_sandbox, true); }

    std::unique_ptr<SandboxFixture> m_sandbox;
};

void SandboxHosted::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_sandbox->freeze();
}

void SandboxHosted::generations()
{
    QTest::addColumn<bool>("preview");
    QTest::newRow("preview") << true;
    QTest::newRow("v2") << false;
}

void SandboxHosted::anOrderShowsItsGenerationsMembers_data()
{
    generations();
}

void SandboxHosted::anOrderShowsItsGenerationsMembers()
{
    HostedDesk desk = this->desk();
    QStringList members{ u"account_sid"_s,
                         u"address_sid"_s,
                         u"capabilities"_s,
                         u"cc_emails"_s,
                         u"date_created"_s,
                         u"date_updated"_s,
                         u"email"_s,
                         u"failure_reason"_s,
                         u"friendly_name"_s,
                         u"incoming_phone_number_sid"_s,
                         u"phone_number"_s,
                         u"sid"_s,
                         u"signing_document_sid"_s,
                         u"status"_s,
                         u"url"_s,
                         u"verification_attempts"_s,
                         u"verification_call_sids"_s,
                         u"verification_code"_s,
                         u"verification_type"_s };
    if (desk.preview())
        members += { u"unique_name"_s, u"verification_document_sid"_s, u"extension"_s, u"call_delay"_s };
    else
        members += { u"contact_title"_s, u"contact_phone_number"_s,    u"bulk_hosting_request_sid"_s,
                     u"next_step"_s,     u"verification_call_delay"_s, u"verification_call_extension"_s };
    members.sort();
    const HttpAnswer made = desk.create(u"+14155550142"_s,
                                        { { u"FriendlyName"_s, u"Front desk"_s },
                                          { u"CcEmails"_s, u"a@example.com"_s },
                                          { u"CcEmails"_s, u"b@example.com"_s } });
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json().keys(), members);
    QCOMPARE(made.text("status"), u"twilio-processing"_s);
    QCOMPARE(made.text("phone_number"), u"+14155550142"_s);
    QCOMPARE(made.text("friendly_name"), u"Front desk"_s);
    QCOMPARE(made.json()["cc_emails"_L1].toArray(), QJsonArray({ u"a@example.com"_s, u"b@example.com"_s }));
    QVERIFY(made.text("sid").startsWith("HR"_L1));
    QVERIFY(made.text("date_created").endsWith(u'Z'));
    QCOMPARE(desk.fetch(made.text("sid")).json(), made.json());
    const QUrl url(made.text("url"));
    QCOMPARE(m_sandbox->get(url.path()).json(), made.json());
}

void SandboxHosted::bothGenerationsShowTheSameOrders()
{
    const QString old = preview().create(u"+14155550142"_s).text("sid");
    const QString young = v2().create(u"+14155550143"_s).text("sid");
    QCOMPARE(v2().fetch(old).status, 200);
    QCOMPARE(preview().fetch(young).status, 200);
    const auto sids = [this](const QString &path) {
        QStringList found;
        for (const QJsonValue &row : m_sandbox->get(path).rows("items"))
            found.append(row["sid"_L1].toString());
        return found;
    };
    QCOMPARE(sids(preview().orders()), sids(v2().orders()));
    QCOMPARE(sids(v2().orders()).mid(0, 2), QStringList({ young, old })); // newest first
}

void SandboxHosted::anOrderRefuses_data()
{
    QTest::addColumn<bool>("preview");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("preview: no number") << true << u"PhoneNumber"_s << QString() << 20001;
    QTest::newRow("preview: no word about SMS") << true << u"SmsCapability"_s << QString() << 20001;
    QTest::newRow("preview: no SMS") << true << u"SmsCapability"_s << u"false"_s << 20001;
    QTest::newRow("preview: a name of 65 characters") << true << u"FriendlyName"_s << QString(65, u'x') << 20002;
    QTest::newRow("preview: another verification") << true << u"VerificationType"_s << u"letter"_s << 20001;
    QTest::newRow("preview: a bill that is not given") << true << u"VerificationType"_s << u"phone-bill"_s << 20001;
    QTest::newRow("preview: a document of another kind")
        << true << u"VerificationDocumentSid"_s << u"RD"_s + QString(32, u'a') << 20001;
    QTest::newRow("v2: no number") << false << u"PhoneNumber"_s << QString() << 20001;
    QTest::newRow("v2: no contact phone") << false << u"ContactPhoneNumber"_s << QString() << 20001;
    QTest::newRow("v2: a contact phone of letters") << false << u"ContactPhoneNumber"_s << u"my phone"_s << 20001;
    QTest::newRow("v2: no address") << false << u"AddressSid"_s << QString() << 20001;
    QTest::newRow("v2: no e-mail") << false << u"Email"_s << QString() << 20001;
    QTest::newRow("v2: a name of 129 characters") << false << u"FriendlyName"_s << QString(129, u'x') << 20002;
    for (const bool preview : { true, false }) {
        const char *generation = preview ? "preview" : "v2";
        QTest::addRow("%s: a number that is none", generation)
            << preview << u"PhoneNumber"_s << u"4155550142"_s << 21421;
        QTest::addRow("%s: an address of nobody", generation)
            << preview << u"AddressSid"_s << u"AD"_s + QString(32, u'0') << 20001;
        QTest::addRow("%s: an e-mail that is none", generation) << preview << u"Email"_s << u"owner"_s << 20001;
        QTest::addRow("%s: a copy to nobody", generation) << preview << u"CcEmails"_s << u"nobody"_s << 20001;
        QTest::addRow("%s: an SMS URL that is none", generation) << preview << u"SmsUrl"_s << u"texts"_s << 21402;
        QTest::addRow("%s: an SMS method that is none", generation) << preview << u"SmsMethod"_s << u"PUT"_s << 21403;
        QTest::addRow("%s: an account that is none", generation)
            << preview << u"AccountSid"_s << u"AC"_s + QString(32, u'0') << 20001;
    }
}

void SandboxHosted::anOrderRefuses()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, code);
    HostedDesk desk = this->desk();
    Form form = desk.orderForm(u"+14155550142"_s);
    form.removeIf([&name](const auto &field) { return field.first == name; });
    if (!value.isEmpty())
        form.append({ name, value });
    const int owned = m_sandbox->owned();
    const HttpAnswer answer = m_sandbox->post(desk.orders(), form);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QVERIFY2(code == 21421 || answer.text("message").contains(name) || name == "VerificationType"_L1
                 || name == "SmsCapability"_L1,
             answer.body.constData());
    QCOMPARE(m_sandbox->owned(), owned);
}

void SandboxHosted::anOrderBringsItsIncomingNumber()
{
    const int owned = m_sandbox->owned();
    const HttpAnswer made = v2().create(u"+14155550142"_s,
                                        { { u"SmsUrl"_s, u"https://texts.example.com/in"_s },
                                          { u"SmsMethod"_s, u"GET"_s },
                                          { u"StatusCallbackUrl"_s, u"https://status.example.com/"_s } });
    QCOMPARE(m_sandbox->owned(), owned + 1);
    const QString uri = m_sandbox->path(u"/IncomingPhoneNumbers/%1.json"_s.arg(made.text("incoming_phone_number_sid")));
    const QJsonObject incoming = m_sandbox->get(uri).json();
    QCOMPARE(incoming["phone_number"_L1].toString(), u"+14155550142"_s);
    QCOMPARE(incoming["origin"_L1].toString(), u"hosted"_s);
    QCOMPARE(incoming["sms_url"_L1].toString(), u"https://texts.example.com/in"_s);
    QCOMPARE(incoming["sms_method"_L1].toString(), u"GET"_s);
    QCOMPARE(incoming["status_callback"_L1].toString(), u"https://status.example.com/"_s);
    const QJsonObject capabilities = incoming["capabilities"_L1].toObject();
    QVERIFY(capabilities["sms"_L1].toBool() && !capabilities["voice"_L1].toBool());
    // It can be configured at once, and moves to a subaccount with its order.
    QCOMPARE(m_sandbox->post(uri, { { u"SmsUrl"_s, u"https://texts.example.com/new"_s } }).text("sms_url"),
             u"https://texts.example.com/new"_s);
    const QString subaccount = m_sandbox->subaccounts().first();
    const HttpAnswer moved = m_sandbox->post(uri, { { u"AccountSid"_s, subaccount } });
    QCOMPARE(moved.text("account_sid"), subaccount);
    QCOMPARE(v2().fetch(made.text("sid")).status, 404);
    const QString token = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(subaccount)).text("auth_token");
    m_sandbox->signAs(subaccount, token);
    QCOMPARE(v2().fetch(made.text("sid")).text("account_sid"), subaccount);
}

void SandboxHosted::anOrderGoesToASubaccount()
{
    const QString subaccount = m_sandbox->subaccounts().first();
    const HttpAnswer addresses = m_sandbox->get(m_sandbox->path(u"/Addresses.json"_s, subaccount));
    Form form = v2().orderForm(u"+14155550142"_s);
    form.append({ u"AccountSid"_s, subaccount });
    QCOMPARE(m_sandbox->post(v2().orders(), form).status, 400); // the address of another account
    form.removeIf([](const auto &field) { return field.first == "AddressSid"_L1; });
    form.append({ u"AddressSid"_s, addresses.rows("addresses").first()["sid"_L1].toString() });
    const HttpAnswer made = m_sandbox->post(v2().orders(), form);
    QCOMPARE(made.text("account_sid"), subaccount);
    // The subaccount alone sees it: its own credentials are what this host takes.
    QCOMPARE(v2().fetch(made.text("sid")).status, 404);
    const QString token = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(subaccount)).text("auth_token");
    m_sandbox->signAs(subaccount, token);
    QCOMPARE(v2().fetch(made.text("sid")).status, 200);
    form.removeIf([](const auto &field) { return field.first == "AccountSid"_L1; });
    form.append({ u"AccountSid"_s, m_sandbox->sid() });
    QCOMPARE(m_sandbox->post(v2().orders(), form).code(), 20403);
}

void SandboxHosted::ordersAreFiltered_data()
{
    QTest::addColumn<bool>("preview");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found"); // below 0: refused
    for (const bool preview : { true, false }) {
        const char *generation = preview ? "preview" : "v2";
        QTest::addRow("%s: by number", generation) << preview << u"PhoneNumber=%2B14155550142"_s << 1;
        QTest::addRow("%s: by a number that nobody hosts", generation)
            << preview << u"PhoneNumber=%2B14155550199"_s << 0;
        QTest::addRow("%s: by name", generation) << preview << u"FriendlyName=Front%20desk"_s << 1;
        QTest::addRow("%s: by status", generation) << preview << u"Status=twilio-processing"_s << 2;
        QTest::addRow("%s: by name and status", generation)
            << preview << u"FriendlyName=Front%20desk&Status=completed"_s << 0;
        QTest::addRow("%s: by incoming number", generation) << preview << u"IncomingPhoneNumberSid=PN"_s << 1;
        QTest::addRow("%s: by a status that is none", generation) << preview << u"Status=done"_s << -1;
    }
    QTest::newRow("preview: by unique name") << true << u"UniqueName=desk"_s << 1;
    QTest::newRow("v2: without SMS") << false << u"SmsCapability=false"_s << 0;
    QTest::newRow("v2: with SMS, by name") << false << u"SmsCapability=true&FriendlyName=Front%20desk"_s << 1;
}

void SandboxHosted::ordersAreFiltered()
{
    QFETCH(QString, query);
    QFETCH(int, found);
    HostedDesk desk = this->desk();
    const HttpAnswer made = preview().create(
        u"+14155550142"_s, { { u"FriendlyName"_s, u"Front desk"_s }, { u"UniqueName"_s, u"desk"_s } });
    preview().create(u"+14155550143"_s);
    if (query.endsWith("=PN"_L1))
        query = query.chopped(2) + made.text("incoming_phone_number_sid");
    const HttpAnswer answer = m_sandbox->get(desk.orders(u'?' + query));
    QCOMPARE(answer.status, found < 0 ? 400 : 200);
    if (found >= 0)
        QCOMPARE(answer.rows("items").size(), found);
    if (found == 1)
        QCOMPARE(answer.rows("items").first()["sid"_L1].toString(), made.text("sid"));
}

void SandboxHosted::pagingSurvivesNewOrders_data()
{
    generations();
}

void SandboxHosted::pagingSurvivesNewOrders()
{
    HostedDesk desk = this->desk();
    const QJsonArray all = m_sandbox->get(desk.orders()).rows("items");
    QString next = desk.orders(u"?PageSize=5"_s);
    QStringList seen;
    for (int page = 0; !next.isEmpty(); ++page) {
        const HttpAnswer answer = m_sandbox->get(next);
        const QJsonObject meta = answer.json()["meta"_L1].toObject();
        QCOMPARE(meta["key"_L1].toString(), u"items"_s);
        QCOMPARE(meta["page"_L1].toInt(), page);
        for (const QJsonValue &row : answer.rows("items"))
            seen.append(row["sid"_L1].toString());
        if (page == 2) {
            const QUrl back(meta["previous_page_url"_L1].toString());
            const QString path = back.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
            QCOMPARE(m_sandbox->get(path).rows("items").last()["sid"_L1].toString(), seen.at(9));
        }
        const QUrl link(meta["next_page_url"_L1].toString());
        next = link.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        desk.create(u"+1415555016%1"_s.arg(page)); // a new one comes first, and moves nothing
    }
    QCOMPARE(seen.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(seen.at(i), all.at(i)["sid"_L1].toString());
    QCOMPARE(m_sandbox->get(desk.orders(u"?Page=1"_s)).code(), 20001);
}

void SandboxHosted::thePreviewEditsAnOrder()
{
    const QString sid = preview().create(u"+14155550142"_s).text("sid");
    m_sandbox->step(60);
    const HttpAnswer changed = m_sandbox->post(preview().orders(u'/' + sid),
                                               { { u"FriendlyName"_s, u"Lobby"_s },
                                                 { u"UniqueName"_s, u"lobby"_s },
                                                 { u"Email"_s, u"new@example.com"_s },
                                                 { u"CcEmails"_s, u"cc@example.com"_s },
                                                 { u"Extension"_s, u"ww2"_s },
                                                 { u"CallDelay"_s, u"30"_s } });
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.text("friendly_name"), u"Lobby"_s);
    QCOMPARE(changed.text("email"), u"new@example.com"_s);
    QCOMPARE(changed.json()["cc_emails"_L1].toArray(), QJsonArray({ u"cc@example.com"_s }));
    QCOMPARE(changed.text("extension"), u"ww2"_s);
    QCOMPARE(changed.json()["call_delay"_L1].toInt(), 30);
    QCOMPARE(changed.text("status"), u"received"_s);
    QVERIFY(changed.text("date_updated") > changed.text("date_created"));
    // The unique name stands for the SID, in the preview alone.
    QCOMPARE(preview().fetch(u"lobby"_s).text("sid"), sid);
    QCOMPARE(v2().fetch(u"lobby"_s).status, 404);
    QCOMPARE(preview().create(u"+14155550143"_s, { { u"UniqueName"_s, u"lobby"_s } }).status, 400);
}

void SandboxHosted::thePreviewRefusesAnEdit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("a name of 65 characters") << u"FriendlyName"_s << QString(65, u'x');
    QTest::newRow("an e-mail that is none") << u"Email"_s << u"nobody"_s;
    QTest::newRow("an extension with letters") << u"Extension"_s << u"12x"_s;
    QTest::newRow("a delay of 61 seconds") << u"CallDelay"_s << u"61"_s;
    QTest::newRow("a delay of words") << u"CallDelay"_s << u"soon"_s;
    QTest::newRow("a status of its own choice") << u"Status"_s << u"completed"_s;
    QTest::newRow("verified without a code") << u"Status"_s << u"verified"_s;
    QTest::newRow("a code before a call") << u"VerificationCode"_s << u"123456"_s;
    QTest::newRow("a bill without its document") << u"VerificationType"_s << u"phone-bill"_s;
}

void SandboxHosted::thePreviewRefusesAnEdit()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const QString sid = preview().received(u"+14155550142"_s);
    const QJsonObject before = preview().fetch(sid).json();
    const HttpAnswer answer
        = m_sandbox->post(preview().orders(u'/' + sid), { { u"UniqueName"_s, u"half"_s }, { name, value } });
    QCOMPARE(answer.status, 400);
    QCOMPARE(preview().fetch(sid).json(), before); // all or nothing
}

void SandboxHosted::v2TakesAStatusAlone()
{
    const QString sid = v2().received(u"+14155550142"_s);
    const QString path = v2().orders(u'/' + sid);
    QCOMPARE(m_sandbox->post(path, { { u"FriendlyName"_s, u"Lobby"_s } }).code(), 20001);
    QCOMPARE(m_sandbox->post(path, { { u"Status"_s, u"verified"_s } }).code(), 20001);
    QCOMPARE(v2().call(sid, { { u"VerificationCallDelay"_s, u"61"_s } }).code(), 20001);
    QCOMPARE(v2().call(sid, { { u"VerificationCallExtension"_s, u"1#"_s } }).code(), 20001);
    QCOMPARE(v2().status(sid), u"received"_s);
    const HttpAnswer called = v2().call(sid,
                                        { { u"VerificationCallDelay"_s, u"15"_s },
                                          { u"VerificationCallExtension"_s, u"wwww2"_s },
                                          { u"FriendlyName"_s, u"Lobby"_s } });
    QCOMPARE(called.status, 200);
    QCOMPARE(called.json()["verification_call_delay"_L1].toInt(), 15);
    QCOMPARE(called.text("verification_call_extension"), u"wwww2"_s);
    QVERIFY(called.json()["friendly_name"_L1].isNull());
}

void SandboxHosted::cancelingFollowsTheGeneration_data()
{
    QTest::addColumn<bool>("preview");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("allowed");
    static const QStringList statuses{ u"twilio-processing"_s,
                                       u"received"_s,
                                       u"pending-verification"_s,
                                       u"verified"_s,
                                       u"pending-loa"_s,
                                       u"carrier-processing"_s,
                                       u"testing"_s,
                                       u"completed"_s,
                                       u"action-required"_s,
                                       u"failed"_s };
    static const QStringList previewStatuses{ u"received"_s, u"pending-verification"_s, u"verified"_s,
                                              u"pending-loa"_s };
    for (const QString &status : statuses) {
        QTest::addRow("preview: %s", qPrintable(status)) << true << status << previewStatuses.contains(status);
        QTest::addRow("v2: %s", qPrintable(status)) << false << status << (status == "received"_L1);
    }
}

void SandboxHosted::cancelingFollowsTheGeneration()
{
    QFETCH(QString, status);
    QFETCH(bool, allowed);
    HostedDesk desk = this->desk();
    const QString number = u"+14155550142"_s;
    const QString sid = desk.create(number).text("sid");
    desk.force(sid, status);
    const HttpAnswer answer = desk.cancel(sid);
    QCOMPARE(answer.status, allowed ? 204 : 400);
    QCOMPARE(desk.fetch(sid).status, allowed ? 404 : 200);
    QCOMPARE(m_sandbox->owns(number), !allowed && status != "failed"_L1);
    if (!allowed)
        return;
    QVERIFY(m_sandbox->get(desk.orders(u"?PhoneNumber=%2B14155550142"_s)).rows("items").isEmpty());
    // The number can be ordered again, with a new SID.
    const HttpAnswer again = desk.create(number);
    QCOMPARE(again.status, 201);
    QVERIFY(again.text("sid") != sid);
}

void SandboxHosted::aLetterNeedsVerifiedOrders_data()
{
    generations();
}

void SandboxHosted::aLetterNeedsVerifiedOrders()
{
    HostedDesk desk = this->desk();
    const QString verified = desk.verified(u"+14155550142"_s);
    const QString received = desk.received(u"+14155550143"_s);
    QVERIFY(desk.createLetter({ verified, received }).text("message").contains(received));
    QCOMPARE(desk.createLetter({ verified, u"HR"_s + QString(32, u'0') }).status, 400);
    QVERIFY(desk.createLetter(QStringList(15001, verified)).text("message").contains("15000"_L1));
    QCOMPARE(desk.status(verified), u"verified"_s);
    const HttpAnswer made = desk.createLetter({ verified });
    QCOMPARE(made.status, 201);
    const QStringList members{ u"address_sid"_s, u"cc_emails"_s, u"date_created"_s, u"date_updated"_s, u"email"_s,
                               u"links"_s,       u"sid"_s,       u"status"_s,       u"url"_s };
    QCOMPARE(made.json().keys(), members);
    QCOMPARE(made.text("status"), u"signing"_s);
    QCOMPARE(desk.fetchLetter(made.text("sid")).json(), made.json());
    const HttpAnswer order = desk.fetch(verified);
    QCOMPARE(order.text("status"), u"pending-loa"_s);
    QCOMPARE(order.text("signing_document_sid"), made.text("sid"));
    // Neither can it be on two of them.
    desk.force(verified, u"verified"_s);
    QVERIFY(desk.createLetter({ verified }).text("message").contains("already"_L1));
    const QJsonArray mails = m_sandbox->control("GET", u"emails"_s)["emails"_L1].toArray();
    QCOMPARE(mails.last()["to"_L1].toString(), u"signer@example.com"_s);
    QCOMPARE(mails.last()["document_sid"_L1].toString(), made.text("sid"));
}

void SandboxHosted::aLetterRefuses_data()
{
    QTest::addColumn<bool>("preview");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("refused");
    for (const bool preview : { true, false }) {
        const char *generation = preview ? "preview" : "v2";
        for (const char *name : { "HostedNumberOrderSids", "AddressSid", "Email", "ContactPhoneNumber" })
            QTest::addRow("%s: no %s", generation, name) << preview << QString::fromLatin1(name) << QString() << true;
        QTest::addRow("%s: an e-mail that is none", generation) << preview << u"Email"_s << u"signer"_s << true;
        QTest::addRow("%s: a copy to nobody", generation) << preview << u"CcEmails"_s << u"nobody"_s << true;
        QTest::addRow("%s: an address of nobody", generation)
            << preview << u"AddressSid"_s << u"AD"_s + QString(32, u'0') << true;
    }
    QTest::newRow("preview: no title") << true << u"ContactTitle"_s << QString() << true;
    QTest::newRow("v2 does without a title") << false << u"ContactTitle"_s << QString() << false;
}

void SandboxHosted::aLetterRefuses()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, refused);
    HostedDesk desk = this->desk();
    const QString sid = desk.verified(u"+14155550142"_s);
    Form form = desk.letterForm({ sid });
    form.removeIf([&name](const auto &field) { return field.first == name; });
    if (!value.isEmpty())
        form.append({ name, value });
    QCOMPARE(m_sandbox->post(desk.letters(), form).status, refused ? 400 : 201);
    QCOMPARE(desk.status(sid), refused ? u"verified"_s : u"pending-loa"_s);
}

void SandboxHosted::signingALetterMovesItsOrders_data()
{
    generations();
}

void SandboxHosted::signingALetterMovesItsOrders()
{
    HostedDesk desk = this->desk();
    const QString first = desk.verified(u"+14155550142"_s);
    const QString second = desk.verified(u"+14155550143"_s);
    const QString letter = desk.createLetter({ first, second }).text("sid");
    desk.act(letter, u"sign"_s);
    QCOMPARE(desk.fetchLetter(letter).text("status"), u"signed"_s);
    QCOMPARE(desk.status(first), u"carrier-processing"_s);
    QCOMPARE(desk.status(second), u"carrier-processing"_s);
    // What is signed stays signed.
    if (desk.preview())
        QCOMPARE(m_sandbox->post(desk.letters(u'/' + letter), { { u"Status"_s, u"opened"_s } }).status, 400);
    else
        QCOMPARE(m_sandbox->remove(desk.letters(u'/' + letter)).status, 400);
}

void SandboxHosted::aLetterEndsUnsigned_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("status");
    QTest::newRow("the signer declines") << u"decline"_s << u"canceled"_s;
    QTest::newRow("the e-mail comes back") << u"bounce"_s << u"failed"_s;
}

void SandboxHosted::aLetterEndsUnsigned()
{
    QFETCH(QString, action);
    QFETCH(QString, status);
    HostedDesk desk = v2();
    const QString order = desk.verified(u"+14155550142"_s);
    const QString letter = desk.createLetter({ order }).text("sid");
    desk.act(letter, action);
    QCOMPARE(desk.fetchLetter(letter).text("status"), status);
    QCOMPARE(desk.status(order), u"verified"_s);
    QVERIFY(desk.fetch(order).json()["signing_document_sid"_L1].isNull());
    QCOMPARE(desk.createLetter({ order }).status, 201);
}

void SandboxHosted::lettersAreFiltered()
{
    const QString order = v2().verified(u"+14155550142"_s);
    const QString letter = v2().createLetter({ order }).text("sid");
    for (HostedDesk desk : { v2(), preview() }) {
        const auto count
            = [&](const QString &query) { return m_sandbox->get(desk.letters(u'?' + query)).rows("items").size(); };
        QCOMPARE(count(u"Email=signer%40example.com"_s), 1);
        QCOMPARE(count(u"Email=signer%40example.com&Status=signed"_s), 0);
        QVERIFY(count(u"Status=signing"_s) >= 2);
        QCOMPARE(m_sandbox->get(desk.letters(u"?PageSize=1"_s)).rows("items").first()["sid"_L1].toString(), letter);
        QCOMPARE(m_sandbox->get(desk.letters(u"?Status=lost"_s)).status, 400);
    }
}

void SandboxHosted::dependentOrdersShowSevenStatuses()
{
    const QString first = v2().verified(u"+14155550142"_s);
    const QString second = v2().verified(u"+14155550143"_s);
    const QString letter = v2().createLetter({ first, second }).text("sid");
    v2().force(second, u"testing"_s);
    for (HostedDesk desk : { v2(), preview() }) {
        const QString path = desk.letters(u"/%1/DependentHostedNumberOrders"_s.arg(letter));
        const QUrl link(desk.fetchLetter(letter).json()["links"_L1]["dependent_hosted_number_orders"_L1].toString());
        QCOMPARE(link.path(), path);
        QCOMPARE(m_sandbox->get(path).rows("items").size(), 2);
        const QJsonArray rows = m_sandbox->get(path + u"?Status=carrier-processing"_s).rows("items");
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()["sid"_L1].toString(), second);
        QCOMPARE(rows.first()["status"_L1].toString(), u"carrier-processing"_s);
        QCOMPARE(m_sandbox->get(path + u"?PhoneNumber=%2B14155550142"_s).rows("items").size(), 1);
        QCOMPARE(m_sandbox->get(path + u"?Status=testing"_s).status, 400);
    }
}

void SandboxHosted::thePreviewReopensALetter()
{
    HostedDesk desk = preview();
    const QString first = desk.verified(u"+14155550142"_s);
    const QString second = desk.verified(u"+14155550143"_s);
    const QString letter = desk.createLetter({ first }).text("sid");
    const QString path = desk.letters(u'/' + letter);
    QCOMPARE(m_sandbox->post(path, { { u"Email"_s, u"other@example.com"_s } }).status, 400);
    QCOMPARE(m_sandbox->post(path, { { u"Status"_s, u"signed"_s } }).status, 400);
    QCOMPARE(m_sandbox->post(path, { { u"Status"_s, u"opened"_s } }).text("status"), u"opened"_s);
    const HttpAnswer edited
        = m_sandbox->post(path, { { u"Email"_s, u"other@example.com"_s }, { u"HostedNumberOrderSids"_s, second } });
    QCOMPARE(edited.text("email"), u"other@example.com"_s);
    QCOMPARE(edited.text("status"), u"opened"_s);
    QCOMPARE(desk.status(first), u"verified"_s);
    QCOMPARE(desk.status(second), u"pending-loa"_s);
    QCOMPARE(m_sandbox->post(path, { { u"Status"_s, u"signing"_s } }).text("status"), u"signing"_s);
    const QJsonArray mails = m_sandbox->control("GET", u"emails"_s)["emails"_L1].toArray();
    QCOMPARE(mails.last()["to"_L1].toString(), u"other@example.com"_s);
    // v2 has no update.
    QCOMPARE(m_sandbox->post(v2().letters(u'/' + letter), { { u"Status"_s, u"opened"_s } }).status, 405);
}

void SandboxHosted::v2CancelsALetter()
{
    const QString order = v2().verified(u"+14155550142"_s);
    const QString letter = v2().createLetter({ order }).text("sid");
    QCOMPARE(m_sandbox->remove(preview().letters(u'/' + letter)).status, 405);
    QCOMPARE(m_sandbox->remove(v2().letters(u'/' + letter)).status, 204);
    QCOMPARE(v2().fetchLetter(letter).text("status"), u"canceled"_s);
    QCOMPARE(v2().status(order), u"verified"_s);
    QCOMPARE(m_sandbox->remove(v2().letters(u'/' + letter)).status, 400);
}

void SandboxHosted::ordersComeInBulk()
{
    const QJsonObject body{
        { u"friendly_name"_s, u"Three desks"_s },
        { u"notification_email"_s, u"team@example.com"_s },
        { u"address_sid"_s, v2().address() },
        { u"email"_s, u"owner@example.com"_s },
        { u"contact_phone_number"_s, u"+14155550100"_s },
        { u"phone_numbers"_s,
          QJsonArray{ QJsonObject{ { u"phone_number"_s, u"+14155550142"_s }, { u"friendly_name"_s, u"One"_s } },
                      u"+14155550143"_s, u"none"_s } },
    };
    const auto post = [this](const QJsonObject &object) {
        return m_sandbox->send("POST", v2().orders(u"/Bulk"_s), QJsonDocument(object).toJson(), "application/json");
    };
    const HttpAnswer made = post(body);
    QCOMPARE(made.status, 202);
    QCOMPARE(made.text("request_status"), u"QUEUED"_s);
    QCOMPARE(made.json()["total_count"_L1].toInt(), 3);
    QVERIFY(made.rows("results").isEmpty());
    const QString path = QUrl(made.text("url")).path();
    m_sandbox->step(2);
    QCOMPARE(m_sandbox->get(path).text("request_status"), u"IN_PROGRESS"_s);
    m_sandbox->step(10);
    const HttpAnswer done = m_sandbox->get(path);
    QCOMPARE(done.text("request_status"), u"PROCESSED"_s);
    QVERIFY(!done.text("date_completed").isEmpty());
    QCOMPARE(done.rows("results").size(), 2);
    const QJsonObject failed = done.rows("results").at(0).toObject();
    QCOMPARE(failed["order_status"_L1].toString(), u"failed"_s);
    QCOMPARE(failed["orders"_L1][0]["phone_number"_L1].toString(), u"none"_s);
    const QJsonObject good = m_sandbox->get(path + u"?OrderStatus=received"_s).rows("results").at(0).toObject();
    QCOMPARE(good["count"_L1].toString(), u"2"_s);
    const HttpAnswer order = v2().fetch(good["orders"_L1][0]["hosting_order_sid"_L1].toString());
    QCOMPARE(order.text("friendly_name"), u"One"_s);
    QCOMPARE(order.text("bulk_hosting_request_sid"), made.text("bulk_hosting_sid"));
    QCOMPARE(post({}).code(), 22124);
    QJsonArray many;
    for (int i = 0; i < 1001; ++i)
        many.append(u"+14155550142"_s);
    QCOMPARE(post({ { u"phone_numbers"_s, many } }).code(), 22125);
}

void SandboxHosted::anAccountMayLackAGeneration_data()
{
    generations();
}

void SandboxHosted::anAccountMayLackAGeneration()
{
    HostedDesk desk = this->desk();
    HostedDesk other(*m_sandbox, !desk.preview());
    const QString word = desk.preview() ? u"preview"_s : u"v2"_s;
    m_sandbox->control("POST", u"hosted/generations"_s,
                       { { u"generation"_s, word }, { u"enabled"_s, false }, { u"account_sid"_s, m_sandbox->sid() } });
    QCOMPARE(m_sandbox->get(desk.orders()).code(), 20404);
    QCOMPARE(m_sandbox->get(desk.letters()).status, 404);
    QCOMPARE(desk.create(u"+14155550142"_s).code(), 20404);
    QCOMPARE(m_sandbox->get(other.orders()).status, 200);
    m_sandbox->control("POST", u"hosted/generations"_s, { { u"generation"_s, word }, { u"enabled"_s, true } });
    QCOMPARE(m_sandbox->get(desk.orders()).status, 200);
}

void SandboxHosted::faultsReachTheseCallsToo_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("done");
    QTest::newRow("dropped before") << u"drop_before"_s << false;
    QTest::newRow("dropped after") << u"drop_after"_s << true;
}

void SandboxHosted::faultsReachTheseCallsToo()
{
    QFETCH(QString, action);
    QFETCH(bool, done);
    HostedDesk desk = v2();
    const QString sid = desk.received(u"+14155550142"_s);
    m_sandbox->fault({ { "action", action },
                       { "method", u"POST"_s },
                       { "path", u"/v2/HostedNumber/Orders/HR"_s },
                       { "count", -1 } }); // this test's own network layer sends a lost request once more
    QCOMPARE(desk.call(sid).status, 0);
    m_sandbox->clearFaults();
    QCOMPARE(desk.status(sid), done ? u"pending-verification"_s : u"received"_s);
    QCOMPARE(m_sandbox->control("GET", u"calls?open=true"_s)["count"_L1].toInt(), done ? 1 : 0);
}

void SandboxHosted::theAccountStartsWithOrders()
{
    QSet<QString> statuses;
    QSet<QString> numbers;
    for (const QJsonValue &row : m_sandbox->get(v2().orders()).rows("items")) {
        statuses.insert(row["status"_L1].toString());
        numbers.insert(row["phone_number"_L1].toString());
        const QString sid = row["incoming_phone_number_sid"_L1].toString();
        if (row["status"_L1].toString() != "failed"_L1) {
            const QJsonObject incoming
                = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers/%1.json"_s.arg(sid))).json();
            QCOMPARE(incoming["phone_number"_L1], row["phone_number"_L1]);
            QCOMPARE(incoming["origin"_L1].toString(), u"hosted"_s);
        }
    }
    QCOMPARE(numbers.size(), 12);
    QCOMPARE(statuses.size(), 8);
    QCOMPARE(m_sandbox->get(v2().letters()).rows("items").size(), 4);
    QCOMPARE(m_sandbox->owned(), 300);
    // They stay as they are for some days, whatever else a test waits for.
    m_sandbox->step(3 * 86400);
    QCOMPARE(m_sandbox->owned(), 300);
}

void SandboxHosted::everythingIsKeptInTheStateFile()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    m_sandbox = std::make_unique<SandboxFixture>(options);
    m_sandbox->freeze();
    HostedDesk desk = preview();
    const QString called = desk.received(u"+14155550142"_s);
    desk.call(called, { { u"Extension"_s, u"ww1"_s } });
    const QString order = desk.verified(u"+14155550143"_s);
    const QString letter = desk.createLetter({ order }).text("sid");
    const QString gone = desk.received(u"+14155550144"_s);
    desk.cancel(gone);
    m_sandbox->control("POST", u"hosted/generations"_s, { { u"generation"_s, u"v2"_s }, { u"enabled"_s, false } });
    const auto all = [&] {
        QList<QByteArray> bodies{ m_sandbox->get(desk.orders()).body, m_sandbox->get(desk.letters()).body };
        for (const QString &path : { u"calls"_s, u"emails"_s })
            bodies.append(QJsonDocument(m_sandbox->control("GET", path)).toJson());
        // The port is a new one.
        for (QByteArray &body : bodies)
            body.replace(m_sandbox->url().authority().toLatin1(), "HOST");
        return bodies;
    };
    const QList<QByteArray> before = all();
    m_sandbox.reset();
    m_sandbox = std::make_unique<SandboxFixture>(options);
    HostedDesk again = preview();
    const auto bodies = [&] {
        QList<QByteArray> found{ m_sandbox->get(again.orders()).body, m_sandbox->get(again.letters()).body };
        for (const QString &path : { u"calls"_s, u"emails"_s })
            found.append(QJsonDocument(m_sandbox->control("GET", path)).toJson());
        for (QByteArray &body : found)
            body.replace(m_sandbox->url().authority().toLatin1(), "HOST");
        return found;
    };
    QCOMPARE(bodies(), before);
    QCOMPARE(again.fetch(gone).status, 404);
    QCOMPARE(m_sandbox->get(v2().orders()).status, 404);
    again.answer(called, u"right"_s);
    QCOMPARE(again.status(called), u"verified"_s);
    again.act(letter, u"sign"_s);
    QCOMPARE(again.status(order), u"carrier-processing"_s);
    QVERIFY(again.create(u"+14155550145"_s).text("sid") != gone);
}

QTEST_GUILESS_MAIN(SandboxHosted)
#include "tst_sandboxhosted.moc"
