// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace nd {

/// Keeps values that are private to a customer (rules::isPrivateField) unreadable in files: XChaCha20-Poly1305 of
/// libsodium, under a key that is in the keychain. Until there is a key nothing can be sealed or opened.
class PrivateBox
{
public:
    PrivateBox() = default;
    ~PrivateBox();
    Q_DISABLE_COPY_MOVE(PrivateBox)

    /// A key that nobody has.
    static QByteArray newKey();
    static bool isKey(const QByteArray &key);
    void setKey(const QByteArray &key);
    /// For another thread.
    void takeKeyOf(const PrivateBox &other) { setKey(other.m_key); }
    bool hasKey() const { return !m_key.isEmpty(); }

    /// As a text that isSealed(); it opens under the same name alone.
    QString seal(const QString &name, const QString &value) const;
    /// Nothing without the key, with another one, or for what was changed since.
    std::optional<QString> open(const QString &name, const QString &sealed) const;
    static bool isSealed(const QString &text);

private:
    QByteArray m_key;
};

} // namespace nd
