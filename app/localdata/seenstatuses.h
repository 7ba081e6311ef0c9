// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline.h"
#include "models/result.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace nd {

class LocalFile;

/// The statuses that were seen, per account, kind of record and SID: the service tells only the present one. What
/// changed since somebody looked is unread. ErrorKind::Storage when the file can't be read or written.
class SeenStatuses : public QObject
{
    Q_OBJECT
public:
    explicit SeenStatuses(LocalFile &file, QObject *parent = nullptr);

    enum class Sighting {
        First, ///< Never seen before; not unread, since it is news to nobody.
        Same,
        Changed ///< Another status than the last time: unread from now on.
    };
    struct Record
    {
        QString sid;
        QString status;
        QDateTime updated;
    };

    /// Notes what a record's status is. A first sighting takes a date_updated as when the status began, at the latest.
    Result<Sighting> note(const QString &account, const QString &kind, const QString &sid, const QString &status,
                          const QDateTime &updated, const QDateTime &now);
    /// The same for a list, at once. Gives the SIDs of those that changed.
    Result<QStringList> noteAll(const QString &account, const QString &kind, const QList<Record> &records,
                                const QDateTime &now);

    /// Oldest first.
    Result<QList<SeenStatus>> history(const QString &account, const QString &kind, const QString &sid) const;
    /// For how long a record is where it is.
    Result<StageStart> stageStart(const QString &account, const QString &kind, const QString &sid) const;

    /// SIDs whose last change nobody has looked at.
    Result<QStringList> unread(const QString &account, const QString &kind) const;
    Result<int> unreadCount(const QString &account, const QString &kind) const;
    Result<Done> markRead(const QString &account, const QString &kind, const QString &sid);
    Result<Done> markAllRead(const QString &account, const QString &kind);

Q_SIGNALS:
    /// Something became unread, or was read.
    void unreadChanged(const QString &account, const QString &kind);

private:
    Result<Sighting> noteOne(const QString &account, const QString &kind, const Record &record, const QDateTime &now);

    LocalFile &m_file;
};

} // namespace nd
