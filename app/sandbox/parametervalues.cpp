// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parametervalues.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sandbox {

std::optional<Failure> readFlag(const Parameters &parameters, QStringView name, bool *value)
{
    const QString text = parameters.text(name);
    if (text.isEmpty())
        return std::nullopt;
    *value = text.compare("true"_L1, Qt::CaseInsensitive) == 0;
    if (!*value && text.compare("false"_L1, Qt::CaseInsensitive) != 0)
        return Failure{ Code::InvalidParameter, u"%1 can be true or false."_s.arg(name) };
    return std::nullopt;
}

std::optional<Failure> readPageSize(const Parameters &parameters, int *value)
{
    const std::optional<QString> text = parameters.value(u"PageSize");
    if (!text)
        return std::nullopt;
    bool number = false;
    *value = text->toInt(&number);
    if (!number || *value < 1 || *value > 1000)
        return Failure{ Code::PageSizeTooLarge };
    return std::nullopt;
}

bool isWebUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

bool isSid(const QString &text, QStringView prefix)
{
    static const QRegularExpression digits(u"^[0-9a-fA-F]{32}$"_s);
    return text.startsWith(prefix) && digits.match(text.mid(prefix.size())).hasMatch();
}

} // namespace sandbox
