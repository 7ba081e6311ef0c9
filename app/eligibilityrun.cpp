// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/eligibilityrun.h"

using namespace Qt::StringLiterals;

namespace nd {

QStringList EligibilityRun::numbers() const
{
    QStringList all;
    for (const Part &part : parts)
        all += part.numbers;
    return all;
}

QVariantMap EligibilityRun::toMap() const
{
    QVariantList list;
    for (const Part &part : parts)
        list.append(QVariantMap{ { u"numbers"_s, part.numbers }, { u"request"_s, part.requestSid } });
    return { { u"name"_s, name }, { u"account"_s, hostingAccount }, { u"parts"_s, list } };
}

EligibilityRun EligibilityRun::fromMap(const QVariantMap &map)
{
    EligibilityRun run{ .name = map[u"name"_s].toString(), .hostingAccount = map[u"account"_s].toString() };
    const QVariantList list = map[u"parts"_s].toList();
    for (const QVariant &each : list) {
        const QVariantMap part = each.toMap();
        const QStringList numbers = part[u"numbers"_s].toStringList();
        if (!numbers.isEmpty())
            run.parts.append({ numbers, part[u"request"_s].toString() });
    }
    return run;
}

} // namespace nd
