// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/portdesk.h"
#include "tests/support/rawserver.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using nd::test::HttpAnswer;
using nd::test::PortDesk;
using nd::test::RawRequest;
using nd::test::RawServer;
using nd::test::SandboxFixture;

/// Who is told of port-ins: the configuration, and what arrives at a target on this machine (page 17).
class SandboxPortWebhooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void theConfigurationIsWrittenOver();
    void theConfigurationRefuses_data();
    void theConfigurationRefuses();
    void aDeletionTakesMinutes_data();
    void aDeletionTakesMinutes();
    void theOtherTargetStaysWhenOneIsDeleted();
    void eventsArriveWithTheirSignature();
    void onlyTheEventsThatWereAskedForArrive();
    void everyEventHasItsName();
    void theMainAccountHearsOfItsSubaccounts();
    void aFailedDeliveryIsTriedAgain();
    void nobodyElsewhereIsCalled();
    void theConfigurationIsKeptInTheStateFile();

private:
    static QString path() { return u"/v1/Porting/Configuration/Webhook"_s; }
    HttpAnswer configure(const QJsonObject &body)
    {
        return m_sandbox->send("POST", path(), QJsonDocument(body).toJson(), "application/json");
    }
    void listen(const QStringList &events = {}, const QString &query = {})
    {
        const QString target = m_receiver->url().toString() + u"/port-in"_s + query;
        configure(
            { { u"port_in_target_url"_s, target }, { u"notifications_of"_s, QJsonArray::fromStringList(events) } });
    }
    QList<QJsonObject> bodies() const
    {
        QList<QJsonObject> found;
        for (const RawRequest &request : m_receiver->requests())
            found.append(QJsonDocument::fromJson(request.body).object());
        return found;
    }
    QJsonArray deliveries() { return m_sandbox->control("GET", u"webhooks"_s)["deliveries"_L1].toArray(); }
    QStringList told()
    {
        QStringList events;
        for (const QJsonValue &row : deliveries())
            events.append(row["event"_L1].toString());
        return events;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<PortDesk> m_desk;
    std::unique_ptr<RawServer> m_receiver;
    const QString m_number = u"+13075550142"_s;
};

void SandboxPortWebhooks::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_sandbox->control("POST", u"clock"_s, { { u"set"_s, u"2027-03-01T12:00:00Z"_s }, { u"freeze"_s, true } });
    m_desk = std::make_unique<PortDesk>(*m_sandbox);
    m_receiver = std::make_unique<RawServer>();
}

void SandboxPortWebhooks::theConfigurationIsWrittenOver()
{
    const HttpAnswer none = m_sandbox->get(path());
    QCOMPARE(none.status, 200);
    QVERIFY(none.json()["port_in_target_url"_L1].isNull());
    QVERIFY(none.rows("notifications_of").isEmpty());
    const QJsonObject both{ { u"port_in_target_url"_s, u"https://www.example.com/port-in"_s },
                            { u"port_out_target_url"_s, u"https://www.example.com/port-out"_s },
                            { u"notifications_of"_s, QJsonArray{ u"PortInExpired"_s, u"PortInCompleted"_s } } };
    const HttpAnswer made = configure(both);
    QCOMPARE(made.status, 201);
    for (const QString &key : both.keys())
        QCOMPARE(made.json()[key], both[key]);
    const HttpAnswer fetched = m_sandbox->get(path());
    QCOMPARE(fetched.text("port_in_target_date_created"), u"2027-03-01T12:00:00Z"_s);
    QCOMPARE(fetched.rows("notifications_of"), both["notifications_of"_L1].toArray());
    // One alone takes the other and the events away.
    configure({ { u"port_out_target_url"_s, u"https://www.example.com/port-out"_s } });
    const HttpAnswer after = m_sandbox->get(path());
    QVERIFY(after.json()["port_in_target_url"_L1].isNull());
    QVERIFY(after.json()["port_in_target_date_created"_L1].isNull());
    QVERIFY(after.rows("notifications_of").isEmpty());
}

void SandboxPortWebhooks::theConfigurationRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("a target that is no URL")
        << QByteArray(R"({"port_in_target_url": "front desk"})") << u"portInTargetUrl: must be a valid URL"_s;
    QTest::newRow("a target of another scheme")
        << QByteArray(R"({"port_out_target_url": "ftp://example.com"})") << u"portOutTargetUrl: must be a valid URL"_s;
    QTest::newRow("an event that nobody knows")
        << QByteArray(R"({"notifications_of": ["PortInCompleted", "PortInForgotten"]})")
        << u"notificationsOf[1]: is no known event"_s;
    QTest::newRow("no JSON") << QByteArray("port_in_target_url=") << u"The body is no JSON object"_s;
}

void SandboxPortWebhooks::theConfigurationRefuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const HttpAnswer answer = m_sandbox->send("POST", path(), body, "application/json");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text("message"), message);
}

void SandboxPortWebhooks::aDeletionTakesMinutes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("status");
    QTest::newRow("port in") << u"PORT_IN"_s << 204;
    QTest::newRow("port out") << u"PORT_OUT"_s << 204;
    QTest::newRow("another word") << u"PORT"_s << 400;
}

