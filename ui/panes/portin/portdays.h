// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace nd {

class RecordModel;

/// How the day of a port is known.
enum class PortDayKind {
    Agreed, ///< The losing carrier confirmed it.
    Wanted, ///< Asked for alone.
    Ported ///< Past: the request is completed.
};

/// A request on the day on which its numbers port.
struct PortOnDay
{
    PortDayKind kind = PortDayKind::Wanted;
    QDate date{}; ///< The day that it is on.
    QString requestSid{};
    QString customer{}; ///< Its SID where the customer isn't known.
    QString status{};
    int numbers = 0; ///< 0: not known.
    int ported = 0; ///< Of these.
    QDateTime from{}; ///< UTC; not valid when only the day is known.
    QDateTime until{}; ///< UTC, end of a wanted window; not valid when there is none.

    /// "3 numbers"; empty when nobody knows.
    QString count() const;
    /// "agreed", "wanted", "ported".
    QString word() const;
    /// The time as it is here, "10:00" or "10:00–12:00", with its date where that is another one; empty when only the
    /// day is known.
    QString time() const;
    /// All of it as one sentence's part: "Example Movers, 3 numbers, agreed".
    QString sentence() const;
    /// For hovering: with the time in UTC.
    QString hover() const;
    bool operator==(const PortOnDay &) const = default;
};

/// The days on which numbers port, by the calendar of this computer. A completed request is on the day on which it was
/// completed; canceled and expired ones are on none.
struct PortDays
{
    QMap<QDate, QList<PortOnDay>> days;
    int undated = 0; ///< Requests under way for which no day is known.

    QList<PortOnDay> on(const QDate &date) const { return days.value(date); }
    /// Requests and their numbers in the month of this date.
    std::pair<int, int> inMonth(const QDate &month) const;
    /// First day of the next month with a port after that of the date, or of the last one before it; not valid when
    /// there is none.
    QDate otherMonth(const QDate &month) const;
};

/// Reads them from the requests that the model shows.
PortDays portDays(const RecordModel &model);

/// The first day of a date's month.
QDate firstOfMonth(const QDate &date);
/// "December 2026"
QString monthName(const QDate &date);

} // namespace nd
