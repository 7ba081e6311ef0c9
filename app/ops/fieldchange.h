// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/param.h"
#include "app/ops/operation.h"
#include "models/field.h"

#include <QVariantMap>

namespace nd {

/// What operations share that set fields of a record that exists: nobody's change is overwritten unseen, and a read
/// tells by the fields whether it happened.
struct FieldChange
{
    const Schema &(*schema)() = nullptr; ///< Of the record that the read gives.
    std::span<const Param> (*params)() = nullptr; ///< Of the request's form.
    /// QT_TRANSLATE_NOOP("Operation", …), %1: the fields that are no longer as they were seen, with both values.
    const char *changedMeanwhile = "";
    /// Whether a value is what was asked for where isSameValue() says that it is not; null: it is not.
    bool (*isWanted)(const QString &field, const QString &wanted, const QString &before, const QString &now) = nullptr;
};

/// `isWanted` of records with a status: what was sent on its way may have gone further by the time somebody looks.
bool isWantedOrPassed(const QString &field, const QString &wanted, const QString &before, const QString &now);

/// A value as forms and journals write it: flags "true" and "false", lists one text with commas, null "".
QString valueText(const QVariant &value);
/// The value of a parameter in the request's form; one that occurs more than once is one text with commas.
QString formText(const OperationSpec &spec, const QString &parameter);

/// The `before` of a change: the old values of its fields, and when the record was changed last.
QJsonObject valuesSeen(const QMap<QString, QString> &values, const QDateTime &updated = {});
/// Field name to old value, from there.
QMap<QString, QString> valuesSeen(const OperationSpec &spec);
/// How a field that is not as it was asked for is called, where people filled it in or see it.
struct DifferingField
{
    QString title{};
    const FieldInfo *info = nullptr; ///< Null where no table has it.
};
DifferingField differingField(const QString &kind, const QString &field);
/// What is not as it was asked for, a sentence for each field; secrets and what URLs hide stay hidden.
QStringList shownDifferences(const JournalEntry &entry);
/// Adds them to the entry's message.
void noteDifferences(JournalEntry &entry);
/// The titles of fields, as people read them.
QString titlesOf(const Schema &schema, const QStringList &fields);

/// `prepared` of a kind: refuses the change when the record is not as it was seen.
Result<QJsonObject> refuseIfChanged(const FieldChange &change, const OperationSpec &spec, const QByteArray &body);
/// `compare` of a kind: the request's form beside a record. Parameters that no answer tells, and secrets, don't count.
Comparison compareFields(const FieldChange &change, const OperationSpec &spec, const QJsonObject &record);
Comparison compareFields(const FieldChange &change, const OperationSpec &spec, const QByteArray &body);
/// `judge` of a kind: IsSo when the record has what was asked for, for no read tells who set it; in part with what
/// differs. Fields that no answer tells don't count; when the change has no others, a later date_updated is the proof.
Verdict judgeChange(const FieldChange &change, const JournalEntry &entry, const Result<QByteArray> &answer);

} // namespace nd
