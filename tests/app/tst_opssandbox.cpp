// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/addressops.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "models/decode.h"
#include "tests/support/sandboxfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::SandboxFixture;

namespace {

/// How a change goes wrong: a fault of the sandbox, and whether the change is carried out all the same.
struct FaultRow
{
    const char *name;
    QJsonObject fault;
    Outcome first;
    Outcome last;
};

const FaultRow faults[] = {
    { "goes well", {}, Outcome::Succeeded, Outcome::Succeeded },
    { "is refused", { { u"action"_s, u"status"_s }, { u"status"_s, 400 } }, Outcome::Refused, Outcome::Refused },
    { "is dropped before", { { u"action"_s, u"drop_before"_s } }, Outcome::Unknown, Outcome::NotDone },
    { "is dropped after", { { u"action"_s, u"drop_after"_s } }, Outcome::Unknown, Outcome::Succeeded },
    { "is reset after",
      { { u"action"_s, u"drop_after"_s }, { u"reset"_s, true } },
      Outcome::Unknown,
      Outcome::Succeeded },
    { "ends in a 500 before",
      { { u"action"_s, u"status"_s }, { u"status"_s, 500 } },
      Outcome::Unknown,
      Outcome::NotDone },
    { "ends in a 503 after",
      { { u"action"_s, u"status"_s }, { u"status"_s, 503 }, { u"effect"_s, true } },
      Outcome::Unknown,
      Outcome::Succeeded },
    { "is answered with broken JSON", { { u"action"_s, u"malformed"_s } }, Outcome::Unknown, Outcome::Succeeded },
    { "is answered with half a reply", { { u"action"_s, u"truncated"_s } }, Outcome::Unknown, Outcome::Succeeded },
    { "is answered slowly",
      { { u"action"_s, u"slow"_s }, { u"interval_ms"_s, 2 } },
      Outcome::Succeeded,
      Outcome::Succeeded },
    { "is held back by a 429",
      { { u"action"_s, u"status"_s }, { u"status"_s, 429 } },
      Outcome::Succeeded,
      Outcome::Succeeded },
    { "happens half a minute after it was dropped",
      { { u"action"_s, u"late"_s }, { u"late_seconds"_s, 30 } },
      Outcome::Unknown,
      Outcome::Succeeded },
};

const char *const kinds[]
    = { "number.buy", "number.update", "number.transfer", "number.release", "address.create", "address.delete" };

} // namespace

/// Operations against the stand-in service, over real HTTP.
class TestOpsSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_runner.reset(); }
    void whatBecomesOfAChange_data();
    void whatBecomesOfAChange();

private:
    OperationSpec specOf(const QString &kind);
    IncomingNumber number();
    bool settle();

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<OperationRunner> m_runner;
    QList<OperationReport> m_ends;
    int m_taken = 0; ///< Numbers used up, so that each row has its own.
};

void TestOpsSandbox::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>();
}

void TestOpsSandbox::init()
{
    m_sandbox->clearFaults();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<Clock>();
    TransportSettings settings;
    settings.accountSid = m_sandbox->sid();
    settings.baseUrls.insert(Product::Api, m_sandbox->url());
    m_transport = std::make_unique<Transport>(settings, Credentials{ m_sandbox->sid(), m_sandbox->token() }, *m_clock);
    m_journal = std::make_unique<Journal>();
    QVERIFY(m_journal->open(m_folder->filePath(u"journal.sqlite"_s)).ok());
    m_runner = std::make_unique<OperationRunner>(m_sandbox->sid(), *m_transport, *m_journal, *m_clock);
    m_ends.clear();
    connect(m_runner.get(), &OperationRunner::settled, this, [this](const OperationReport &r) { m_ends.append(r); });
}

IncomingNumber TestOpsSandbox::number()
{
    const auto answer = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=1000"_s));
    const auto page = decodeRecords<IncomingNumber>(answer.body);
    for (const IncomingNumber &candidate : page.value()) {
        const bool plain = candidate.emergencyAddressSid.isEmpty() && candidate.bundleSid.isEmpty()
            && candidate.addressSid.isEmpty() && candidate.origin != u"hosted"_s
            && candidate.addressRequirements == u"none"_s && candidate.trunkSid.isEmpty();
        if (plain)
            return candidate;
    }
    return {};
}

