// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/portdocuments.h"

#include "app/localdata/localfile.h"
#include "models/recordmap.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

PortDocuments::PortDocuments(LocalFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
}

Result<QList<PortDocument>> PortDocuments::list(const QString &account) const
{
    auto rows = m_file.read(u"SELECT content FROM port_document WHERE account = ? ORDER BY place"_s, { account });
    if (!rows)
        return rows.error();
    QList<PortDocument> documents;
    while (rows.value().next()) {
        const QJsonObject content = QJsonDocument::fromJson(rows.value().value(0).toByteArray()).object();
        documents.append(recordFrom<PortDocument>(content.toVariantMap()));
    }
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    return documents;
}

QList<PortDocument> PortDocuments::usable(const QString &account, const QDate &today) const
{
    const Result<QList<PortDocument>> all = list(account);
    QList<PortDocument> good = all ? all.value() : QList<PortDocument>();
    good.removeIf([today](const PortDocument &document) { return !document.isUsable(today); });
    std::ranges::stable_sort(good, std::ranges::greater(), &PortDocument::lastDay);
    return good;
}

PortDocument PortDocuments::find(const QString &account, const QString &sid) const
{
    const Result<QList<PortDocument>> all = list(account);
    if (!all || sid.isEmpty())
        return {};
    const auto found = std::ranges::find(all.value(), sid, &PortDocument::sid);
    return found == all.value().end() ? PortDocument() : *found;
}

Result<Done> PortDocuments::save(const QString &account, const PortDocument &document)
{
    const QJsonDocument content(QJsonObject::fromVariantMap(toMap(document)));
    const auto written
        = m_file.write(u"INSERT INTO port_document (account, id, content) VALUES (?, ?, ?) ON CONFLICT (account, id) "
                       "DO UPDATE SET content = excluded.content"_s,
                       { account, document.id, QString::fromUtf8(content.toJson(QJsonDocument::Compact)) });
    if (written)
        Q_EMIT changed(account);
    return doneOr(written);
}

Result<Done> PortDocuments::remove(const QString &account, const QString &id)
{
    const auto written = m_file.write(u"DELETE FROM port_document WHERE account = ? AND id = ?"_s, { account, id });
    if (written)
        Q_EMIT changed(account);
    return doneOr(written);
}

Result<Done> PortDocuments::markUsed(const QString &account, const QString &sid, const QString &requestSid)
{
    PortDocument document = find(account, sid);
    if (document.sid.isEmpty() || document.usedIn.contains(requestSid))
        return Done{};
    document.usedIn.append(requestSid);
    return save(account, document);
}

} // namespace nd
