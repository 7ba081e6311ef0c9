// SPDX-License-Identifier: GPL-3.0-or-later
// A working day with marked secrets through all the real parts, the keychain included; then every byte that was left
// anywhere is searched for them.
#include "app/api/availablenumbers.h"
#include "app/documents/documentlooker.h"
#include "app/export/csvexport.h"
#include "app/localdata/datafolder.h"
#include "app/net/httplog.h"
#include "app/ops/numberops.h"
#include "app/quietnotifier.h"
#include "app/secrets/keychainstore.h"
#include "models/decode.h"
#include "models/store.h"
#include "tests/support/baseurls.h"
#include "tests/support/keyring.h"
#include "tests/support/lookerprogram.h"
#include "tests/support/panebase.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/secretscan.h"
#include "ui/mainwindow.h"
#include "ui/panes/activitypane.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::SandboxFixture;
using nd::test::SecretScan;

namespace {

constexpr int patience = 30'000;
const QString password = u"Webhook-Passw0rd-7391"_s;
const QString hookToken = u"Webhook-T0ken-55281964"_s;
const QString markedUrl = u"https://agent:%1@example.com/voice?token=%2"_s.arg(password, hookToken);

sandbox::Options marked()
{
    sandbox::Options options;
    options.authToken = u"marked0auth0token0of0the0account"_s;
    return options;
}

/// Everything the program stands on, in one folder as main.cpp lays it out.
struct House
{
    House()
    {
        if (!folder.take(home.filePath(u"data"_s)))
            qFatal("no folder");
        settings = std::make_unique<Settings>(folder.file(u"settings.ini"_s));
        if (!journal.open(folder.file(u"journal.sqlite"_s)))
            qFatal("no journal");
        if (!local.open(folder.file(u"local.sqlite"_s)))
            qFatal("no local data");
        accounts = std::make_unique<Accounts>(*settings, secrets, journal);
        quiet = std::make_unique<QuietNotifier>(*settings, notices);
        watch = std::make_unique<AccountWatch>(*accounts, local.seen(), *quiet);
        watch->begin();
        context = std::make_unique<AppContext>(
            AppContext{ *settings, *accounts, journal, local, *watch, prompts, *quiet, looker });
    }

    QTemporaryDir home; ///< Holds the data folder and what is exported.
    DataFolder folder;
    KeychainStore secrets{ u"number-desk-test"_s };
    Journal journal;
    LocalData local;
    test::ScriptedPrompts prompts;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Accounts> accounts;
    test::KeptNotices notices;
    std::unique_ptr<QuietNotifier> quiet;
    std::unique_ptr<AccountWatch> watch;
    DocumentLooker looker{ test::lookerProgram() };
    std::unique_ptr<AppContext> context;
};

template <class T, class Call>
std::optional<Result<T>> awaited(Call &&call)
{
    QObject context;
    std::optional<Result<T>> answer;
    call(&context, [&answer](const Result<T> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
        qWarning("no answer at all");
    return answer;
}

} // namespace

class TestSecretScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void signsIn_data();
    void signsIn();
    void changesNumbers_data();
    void changesNumbers();
    void exportsEverything();
    void nothingIsLeftAnywhere();
    void whatTheUndoNeedsIsForTheOwnerAlone();
    void cleanup(); ///< Looks after every step: what one writes, another may write over.
    void cleanupTestCase();

private:
    Profile profile() const;
    IncomingNumber number() const;
    OperationSpec specOf(const QString &kind) const;
    template <class R>
    bool exported(const QList<R> &records, const QString &name);
    QString out(const QString &name) const { return m_house->home.filePath(u"exports/"_s + name); }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<House> m_house;
    std::unique_ptr<MainWindow> m_window;
    SecretScan m_account; ///< Must be nowhere.
    SecretScan m_webhooks; ///< May be where the undo needs them.
};

void TestSecretScan::initTestCase()
{
    QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing()));
    m_sandbox = std::make_unique<SandboxFixture>(marked());
    m_account.add(u"the auth token"_s, m_sandbox->token());
    m_account.add(u"the secret of the API key"_s, m_sandbox->keySecret());
    const auto answer = m_sandbox->get(u"/2010-04-01/Accounts.json"_s);
    for (const QJsonValue &row : answer.rows("accounts")) {
        if (row["sid"_L1].toString() != m_sandbox->sid())
            m_account.add(u"the token of "_s + row["sid"_L1].toString(), row["auth_token"_L1].toString());
    }
    m_webhooks.add(u"the password of a webhook"_s, password);
    m_webhooks.add(u"the token of a webhook"_s, hookToken);

    m_house = std::make_unique<House>();
    QVERIFY(QDir().mkpath(out({})));
    m_window = std::make_unique<MainWindow>(*m_house->context);
    m_window->show();
}

Profile TestSecretScan::profile() const
{
    Profile profile;
    profile.name = u"Acme support"_s;
    profile.accountSid = m_sandbox->sid();
    profile.region = u"custom"_s;
    profile.colour = u"#2a78d6"_s;
    profile.baseUrls = nd::test::everyProductAt(m_sandbox->url());
    return profile;
}

