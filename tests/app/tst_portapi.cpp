// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/portability.h"
#include "app/api/portinrequests.h"
#include "app/api/portwebhooks.h"
#include "app/api/readpage.h"
#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/journalrow.h"
#include "models/decode.h"
#include "models/forms/portinform.h"
#include "models/rules/portability.h"
#include "models/rules/portevents.h"
#include "models/storepage.h"
#include "models/word.h"
#include "tests/support/baseurls.h"
#include "tests/support/portdesk.h"
#include "tests/support/rawserver.h"
#include "tests/support/requestline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString requestSid = u"KW00000000000000000000000000000001"_s;
const QString numberSid = u"PU00000000000000000000000000000001"_s;

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// What a call makes of a refusal with this body.
std::optional<PortabilityResult> told(const QByteArray &body, int status = 400, int code = 0)
{
    const ApiError error{
        .kind = ErrorKind::Refused, .httpStatus = status, .code = code, .message = u"No."_s, .body = body
    };
    return checkPortability(u"+14155550143"_s).decodeRefusal(error);
}

} // namespace

/// Bringing numbers in, as the API has it: pages 13, 15, 16 and 17.
class TestPortApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<SandboxFixture>();
        m_transport = std::make_unique<Transport>(
            TransportSettings{ .accountSid = m_sandbox->sid(), .baseUrls = everyProductAt(m_sandbox->url()) },
            Credentials{ m_sandbox->sid(), m_sandbox->token() }, m_clock);
    }
    void requests_data();
    void requests();
    void aRefusalThatNamesAReasonIsAResult();
    void anAnswerWithoutAVerdictIsNone();
    void everyReservedNumberIsUnderstood();
    void aRequestIsReadWithItsNumbers();
    void theListIsReadByItsTokens();
    void aListThatLeadsBackEndsThere();
    void webhooksAreRead_data();
    void webhooksAreRead();
    void whatAWebhookChangeBrings();
    void aPinIsInTheRequestAndNowhereElse();

private:
    template <class T>
    Result<T> ask(const Call<T> &call)
    {
        std::optional<Result<T>> answer;
        m_transport->send<T>(call, this, [&answer](Result<T> result) { answer = std::move(result); });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000) ? *answer : Result<T>(ApiError());
    }

    Clock m_clock;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Transport> m_transport;
};

void TestPortApi::requests_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("expected");
    const QString ports = u" /v1/Porting/PortIn"_s;
    QTest::newRow("a check") << line(checkPortability(u"+14155550143"_s).request)
                             << u"numbers GET /v1/Porting/Portability/PhoneNumber/%2B14155550143"_s;
    QTest::newRow("a check for a subaccount and an address")
        << line(checkPortability(u"+14155550143"_s, u"AC2"_s, u"AD1"_s).request)
        << u"numbers GET /v1/Porting/Portability/PhoneNumber/%2B14155550143?TargetAccountSid=AC2&AddressSid=AD1"_s;
    QTest::newRow("all requests") << line(listPortInRequests())
                                  << u"numbers GET"_s + ports + u"/PortInRequests?Size=100"_s;
    QTest::newRow("filtered requests") << line(listPortInRequests({ .createdAfter = QDate(2026, 3, 5),
                                                                    .createdBefore = QDate(2026, 4, 1),
                                                                    .status = u"In Progress"_s,
                                                                    .sids = { u"KW1"_s, u"KW2"_s } },
                                                                  20))
                                       << u"numbers GET"_s + ports
            + u"/PortInRequests?CreatedAfter=2026-03-05&CreatedBefore=2026-04-01&PortInRequestStatus="
              "In Progress&PortInRequestSid=KW1,KW2&Size=20"_s;
    QTest::newRow("one request") << line(fetchPortInRequest(requestSid).request)
                                 << u"numbers GET"_s + ports + u'/' + requestSid;
    QTest::newRow("nobody leads elsewhere by a SID")
        << line(fetchPortInRequest(u"../x"_s).request) << u"numbers GET"_s + ports + u"/..%2Fx"_s;
    QTest::newRow("a new request") << line(createPortInRequest({ { u"documents"_s, QStringList{ u"RD1"_s } } }))
                                   << u"numbers POST"_s + ports + u" {'documents':['RD1']}"_s;
    QTest::newRow("a request goes") << line(cancelPortInRequest(requestSid))
                                    << u"numbers DELETE"_s + ports + u'/' + requestSid;
    QTest::newRow("one number") << line(fetchPortInNumber(requestSid, numberSid).request)
                                << u"numbers GET"_s + ports + u'/' + requestSid + u"/PhoneNumber/"_s + numberSid;
    QTest::newRow("a number goes") << line(cancelPortInNumber(requestSid, numberSid))
                                   << u"numbers DELETE"_s + ports + u'/' + requestSid + u"/PhoneNumber/"_s + numberSid;
    const QString webhook = u" /v1/Porting/Configuration/Webhook"_s;
    QTest::newRow("the webhooks") << line(fetchPortWebhooks().request) << u"numbers GET"_s + webhook;
    QTest::newRow("both targets are named, and an empty list of events")
        << line(setPortWebhooks({ .portInUrl = u"https://example.com/in"_s }))
        << u"numbers POST"_s + webhook
            + u" {'notifications_of':[],'port_in_target_url':'https://example.com/in','port_out_target_url':null}"_s;
    QTest::newRow("a webhook goes") << line(deletePortWebhook(PortWebhookType::PortOut))
                                    << u"numbers DELETE"_s + webhook + u"/PORT_OUT"_s;
}

