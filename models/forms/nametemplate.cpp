// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/nametemplate.h"

#include "models/bidi.h"
#include "models/phone.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NameTemplate)
};

constexpr qsizetype longestName = 64;
const QStringList placeholders{ u"{number}"_s, u"{locality}"_s, u"{n}"_s };

/// The beginning, without half a character at its end.
QString cut(const QString &text, qsizetype length)
{
    const QString start = text.left(length);
    return !start.isEmpty() && start.back().isHighSurrogate() ? start.chopped(1) : start;
}

QString filled(QString text, const NameValues &values, const QString &locality)
{
    const int width = int(QString::number(values.count).size());
    text.replace(placeholders[0], bidi::withoutIsolates(phone::displayFormat(values.number)));
    text.replace(placeholders[1], locality);
    text.replace(placeholders[2], QString::number(values.place).rightJustified(width, u'0'));
    return text.simplified();
}

} // namespace

QString filledName(const QString &nameTemplate, const NameValues &values)
{
    QString name = filled(nameTemplate, values, values.locality);
    // What tells numbers apart is worth more than the whole name of a place.
    if (const qsizetype over = name.size() - longestName; over > 0 && nameTemplate.contains(placeholders[1]))
        name
            = filled(nameTemplate, values, cut(values.locality, std::max<qsizetype>(0, values.locality.size() - over)));
    return cut(name, longestName).trimmed();
}

rules::Verdict checkNameTemplate(const QString &nameTemplate, int count)
{
    static const QRegularExpression braces(u"\\{[^{}]*\\}|[{}]"_s);
    bool tellsApart = false;
    for (auto it = braces.globalMatch(nameTemplate); it.hasNext();) {
        const QString found = it.next().captured();
        if (!placeholders.contains(found))
            return rules::Verdict::bad(
                Text::tr("%1 means nothing here. These do: %2.").arg(found, placeholders.join(u", "_s)));
        tellsApart = tellsApart || found != placeholders[1];
    }
    if (count > 1 && !tellsApart && !nameTemplate.trimmed().isEmpty())
        return rules::Verdict::warning(Text::tr("All of them get the same name. {n} or {number} tells them apart."));
    return {};
}

} // namespace nd
