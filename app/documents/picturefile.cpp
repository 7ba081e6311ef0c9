// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/picturefile.h"

#include <QBuffer>
#include <QImageReader>

namespace nd {

namespace {

/// Far above what a bill has, far below what would take the memory away.
constexpr qint64 mostPixels = 200'000'000;
/// What is decoded for a look: enough to notice damage, cheap for a photo.
constexpr int lookWidth = 2000;

struct Reader
{
    explicit Reader(const QByteArray &given)
        : bytes(given)
    {
        device.setBuffer(&bytes);
        device.open(QIODevice::ReadOnly);
        reader.setDevice(&device);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
    }
    QSize turned() const
    {
        const QSize size = reader.size();
        return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
    }
    /// As wide as that at most, decoded no larger than need be.
    QImage read(int width)
    {
        const QSize size = turned();
        if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
            return {};
        if (size.width() > width) {
            const QSize small(width, std::max(1, int(qint64(size.height()) * width / size.width())));
            const bool isTurned = size != reader.size();
            reader.setScaledSize(isTurned ? small.transposed() : small);
        }
        return reader.read();
    }
    QByteArray bytes;
    QBuffer device;
    QImageReader reader;
};

bool endsSegmentless(uchar marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

} // namespace

PictureLook lookAtPicture(const QByteArray &bytes, const QByteArray &mimeType)
{
    PictureLook look;
    look.unsupported = !QImageReader::supportedMimeTypes().contains(mimeType);
    if (look.unsupported)
        return look;
    Reader reader(bytes);
    look.pixels = reader.turned();
    look.damaged = reader.read(lookWidth).isNull() || (mimeType == "image/jpeg" && !isWholeJpeg(bytes));
    return look;
}

QImage readPicture(const QByteArray &bytes, int width)
{
    return Reader(bytes).read(width);
}

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
