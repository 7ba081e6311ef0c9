// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace nd {

/// A word of the service for comparing: "in_review", "In Review" and "IN-REVIEW" are one ("inreview"), as are TOLLFREE
/// and TOLL_FREE. For people, the word stays as it came.
QString comparableWord(QStringView word);

/// Whether two words of the service mean the same.
bool sameWord(QStringView one, QStringView other);

} // namespace nd