void TestPortApi::requests()
{
    QFETCH(const QString, sent);
    QTEST(sent, "expected");
}

void TestPortApi::aRefusalThatNamesAReasonIsAResult()
{
    const auto whole
        = told(json("{'phone_number':'+14155550143','portable':false,'country':'CO','number_type':'UNKNOWN',"
                    "'not_portable_reason':'UNSUPPORTED','not_portable_reason_code':22130}"));
    QVERIFY(whole && whole->portable == std::optional<bool>(false));
    QCOMPARE(whole->reasonCode, std::optional<qint64>(22130));
    QCOMPARE(whole->country, u"CO"_s);
    const auto byCode = told(json("{'code':22137,'message':'Port in progress','status':400}"), 400, 22137);
    QVERIFY2(byCode && byCode->reasonCode == std::optional<qint64>(22137), "only the code of the error says it");
    QCOMPARE(byCode->number, u"+14155550143"_s);
    QVERIFY2(!told("{}", 400, 20001), "a refusal of the request itself");
    QVERIFY2(!told(json("{'code':20003}"), 401, 20003), "the credentials are bad, not the number");
    QVERIFY(!told("<html>", 502));
}

void TestPortApi::anAnswerWithoutAVerdictIsNone()
{
    const auto decode = checkPortability(u"+14155550143"_s).decode;
    QVERIFY(decode(json("{'phone_number':'+14155550143','portable':true}")).ok());
    QVERIFY(!decode(json("{'phone_number':'+14155550144','portable':true}")).ok());
    QVERIFY(!decode(json("{'phone_number':'+14155550143'}")).ok());
    QVERIFY(!decode("{").ok());
}

