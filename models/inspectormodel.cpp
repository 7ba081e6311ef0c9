// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inspectormodel.h"

#include "models/format.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Internal id of a group's index; a field's index carries the number of its group plus one.
constexpr quintptr groupId = 0;

bool isUnset(const QVariant &value)
{
    return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty())
        || (value.typeId() == QMetaType::QStringList && value.toStringList().isEmpty());
}

/// null and "" are the same to people.
bool same(const QVariant &a, const QVariant &b)
{
    return isUnset(a) || isUnset(b) ? isUnset(a) == isUnset(b) : a == b;
}

/// What was typed, in the field's own type; invalid when it can't be read.
QVariant read(const FieldInfo &field, const QVariant &typed)
{
    switch (field.kind) {
    case Kind::Text:
        return typed.toString().trimmed();
    case Kind::Flag:
        return typed.canConvert<bool>() ? QVariant(typed.toBool()) : QVariant();
    case Kind::Integer: {
        bool ok = false;
        const qint64 number = typed.toLongLong(&ok);
        return ok ? QVariant(number) : QVariant();
    }
    case Kind::Decimal: {
        if (typed.canConvert<Decimal>())
            return typed;
        const std::optional<Decimal> number = Decimal::parse(typed.toString());
        return number ? QVariant::fromValue(*number) : QVariant();
    }
    case Kind::Instant:
        return typed.toDateTime();
    case Kind::List: {
        if (typed.typeId() != QMetaType::QString)
            return typed.toStringList();
        // Typed in one line, as an editor shows it.
        static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
        return typed.toString().split(separators, Qt::SkipEmptyParts);
    }
    }
    return {};
}

} // namespace

InspectorModel::InspectorModel(const Schema &schema, QObject *parent)
    : QAbstractItemModel(parent)
    , m_schema(schema)
{
    // What this computer alone knows of a record of the service has an editor of its own. A record that is of this
    // computer altogether has nothing else.
    const bool ofTheService
        = std::ranges::any_of(schema.fields, [](const FieldInfo &field) { return field.source == Source::Reply; });
    for (int column = 0; column < int(schema.fields.size()); ++column) {
        const FieldInfo &field = schema.fields[size_t(column)];
        // Of what is secret there is nothing to see.
        if ((field.source == Source::Local && ofTheService) || field.format == Format::Secret)
            continue;
        const QByteArray label = schema.fields[size_t(column)].group;
        const auto it = std::find_if(m_groups.begin(), m_groups.end(),
                                     [&label](const Group &group) { return group.label == label; });
        if (it == m_groups.end())
            m_groups.push_back({ label, { column } });
        else
            it->columns.push_back(column);
    }
}

void InspectorModel::setRecord(StorePagePtr page, int row)
{
    std::vector<QVariant> values;
    values.reserve(m_schema.fields.size());
    for (int column = 0; column < int(m_schema.fields.size()); ++column)
        values.push_back(page->value(row, column));
    const QString key = QString::fromUtf8(page->key(row));
    if (key == m_key && !m_values.empty()) {
        refresh(values);
        return;
    }
    beginResetModel();
    m_key = key;
    m_values = std::move(values);
    m_more.clear();
    m_edits.clear();
    m_meanwhile.clear();
    endResetModel();
    Q_EMIT changesChanged();
}

void InspectorModel::setMore(const QList<InspectorLines> &more)
{
    if (m_more == more)
        return;
    beginResetModel();
    m_more = more;
    endResetModel();
}

void InspectorModel::refresh(const std::vector<QVariant> &values)
{
    QStringList titles;
    for (int column = 0; column < int(values.size()); ++column) {
        QVariant &held = m_values[size_t(column)];
        const QVariant &fresh = values[size_t(column)];
        const auto edit = m_edits.find(column);
        if (!same(held, fresh) && m_schema.fields[size_t(column)].source != Source::Local) {
            m_meanwhile.insert(column);
            titles.append(m_schema.fields[size_t(column)].title());
        }
        held = fresh;
        // Someone else made the same change, or ours has arrived.
        if (edit != m_edits.end() && same(*edit, fresh)) {
            m_edits.erase(edit);
            m_meanwhile.remove(column);
            titles.removeAll(m_schema.fields[size_t(column)].title());
        }
    }
    if (m_edits.isEmpty()) {
        m_meanwhile.clear();
        titles.clear();
    }
    rowsChanged();
    Q_EMIT changesChanged();
    if (!titles.isEmpty())
        Q_EMIT recordChangedMeanwhile(titles);
}

