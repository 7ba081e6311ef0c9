// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/drafts.h"
#include "app/ops/operation.h"

#include <QDateTime>
#include <QPointer>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace nd {

class Journal;
class LocalData;
class Session;

/// Port-in requests that were begun and not sent, in the account in use, and the templates of its customers. Kept at
/// every change, and sent by nobody but people. PINs are in neither.
class PortInDrafts
{
public:
    PortInDrafts(LocalData &local, Journal &journal, Session &session);

    struct Left
    {
        QString key{};
        QDateTime when{};
        QVariantMap content{}; ///< As PortInForm::toMap(), and whatever the form keeps beside it.
        QStringList leftOut{}; ///< See Draft::leftOut.
    };

    /// The numbers (E.164) that a request was sent with, of a portin.create.
    static QStringList numbersOf(const JournalEntry &entry);
    /// Its documents remember that they were used in it, once it is known to be there.
    void noteDocuments(const JournalEntry &entry);

    /// A key for a new one.
    static QString newKey();
    /// Empty content has no draft.
    void keep(const QString &key, const QVariantMap &content);
    /// The same of many numbers, put together in a worker; never empty.
    void keepLarge(const QString &key, const Drafts::Content &content);
    void forget(const QString &key);
    /// Those that there are, changed last first. Numbers that were asked for after all are not in them any more: the
    /// program may have ended between the answer and the draft's end.
    QList<Left> list();
    /// The request with numbers of a draft of which nobody can tell whether it was made: its outcome is still being
    /// looked up, or the look-up was given up and the draft not changed since.
    std::optional<JournalEntry> notKnown(const QString &key) const;

    /// Names of the templates, as people sort.
    QStringList templates() const;
    /// Empty when there is none of that name.
    QVariantMap templateOf(const QString &name) const;
    /// Replaces the one of that name.
    void saveTemplate(const QString &name, const QVariantMap &content);
    void removeTemplate(const QString &name);

private:
    QList<JournalEntry> sentSince(const Left &left) const;
    /// False: all of it was sent.
    bool takeOutSent(Left &left);

    LocalData &m_local;
    Journal &m_journal;
    QPointer<Session> m_session;
    QString m_account;
};

} // namespace nd
