// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile.h"

#include <QString>

#include <optional>

namespace nd {

struct CommandLine;

/// How an export without a window ended: the program's exit code. --help lists them, from the table in commandline.cpp.
enum class ExportExit { Done = 0, NotRead = 1, Mistake = 2, NoAccount = 3, NoSecret = 4, NotWritten = 5, Stopped = 6 };

/// Who signs in without being looked up: the sandbox.
struct GivenAccount
{
    Profile profile;
    QString secret;
};

/// Writes the numbers of the account into the file, with progress and whatever went wrong on stderr. Needs a
/// QCoreApplication, and runs its event loop. Other instances may be running: nothing is changed.
/// @return the exit code
int runExport(const CommandLine &line, const std::optional<GivenAccount> &given);

} // namespace nd