void SandboxPortWebhooks::aDeletionTakesMinutes()
{
    QFETCH(QString, type);
    QFETCH(int, status);
    configure({ { u"port_in_target_url"_s, u"https://www.example.com/a"_s },
                { u"port_out_target_url"_s, u"https://www.example.com/a"_s } });
    QCOMPARE(m_sandbox->remove(path() + u'/' + type).status, status);
    const char *gone = type == "PORT_IN"_L1 ? "port_in_target_url" : "port_out_target_url";
    m_sandbox->step(119);
    QVERIFY(!m_sandbox->get(path()).text(gone).isEmpty());
    m_sandbox->step(1);
    QCOMPARE(m_sandbox->get(path()).text(gone).isEmpty(), status == 204);
}

void SandboxPortWebhooks::theOtherTargetStaysWhenOneIsDeleted()
{
    configure({ { u"port_in_target_url"_s, u"https://www.example.com/a"_s },
                { u"port_out_target_url"_s, u"https://www.example.com/b"_s },
                { u"notifications_of"_s, QJsonArray{ u"PortInCompleted"_s } } });
    m_sandbox->remove(path() + u"/PORT_IN"_s);
    m_sandbox->step(120);
    const HttpAnswer after = m_sandbox->get(path());
    QCOMPARE(after.text("port_out_target_url"), u"https://www.example.com/b"_s);
    QCOMPARE(after.rows("notifications_of").size(), 1);
    // Written again, an older deletion does nothing any more.
    m_sandbox->remove(path() + u"/PORT_OUT"_s);
    configure({ { u"port_out_target_url"_s, u"https://www.example.com/c"_s } });
    m_sandbox->step(600);
    QCOMPARE(m_sandbox->get(path()).text("port_out_target_url"), u"https://www.example.com/c"_s);
}

void SandboxPortWebhooks::eventsArriveWithTheirSignature()
{
    listen({}, u"?desk=1"_s);
    const QString sid = m_desk->created({ m_number });
    m_desk->act(sid, u"review"_s);
    QTRY_COMPARE(m_receiver->requests().size(), 2);
    const RawRequest number = m_receiver->requests().at(0);
    const RawRequest request = m_receiver->requests().at(1);
    QCOMPARE(number.method, QByteArray("POST"));
    QVERIFY(number.headers.value("content-type").startsWith("application/json"));
    for (const RawRequest &each : { number, request }) {
        const QUrl url(m_receiver->url().toString() + QString::fromLatin1(each.target));
        QCOMPARE(url.path(), u"/port-in"_s);
        QCOMPARE(QUrlQuery(url).queryItemValue(u"desk"_s), u"1"_s);
        QCOMPARE(QUrlQuery(url).queryItemValue(u"bodySHA256"_s).toLatin1(),
                 QCryptographicHash::hash(each.body, QCryptographicHash::Sha256).toHex());
        const QByteArray signature = QMessageAuthenticationCode::hash(url.toEncoded(), m_sandbox->token().toLatin1(),
                                                                      QCryptographicHash::Sha1);
        QCOMPARE(each.headers.value("x-twilio-signature"), signature.toBase64());
    }
    const QJsonObject first = QJsonDocument::fromJson(number.body).object();
    QCOMPARE(first["port_in_request_sid"_L1].toString(), sid);
    QCOMPARE(first["port_in_phone_number_sid"_L1], m_desk->row(sid, 0)["port_in_phone_number_sid"_L1]);
    QCOMPARE(first["phone_number"_L1].toString(), m_number);
    QCOMPARE(first["status"_L1].toString(), u"waiting_for_signature"_s);
    QCOMPARE(first["portable"_L1].toString(), u"true"_s);
    QCOMPARE(first["last_date_updated"_L1].toString(), u"2027-03-01 12:00:00.000"_s);
    const QJsonObject second = QJsonDocument::fromJson(request.body).object();
    QVERIFY(second["port_in_phone_number_sid"_L1].isNull() && second["phone_number"_L1].isNull());
    QCOMPARE(second["status"_L1].toString(), u"waiting_for_signature"_s);
    // What a person would check by hand is listed as well.
    const QJsonObject row = deliveries().first().toObject();
    QCOMPARE(row["signature"_L1].toString().toLatin1(), number.headers.value("x-twilio-signature"));
    QCOMPARE(row["body"_L1].toString().toUtf8(), number.body);
    QTRY_COMPARE(deliveries().last()["outcome"_L1].toString(), u"200"_s);
}

void SandboxPortWebhooks::onlyTheEventsThatWereAskedForArrive()
{
    listen({ u"PortInInProgress"_s, u"PortInPhoneNumberRejected"_s });
    const QString sid = m_desk->created({ m_number });
    m_desk->act(sid, u"review"_s);
    m_desk->act(sid, u"sign"_s);
    m_desk->act(sid, u"reject"_s, { { u"code"_s, 22154 } });
    QTRY_COMPARE(m_receiver->requests().size(), 2);
    QCOMPARE(told(), (QStringList{ u"PortInInProgress"_s, u"PortInPhoneNumberRejected"_s }));
    const QJsonObject rejected = bodies().last();
    QCOMPARE(rejected["rejection_reason_code"_L1].toInt(), 22154);
    QCOMPARE(rejected["rejection_reason"_L1].toString(), u"Invalid Address"_s);
}

