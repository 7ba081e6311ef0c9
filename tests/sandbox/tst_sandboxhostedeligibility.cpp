// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hosteddesk.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HostedDesk;
using nd::test::HttpAnswer;
using nd::test::SandboxFixture;

/// Whether numbers can be hosted, singly and in bulk (page 10).
class SandboxHostedEligibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void oneNumberIsAnsweredAtOnce();
    void aNumberIsJudged_data();
    void aNumberIsJudged();
    void ownershipIsJudged();
    void theTableHasEveryDocumentedValue();
    void refuses_data();
    void refuses();
    void aBulkCheckTakesItsTime();
    void aThousandNumbersComeInParts();
    void aBulkCheckIsTheAccountsOwn();
    void aBulkCheckIsKeptInTheStateFile();
    void anOrderFailsForWhatIsJudged_data();
    void anOrderFailsForWhatIsJudged();

private:
    static QString single() { return u"/v1/HostedNumber/Eligibility"_s; }
    static QString bulk(const QString &rest = {}) { return single() + u"/Bulk"_s + rest; }
    HttpAnswer post(const QString &path, const QJsonObject &body)
    {
        return m_sandbox->send("POST", path, QJsonDocument(body).toJson(), "application/json");
    }
    static QJsonObject asked(const QStringList &numbers, const QString &account = {});
    QJsonObject result(const QString &number, const QString &account = {})
    {
        return post(single(), asked({ number }, account)).rows("results").first().toObject();
    }
    QString reason(const QString &number, const QString &account = {})
    {
        return result(number, account)["ineligibility_reason"_L1].toString();
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
};

void SandboxHostedEligibility::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_sandbox->freeze();
}

QJsonObject SandboxHostedEligibility::asked(const QStringList &numbers, const QString &account)
{
    QJsonArray rows;
    for (const QString &number : numbers) {
        QJsonObject row{ { u"phone_number"_s, number } };
        if (!account.isEmpty())
            row.insert(u"hosting_account_sid"_s, account);
        rows.append(row);
    }
    return { { u"friendly_name"_s, u"A check"_s }, { u"phone_numbers"_s, rows } };
}

void SandboxHostedEligibility::oneNumberIsAnsweredAtOnce()
{
    const HttpAnswer answer = post(single(), asked({ u"+14155550142"_s }));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().keys(), QStringList({ u"results"_s }));
    const QJsonObject wanted{ { u"phone_number"_s, u"+14155550142"_s },
                              { u"hosting_account_sid"_s, m_sandbox->sid() },
                              { u"eligibility_status"_s, u"ELIGIBLE"_s },
                              { u"eligibility_sub_status"_s, u"ELIGIBLE"_s },
                              { u"ineligibility_reason"_s, u"ELIGIBLE_FOR_HOSTING"_s },
                              { u"next_step"_s, u"CREATE_HOSTED_NUMBER_ORDER"_s },
                              { u"phone_number_type"_s, u"LOCAL"_s },
                              { u"iso_country_code"_s, u"US"_s } };
    QCOMPARE(answer.rows("results").first().toObject(), wanted);
}

