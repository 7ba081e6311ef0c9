// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/portdesk.h"

#include <QDateTime>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HttpAnswer;
using nd::test::PortDesk;
using nd::test::SandboxFixture;

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

/// What becomes of port-in requests by people, carriers and time (pages 14 to 16).
class SandboxPortLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void timeAndASignatureBringANumberIn();
    void aTargetDateIsKept();
    void everyRejectionComesByItself_data();
    void everyRejectionComesByItself();
    void whatIsMissingIsRejected_data();
    void whatIsMissingIsRejected();
    void aRejectionWantsAnAction();
    void whatIsNotPortableIsCanceled();
    void tollFreeNumbersStopHere();
    void aSignatureHasThirtyDays_data();
    void aSignatureHasThirtyDays();
    void cancelingEndsThreeDaysBeforeThePort_data();
    void cancelingEndsThreeDaysBeforeThePort();
    void whatTheCarrierHasTakesLongerToCancel();
    void aHostedNumberGetsASecondSid();
    void actsAreCarriedOutInTheirTimeAlone_data();
    void actsAreCarriedOutInTheirTimeAlone();
    void theListTellsWhatMoved();
    void theSandboxStartsWithEveryStatus();
    void aRestartKeepsEverything();
    void aThousandNumbersGoThrough();
    void theHelpListsTheCalls();

private:
    QString waiting(const QStringList &numbers)
    {
        QString sid = m_desk->created(numbers);
        m_desk->act(sid, u"review"_s);
        return sid;
    }
    QString submitted(const QStringList &numbers)
    {
        QString sid = waiting(numbers);
        m_desk->act(sid, u"sign"_s);
        return sid;
    }
    int refusal(const QString &sid, const QJsonObject &body)
    {
        return m_sandbox->send("POST", u"/_sandbox/port-in/"_s + sid, QJsonDocument(body).toJson(), "application/json")
            .status;
    }
    QString numberSid(const QString &sid, qsizetype n)
    {
        return m_desk->row(sid, n)["port_in_phone_number_sid"_L1].toString();
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<PortDesk> m_desk;
    const QString m_number = u"+13075550142"_s;
};

void SandboxPortLife::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    // A Monday.
    m_sandbox->control("POST", u"clock"_s, { { u"set"_s, u"2027-03-01T12:00:00Z"_s }, { u"freeze"_s, true } });
    m_desk = std::make_unique<PortDesk>(*m_sandbox);
}

void SandboxPortLife::timeAndASignatureBringANumberIn()
{
    const int before = m_sandbox->owned();
    const QString sid = m_desk->created({ m_number, u"+13075550143"_s });
    m_sandbox->step(4 * hour - 1);
    QCOMPARE(m_desk->status(sid), u"In Review"_s);
    m_sandbox->step(1);
    QCOMPARE(m_desk->status(sid), u"Waiting for Signature"_s);
    QCOMPARE(m_desk->numberStatus(sid), u"Waiting for Signature"_s);
    // The link leads to what the signer sees.
    const QString link = m_desk->fetch(sid).text("signature_request_url");
    const HttpAnswer letter = m_sandbox->get(QUrl(link).path());
    QCOMPARE(letter.status, 200);
    QCOMPARE(letter.rows("phone_numbers"), (QJsonArray{ m_number, u"+13075550143"_s }));
    QCOMPARE(letter.text("to"), u"jo@example.com"_s);
    m_desk->act(sid, u"sign"_s);
    QCOMPARE(m_desk->status(sid), u"In Progress"_s);
    QCOMPARE(m_desk->numberStatus(sid), u"Port Submitted"_s);
    QVERIFY(m_desk->fetch(sid).json()["signature_request_url"_L1].isNull());
    m_sandbox->step(day); // the carrier's business day
    QCOMPARE(m_desk->numberStatus(sid), u"Port Pending"_s);
    QCOMPARE(m_desk->row(sid, 0)["port_date"_L1].toString(), u"2027-03-09T00:00:00Z"_s);
    QVERIFY(!m_sandbox->owns(m_number));
    m_sandbox->step(7 * day);
    QCOMPARE(m_desk->status(sid), u"Completed"_s);
    QCOMPARE(m_desk->numberStatus(sid, 1), u"Completed"_s);
    QVERIFY(m_sandbox->owns(m_number));
    QCOMPARE(m_sandbox->owned(), before + 2);
    const HttpAnswer incoming
        = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PhoneNumber=%2B13075550142"_s));
    const QJsonObject row = incoming.rows("incoming_phone_numbers").first().toObject();
    QCOMPARE(row["origin"_L1].toString(), u"twilio"_s);
    QVERIFY(row["capabilities"_L1]["voice"_L1].toBool());
}

