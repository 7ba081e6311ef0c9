// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/fieldchange.h"

#include "app/ops/answers.h"
#include "app/ops/comparison.h"
#include "app/ops/operationrunner.h"
#include "models/bidi.h"
#include "models/forms/portinfields.h"
#include "models/records/address.h"
#include "models/records/authorizationdocument.h"
#include "models/records/hostedorder.h"
#include "models/records/incomingnumber.h"
#include "models/records/portdocument.h"
#include "models/records/portinrequest.h"
#include "models/records/portwebhooks.h"
#include "models/rules/secrets.h"

#include <QCoreApplication>

#include <algorithm>

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
    return bidi::isolated(shown.size() <= longest ? shown : shown.first(longest - 1) + u'…');
}

Result<QJsonObject> recordOf(const QString &sid, const QByteArray &body)
{
    Result<QJsonObject> record = readJsonObject(body);
    if (record && memberText(record.value(), u"sid"_s) != sid)
        return unreadableAnswer();
    return record;
}

/// What a request's form asks for of the fields that answers tell.
struct Asked
{
    QString field;
    QString value;
    const FieldInfo *info;
};

QList<Asked> askedIn(const FieldChange &change, const OperationSpec &spec)
{
    QList<Asked> all;
    const Schema &schema = change.schema();
    QStringList parameters;
    for (const auto &[parameter, value] : spec.request.form) {
        const QString field = fieldOf(change.params(), parameter);
        if (parameters.contains(parameter) || !isRead(schema, field))
            continue;
        parameters.append(parameter); // one that occurs more than once is one list
        all.append({ field, formText(spec, parameter), &schema.fields[size_t(schema.column(field.toLatin1()))] });
    }
    return all;
}

bool hasField(const QJsonObject &record, const FieldInfo &field)
{
    const QStringList paths = QString::fromLatin1(field.paths).split(u'|');
    return std::ranges::any_of(paths, [&record](const QString &path) { return record.contains(path); });
}

bool isAsAsked(const FieldChange &change, const Asked &asked, const QString &before, const QString &now)
{
    return isSameValue(asked.value, now, asked.info)
        || (change.isWanted && change.isWanted(asked.field, asked.value, before, now));
}

/// What people make up: a name, a URL. Two would hardly choose the same by chance.
bool isOwnText(const FieldInfo &field)
{
    return field.format == Format::Url || field.name() == "friendly_name" || field.name() == "unique_name";
}

/// What the form of a request to port numbers in calls a member of it; empty for one that it has no label for.
QString portInTitle(const QString &member)
{
    const QString name = member.section(u'.', -1);
    if (member.startsWith("phone_numbers."_L1)) {
        const Schema &schema = schemaOf<PortInNumber>();
        const int column = schema.column(name.toLatin1());
        return column < 0 ? name == "pin"_L1 ? Text::tr("PIN") : QString() : schema.fields[size_t(column)].title();
    }
    const auto row
        = std::ranges::find(portInFields(), name, [](const PortInField &f) { return QString::fromLatin1(f.name); });
    return row == portInFields().end() || !*row->label ? QString() : row->title();
}