void TestSecretScan::signsIn_data()
{
    QTest::addColumn<bool>("key");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("remember");
    QTest::addColumn<bool>("good");
    QTest::newRow("with a secret that is refused") << false << m_sandbox->token() + u'x' << true << false;
    QTest::newRow("with an API key") << true << m_sandbox->keySecret() << true << true;
    QTest::newRow("with a key for this run only") << true << m_sandbox->keySecret() << false << true;
    QTest::newRow("with the auth token") << false << m_sandbox->token() << true << true;
}

void TestSecretScan::signsIn()
{
    QFETCH(const bool, key);
    QFETCH(const QString, secret);
    QFETCH(const bool, remember);
    Profile signing = profile();
    signing.authKind = key ? AuthKind::ApiKey : AuthKind::AuthToken;
    signing.keySid = key ? m_sandbox->keySid() : QString();
    Accounts &accounts = *m_house->accounts;
    const auto checked = awaited<Done>(
        [&](QObject *context, auto handler) { accounts.check(signing, secret, context, std::move(handler)); });
    QVERIFY(checked);
    QTEST(checked->ok(), "good");
    if (!checked->ok())
        return;
    const auto added = awaited<Done>(
        [&](QObject *context, auto handler) { accounts.add(signing, secret, remember, context, std::move(handler)); });
    QVERIFY(added && added->ok());
    if (key)
        return;
    // Through a subaccount, whose own token signs there, and back by the keychain.
    QTRY_COMPARE_WITH_TIMEOUT(accounts.subaccounts().size(), m_sandbox->subaccounts().size(), patience);
    accounts.switchTo(m_sandbox->subaccounts().constFirst());
    const auto prices = awaited<Reply>([&](QObject *context, auto handler) {
        accounts.session()->transport().send({ .product = Product::Pricing, .path = u"/v1/PhoneNumbers/Countries"_s },
                                             context, std::move(handler));
    });
    QVERIFY(prices && prices->ok());
    const QString id = accounts.profiles().constLast().id;
    accounts.signOut();
    const auto again
        = awaited<Done>([&](QObject *context, auto handler) { accounts.signIn(id, context, std::move(handler)); });
    QVERIFY(again && again->ok());
}

IncomingNumber TestSecretScan::number() const
{
    const auto answer = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=1000"_s));
    const Result<QList<IncomingNumber>> numbers = decodeRecords<IncomingNumber>(answer.body);
    for (const IncomingNumber &candidate : numbers.value()) {
        const bool plain = candidate.emergencyAddressSid.isEmpty() && candidate.bundleSid.isEmpty()
            && candidate.addressSid.isEmpty() && candidate.origin != u"hosted"_s
            && candidate.addressRequirements == u"none"_s && candidate.trunkSid.isEmpty();
        if (plain && !m_house->journal.hasUnsettled(m_sandbox->sid(), u"number.update"_s, candidate.sid))
            return candidate;
    }
    return {};
}

OperationSpec TestSecretScan::specOf(const QString &kind) const
{
    if (kind == "number.buy"_L1) {
        BuyForm form;
        form.number = m_sandbox->find(u"US"_s, u"Local"_s, u"ExcludeAllAddressRequired=true"_s).value(0);
        form.voiceUrl = markedUrl;
        form.statusCallback = markedUrl;
        return buyOperation(form, u"1.15 USD"_s);
    }
    if (kind == "number.transfer"_L1)
        return transferOperation(number(), m_sandbox->subaccounts().value(0), u"Second"_s);
    if (kind == "number.release"_L1) // of one that has the marked URL, which is lost with it
        return releaseOperation(number());
    return updateOperation(number(), { { u"voice_url"_s, markedUrl }, { u"sms_fallback_url"_s, markedUrl } });
}

void TestSecretScan::changesNumbers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("outcome");
    // What a service says about a URL may repeat it.
    const QJsonObject refusal{ { u"action"_s, u"status"_s },
                               { u"status"_s, 400 },
                               { u"message"_s, u"VoiceUrl is not valid: %1 (tried twice)"_s.arg(markedUrl) } };
    const QJsonObject lost{ { u"action"_s, u"drop_after"_s } };
    for (const char *kind : { "number.buy", "number.update", "number.transfer", "number.release" }) {
        const QString id = QLatin1StringView(kind);
        QTest::addRow("%s that goes well", kind) << id << QJsonObject() << int(Outcome::Succeeded);
        QTest::addRow("%s that is refused", kind) << id << refusal << int(Outcome::Refused);
        QTest::addRow("%s whose answer is lost", kind) << id << lost << int(Outcome::Unknown);
    }
}

void TestSecretScan::changesNumbers()
{
    QFETCH(const QString, kind);
    QFETCH(QJsonObject, fault);
    m_sandbox->clearFaults();
    const OperationSpec spec = specOf(kind);
    if (!fault.isEmpty()) {
        fault.insert(u"method"_s, spec.request.verb == Verb::Delete ? u"DELETE"_s : u"POST"_s);
        m_sandbox->control("POST", u"faults"_s, fault);
    }
    QObject context;
    std::optional<Outcome> outcome;
    m_house->accounts->session()->operations().run(
        spec, &context, [&outcome](const OperationReport &report) { outcome = report.entry.outcome; });
    QTRY_VERIFY_WITH_TIMEOUT(outcome, patience);
    QTEST(int(*outcome), "outcome");
    m_sandbox->clearFaults();
}

