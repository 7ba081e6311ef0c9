// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace nd {

/// What was asked for on the command line.
struct CommandLine
{
    bool sandbox = false; ///< Start on the sandbox.
    int owned = 300; ///< Numbers that the sandbox's accounts own at the start.
    quint64 seed = 1; ///< The same seed makes the same sandbox.
    QString tourFolder; ///< Make a picture of everything, then end.
    QString theme; ///< "light", "dark", "system"; empty: as in the settings.
    QString dataFolder; ///< Instead of the usual place.
    QString account; ///< Whose numbers an export holds: the name of a stored account, or its SID.
    QString exportFile; ///< Write the account's numbers into this file, without a window, then end.
    QStringList columns; ///< Field names; empty: all.
    QString filter; ///< As in the filter line of a table.
};

/// The options, or what to print instead of starting.
struct CommandLineAnswer
{
    std::optional<CommandLine> options;
    QString text; ///< Help, version, or the sentence that says what is wrong.
    int exitCode = 0; ///< 2 for a mistake.
};

/// Reads the arguments; the first one is the program's name.
CommandLineAnswer readCommandLine(const QStringList &arguments);

} // namespace nd