void SandboxHostedEligibility::aNumberIsJudged_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("country");
    const QString yes = u"ELIGIBLE_FOR_HOSTING"_s;
    const QString format = u"NUMBER_FORMAT_INELIGIBLE"_s;
    QTest::newRow("a US landline") << u"+14155550142"_s << yes << u"LOCAL"_s << u"US"_s;
    QTest::newRow("a Canadian landline") << u"+14165550142"_s << yes << u"LOCAL"_s << u"CA"_s;
    QTest::newRow("a toll-free number") << u"+18885550142"_s << yes << u"TOLLFREE"_s << u"US"_s;
    QTest::newRow("an area code that is not for sale here") << u"+13355550142"_s << yes << u"LOCAL"_s << u"US"_s;
    QTest::newRow("a US mobile") << u"+14155550195"_s << u"NUMBER_TYPE_INELIGIBLE"_s << u"MOBILE"_s << u"US"_s;
    QTest::newRow("a German number") << u"+493051234567"_s << u"COUNTRY_NOT_SUPPORTED"_s << u"LOCAL"_s << u"DE"_s;
    QTest::newRow("a British mobile") << u"+447458212345"_s << u"COUNTRY_NOT_SUPPORTED"_s << u"MOBILE"_s << u"GB"_s;
    QTest::newRow("a Jamaican number") << u"+18765550142"_s << u"COUNTRY_NOT_SUPPORTED"_s << u"LOCAL"_s << u"JM"_s;
    QTest::newRow("the documentation's German number")
        << u"+493333344444544000"_s << format << u"UNKNOWN"_s << QString();
    QTest::newRow("a US number that is too short") << u"+1415555014"_s << format << u"UNKNOWN"_s << QString();
    QTest::newRow("a US number that is too long") << u"+141555501422"_s << format << u"UNKNOWN"_s << QString();
    QTest::newRow("an area code that begins with 1")
        << u"+11155550142"_s << u"INVALID_PHONE_NUMBER"_s << u"UNKNOWN"_s << QString();
}

void SandboxHostedEligibility::aNumberIsJudged()
{
    QFETCH(QString, number);
    QFETCH(QString, reason);
    QFETCH(QString, type);
    QFETCH(QString, country);
    const QJsonObject row = result(number);
    QCOMPARE(row["ineligibility_reason"_L1].toString(), reason);
    QCOMPARE(row["phone_number_type"_L1].toString(), type);
    QCOMPARE(row["iso_country_code"_L1], country.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(country));
    const bool eligible = reason == "ELIGIBLE_FOR_HOSTING"_L1;
    QCOMPARE(row["eligibility_status"_L1].toString(), eligible ? u"ELIGIBLE"_s : u"INELIGIBLE"_s);
}

void SandboxHostedEligibility::ownershipIsJudged()
{
    const QString subaccount = m_sandbox->subaccounts().first();
    const QString list = m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=1000&Origin=twilio"_s);
    QString both;
    QString voiceOnly;
    for (const QJsonValue &row : m_sandbox->get(list).rows("incoming_phone_numbers")) {
        const QString number = row["phone_number"_L1].toString();
        if (number.startsWith("+1"_L1))
            (row["capabilities"_L1]["sms"_L1].toBool() ? both : voiceOnly) = number;
    }
    QCOMPARE(reason(both), u"ALREADY_IN_TWILIO_FOR_BOTH_CAPABILITIES"_s);
    QCOMPARE(reason(voiceOnly), u"ALREADY_IN_TWILIO_WITHOUT_MESSAGING_CAPABILITY"_s);
    QCOMPARE(reason(both, subaccount), u"ALREADY_IN_TWILIO_OWNED_BY_OTHER_ACCOUNT"_s);
    QCOMPARE(result(both, subaccount)["hosting_account_sid"_L1].toString(), subaccount);
    m_sandbox->take(u"+14155550143"_s);
    QCOMPARE(reason(u"+14155550143"_s), u"ALREADY_IN_TWILIO_OWNED_BY_OTHER_ACCOUNT"_s);
    m_sandbox->control("POST", u"numbers/+14155550144/texts"_s, { { u"enabled"_s, true } });
    QCOMPARE(reason(u"+14155550144"_s), u"NUMBERS_PROVIDER_DOES_NOT_ALLOW_TWILIO_TO_HOST_IT"_s);

    // A number on its way: in hosting, hosted, released, free again.
    HostedDesk desk(*m_sandbox, false);
    const QString number = u"+14155550142"_s;
    const QString order = desk.received(number);
    QCOMPARE(reason(number), u"ALREADY_IN_TWILIO_AND_IN_HOSTING_PROCESS"_s);
    QCOMPARE(result(number)["next_step"_L1].toString(), u"MANAGE_HOSTING_ORDER"_s);
    QCOMPARE(reason(number, subaccount), u"ALREADY_IN_TWILIO_OWNED_BY_OTHER_ACCOUNT"_s);
    desk.force(order, u"completed"_s);
    QCOMPARE(reason(number), u"ALREADY_HOSTED_IN_TWILIO"_s);
    const QString incoming = desk.fetch(order).text("incoming_phone_number_sid");
    QCOMPARE(m_sandbox->remove(m_sandbox->path(u"/IncomingPhoneNumbers/%1.json"_s.arg(incoming))).status, 204);
    QCOMPARE(reason(number), u"ALREADY_IN_TWILIO_BUT_NOT_IN_USE"_s);
    m_sandbox->step(3 * 86400);
    QCOMPARE(reason(number), u"ELIGIBLE_FOR_HOSTING"_s);

    // Who may host for whom.
    const QString token = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(subaccount)).text("auth_token");
    m_sandbox->signAs(subaccount, token);
    QCOMPARE(reason(number, m_sandbox->sid()), u"HOSTING_ACCOUNT_SID_DOES_NOT_BELONG_TO_YOUR_ACCOUNT"_s);
}

