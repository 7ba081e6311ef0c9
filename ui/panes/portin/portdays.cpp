// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portdays.h"

#include "models/bidi.h"
#include "models/pipeline.h"
#include "models/recordmodel.h"
#include "models/rules/portdates.h"
#include "models/word.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortCalendar)
};

/// The columns that a day is made of, looked up once for all rows.
class Columns
{
    const RecordModel &m_model; // first: the columns are looked up in it

public:
    explicit Columns(const RecordModel &model)
        : m_model(model)
    {
    }
    QVariant value(int row, int column) const { return m_model.index(row, column).data(ValueRole); }
    QString text(int row, int column) const { return value(row, column).toString(); }

    int status = of("port_in_request_status");
    int customer = of("losing_carrier_information.customer_name");
    int requested = of("phone_numbers_requested");
    int ported = of("phone_numbers_ported");
    int portDate = of("port_date");
    int targetDate = of("target_port_in_date");
    int targetFrom = of("target_port_in_time_range_start");
    int targetUntil = of("target_port_in_time_range_end");
    int updated = of("status_last_updated_timestamp");

private:
    int of(const char *field) const { return m_model.schema().column(field); }
};

PortOnDay agreedDay(const QDateTime &moment, PortDayKind kind)
{
    PortOnDay port;
    port.kind = kind;
    port.date = moment.toLocalTime().date();
    port.from = moment.toUTC();
    return port;
}

/// The date is the one that was written down: it belongs to the place of the port, as in the table.
PortOnDay wantedDay(const Columns &of, int row)
{
    PortOnDay port;
    port.date = QDate::fromString(of.text(row, of.targetDate), Qt::ISODate);
    const auto from = rules::readOffsetTime(of.text(row, of.targetFrom));
    const auto until = rules::readOffsetTime(of.text(row, of.targetUntil));
    if (port.date.isValid() && from)
        port.from = rules::portMoment(port.date, from);
    if (port.date.isValid() && from && until)
        port.until = rules::portMoment(port.date, until);
    return port;
}

/// Without a date where none is known.
PortOnDay dayOf(const Columns &of, int row, const QString &status)
{
    const QDateTime agreed = of.value(row, of.portDate).toDateTime();
    const bool completed = sameWord(status, u"Completed");
    if (agreed.isValid())
        return agreedDay(agreed, completed ? PortDayKind::Ported : PortDayKind::Agreed);
    if (!completed)
        return wantedDay(of, row);
    // Whether that was the day which had been wished for, nobody can tell.
    const QDateTime updated = of.value(row, of.updated).toDateTime();
    if (updated.isValid())
        return agreedDay(updated, PortDayKind::Ported);
    PortOnDay port = wantedDay(of, row);
    port.kind = PortDayKind::Ported;
    return port;
}

bool before(const PortOnDay &one, const PortOnDay &other)
{
    const auto rank = [](const PortOnDay &port) {
        return std::tuple(port.kind, port.from.isValid() ? port.from.toMSecsSinceEpoch() : 0);
    };
    if (rank(one) != rank(other))
        return rank(one) < rank(other);
    const int byName = QString::localeAwareCompare(one.customer, other.customer);
    return byName != 0 ? byName < 0 : one.requestSid < other.requestSid;
}

QString timeHere(const QDateTime &moment, const QDate &date)
{
    const QDateTime here = moment.toLocalTime();
    return here.date() == date ? QLocale().toString(here.time(), QLocale::ShortFormat)
                               : QLocale().toString(here, QLocale::ShortFormat);
}

QString inUtc(const QDateTime &moment)
{
    return QLocale().toString(moment.toUTC(), QLocale::LongFormat);
}

} // namespace

QString PortOnDay::count() const
{
    return numbers > 0 ? Text::tr("%n number(s)", nullptr, numbers) : QString();
}

QString PortOnDay::word() const
{
    switch (kind) {
    case PortDayKind::Agreed:
        return Text::tr("agreed", "port date");
    case PortDayKind::Wanted:
        return Text::tr("wanted", "port date");
    case PortDayKind::Ported:
        return Text::tr("ported", "port date");
    }
    return {};
}

QString PortOnDay::time() const
{
    if (!from.isValid())
        return {};
    return until.isValid() ? Text::tr("%1–%2", "time of day").arg(timeHere(from, date), timeHere(until, date))
                           : timeHere(from, date);
}

QString PortOnDay::sentence() const
{
    QStringList parts{ bidi::isolated(customer), count(), word() };
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QString PortOnDay::hover() const
{
    if (!from.isValid())
        return sentence();
    const QString moment
        = until.isValid() ? Text::tr("%1 to %2", "two moments").arg(inUtc(from), inUtc(until)) : inUtc(from);
    return Text::tr("%1: %2", "port, when").arg(sentence(), moment);
}

std::pair<int, int> PortDays::inMonth(const QDate &month) const
{
    std::pair<int, int> sum{ 0, 0 };
    const QDate end = firstOfMonth(month).addMonths(1);
    for (auto day = days.lowerBound(firstOfMonth(month)); day != days.end() && day.key() < end; ++day) {
        sum.first += int(day->size());
        for (const PortOnDay &port : *day)
            sum.second += port.numbers;
    }
    return sum;
}

QDate PortDays::otherMonth(const QDate &month) const
{
    const QDate first = firstOfMonth(month);
    if (const auto next = days.lowerBound(first.addMonths(1)); next != days.end())
        return firstOfMonth(next.key());
    const auto past = days.lowerBound(first);
    return past == days.begin() ? QDate() : firstOfMonth(std::prev(past).key());
}

PortDays portDays(const RecordModel &model)
{
    PortDays plan;
    const Columns of(model);
    for (int row = 0; row < model.visibleRows(); ++row) {
        const QString status = of.text(row, of.status);
        const bool ended = portInRequestPipeline().isTerminal(status);
        if (ended && !sameWord(status, u"Completed"))
            continue;
        PortOnDay port = dayOf(of, row, status);
        if (!port.date.isValid()) {
            plan.undated += ended ? 0 : 1;
            continue;
        }
        port.requestSid = model.keyAt(row);
        port.customer = of.text(row, of.customer);
        if (port.customer.isEmpty())
            port.customer = port.requestSid;
        port.status = status;
        port.numbers = of.value(row, of.requested).toInt();
        port.ported = of.value(row, of.ported).toInt();
        plan.days[port.date].append(port);
    }
    for (QList<PortOnDay> &day : plan.days)
        std::ranges::sort(day, before);
    return plan;
}

QDate firstOfMonth(const QDate &date)
{
    return { date.year(), date.month(), 1 };
}

QString monthName(const QDate &date)
{
    return Text::tr("%1 %2", "month and year")
        .arg(QLocale().standaloneMonthName(date.month()), QString::number(date.year()));
}

} // namespace nd