void SandboxPortLife::aTargetDateIsKept()
{
    QJsonObject form = m_desk->form({ m_number });
    form.insert(u"target_port_in_date"_s, u"2027-04-06"_s);
    form.insert(u"target_port_in_time_range_start"_s, u"10:15:00-08:00"_s);
    form.insert(u"target_port_in_time_range_end"_s, u"12:15:00-08:00"_s);
    const QString sid = m_desk->create(form).text("port_in_request_sid");
    m_desk->act(sid, u"review"_s);
    m_desk->act(sid, u"sign"_s);
    m_sandbox->step(day);
    QCOMPARE(m_desk->row(sid, 0)["port_date"_L1].toString(), u"2027-04-06T18:15:00Z"_s);
}

void SandboxPortLife::everyRejectionComesByItself_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("code");
    const QList<int> codes{
        22150, 22151, 22152, 22153, 22154, 22155, 22156, 22157, 22158, 22159, 22171, 400, 410, 22198
    };
    for (int i = 0; i < codes.size(); ++i)
        QTest::newRow(QByteArray::number(codes.at(i)).constData())
            << u"+1500555%1"_s.arg(350 + i, 4, 10, QChar(u'0')) << codes.at(i);
}

void SandboxPortLife::everyRejectionComesByItself()
{
    QFETCH(QString, number);
    QFETCH(int, code);
    const QString sid = submitted({ number, m_number });
    m_sandbox->step(day);
    QCOMPARE(m_desk->status(sid), u"Action Required"_s);
    const QJsonObject row = m_desk->row(sid, 0);
    QCOMPARE(row["port_in_phone_number_status"_L1].toString(), u"Port Rejected"_s);
    // Text in a request, an integer where the number is fetched alone.
    QCOMPARE(row["rejection_reason_code"_L1].toString(), QString::number(code));
    const HttpAnswer alone = m_sandbox->get(m_desk->numberPath(sid));
    QCOMPARE(alone.json()["rejection_reason_code"_L1].toInt(), code);
    QCOMPARE(alone.text("rejection_reason").isEmpty(), code == 22198); // a code of tomorrow has no name today
    QCOMPARE(m_desk->numberStatus(sid, 1), u"Port Pending"_s);
}

void SandboxPortLife::whatIsMissingIsRejected_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("missing");
    QTest::newRow("a local number without an account number") << u"+13075550142"_s << QString() << u"1"_s << true;
    QTest::newRow("a local number without a PIN") << u"+13075550142"_s << u"A"_s << QString() << false;
    QTest::newRow("a mobile number without a PIN") << u"+13075550191"_s << u"A"_s << QString() << true;
    QTest::newRow("a mobile number with both") << u"+13075550191"_s << u"A"_s << u"1"_s << false;
    QTest::newRow("a local number that wants a PIN") << u"+15005550340"_s << u"A"_s << QString() << true;
}