void SandboxHostedEligibility::theTableHasEveryDocumentedValue()
{
    QStringList numbers;
    for (int i = 200; i < 240; ++i)
        numbers.append(u"+1500555%1"_s.arg(i, 4, 10, QChar(u'0')));
    const HttpAnswer made = post(bulk(), asked(numbers));
    m_sandbox->step(10);
    QSet<QString> subStatuses;
    QSet<QString> reasons;
    QSet<QString> steps;
    QSet<QString> types;
    for (const QJsonValue &row : m_sandbox->get(QUrl(made.text("url")).path()).rows("results")) {
        subStatuses.insert(row["eligibility_sub_status"_L1].toString());
        reasons.insert(row["ineligibility_reason"_L1].toString());
        steps.insert(row["next_step"_L1].toString());
        types.insert(row["phone_number_type"_L1].toString());
    }
    // As page 10 lists them; the samples write them in capitals.
    const QString documented
        = u"country-ineligible number-format-ineligible number-type-ineligible carrier-ineligible already-in-twilio "
          "internal-processing-error invalid-phone-number invalid-hosting-account-sid eligible-by-manual-process "
          "may-be-eligible-by-manual-process eligible"_s;
    const QString documentedReasons
        = u"eligible-for-hosting country-not-supported number-format-ineligible number-type-ineligible "
          "numbers-provider-does-not-allow-twilio-to-host-it already-in-twilio-but-not-in-use "
          "already-in-twilio-and-in-hosting-process already-in-twilio-for-both-capabilities "
          "already-in-twilio-without-messaging-capability already-in-twilio-owned-by-other-account "
          "internal-processing-error invalid-phone-number hosting-account-sid-does-not-belong-to-your-account "
          "hosting-account-sid-does-not-exist eligible-for-hosting-by-manual-process missing-provider-data "
          "already-hosted-in-twilio support-validation-required-number-without-an-approved-nnid"_s;
    const QString documentedSteps
        = u"none create-hosted-number-order edit-ineligible-number-and-run-eligibility-check-again "
          "manage-hosting-order recover-messaging-capability contact-support-ineligible-carrier "
          "contact-support-internal-transfer contact-support-ineligible-inventory-status "
          "number-type-cannot-be-hosted retry-the-eligibility-check update-hosting-account-sid "
          "contact-support-to-manually-host-the-number contact-support-missing-provider-data "
          "contact-support-for-manual-process contact-support-to-retire-previous-orders"_s;
    const auto missing = [](const QString &words, const QSet<QString> &found) {
        QStringList absent;
        for (const QString &word : words.split(u' ')) {
            if (!found.contains(QString(word).toUpper().replace(u'-', u'_')))
                absent.append(word);
        }
        return absent;
    };
    QCOMPARE(missing(documented, subStatuses), QStringList());
    QCOMPARE(missing(documentedReasons, reasons), QStringList());
    QCOMPARE(missing(documentedSteps, steps), QStringList());
    QCOMPARE(missing(u"local mobile unknown"_s, types), QStringList());
    // The other spellings that the documentation has, and words that nobody knows yet.
    QVERIFY(reasons.contains(u"None"_s) && reasons.contains(u"eligible-for-hosting"_s));
    QVERIFY(types.contains(u"TOLLFREE"_s) && types.contains(u"TOLL_FREE"_s) && types.contains(u"A_TYPE_OF_TOMORROW"_s));
    QCOMPARE(result(u"+15005550230"_s)["iso_country_code"_L1].toString(), u"USA"_s);
}

