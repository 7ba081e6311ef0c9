// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nd {

/// The hidden option that starts the program as one that looks at a document: no window, no account, no data folder.
inline constexpr char lookOption[] = "--look-at-document";

/// Whether these are the arguments of such a start.
bool isLook(int argc, char **argv);
/// Takes a LookRequest from the standard input, gives up all rights that it doesn't need (confine()), and answers on
/// the standard output.
/// @return the exit code: 0, or 2 for a request that is none, or 3 where the system would not confine it
int lookAtDocument(int argc, char **argv);

} // namespace nd
