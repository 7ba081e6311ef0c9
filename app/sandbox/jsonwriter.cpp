// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsonwriter.h"

namespace sandbox {

void JsonWriter::separate()
{
    if (m_bytes.isEmpty())
        return;
    const char last = m_bytes.back();
    if (last != '{' && last != '[' && last != ':')
        m_bytes.append(',');
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_bytes.append(bracket);
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_bytes.append(bracket);
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    m_bytes.append('"').append(name).append("\":");
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_bytes.append(json);
    return *this;
}

JsonWriter &JsonWriter::text(QByteArrayView utf8)
{
    separate();
    m_bytes.append('"');
    qsizetype plain = 0; // start of the run that needs no escape
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8.at(i));
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        m_bytes.append(utf8.sliced(plain, i - plain));
        plain = i + 1;
        if (byte == '"' || byte == '\\')
            m_bytes.append('\\').append(utf8.at(i));
        else
            m_bytes.append("\\u00").append(QByteArray::number(byte, 16).rightJustified(2, '0'));
    }
    m_bytes.append(utf8.sliced(plain));
    m_bytes.append('"');
    return *this;
}

JsonWriter &JsonWriter::memberOrNull(QByteArrayView name, QByteArrayView utf8)
{
    return utf8.isEmpty() ? nullMember(name) : key(name).text(utf8);
}

} // namespace sandbox
