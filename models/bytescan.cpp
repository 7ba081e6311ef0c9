// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytescan.h"

#include "models/fold.h"

#include <algorithm>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace nd {

namespace {

constexpr char caseBit = 0x20;

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// The value that a place of the block belongs to, at or behind `value`.
int valueAt(const StorePage::Texts &texts, int value, quint32 place)
{
    constexpr int steps = 8; // hits are either close together or rare
    for (int i = 0; i < steps; ++i, ++value) {
        if (texts.offsets[value + 1] > place)
            return value;
    }
    return int(std::upper_bound(texts.offsets + value + 1, texts.offsets + texts.values + 1, place) - texts.offsets)
        - 1;
}

} // namespace

ByteScan::ByteScan(QByteArray needle)
    : m_needle(std::move(needle))
    , m_case(m_needle.size(), '\0')
    , m_ascii(isAscii(m_needle))
{
    for (qsizetype i = 0; i < m_needle.size(); ++i)
        m_case[i] = isLetter(m_needle[i]) ? caseBit : '\0';
}

bool ByteScan::isAt(const char *text) const
{
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if ((text[i] | m_case[i]) != m_needle[i])
            return false;
    }
    return true;
}

/// The first place at or behind `from` where the needle stands, or `size`.
qsizetype ByteScan::nextPlain(const char *text, qsizetype from, qsizetype size) const
{
    const char first = m_needle.front();
    const char bit = m_case.front();
    for (qsizetype at = from; at + m_needle.size() <= size; ++at) {
        if ((text[at] | bit) == first && isAt(text + at))
            return at;
    }
    return size;
}

#ifdef __x86_64__

/// The same, 64 places at a time: where the first and the last byte of the needle stand as far apart as they should,
/// the rest is looked at. Reads beyond the end, into the padding.
__attribute__((target("avx2,bmi"))) qsizetype ByteScan::nextWide(const char *text, qsizetype from, qsizetype size) const
{
    const qsizetype length = m_needle.size();
    const __m256i first = _mm256_set1_epi8(m_needle.front());
    const __m256i last = _mm256_set1_epi8(m_needle.back());
    const __m256i firstCase = _mm256_set1_epi8(m_case.front());
    const __m256i lastCase = _mm256_set1_epi8(m_case.back());
    for (qsizetype at = from; at + length <= size; at += 64) {
        const auto *const begin = reinterpret_cast<const __m256i_u *>(text + at);
        const auto *const end = reinterpret_cast<const __m256i_u *>(text + at + length - 1);
        const __m256i a = _mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(begin), firstCase), first);
        const __m256i b = _mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(begin + 1), firstCase), first);
        const __m256i c = _mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(end), lastCase), last);
        const __m256i d = _mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(end + 1), lastCase), last);
        const __m256i low = _mm256_and_si256(a, c);
        const __m256i high = _mm256_and_si256(b, d);
        if (_mm256_testz_si256(_mm256_or_si256(low, high), _mm256_or_si256(low, high)))
            continue;
        auto hits = quint64(quint32(_mm256_movemask_epi8(low))) | quint64(quint32(_mm256_movemask_epi8(high))) << 32;
        for (; hits; hits &= hits - 1) {
            const qsizetype place = at + qsizetype(__builtin_ctzll(hits));
            if (place + length > size)
                return size;
            if (length <= 2 || isAt(text + place))
                return place;
        }
    }
    return size;
}

qsizetype ByteScan::next(const char *text, qsizetype from, qsizetype size) const
{
    static const bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
    return wide ? nextWide(text, from, size) : nextPlain(text, from, size);
}

#else

qsizetype ByteScan::next(const char *text, qsizetype from, qsizetype size) const
{
    return nextPlain(text, from, size);
}

#endif

void ByteScan::mark(const StorePage::Texts &texts, quint8 *marks, const std::function<bool(int)> &verify) const
{
    if (texts.values == 0 || (!m_ascii && !texts.folded))
        return;
    const qsizetype size = texts.offsets[texts.values];
    int value = 0;
    for (qsizetype at = texts.offsets[0];;) {
        at = next(texts.text, at, size);
        if (at >= size)
            return;
        value = valueAt(texts, value, quint32(at));
        const qsizetype end = texts.offsets[value + 1];
        // What reaches into the next text is no find; and one find in a text is enough.
        if (at + m_needle.size() <= end && (!verify || verify(value)))
            marks[value] = 1;
        at = end;
    }
}

} // namespace nd