void SandboxPortLife::whatIsMissingIsRejected()
{
    QFETCH(QString, number);
    QFETCH(QString, account);
    QFETCH(QString, pin);
    QFETCH(bool, missing);
    QJsonObject form = m_desk->form({ number });
    QJsonObject carrier = form["losing_carrier_information"_L1].toObject();
    carrier.insert(u"account_number"_s, account.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(account));
    form.insert(u"losing_carrier_information"_s, carrier);
    const QJsonValue given = pin.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(pin);
    form.insert(u"phone_numbers"_s, QJsonArray{ QJsonObject{ { u"phone_number"_s, number }, { u"pin"_s, given } } });
    const QString sid = m_desk->create(form).text("port_in_request_sid");
    const HttpAnswer alone = m_sandbox->get(m_desk->numberPath(sid));
    QCOMPARE(alone.json()["missing_required_fields"_L1].toBool(), missing);
    m_desk->act(sid, u"review"_s);
    m_desk->act(sid, u"sign"_s);
    m_sandbox->step(day);
    QCOMPARE(m_desk->numberStatus(sid), missing ? u"Port Rejected"_s : u"Port Pending"_s);
    QCOMPARE(m_desk->row(sid, 0)["rejection_reason_code"_L1].toString(), missing ? u"22171"_s : QString());
}

void SandboxPortLife::aRejectionWantsAnAction()
{
    const QString sid = submitted({ m_number, u"+13075550143"_s, u"+13075550144"_s });
    m_desk->act(numberSid(sid, 1), u"accept"_s);
    m_sandbox->control("POST", u"port-in/%1/reject"_s.arg(numberSid(sid, 0)), { { u"code"_s, u"22153"_s } });
    QCOMPARE(m_desk->status(sid), u"Action Required"_s);
    QCOMPARE(m_desk->numberStatus(sid, 0), u"Port Rejected"_s);
    QCOMPARE(m_desk->row(sid, 0)["rejection_reason"_L1].toString(), u"Invalid End User Name"_s);
    QCOMPARE(m_desk->numberStatus(sid, 1), u"Port Pending"_s);
    QCOMPARE(m_desk->numberStatus(sid, 2), u"Port Submitted"_s);
    const QJsonObject summary = m_desk->list(u"?PortInRequestSid="_s + sid).rows("port_in_requests").first().toObject();
    QVERIFY(!summary["suggested_action"_L1].toString().isEmpty());
    // Open, it can't be asked for again; canceled to the end, it can.
    QVERIFY(!m_desk->portability(m_number).json()["portable"_L1].toBool());
    QCOMPARE(m_sandbox->remove(m_desk->numberPath(sid, 0)).status, 201);
    QCOMPARE(m_desk->status(sid), u"In Progress"_s);
    m_desk->act(numberSid(sid, 0), u"cancel"_s);
    QCOMPARE(m_desk->numberStatus(sid, 0), u"Canceled"_s);
    QVERIFY(m_desk->portability(m_number).json()["portable"_L1].toBool());
    // The others go on.
    m_desk->act(sid, u"complete"_s);
    QCOMPARE(m_desk->status(sid), u"Completed"_s);
    QVERIFY(!m_sandbox->owns(m_number) && m_sandbox->owns(u"+13075550144"_s));
}

void SandboxPortLife::whatIsNotPortableIsCanceled()
{
    const HttpAnswer made = m_desk->create(m_desk->form({ m_number, u"+15005550301"_s }));
    const QJsonObject row = made.rows("phone_numbers").at(1).toObject();
    QVERIFY(!row["portable"_L1].toBool(true));
    QCOMPARE(row["not_portability_reason_code"_L1].toInt(), 22130);
    QCOMPARE(row["not_portability_reason"_L1].toString(), u"UNSUPPORTED"_s);
    const QString sid = made.text("port_in_request_sid");
    m_desk->act(sid, u"review"_s);
    QCOMPARE(m_desk->numberStatus(sid, 1), u"Canceled"_s);
    QCOMPARE(m_desk->status(sid), u"Waiting for Signature"_s);
    // The second time in one list, it is on its way already.
    const QString twice = m_desk->created({ u"+13075550145"_s, u"+13075550145"_s });
    QVERIFY(m_desk->row(twice, 0)["portable"_L1].toBool());
    QCOMPARE(m_desk->row(twice, 1)["not_portability_reason_code"_L1].toInt(), 22131);
    const QString none = m_desk->created({ u"+15005550302"_s });
    m_desk->act(none, u"review"_s);
    QCOMPARE(m_desk->status(none), u"Canceled"_s);
    QVERIFY(!m_desk->fetch(none).text("order_cancellation_reason").isEmpty());
}

