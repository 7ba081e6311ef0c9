// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kill/killdesk.h"

#include "app/localdata/localdata.h"
#include "app/privatekey.h"
#include "app/secrets/keychainstore.h"
#include "tests/kill/points.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace nd::test {

KillDesk::KillDesk()
{
    if (!Program::enroll({ sandbox.url(), sandbox.sid(), sandbox.token(), dataFolder() }))
        qFatal("nobody can sign in");
}

bool KillDesk::start(const QString &pane, int tab)
{
    m_program = std::make_unique<Program>();
    if (m_program->launch(dataFolder()) && show(pane, tab))
        return true;
    qWarning("%s", m_program->complaints().constData());
    return false;
}

bool KillDesk::openLocal(LocalData &local) const
{
    if (!local.open(dataFolder() + u"/local.sqlite"_s))
        return false;
    KeychainStore keychain(u"number-desk"_s);
    PrivateKey key(keychain, local, dataFolder());
    std::optional<bool> hasKey;
    QObject::connect(&key, &PrivateKey::answered, &key, [&hasKey](bool found) { hasKey = found; });
    key.ask();
    return QTest::qWaitFor([&hasKey] { return hasKey.has_value(); }) && *hasKey;
}

bool KillDesk::show(const QString &pane, int tab)
{
    m_pane = "pane."_L1 + pane;
    m_tab = tab;
    return done(u"trigger"_s, m_pane) && done(u"turn"_s, u"paneTabs"_s, QString::number(tab));
}

void KillDesk::kill()
{
    m_program->kill();
    bury(sandbox);
}

void KillDesk::letTimePass(const QString &reads, int seconds)
{
    const int before = sandbox.count("GET", reads);
    sandbox.step(seconds);
    m_program->hearTheTime();
    // Not every time that passes brings a look.
    constexpr int longEnough = 700;
    if (!reads.isEmpty())
        (void)QTest::qWaitFor([&] { return sandbox.count("GET", reads) > before; }, longEnough);
    m_program->drive(u"trigger"_s, m_pane);
    m_program->drive(u"turn"_s, u"paneTabs"_s, QString::number(m_tab));
}

int KillDesk::rowWith(const QString &table, const QString &column, const QString &text)
{
    const QJsonArray all = rows(table);
    for (qsizetype row = 0; row < all.size(); ++row) {
        if (all[row][column].toString() == text)
            return int(row);
    }
    return -1;
}

QString KillDesk::outcome()
{
    m_program->drive(u"trigger"_s, u"pane.activity"_s);
    return rows(u"activityView"_s).at(0)["Outcome"_L1].toString();
}

bool KillDesk::drafted(const QString &text) const
{
    bool found = false;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        file.setDatabaseName(dataFolder() + u"/local.sqlite"_s);
        file.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        QSqlQuery query(file.open() ? file : QSqlDatabase());
        query.prepare(u"SELECT count(*) FROM draft WHERE instr(content, ?) > 0"_s);
        query.addBindValue(text);
        found = query.exec() && query.next() && query.value(0).toInt() > 0;
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return found;
}

} // namespace nd::test
