// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/notes.h"

#include "app/localdata/localfile.h"

using namespace Qt::StringLiterals;

namespace nd {

Notes::Notes(LocalFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
}

Result<Note> Notes::note(const QString &account, const QString &subject) const
{
    auto row = m_file.read(u"SELECT text, changed FROM note WHERE account = ? AND subject = ?"_s, { account, subject });
    if (!row)
        return row.error();
    if (!row.value().next())
        return Note{};
    return Note{ .text = row.value().value(0).toString(), .changed = instantFrom(row.value().value(1)) };
}

Result<QHash<QString, Note>> Notes::all(const QString &account) const
{
    auto rows = m_file.read(u"SELECT subject, text, changed FROM note WHERE account = ?"_s, { account });
    if (!rows)
        return rows.error();
    QHash<QString, Note> notes;
    while (rows.value().next()) {
        const QSqlQuery &row = rows.value();
        notes.insert(row.value(0).toString(),
                     { .text = row.value(1).toString(), .changed = instantFrom(row.value(2)) });
    }
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    return notes;
}

Result<Done> Notes::set(const QString &account, const QString &subject, const QString &text, const QDateTime &now)
{
    const auto written = text.isEmpty()
        ? m_file.write(u"DELETE FROM note WHERE account = ? AND subject = ?"_s, { account, subject })
        : m_file.write(u"INSERT OR REPLACE INTO note (account, subject, text, changed) VALUES (?, ?, ?, ?)"_s,
                       { account, subject, text, instantValue(now) });
    if (!written)
        return written.error();
    Q_EMIT changed(account, subject);
    return Done{};
}

} // namespace nd
