// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a webhook came from the service, checked against signatures that are made here as its page makes them.
#include "app/webhookcheck.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

QByteArray signedBy(const QByteArray &token, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, token, QCryptographicHash::Sha1).toBase64();
}

QByteArray sign(const QByteArray &text)
{
    return signedBy("not-a-real-token", text);
}

const QByteArray json = R"({"port_in_request_sid":"KW1","status":"completed"})";

QByteArray withDigest(const QByteArray &url, const QByteArray &body)
{
    return url + "?bodySHA256=" + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

} // namespace

class TestWebhookCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSigned_data();
    void whatIsSigned();
};

void TestWebhookCheck::whatIsSigned_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("text"); // that the service signed
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const QByteArray &url, const QByteArray &body, const QByteArray &text,
                        WebhookVerdict verdict) { QTest::newRow(name) << url << body << text << int(verdict); };
    const QByteArray plain = "https://example.com/ports";
    const QByteArray url = withDigest(plain, json);
    const auto genuine = WebhookVerdict::Genuine;
    const auto other = WebhookVerdict::OtherSignature;
    row("JSON whose digest is in the URL", url, json, url, genuine);
    row("one byte more", url, json + ' ', url, WebhookVerdict::OtherBody);
    row("JSON without a digest", plain, json, plain, WebhookVerdict::BodyNotSigned);
    row("a form, by the names of its fields", plain, "b=2&a=1", plain + "a1b2", genuine);
    row("a name that begins with another one", plain, "rejection_reason_code=22153&rejection_reason=name",
        plain + "rejection_reasonnamerejection_reason_code22153", genuine);
    row("the same field twice", plain, "a=2&a=1&a=2", plain + "a1a2", genuine);
    row("an empty field and encoded ones", plain, "a=&b=x+y%2Bz", plain + "abx y+z", genuine);
    row("a field that was changed", plain, "a=3", plain + "a1", other);
    row("signed with the port of https", url, json, withDigest("https://example.com:443/ports", json), genuine);
    row("signed without the port that was called", withDigest("https://example.com:8443/ports", json), json, url,
        genuine);
    row("plain HTTP", "http://example.com", "a=1", "http://example.com:80a1", genuine);
    row("an address of the newer kind", "https://[::1]/ports", "a=1", "https://[::1]:443/portsa1", genuine);
    row("with its port", "https://[::1]:8443/ports", "a=1", "https://[::1]/portsa1", genuine);
    row("another port", withDigest("https://example.com:8443/ports", json), json,
        withDigest("https://example.com:9443/ports", json), other);
    row("another path", url, json, withDigest("https://example.com/other", json), other);
    row("no URL", "ports", "a=1", "portsa1", genuine);
}

void TestWebhookCheck::whatIsSigned()
{
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, text);
    const WebhookVerdict verdict = checkWebhook({ .url = url, .body = body, .signature = sign(text) }, sign);
    QTEST(int(verdict), "verdict");
    QVERIFY(checkWebhook({ .url = url, .body = body, .signature = signedBy("another", text) }, sign)
            != WebhookVerdict::Genuine);
    QCOMPARE(checkWebhook({ .url = url, .body = body }, sign), WebhookVerdict::NoSignature);
}

QTEST_GUILESS_MAIN(TestWebhookCheck)
#include "tst_webhookcheck.moc"
