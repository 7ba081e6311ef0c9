// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/bills.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Bills)
};

using Use = FileKind::Use;

// Page 12 says "an image or PDF document"; JPEG and PNG are what every service means by an image.
constexpr FileKind kinds[] = {
    { QT_TRANSLATE_NOOP("FileKind", "a PDF document"), Use::Document, "application/pdf", "pdf", -1, "%PDF-"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a JPEG picture"), Use::Picture, "image/jpeg", "jpg", 0, "\xff\xd8\xff"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a PNG picture"), Use::Picture, "image/png", "png", 0, "\x89PNG\r\n\x1a\n"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a GIF picture"), Use::UnsurePicture, "image/gif", "gif", 0, "GIF8"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a TIFF picture"), Use::UnsurePicture, "image/tiff", "tif", 0, "II*\0"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a TIFF picture"), Use::UnsurePicture, "image/tiff", "tif", 0, "MM\0*"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a WebP picture"), Use::UnsurePicture, "image/webp", "webp", 8, "WEBP"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a HEIC picture"), Use::UnsurePicture, "image/heic", "heic", 4, "ftyphei"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a HEIC picture"), Use::UnsurePicture, "image/heic", "heic", 4, "ftypmif1"sv },
    { QT_TRANSLATE_NOOP("FileKind", "an archive, or a Word, Excel or OpenDocument file"), Use::None, "", "", 0,
      "PK\x03\x04"sv },
    { QT_TRANSLATE_NOOP("FileKind", "an old Office document"), Use::None, "", "", 0, "\xd0\xcf\x11\xe0"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a text document (RTF)"), Use::None, "", "", 0, "{\\rtf"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a PostScript file"), Use::None, "", "", 0, "%!PS"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a web page"), Use::None, "", "", -1, "<html"sv },
    { QT_TRANSLATE_NOOP("FileKind", "a drawing (SVG)"), Use::None, "", "", -1, "<svg"sv },
};

constexpr qsizetype beginningSize = 1024;
constexpr int fewestDots = 100; ///< Per inch, of a page that can be read.
/// What is surely no more than 10 MB, however the service counts: page 12 does not say.
constexpr qint64 surelyNotTooLarge = 10'000'000;

bool fits(const FileKind &kind, QByteArrayView beginning)
{
    const QByteArrayView mark(kind.mark.data(), qsizetype(kind.mark.size()));
    if (kind.offset >= 0)
        return beginning.sliced(std::min<qsizetype>(kind.offset, beginning.size())).startsWith(mark);
    return beginning.first(std::min(beginning.size(), beginningSize)).contains(mark);
}

/// What is wrong before anything of it was read.
Verdict asFile(const BillFacts &facts)
{
    const QString most = QLocale().formattedDataSize(largestBill, 0, QLocale::DataSizeTraditionalFormat);
    switch (facts.read) {
    case BillFacts::Read::Missing:
        return Verdict::bad(Text::tr("The file is not there any more. Choose it again."));
    case BillFacts::Read::NoFile:
        return Verdict::bad(Text::tr("This is not a file. Choose the PDF or the picture itself."));
    case BillFacts::Read::Refused:
        return Verdict::bad(Text::tr("The file can't be read. You may have no permission for it."));
    case BillFacts::Read::TooLarge:
        return Verdict::bad(
            Text::tr("The file has %1. The service takes %2 at most: save it smaller, or scan it in "
                     "black and white.")
                .arg(QLocale().formattedDataSize(facts.bytes, 1, QLocale::DataSizeTraditionalFormat), most));
    case BillFacts::Read::Whole:
        break;
    }
    return facts.bytes == 0 ? Verdict::bad(Text::tr("The file is empty.")) : Verdict();
}

