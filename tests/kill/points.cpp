// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kill/points.h"

#include "tests/support/sandboxfixture.h"

#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::test {

const QList<KillPoint> &killPoints()
{
    static const QJsonObject held{ { u"latency_ms"_s, 60'000 } };
    static const QList<KillPoint> table{
        { "while the read before a change is held", "latency", true, held },
        { "when a change has arrived and is never carried out", "hang", false, { { u"effect"_s, false } } },
        { "when a change has arrived and is carried out after the kill",
          "late",
          false,
          { { u"latency_ms"_s, 60'000 }, { u"late_seconds"_s, lateSeconds } } },
        { "when a change is done and its reply is held", "hang", false, {} },
        { .name = "just when a reply was written", .action = "latency", .replies = true },
        { .name = "soon after a reply was written", .action = "latency", .graceMs = 6, .replies = true },
        { .name = "at a random moment", .graceMs = 60, .replies = true },
    };
    return table;
}

Trap::Trap(SandboxFixture &sandbox, const KillPoint &point, const QByteArray &method, int skip, const QString &path)
    : m_sandbox(sandbox)
{
    if (!*point.action)
        return;
    QJsonObject fault = point.more;
    fault.insert(u"action"_s, QLatin1StringView(point.action));
    fault.insert(u"method"_s, point.read ? u"GET"_s : QString::fromLatin1(method));
    fault.insert(u"path"_s, path);
    fault.insert(u"skip"_s, skip);
    m_fault = sandbox.control("POST", u"faults"_s, fault)["id"_L1].toInt();
    if (m_fault == 0)
        qFatal("the sandbox does not take the point %s", point.name);
}

bool Trap::isSprung() const
{
    // A fault that has hit its request is gone.
    const QJsonArray waiting = m_sandbox.control("GET", u"faults"_s)["faults"_L1].toArray();
    return std::none_of(waiting.begin(), waiting.end(),
                        [this](const QJsonValue &fault) { return fault["id"_L1].toInt() == m_fault; });
}

QRandomGenerator seededByChance()
{
    bool given = false;
    uint seed = qEnvironmentVariable("ND_KILL_SEED").toUInt(&given);
    if (!given)
        seed = QRandomGenerator::global()->generate();
    qInfo("ND_KILL_SEED=%u", seed);
    return QRandomGenerator(seed);
}

void letGrace(const KillPoint &point, QRandomGenerator &random)
{
    if (point.graceMs == 0)
        return;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(int(random.bounded(point.graceMs)));
    (void)QTest::qWaitFor([&timer] { return !timer.isActive(); }, 2 * point.graceMs);
}

void bury(SandboxFixture &sandbox)
{
    sandbox.clearFaults();
    sandbox.now();
    sandbox.now();
    sandbox.step(lateSeconds + 1);
}

} // namespace nd::test
