// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/gzip.h"

#include <array>

namespace sandbox {

static quint32 crc32(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

static void appendLittleEndian(QByteArray &out, quint32 value)
{
    for (int shift = 0; shift < 32; shift += 8)
        out.append(static_cast<char>(value >> shift & 0xff));
}

QByteArray gzipped(const QByteArray &bytes)
{
    // Qt writes a length of four bytes, then a zlib stream: two bytes, the deflated data, four bytes of checksum.
    const QByteArray zlib = qCompress(bytes, 1);
    QByteArray out("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    out += zlib.mid(6).chopped(4);
    appendLittleEndian(out, crc32(bytes));
    appendLittleEndian(out, static_cast<quint32>(bytes.size()));
    return out;
}

} // namespace sandbox
