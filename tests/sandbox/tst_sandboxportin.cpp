// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/portdesk.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HttpAnswer;
using nd::test::PortDesk;
using nd::test::SandboxFixture;

/// Port-in requests as the API serves them (pages 15 and 16): made, listed, fetched, canceled.
class SandboxPortIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aRequestShowsItsMembers();
    void aRequestRefuses_data();
    void aRequestRefuses();
    void aTargetDateIsKeptInUtc_data();
    void aTargetDateIsKeptInUtc();
    void sevenDaysAreEnough();
    void oneOfTheDocumentsIsAUtilityBill();
    void anAddressSidIsCopied();
    void aRequestGoesToASubaccount();
    void aNumberIsShownAlone();
    void theListIsFiltered_data();
    void theListIsFiltered();
    void aDayBeginsAtMidnight();
    void theListGoesOnAtItsToken();
    void aRequestIsCanceled();
    void aNumberIsCanceled();
    void whatIsNotThereIsNotFound_data();
    void whatIsNotThereIsNotFound();
    void whatIsAnothersIsNotFound();

private:
    QString day(int days) const
    {
        return QDateTime::fromSecsSinceEpoch(m_sandbox->now(), Qt::UTC).date().addDays(days).toString(Qt::ISODate);
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<PortDesk> m_desk;
    const QString m_number = u"+13075550142"_s;
};

void SandboxPortIn::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_sandbox->control("POST", u"clock"_s, { { u"set"_s, u"2026-03-02T12:00:00Z"_s }, { u"freeze"_s, true } });
    m_desk = std::make_unique<PortDesk>(*m_sandbox);
}

void SandboxPortIn::aRequestShowsItsMembers()
{
    QJsonObject form = m_desk->form({ m_number, u"+13075550143"_s });
    form.insert(u"notification_emails"_s, QJsonArray{ u"office@example.com"_s });
    const HttpAnswer made = m_desk->create(form);
    QCOMPARE(made.status, 202);
    QCOMPARE(made.text("port_in_request_status"), u"In Review"_s);
    QCOMPARE(made.text("account_sid"), m_sandbox->sid());
    QCOMPARE(made.rows("documents"), form["documents"_L1].toArray());
    QCOMPARE(made.rows("notification_emails"), form["notification_emails"_L1].toArray());
    QVERIFY(made.json()["support_ticket_id"_L1].toInt() > 0);
    QVERIFY(made.json()["signature_request_url"_L1].isNull());
    // Page 15 spells the status of a number in two ways.
    QCOMPARE(made.rows("phone_numbers").first()["port_in_phone_number_status"_L1].toString(), u"in_review"_s);
    const HttpAnswer fetched = m_desk->fetch(made.text("port_in_request_sid"));
    QCOMPARE(fetched.status, 200);
    const QJsonObject carrier = fetched.json()["losing_carrier_information"_L1].toObject();
    QCOMPARE(carrier["customer_name"_L1].toString(), u"Example Inc."_s);
    QCOMPARE(carrier["address"_L1]["zip"_L1].toString(), u"94105"_s);
    const QJsonObject row = fetched.rows("phone_numbers").first().toObject();
    QCOMPARE(row["port_in_phone_number_status"_L1].toString(), u"In Review"_s);
    QCOMPARE(row["phone_number"_L1].toString(), m_number);
    QCOMPARE(row["number_type"_L1].toString(), u"LOCAL"_s);
    QVERIFY(row["portable"_L1].toBool());
    QVERIFY(!fetched.body.contains("1234\"")); // PINs are not told here
}

/// Sets a member by its path, "losing_carrier_information.address.zip"; undefined removes it.
static QJsonObject changed(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        if (value.isUndefined())
            object.remove(path.first());
        else
            object.insert(path.first(), value);
        return object;
    }
    object.insert(path.first(), changed(object[path.first()].toObject(), path.mid(1), value));
    return object;
}