void SandboxPortLife::tollFreeNumbersStopHere()
{
    // Even one that can be ported elsewhere.
    QVERIFY(m_desk->portability(u"+15005550342"_s).json()["portable"_L1].toBool());
    const QString sid = m_desk->created({ u"+15005550342"_s });
    QCOMPARE(m_desk->row(sid, 0)["not_portability_reason_code"_L1].toInt(), 22133);
}

void SandboxPortLife::aSignatureHasThirtyDays_data()
{
    QTest::addColumn<QString>("as");
    QTest::addColumn<QString>("status");
    QTest::newRow("by time") << QString() << u"Expired"_s;
    QTest::newRow("by hand") << u"expired"_s << u"Expired"_s;
    QTest::newRow("by hand, as page 14 has it") << u"canceled"_s << u"Canceled"_s;
}

void SandboxPortLife::aSignatureHasThirtyDays()
{
    QFETCH(QString, as);
    QFETCH(QString, status);
    const QString sid = waiting({ m_number });
    m_sandbox->step(30 * day - 1);
    QCOMPARE(m_desk->status(sid), u"Waiting for Signature"_s);
    if (as.isEmpty())
        m_sandbox->step(1);
    else
        m_desk->act(sid, u"expire"_s, { { u"as"_s, as } });
    QCOMPARE(m_desk->status(sid), status);
    QCOMPARE(m_desk->numberStatus(sid), u"Canceled"_s);
    QVERIFY(m_desk->fetch(sid).text("order_cancellation_reason").contains("30 days"_L1));
    QCOMPARE(m_desk->cancel(sid).status, 400);
}

void SandboxPortLife::cancelingEndsThreeDaysBeforeThePort_data()
{
    QTest::addColumn<int>("seconds"); // before the port
    QTest::addColumn<bool>("taken");
    QTest::newRow("72 hours and a second before") << 72 * 3600 + 1 << true;
    QTest::newRow("72 hours before") << 72 * 3600 << false;
    QTest::newRow("an hour before") << 3600 << false;
}

void SandboxPortLife::cancelingEndsThreeDaysBeforeThePort()
{
    QFETCH(int, seconds);
    QFETCH(bool, taken);
    const QString sid = submitted({ m_number });
    const qint64 port = m_sandbox->now() + 10 * day;
    m_desk->act(numberSid(sid, 0), u"accept"_s,
                { { u"port_date"_s, QDateTime::fromSecsSinceEpoch(port, Qt::UTC).toString(Qt::ISODate) } });
    m_sandbox->control("POST", u"clock"_s,
                       { { u"set"_s, QDateTime::fromSecsSinceEpoch(port - seconds, Qt::UTC).toString(Qt::ISODate) } });
    QCOMPARE(m_desk->cancel(sid).status, taken ? 204 : 400);
    QCOMPARE(m_desk->numberStatus(sid, 0), taken ? u"Canceling"_s : u"Port Pending"_s);
    if (!taken) {
        const HttpAnswer refused = m_sandbox->remove(m_desk->numberPath(sid, 0));
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.text("message").contains("72 hours"_L1));
    }
}

void SandboxPortLife::whatTheCarrierHasTakesLongerToCancel()
{
    const QString sid = submitted({ m_number });
    QCOMPARE(m_desk->cancel(sid).status, 204);
    QCOMPARE(m_desk->status(sid), u"Canceling"_s);
    m_sandbox->step(599);
    QCOMPARE(m_desk->status(sid), u"Canceling"_s);
    m_sandbox->step(1);
    QCOMPARE(m_desk->status(sid), u"Canceled"_s);
    m_sandbox->step(30 * day);
    QVERIFY(!m_sandbox->owns(m_number));
}

