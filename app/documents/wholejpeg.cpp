// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/wholejpeg.h"

namespace nd {

namespace {

bool endsSegmentless(uchar marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

} // namespace

bool isWholeJpeg(const QByteArray &bytes)
{
    constexpr uchar mark = 0xff;
    constexpr uchar endOfImage = 0xd9;
    constexpr uchar startOfScan = 0xda;
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    const qsizetype size = bytes.size();
    qsizetype at = 0;
    bool inScan = false;
    while (at + 1 < size) {
        const bool isMark = data[at] == mark && data[at + 1] != mark && data[at + 1] != 0;
        if (!isMark) {
            ++at; // the data of a scan, or padding between segments
            continue;
        }
        const uchar marker = data[at + 1];
        at += 2;
        if (marker == endOfImage)
            return inScan;
        if (endsSegmentless(marker))
            continue;
        inScan = inScan || marker == startOfScan;
        if (at + 1 >= size)
            return false;
        at += (data[at] << 8) | data[at + 1]; // the rest of the segment, its length included
    }
    return false;
}

} // namespace nd
