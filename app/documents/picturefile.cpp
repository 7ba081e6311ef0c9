// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/picturefile.h"

#include "app/documents/wholejpeg.h"

#include <QBuffer>
#include <QImageReader>

namespace nd {

namespace {

/// Of a decoded picture: far above what a bill has, far below the memory that a look may have.
constexpr qint64 mostBytes = 450'000'000;
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
        // Memory has a limit already: a page scanned with 600 dots per inch has 140 MB.
        QImageReader::setAllocationLimit(0);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
    }
    QSize turned() const
    {
        const QSize size = reader.size();
        return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
    }
    /// By what it says of itself.
    bool isTooLarge() const
    {
        constexpr qint64 leastBytes = 4;
        constexpr int bitsOfByte = 8;
        const qint64 each = QImage::toPixelFormat(reader.imageFormat()).bitsPerPixel() / bitsOfByte;
        return qint64(reader.size().width()) * reader.size().height() * std::max(each, leastBytes) > mostBytes;
    }
    /// As wide as that at most, decoded no larger than need be.
    QImage read(int width)
    {
        const QSize size = turned();
        if (size.isEmpty() || isTooLarge())
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

} // namespace

PictureLook lookAtPicture(const QByteArray &bytes, const QByteArray &mimeType)
{
    using Sight = rules::BillFacts::Sight;
    PictureLook look;
    if (!QImageReader::supportedMimeTypes().contains(mimeType)) {
        look.sight = Sight::NoReader;
        return look;
    }
    Reader reader(bytes);
    look.pixels = reader.turned();
    if (reader.isTooLarge()) {
        look.sight = Sight::TooLarge;
        return look;
    }
    look.damaged = reader.read(lookWidth).isNull() || (mimeType == "image/jpeg" && !isWholeJpeg(bytes));
    return look;
}

QImage readPicture(const QByteArray &bytes, int width)
{
    return Reader(bytes).read(width);
}

} // namespace nd
