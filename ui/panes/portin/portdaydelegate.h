// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace nd {

class PortMonthModel;
struct PortOnDay;

/// A day in the calendar: its number, and beneath that as many of its requests as there is room for.
class PortDayDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Both must outlive it, or go with it.
    PortDayDelegate(const PortMonthModel &month, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The words in a cell from above to beneath, as they are when nothing has to be cut off.
    QStringList lines(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    void paintDay(QPainter *painter, const QStyleOptionViewItem &option, const QDate &date) const;

    const PortMonthModel &m_month;
};

} // namespace nd
