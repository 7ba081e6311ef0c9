// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search/basketdraft.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString kind = u"basket"_s;
const QString purchase = u"number.buy"_s;
const QString filledInName = u"form"_s;

} // namespace

BasketDraft::BasketDraft(LocalData &local)
    : m_local(local)
{
}

void BasketDraft::enter(Session &session)
{
    m_session = &session;
}

void BasketDraft::leave()
{
    m_key.clear();
    m_whole = false;
    m_session.clear();
}

void BasketDraft::keep(const Basket &basket, const QVariantMap &filledIn)
{
    if (!m_session)
        return;
    if (basket.isEmpty())
        return forget();
    if (m_key.isEmpty())
        m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVariantMap content = basket.toMap();
    content.insert(filledInName, filledIn);
    // What can't be written is told by LocalData::failed.
    const Result<QStringList> leftOut
        = m_local.drafts().save(m_session->accountSid(), kind, m_key, content, m_session->clock().now());
    m_whole = leftOut && leftOut.value().isEmpty() && m_local.isKept() && !m_session->profile().sandbox;
}

void BasketDraft::forget()
{
    if (m_session && !m_key.isEmpty())
        static_cast<void>(m_local.drafts().remove(m_session->accountSid(), kind, m_key));
    m_key.clear();
    m_whole = false;
}

/// The program may have ended between the run's beginning and the draft's end. What runs already is in Bulk work.
bool BasketDraft::wasBought(const Left &left) const
{
    return m_session->bulk().hasRow(purchase, left.basket.keys(), left.when);
}

std::optional<BasketDraft::Left> BasketDraft::left() const
{
    if (!m_session)
        return {};
    const Result<QList<Draft>> drafts = m_local.drafts().list(m_session->accountSid(), kind);
    if (!drafts)
        return {}; // LocalData::failed told.
    for (const Draft &draft : drafts.value()) {
        const Left left{ .key = draft.key,
                         .when = draft.changed,
                         .basket = Basket::fromMap(draft.content),
                         .filledIn = draft.content.value(filledInName).toMap(),
                         .missing = draft.leftOut };
        if (left.key == m_key || left.basket.isEmpty())
            continue;
        if (!wasBought(left))
            return left;
        static_cast<void>(m_local.drafts().remove(m_session->accountSid(), kind, left.key));
    }
    return {};
}

void BasketDraft::goOnWith(const Left &left)
{
    if (m_key.isEmpty())
        m_key = left.key;
    else
        forget(left);
}

void BasketDraft::forget(const Left &left)
{
    if (m_session)
        static_cast<void>(m_local.drafts().remove(m_session->accountSid(), kind, left.key));
}

} // namespace nd
