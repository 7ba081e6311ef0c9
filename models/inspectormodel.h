// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "models/rules/verdict.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QVariantMap>

#include <functional>

namespace nd {

/// Roles of the inspector beside those of RecordModel (ValueRole, FormatRole, KeyRole, CopyRole).
enum InspectorRole {
    NameRole = Qt::UserRole + 100, ///< QString, the field's name; empty for a group.
    KindRole, ///< int(Kind).
    EditableRole, ///< bool.
    ChangedRole, ///< bool: edited and not yet sent.
    MeanwhileRole, ///< bool: the service's value changed while edits were pending.
    ProblemRole, ///< QString, a sentence; empty when there is none.
    ProblemLevelRole ///< int(rules::Verdict::Level).
};

/// A line of the inspector that no field of the record stands for.
struct InspectorLine
{
    QString label{};
    QString text{};
    QString hover{};
    bool operator==(const InspectorLine &) const = default;
};

/// Such lines under one title.
struct InspectorLines
{
    QString title{};
    QList<InspectorLine> lines{};
    bool operator==(const InspectorLines &) const = default;
};

/// One record as a tree: groups, and in each its fields as rows of label and value. Edits are kept apart from the
/// record until someone sends changes(); a refresh of the record keeps them.
class InspectorModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { LabelColumn, ValueColumn, ColumnCount };
    using Validator = std::function<rules::Verdict(const FieldInfo &field, const QVariant &value)>;

    explicit InspectorModel(const Schema &schema, QObject *parent = nullptr);

    const Schema &schema() const { return m_schema; }

    /// Shows a record. The same key again is a refresh: edits stay, and while there are any, rows whose value changed
    /// underneath are marked. Another key drops the edits.
    void setRecord(StorePagePtr page, int row);
    void clear();
    /// Key of the record that is shown; empty when there is none.
    QString key() const { return m_key; }

    /// What else is known of the record in view, beneath its fields; read only. A record with another key takes it
    /// away.
    void setMore(const QList<InspectorLines> &more);

    /// Asked of every edit. Without one every edit is good.
    void setValidator(Validator validator);
    /// Whether fields that allow it can be edited; off for closed accounts and while a change is being sent.
    void setEditable(bool editable);

    /// Edits that differ from the record: field name -> new value; "" clears.
    QVariantMap changes() const;
    /// Values of all fields as the service last told: field name -> value.
    QVariantMap values() const;
    bool hasChanges() const { return !m_edits.isEmpty(); }
    /// Whether an edit would be refused.
    bool hasProblems() const;
    /// Drops all edits and marks. Not named revert(): views call that when Escape leaves one editor.
    void dropEdits();
    void dropEdit(const QModelIndex &index);
    /// Whether a field was edited here and changed by the service as well.
    bool hasConflicts() const;
    /// Drops the edits of such fields alone.
    void dropConflicts();
    bool isChanged(const QModelIndex &index) const;
    bool changedMeanwhile(const QModelIndex &index) const;
    /// What the validator says of an edit; empty when it is good.
    QString problem(const QModelIndex &index) const;
    /// The value cell of a field, by name.
    QModelIndex indexOf(QByteArrayView name) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Edits were made, dropped or checked anew.
    void changesChanged();
    /// The record changed while edits were pending: titles of the fields.
    void recordChangedMeanwhile(const QStringList &titles);

private:
    struct Group
    {
        QByteArray label;
        std::vector<int> columns; ///< Columns of the schema.
    };

    int columnOf(const QModelIndex &index) const; ///< Column of the schema, or -1 for a group.
    QVariant current(int column) const;
    /// The line at the index; null where that is a field, or a group.
    const InspectorLine *lineAt(const QModelIndex &index) const;
    QString titleOf(int group) const;
    QVariant lineData(const InspectorLine &line, int shownColumn, int role) const;
    QVariant fieldData(int column, int shownColumn, int role) const;
    rules::Verdict verdict(int column) const;
    void refresh(const std::vector<QVariant> &values);
    void rowsChanged();

    const Schema &m_schema;
    std::vector<Group> m_groups;
    QList<InspectorLines> m_more; ///< Groups after those.
    std::vector<QVariant> m_values; ///< By column of the schema; empty without a record.
    QHash<int, QVariant> m_edits;
    QSet<int> m_meanwhile;
    QString m_key;
    Validator m_validator;
    bool m_editable = true;
};

} // namespace nd
