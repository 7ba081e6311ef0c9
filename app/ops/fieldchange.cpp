// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/fieldchange.h"

#include "app/ops/answers.h"
#include "models/rules/secrets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString oldValues = u"values"_s; ///< Of `before`: field name to old value.
const QString lastUpdate = u"date_updated"_s; ///< Of `before` and of the record.

bool isRead(const Schema &schema, const QString &field)
{
    return schema.column(field.toLatin1()) >= 0;
}

/// A member by its field's name: the first path that the record has.
QString fieldText(const QJsonObject &record, const Schema &schema, const QString &field)
{
    const int column = schema.column(field.toLatin1());
    const QStringList paths
        = column < 0 ? QStringList{ field } : QString::fromLatin1(schema.fields[size_t(column)].paths).split(u'|');
    for (const QString &path : paths) {
        if (record.contains(path))
            return memberText(record, path);
    }
    return {};
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

/// A value as a sentence can hold it; it goes into the journal, so nothing secret.
QString shownValue(const FieldInfo &field, const QString &value)
{
    constexpr qsizetype longest = 60;
    if (value.isEmpty())
        return Text::tr("nothing");
    if (field.format == Format::Secret)
        return u"•••"_s;
    const QString shown = field.format == Format::Url ? rules::maskUrl(value, rules::UrlDetail::Host) : value;
    return shown.size() <= longest ? shown : shown.first(longest - 1) + u'…';
}

Result<QJsonObject> recordOf(const QString &sid, const QByteArray &body)
{
    Result<QJsonObject> record = readJsonObject(body);
    if (record && memberText(record.value(), u"sid"_s) != sid)
        return unreadableAnswer();
    return record;
}

} // namespace

bool isWantedOrPassed(const QString &field, const QString &wanted, const QString &before, const QString &now)
{
    return now == wanted || (field == "status"_L1 && now != before);
}

QString valueText(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().join(u", "_s);
    return value.toString();
}

QString formText(const OperationSpec &spec, const QString &parameter)
{
    QStringList values;
    for (const auto &[name, value] : spec.request.form) {
        if (name == parameter)
            values.append(value);
    }
    return values.join(u", "_s);
}

QJsonObject valuesSeen(const QMap<QString, QString> &values, const QDateTime &updated)
{
    QJsonObject object;
    for (auto it = values.begin(); it != values.end(); ++it)
        object.insert(it.key(), *it);
    QJsonObject before{ { oldValues, object } };
    if (updated.isValid())
        before.insert(lastUpdate, updated.toUTC().toString(Qt::ISODate));
    return before;
}

QMap<QString, QString> valuesSeen(const OperationSpec &spec)
{
    QMap<QString, QString> values;
    const QJsonObject before = spec.before[oldValues].toObject();
    for (auto it = before.begin(); it != before.end(); ++it)
        values.insert(it.key(), it->toString());
    return values;
}

QString titlesOf(const Schema &schema, const QStringList &fields)
{
    QStringList titles;
    for (const QString &field : fields) {
        const int column = schema.column(field.toLatin1());
        titles.append(column < 0 ? field : schema.fields[size_t(column)].title());
    }
    return titles.join(u", "_s);
}

Result<QJsonObject> refuseIfChanged(const FieldChange &change, const OperationSpec &spec, const QByteArray &body)
{
    const Result<QJsonObject> record = recordOf(spec.subject, body);
    if (!record)
        return record.error();
    const Schema &schema = change.schema();
    const QMap<QString, QString> seen = valuesSeen(spec);
    QStringList changed; // What it was, and what it is: whoever decides needs both.
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        const QString now = fieldText(record.value(), schema, it.key());
        if (!isRead(schema, it.key()) || now == *it)
            continue;
        const FieldInfo &field = schema.fields[size_t(schema.column(it.key().toLatin1()))];
        const QString before = shownValue(field, *it);
        const QString after = shownValue(field, now);
        // Of two addresses at one host the journal shows the same.
        changed.append(before == after ? Text::tr("%1: another one, at %2").arg(field.title(), after)
                                       : Text::tr("%1: %2 → %3").arg(field.title(), before, after));
    }
    if (changed.isEmpty())
        return spec.before;
    const QString sentence = QCoreApplication::translate("Operation", change.changedMeanwhile);
    return ApiError{ .kind = ErrorKind::Invalid, .message = sentence.arg(changed.join(u"; "_s)) };
}

Verdict judgeChange(const FieldChange &change, const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (!answer)
        return {};
    const Result<QJsonObject> record = recordOf(entry.spec.subject, answer.value());
    if (!record)
        return {};
    const QMap<QString, QString> before = valuesSeen(entry.spec);
    bool anyRead = false;
    bool allWanted = true;
    bool allBefore = true;
    for (const auto &parameter : entry.spec.request.form) {
        const QString field = fieldOf(change.params(), parameter.first);
        if (!isRead(change.schema(), field))
            continue;
        anyRead = true;
        const QString wanted = formText(entry.spec, parameter.first);
        const QString now = fieldText(record.value(), change.schema(), field);
        const QString old = before.value(field);
        allWanted = allWanted && (change.isWanted ? change.isWanted(field, wanted, old, now) : now == wanted);
        allBefore = allBefore && now == old;
    }
    if (!anyRead) {
        const QString updated = memberText(record.value(), lastUpdate);
        allBefore = updated == entry.spec.before[lastUpdate].toString();
        allWanted = !updated.isEmpty() && !allBefore;
    }
    if (allWanted)
        return { Verdict::Happened, entry.spec.subject };
    return { allBefore ? Verdict::NotSeen : Verdict::CannotTell, {} };
}

} // namespace nd
