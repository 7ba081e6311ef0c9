// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watch/watcher.h"
#include "models/records/portinrequest.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>

namespace nd {

class Accounts;
class Notifier;
class PortDetails;
class SeenStatuses;
class Session;

/// Watches whatever account is in use, and tells people what moved: a notification, and a mark until they looked.
class AccountWatch : public QObject
{
    Q_OBJECT
public:
    AccountWatch(Accounts &accounts, SeenStatuses &seen, Notifier &notifier, QObject *parent = nullptr);
    ~AccountWatch() override;

    /// From now on the account in use is asked now and then. Before that, nothing is sent; what panes read is noted
    /// all the same.
    void begin();

    /// Other times than those of people; tests have shorter ones. Begins anew.
    void setTimes(const WatchTimes &times);

    /// Rows that a pane read, or that an operation answered with.
    void saw(RecordKind kind, const StorePagePtr &rows, Watcher::By by);
    /// Reads one record as soon as there is room.
    void lookSoon(RecordKind kind, const QString &sid);
    /// Reads every list as soon as there is room.
    void lookAtAll();
    /// Why a kind is not watched; nothing when it is, or when nobody is signed in.
    std::optional<ApiError> problem(RecordKind kind) const;

    /// What is known of rows beside what they say themselves: what was read of them one by one, and since when each is
    /// in its stage.
    StorePagePtr dressed(RecordKind kind, const StorePagePtr &rows) const;
    /// One record out of its own answer.
    Result<StorePagePtr> rowIn(RecordKind kind, const Schema &schema, const QByteArray &body) const;
    /// A request to port numbers in with its numbers, as it was last read; nothing when it was not.
    std::optional<PortInDetail> portIn(const QString &sid) const;
    /// SIDs of requests of the account in use that were open when they were last read, with one of these numbers.
    QStringList openPortInsWith(const QStringList &numbers) const;

    /// SIDs of the account in use whose last change nobody has looked at.
    QSet<QString> unread(RecordKind kind) const;
    void markRead(RecordKind kind, const QString &sid);
    /// SIDs of those that go on only when somebody here does something.
    QSet<QString> waitingForUs(RecordKind kind) const;
    /// What was seen of a record, oldest first.
    QList<SeenStatus> history(RecordKind kind, const QString &sid) const;

Q_SIGNALS:
    /// Rows of the account in use as they are now.
    void rowsRead(nd::RecordKind kind, const nd::StorePagePtr &rows);
    void gone(nd::RecordKind kind, const QString &sid);
    void unreadChanged();
    /// waitingForUs() is another one.
    void waitingChanged();
    void problemChanged(nd::RecordKind kind);
    /// A request to port numbers in was read with its numbers.
    void portInRead(const QString &sid);

private:
    void enter();
    void bar(Product product, QList<WatchedKind> &kinds) const;
    void takePortIn(const PortInDetail &detail);
    void tell();
    void countWaiting(RecordKind kind);
    const WatchedKind *find(RecordKind kind) const;

    Accounts &m_accounts;
    SeenStatuses &m_seen;
    Notifier &m_notifier;
    QPointer<Session> m_session;
    std::unique_ptr<PortDetails> m_ports; ///< Of the account in use; outlives what reads into it.
    QList<WatchedKind> m_kinds; ///< Of the account in use.
    std::unique_ptr<Watcher> m_watcher; ///< Null while signed out.
    QList<StatusChange> m_changes; ///< Not told yet: many may come at once.
    QTimer m_telling;
    QHash<RecordKind, QSet<QString>> m_waiting; ///< As it was told last.
    WatchTimes m_times;
    bool m_begun = false;
};

} // namespace nd