void SandboxHostedEligibility::refuses_data()
{
    QTest::addColumn<bool>("bulk");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("code");
    const QString number = u"+14155550142"_s;
    const auto with = [&](const QString &key, const QJsonValue &value) {
        QJsonObject body = asked({ number });
        if (value.isUndefined())
            body.remove(key);
        else
            body.insert(key, value);
        return body;
    };
    QJsonArray many;
    for (int i = 0; i < 1001; ++i)
        many.append(QJsonObject{ { u"phone_number"_s, number } });
    for (const bool bulk : { false, true }) {
        const char *kind = bulk ? "bulk" : "single";
        const auto row = [&](const char *name, const QJsonObject &body, int code) {
            QTest::addRow("%s: %s", kind, name) << bulk << body << code;
        };
        row("no body", {}, bulk ? 22127 : 22124);
        row("no numbers", with(u"phone_numbers"_s, QJsonValue::Undefined), 22124);
        row("an empty list", with(u"phone_numbers"_s, QJsonArray()), 22124);
        row("a number without its name", with(u"phone_numbers"_s, QJsonArray{ QJsonObject{ { u"number"_s, number } } }),
            22102);
        row("a number of letters", asked({ u"+1317578XXXX"_s }), 22102);
        row("a number without its plus", asked({ u"14155550142"_s }), 22102);
        row("an empty name", with(u"friendly_name"_s, u""_s), 22116);
        row("a name of 129 characters", with(u"friendly_name"_s, QString(129, u'x')), 22116);
        row("an account that is no SID", asked({ number }, u"AC264f"_s), 21470);
        row("an account that is not there", asked({ number }, u"AC"_s + QString(32, u'0')), 21471);
    }
    QTest::newRow("single: two numbers") << false << asked({ number, number }) << 22125;
    QTest::newRow("bulk: 1001 numbers") << true << with(u"phone_numbers"_s, many) << 22125;
    QTest::newRow("bulk: no name") << true << with(u"friendly_name"_s, QJsonValue::Undefined) << 22127;
}

void SandboxHostedEligibility::refuses()
{
    QFETCH(bool, bulk);
    QFETCH(QJsonObject, body);
    QFETCH(int, code);
    const HttpAnswer answer = post(bulk ? SandboxHostedEligibility::bulk() : single(), body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
}

void SandboxHostedEligibility::aBulkCheckTakesItsTime()
{
    const HttpAnswer made = post(bulk(), asked({ u"+14155550142"_s, u"+14155550195"_s }));
    QCOMPARE(made.status, 202);
    const QStringList members{
        u"date_completed"_s, u"date_created"_s, u"friendly_name"_s, u"request_id"_s, u"results"_s, u"status"_s, u"url"_s
    };
    QCOMPARE(made.json().keys(), members);
    QVERIFY(made.text("request_id").startsWith("EC"_L1));
    const QString path = QUrl(made.text("url")).path();
    QCOMPARE(path, bulk(u'/' + made.text("request_id")));
    struct Step
    {
        int seconds;
        const char *status;
        int results;
        bool completed;
    };
    for (const Step &step : { Step{ 0, "QUEUED", 0, false }, Step{ 2, "PROCESSING", 0, false },
                              Step{ 1, "PROCESSING", 1, false }, Step{ 1, "SUCCESSFUL", 2, true } }) {
        m_sandbox->step(step.seconds);
        const HttpAnswer answer = m_sandbox->get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("status"), QLatin1StringView(step.status));
        QCOMPARE(answer.rows("results").size(), step.results);
        QCOMPARE(answer.json()["date_completed"_L1].isNull(), !step.completed);
    }
    QCOMPARE(m_sandbox->get(path).rows("results").last()["eligibility_status"_L1].toString(), u"INELIGIBLE"_s);
}

