// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watch/watchedkind.h"
#include "models/page.h"
#include "models/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace nd {

class Clock;
class SeenStatuses;
class Transport;

/// A record that was in one status when it was last seen, and is in another now.
struct StatusChange
{
    RecordKind kind = RecordKind::Number;
    QString sid{};
    QString name{}; ///< What people know it by: the number.
    QString from{}; ///< As the service words it.
    QString to{};
};

/// Looks after what moves by itself in one account: reads the lists now and then, and what is open as often as its
/// status makes it worth while. Asks no more than once a second; when the service does not answer, ever less
/// often. What is seen is kept in SeenStatuses, so that a change that came while the program was closed is told at the
/// next start; where they can't be kept, what is known in memory has to do.
class Watcher : public QObject
{
    Q_OBJECT
public:
    /// @param account whose records these are: under it the statuses are kept
    Watcher(QString account, Transport &transport, Clock &clock, SeenStatuses &seen, QList<WatchedKind> kinds,
            const WatchTimes &times = {}, QObject *parent = nullptr);
    ~Watcher() override;

    /// Begins with a read of every list. Once.
    void start();
    /// Who made rows what they are: what this program did itself is no news.
    enum class By { Us, Others };
    /// Rows that somebody else read: a pane, an operation's answer. They are not read again before it is time.
    void saw(RecordKind kind, const StorePagePtr &rows, By by);
    /// Reads one record as soon as there is room: something is expected to happen with it.
    void lookSoon(RecordKind kind, const QString &sid);
    /// Reads every list as soon as there is room.
    void lookAtAll();
    /// Why a kind is not watched (no access, no credentials for its host); nothing when it is.
    std::optional<ApiError> problem(RecordKind kind) const;
    /// What each record was in when it was last read, by SID.
    QHash<QString, QString> statuses(RecordKind kind) const;

Q_SIGNALS:
    /// Rows as they are now.
    void rowsRead(nd::RecordKind kind, const nd::StorePagePtr &rows);
    /// A record that was there is no longer.
    void gone(nd::RecordKind kind, const QString &sid);
    void statusChanged(const nd::StatusChange &change);
    void problemChanged(nd::RecordKind kind);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
