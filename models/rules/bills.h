// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QByteArrayView>
#include <QSize>
#include <QStringList>

#include <string_view>

/// What a utility bill has to be before it is worth an upload (page 12): an image or a PDF without a password, 10 MB at
/// most, dated within the last 30 days, with the account, the owner's name and the address on it.
/// Its date is judged in portdates.h.
namespace nd::rules {

/// The largest file that the service takes, in bytes.
inline constexpr qint64 largestBill = 10LL * 1024 * 1024;

/// What a file is by its content: a row of the table in bills.cpp.
struct FileKind
{
    enum class Use {
        Document, ///< A PDF.
        Picture,
        UnsurePicture, ///< A picture of a kind that no page of the API names.
        None ///< No bill.
    };
    const char *label; ///< QT_TRANSLATE_NOOP("FileKind", "a PDF document"), within a sentence.
    Use use;
    const char *mimeType;
    const char *ending; ///< "pdf"
    int offset; ///< Where its mark stands; -1: anywhere in the first kilobyte.
    std::string_view mark;

    bool usable() const { return use != Use::None; }
    QString title() const;
};
/// By its first kilobyte, whatever its name says; null when no row fits.
const FileKind *fileKind(QByteArrayView beginning);

/// What was found out about a file, by app/documents.
struct BillFacts
{
    enum class Read {
        Whole,
        Missing, ///< There is no such file (any more).
        NoFile, ///< A folder, a device.
        Refused, ///< The system does not let us read it.
        TooLarge ///< Not read at all.
    };
    Read read = Read::Whole;
    qint64 bytes = 0;
    QString sha256{}; ///< In hexadecimal; empty where it was not read.
    const FileKind *kind = nullptr;
    bool damaged = false; ///< It can't be opened as what it is.
    bool locked = false; ///< It opens with a password only.
    bool restricted = false; ///< It opens, but is encrypted against changes.
    /// Whether it could be looked at. Where not, nothing is known but what was found out before.
    enum class Sight {
        Seen,
        NoReader, ///< This computer has nothing that opens such a picture.
        TooLarge, ///< It takes more memory than a look may have.
        TooSlow, ///< The look took too long and was ended.
        Failed ///< What looks at it broke down, or could not be started.
    };
    Sight sight = Sight::Seen;
    int pages = 0;
    QSize pixels{}; ///< Of a picture.
    int scanPage = 0; ///< Of a PDF: its coarsest page that is nothing but a picture, from 1; 0: there is none.
    int scanDots = 0; ///< … and its dots per inch.
};

/// Whether the file can be a bill at all: a sentence for each reason against it, the worst first.
Verdict billFile(const BillFacts &facts);

} // namespace nd::rules
