// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/message.h"

namespace sandbox {

static QString decoded(QByteArray part)
{
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

Parameters Parameters::parse(const QByteArray &encoded)
{
    Parameters result;
    for (const QByteArray &part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            result.m_pairs.append({ decoded(part), QString() });
        else
            result.m_pairs.append({ decoded(part.left(equals)), decoded(part.mid(equals + 1)) });
    }
    return result;
}

std::optional<QString> Parameters::value(QStringView name) const
{
    for (const auto &[key, value] : m_pairs) {
        if (key == name)
            return value.isNull() ? QString(QLatin1StringView("")) : value;
    }
    return std::nullopt;
}

QStringList Parameters::values(QStringView name) const
{
    QStringList found;
    for (const auto &[key, value] : m_pairs) {
        if (key == name)
            found.append(value);
    }
    return found;
}

} // namespace sandbox
