// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/privatebox.h"

#include "models/wipe.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr auto mark = "sealed-1:"_L1;
constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

unsigned char *bytesOf(QByteArray &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

PrivateBox::~PrivateBox()
{
    wipe(m_key);
}

QByteArray PrivateBox::newKey()
{
    if (!isReady())
        return {};
    QByteArray key(keySize, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

bool PrivateBox::isKey(const QByteArray &key)
{
    return isReady() && key.size() == keySize;
}

void PrivateBox::setKey(const QByteArray &key)
{
    wipe(m_key);
    if (isKey(key))
        m_key = key;
}

QString PrivateBox::seal(const QString &name, const QString &value) const
{
    if (!hasKey())
        return {};
    QByteArray plain = value.toUtf8();
    const QByteArray about = name.toUtf8();
    // Random, and long enough that no two are ever alike.
    QByteArray sealed(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(sealed.data(), size_t(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed) + nonceSize, nullptr, bytesOf(std::as_const(plain)),
                                               size_t(plain.size()), bytesOf(about), size_t(about.size()), nullptr,
                                               bytesOf(std::as_const(sealed)), bytesOf(m_key));
    wipe(plain);
    return mark + QString::fromLatin1(sealed.toBase64());
}

std::optional<QString> PrivateBox::open(const QString &name, const QString &sealed) const
{
    const QByteArray bytes = QByteArray::fromBase64(sealed.sliced(isSealed(sealed) ? mark.size() : 0).toLatin1());
    if (!hasKey() || !isSealed(sealed) || bytes.size() < nonceSize + tagSize)
        return std::nullopt;
    const QByteArray about = name.toUtf8();
    QByteArray plain(bytes.size() - nonceSize - tagSize, Qt::Uninitialized);
    const int wrong = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(plain), nullptr, nullptr, bytesOf(bytes) + nonceSize, size_t(bytes.size() - nonceSize), bytesOf(about),
        size_t(about.size()), bytesOf(bytes), bytesOf(m_key));
    if (wrong != 0)
        return std::nullopt;
    const QString value = QString::fromUtf8(plain);
    wipe(plain);
    return value;
}

bool PrivateBox::isSealed(const QString &text)
{
    return text.startsWith(mark);
}

} // namespace nd
