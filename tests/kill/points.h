// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>

namespace nd::test {

class SandboxFixture;

/// Where the program is cut off, seen from the service. Without an action: at a random moment.
struct KillPoint
{
    const char *name;
    const char *action = "";
    bool read = false; ///< At the read that comes before the change, not at the change.
    QJsonObject more{};
    int graceMs = 0; ///< The kill comes up to so much later.
    bool replies = false; ///< A reply was written, which the program may have taken down before the kill.

    /// How a change that is in effect is told after the kill: as ours where its reply may have been read, else as one
    /// that someone else may have made.
    bool tells(const QString &outcome) const
    {
        return outcome == QLatin1StringView("is-so") || (replies && outcome == QLatin1StringView("succeeded"));
    }
};

const QList<KillPoint> &killPoints();

/// How far the sandbox's clock has to go for changes that are carried out after the kill.
constexpr int lateSeconds = 3;

/// Waits for a point on the sandbox, once it was set there.
class Trap
{
public:
    /// @param skip how many such requests pass first
    /// @param path of the request, a regular expression
    Trap(SandboxFixture &sandbox, const KillPoint &point, const QByteArray &method, int skip,
         const QString &path = QStringLiteral("IncomingPhoneNumbers"));
    /// Whether the point is reached; at once for a random moment.
    bool isSprung() const;

private:
    SandboxFixture &m_sandbox;
    int m_fault = 0;
};

/// For moments that are not always the same: begun with ND_KILL_SEED, and the seed is told.
QRandomGenerator seededByChance();
/// Waits as long after a point was reached as it says. Events go on.
void letGrace(const KillPoint &point, QRandomGenerator &random);

/// What lay in the sockets of the dead is read, and what was to happen later happens.
void bury(SandboxFixture &sandbox);

} // namespace nd::test
