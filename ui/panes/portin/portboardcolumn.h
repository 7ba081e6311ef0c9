// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portinrequest.h"

#include <QDateTime>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <functional>

namespace nd {

class RecordModel;

/// A column of the board: statuses that are one thing to people.
struct PortBoardColumn
{
    const char *id; ///< Stable: tests.
    const char *title; ///< QT_TRANSLATE_NOOP("PortBoard", …)
    std::span<const char *const> statuses; ///< As the service writes them; none: all that stand in no other column.
};
std::span<const PortBoardColumn> portBoardColumns();

/// The requests of one column, out of those that the page shows. A row has one cell: a sentence for assistive tools.
class PortBoardRows : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    PortBoardRows(RecordModel &model, const PortBoardColumn &column, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    PortInRequest request(const QModelIndex &index) const;
    QString keyAt(int row) const;
    /// -1 when it is not in this column.
    int rowOf(const QString &key) const;
    void setNow(const QDateTime &now) { m_now = now; }
    /// What a card says, line by line: customer, numbers, time, what to do. Lines of nothing are left out.
    QStringList linesOf(const PortInRequest &request) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RecordModel &m_records;
    const PortBoardColumn &m_column;
    int m_status; ///< Field.
    QDateTime m_now;
};

/// Paints the rows as cards.
class PortCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace nd
