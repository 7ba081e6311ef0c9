// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where things of this checkout are. Only one source file knows the paths, so that the compiler cache serves all the
/// others to a checkout anywhere.
namespace places {

/// A file under tests/data, e.g. "net/page.json".
QString data(const QString &file);
/// The top of the checkout, or a file below it.
QString source(const QString &file = {});
/// A program of this build, e.g. "number-desk-sandbox".
QString program(const QString &name);

} // namespace places
