// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/formdraft.h"

#include <QUuid>

namespace nd {

FormDraft::FormDraft(Drafts &drafts, QString account, QString kind)
    : m_drafts(drafts)
    , m_account(std::move(account))
    , m_kind(std::move(kind))
{
}

QStringList FormDraft::keep(const QVariantMap &content, const QDateTime &now)
{
    if (content.isEmpty()) {
        forget();
        return {};
    }
    if (m_key.isEmpty())
        m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // What can't be written is told by LocalData::failed.
    const Result<QStringList> leftOut = m_drafts.save(m_account, m_kind, m_key, content, now);
    return leftOut ? leftOut.value() : QStringList();
}

void FormDraft::forget()
{
    if (!m_key.isEmpty())
        static_cast<void>(m_drafts.remove(m_account, m_kind, m_key));
    m_key.clear();
}

std::optional<Draft> FormDraft::left() const
{
    const Result<QList<Draft>> drafts = m_drafts.list(m_account, m_kind);
    if (!drafts)
        return {};
    for (const Draft &draft : drafts.value()) {
        if (draft.key != m_key && !draft.content.isEmpty())
            return draft;
    }
    return {};
}

void FormDraft::goOnWith(const Draft &draft)
{
    forget();
    m_key = draft.key;
}

void FormDraft::forget(const Draft &draft)
{
    static_cast<void>(m_drafts.remove(m_account, m_kind, draft.key));
}

} // namespace nd
