// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/portin/portdays.h"

#include <QAbstractTableModel>

namespace nd {

/// Six weeks with the ports of their days, beginning where this locale's weeks begin.
class PortMonthModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int weeks = 6;
    static constexpr int weekDays = 7;

    explicit PortMonthModel(QObject *parent = nullptr);

    /// Shows the month of this date. The model is reset, nothing is current after that.
    void setMonth(const QDate &date);
    /// The first day of the month.
    QDate month() const { return m_month; }
    void setToday(const QDate &today);
    QDate today() const { return m_today; }
    void setDays(PortDays days);
    const PortDays &days() const { return m_days; }

    QDate date(const QModelIndex &index) const;
    /// Not valid for a date that these six weeks don't hold.
    QModelIndex indexOf(const QDate &date) const;
    QList<PortOnDay> ports(const QModelIndex &index) const { return m_days.on(date(index)); }
    bool isInMonth(const QDate &date) const;
    static bool isWeekend(const QDate &date);
    /// "Friday, 4 December 2026: 2 requests, Example Movers, 3 numbers, agreed; …"
    QString sentence(const QDate &date) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void repaint();

    QDate m_month;
    QDate m_begin; ///< In the upper left corner.
    QDate m_today;
    PortDays m_days;
};

} // namespace nd
