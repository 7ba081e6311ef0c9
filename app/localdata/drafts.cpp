// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/drafts.h"

#include "app/localdata/localfile.h"
#include "models/rules/secrets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Drafts)
};

/// A password that is still being typed: `https://ann:secr`.
bool beginsPassword(const QString &text)
{
    const qsizetype slashes = text.indexOf("//"_L1);
    if (slashes < 0)
        return false;
    const QStringView host = QStringView(text).sliced(slashes + 2);
    const auto end = std::ranges::find_if(host, [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const QStringView port = host.first(end - host.begin());
    const qsizetype colon = port.indexOf(u':');
    // A host of the newer kind is written in brackets, colons and all.
    return colon >= 0 && !port.startsWith(u'[')
        && !std::ranges::all_of(port.sliced(colon + 1), [](QChar c) { return c.isDigit(); });
}

/// Whether a text lets its reader in somewhere. An e-mail address is none, though it looks like the end of a URL.
bool letsIn(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const bool mayBeUrl = text.contains("//"_L1) || QStringView(text).first(std::max<qsizetype>(at, 0)).contains(u':');
    return mayBeUrl && (rules::holdsSecret(text) || beginsPassword(text));
}

QJsonValue clean(const QJsonValue &value, const QString &name, QStringList *leftOut);

QJsonObject cleanObject(const QJsonObject &object, QStringList *leftOut)
{
    QJsonObject kept;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = clean(it.value(), it.key(), leftOut);
        if (!value.isUndefined())
            kept.insert(it.key(), value);
    }
    return kept;
}

/// Undefined when it has to stay out.
QJsonValue clean(const QJsonValue &value, const QString &name, QStringList *leftOut)
{
    const bool empty = value.isNull() || (value.isString() && value.toString().isEmpty());
    if (!empty && (rules::isSecretField(name) || letsIn(value.toString()))) {
        leftOut->append(name);
        return QJsonValue::Undefined;
    }
    if (value.isObject())
        return cleanObject(value.toObject(), leftOut);
    if (!value.isArray())
        return value;
    QJsonArray kept;
    const QJsonArray array = value.toArray();
    for (const QJsonValue element : array) {
        const QJsonValue inside = clean(element, name, leftOut);
        kept.append(inside.isUndefined() ? QJsonValue() : inside); // the others keep their places
    }
    return kept;
}

QString jsonOf(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

Result<Draft> draftFrom(const QSqlQuery &row)
{
    const QJsonDocument content = QJsonDocument::fromJson(row.value(2).toByteArray());
    if (!content.isObject())
        return ApiError{ .kind = ErrorKind::Storage, .message = Text::tr("A draft is damaged and can't be read.") };
    const QJsonDocument leftOut = QJsonDocument::fromJson(row.value(3).toByteArray());
    return Draft{ .kind = row.value(0).toString(),
                  .key = row.value(1).toString(),
                  .content = content.object().toVariantMap(),
                  .leftOut = QVariant(leftOut.array().toVariantList()).toStringList(),
                  .changed = instantFrom(row.value(4)) };
}

const QString columns = u"SELECT kind, key, content, left_out, changed FROM draft "_s;

} // namespace

Drafts::Drafts(LocalFile &file)
    : m_file(file)
{
}

Result<QStringList> Drafts::save(const QString &account, const QString &kind, const QString &key,
                                 const QVariantMap &content, const QDateTime &now)
{
    QStringList leftOut;
    const QJsonObject kept = cleanObject(QJsonObject::fromVariantMap(content), &leftOut);
    leftOut.removeDuplicates();
    const auto written
        = m_file.write(u"INSERT OR REPLACE INTO draft (account, kind, key, content, left_out, changed) VALUES (?, ?, "
                       "?, ?, ?, ?)"_s,
                       { account, kind, textValue(key), jsonOf(QJsonDocument(kept)),
                         jsonOf(QJsonDocument(QJsonArray::fromStringList(leftOut))), instantValue(now) });
    return written ? Result<QStringList>(leftOut) : Result<QStringList>(written.error());
}

Result<Draft> Drafts::load(const QString &account, const QString &kind, const QString &key) const
{
    auto row
        = m_file.read(columns + u"WHERE account = ? AND kind = ? AND key = ?"_s, { account, kind, textValue(key) });
    if (!row)
        return row.error();
    return row.value().next() ? draftFrom(row.value()) : Draft{ .kind = kind, .key = key };
}

Result<QList<Draft>> Drafts::list(const QString &account, const QString &kind) const
{
    auto rows
        = m_file.read(columns + u"WHERE account = ? AND kind = ? ORDER BY changed DESC, key"_s, { account, kind });
    if (!rows)
        return rows.error();
    QList<Draft> drafts;
    while (rows.value().next()) {
        const Result<Draft> draft = draftFrom(rows.value());
        if (!draft)
            return draft.error();
        drafts.append(draft.value());
    }
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    return drafts;
}

Result<Done> Drafts::remove(const QString &account, const QString &kind, const QString &key)
{
    return doneOr(m_file.write(u"DELETE FROM draft WHERE account = ? AND kind = ? AND key = ?"_s,
                               { account, kind, textValue(key) }));
}

} // namespace nd