void InspectorModel::clear()
{
    beginResetModel();
    m_key.clear();
    m_values.clear();
    m_more.clear();
    m_edits.clear();
    m_meanwhile.clear();
    endResetModel();
    Q_EMIT changesChanged();
}

void InspectorModel::setValidator(Validator validator)
{
    m_validator = std::move(validator);
    rowsChanged();
    Q_EMIT changesChanged();
}

void InspectorModel::setEditable(bool editable)
{
    m_editable = editable;
    rowsChanged();
}

QVariantMap InspectorModel::changes() const
{
    QVariantMap changes;
    for (auto it = m_edits.begin(); it != m_edits.end(); ++it)
        changes.insert(QString::fromLatin1(m_schema.fields[size_t(it.key())].name()), it.value());
    return changes;
}

QVariantMap InspectorModel::values() const
{
    QVariantMap values;
    for (size_t column = 0; column < m_values.size(); ++column)
        values.insert(QString::fromLatin1(m_schema.fields[column].name()), m_values[column]);
    return values;
}

bool InspectorModel::hasProblems() const
{
    const QList<int> columns = m_edits.keys();
    return std::any_of(columns.begin(), columns.end(), [this](int column) { return !verdict(column).ok(); });
}

void InspectorModel::dropEdits()
{
    m_edits.clear();
    m_meanwhile.clear();
    rowsChanged();
    Q_EMIT changesChanged();
}

void InspectorModel::dropEdit(const QModelIndex &index)
{
    const int column = columnOf(index);
    if (column < 0 || !m_edits.remove(column))
        return;
    m_meanwhile.remove(column);
    if (m_edits.isEmpty())
        m_meanwhile.clear();
    rowsChanged();
    Q_EMIT changesChanged();
}

bool InspectorModel::hasConflicts() const
{
    return std::any_of(m_meanwhile.begin(), m_meanwhile.end(), [this](int column) { return m_edits.contains(column); });
}

void InspectorModel::dropConflicts()
{
    const QSet<int> meanwhile = m_meanwhile;
    for (const int column : meanwhile) {
        if (m_edits.remove(column))
            m_meanwhile.remove(column);
    }
    if (m_edits.isEmpty())
        m_meanwhile.clear();
    rowsChanged();
    Q_EMIT changesChanged();
}

bool InspectorModel::isChanged(const QModelIndex &index) const
{
    return m_edits.contains(columnOf(index));
}

bool InspectorModel::changedMeanwhile(const QModelIndex &index) const
{
    return m_meanwhile.contains(columnOf(index));
}

QString InspectorModel::problem(const QModelIndex &index) const
{
    const int column = columnOf(index);
    return column < 0 ? QString() : verdict(column).sentence;
}

rules::Verdict InspectorModel::verdict(int column) const
{
    const auto edit = m_edits.find(column);
    if (edit == m_edits.end())
        return {};
    const FieldInfo &field = m_schema.fields[size_t(column)];
    if (field.edit == Edit::Yes && isUnset(*edit))
        return rules::Verdict::bad(tr("This can't be empty."));
    return m_validator ? m_validator(field, *edit) : rules::Verdict();
}

QModelIndex InspectorModel::indexOf(QByteArrayView name) const
{
    const int wanted = m_schema.column(name);
    for (size_t group = 0; group < m_groups.size() && !m_values.empty(); ++group) {
        const std::vector<int> &columns = m_groups[group].columns;
        const auto it = std::find(columns.begin(), columns.end(), wanted);
        if (it != columns.end())
            return createIndex(int(it - columns.begin()), ValueColumn, quintptr(group) + 1);
    }
    return {};
}

QModelIndex InspectorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupId);
}

QModelIndex InspectorModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupId)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, groupId);
}

int InspectorModel::rowCount(const QModelIndex &parent) const
{
    if (m_values.empty() || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return int(m_groups.size()) + int(m_more.size());
    if (parent.internalId() != groupId)
        return 0;
    const auto group = size_t(parent.row());
    return group < m_groups.size() ? int(m_groups[group].columns.size())
                                   : int(m_more[qsizetype(group - m_groups.size())].lines.size());
}

int InspectorModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

int InspectorModel::columnOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this || index.internalId() == groupId
        || index.internalId() > m_groups.size())
        return -1;
    return m_groups[index.internalId() - 1].columns[size_t(index.row())];
}

