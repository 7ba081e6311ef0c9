// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/eligibilityrow.h"
#include "tests/ui/numbercheckdesk.h"
#include "ui/panes/hosted/checkpage.h"

namespace nd::test {

/// A number that can be hosted; each n another one.
inline QString hostable(int n)
{
    return QStringLiteral("+1312557%1").arg(n, 4, 10, QChar(u'0'));
}

inline QStringList hostables(int count)
{
    QStringList numbers;
    for (int n = 0; n < count; ++n)
        numbers.append(hostable(n));
    return numbers;
}

/// Of the sandbox's numbers with a documented answer each: +1 500 555 0200 and on.
inline QString answering(int n)
{
    return QStringLiteral("+1500555%1").arg(n, 4, 10, QChar(u'0'));
}

/// Lets time go by on the sandbox's clock until `done`.
inline bool passTime(SandboxFixture &sandbox, Session &session, const std::function<bool()> &done, int steps = 60)
{
    for (int step = 0; step < steps && !done(); ++step) {
        sandbox.step(3);
        bool heard = false; // a reply brings the time
        QObject context;
        session.transport().send({ .path = QStringLiteral("/2010-04-01/Accounts.json") }, &context,
                                 [&heard](const Result<Reply> &) { heard = true; });
        if (!QTest::qWaitFor([&] { return heard && session.transport().pending() == 0; }, 20'000))
            return false;
    }
    return QTest::qWaitFor(done, 2'000);
}

/// The page on a sandbox.
struct CheckDesk : NumberCheckDesk<CheckPage, EligibilityRow>
{
    CheckDesk()
        : NumberCheckDesk("check")
    {
    }
    bool through(int steps = 60)
    {
        return passTime(
            sandbox, *session(), [this] { return pane.settledOnScreen(); }, steps);
    }
    /// Pastes, checks, waits.
    bool checked(const QStringList &lines)
    {
        paste(lines);
        check();
        return through();
    }
    int asks() { return sandbox.count("POST", QStringLiteral("Eligibility")); }
    int answered() const
    {
        return count([](const EligibilityRow &row) { return !row.status.isEmpty(); });
    }
};

/// One start of the program, with the page.
struct CheckProgram : NumberCheckProgram<CheckPage>
{
    using NumberCheckProgram::NumberCheckProgram;
    bool through()
    {
        return passTime(sandbox, *session(), [this] { return page.settledOnScreen(); });
    }
};

} // namespace nd::test
