// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nd::test {

/// Which rows of a long table this run of the program does; the others are done by runs beside it.
struct Share
{
    int part = 1; ///< From 1.
    int parts = 1;

    bool has(int row) const { return row % parts == part - 1; }
};

/// From ND_PART, "2/3": the second of three. Without it: all rows. Ends the program when it is anything else, since
/// rows would be left out unseen.
inline Share shareOfRows()
{
    const QString text = qEnvironmentVariable("ND_PART", QStringLiteral("1/1"));
    bool partGiven = false;
    bool partsGiven = false;
    const Share share{ text.section(u'/', 0, 0).toInt(&partGiven), text.section(u'/', 1).toInt(&partsGiven) };
    if (!partGiven || !partsGiven || share.part < 1 || share.part > share.parts)
        qFatal("ND_PART is %s, and no part like 2/3", qPrintable(text));
    return share;
}

} // namespace nd::test
