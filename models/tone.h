// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nd {

/// How a word, a stage or a notice is meant, beyond what it says. Never the only carrier of meaning: the words say it
/// too.
enum class Tone {
    Neutral, ///< Plain text.
    Muted, ///< There, but not what one looks for.
    Active, ///< Under way.
    Positive,
    Caution, ///< Someone should look, or has to do something.
    Negative
};

} // namespace nd
