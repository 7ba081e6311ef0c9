// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPageSize>
#include <QSize>
#include <QString>

namespace nd::test {

/// A sound PDF of empty pages; each seed makes another file.
QByteArray billPdf(int pages = 1, int seed = 0);
/// A picture with something on it. "png", "jpg", "bmp"
QByteArray billPicture(const char *format, QSize size = { 1700, 2200 }, int seed = 0);
/// What a scanner makes: pages of pictures, each as many strips of one page.
struct ScannedPage
{
    QSize pixels{};
    int strips = 1;
    double share = 1; ///< Of the height of the page, that the picture takes.
    QString text{};
    bool stamp = false; ///< A small and coarse picture is painted before.
};
QByteArray scannedPdf(const QList<ScannedPage> &pages, QPageSize::PageSizeId size = QPageSize::Letter);
/// Writes a file into a folder, and gives its path.
QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes);

/// The parts of a multipart/form-data body, as a server reads it.
struct FormPart
{
    QString name;
    QString fileName;
    QByteArray type;
    QByteArray content;
};
/// Empty when the body isn't one, or does not end as one.
QList<FormPart> formParts(const QByteArray &contentType, const QByteArray &body);

} // namespace nd::test
