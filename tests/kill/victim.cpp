// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kill/victim.h"

#include "app/accounts.h"
#include "app/ops/journal.h"
#include "app/secrets/keychainstore.h"
#include "app/settings.h"
#include "tests/support/baseurls.h"
#include "tests/support/places.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace nd::test {

namespace {

constexpr int patience = 20'000;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// The words of the receipts' outcomes, and what they come to.
struct Word
{
    const char *word;
    const char *state;
};
constexpr Word words[] = {
    { "waiting", "waiting" },    { "succeeded", "succeeded" }, { "refused", "failed" },
    { "not-sent", "failed" },    { "not-done", "failed" },     { "running", "running" },
    { "checking", "uncertain" }, { "is-so", "succeeded" },     { "differs", "succeeded" },
};

QString stateOf(const QString &word)
{
    const auto row = std::ranges::find_if(words, [&](const Word &one) { return word == QLatin1StringView(one.word); });
    return row == std::end(words) ? u"?"_s + word : QString::fromLatin1(row->state);
}

} // namespace

bool Worker::open(const Place &place)
{
    m_process.start(places::program(u"bulkworker"_s), QStringList{});
    return !ask({ { u"do"_s, u"open"_s },
                  { u"url"_s, place.service.toString() },
                  { u"sid"_s, place.sid },
                  { u"token"_s, place.token },
                  { u"folder"_s, place.folder } })
                .isEmpty();
}

QJsonObject Worker::start(QJsonObject order)
{
    order.insert(u"do"_s, u"start"_s);
    return ask(order);
}

QJsonObject Worker::ask(const QJsonObject &order)
{
    m_process.write(line(order));
    (void)QTest::qWaitFor([this] { return m_process.canReadLine(); }, patience);
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

Program::Program() = default;
Program::~Program() = default;

bool Program::enroll(const Place &place)
{
    QDir().mkpath(place.folder);
    Settings settings(place.folder + u"/settings.ini"_s);
    Journal journal;
    if (!journal.open(place.folder + u"/journal.sqlite"_s))
        return false;
    KeychainStore secrets(u"number-desk"_s); // the name that the program uses
    Accounts accounts(settings, secrets, journal);
    Profile profile;
    profile.name = u"Acme support"_s;
    profile.accountSid = place.sid;
    profile.region = u"custom"_s;
    profile.baseUrls = nd::test::everyProductAt(place.service);
    std::optional<bool> added;
    accounts.add(profile, place.token, true, &accounts, [&added](const Result<Done> &done) { added = done.ok(); });
    return QTest::qWaitFor([&added] { return added.has_value(); }, patience) && *added;
}

bool Program::launch(const QString &folder, const QStringList &more, const QString &temporary)
{
    const QString socket = folder + u"-driver"_s;
    QLocalServer::removeServer(socket);
    if (!m_server.listen(socket))
        return false;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"nddriver"_s);
    environment.insert(u"QT_PLUGIN_PATH"_s, places::program(u"plugins"_s));
    environment.insert(u"ND_DRIVER"_s, socket);
    if (!temporary.isEmpty())
        environment.insert(u"TMPDIR"_s, temporary);
    m_process.setProcessEnvironment(environment);
    m_process.start(places::program(u"number-desk"_s), QStringList{ u"--data"_s, folder } + more);
    if (!QTest::qWaitFor([this] { return m_server.hasPendingConnections(); }, patience))
        return false;
    m_hand.reset(m_server.nextPendingConnection());
    return true;
}

QJsonObject Program::drive(const QString &verb, const QString &name, const QString &text)
{
    say(verb, name, text);
    (void)QTest::qWaitFor([this] { return m_hand->canReadLine(); }, patience);
    return QJsonDocument::fromJson(m_hand->readLine()).object();
}

void Program::say(const QString &verb, const QString &name, const QString &text)
{
    m_hand->write(line({ { u"do"_s, verb }, { u"name"_s, name }, { u"text"_s, text } }));
    m_hand->flush();
}

bool Program::done(const QString &verb, const QString &name, const QString &text)
{
    return QTest::qWaitFor([&] { return drive(verb, name, text)["done"_L1].toBool(); }, patience);
}

bool Program::open(const Place &place)
{
    if (!launch(place.folder))
        return false;
    // Signing in takes its time, and the run is there when that is done.
    return QTest::qWaitFor(
        [this] {
            drive(u"trigger"_s, u"pane.bulk"_s);
            return !state()["rows"_L1].toArray().isEmpty();
        },
        patience);
}

/// What the page of bulk work shows.
QJsonObject Program::state()
{
    QJsonArray receipts = drive(u"rows"_s, u"bulkReceipts"_s)["rows"_L1].toArray();
    QJsonArray rows;
    for (int i = 0; i < receipts.size(); ++i)
        rows.append(QJsonObject{});
    QHash<QString, int> counts;
    for (const QJsonValue receipt : std::as_const(receipts)) {
        const QString outcome = receipt["Outcome"_L1].toString();
        const QString state = stateOf(outcome);
        ++counts[state];
        rows[receipt["Entry"_L1].toString().toInt()] = QJsonObject{ { u"state"_s, state }, { u"outcome"_s, outcome } };
    }
    QJsonObject answer{ { u"rows"_s, rows } };
    for (const QString &name : { u"waiting"_s, u"running"_s, u"succeeded"_s, u"failed"_s, u"uncertain"_s })
        answer.insert(name, counts.value(name));
    return answer;
}

void Program::hearTheTime()
{
    drive(u"trigger"_s, u"pane.inventory"_s);
    drive(u"trigger"_s, u"window.refresh"_s);
}

QJsonObject Program::tell(const QString &what)
{
    if (what == "resume"_L1 || what == "retry"_L1)
        drive(u"trigger"_s, u"bulk."_s + what);
    if (what != "tick"_L1)
        return state();
    const int before = state()["uncertain"_L1].toInt();
    hearTheTime();
    drive(u"trigger"_s, u"pane.bulk"_s);
    // Not every look settles something.
    constexpr int longEnough = 700;
    (void)QTest::qWaitFor([&] { return state()["uncertain"_L1].toInt() < before; }, longEnough);
    return state();
}

} // namespace nd::test
