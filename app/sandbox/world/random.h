// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace sandbox {

/// A well mixed number of a number (the finalizer of SplitMix64). Every accident of the sandbox comes from here, so the
/// same seed makes the same world.
constexpr quint64 mixed(quint64 x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// The number that mixed() made \a x of.
constexpr quint64 unmixed(quint64 x)
{
    x ^= (x >> 31) ^ (x >> 62);
    x *= 0x319642b2d24d8ec3ULL;
    x ^= (x >> 27) ^ (x >> 54);
    x *= 0x96de1b173f119089ULL;
    return x ^ (x >> 30) ^ (x >> 60);
}

constexpr quint64 mixed(quint64 a, quint64 b)
{
    return mixed(mixed(a + 0x9e3779b97f4a7c15ULL) ^ b);
}

/// A number of 32 hexadecimal digits after a two-letter prefix. \a index can be read back with sidIndex().
QByteArray makeSid(const char *prefix, quint64 seed, quint64 index);
/// The index that makeSid() was given, or -1 when the SID is not one of that prefix and seed.
qint64 sidIndex(const QByteArray &sid, const char *prefix, quint64 seed);
/// 32 hexadecimal digits: a token or a secret.
QByteArray makeSecret(quint64 seed, quint64 index);

} // namespace sandbox
