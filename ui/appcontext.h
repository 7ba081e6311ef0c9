// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nd {

class AccountWatch;
class Accounts;
class DocumentLooker;
class Journal;
class LocalData;
class Prompts;
class QuietNotifier;
class Settings;

/// What every part of the window works with; made by the composition root, outlives all widgets.
struct AppContext
{
    Settings &settings; ///< Column layouts, window geometry, widths: nothing secret.
    Accounts &accounts; ///< Profiles, sign-in, the current session.
    Journal &journal;
    LocalData &local; ///< What this computer alone knows: drafts, notes, saved searches, statuses seen.
    AccountWatch &watch; ///< Looks after what moves by itself.
    Prompts &prompts; ///< Confirmations and file choosers; tests script them.
    QuietNotifier &quiet; ///< Whether people want to be told anything now.
    DocumentLooker &looker; ///< Looks at files from strangers.
};

} // namespace nd
