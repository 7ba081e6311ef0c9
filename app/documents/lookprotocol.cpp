// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/lookprotocol.h"

#include <QtEndian>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <utility>

namespace nd {

namespace {

using rules::BillFacts;

constexpr quint32 mark = 0x4e444c31; ///< "NDL1", the first four bytes of a request.
constexpr qsizetype wordSize = 4;
constexpr qsizetype requestWords = 8;
constexpr qsizetype headWords = 2; ///< Of a part of an answer: what it is, and how many bytes follow.
constexpr qsizetype factsWords = 7;
constexpr qsizetype pictureWords = 2;
constexpr int mostPages = 1'000'000;
constexpr int mostDots = 1'000'000;
constexpr int mostPixels = 100'000'000; ///< Of one side.

enum class Part : quint32 { Facts = 1, Picture = 2, End = 3 };
constexpr quint32 damagedFlag = 1;
constexpr quint32 lockedFlag = 2;
constexpr quint32 restrictedFlag = 4;

QByteArray words(std::initializer_list<quint32> numbers)
{
    QByteArray bytes;
    for (const quint32 number : numbers) {
        char word[wordSize];
        qToBigEndian(number, word);
        bytes.append(word, wordSize);
    }
    return bytes;
}

quint32 wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at * wordSize);
}

/// A number that must not be larger than that.
std::optional<int> numberAt(QByteArrayView bytes, qsizetype at, int most)
{
    const quint32 number = wordAt(bytes, at);
    return number <= quint32(most) ? std::optional(int(number)) : std::nullopt;
}

QByteArray part(Part what, const QByteArray &content)
{
    return words({ quint32(what), quint32(content.size()) }) + content;
}

std::optional<BillFacts> readFacts(QByteArrayView content)
{
    if (content.size() != factsWords * wordSize)
        return std::nullopt;
    const quint32 flags = wordAt(content, 0);
    const auto sight = numberAt(content, 1, int(BillFacts::Sight::Failed));
    const auto pages = numberAt(content, 2, mostPages);
    const auto width = numberAt(content, 3, mostPixels);
    const auto height = numberAt(content, 4, mostPixels);
    const auto scanPage = numberAt(content, 5, mostPages);
    const auto scanDots = numberAt(content, 6, mostDots);
    if (flags > (damagedFlag | lockedFlag | restrictedFlag) || !sight || !pages || !width || !height || !scanPage
        || !scanDots || *scanPage > *pages)
        return std::nullopt;
    BillFacts facts;
    facts.damaged = flags & damagedFlag;
    facts.locked = flags & lockedFlag;
    facts.restricted = flags & restrictedFlag;
    facts.sight = BillFacts::Sight(*sight);
    facts.pages = *pages;
    facts.pixels = { *width, *height };
    facts.scanPage = *scanPage;
    facts.scanDots = *scanDots;
    return facts;
}

std::optional<LookPicture> readPicturePart(QByteArrayView content)
{
    if (content.size() < pictureWords * wordSize)
        return std::nullopt;
    const auto width = numberAt(content, 0, largestPictureSide);
    const auto height = numberAt(content, 1, largestPictureSide);
    const QByteArrayView pixels = content.sliced(pictureWords * wordSize);
    if (!width || !height || qint64(*width) * *height > mostPicturePixels
        || pixels.size() != qsizetype(*width) * *height * wordSize)
        return std::nullopt;
    return LookPicture{ *width, *height, pixels.toByteArray() };
}

/// The most bytes that a part of that kind may have; negative: there is no such kind.
qint64 mostBytes(quint32 kind)
{
    switch (Part(kind)) {
    case Part::Facts:
        return factsWords * wordSize;
    case Part::Picture:
        return (pictureWords + mostPicturePixels) * wordSize;
    case Part::End:
        return 0;
    default:
        return -1;
    }
}

} // namespace

