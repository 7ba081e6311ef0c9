// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/portdates.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

constexpr int secondsPerMinute = 60;
constexpr int minutesPerHour = 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortDates)
};

QString shown(QDate date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

} // namespace

QString OffsetTime::toString() const
{
    const int minutes = std::abs(offsetSeconds) / secondsPerMinute;
    return u"%1%2%3:%4"_s.arg(time.toString(u"HH:mm:ss"_s))
        .arg(QLatin1Char(offsetSeconds < 0 ? '-' : '+'))
        .arg(minutes / minutesPerHour, 2, 10, QLatin1Char('0'))
        .arg(minutes % minutesPerHour, 2, 10, QLatin1Char('0'));
}

std::optional<OffsetTime> readOffsetTime(QStringView text)
{
    static const QRegularExpression shape(
        u"^(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:Z|([+-])(\\d{2}):?(\\d{2}))$"_s);
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const QTime time(number(1), number(2), number(3));
    if (!match.hasMatch() || !time.isValid())
        return std::nullopt;
    const int offset = (number(5) * minutesPerHour + number(6)) * secondsPerMinute;
    return OffsetTime{ time, match.capturedView(4) == u'-' ? -offset : offset };
}

QDateTime portMoment(QDate date, const std::optional<OffsetTime> &time)
{
    if (!date.isValid())
        return {};
    if (!time)
        return date.startOfDay(Qt::UTC);
    return QDateTime(date, time->time, Qt::OffsetFromUTC, time->offsetSeconds).toUTC();
}

QDate earliestPortDate(const QDateTime &now)
{
    return std::max(now.toLocalTime().date(), now.toUTC().date()).addDays(portLeadDays);
}

Verdict targetDate(QDate date, const std::optional<OffsetTime> &from, const QDateTime &now)
{
    if (!date.isValid())
        return {};
    const QDate earliest = earliestPortDate(now);
    if (date < earliest)
        return Verdict::bad(Text::tr("A port takes at least seven days: %1 is the first date.").arg(shown(earliest)));
    if (portMoment(date, from).date() < now.toUTC().date().addDays(portLeadDays))
        return Verdict::bad(Text::tr("At this time of day it is still the day before in UTC. Choose a later date."));
    return {};
}

Verdict portWindow(const std::optional<OffsetTime> &from, const std::optional<OffsetTime> &until)
{
    if (from.has_value() != until.has_value())
        return Verdict::bad(Text::tr("Enter both times, or none."));
    if (!from)
        return {};
    const QDate day(2000, 1, 1);
    if (portMoment(day, from) >= portMoment(day, until))
        return Verdict::bad(Text::tr("The end must be later than the begin."));
    return {};
}

QDate lastDayOfBill(QDate bill)
{
    return bill.addDays(billDays);
}

Verdict billDate(QDate bill, QDate today)
{
    if (!bill.isValid())
        return Verdict::bad(Text::tr("Enter the date of the bill."));
    if (bill > today)
        return Verdict::bad(Text::tr("This date is still to come. Enter the date that is on the bill."));
    if (lastDayOfBill(bill) < today)
        return Verdict::bad(
            Text::tr("This bill could be used until %1: ask for a newer one.").arg(shown(lastDayOfBill(bill))));
    if (lastDayOfBill(bill) == today)
        return Verdict::warning(Text::tr("This is its last day, and the service may count the days otherwise: a newer "
                                         "bill is safer."));
    return {};
}

QDateTime lastCancellation(const QDateTime &portDate)
{
    constexpr qint64 secondsPerHour = 3600;
    return portDate.isValid() ? portDate.addSecs(-cancelHours * secondsPerHour) : QDateTime();
}

} // namespace nd::rules
