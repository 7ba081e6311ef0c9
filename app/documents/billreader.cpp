// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/billreader.h"

#include "app/documents/pagepictures.h"
#include "app/documents/picturefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

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

void lookInto(const QByteArray &bytes, BillFacts &facts)
{
    if (facts.kind->use == FileKind::Use::Document)
        return lookIntoPdf(bytes, facts);
    const PictureLook look = lookAtPicture(bytes, facts.kind->mimeType);
    facts.unseen = look.unsupported;
    facts.damaged = look.damaged;
    facts.pixels = look.pixels;
    facts.pages = look.damaged || look.unsupported ? 0 : 1;
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

BillFacts::Read readFile(const QString &path, QByteArray &bytes, qint64 &size)
{
    const QFileInfo info(path);
    if (!info.exists())
        return BillFacts::Read::Missing;
    if (!info.isFile())
        return BillFacts::Read::NoFile;
    size = info.size();
    if (size > rules::largestBill)
        return BillFacts::Read::TooLarge;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return BillFacts::Read::Refused;
    bytes = file.read(rules::largestBill + 1); // it may grow meanwhile
    if (file.error() != QFile::NoError)
        return BillFacts::Read::Refused;
    size = bytes.size();
    return BillFacts::Read::Whole;
}

} // namespace

BillRead readBill(const BillSource &source)
{
    BillRead read{ .bytes = source.pasted };
    BillFacts &facts = read.facts;
    facts.bytes = read.bytes.size();
    if (!source.path.isEmpty())
        facts.read = readFile(source.path, read.bytes, facts.bytes);
    if (facts.bytes > rules::largestBill)
        facts.read = BillFacts::Read::TooLarge;
    if (facts.read != BillFacts::Read::Whole) {
        read.bytes.clear();
        return read;
    }
    facts.sha256 = billHash(read.bytes);
    facts.kind = rules::fileKind(QByteArrayView(read.bytes).first(std::min<qsizetype>(read.bytes.size(), 4096)));
    if (facts.kind && facts.kind->usable())
        lookInto(read.bytes, facts);
    return read;
}

void measureScans(BillRead &read)
{
    BillFacts &facts = read.facts;
    if (!facts.kind || facts.kind->use != FileKind::Use::Document || !rules::billFile(facts).ok())
        return;
    const std::unique_ptr<Poppler::Document> document = openPdf(read.bytes);
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
    constexpr int tallest = 6000; // a page can claim to be a mile long
    const QSizeF size = sheet->pageSizeF();
    const double dots = std::min(width / size.width(), tallest / std::max(1.0, size.height())) * pointsPerInch;
    return sheet->renderToImage(dots, dots);
}

QString billHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace nd
