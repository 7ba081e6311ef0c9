// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <concepts>

namespace sandbox {

/// Writes compact JSON straight into bytes: pages of a thousand numbers are built as fast as a client reads them.
class JsonWriter
{
public:
    JsonWriter &openObject() { return open('{'); }
    JsonWriter &closeObject() { return close('}'); }
    JsonWriter &openArray() { return open('['); }
    JsonWriter &closeArray() { return close(']'); }
    JsonWriter &key(QByteArrayView name);

    JsonWriter &text(QByteArrayView utf8);
    // Templates, since a QByteArray would turn into a QString as easily as into a view.
    template <std::same_as<QString> Text>
    JsonWriter &text(const Text &value)
    {
        return text(QByteArrayView(value.toUtf8()));
    }
    JsonWriter &flag(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter &number(qint64 value) { return raw(QByteArray::number(value)); }
    JsonWriter &null() { return raw("null"); }
    /// Bytes that are JSON already.
    JsonWriter &raw(QByteArrayView json);

    JsonWriter &member(QByteArrayView name, QByteArrayView utf8) { return key(name).text(utf8); }
    template <std::same_as<QString> Text>
    JsonWriter &member(QByteArrayView name, const Text &value)
    {
        return key(name).text(value);
    }
    JsonWriter &flagMember(QByteArrayView name, bool value) { return key(name).flag(value); }
    JsonWriter &numberMember(QByteArrayView name, qint64 value) { return key(name).number(value); }
    JsonWriter &nullMember(QByteArrayView name) { return key(name).null(); }
    /// Null when the text is empty.
    JsonWriter &memberOrNull(QByteArrayView name, QByteArrayView utf8);
    template <std::same_as<QString> Text>
    JsonWriter &memberOrNull(QByteArrayView name, const Text &value)
    {
        return memberOrNull(name, QByteArrayView(value.toUtf8()));
    }

    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    QByteArray m_bytes;
};

} // namespace sandbox
