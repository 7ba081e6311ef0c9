// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portabilityrun.h"

#include "app/checkedrows.h"
using namespace Qt::StringLiterals;

namespace nd {

namespace {

// Drafts leave out whatever is named like a PIN: these names are not the service's.
QVariantMap rowOf(const PortabilityResult &result)
{
    QVariantMap row{ { u"number"_s, result.number } };
    if (result.state != QLatin1StringView(CheckStates::checked))
        return row;
    row.insert(u"portable"_s, result.portable.value_or(false));
    if (result.needsPin)
        row.insert(u"details"_s, *result.needsPin);
    if (result.reasonCode)
        row.insert(u"reason"_s, *result.reasonCode);
    for (const auto &[name, text] : { std::pair(u"words"_s, result.reason),
                                      { u"type"_s, result.numberType },
                                      { u"country"_s, result.country },
                                      { u"owner"_s, result.accountSid } }) {
        if (!text.isEmpty())
            row.insert(name, text);
    }
    return row;
}

PortabilityResult resultOf(const QVariantMap &row)
{
    PortabilityResult result;
    result.number = row[u"number"_s].toString();
    const bool told = row.contains(u"portable"_s);
    result.state = QLatin1StringView(told ? CheckStates::checked : CheckStates::waiting);
    if (!told)
        return result;
    result.portable = row[u"portable"_s].toBool();
    if (row.contains(u"details"_s))
        result.needsPin = row[u"details"_s].toBool();
    if (row.contains(u"reason"_s))
        result.reasonCode = row[u"reason"_s].toLongLong();
    result.reason = row[u"words"_s].toString();
    result.numberType = row[u"type"_s].toString();
    result.country = row[u"country"_s].toString();
    result.accountSid = row[u"owner"_s].toString();
    return result;
}

} // namespace

QVariantMap PortabilityRun::toMap() const
{
    QVariantList rows;
    rows.reserve(results.size());
    for (const PortabilityResult &result : results)
        rows.append(rowOf(result));
    return { { u"account"_s, targetAccount }, { u"address"_s, addressSid }, { u"rows"_s, rows } };
}

PortabilityRun PortabilityRun::fromMap(const QVariantMap &map)
{
    PortabilityRun run{ .targetAccount = map[u"account"_s].toString(), .addressSid = map[u"address"_s].toString() };
    const QVariantList rows = map[u"rows"_s].toList();
    for (const QVariant &row : rows) {
        const PortabilityResult result = resultOf(row.toMap());
        if (!result.number.isEmpty())
            run.results.append(result);
    }
    return run;
}

} // namespace nd
