// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace nd::rules {

/// Why the losing carrier rejected a number, and what mends it, page 16.
struct PortRejection
{
    QString words{}; ///< As a sentence; empty for a code that the table does not know.
    QString fix{}; ///< As a sentence.
    QString field{}; ///< Of PortInForm, that has to be mended; empty for none in particular.
    bool resubmit = false; ///< Whether a corrected request can help.
};

/// Thread safe.
/// @param code "22155", or 22155 as text; "400" and "410" occur, too
PortRejection portRejection(QStringView code);

/// All documented codes.
QList<int> portRejectionCodes();

} // namespace nd::rules