void SandboxPortIn::aRequestRefuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char *name, const char *path, const QJsonValue &value, const char *message, int code = 400) {
              QTest::newRow(name) << QString::fromUtf8(path) << value << code << QString::fromUtf8(message);
          };
    const QJsonValue none(QJsonValue::Undefined);
    QJsonArray many;
    for (int i = 0; i < 1001; ++i)
        many.append(QJsonObject{ { u"phone_number"_s, u"+1307555%1"_s.arg(i, 4, 10, QChar(u'0')) } });
    row("no numbers", "phone_numbers", QJsonArray(), "phoneNumbers: size must be between 1 and 1000");
    row("numbers left out", "phone_numbers", none, "phoneNumbers: size must be between 1 and 1000");
    row("1,001 numbers", "phone_numbers", many, "phoneNumbers: size must be between 1 and 1000");
    row("a number in national form", "phone_numbers",
        QJsonArray{ QJsonObject{ { u"phone_number"_s, u"(307) 555-0142"_s } } },
        "phoneNumbers[0].phoneNumber: must be in E.164 format");
    row("no documents", "documents", QJsonArray(), "Invalid documents");
    row("documents left out", "documents", none, "Invalid documents");
    row("a document that is not there", "documents", QJsonArray{ u"RD"_s + QString(32, u'0') }, "Invalid documents");
    row("nothing of the losing carrier", "losing_carrier_information", none,
        "losingCarrierInformation: must not be null");
    const auto carrier = [&](const char *name, const char *key, const QJsonValue &value, const char *message) {
        row(name, QByteArray("losing_carrier_information.").append(key).constData(), value,
            QByteArray("losingCarrierInformation.").append(message).constData());
    };
    carrier("no customer type", "customer_type", none, "customerType: must not be blank");
    carrier("a customer type of its own", "customer_type", u"Company"_s,
            "customerType: must be Business or Individual");
    carrier("no customer name", "customer_name", u" "_s, "customerName: must not be blank");
    carrier("no account telephone number", "account_telephone_number", QJsonValue::Null,
            "accountTelephoneNumber: must not be blank");
    carrier("an account telephone number of letters", "account_telephone_number", u"front desk"_s,
            "accountTelephoneNumber: must be a phone number");
    carrier("no representative", "authorized_representative", none, "authorizedRepresentative: must not be blank");
    carrier("no e-mail to sign", "authorized_representative_email", none,
            "authorizedRepresentativeEmail: must not be blank");
    carrier("an e-mail that is none", "authorized_representative_email", u"jo"_s,
            "authorizedRepresentativeEmail: must be a well-formed email address");
    carrier("no address", "address", QJsonValue::Null, "address: must not be null");
    carrier("no street", "address.street", none, "address.street: must not be blank");
    carrier("no city", "address.city", none, "address.city: must not be blank");
    carrier("no state", "address.state", none, "address.state: must not be blank");
    carrier("no zip", "address.zip", none, "address.zip: must not be blank");
    carrier("no country", "address.country", none, "address.country: must not be blank");
    carrier("another country", "address.country", u"JP"_s, "address.country: must be US");
    carrier("an address SID that is not there", "address_sid", u"AD"_s + QString(32, u'0'),
            "addressSid: was not found");
    row("a notification e-mail that is none", "notification_emails", QJsonArray{ u"a@example.com"_s, u"b"_s },
        "notificationEmails[1]: must be a well-formed email address");
    row("a target date in another form", "target_port_in_date", u"10/31/2026"_s,
        "targetPortInDate: must be a date like 2011-12-03");
    row("a target date in six days", "target_port_in_date", u"2026-03-08"_s,
        "targetPortInDate: must be at least 7 days in the future");
    row("a foreign account", "account_sid", u"AC"_s + QString(32, u'0'),
        "Account lacks permission to access the API (possibly suspended or closed)", 20403);
}

void SandboxPortIn::aRequestRefuses()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(int, code);
    QFETCH(QString, message);
    const qsizetype before = m_desk->list().rows("port_in_requests").size();
    const HttpAnswer answer = m_desk->create(changed(m_desk->form({ m_number }), path.split(u'.'), value));
    QCOMPARE(answer.status, code == 400 ? 400 : 403);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.text("message"), message);
    QCOMPARE(answer.text("more_info"), u"https://www.twilio.com/docs/errors/%1"_s.arg(code));
    QCOMPARE(m_desk->list().rows("port_in_requests").size(), before);
}

