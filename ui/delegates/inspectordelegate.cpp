// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/inspectordelegate.h"

#include "models/field.h"
#include "models/format.h"
#include "models/inspectormodel.h"
#include "ui/delegates/tone.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPainter>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

bool isGroup(const QModelIndex &index)
{
    return !index.parent().isValid();
}

QString sentence(const QModelIndex &index)
{
    return index.column() == InspectorModel::ValueColumn ? index.data(ProblemRole).toString() : QString();
}

int lineHeight(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() + 8;
}

/// Text that is read rather than compared may take several lines.
bool wraps(const QModelIndex &index)
{
    return index.column() == InspectorModel::ValueColumn && Format(index.data(FormatRole).toInt()) == Format::Plain;
}

constexpr int mostLines = 6;

QRect sentenceRect(const QStyleOptionViewItem &option, const QString &text, int width)
{
    return option.fontMetrics.boundingRect(QRect(0, 0, qMax(40, width - 12), 1000), Qt::TextWordWrap, text);
}

/// Not visualRect(): that asks for the height, which asks for this.
int widthOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    return view ? view->columnWidth(index.column()) : 200;
}

int valueHeight(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!wraps(index))
        return lineHeight(option);
    const QRect text = sentenceRect(option, index.data().toString(), widthOf(option, index));
    return qBound(lineHeight(option), text.height() + 8, option.fontMetrics.height() * mostLines + 8);
}

} // namespace

void InspectorDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RecordDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    if (isGroup(index)) {
        option->font.setBold(true);
        return;
    }
    if (index.column() == InspectorModel::LabelColumn) {
        option->palette.setColor(QPalette::Text, toneText(Tone::Muted, option->palette));
        option->font = QStyleOptionViewItem(*option).widget->font();
        return;
    }
    if (wraps(index))
        option->features |= QStyleOptionViewItem::WrapText;
    if (index.data(ChangedRole).toBool()) {
        option->font.setBold(true);
        option->palette.setColor(QPalette::Text, toneText(Tone::Active, option->palette));
    }
}

void InspectorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isGroup(index)) {
        RecordDelegate::paint(painter, option, index);
        painter->setPen(option.palette.color(QPalette::Mid));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        return;
    }
    QStyleOptionViewItem line = option;
    const QString problem = sentence(index);
    if (!problem.isEmpty())
        line.rect.setHeight(valueHeight(option, index));
    if (index.data(MeanwhileRole).toBool())
        painter->fillRect(line.rect, toneBackground(Tone::Caution, option.palette));

    const bool flag = index.column() == InspectorModel::ValueColumn
        && Format(index.data(FormatRole).toInt()) == Format::Flag && index.data(ValueRole).isValid();
    if (flag) {
        // In a column of mixed values the mark stands at the left, with its word.
        // Not as a record's cell: plain.
        QStyledItemDelegate::paint(painter, line, index); // NOLINT(bugprone-parent-virtual-call)
    } else if (index.column() == InspectorModel::LabelColumn) {
        line.rect.setHeight(lineHeight(option)); // beside the first line of its value
        QStyledItemDelegate::paint(painter, line, index); // NOLINT(bugprone-parent-virtual-call)
    } else {
        RecordDelegate::paint(painter, line, index);
    }
    if (problem.isEmpty())
        return;
    const bool warning = index.data(ProblemLevelRole).toInt() == int(rules::Verdict::Level::Warning);
    painter->setPen(toneText(warning ? Tone::Caution : Tone::Negative, option.palette));
    painter->drawText(option.rect.adjusted(6, valueHeight(option, index) - 2, -6, 0), Qt::TextWordWrap, problem);
}

QSize InspectorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size(60, isGroup(index) ? lineHeight(option) + 6 : valueHeight(option, index));
    const QString problem = sentence(index);
    if (!problem.isEmpty()) {
        size.rheight() += sentenceRect(option, problem, widthOf(option, index)).height() + 2;
    }
    return size;
}

QWidget *InspectorDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString name = index.data(NameRole).toString();
    const QString label = index.siblingAtColumn(InspectorModel::LabelColumn).data().toString();
    Choices choices = m_choices.value(name);
    if (Kind(index.data(KindRole).toInt()) == Kind::Flag && choices.isEmpty())
        choices = { { u"true"_s, tr("Yes") }, { u"false"_s, tr("No") } };
    if (choices.isEmpty()) {
        auto *field = new QLineEdit(parent);
        if (readsLeftToRight(Format(index.data(FormatRole).toInt())))
            field->setLayoutDirection(Qt::LeftToRight);
        field->setAccessibleName(label);
        field->setObjectName("edit."_L1 + name);
        return field;
    }
    auto *box = new QComboBox(parent);
    box->setAccessibleName(label);
    box->setObjectName("edit."_L1 + name);
    const QString now = index.data(Qt::EditRole).toString();
    bool known = false;
    for (const auto &[value, text] : std::as_const(choices)) {
        box->addItem(text, value);
        known = known || value == now;
    }
    if (!known) // What is set stays a choice, even one that the list does not have.
        box->insertItem(0, now, now);
    auto *self = const_cast<InspectorDelegate *>(this);
    connect(box, &QComboBox::activated, box, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void InspectorDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(qMax(0, box->findData(value.toString())));
    else if (auto *field = qobject_cast<QLineEdit *>(editor); field && !field->isModified())
        // Views set it again at every change of the record: what is being typed stays.
        field->setText(value.toString());
}

void InspectorDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else if (auto *field = qobject_cast<QLineEdit *>(editor))
        model->setData(index, field->text());
}

void InspectorDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    QRect line = option.rect;
    line.setHeight(lineHeight(option));
    editor->setGeometry(line);
}

} // namespace nd
