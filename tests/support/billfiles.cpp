// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/billfiles.h"

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QList>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace nd::test {

QByteArray billPdf(int pages, int seed)
{
    QByteArrayList objects{ "<< /Type /Catalog /Pages 2 0 R >>" };
    QByteArray kids;
    for (int page = 0; page < pages; ++page)
        kids += QByteArray::number(3 + page) + " 0 R ";
    objects += "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages) + " >>";
    for (int page = 0; page < pages; ++page)
        objects += "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>";
    QByteArray file = "%PDF-1.4\n% " + QByteArray::number(seed) + "\n";
    QByteArray places = "0000000000 65535 f \n";
    for (qsizetype at = 0; at < objects.size(); ++at) {
        places += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray table = QByteArray::number(file.size());
    return file + "xref\n0 " + count + "\n" + places + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n"
        + table + "\n%%EOF\n";
}

QByteArray billPicture(const char *format, QSize size, int seed)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, (x / 40 + y / 40 + seed) % 2 ? qRgb(255, 255, 255) : qRgb(40 + seed % 100, 40, 40));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray scannedPdf(const QList<ScannedPage> &pages, QPageSize::PageSizeId size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(size));
    writer.setPageMargins({});
    writer.setResolution(100);
    QPainter painter(&writer);
    for (qsizetype at = 0; at < pages.size(); ++at) {
        const ScannedPage &page = pages[at];
        if (at > 0)
            writer.newPage();
        const auto picture = QImage::fromData(billPicture("png", page.pixels));
        if (page.stamp)
            painter.drawImage(QRectF(10, 10, 200, 200), picture.copy(0, 0, 20, 20));
        const double height = writer.height() * page.share / page.strips;
        const int rows = page.pixels.height() / page.strips;
        for (int strip = 0; strip < page.strips; ++strip)
            painter.drawImage(QRectF(0, strip * height, writer.width(), height),
                              picture.copy(0, strip * rows, page.pixels.width(), rows));
        painter.drawText(100, 100, page.text);
    }
    painter.end();
    return bytes;
}

QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(name));
    return file.fileName();
}

QList<FormPart> formParts(const QByteArray &contentType, const QByteArray &body)
{
    const qsizetype equals = contentType.indexOf("boundary=");
    if (!contentType.startsWith("multipart/form-data;") || equals < 0)
        return {};
    const QByteArray boundary = "--" + contentType.mid(equals + qsizetype(qstrlen("boundary=")));
    if (!body.endsWith("\r\n" + boundary + "--\r\n"))
        return {};
    QList<FormPart> parts;
    qsizetype at = 0;
    while (body.indexOf(boundary + "\r\n", at) == at) {
        const qsizetype head = at + boundary.size() + 2;
        const qsizetype blank = body.indexOf("\r\n\r\n", head);
        const qsizetype end = body.indexOf("\r\n" + boundary, blank);
        if (blank < 0 || end < 0)
            return {};
        const QString headers = QString::fromUtf8(body.mid(head, blank - head));
        const auto value
            = [&headers](const QString &pattern) { return QRegularExpression(pattern).match(headers).captured(1); };
        parts.append({ .name = value(u"form-data; name=\"([^\"]*)\""_s),
                       .fileName = value(u"filename=\"([^\"]*)\""_s),
                       .type = value(u"Content-Type: (\\S+)"_s).toLatin1(),
                       .content = body.mid(blank + 4, end - blank - 4) });
        at = end + 2;
    }
    return parts;
}

} // namespace nd::test
