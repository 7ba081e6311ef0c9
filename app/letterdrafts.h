// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/draftfate.h"

#include <QDateTime>
#include <QPointer>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace nd {

class Journal;
class LocalData;
class Session;

/// What somebody fills in for a letter of authorization, as it was typed.
struct LetterContent
{
    QStringList orderSids{};
    QString addressSid{};
    QString email{};
    QString contactTitle{};
    QString contactPhone{};
    QString copies{}; ///< One text, as typed.

    QVariantMap toMap() const;
    static LetterContent fromMap(const QVariantMap &map);
    /// Whether nothing was typed or chosen, orders aside.
    bool isBlank() const;
    bool operator==(const LetterContent &) const = default;
};

/// Letters of authorization that were begun and not sent, in the account in use; and edits of open ones. They are kept
/// at every change, and sent by nobody but people.
class LetterDrafts
{
public:
    LetterDrafts(LocalData &local, Journal &journal);

    void enter(Session &session);
    void leave();

    /// A key for a new letter.
    static QString newKey();
    /// Keeps what is filled in. A letter's own SID (PX…) is the key of its edits.
    void keep(const QString &key, const LetterContent &content);
    void forget(const QString &key);
    /// What is kept under a key; nothing when there is none.
    std::optional<LetterContent> kept(const QString &key) const;

    struct Left
    {
        QString key{};
        QDateTime when{};
        LetterContent content{};
        DraftFate fate = DraftFate::NotSent; ///< Or NotFound.
    };
    /// The newest new letter that was left, but for the one with this key. One that was sent after all, and one whose
    /// sending is still being looked up, is not offered.
    std::optional<Left> left(const QString &butFor = {}) const;

    /// What this computer sent a letter with: the service tells neither the signer's title nor phone.
    LetterContent sentWith(const QString &documentSid) const;

private:
    DraftFate fateOf(const Left &left) const;

    LocalData &m_local;
    Journal &m_journal;
    QPointer<Session> m_session;
};

} // namespace nd
