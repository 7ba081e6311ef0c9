// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/bills.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// What the program and the process that looks at a document for it say to each other, over its standard input and
/// output. Whoever made the document may speak through that process: what it answers is held to be anything.
namespace nd {

/// How far a look may go before it ends.
struct LookLimits
{
    int seconds = 8; ///< Of the processor.
    int patience = 60'000; ///< Milliseconds altogether, on a computer that has much else to do.
    int megabytes = 640; ///< Of memory, beyond what the process has when it begins.
};

/// What is to be found out.
struct LookRequest
{
    enum class Want {
        Facts, ///< Everything about the document.
        Picture ///< Of one page.
    };
    Want want = Want::Facts;
    int page = 0; ///< From 0.
    int width = 0; ///< Of the picture, in pixels.
    LookLimits limits{};
    QByteArray document{};
};
QByteArray written(const LookRequest &request);
/// Nothing when it isn't whole, or nobody of us wrote it.
std::optional<LookRequest> readLookRequest(QByteArrayView bytes);

/// A page: 32 bits a pixel, as QImage::Format_RGB32 has them.
struct LookPicture
{
    int width = 0;
    int height = 0;
    QByteArray pixels{};
};
/// The largest picture of a page.
inline constexpr int largestPictureSide = 6000;
inline constexpr qint64 mostPicturePixels = 16'000'000;

/// One thing that is answered. Facts may come twice, the first ones before the look gets long.
QByteArray writtenFacts(const rules::BillFacts &facts);
QByteArray writtenPicture(const LookPicture &picture);
/// Everything was answered.
QByteArray writtenEnd();

/// Takes an answer as it comes.
class LookAnswer
{
public:
    /// False when it is none: nothing more will be taken.
    bool take(QByteArrayView bytes);

    bool isWhole() const { return m_whole; }
    /// The last ones that came.
    const std::optional<rules::BillFacts> &facts() const { return m_facts; }
    /// Empty when there is nothing to be seen.
    const std::optional<LookPicture> &picture() const { return m_picture; }

private:
    bool takePart(QByteArrayView part);

    QByteArray m_bytes;
    std::optional<rules::BillFacts> m_facts;
    std::optional<LookPicture> m_picture;
    bool m_whole = false;
    bool m_broken = false;
};

/// Puts what a look found out beside what reading the file did.
void takeFacts(rules::BillFacts &facts, const rules::BillFacts &found);

} // namespace nd
