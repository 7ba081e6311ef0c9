// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

/// A real gnome-keyring for tests. What locks it runs in a keyring of its own, so that no other test meets a locked
/// one.
namespace keyring {

/// Empty when a Secret Service answers on the session bus; else a sentence that says how to run the test.
QString missing();
/// Locks the default collection and waits for it. False with a line on the debug output when that fails.
bool lock();
/// Unlocks it without a prompt, with the password of packaging/with-keyring.
bool unlock();
/// The process that keeps the secrets; 0 when there is none.
qint64 process();

/// Where a child process of the test runs.
enum class Place {
    OwnKeyring, ///< packaging/with-keyring: unlocked, private.
    NoBus, ///< A session bus address that leads nowhere.
    EmptyBus, ///< A session bus on which nobody keeps secrets.
};
/// The result of running this program again elsewhere.
struct Run
{
    int exitCode = -1;
    QString output;
};
/// Runs this very program again with arguments, and waits.
Run runAgain(Place place, const QStringList &arguments, const QStringList &environment = {});

} // namespace keyring
