// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bench {

constexpr int rowsPerPage = 1000;

/// One page of a made-up account as the service writes it: about 1.3 KB a number, 38 properties, strings that vary as
/// real ones do (formatted numbers, departments, a few names beyond ASCII; shared and single URLs). The same arguments
/// give the same bytes. Numbers are fictional.
/// @param page counted from 0
QByteArray recordedPage(int page, int pages, int rows = rowsPerPage);

} // namespace bench