void SandboxPortIn::aTargetDateIsKeptInUtc_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QStringList>("kept"); // date, start, end; or the refusal
    QTest::newRow("a date alone") << QString() << QString() << QStringList{ u"2026-03-31"_s, {}, {} };
    QTest::newRow("a range behind UTC") << u"10:15:00-08:00"_s << u"15:15:00-08:00"_s
                                        << QStringList{ u"2026-03-31"_s, u"18:15:00Z"_s, u"23:15:00Z"_s };
    QTest::newRow("an evening behind UTC is the next day")
        << u"17:00:00-08:00"_s << u"18:00:00-08:00"_s << QStringList{ u"2026-04-01"_s, u"01:00:00Z"_s, u"02:00:00Z"_s };
    QTest::newRow("a range without its offset")
        << u"10:15:00"_s << u"15:15:00-08:00"_s
        << QStringList{ u"targetPortInTimeRangeStart: must be a time with its offset like 10:15:00-08:00"_s };
    QTest::newRow("a range without its end")
        << u"10:15:00-08:00"_s << QString()
        << QStringList{ u"targetPortInTimeRangeEnd: must be a time with its offset like 10:15:00-08:00"_s };
    QTest::newRow("a range that ends before it starts")
        << u"10:15:00-08:00"_s << u"09:15:00-08:00"_s
        << QStringList{ u"targetPortInTimeRangeEnd: must be after the start"_s };
}

void SandboxPortIn::aTargetDateIsKeptInUtc()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QStringList, kept);
    QJsonObject form = m_desk->form({ m_number });
    form.insert(u"target_port_in_date"_s, u"2026-03-31"_s);
    if (!start.isEmpty())
        form.insert(u"target_port_in_time_range_start"_s, start);
    if (!end.isEmpty())
        form.insert(u"target_port_in_time_range_end"_s, end);
    const HttpAnswer answer = m_desk->create(form);
    if (kept.size() == 1) {
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.text("message"), kept.first());
        return;
    }
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.text("target_port_in_date"), kept.at(0));
    QCOMPARE(answer.text("target_port_in_time_range_start"), kept.at(1));
    QCOMPARE(answer.text("target_port_in_time_range_end"), kept.at(2));
}

void SandboxPortIn::sevenDaysAreEnough()
{
    QJsonObject form = m_desk->form({ m_number });
    form.insert(u"target_port_in_date"_s, day(7));
    QCOMPARE(m_desk->create(form).status, 202);
}

void SandboxPortIn::oneOfTheDocumentsIsAUtilityBill()
{
    const QString other = m_desk->upload(PortDesk::pdf(), "phone_bill").text("sid");
    QJsonObject form = m_desk->form({ m_number });
    form.insert(u"documents"_s, QJsonArray{ other });
    QCOMPARE(m_desk->create(form).text("message"), u"Invalid documents"_s);
    form.insert(u"documents"_s, QJsonArray{ other, m_desk->bill() });
    QCOMPARE(m_desk->create(form).status, 202);
}

void SandboxPortIn::anAddressSidIsCopied()
{
    const HttpAnswer addresses = m_sandbox->get(m_sandbox->path(u"/Addresses.json?IsoCountry=US&PageSize=1"_s));
    const QJsonObject address = addresses.rows("addresses").first().toObject();
    QJsonObject form = m_desk->form({ m_number });
    form = changed(form, { u"losing_carrier_information"_s, u"address"_s }, QJsonValue::Null);
    form = changed(form, { u"losing_carrier_information"_s, u"address_sid"_s }, address["sid"_L1]);
    const HttpAnswer made = m_desk->create(form);
    QCOMPARE(made.status, 202);
    const QJsonObject carrier = made.json()["losing_carrier_information"_L1].toObject();
    QCOMPARE(carrier["address_sid"_L1], address["sid"_L1]);
    QCOMPARE(carrier["address"_L1]["street"_L1], address["street"_L1]);
    QCOMPARE(carrier["address"_L1]["state"_L1], address["region"_L1]);
}

void SandboxPortIn::aRequestGoesToASubaccount()
{
    QJsonObject form = m_desk->form({ m_number });
    form.insert(u"account_sid"_s, m_sandbox->subaccounts().first());
    const HttpAnswer made = m_desk->create(form);
    QCOMPARE(made.status, 202);
    QCOMPARE(made.text("account_sid"), m_sandbox->subaccounts().first());
    QCOMPARE(m_desk->fetch(made.text("port_in_request_sid")).status, 200);
}

void SandboxPortIn::aNumberIsShownAlone()
{
    const QString sid = m_desk->created({ m_number });
    const HttpAnswer number = m_sandbox->get(m_desk->numberPath(sid));
    QCOMPARE(number.status, 200);
    QCOMPARE(number.text("port_in_request_sid"), sid);
    QCOMPARE(number.text("phone_number"), m_number);
    QCOMPARE(number.text("port_in_phone_number_status"), u"in_review"_s);
    QCOMPARE(number.json()["port_out_pin"_L1].toInt(), 1234);
    QCOMPARE(number.text("country"), u"US"_s);
    QVERIFY(!number.json()["missing_required_fields"_L1].toBool(true));
}