void SandboxPortLife::aHostedNumberGetsASecondSid()
{
    const QString path = m_sandbox->path(u"/IncomingPhoneNumbers.json?PhoneNumber=%2B13075550142"_s);
    const auto sids = [&] {
        QStringList found;
        for (const QJsonValue &row : m_sandbox->get(path).rows("incoming_phone_numbers"))
            found.append(row["sid"_L1].toString());
        return found;
    };
    const HttpAnswer addresses = m_sandbox->get(m_sandbox->path(u"/Addresses.json?IsoCountry=US&PageSize=1"_s));
    m_sandbox->post(u"/v2/HostedNumber/Orders"_s,
                    { { u"PhoneNumber"_s, m_number },
                      { u"ContactPhoneNumber"_s, u"+14155550100"_s },
                      { u"AddressSid"_s, addresses.rows("addresses").first()["sid"_L1].toString() },
                      { u"Email"_s, u"owner@example.com"_s } });
    m_sandbox->step(6);
    const QStringList hosted = sids();
    QCOMPARE(hosted.size(), 1);
    const QString sid = submitted({ m_number });
    QCOMPARE(sids().size(), 2); // page 11: as soon as the port is submitted
    // Canceled, the hosted one is what it was.
    m_desk->cancel(sid);
    m_sandbox->step(600);
    QCOMPARE(sids(), hosted);
    QVERIFY(m_sandbox->owns(m_number));
    const QString again = submitted({ m_number });
    m_desk->act(again, u"complete"_s);
    QCOMPARE(sids().size(), 2);
}

void SandboxPortLife::actsAreCarriedOutInTheirTimeAlone_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *stage, const char *action, int status) {
        QTest::newRow(name) << QString::fromLatin1(stage) << QJsonObject{ { u"action"_s, QString::fromLatin1(action) } }
                            << status;
    };
    row("an unsigned letter is not signed before it is there", "review", "sign", 409);
    row("a carrier has nothing to accept yet", "review", "accept", 409);
    row("a carrier has nothing to reject yet", "waiting", "reject", 409);
    row("a review comes once", "waiting", "review", 409);
    row("a signature comes once", "submitted", "sign", 409);
    row("what is signed does not expire", "submitted", "expire", 409);
    row("nothing is canceling", "submitted", "cancel", 409);
    row("an act that nobody knows", "review", "ponder", 400);
    row("no act", "review", "", 400);
}

void SandboxPortLife::actsAreCarriedOutInTheirTimeAlone()
{
    QFETCH(QString, stage);
    QFETCH(QJsonObject, body);
    QFETCH(int, status);
    const QString sid = stage == "review"_L1 ? m_desk->created({ m_number })
        : stage == "waiting"_L1              ? waiting({ m_number })
                                             : submitted({ m_number });
    QCOMPARE(refusal(sid, body), status);
    QCOMPARE(refusal(u"KW"_s + QString(32, u'0'), body), 404);
}

void SandboxPortLife::theListTellsWhatMoved()
{
    const QString sid = submitted({ m_number, u"+13075550143"_s });
    const auto row
        = [&] { return m_desk->list(u"?PortInRequestSid="_s + sid).rows("port_in_requests").first().toObject(); };
    const QString before = row()["status_last_updated_timestamp"_L1].toString();
    m_sandbox->step(60);
    QCOMPARE(row()["status_last_updated_timestamp"_L1].toString(), before);
    m_desk->act(numberSid(sid, 0), u"accept"_s); // the request's own status stays
    QCOMPARE(row()["port_in_request_status"_L1].toString(), u"In Progress"_s);
    QVERIFY(row()["status_last_updated_timestamp"_L1].toString() > before);
    m_desk->act(numberSid(sid, 0), u"complete"_s);
    QCOMPARE(row()["phone_numbers_ported"_L1].toInt(), 1);
}

void SandboxPortLife::theSandboxStartsWithEveryStatus()
{
    SandboxFixture fresh;
    QSet<QString> statuses;
    QSet<QString> ofNumbers;
    for (const QJsonValue &request : fresh.control("GET", u"port-in"_s)["port_in_requests"_L1].toArray()) {
        statuses.insert(request["status"_L1].toString());
        for (const QJsonValue &number : request["phone_numbers"_L1].toArray()) {
            ofNumbers.insert(number["status"_L1].toString());
            if (number["status"_L1] == "Completed"_L1)
                QVERIFY(fresh.owns(number["phone_number"_L1].toString()));
        }
    }
    QCOMPARE(statuses,
             (QSet<QString>{ u"In Review"_s, u"Waiting for Signature"_s, u"In Progress"_s, u"Action Required"_s,
                             u"Canceling"_s, u"Canceled"_s, u"Completed"_s, u"Expired"_s }));
    QCOMPARE(ofNumbers,
             (QSet<QString>{ u"In Review"_s, u"Waiting for Signature"_s, u"Port Submitted"_s, u"Port Pending"_s,
                             u"Port Rejected"_s, u"Canceling"_s, u"Canceled"_s, u"Completed"_s }));
    QCOMPARE(fresh.owned(), 300); // what was ported is among what is owned anyway
}