QByteArray written(const LookRequest &request)
{
    return words({ mark, quint32(request.want), quint32(request.page), quint32(request.width),
                   quint32(request.limits.seconds), quint32(request.limits.patience), quint32(request.limits.megabytes),
                   quint32(request.document.size()) })
        + request.document;
}

std::optional<LookRequest> readLookRequest(QByteArrayView bytes)
{
    constexpr int most = std::numeric_limits<int>::max();
    if (bytes.size() < requestWords * wordSize || wordAt(bytes, 0) != mark)
        return std::nullopt;
    const auto want = numberAt(bytes, 1, int(LookRequest::Want::Picture));
    const auto page = numberAt(bytes, 2, mostPages);
    const auto width = numberAt(bytes, 3, largestPictureSide);
    const auto seconds = numberAt(bytes, 4, most);
    const auto patience = numberAt(bytes, 5, most);
    const auto megabytes = numberAt(bytes, 6, most);
    const auto size = numberAt(bytes, 7, int(rules::largestBill));
    const QByteArrayView document = bytes.sliced(requestWords * wordSize);
    if (!want || !page || !width || !seconds || !patience || !megabytes || !size || document.size() != *size)
        return std::nullopt;
    return LookRequest{ .want = LookRequest::Want(*want),
                        .page = *page,
                        .width = *width,
                        .limits = { .seconds = *seconds, .patience = *patience, .megabytes = *megabytes },
                        .document = document.toByteArray() };
}

QByteArray writtenFacts(const BillFacts &facts)
{
    const auto number = [](int value, int most) { return quint32(std::clamp(value, 0, most)); };
    const int pages = std::clamp(facts.pages, 0, mostPages);
    return part(Part::Facts,
                words({ facts.damaged * damagedFlag | facts.locked * lockedFlag | facts.restricted * restrictedFlag,
                        quint32(facts.sight), quint32(pages), number(facts.pixels.width(), mostPixels),
                        number(facts.pixels.height(), mostPixels), number(facts.scanPage, pages),
                        number(facts.scanDots, mostDots) }));
}

QByteArray writtenPicture(const LookPicture &picture)
{
    return part(Part::Picture, words({ quint32(picture.width), quint32(picture.height) }) + picture.pixels);
}

QByteArray writtenEnd()
{
    return part(Part::End, {});
}

bool LookAnswer::take(QByteArrayView bytes)
{
    if (m_broken || (m_whole && !bytes.isEmpty()))
        return false;
    m_bytes.append(bytes);
    while (!m_broken && m_bytes.size() >= headWords * wordSize) {
        const qint64 most = mostBytes(wordAt(m_bytes, 0));
        const qint64 size = wordAt(m_bytes, 1);
        m_broken = m_whole || size > most; // a kind that is none has less than nothing
        if (m_broken || m_bytes.size() < headWords * wordSize + size)
            break;
        m_broken = !takePart(QByteArrayView(m_bytes).first(headWords * wordSize + size));
        m_bytes.remove(0, headWords * wordSize + size);
    }
    m_broken = m_broken || (m_whole && !m_bytes.isEmpty());
    return !m_broken;
}

bool LookAnswer::takePart(QByteArrayView part)
{
    const QByteArrayView content = part.sliced(headWords * wordSize);
    switch (Part(wordAt(part, 0))) {
    case Part::Facts:
        m_facts = readFacts(content);
        return m_facts.has_value();
    case Part::Picture:
        m_picture = readPicturePart(content);
        return m_picture.has_value();
    default:
        m_whole = true;
        return true;
    }
}

void takeFacts(BillFacts &facts, const BillFacts &found)
{
    facts.damaged = found.damaged;
    facts.locked = found.locked;
    facts.restricted = found.restricted;
    facts.sight = found.sight;
    facts.pages = found.pages;
    facts.pixels = found.pixels;
    facts.scanPage = found.scanPage;
    facts.scanDots = found.scanDots;
}

} // namespace nd
