// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/changedetails.h"

#include "app/api/addresses.h"
#include "app/api/authorizationdocuments.h"
#include "app/api/numbers.h"
#include "app/net/httplog.h"
#include "app/ops/fieldchange.h"
#include "app/ops/operationrunner.h"
#include "models/format.h"
#include "models/phone.h"
#include "models/records/address.h"
#include "models/records/authorizationdocument.h"
#include "models/records/incomingnumber.h"
#include "models/rules/secrets.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChangeDetails)
};

/// Which record the form of a kind's request fills.
struct FormOf
{
    const char *kinds; ///< The beginning of their ids.
    const Schema &(*schema)();
    std::span<const Param> (*params)();
};
constexpr FormOf forms[] = {
    { "number.", schemaOf<IncomingNumber>, numberParams },
    { "address.", schemaOf<Address>, addressParams },
    { "loa.edit", schemaOf<AuthorizationDocument>, documentUpdateParams },
    { "loa.create", schemaOf<AuthorizationDocument>, documentCreateParams },
};

const FormOf *formOf(const QString &kind)
{
    const auto row = std::ranges::find_if(
        forms, [&kind](const FormOf &form) { return kind.startsWith(QLatin1StringView(form.kinds)); });
    return row == std::end(forms) ? nullptr : row;
}

const QString hidden = u"•••"_s;

/// A value of a form as people read it.
QString shown(const FieldInfo *field, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return rules::isSecretField(name) ? hidden : QString(); // the journal keeps none
    if (!field)
        return redact(name, value);
    if (field->format == Format::Secret || rules::isSecretField(name))
        return hidden;
    switch (field->kind) {
    case Kind::Flag:
        return displayText(*field, value == "true"_L1);
    case Kind::Text:
        return displayText(*field, value);
    default:
        return value;
    }
}

QString wordOf(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return u"GET"_s;
    case Verb::Post:
        return u"POST"_s;
    case Verb::Delete:
        return u"DELETE"_s;
    }
    return {};
}

} // namespace

QString numberOf(const OperationSpec &spec)
{
    if (phone::isE164(spec.subject))
        return spec.subject;
    if (QString known = spec.before["phone_number"_L1].toString(); !known.isEmpty())
        return known;
    // Earlier versions wrote it into the sentence alone, as phone::internationalFormat() has it.
    if (!spec.kind.startsWith("number."_L1))
        return {};
    static const QRegularExpression international(u"\\+\\d[\\d -]{5,20}\\d"_s);
    QString found = international.match(spec.summary).captured();
    found.remove(u' ').remove(u'-');
    return phone::isE164(found) ? found : QString();
}

QString nameOf(const OperationSpec &spec)
{
    return spec.before["friendly_name"_L1].toString();
}

QList<ChangedField> changedFields(const OperationSpec &spec)
{
    const FormOf *form = formOf(spec.kind);
    const QMap<QString, QString> before = valuesSeen(spec);
    QList<ChangedField> changed;
    QSet<QString> done;
    const auto add = [&](const QString &field, const QString &parameter, const QString &after) {
        const int column = form && !field.isEmpty() ? form->schema().column(field.toLatin1()) : -1;
        const FieldInfo *info = column < 0 ? nullptr : &form->schema().fields[size_t(column)];
        changed.append({ .title = info ? info->title() : parameter,
                         .before = shown(info, parameter, before.value(field)),
                         .after = shown(info, parameter, after),
                         .wasKnown = before.contains(field) });
        done.insert(field);
    };
    for (const auto &[parameter, value] : spec.request.form) {
        const QString field = form ? fieldOf(form->params(), parameter) : QString();
        if (field.isEmpty() || !done.contains(field))
            add(field, parameter, field.isEmpty() ? value : formText(spec, parameter));
    }
    for (auto cleared = before.begin(); cleared != before.end(); ++cleared) {
        if (!done.contains(cleared.key()))
            add(cleared.key(), cleared.key(), {});
    }
    return changed;
}

QList<ChangedField> differingFields(const JournalEntry &entry)
{
    QList<ChangedField> differing;
    for (const Difference &difference : entry.differences) {
        const DifferingField field = differingField(entry.spec.kind, difference.field);
        differing.append({ .title = field.title,
                           .before = shown(field.info, difference.field, difference.asked),
                           .after = shown(field.info, difference.field, difference.found),
                           .wasKnown = true });
    }
    return differing;
}

QString requestLine(const JournalEntry &entry)
{
    const Request &request = entry.spec.request;
    return wordOf(request.verb) + u' ' + QString(request.path).replace("{AccountSid}"_L1, entry.account);
}

QList<std::pair<QString, QString>> maskedParameters(const Request &request)
{
    QList<std::pair<QString, QString>> masked;
    for (const Parameters *parameters : { &request.query, &request.form }) {
        for (const auto &[name, value] : *parameters)
            masked.append({ name, value.isEmpty() && rules::isSecretField(name) ? hidden : redact(name, value) });
    }
    if (!request.json.isEmpty())
        masked.append({ Text::tr("Body"), redactedJson(request.json) });
    if (!request.file.isEmpty())
        masked.append({ request.file.parameter, request.file.name });
    return masked;
}

QString howItWasFoundOut(const JournalEntry &entry)
{
    const int status = entry.error.httpStatus;
    const auto looks = [&entry] {
        return Text::tr("No answer came. %n check(s) since %1 did not find it.", nullptr, entry.notSeenReads)
            .arg(QLocale().toString(entry.firstNotSeen.toLocalTime(), QLocale::ShortFormat));
    };
    switch (entry.outcome) {
    case Outcome::Begun:
        return {};
    case Outcome::Refused:
    case Outcome::NotSent:
        return status > 0 ? Text::tr("The service answered %1.").arg(status)
                          : Text::tr("It was stopped before it was sent.");
    case Outcome::Unknown:
    case Outcome::NotDone:
    case Outcome::GivenUp:
        if (entry.notSeenReads > 0)
            return looks();
        return Text::tr("No clear answer came.");
    default:
        return status > 0 ? Text::tr("The service answered %1.").arg(status)
                          : Text::tr("No answer came. A read of the account afterwards found it.");
    }
}

} // namespace nd
