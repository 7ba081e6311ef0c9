// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/recorddelegate.h"

#include <QHash>
#include <QList>

namespace nd {

/// Paints and edits the rows of an InspectorModel: the value as a table shows it, edited ones marked, and beneath a
/// value that would be refused the sentence that says why.
class InspectorDelegate : public RecordDelegate
{
    Q_OBJECT
public:
    using Choices = QList<std::pair<QString, QString>>; ///< Value, label.

    using RecordDelegate::RecordDelegate;

    void setChoices(const QString &field, const Choices &choices) { m_choices.insert(field, choices); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QHash<QString, Choices> m_choices;
};

} // namespace nd
