// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/param.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace nd {

Parameters toParameters(std::span<const Param> table, const QMap<QString, QString> &values)
{
    Parameters parameters;
    for (const Param &param : table) {
        const auto value = values.constFind(QString::fromLatin1(param.field));
        if (value != values.cend())
            parameters.append({ QString::fromLatin1(param.parameter), *value });
    }
    Q_ASSERT_X(parameters.size() == values.size(), "toParameters", "a field that the API has no parameter for");
    return parameters;
}

Parameters toParameters(std::span<const Param> table, const QVariantMap &values)
{
    Parameters parameters;
    qsizetype found = 0;
    for (const Param &param : table) {
        const auto value = values.constFind(QString::fromLatin1(param.field));
        if (value == values.cend())
            continue;
        ++found;
        QStringList texts{ value->toString() };
        if (value->typeId() == QMetaType::QStringList && !value->toStringList().isEmpty())
            texts = value->toStringList();
        for (const QString &text : std::as_const(texts))
            parameters.append({ QString::fromLatin1(param.parameter), text });
    }
    Q_ASSERT_X(found == values.size(), "toParameters", "a field that the API has no parameter for");
    return parameters;
}

QString parameterOf(std::span<const Param> table, const QString &field)
{
    for (const Param &param : table) {
        if (field == QLatin1StringView(param.field))
            return QString::fromLatin1(param.parameter);
    }
    return {};
}

QString fieldOf(std::span<const Param> table, const QString &parameter)
{
    for (const Param &param : table) {
        if (parameter == QLatin1StringView(param.parameter))
            return QString::fromLatin1(param.field);
    }
    return {};
}

QString fieldNamedIn(const QString &message, std::span<const Param> table)
{
    for (const Param &param : table) {
        const QRegularExpression name(u"\\b%1\\b"_s.arg(QLatin1StringView(param.parameter)));
        if (name.match(message).hasMatch())
            return QString::fromLatin1(param.field);
    }
    return {};
}

QString pathSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace nd
