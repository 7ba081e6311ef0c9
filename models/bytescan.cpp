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

/// From places of the block to values: places come in order.
class ByteScan::Marking
{
public:
    Marking(const StorePage::Texts &texts, quint8 *marks, const Verify &verify, qsizetype length)
        : m_texts(texts)
        , m_marks(marks)
        , m_verify(verify)
        , m_length(quint32(length))
        , m_next(texts.offsets[0])
        , m_perByte(float(texts.values) / float(qMax(1u, texts.offsets[texts.values] - texts.offsets[0])))
    {
    }

    /// True to go on, always.
    bool take(qsizetype at)
    {
        const auto place = quint32(at);
        if (place < m_next)
            return true; // one find in a text is enough
        moveTo(place);
        m_next = m_texts.offsets[m_value + 1];
        // What reaches into the next text is no find.
        if (place + m_length <= m_next && (!m_verify || m_verify(m_value)))
            m_marks[m_value] = 1;
        return true;
    }

private:
    /// The texts of a column are mostly about as long as each other, so that a guess is near.
    void moveTo(quint32 place)
    {
        const quint32 *const offsets = m_texts.offsets;
        int value = m_value + int(float(place - offsets[m_value]) * m_perByte);
        value = qMin(value, m_texts.values - 1);
        constexpr int steps = 16;
        for (int i = 0; i < steps; ++i) {
            if (offsets[value] > place)
                --value;
            else if (offsets[value + 1] <= place)
                ++value;
            else {
                m_value = value;
                return;
            }
        }
        m_value = int(std::upper_bound(offsets + m_value + 1, offsets + m_texts.values + 1, place) - offsets) - 1;
    }

    const StorePage::Texts &m_texts;
    quint8 *m_marks;
    const Verify &m_verify;
    quint32 m_length;
    quint32 m_next; ///< Where the next find can begin.
    int m_value = 0;
    float m_perByte;
};

/// Calls with each place at or behind `from` where the needle stands, in order, until that returns false.
template <class Hit>
void ByteScan::forEachPlain(const char *text, qsizetype from, qsizetype size, Hit hit) const
{
    const char first = m_needle.front();
    const char bit = m_case.front();
    for (qsizetype at = from; at + m_needle.size() <= size; ++at) {
        if ((text[at] | bit) == first && isAt(text + at) && !hit(at))
            return;
    }
}

#ifdef __x86_64__

/// The same, 64 places at a time: where the first and the last byte of the needle stand as far apart as they should,
/// the rest is looked at. Reads beyond the end, into the padding.
template <class Hit>
__attribute__((target("avx2,bmi"))) void ByteScan::forEachWide(const char *text, qsizetype from, qsizetype size,
                                                               Hit hit) const
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
                return;
            if ((length <= 2 || isAt(text + place)) && !hit(place))
                return;
        }
    }
}

template <class Hit>
void ByteScan::forEach(const char *text, qsizetype from, qsizetype size, Hit hit) const
{
    static const bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
    if (wide)
        forEachWide(text, from, size, hit);
    else
        forEachPlain(text, from, size, hit);
}

#else

template <class Hit>
void ByteScan::forEach(const char *text, qsizetype from, qsizetype size, Hit hit) const
{
    forEachPlain(text, from, size, hit);
}

#endif

void ByteScan::mark(const StorePage::Texts &texts, quint8 *marks, const Verify &verify) const
{
    if (!canBeIn(texts))
        return;
    Marking marking(texts, marks, verify, m_needle.size());
    forEach(texts.text, texts.offsets[0], texts.offsets[texts.values],
            [&marking](qsizetype place) { return marking.take(place); });
}

bool ByteScan::isIn(const StorePage::Texts &texts, int value) const
{
    bool found = false;
    if (canBeIn(texts)) {
        forEach(texts.text, texts.offsets[value], texts.offsets[value + 1], [&found](qsizetype) {
            found = true;
            return false;
        });
    }
    return found;
}

} // namespace nd
