// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/seenstatuses.h"

#include "app/localdata/localfile.h"

using namespace Qt::StringLiterals;

namespace nd {

SeenStatuses::SeenStatuses(LocalFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
}

Result<SeenStatuses::Sighting> SeenStatuses::noteOne(const QString &account, const QString &kind, const Record &record,
                                                     const QDateTime &now)
{
    auto known = m_file.read(u"SELECT id, (SELECT status FROM seen_status WHERE record = seen_record.id ORDER BY id "
                             "DESC LIMIT 1) FROM seen_record WHERE account = ? AND kind = ? AND sid = ?"_s,
                             { account, kind, record.sid });
    if (!known)
        return known.error();
    const bool first = !known.value().next();
    if (!first && known.value().value(1).toString() == record.status)
        return Sighting::Same;

    QVariant id = first ? QVariant() : known.value().value(0);
    const auto noted = first ? m_file.write(u"INSERT INTO seen_record (account, kind, sid) VALUES (?, ?, ?)"_s,
                                            { account, kind, record.sid })
                             : m_file.write(u"UPDATE seen_record SET unread = 1 WHERE id = ?"_s, { id });
    if (!noted)
        return noted.error();
    if (first)
        id = noted.value().lastInsertId();
    const auto status = m_file.write(u"INSERT INTO seen_status (record, status, seen, updated) VALUES (?, ?, ?, ?)"_s,
                                     { id, textValue(record.status), instantValue(now), instantValue(record.updated) });
    if (!status)
        return status.error();
    return first ? Sighting::First : Sighting::Changed;
}

Result<SeenStatuses::Sighting> SeenStatuses::note(const QString &account, const QString &kind, const QString &sid,
                                                  const QString &status, const QDateTime &updated, const QDateTime &now)
{
    Sighting sighting = Sighting::Same;
    const Result<Done> done = m_file.together([&]() -> Result<Done> {
        const Result<Sighting> noted = noteOne(account, kind, { sid, status, updated }, now);
        if (!noted)
            return noted.error();
        sighting = noted.value();
        return Done{};
    });
    if (!done)
        return done.error();
    if (sighting == Sighting::Changed)
        Q_EMIT unreadChanged(account, kind);
    return sighting;
}

Result<QStringList> SeenStatuses::noteAll(const QString &account, const QString &kind, const QList<Record> &records,
                                          const QDateTime &now)
{
    QStringList changed;
    const Result<Done> done = m_file.together([&]() -> Result<Done> {
        for (const Record &record : records) {
            const Result<Sighting> noted = noteOne(account, kind, record, now);
            if (!noted)
                return noted.error();
            if (noted.value() == Sighting::Changed)
                changed.append(record.sid);
        }
        return Done{};
    });
    if (!done)
        return done.error();
    if (!changed.isEmpty())
        Q_EMIT unreadChanged(account, kind);
    return changed;
}

Result<QList<SeenStatus>> SeenStatuses::history(const QString &account, const QString &kind, const QString &sid) const
{
    auto rows
        = m_file.read(u"SELECT status, seen, updated FROM seen_status JOIN seen_record ON seen_record.id = record "
                      "WHERE account = ? AND kind = ? AND sid = ? ORDER BY seen_status.id"_s,
                      { account, kind, sid });
    if (!rows)
        return rows.error();
    QList<SeenStatus> statuses;
    while (rows.value().next()) {
        const QSqlQuery &row = rows.value();
        statuses.append({ .status = row.value(0).toString(),
                          .seen = instantFrom(row.value(1)),
                          .updated = instantFrom(row.value(2)) });
    }
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    return statuses;
}

Result<StageStart> SeenStatuses::stageStart(const QString &account, const QString &kind, const QString &sid) const
{
    const Result<QList<SeenStatus>> statuses = history(account, kind, sid);
    if (!statuses)
        return statuses.error();
    if (statuses.value().isEmpty())
        return StageStart{};
    return nd::stageStart(statuses.value(), statuses.value().last().status);
}

Result<QStringList> SeenStatuses::unread(const QString &account, const QString &kind) const
{
    auto rows = m_file.read(u"SELECT sid FROM seen_record WHERE account = ? AND kind = ? AND unread = 1 ORDER BY id"_s,
                            { account, kind });
    if (!rows)
        return rows.error();
    QStringList sids;
    while (rows.value().next())
        sids.append(rows.value().value(0).toString());
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    return sids;
}

Result<int> SeenStatuses::unreadCount(const QString &account, const QString &kind) const
{
    const Result<QStringList> sids = unread(account, kind);
    return sids ? Result<int>(int(sids.value().size())) : Result<int>(sids.error());
}

Result<Done> SeenStatuses::markRead(const QString &account, const QString &kind, const QString &sid)
{
    const auto written
        = m_file.write(u"UPDATE seen_record SET unread = 0 WHERE account = ? AND kind = ? AND sid = ? AND unread = 1"_s,
                       { account, kind, sid });
    if (written && written.value().numRowsAffected() > 0)
        Q_EMIT unreadChanged(account, kind);
    return doneOr(written);
}

Result<Done> SeenStatuses::markAllRead(const QString &account, const QString &kind)
{
    const auto written = m_file.write(
        u"UPDATE seen_record SET unread = 0 WHERE account = ? AND kind = ? AND unread = 1"_s, { account, kind });
    if (written && written.value().numRowsAffected() > 0)
        Q_EMIT unreadChanged(account, kind);
    return doneOr(written);
}

} // namespace nd
