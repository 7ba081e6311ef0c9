// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/localdata.h"
#include "app/session.h"
#include "models/forms/basket.h"

#include <QPointer>
#include <QStringList>

#include <optional>

namespace nd {

/// The basket on disk: it is kept at every change, and what an earlier start of the program left of one is found again.
/// It is bought by nobody but people.
class BasketDraft
{
public:
    explicit BasketDraft(LocalData &local);

    void enter(Session &session);
    /// What was kept stays.
    void leave();

    /// The basket as it is now; an empty one has no draft.
    void keep(const Basket &basket, const QVariantMap &filledIn);
    /// It was bought: there is nothing to come back to.
    void forget();
    /// Whether nothing is lost when the program ends now.
    bool isWhole() const { return m_whole; }

    /// A basket that was left.
    struct Left
    {
        QString key;
        QDateTime when;
        Basket basket;
        QVariantMap filledIn;
        QStringList missing; ///< Fields that held a secret.
    };
    /// The newest that there is, beside the one in use.
    std::optional<Left> left() const;
    /// It goes on in this basket, under its own name as long as that holds nothing.
    void goOnWith(const Left &left);
    void forget(const Left &left);

private:
    bool wasBought(const Left &left) const;

    LocalData &m_local;
    QPointer<Session> m_session;
    QString m_key; ///< Of the basket in use; empty while it has no draft.
    bool m_whole = false;
};

} // namespace nd