void SandboxPortWebhooks::everyEventHasItsName()
{
    configure({ { u"port_in_target_url"_s, u"https://www.example.com/a"_s } });
    const QString completed = m_desk->created({ m_number, u"+15005550301"_s });
    for (const QString &action : { u"review"_s, u"sign"_s, u"accept"_s, u"complete"_s })
        m_desk->act(completed, action);
    QCOMPARE(told(),
             (QStringList{ u"PortInPhoneNumberWaitingForSignature"_s, u"PortInPhoneNumberCanceled"_s,
                           u"PortInWaitingForSignature"_s, u"PortInPhoneNumberSubmitted"_s, u"PortInInProgress"_s,
                           u"PortInPhoneNumberPending"_s, u"PortInPhoneNumberCompleted"_s, u"PortInCompleted"_s }));
    const qsizetype before = told().size();
    const QString other = m_desk->created({ u"+13075550143"_s });
    for (const QString &action : { u"review"_s, u"sign"_s })
        m_desk->act(other, action);
    m_desk->act(other, u"reject"_s, { { u"code"_s, 22153 } });
    m_desk->cancel(other);
    m_desk->act(other, u"cancel"_s);
    QCOMPARE(told().mid(before + 4),
             (QStringList{ u"PortInPhoneNumberRejected"_s, u"PortInActionRequired"_s, u"PortInPhoneNumberCanceled"_s,
                           u"PortInCanceled"_s }));
    const QString late = m_desk->created({ u"+13075550144"_s });
    m_desk->act(late, u"review"_s);
    m_desk->act(late, u"expire"_s);
    QCOMPARE(told().last(), u"PortInExpired"_s);
}

void SandboxPortWebhooks::theMainAccountHearsOfItsSubaccounts()
{
    listen({ u"PortInWaitingForSignature"_s });
    const QString subaccount = m_sandbox->subaccounts().first();
    const QString token = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(subaccount)).text("auth_token");
    m_sandbox->signAs(subaccount, token);
    const QString sid = m_desk->created({ m_number });
    QVERIFY(m_sandbox->get(path()).json()["port_in_target_url"_L1].isNull()); // its own is its own
    m_desk->act(sid, u"review"_s);
    QTRY_COMPARE(m_receiver->requests().size(), 1);
    QCOMPARE(deliveries().first()["account_sid"_L1].toString(), m_sandbox->sid()); // signed by who is told
}

void SandboxPortWebhooks::aFailedDeliveryIsTriedAgain()
{
    m_receiver->then(500).then(
        [](const nd::test::RawConnection &connection, const RawRequest &) { connection.reset(); });
    listen({ u"PortInWaitingForSignature"_s });
    m_desk->act(m_desk->created({ m_number }), u"review"_s);
    QTRY_COMPARE(deliveries().first()["outcome"_L1].toString(), u"500"_s);
    m_sandbox->step(299);
    QCOMPARE(m_receiver->requests().size(), 1);
    m_sandbox->step(1); // five minutes later
    QTRY_COMPARE(deliveries().first()["outcome"_L1].toString(), u"no answer"_s);
    m_sandbox->step(599);
    QCOMPARE(m_receiver->requests().size(), 2);
    m_sandbox->step(1); // ten minutes later
    QTRY_COMPARE(deliveries().first()["outcome"_L1].toString(), u"200"_s);
    QCOMPARE(bodies().first(), bodies().last());
    QVERIFY(deliveries().first()["next"_L1].toString().isEmpty());
    m_sandbox->step(86400);
    QCOMPARE(m_receiver->requests().size(), 3);
}

void SandboxPortWebhooks::nobodyElsewhereIsCalled()
{
    configure({ { u"port_in_target_url"_s, u"https://www.example.com/port-in"_s },
                { u"notifications_of"_s, QJsonArray{ u"PortInWaitingForSignature"_s } } });
    m_desk->act(m_desk->created({ m_number }), u"review"_s);
    QCOMPARE(deliveries().size(), 1);
    QVERIFY(deliveries().first()["outcome"_L1].toString().startsWith("not sent"_L1));
    QCOMPARE(deliveries().first()["attempts"_L1].toInt(), 0);
}

void SandboxPortWebhooks::theConfigurationIsKeptInTheStateFile()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    QJsonObject before;
    {
        SandboxFixture first(options);
        const QJsonObject body{ { u"port_in_target_url"_s, u"https://www.example.com/port-in"_s },
                                { u"notifications_of"_s, QJsonArray{ u"PortInCompleted"_s } } };
        first.send("POST", path(), QJsonDocument(body).toJson(), "application/json");
        before = first.get(path()).json();
    }
    SandboxFixture second(options);
    QJsonObject after = second.get(path()).json();
    before.remove(u"url"_s); // another port
    after.remove(u"url"_s);
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(SandboxPortWebhooks)
#include "tst_sandboxportwebhooks.moc"
