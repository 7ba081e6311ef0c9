// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portmonthmodel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

PortMonthModel::PortMonthModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_today(QDate::currentDate())
{
    setMonth(m_today);
}

void PortMonthModel::setMonth(const QDate &date)
{
    beginResetModel();
    m_month = firstOfMonth(date);
    m_begin = m_month.addDays(-((m_month.dayOfWeek() - QLocale().firstDayOfWeek() + weekDays) % weekDays));
    endResetModel();
}

void PortMonthModel::setToday(const QDate &today)
{
    m_today = today;
    repaint();
}

void PortMonthModel::setDays(PortDays days)
{
    m_days = std::move(days);
    repaint();
}

void PortMonthModel::repaint()
{
    Q_EMIT dataChanged(index(0, 0), index(weeks - 1, weekDays - 1));
}

QDate PortMonthModel::date(const QModelIndex &index) const
{
    return index.isValid() ? m_begin.addDays(index.row() * weekDays + index.column()) : QDate();
}

QModelIndex PortMonthModel::indexOf(const QDate &date) const
{
    const qint64 away = m_begin.daysTo(date);
    if (!date.isValid() || away < 0 || away >= qint64(weeks) * weekDays)
        return {};
    return index(int(away) / weekDays, int(away) % weekDays);
}

bool PortMonthModel::isInMonth(const QDate &date) const
{
    return firstOfMonth(date) == m_month;
}

bool PortMonthModel::isWeekend(const QDate &date)
{
    return !QLocale().weekdays().contains(Qt::DayOfWeek(date.dayOfWeek()));
}

QString PortMonthModel::sentence(const QDate &date) const
{
    QString day = QLocale().toString(date, QLocale::LongFormat);
    if (date == m_today)
        day = tr("%1, today", "a date").arg(day);
    const QList<PortOnDay> ports = m_days.on(date);
    if (ports.isEmpty())
        return tr("%1: no numbers port", "a date").arg(day);
    QStringList each;
    for (const PortOnDay &port : ports)
        each.append(port.sentence());
    return tr("%1: %2, %3", "a date, how many requests, each of them")
        .arg(day, tr("%n request(s)", nullptr, int(ports.size())), each.join("; "_L1));
}

int PortMonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weeks;
}

int PortMonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weekDays;
}

QVariant PortMonthModel::data(const QModelIndex &index, int role) const
{
    const QDate day = date(index);
    if (role == Qt::DisplayRole)
        return QLocale().toString(day.day());
    if (role == Qt::AccessibleTextRole)
        return sentence(day);
    if (role != Qt::ToolTipRole)
        return {};
    QStringList lines;
    const QList<PortOnDay> ports = m_days.on(day);
    constexpr qsizetype most = 12; // a tooltip has to fit on the screen
    for (const PortOnDay &port : ports.first(std::min(most, ports.size())))
        lines.append(port.hover());
    if (ports.size() > most)
        lines.append(tr("+%n more", nullptr, int(ports.size() - most)));
    return lines.isEmpty() ? QVariant() : QVariant(lines.join(u'\n'));
}

QVariant PortMonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const int day = m_begin.addDays(section).dayOfWeek();
    if (role == Qt::DisplayRole)
        return QLocale().standaloneDayName(day, QLocale::ShortFormat);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return QLocale().standaloneDayName(day, QLocale::LongFormat);
    return {};
}

} // namespace nd