void TestPortApi::everyReservedNumberIsUnderstood()
{
    // The sandbox's reserved numbers: every documented code, first as HTTP 400 and then as 200.
    constexpr int codes[] = { 22130, 22131, 22132, 22133, 22135, 22136, 22137, 22102, 22171, 20003 };
    for (const int first : { 301, 321 }) {
        for (int i = 0; i < int(std::size(codes)); ++i) {
            const QString number = u"+15005550%1"_s.arg(first + i);
            const auto result = ask(checkPortability(number));
            QVERIFY2(result.ok(), qPrintable(number));
            QCOMPARE(result.value().portable, std::optional<bool>(false));
            QCOMPARE(result.value().reasonCode, std::optional<qint64>(codes[i]));
        }
    }
    const auto mobile = ask(checkPortability(u"+15005550341"_s));
    QVERIFY(mobile && mobile.value().portable.value_or(false) && mobile.value().needsPin.value_or(false));
    const auto tollFree = ask(checkPortability(u"+15005550342"_s));
    QVERIFY(tollFree && tollFree.value().portable.value_or(false));
    QVERIFY2(!canBePorted(tollFree.value()), "toll-free stops here though the check says yes");
    const auto tomorrow = ask(checkPortability(u"+15005550343"_s));
    QVERIFY(tomorrow);
    QCOMPARE(rules::portabilityWords(int(tomorrow.value().reasonCode.value_or(0)), tomorrow.value().reason),
             u"A_REASON_OF_TOMORROW"_s);
}

void TestPortApi::aRequestIsReadWithItsNumbers()
{
    PortDesk desk(*m_sandbox);
    const QString sid = desk.created({ u"+13075550142"_s, u"+13075550143"_s });
    const auto detail = ask(fetchPortInRequest(sid));
    QVERIFY(detail);
    QCOMPARE(detail.value().request.customerName, u"Example Inc."_s);
    QCOMPARE(detail.value().request.numbersRequested, std::optional<qint64>(2));
    QCOMPARE(detail.value().numbers.size(), 2);
    const PortInNumber number = detail.value().numbers.constLast();
    QCOMPARE(number.number, u"+13075550143"_s);
    QCOMPARE(number.requestSid, sid);
    const auto alone = ask(fetchPortInNumber(sid, number.sid));
    QVERIFY(alone && alone.value().sid == number.sid && sameWord(alone.value().status, number.status));
    const auto row = ask(fetchPortInRow(sid));
    QVERIFY(row);
    QCOMPARE(recordAt<PortInRequest>(*row.value(), 0).numbers.size(), 2);
    QVERIFY(!decodePortInDetail(json("{'port_in_request_sid':'KW1'}")).ok()); // a request has numbers
    QVERIFY(!decodePortInDetail(json("{'phone_numbers':[]}")).ok());
    const auto silent = decodePortInDetail(json("{'port_in_request_sid':'KW1','phone_numbers':null}"));
    QVERIFY2(silent.ok() && silent.value().numbers.isEmpty(), "page 15: they can be null");
    QVERIFY2(!silent.value().request.numbersRequested, "which is not none");
}

