// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/eligibilityrun.h"

#include "app/clock.h"
#include "app/localdata/drafts.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString draftKind = u"eligibility"_s;

} // namespace

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

KeptEligibilityRuns::KeptEligibilityRuns(Drafts &drafts, const Clock &clock)
    : m_drafts(drafts)
    , m_clock(clock)
{
}

// The file itself says once what it can't keep.
void KeptEligibilityRuns::save(const QString &account, const EligibilityRun &run)
{
    static_cast<void>(m_drafts.save(account, draftKind, {}, run.toMap(), m_clock.now()));
}

std::optional<EligibilityRun> KeptEligibilityRuns::load(const QString &account) const
{
    const Result<Draft> draft = m_drafts.load(account, draftKind);
    if (!draft || !draft.value().changed.isValid())
        return std::nullopt;
    EligibilityRun run = EligibilityRun::fromMap(draft.value().content);
    return run.parts.isEmpty() ? std::nullopt : std::optional(run);
}

void KeptEligibilityRuns::forget(const QString &account)
{
    static_cast<void>(m_drafts.remove(account, draftKind));
}

} // namespace nd