/// What can't be looked at may be a good bill all the same: a person decides.
Verdict asSeen(const BillFacts &facts)
{
    switch (facts.sight) {
    case BillFacts::Sight::Seen:
        break;
    case BillFacts::Sight::NoReader:
        return Verdict::warning(Text::tr("This is %1, which can't be shown here, and the service may not take it. A "
                                         "PDF, JPEG or PNG is safer.")
                                    .arg(facts.kind->title()));
    case BillFacts::Sight::TooLarge:
        return Verdict::warning(Text::tr("This file takes too much memory to be looked at. Look at it elsewhere, or "
                                         "save it smaller."));
    case BillFacts::Sight::TooSlow:
        return Verdict::warning(Text::tr("This file can't be looked at in time. Look at it elsewhere, or print it to "
                                         "a new PDF."));
    case BillFacts::Sight::Failed:
        return Verdict::warning(Text::tr("This file can't be looked at here. Look at it elsewhere, or print it to a "
                                         "new PDF."));
    }
    return {};
}

Verdict asDocument(const BillFacts &facts)
{
    if (facts.locked)
        return Verdict::bad(Text::tr("The PDF is protected with a password. The service can't open it: print it to a "
                                     "new PDF without a password."));
    if (facts.damaged)
        return Verdict::bad(Text::tr("The file is damaged: it can't be opened as %1.").arg(facts.kind->title()));
    if (Verdict verdict = asSeen(facts); !verdict.sentence.isEmpty())
        return verdict;
    if (facts.pages < 1)
        return Verdict::bad(Text::tr("The PDF has no pages."));
    if (facts.restricted)
        return Verdict::warning(Text::tr("The PDF is encrypted, though it opens without a password. The service may "
                                         "refuse it: printing it to a new PDF helps."));
    if (facts.scanPage > 0 && facts.scanDots < fewestDots)
        return Verdict::warning(Text::tr("Page %1 is a scan of about %2 dots per inch. Small print may not be "
                                         "readable: scan it at 200 or more.")
                                    .arg(facts.scanPage)
                                    .arg(facts.scanDots));
    return {};
}

/// Dots per inch, if the picture shows a page of US Letter.
int dotsPerInch(QSize pixels)
{
    constexpr double longEdge = 11;
    constexpr double shortEdge = 8.5;
    const int longer = std::max(pixels.width(), pixels.height());
    const int shorter = std::min(pixels.width(), pixels.height());
    return int(std::min(longer / longEdge, shorter / shortEdge));
}

Verdict asPicture(const BillFacts &facts)
{
    const QString kind = facts.kind->title();
    if (const int dots = dotsPerInch(facts.pixels); dots < fewestDots)
        return Verdict::warning(Text::tr("The picture has %1 × %2 pixels: about %3 dots per inch for a whole page. "
                                         "Small print may not be readable.")
                                    .arg(facts.pixels.width())
                                    .arg(facts.pixels.height())
                                    .arg(dots));
    if (facts.kind->use == Use::UnsurePicture)
        return Verdict::warning(
            Text::tr("This is %1. The service may not take it: a PDF, JPEG or PNG is safer.").arg(kind));
    return {};
}

} // namespace

QString FileKind::title() const
{
    return QCoreApplication::translate("FileKind", label);
}

const FileKind *fileKind(QByteArrayView beginning)
{
    const auto kind = std::ranges::find_if(kinds, [&](const FileKind &row) { return fits(row, beginning); });
    return kind == std::end(kinds) ? nullptr : &*kind;
}

Verdict billFile(const BillFacts &facts)
{
    if (Verdict verdict = asFile(facts); !verdict.ok())
        return verdict;
    if (!facts.kind)
        return Verdict::bad(Text::tr("This is neither a PDF nor a JPEG or PNG picture, whatever its name says."));
    if (!facts.kind->usable())
        return Verdict::bad(
            Text::tr("This is %1. The service takes PDF, JPEG and PNG: print it to a PDF.").arg(facts.kind->title()));
    Verdict verdict = asDocument(facts);
    if (verdict.ok() && facts.sight == BillFacts::Sight::Seen && facts.kind->use != Use::Document)
        verdict = asPicture(facts);
    if (verdict.level == Verdict::Level::Good && facts.bytes > surelyNotTooLarge)
        return Verdict::warning(Text::tr("The file is close to the limit of 10 MB. The service may count it as too "
                                         "large."));
    return verdict;
}

} // namespace nd::rules
