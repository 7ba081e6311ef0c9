// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nd::test {

/// A secret that stands nowhere in the program before it is unveiled. It is long, so that the memory it leaves behind
/// is not taken by the next best text.
/// @param which tells the secrets of one test program apart
QByteArray veiledSecret(char which);
QByteArray veiled(QByteArray plain);
QString unveiled(const QByteArray &veil);

/// How often the text stands in the memory of this process, in UTF-8 or UTF-16, freed memory included; -1 when the
/// memory can't be read.
int copiesInMemory(const QByteArray &veil);

} // namespace nd::test