template <class R>
bool TestSecretScan::exported(const QList<R> &records, const QString &name)
{
    RecordStore store(schemaOf<R>());
    store.add(pageOf<R>(std::span(records.constData(), size_t(records.size()))));
    CsvRows rows{ .snapshot = store.snapshot(), .rows = store.snapshot().live, .columns = {} };
    rows.columns.resize(schemaOf<R>().fields.size());
    std::iota(rows.columns.begin(), rows.columns.end(), 0);
    CsvExport csv;
    const auto done = awaited<qint64>([&](QObject *context, auto handler) {
        csv.start(std::move(rows), {}, out(name), context, std::move(handler));
    });
    return done && *done && done->value() == records.size();
}

void TestSecretScan::exportsEverything()
{
    const auto answer = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=1000"_s));
    const Result<QList<IncomingNumber>> numbers = decodeRecords<IncomingNumber>(answer.body);
    QVERIFY(numbers);
    QVERIFY2(answer.body.contains(password.toUtf8()), "the numbers have the marked URL, or nothing is proved");
    QVERIFY(exported(numbers.value(), u"numbers.csv"_s));
    QVERIFY(exported(m_house->accounts->subaccounts(), u"accounts.csv"_s));
    QList<ActivityEntry> activity;
    for (const JournalEntry &entry : m_house->journal.entries())
        activity.append(activityOf(entry));
    QVERIFY(activity.size() >= 12);
    QVERIFY(exported(activity, u"activity.csv"_s));

    HttpLog &log = m_house->accounts->session()->transport().log();
    QByteArray traffic = log.toText().toUtf8();
    for (const HttpLogEntry &entry : log.entries())
        traffic += entry.url.toUtf8() + '\n' + entry.form.toUtf8() + '\n' + entry.outcome.toUtf8() + '\n';
    QVERIFY2(traffic.contains("VoiceUrl"), "the changes are in it");
    QFile file(out(u"traffic.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(traffic) == traffic.size());

    // What the window remembers, with every pane on the account.
    const auto draft = m_house->local.drafts().save(
        m_house->accounts->session()->accountSid(), u"scan"_s, {},
        { { u"voiceUrl"_s, markedUrl }, { u"hint"_s, u"https://agent:"_s + password }, { u"portOutPin"_s, password } },
        m_house->accounts->session()->clock().now());
    QVERIFY(draft.ok());
    QCOMPARE(draft.value().size(), 3);
    QVERIFY(m_house->local.searches().save(u"Mine"_s, { { u"country"_s, u"US"_s } }).ok());
    for (const QString &pane : { u"search"_s, u"inventory"_s, u"activity"_s }) {
        m_window->showPane(pane);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->pane(pane)->settledOnScreen(), patience);
    }
    m_window->close();
    m_window.reset();
}

void TestSecretScan::nothingIsLeftAnywhere()
{
    const QString home = m_house->home.path();
    QVERIFY(QFileInfo::exists(home + u"/data/journal.sqlite-wal"_s));
    QCOMPARE(m_account.inFolder(home), QStringList());
    QCOMPARE(m_webhooks.inFolder(home + u"/exports"_s), QStringList());
    QCOMPARE(m_account.inProcess(u"self"_s) + m_webhooks.inProcess(u"self"_s), QStringList());
    // What other parts of the system keep for a user: the keyring's own file is encrypted.
    const QString user = QDir::homePath();
    if (user.startsWith(QDir::tempPath()))
        QCOMPARE(m_account.inFolder(user) + m_webhooks.inFolder(user), QStringList());
}

void TestSecretScan::whatTheUndoNeedsIsForTheOwnerAlone()
{
    const QString data = m_house->home.filePath(u"data"_s);
    const QStringList found = m_webhooks.inFolder(data);
    QVERIFY2(!found.isEmpty(), "the undo needs the URL that was there");
    for (const QString &finding : found)
        QVERIFY2(finding.startsWith("journal.sqlite"_L1), qPrintable(finding));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QFileInfo &file : QDir(data).entryInfoList({ u"journal*"_s }, QDir::Files))
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    QVERIFY(!(QFileInfo(data).permissions() & (others | QFile::ExeGroup | QFile::ExeOther)));
}

void TestSecretScan::cleanup()
{
    if (m_house)
        QCOMPARE(m_account.inFolder(m_house->home.path()), QStringList());
}

void TestSecretScan::cleanupTestCase()
{
    if (!m_house)
        return;
    const QList<Profile> profiles = m_house->accounts->profiles();
    for (const Profile &profile : profiles) {
        const auto removed = awaited<Done>([&](QObject *context, auto handler) {
            m_house->accounts->remove(profile.id, context, std::move(handler));
        });
        QVERIFY(removed && removed->ok());
    }
    m_house.reset();
}

QTEST_MAIN(TestSecretScan)
#include "tst_secretscan.moc"
