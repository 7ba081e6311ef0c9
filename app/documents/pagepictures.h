// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QList>
#include <QSize>
#include <QTransform>

namespace nd {

/// A picture on a page, and the room that it takes there.
struct PagePicture
{
    int page = 0; ///< In the order of the pages that were asked for, from 0.
    QSize pixels{};
    QSizeF inches{};

    double dots() const;
    double area() const { return inches.width() * inches.height(); }
};

/// The pictures of pages. Poppler names them nowhere in its interface for Qt, but writes each with its size and its
/// place when it turns pages into PostScript: this is read as it is written, and nothing of it is kept.
class PagePictures : public QIODevice
{
public:
    PagePictures() { open(QIODevice::WriteOnly); }
    const QList<PagePicture> &pictures() const { return m_pictures; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void take(const QByteArray &line);
    void takePicture();

    QByteArray m_line;
    QList<PagePicture> m_pictures;
    QList<QTransform> m_saved; ///< Of the states around the one in use.
    QTransform m_place;
    QSize m_pixels;
    int m_page = -1;
    bool m_inData = false;
};

} // namespace nd