const InspectorLine *InspectorModel::lineAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupId || index.internalId() <= m_groups.size())
        return nullptr;
    return &m_more[qsizetype(index.internalId() - 1 - m_groups.size())].lines[index.row()];
}

QString InspectorModel::titleOf(int group) const
{
    const auto place = size_t(group);
    return place < m_groups.size() ? m_schema.fields[size_t(m_groups[place].columns.front())].groupTitle()
                                   : m_more[qsizetype(place - m_groups.size())].title;
}

QVariant InspectorModel::current(int column) const
{
    return m_edits.value(column, m_values[size_t(column)]);
}

QVariant InspectorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_values.empty())
        return {};
    if (const int column = columnOf(index); column >= 0)
        return fieldData(column, index.column(), role);
    if (const InspectorLine *line = lineAt(index))
        return lineData(*line, index.column(), role);
    const bool isTitle = role == Qt::DisplayRole && index.column() == LabelColumn;
    return isTitle ? QVariant(titleOf(index.row())) : QVariant();
}

QVariant InspectorModel::lineData(const InspectorLine &line, int shownColumn, int role) const
{
    const bool isLabel = shownColumn == LabelColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case CopyRole:
        return isLabel ? line.label : line.text;
    case Qt::ToolTipRole:
        return isLabel ? QVariant() : QVariant(line.hover);
    case ValueRole:
        return line.text;
    case FormatRole:
        return int(Format::Plain);
    case KeyRole:
        return m_key;
    case KindRole:
        return int(Kind::Text);
    case EditableRole:
    case ChangedRole:
    case MeanwhileRole:
        return false;
    default:
        return {};
    }
}

QVariant InspectorModel::fieldData(int column, int shownColumn, int role) const
{
    const FieldInfo &field = m_schema.fields[size_t(column)];
    QVariant value = current(column);
    const bool isLabel = shownColumn == LabelColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return isLabel ? field.title() : displayText(field, value);
    case Qt::EditRole:
        // An editor needs the whole URL; what must never be seen has no row.
        return isLabel                                 ? QVariant(field.title())
            : value.typeId() == QMetaType::QStringList ? QVariant(value.toStringList().join(QStringLiteral(", ")))
                                                       : value;
    case Qt::ToolTipRole: {
        const QString why = verdict(column).sentence;
        return !why.isEmpty() ? why : hoverText(field, value);
    }
    case ValueRole:
        return value;
    case FormatRole:
        return int(field.format);
    case KeyRole:
        return m_key;
    case CopyRole:
        return isLabel ? field.title() : copyText(field, value);
    case NameRole:
        return QString::fromLatin1(field.name());
    case KindRole:
        return int(field.kind);
    case EditableRole:
        return m_editable && field.edit != Edit::No;
    case ChangedRole:
        return m_edits.contains(column);
    case MeanwhileRole:
        return m_meanwhile.contains(column);
    case ProblemRole:
        return verdict(column).sentence;
    case ProblemLevelRole:
        return int(verdict(column).level);
    default:
        return {};
    }
}

bool InspectorModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int column = columnOf(index);
    if (role != Qt::EditRole || column < 0 || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QVariant edit = read(m_schema.fields[size_t(column)], value);
    if (!edit.isValid())
        return false;
    if (same(edit, m_values[size_t(column)])) {
        m_edits.remove(column);
        m_meanwhile.remove(column);
    } else {
        m_edits.insert(column, edit);
    }
    if (m_edits.isEmpty())
        m_meanwhile.clear();
    rowsChanged();
    Q_EMIT changesChanged();
    return true;
}

Qt::ItemFlags InspectorModel::flags(const QModelIndex &index) const
{
    constexpr Qt::ItemFlags ofLines = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const int column = columnOf(index);
    if (column < 0)
        return !index.isValid() ? Qt::NoItemFlags : lineAt(index) ? ofLines : Qt::ItemIsEnabled;
    Qt::ItemFlags flags = ofLines;
    const bool editable = m_editable && m_schema.fields[size_t(column)].edit != Edit::No;
    if (editable && index.column() == ValueColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant InspectorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == LabelColumn ? tr("Property") : tr("Value");
}

void InspectorModel::rowsChanged()
{
    // An edit changes what validators say of other rows too, and a record has some forty rows: all are told anew.
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parentIndex = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, parentIndex), index(rowCount(parentIndex) - 1, ColumnCount - 1, parentIndex));
    }
}

} // namespace nd

#include "moc_inspectormodel.cpp"