void SandboxHostedEligibility::aThousandNumbersComeInParts()
{
    QStringList numbers;
    for (int i = 0; i < 1000; ++i)
        numbers.append(u"+1415666%1"_s.arg(i, 4, 10, QChar(u'0')));
    const QString path = QUrl(post(bulk(), asked(numbers)).text("url")).path();
    m_sandbox->step(4);
    QCOMPARE(m_sandbox->get(path).rows("results").size(), 400);
    m_sandbox->step(3);
    const HttpAnswer done = m_sandbox->get(path);
    QCOMPARE(done.text("status"), u"SUCCESSFUL"_s);
    QCOMPARE(done.rows("results").size(), 1000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(done.rows("results").at(i)["phone_number"_L1].toString(), numbers.at(i));
}

void SandboxHostedEligibility::aBulkCheckIsTheAccountsOwn()
{
    const QString path = QUrl(post(bulk(), asked({ u"+14155550142"_s })).text("url")).path();
    const QString subaccount = m_sandbox->subaccounts().first();
    const QString token = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(subaccount)).text("auth_token");
    m_sandbox->signAs(subaccount, token);
    QCOMPARE(m_sandbox->get(path).status, 404);
    QCOMPARE(m_sandbox->get(bulk(u"/EC"_s + QString(32, u'0'))).code(), 20404);
}

void SandboxHostedEligibility::aBulkCheckIsKeptInTheStateFile()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    m_sandbox = std::make_unique<SandboxFixture>(options);
    m_sandbox->freeze();
    const QString path = QUrl(post(bulk(), asked({ u"+14155550142"_s })).text("url")).path();
    m_sandbox = std::make_unique<SandboxFixture>();
    m_sandbox = std::make_unique<SandboxFixture>(options);
    m_sandbox->step(10);
    QCOMPARE(m_sandbox->get(path).rows("results").size(), 1);
}

void SandboxHostedEligibility::anOrderFailsForWhatIsJudged_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("reason"); // a part of it
    QTest::newRow("texts are with another provider") << u"+15005550204"_s << u"enabled for messaging"_s;
    QTest::newRow("a mobile") << u"+14155550195"_s << u"Mobile"_s;
    QTest::newRow("another country") << u"+493051234567"_s << u"country"_s;
    QTest::newRow("no word from its carrier") << u"+15005550215"_s << u"carrier information is unavailable"_s;
    QTest::newRow("hosted already") << u"+15005550216"_s << u"already hosted"_s;
    QTest::newRow("nothing is wrong") << u"+15005550200"_s << QString();
}

void SandboxHostedEligibility::anOrderFailsForWhatIsJudged()
{
    QFETCH(QString, number);
    QFETCH(QString, reason);
    HostedDesk desk(*m_sandbox, false);
    const int owned = m_sandbox->owned();
    const HttpAnswer made = desk.create(number);
    QCOMPARE(made.text("status"), u"twilio-processing"_s);
    m_sandbox->step(6);
    const HttpAnswer order = desk.fetch(made.text("sid"));
    QCOMPARE(order.text("status"), reason.isEmpty() ? u"received"_s : u"failed"_s);
    QVERIFY2(order.text("failure_reason").contains(reason), order.body.constData());
    QCOMPARE(order.text("failure_reason").isEmpty(), reason.isEmpty());
    QCOMPARE(m_sandbox->owned(), reason.isEmpty() ? owned + 1 : owned); // its incoming number goes, too
}

QTEST_GUILESS_MAIN(SandboxHostedEligibility)
#include "tst_sandboxhostedeligibility.moc"