void TestPortApi::theListIsReadByItsTokens()
{
    PortDesk desk(*m_sandbox);
    QStringList made; // beside those that the sandbox begins with
    for (int n = 0; n < 5; ++n)
        made.append(desk.created({ u"+1307555014%1"_s.arg(n) }));
    m_sandbox->forgetRequests();
    const auto source = readPages(*m_transport, schemaOf<PortInRequest>(), listPortInRequests({ .sids = made }, 2));
    QStringList sids;
    int pages = 0;
    while (!source->atEnd() && pages < 10) {
        std::optional<Result<StorePagePtr>> page;
        source->next([&page](Result<StorePagePtr> result) { page = std::move(result); });
        QVERIFY(QTest::qWaitFor([&page] { return page.has_value(); }, 10'000) && page->ok());
        ++pages;
        for (int row = 0; row < page->value()->rows(); ++row)
            sids.append(QString::fromUtf8(page->value()->key(row)));
    }
    QCOMPARE(pages, 3);
    sids.sort();
    made.sort();
    QCOMPARE(sids, made);
    QCOMPARE(m_sandbox->count("GET", u"PortInRequests"_s), 3);
}

void TestPortApi::aListThatLeadsBackEndsThere()
{
    RawServer server;
    server.otherwise([](const RawConnection &connection, const RawRequest &) {
        connection.reply(200, json("{'meta':{'next_token':'KW1'},'port_in_requests':[]}"));
    });
    Transport transport({ .accountSid = u"AC1"_s, .baseUrls = everyProductAt(server.url()) }, { u"AC1"_s, u"x"_s },
                        m_clock);
    const auto source = readPages(transport, schemaOf<PortInRequest>(), listPortInRequests());
    std::optional<ErrorKind> end;
    for (int pages = 0; !end && pages < 5; ++pages) {
        std::optional<Result<StorePagePtr>> page;
        source->next([&page](Result<StorePagePtr> result) { page = std::move(result); });
        QVERIFY(QTest::qWaitFor([&page] { return page.has_value(); }, 10'000));
        if (!page->ok())
            end = page->error().kind;
    }
    QCOMPARE(end, std::optional(ErrorKind::PageLoop));
    const auto odd = decodePage(schemaOf<PortInRequest>(), json("{'meta':{'next_token':7},'port_in_requests':[]}"));
    QVERIFY2(!odd.ok(), "a token of another type is not the end");
}

void TestPortApi::webhooksAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    QTest::addColumn<PortWebhooks>("expected");
    QTest::newRow("both targets and two events")
        << json("{'port_in_target_url':'https://example.com/in','port_out_target_url':'https://example.com/out',"
                "'notifications_of':['PortInCompleted','PortInCanceled']}")
        << true
        << PortWebhooks{ .portInUrl = u"https://example.com/in"_s,
                         .portOutUrl = u"https://example.com/out"_s,
                         .events = { u"PortInCanceled"_s, u"PortInCompleted"_s } };
    QTest::newRow("nothing is configured")
        << json("{'port_in_target_url':null,'port_out_target_url':'','notifications_of':null}") << true
        << PortWebhooks();
    QTest::newRow("what is not set is left out") << json("{'port_out_target_url':'https://example.com/out'}") << true
                                                 << PortWebhooks{ .portOutUrl = u"https://example.com/out"_s };
    QTest::newRow("something else") << json("{'code':1}") << false << PortWebhooks();
}

void TestPortApi::webhooksAreRead()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, good);
    QFETCH(const PortWebhooks, expected);
    const auto read = decodePortWebhooks(body);
    QCOMPARE(read.ok(), good);
    if (good)
        QVERIFY(read.value().sameAs(expected));
    const auto none = fetchPortWebhooks().decodeRefusal({ .kind = ErrorKind::NotFound, .code = 20404 });
    QVERIFY2(none && none->isEmpty(), "the service knows none");
    QVERIFY2(!fetchPortWebhooks().decodeRefusal({ .kind = ErrorKind::NotFound }), "a 404 of anyone in between");
}

void TestPortApi::whatAWebhookChangeBrings()
{
    const PortWebhooks before{ .portInUrl = u"https://example.com/in"_s,
                               .portOutUrl = u"https://example.com/out"_s,
                               .events = { u"PortInCompleted"_s } };
    QVERIFY(rules::portWebhookChanges(before, before).isEmpty());
    PortWebhooks after = before;
    after.portOutUrl.clear();
    after.events.clear();
    const QString changes = rules::portWebhookChanges(before, after).join(u'\n');
    QVERIFY(changes.contains(u"nobody"_s) && changes.contains(u"example.com/out"_s));
    QVERIFY2(changes.contains(u"Events from now on: all."_s), "no event named means all");
    QCOMPARE(rules::portEvents().size(), 13);
    QCOMPARE(rules::portEventWords(u"PortOfTomorrow"_s), u"PortOfTomorrow"_s);
}

void TestPortApi::aPinIsInTheRequestAndNowhereElse()
{
    PortInForm form;
    form.numbers = { { .e164 = u"+13075550142"_s, .type = u"MOBILE"_s, .pin = u"4711"_s } };
    const Request request = createPortInRequest(form.body());
    QVERIFY(line(request).contains(u"4711"_s));
    QVERIFY(!requestToText(withoutSecrets(request)).contains("4711"));
}

QTEST_GUILESS_MAIN(TestPortApi)
#include "tst_portapi.moc"