void SandboxPortIn::theListIsFiltered_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("found"); // of two, made on two days; or the status of a refusal
    QTest::newRow("nothing asked for") << QString() << QList<int>{ 1, 0 };
    QTest::newRow("created after the first day") << u"CreatedAfter=2026-03-03"_s << QList<int>{ 1 };
    QTest::newRow("created after the day itself") << u"CreatedAfter=2026-03-02"_s << QList<int>{ 1, 0 };
    QTest::newRow("created before the second day") << u"CreatedBefore=2026-03-03"_s << QList<int>{ 0 };
    QTest::newRow("by status") << u"PortInRequestStatus=Waiting%20for%20Signature"_s << QList<int>{ 0 };
    QTest::newRow("by status, spelled otherwise") << u"PortInRequestStatus=in_review"_s << QList<int>{ 1 };
    QTest::newRow("by a status that none has") << u"PortInRequestStatus=Expired"_s << QList<int>{};
    QTest::newRow("by one SID") << u"PortInRequestSid=%1"_s << QList<int>{ 0 };
    QTest::newRow("by two SIDs") << u"PortInRequestSid=%1,%2"_s << QList<int>{ 1, 0 };
    QTest::newRow("a date in another form") << u"CreatedAfter=yesterday"_s << QList<int>{ 400 };
    QTest::newRow("a size of none") << u"Size=0"_s << QList<int>{ 400 };
    QTest::newRow("a size above 100") << u"Size=101"_s << QList<int>{ 400 };
    QTest::newRow("a token of another list") << u"Token=KW0"_s << QList<int>{ 400 };
}

void SandboxPortIn::theListIsFiltered()
{
    QFETCH(QString, query);
    QFETCH(QList<int>, found);
    const QString first = m_desk->created({ m_number });
    m_desk->act(first, u"review"_s);
    m_sandbox->step(86400);
    const QString second = m_desk->created({ u"+13075550143"_s, u"+13075550144"_s });
    const QString filled
        = query.contains(u"%1"_s) ? QString(query).replace(u"%1"_s, first).replace(u"%2"_s, second) : query;
    const HttpAnswer answer = m_desk->list(u'?' + filled);
    if (found == QList<int>{ 400 }) {
        QCOMPARE(answer.status, 400);
        return;
    }
    QList<int> shown;
    for (const QJsonValue &row : answer.rows("port_in_requests")) {
        if (row["port_in_request_sid"_L1].toString() == first)
            shown.append(0);
        else if (row["port_in_request_sid"_L1].toString() == second)
            shown.append(1);
    }
    QCOMPARE(shown, found);
    if (!shown.isEmpty() && shown.first() == 1) {
        const QJsonObject row = answer.rows("port_in_requests").first().toObject();
        QCOMPARE(row["phone_numbers_requested"_L1].toInt(), 2);
        QCOMPARE(row["phone_numbers_ported"_L1].toInt(), 0);
        QVERIFY(!row.contains("phone_numbers"_L1)); // a summary
    }
}

void SandboxPortIn::aDayBeginsAtMidnight()
{
    m_sandbox->control("POST", u"clock"_s, { { u"set"_s, u"2026-03-05T00:00:00Z"_s } });
    const QString sid = m_desk->created({ m_number });
    const auto found = [&](const QString &query) {
        return m_desk->list(query + u"&PortInRequestSid="_s + sid).rows("port_in_requests").size();
    };
    QCOMPARE(found(u"?CreatedAfter=2026-03-05"_s), 1);
    QCOMPARE(found(u"?CreatedBefore=2026-03-05"_s), 0);
    QCOMPARE(found(u"?CreatedBefore=2026-03-06"_s), 1);
}

