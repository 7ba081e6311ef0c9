// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ownmemory.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace nd::test {

namespace {

constexpr char mask = 0x5a;

/// The veil of the same text in UTF-16.
QByteArray wide(const QByteArray &veil)
{
    QByteArray bytes;
    for (const char c : veil) {
        bytes += c;
        bytes += mask;
    }
    return bytes;
}

} // namespace

QByteArray veiledSecret(char which)
{
    // "made-up-secret-number-0"
    return QByteArray::fromHex("373b3e3f772f2a77293f39283f2e77342f37383f28776a").repeated(100) + char(which ^ mask);
}

QByteArray veiled(QByteArray plain)
{
    for (char &c : plain)
        c = char(c ^ mask);
    return plain;
}

QString unveiled(const QByteArray &veil)
{
    QString text;
    text.reserve(veil.size()); // growing would leave copies
    for (const char c : veil)
        text += QLatin1Char(char(c ^ mask));
    return text;
}

int copiesInMemory(const QByteArray &veil)
{
    QFile maps(u"/proc/self/maps"_s);
    QFile memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    // Its end is enough, and what is needed for looking does not take the very memory that the secret was in.
    const QByteArray narrow = veil.last(24);
    const QByteArray veilOfWide = wide(narrow);
    static const QRegularExpression region(u"^([0-9a-f]+)-([0-9a-f]+) rw"_s);
    constexpr qint64 chunk = 1 << 20;
    constexpr qint64 largestRegion = 1LL << 30; // beyond: the sanitizer's notes on all other memory
    std::vector<char> buffer(size_t(chunk + veilOfWide.size()));
    const auto own = qint64(reinterpret_cast<quintptr>(buffer.data()));
    int copies = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const auto match = region.match(QString::fromLatin1(line));
        if (!match.hasMatch() || line.contains("[v")) // vvar, vsyscall
            continue;
        const qint64 begin = match.captured(1).toLongLong(nullptr, 16);
        const qint64 end = match.captured(2).toLongLong(nullptr, 16);
        if (end - begin > largestRegion)
            continue;
        for (qint64 at = begin; at < end; at += chunk) {
            if (!memory.seek(at))
                break;
            const qint64 got
                = std::max<qint64>(0, memory.read(buffer.data(), std::min(qint64(buffer.size()), end - at)));
            // What was read lies veiled in the buffer, and would be unveiled by reading the buffer into itself.
            for (qint64 i = 0; i < got; ++i) {
                const bool isOwn = at + i >= own && at + i < own + qint64(buffer.size());
                buffer[size_t(i)] = isOwn ? '\0' : char(buffer[size_t(i)] ^ mask);
            }
            const QByteArrayView seen(buffer.data(), got);
            copies += int(seen.count(narrow) + seen.count(veilOfWide));
        }
    }
    return copies;
}

} // namespace nd::test
