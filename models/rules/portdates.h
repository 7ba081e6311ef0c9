// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QDate>
#include <QDateTime>
#include <QStringView>
#include <QTime>

#include <optional>

/// The days of a port: pages 12, 14 and 15.
namespace nd::rules {

/// The target date of a port in the United States lies at least so far ahead, page 15.
constexpr int portLeadDays = 7;
/// The same in Japan.
constexpr int portLeadDaysJapan = 10;
/// The authorized representative has so long to sign, page 14.
constexpr int signatureDays = 30;
/// A utility bill is at most so old, page 12.
constexpr int billDays = 30;
/// The service takes no cancellation later than so long before the port, page 15.
constexpr int cancelHours = 72;

/// A time of day with its distance from UTC: "10:15:00-08:00".
struct OffsetTime
{
    QTime time{};
    int offsetSeconds = 0; ///< East of UTC is positive.

    /// As the service writes it.
    QString toString() const;
    bool operator==(const OffsetTime &) const = default;
};
/// Reads "10:15:00-08:00", "10:15+0100", "10:15:00Z"; nothing for anything else.
std::optional<OffsetTime> readOffsetTime(QStringView text);

/// The moment in UTC of a date and a time there; midnight of UTC without a time.
QDateTime portMoment(QDate date, const std::optional<OffsetTime> &time);

/// The first date that may be asked for: by the date here as by that of UTC.
QDate earliestPortDate(const QDateTime &now);
/// Whether a target date may be asked for, with the window's begin when there is one: the service counts in UTC. A date
/// that is not valid is good: nobody has to name one.
Verdict targetDate(QDate date, const std::optional<OffsetTime> &from, const QDateTime &now);
/// The window on that day: both ends or none, the end after the begin.
Verdict portWindow(const std::optional<OffsetTime> &from, const std::optional<OffsetTime> &until);

/// The last day on which a bill of this date can be used.
QDate lastDayOfBill(QDate bill);
/// Whether a bill of this date can be used today; a date to come can't be meant.
Verdict billDate(QDate bill, QDate today);

/// Until when a port can be canceled.
QDateTime lastCancellation(const QDateTime &portDate);

} // namespace nd::rules
