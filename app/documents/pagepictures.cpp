// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/pagepictures.h"

#include <algorithm>
#include <cmath>

namespace nd {

namespace {

constexpr double pointsPerInch = 72;
constexpr qsizetype longestLine = 200; ///< What is longer is data.
constexpr qsizetype mostStates = 1000; ///< Pages can be made to nest without end.
constexpr qsizetype mostPictures = 10'000;

QByteArrayList words(const QByteArray &line)
{
    return line.simplified().replace('[', "").replace(']', "").split(' ');
}

} // namespace

double PagePicture::dots() const
{
    constexpr double most = 100'000; // a picture can be squeezed into nothing
    return inches.isEmpty() ? 0
                            : std::min({ most, pixels.width() / inches.width(), pixels.height() / inches.height() });
}

qint64 PagePictures::readData(char *data, qint64 most)
{
    Q_UNUSED(data)
    Q_UNUSED(most)
    return -1;
}

qint64 PagePictures::writeData(const char *data, qint64 size)
{
    for (const char *at = data, *end = data + size; at < end;) {
        const char *newLine = std::find(at, end, '\n');
        if (m_line.size() <= longestLine)
            m_line.append(at, std::min<qsizetype>(newLine - at, longestLine + 1));
        if (newLine == end)
            break;
        take(m_line);
        m_line.clear();
        at = newLine + 1;
    }
    return size;
}

void PagePictures::take(const QByteArray &line)
{
    if (line.size() > longestLine)
        return;
    if (m_inData) {
        m_inData = line != "%-EOD-";
    } else if (line.startsWith("%%Page: ")) {
        ++m_page;
        m_place = {};
        m_saved.clear();
    } else if (line == "q" && m_saved.size() < mostStates) {
        m_saved.append(m_place);
    } else if (line == "Q" && !m_saved.isEmpty()) {
        m_place = m_saved.takeLast();
    } else if (line.endsWith("] cm")) {
        const QByteArrayList n = words(line);
        if (n.size() == 7)
            m_place = QTransform(n[0].toDouble(), n[1].toDouble(), n[2].toDouble(), n[3].toDouble(), n[4].toDouble(),
                                 n[5].toDouble())
                * m_place;
    } else if (line.startsWith("  /Width ")) {
        m_pixels.setWidth(words(line).last().toInt());
    } else if (line.startsWith("  /Height ")) {
        m_pixels.setHeight(words(line).last().toInt());
    } else if (line == "pdfIm" || line == "pdfImM") {
        takePicture();
        m_inData = true;
    }
}

/// A picture fills the unit square of the state that it is painted in.
void PagePictures::takePicture()
{
    const QSizeF points(std::hypot(m_place.m11(), m_place.m12()), std::hypot(m_place.m21(), m_place.m22()));
    if (m_page >= 0 && !m_pixels.isEmpty() && m_pictures.size() < mostPictures)
        m_pictures.append({ m_page, m_pixels, points / pointsPerInch });
    m_pixels = {};
}

} // namespace nd