OperationSpec TestOpsSandbox::specOf(const QString &kind)
{
    if (kind == "number.buy"_L1) {
        BuyForm form;
        form.number = m_sandbox->find(u"US"_s, u"Local"_s, u"ExcludeAllAddressRequired=true"_s).value(0);
        return buyOperation(form, {});
    }
    if (kind == "number.update"_L1) {
        const QString url = u"https://example.com/%1"_s.arg(++m_taken);
        return updateOperation(number(), { { u"voice_fallback_url"_s, url } });
    }
    if (kind == "number.transfer"_L1)
        return transferOperation(number(), m_sandbox->subaccounts().value(0), u"Second"_s);
    if (kind == "number.release"_L1)
        return releaseOperation(number());
    AddressForm form;
    form.customerName = u"Example %1 Ltd"_s.arg(++m_taken);
    form.street = u"12 Example Street"_s;
    form.city = u"Springfield"_s;
    form.region = u"IL"_s;
    form.postalCode = u"62701"_s;
    form.country = u"US"_s;
    if (kind == "address.create"_L1)
        return createAddressOperation(form);
    Address address;
    address.sid = m_sandbox
                      ->post(m_sandbox->path(u"/Addresses.json"_s),
                             { { u"CustomerName"_s, form.customerName },
                               { u"Street"_s, form.street },
                               { u"City"_s, form.city },
                               { u"Region"_s, form.region },
                               { u"PostalCode"_s, form.postalCode },
                               { u"IsoCountry"_s, form.country } })
                      .text("sid");
    return deleteAddressOperation(address);
}

/// Lets time go by on the sandbox's clock until the outcome is known.
bool TestOpsSandbox::settle()
{
    for (int look = 0; look < 6 && m_ends.isEmpty(); ++look) {
        m_sandbox->step(look == 0 ? 5 : 65);
        bool heard = false;
        m_transport->send(listNumbers(1), m_runner.get(), [&heard](const Result<Reply> &) { heard = true; });
        if (!QTest::qWaitFor([&] { return heard; }))
            return false;
        (void)QTest::qWaitFor([&] { return !m_ends.isEmpty(); }, 250);
    }
    return !m_ends.isEmpty();
}

void TestOpsSandbox::whatBecomesOfAChange_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("row");
    for (const char *kind : kinds) {
        for (int row = 0; row < int(std::size(faults)); ++row)
            QTest::addRow("%s %s", kind, faults[row].name) << QString::fromLatin1(kind) << row;
    }
}

void TestOpsSandbox::whatBecomesOfAChange()
{
    QFETCH(QString, kind);
    QFETCH(int, row);
    const FaultRow &expected = faults[row];
    const OperationSpec spec = specOf(kind);
    QVERIFY(!spec.subject.isEmpty());
    const bool removes = spec.request.verb == Verb::Delete;
    const QByteArray method = removes ? "DELETE" : "POST";
    if (!expected.fault.isEmpty()) {
        QJsonObject fault = expected.fault;
        fault.insert(u"method"_s, QString::fromLatin1(method));
        m_sandbox->control("POST", u"faults"_s, fault);
    }
    m_sandbox->forgetRequests();

    std::optional<OperationReport> report;
    m_runner->run(spec, this, [&](const OperationReport &r) { report = r; });
    QTRY_VERIFY_WITH_TIMEOUT(report, 20'000);
    // A deletion has no body that could be unreadable.
    const QString action = expected.fault[u"action"_s].toString();
    const bool bodiless = removes && (action == u"malformed"_s || action == u"truncated"_s);
    if (!(bodiless && report->entry.outcome == Outcome::Succeeded))
        QCOMPARE(report->entry.outcome, expected.first);
    if (report->entry.outcome == Outcome::Unknown) {
        QVERIFY(m_runner->isOpen(spec.kind, spec.subject));
        QVERIFY(settle());
    }
    QCOMPARE(m_ends.size(), 1);
    QCOMPARE(m_ends.constFirst().entry.outcome, expected.last);
    QCOMPARE(m_journal->entries().constFirst().outcome, expected.last);
    QVERIFY(!m_runner->isOpen(spec.kind, spec.subject));

    // However it went: sent once (twice after a 429, which is refused unprocessed).
    QCOMPARE(m_sandbox->count(method.constData()), expected.fault[u"status"_s] == 429 ? 2 : 1);
    if (kind == "number.buy"_L1)
        QCOMPARE(m_sandbox->owns(spec.subject), expected.last == Outcome::Succeeded);
    if (kind == "number.release"_L1) {
        const int status
            = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers/"_s + spec.subject + u".json"_s)).status;
        QCOMPARE(status, expected.last == Outcome::Succeeded ? 404 : 200);
    }
}

QTEST_GUILESS_MAIN(TestOpsSandbox)
#include "tst_opssandbox.moc"
