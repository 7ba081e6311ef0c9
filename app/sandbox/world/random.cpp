// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/random.h"

namespace sandbox {

static_assert(unmixed(mixed(0x123456789abcdefULL)) == 0x123456789abcdefULL);

static void appendHex(QByteArray &out, quint64 value)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (int shift = 60; shift >= 0; shift -= 4)
        out.append(digits[(value >> shift) & 0xf]);
}

static quint64 kindOf(const char *prefix)
{
    return (static_cast<quint64>(prefix[0]) << 8) | static_cast<quint64>(prefix[1]);
}

QByteArray makeSid(const char *prefix, quint64 seed, quint64 index)
{
    const quint64 key = mixed(seed, kindOf(prefix));
    const quint64 high = mixed(index ^ key);
    QByteArray sid;
    sid.reserve(34);
    sid.append(prefix[0]).append(prefix[1]);
    appendHex(sid, high);
    appendHex(sid, mixed(high, key));
    return sid;
}

qint64 sidIndex(const QByteArray &sid, const char *prefix, quint64 seed)
{
    if (sid.size() != 34 || !sid.startsWith(prefix))
        return -1;
    bool number = false;
    const quint64 high = sid.mid(2, 16).toULongLong(&number, 16);
    const quint64 index = unmixed(high) ^ mixed(seed, kindOf(prefix));
    return number && index < (1ULL << 40) && makeSid(prefix, seed, index) == sid ? static_cast<qint64>(index) : -1;
}

QByteArray makeSecret(quint64 seed, quint64 index)
{
    QByteArray secret;
    appendHex(secret, mixed(seed, index * 2 + 0x5ec7e7));
    appendHex(secret, mixed(seed, index * 2 + 0x5ec7e8));
    return secret;
}

} // namespace sandbox
