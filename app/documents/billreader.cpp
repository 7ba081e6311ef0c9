// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/billreader.h"

#include "app/documents/lookprotocol.h"
#include "app/documents/pagepictures.h"
#include "app/documents/picturefile.h"

#include <poppler-qt6.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using rules::BillFacts;
using rules::FileKind;

constexpr double pointsPerInch = 72;

std::unique_ptr<Poppler::Document> openPdf(const QByteArray &bytes)
{
    // What is wrong with a file may quote it: that belongs in no log.
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (document) {
        document->setRenderHint(Poppler::Document::Antialiasing);
        document->setRenderHint(Poppler::Document::TextAntialiasing);
    }
    return document;
}

void lookIntoPdf(const QByteArray &bytes, BillFacts &facts)
{
    const std::unique_ptr<Poppler::Document> document = openPdf(bytes);
    facts.damaged = !document;
    facts.locked = document && document->isLocked();
    if (!document || facts.locked)
        return; // a locked one must not be asked for more
    facts.restricted = document->isEncrypted();
    facts.pages = std::max(0, document->numPages());
    // One that was cut off may still have its list of pages.
    facts.damaged = facts.pages > 0 && !document->page(0);
}

/// The first pages, as far as they have no text of their own. From 1.
QList<int> pagesWithoutText(const Poppler::Document &document)
{
    constexpr int mostPages = 12;
    QList<int> pages;
    for (int at = 0; at < std::min(document.numPages(), mostPages); ++at) {
        const std::unique_ptr<Poppler::Page> page(document.page(at));
        if (page && page->text({}).trimmed().isEmpty())
            pages.append(at + 1);
    }
    return pages;
}

/// How finely a page is scanned, in dots per inch; 0: it is not covered with pictures.
/// @param at of the page among those that the pictures were taken from
int dotsOfScan(const QList<PagePicture> &pictures, qsizetype at, QSizeF points)
{
    constexpr double mostOfThePage = 0.8;
    double covered = 0;
    double dots = 0; // of the finest: what is written is drawn over a coarser ground
    for (const PagePicture &picture : pictures) {
        if (picture.page != at)
            continue;
        covered += picture.area();
        dots = std::max(dots, picture.dots());
    }
    const QSizeF inches = points / pointsPerInch;
    return covered > mostOfThePage * inches.width() * inches.height() ? qRound(dots) : 0;
}

} // namespace

void lookInto(const QByteArray &bytes, BillFacts &facts)
{
    if (facts.kind->use == FileKind::Use::Document)
        return lookIntoPdf(bytes, facts);
    const PictureLook look = lookAtPicture(bytes, facts.kind->mimeType);
    facts.sight = look.sight;
    facts.damaged = look.damaged;
    facts.pixels = look.pixels;
    facts.pages = look.damaged || look.sight != BillFacts::Sight::Seen ? 0 : 1;
}

void measureScans(const QByteArray &bytes, BillFacts &facts)
{
    if (!facts.kind || facts.kind->use != FileKind::Use::Document || facts.damaged || facts.locked || facts.pages < 1)
        return;
    const std::unique_ptr<Poppler::Document> document = openPdf(bytes);
    if (!document || document->isLocked())
        return;
    const QList<int> pages = pagesWithoutText(*document);
    if (pages.isEmpty())
        return;
    PagePictures found;
    const std::unique_ptr<Poppler::PSConverter> converter(document->psConverter());
    converter->setOutputDevice(&found);
    converter->setPageList(pages);
    if (!converter->convert())
        return;
    for (qsizetype at = 0; at < pages.size(); ++at) {
        const std::unique_ptr<Poppler::Page> page(document->page(pages[at] - 1));
        const int dots = dotsOfScan(found.pictures(), at, page->pageSizeF());
        if (dots > 0 && (facts.scanPage == 0 || dots < facts.scanDots)) {
            facts.scanPage = pages[at];
            facts.scanDots = dots;
        }
    }
}

QImage billPage(const QByteArray &bytes, int page, int width)
{
    const FileKind *kind = rules::fileKind(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096)));
    if (!kind || !kind->usable())
        return {};
    if (kind->use != FileKind::Use::Document)
        return readPicture(bytes, width);
    const std::unique_ptr<Poppler::Document> document = openPdf(bytes);
    if (!document || document->isLocked() || page < 0 || page >= document->numPages())
        return {};
    const std::unique_ptr<Poppler::Page> sheet(document->page(page));
    if (!sheet || sheet->pageSizeF().width() <= 0)
        return {};
    // A page can claim to be a mile long.
    const QSizeF size = sheet->pageSizeF();
    const double dots
        = std::min(width / size.width(), largestPictureSide / std::max(1.0, size.height())) * pointsPerInch;
    return sheet->renderToImage(dots, dots);
}

} // namespace nd