void SandboxPortIn::theListGoesOnAtItsToken()
{
    for (int i = 0; i < 25; ++i)
        m_desk->created({ u"+13075551%1"_s.arg(i, 3, 10, QChar(u'0')) });
    const qsizetype all = m_desk->list(u"?Size=100"_s).rows("port_in_requests").size();
    QCOMPARE(m_desk->list().rows("port_in_requests").size(), 20); // page 15: Size is 20 when nobody says otherwise
    QSet<QString> seen;
    QString token;
    QStringList begins;
    do {
        const HttpAnswer page = m_desk->list(u"?Size=10"_s + (token.isEmpty() ? QString() : u"&Token="_s + token));
        const QJsonObject meta = page.json()["meta"_L1].toObject();
        QCOMPARE(meta["previous_token"_L1].toString(), begins.isEmpty() ? QString() : begins.last());
        begins.append(page.rows("port_in_requests").first()["port_in_request_sid"_L1].toString());
        for (const QJsonValue &row : page.rows("port_in_requests")) {
            QVERIFY(!seen.contains(row["port_in_request_sid"_L1].toString()));
            seen.insert(row["port_in_request_sid"_L1].toString());
        }
        token = meta["next_token"_L1].toString();
        m_desk->created(
            { u"+13075552%1"_s.arg(seen.size(), 3, 10, QChar(u'0')) }); // one that comes meanwhile moves nothing
    } while (!token.isEmpty());
    QCOMPARE(seen.size(), all);
}

void SandboxPortIn::aRequestIsCanceled()
{
    const QString sid = m_desk->created({ m_number, u"+13075550143"_s });
    const HttpAnswer answer = m_desk->cancel(sid);
    QCOMPARE(answer.status, 204);
    QCOMPARE(m_desk->status(sid), u"Canceling"_s);
    QCOMPARE(m_desk->numberStatus(sid, 1), u"Canceling"_s);
    QCOMPARE(m_desk->cancel(sid).status, 400);
    m_sandbox->step(60);
    QCOMPARE(m_desk->status(sid), u"Canceled"_s);
    QCOMPARE(m_desk->numberStatus(sid, 1), u"Canceled"_s);
    QVERIFY(!m_desk->fetch(sid).text("order_cancellation_reason").isEmpty());
    QCOMPARE(m_desk->cancel(sid).status, 400);
}

void SandboxPortIn::aNumberIsCanceled()
{
    const QString sid = m_desk->created({ m_number, u"+13075550143"_s });
    const QString path = m_desk->numberPath(sid, 1);
    QCOMPARE(m_sandbox->remove(path).status, 201); // page 16
    QCOMPARE(m_sandbox->get(path).text("port_in_phone_number_status"), u"canceling"_s);
    QCOMPARE(m_desk->status(sid), u"In Review"_s);
    m_sandbox->step(60);
    QCOMPARE(m_sandbox->get(path).text("port_in_phone_number_status"), u"canceled"_s);
    QCOMPARE(m_sandbox->remove(path).status, 400);
    QCOMPARE(m_desk->numberStatus(sid, 0), u"In Review"_s);
}

void SandboxPortIn::whatIsNotThereIsNotFound_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path"); // %1: a request, %2: a number of another
    const QString nobody = QString(32, u'0');
    QTest::newRow("a request") << QByteArray("GET") << u"/KW"_s + nobody;
    QTest::newRow("a request to cancel") << QByteArray("DELETE") << u"/KW"_s + nobody;
    QTest::newRow("a number") << QByteArray("GET") << u"/%1/PhoneNumber/PU"_s + nobody;
    QTest::newRow("a number to cancel") << QByteArray("DELETE") << u"/%1/PhoneNumber/PU"_s + nobody;
    QTest::newRow("a number of another request") << QByteArray("GET") << u"/%1/PhoneNumber/%2"_s;
}

void SandboxPortIn::whatIsNotThereIsNotFound()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const QString first = m_desk->created({ m_number });
    const QString second = m_desk->created({ u"+13075550143"_s });
    const QString other = m_desk->row(second, 0)["port_in_phone_number_sid"_L1].toString();
    path.replace(u"%1"_s, first).replace(u"%2"_s, other);
    const HttpAnswer answer = m_sandbox->send(method, PortDesk::ports(path));
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), 20404);
}

void SandboxPortIn::whatIsAnothersIsNotFound()
{
    const QString sid = m_desk->created({ m_number });
    const QString document = m_desk->bill();
    const QString subaccount = m_sandbox->subaccounts().first();
    const QString token = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(subaccount)).text("auth_token");
    m_sandbox->signAs(subaccount, token);
    QCOMPARE(m_desk->fetch(sid).status, 404);
    QCOMPARE(m_desk->cancel(sid).status, 404);
    QVERIFY(m_desk->list().rows("port_in_requests").isEmpty());
    QJsonObject form = m_desk->form({ u"+13075550150"_s });
    form.insert(u"documents"_s, QJsonArray{ document });
    QCOMPARE(m_desk->create(form).text("message"), u"Invalid documents"_s);
}

QTEST_GUILESS_MAIN(SandboxPortIn)
#include "tst_sandboxportin.moc"
