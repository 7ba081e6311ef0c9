// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/drafts.h"
#include "app/ops/draftfate.h"

#include <optional>

namespace nd {

class Journal;

/// What is being filled in in one form of a hosting order, kept at every change; and what another one left.
class HostOrderDraft
{
public:
    HostOrderDraft(Drafts &drafts, const Journal &journal, QString account);

    /// Empty content has no draft.
    /// @param numbers of the order, E.164: by them it is known again in the journal
    void keep(const QVariantMap &content, const QStringList &numbers, const QDateTime &now);
    /// It was sent: there is nothing to come back to.
    void forget();

    struct Left
    {
        Draft draft{};
        DraftFate fate = DraftFate::NotSent; ///< Or NotFound: of some or all of its numbers.
    };
    /// The newest that there is beside this form's. One that was sent after all is forgotten; one whose orders are
    /// still being looked up is not offered.
    std::optional<Left> left();
    /// The form goes on with what was left: it is this form's from now on.
    void goOnWith(const Draft &draft);
    void forget(const Draft &draft);

private:
    DraftFate fateOf(const Draft &draft) const;

    Drafts &m_drafts;
    const Journal &m_journal;
    QString m_account;
    QString m_key; ///< Of this form; empty while it has no draft.
};

} // namespace nd
