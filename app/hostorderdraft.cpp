// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hostorderdraft.h"

#include "app/ops/journal.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString draftKind = u"hosting-order"_s;
const QString firstNumbersName = u"first_numbers"_s; ///< In the draft.
/// A list is ordered from its beginning on: where none of these was asked for, none was.
constexpr qsizetype firstNumbers = 100;

} // namespace

HostOrderDraft::HostOrderDraft(Drafts &drafts, const Journal &journal, QString account)
    : m_drafts(drafts)
    , m_journal(journal)
    , m_account(std::move(account))
{
}

void HostOrderDraft::keep(const QVariantMap &content, const QStringList &numbers, const QDateTime &now)
{
    if (content.isEmpty())
        return forget();
    if (m_key.isEmpty())
        m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVariantMap kept = content;
    kept.insert(firstNumbersName, numbers.first(std::min(numbers.size(), firstNumbers)));
    // What can't be written is told by LocalData::failed.
    static_cast<void>(m_drafts.save(m_account, draftKind, m_key, kept, now));
}

void HostOrderDraft::forget()
{
    if (!m_key.isEmpty())
        static_cast<void>(m_drafts.remove(m_account, draftKind, m_key));
    m_key.clear();
}

/// Another form may have ordered some of its numbers: it was sent once all of them are ordered.
DraftFate HostOrderDraft::fateOf(const Draft &draft) const
{
    const QStringList numbers = draft.content[firstNumbersName].toStringList();
    const Holds holds = holdsOf(Hold::Kind::Number, numbers);
    if (holds.isEmpty())
        return DraftFate::NotSent;
    DraftFate fate = DraftFate::NotSent;
    QSet<QString> open(numbers.begin(), numbers.end());
    for (const char *kind : { "hosted.create", "hosted.bulkcreate" }) {
        const Result<QList<JournalEntry>> sent = begunSince(
            m_journal, { .account = m_account, .kind = QString::fromLatin1(kind), .holds = holds }, draft.changed);
        fate = std::max(fate, draftFate(sent));
        for (const JournalEntry &entry : sent ? sent.value() : QList<JournalEntry>()) {
            for (const Hold &hold : entry.spec.holds) {
                if (isInEffect(entry.outcome))
                    open.remove(hold.name);
            }
        }
    }
    return fate == DraftFate::Sent && !open.isEmpty() ? DraftFate::NotFound : fate;
}

std::optional<HostOrderDraft::Left> HostOrderDraft::left()
{
    const Result<QList<Draft>> drafts = m_drafts.list(m_account, draftKind);
    if (!drafts)
        return {};
    for (const Draft &draft : drafts.value()) {
        if (draft.key == m_key || draft.content.isEmpty())
            continue;
        const DraftFate fate = fateOf(draft);
        if (fate < DraftFate::LookedUp)
            return Left{ draft, fate };
        if (fate == DraftFate::Sent)
            forget(draft);
    }
    return {};
}

void HostOrderDraft::goOnWith(const Draft &draft)
{
    forget();
    m_key = draft.key;
}

void HostOrderDraft::forget(const Draft &draft)
{
    static_cast<void>(m_drafts.remove(m_account, draftKind, draft.key));
}

} // namespace nd
