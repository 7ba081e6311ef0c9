// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/drafts.h"

#include <optional>

namespace nd {

/// What is being filled in in one form, kept at every change; and what another one left of its kind.
class FormDraft
{
public:
    /// @param kind "hosting-order"
    FormDraft(Drafts &drafts, QString account, QString kind);

    /// Empty content has no draft. Gives the names of what is too secret to be kept.
    QStringList keep(const QVariantMap &content, const QDateTime &now);
    /// It was sent: there is nothing to come back to.
    void forget();

    /// The newest that there is of the kind, beside this form's.
    std::optional<Draft> left() const;
    /// The form goes on with what was left: it is this form's from now on.
    void goOnWith(const Draft &draft);
    void forget(const Draft &draft);

private:
    Drafts &m_drafts;
    QString m_account;
    QString m_kind;
    QString m_key; ///< Of this form; empty while it has no draft.
};

} // namespace nd