/// Of the record that changes of a kind are compared with; null where its fields have no table.
const Schema *schemaFor(const QString &kindId)
{
    const OperationKind *kind = operationKind(kindId);
    if (!kind)
        return nullptr;
    switch (kind->touches) {
    case RecordKind::Number:
        return &schemaOf<IncomingNumber>();
    case RecordKind::Address:
        return &schemaOf<Address>();
    case RecordKind::HostedOrder:
        return &schemaOf<HostedOrder>();
    case RecordKind::AuthorizationDocument:
        return &schemaOf<AuthorizationDocument>();
    case RecordKind::PortInRequest:
        return &schemaOf<PortInRequest>();
    case RecordKind::PortWebhooks:
        return &schemaOf<PortWebhooks>();
    case RecordKind::PortDocument:
        return &schemaOf<PortDocument>();
    default:
        return nullptr;
    }
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

namespace {

/// Of a number that was to be hosted with others; what was found is why it is not.
QString withoutOrder(const Difference &number)
{
    const FieldInfo plain{};
    const QString called = shownValue(plain, number.asked);
    QString why = number.found;
    if (why.endsWith(u'.')) // the sentence goes on
        why.chop(1);
    return why.isEmpty() ? Text::tr("%1 has no order").arg(called)
                         : Text::tr("%1 has no order: %2").arg(called, shownValue(plain, why));
}

} // namespace

DifferingField differingField(const QString &kind, const QString &field)
{
    const Schema *schema = schemaFor(kind);
    const int column = schema ? schema->column(field.toLatin1()) : -1;
    const FieldInfo *info = column < 0 ? nullptr : &schema->fields[size_t(column)];
    const QString label = kind == "portin.create"_L1 ? portInTitle(field) : QString();
    return { label.isEmpty() ? info ? info->title() : field : label, info };
}

QStringList shownDifferences(const JournalEntry &entry)
{
    QStringList shown;
    for (const Difference &difference : entry.differences) {
        const DifferingField differing = differingField(entry.spec.kind, difference.field);
        const FieldInfo plain{ .format = difference.asked.startsWith("http"_L1) ? Format::Url : Format::Plain };
        const FieldInfo &field = differing.info ? *differing.info : plain;
        if (entry.spec.kind == "hosted.bulkcreate"_L1 && difference.field == "phone_number"_L1)
            shown.append(withoutOrder(difference));
        else if (difference.asked.isEmpty() && difference.found.isEmpty())
            shown.append(Text::tr("%1 is not what was asked for").arg(differing.title));
        else
            shown.append(
                Text::tr("%1 is %2, not %3")
                    .arg(differing.title, shownValue(field, difference.found), shownValue(field, difference.asked)));
    }
    return shown;
}

void noteDifferences(JournalEntry &entry)
{
    if (entry.differences.isEmpty())
        return;
    const QString sentence
        = Text::tr("Not all of it is as it was asked for: %1.").arg(shownDifferences(entry).join(u"; "_s));
    QString &message = entry.error.message;
    message = message.isEmpty() ? sentence : message + u' ' + sentence;
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

Comparison compareFields(const FieldChange &change, const OperationSpec &spec, const QJsonObject &record)
{
    Comparison comparison;
    const Schema &schema = change.schema();
    const QMap<QString, QString> before = valuesSeen(spec);
    for (const Asked &asked : askedIn(change, spec)) {
        const FieldInfo &field = *asked.info;
        if (field.format == Format::Secret)
            continue;
        if (!hasField(record, field)) {
            comparison.whole = false;
            continue;
        }
        const QString found = fieldText(record, schema, asked.field);
        if (!isAsAsked(change, asked, before.value(asked.field), found))
            comparison.differences.append({ asked.field, asked.value, found });
        else if (isOwnText(field) && !asked.value.isEmpty())
            comparison.bearsOurs = true;
    }
    return comparison;
}

Comparison compareFields(const FieldChange &change, const OperationSpec &spec, const QByteArray &body)
{
    const Result<QJsonObject> record = readJsonObject(body);
    return record ? compareFields(change, spec, record.value()) : Comparison{ .whole = false };
}

Verdict judgeChange(const FieldChange &change, const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (isGone(answer))
        return { .kind = Verdict::NotSeen,
                 .why = Text::tr("It is not in this account any more, so whether it was changed can't be seen.") };
    const Result<QJsonObject> record
        = answer ? recordOf(entry.spec.subject, answer.value()) : Result<QJsonObject>(answer.error());
    if (!record)
        return {};
    const QMap<QString, QString> before = valuesSeen(entry.spec);
    const QList<Asked> allAsked = askedIn(change, entry.spec);
    if (allAsked.isEmpty()) {
        const QString updated = memberText(record.value(), lastUpdate);
        const bool isLater = !updated.isEmpty() && updated != entry.spec.before[lastUpdate].toString();
        return { .kind = isLater ? Verdict::IsSo : Verdict::NotSeen, .sid = entry.spec.subject };
    }
    QList<Difference> differences;
    bool anyNew = false; // as it was asked for, and not before
    bool allBefore = true;
    for (const Asked &asked : allAsked) {
        const QString now = fieldText(record.value(), change.schema(), asked.field);
        const QString old = before.value(asked.field);
        if (!isAsAsked(change, asked, old, now))
            differences.append({ asked.field, asked.value, now });
        else
            anyNew = anyNew || now != old;
        allBefore = allBefore && now == old;
    }
    if (differences.isEmpty())
        return { .kind = Verdict::IsSo, .sid = entry.spec.subject };
    if (anyNew)
        return { .kind = Verdict::IsSo, .sid = entry.spec.subject, .differences = differences };
    if (allBefore)
        return { .kind = Verdict::NotSeen };
    return { .kind = Verdict::NotSeen, .why = Text::tr("It was changed in another way meanwhile.") };
}

} // namespace nd
