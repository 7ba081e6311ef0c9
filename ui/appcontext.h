// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nd {

class Accounts;
class Journal;
class Prompts;
class Settings;

/// What every part of the window works with; made by the composition root, outlives all widgets.
struct AppContext
{
    Settings &settings; ///< Column layouts, window geometry, saved searches: nothing secret.
    Accounts &accounts; ///< Profiles, sign-in, the current session.
    Journal &journal;
    Prompts &prompts; ///< Confirmations and file choosers; tests script them.
};

} // namespace nd
