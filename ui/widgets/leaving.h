// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

#include <optional>

namespace nd {

/// Ways in which the account in use goes out of sight.
enum class Leaving {
    Switch,
    SignIn,
    SignOut,
    Sandbox, ///< To try it; the account is signed out.
    EndSandbox, ///< Which keeps nothing: always asked about.
    Close
};

/// What to ask before; nothing where nothing would be lost.
/// @param lost a sentence for each thing that was edited and not saved
/// @param running changes under way
/// @param waiting rows of bulk runs under way, or held, that have not started
std::optional<Confirmation> questionBefore(Leaving way, const QStringList &lost, int running, int waiting);

} // namespace nd
