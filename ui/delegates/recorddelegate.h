// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace nd {

/// The one delegate of all tables: paints a cell by its FormatRole. Flags are check marks, money and counts stand at
/// the right, SIDs are monospace and lose their middle, URLs lose their middle, status words are toned. Hovering adds
/// what the text leaves out (E.164, UTC, the whole URL).
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RecordDelegate(QObject *parent = nullptr);

    /// Keys of the rows that stand out in bold: what is new to whoever looks.
    void setMarks(const QSet<QString> &keys) { m_marks = keys; }
    const QSet<QString> &marks() const { return m_marks; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QSet<QString> m_marks;
};

} // namespace nd
