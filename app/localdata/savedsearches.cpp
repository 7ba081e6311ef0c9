// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/savedsearches.h"

#include "app/localdata/localfile.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nd {

SavedSearches::SavedSearches(LocalFile &file)
    : m_file(file)
{
}

Result<QStringList> SavedSearches::names() const
{
    auto rows = m_file.read(u"SELECT name FROM saved_search"_s);
    if (!rows)
        return rows.error();
    QStringList names;
    while (rows.value().next())
        names.append(rows.value().value(0).toString());
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    names.sort(Qt::CaseInsensitive);
    return names;
}

Result<QVariantMap> SavedSearches::search(const QString &name) const
{
    auto row = m_file.read(u"SELECT search FROM saved_search WHERE name = ?"_s, { name });
    if (!row)
        return row.error();
    if (!row.value().next())
        return QVariantMap();
    return QJsonDocument::fromJson(row.value().value(0).toByteArray()).object().toVariantMap();
}

Result<Done> SavedSearches::save(const QString &name, const QVariantMap &search)
{
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(search)).toJson(QJsonDocument::Compact);
    return doneOr(m_file.write(u"INSERT OR REPLACE INTO saved_search (name, search) VALUES (?, ?)"_s,
                               { name, QString::fromUtf8(json) }));
}

Result<Done> SavedSearches::remove(const QString &name)
{
    return doneOr(m_file.write(u"DELETE FROM saved_search WHERE name = ?"_s, { name }));
}

Result<Done> SavedSearches::takeIn(const QMap<QString, QVariantMap> &searches)
{
    return m_file.together([&]() -> Result<Done> {
        const Result<QStringList> here = names();
        if (!here)
            return here.error();
        QStringList taken = here.value();
        for (auto it = searches.cbegin(); it != searches.cend(); ++it) {
            const Result<QVariantMap> same = search(it.key());
            if (!same)
                return same.error();
            QString name = it.key();
            if (taken.contains(name) && same.value() == it.value())
                continue; // taken in before, by a start that ended there
            for (int i = 2; taken.contains(name); ++i)
                name = u"%1 (%2)"_s.arg(it.key()).arg(i);
            taken.append(name);
            if (Result<Done> saved = save(name, it.value()); !saved)
                return saved;
        }
        return Done{};
    });
}

} // namespace nd