void SandboxPortLife::aRestartKeepsEverything()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    QByteArray before;
    QByteArray documents;
    QString sid;
    {
        SandboxFixture first(options);
        first.freeze();
        PortDesk desk(first);
        QJsonObject form = desk.form({ m_number, u"+15005550301"_s });
        form.insert(u"notification_emails"_s, QJsonArray{ u"office@example.com"_s });
        sid = desk.create(form).text("port_in_request_sid");
        desk.act(sid, u"review"_s);
        desk.act(sid, u"sign"_s);
        desk.act(sid, u"reject"_s, { { u"code"_s, 22155 } });
        before = desk.fetch(sid).body;
        documents = QJsonDocument(first.control("GET", u"documents"_s)).toJson();
    }
    SandboxFixture second(options);
    PortDesk desk(second);
    QJsonObject now = desk.fetch(sid).json();
    QJsonObject then = QJsonDocument::fromJson(before).object();
    for (QJsonObject *object : { &now, &then })
        object->remove(u"url"_s); // another port
    QCOMPARE(now, then);
    QCOMPARE(QJsonDocument(second.control("GET", u"documents"_s)).toJson(), documents);
    QCOMPARE(desk.status(sid), u"Action Required"_s);
    QCOMPARE(second.get(desk.numberPath(sid)).json()["port_out_pin"_L1].toInt(), 1234);
    // It goes on: the one that is rejected is canceled, and the other was canceled already.
    QCOMPARE(second.remove(desk.numberPath(sid)).status, 201);
    second.step(600);
    QCOMPARE(desk.status(sid), u"Canceled"_s);
}

void SandboxPortLife::aThousandNumbersGoThrough()
{
    QStringList numbers;
    for (int i = 0; i < 1000; ++i)
        numbers.append(u"+1307557%1"_s.arg(1000 + i));
    const int before = m_sandbox->owned();
    const HttpAnswer made = m_desk->create(m_desk->form(numbers));
    QCOMPARE(made.status, 202);
    QCOMPARE(made.rows("phone_numbers").size(), 1000);
    const QString sid = made.text("port_in_request_sid");
    m_desk->act(sid, u"review"_s);
    m_desk->act(sid, u"sign"_s);
    m_sandbox->step(20 * day);
    QCOMPARE(m_desk->status(sid), u"Completed"_s);
    QCOMPARE(m_sandbox->owned(), before + 1000);
}

void SandboxPortLife::theHelpListsTheCalls()
{
    const QJsonObject reserved = m_sandbox->control("GET", u"reserved"_s);
    QCOMPARE(reserved["portability"_L1]["15005550321"_L1]["code"_L1].toInt(), 22130);
    QCOMPARE(reserved["rejected_by_the_carrier"_L1]["15005550353"_L1].toInt(), 22153);
    QSet<QString> calls;
    for (const QJsonValue &call : m_sandbox->control("GET", {})["calls"_L1].toArray())
        calls.insert(call["method"_L1].toString() + u' ' + call["path"_L1].toString());
    for (const char *call : { "GET /_sandbox/port-in", "POST /_sandbox/port-in/{Sid}", "GET /_sandbox/documents",
                              "POST /_sandbox/port-in/{Sid}/reject", "POST /_sandbox/documents/{Sid}" })
        QVERIFY2(calls.contains(QString::fromLatin1(call)), call);
}

QTEST_GUILESS_MAIN(SandboxPortLife)
#include "tst_sandboxportlife.moc"
