// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "models/records/portinrequest.h"
#include "models/storepage.h"
#include "tests/support/localzone.h"
#include "ui/panes/portin/portcalendar.h"
#include "ui/panes/portin/portmonthmodel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QTest>

namespace nd::test {

inline const QDate today(2026, 12, 2);

inline PortInRequest request(const QString &sid, const QString &customer, const QString &status, int numbers)
{
    PortInRequest request;
    request.sid = sid;
    request.customerName = customer;
    request.status = status;
    request.numbersRequested = numbers;
    return request;
}

inline PortInRequest agreed(const QString &sid, const QString &customer, const QString &moment, int numbers = 3)
{
    PortInRequest made = request(sid, customer, QStringLiteral("In Progress"), numbers);
    made.portDate = QDateTime::fromString(moment, Qt::ISODate);
    made.targetDate = QStringLiteral("2026-12-24"); // what was wished for counts no longer
    return made;
}

inline PortInRequest wanted(const QString &sid, const QString &customer, const QString &date, int numbers = 1)
{
    PortInRequest made = request(sid, customer, QStringLiteral("In Review"), numbers);
    made.targetDate = date;
    return made;
}

inline PortInRequest completed(const QString &sid, const QString &customer, const QString &moment)
{
    PortInRequest made = request(sid, customer, QStringLiteral("Completed"), 2);
    made.numbersPorted = 2;
    made.targetDate = QStringLiteral("2026-12-24");
    made.dateUpdated = QDateTime::fromString(moment, Qt::ISODate);
    return made;
}

/// A calendar of some requests.
struct CalendarDesk
{
    explicit CalendarDesk(const QList<PortInRequest> &requests = {})
        : calendar(model)
    {
        calendar.resize(1000, 700);
        calendar.setToday(today);
        take(requests);
        calendar.show();
        calendar.activateWindow();
    }
    void take(const QList<PortInRequest> &requests)
    {
        if (!requests.isEmpty())
            model.upsert(pageOf<PortInRequest>(std::span(requests.constData(), size_t(requests.size()))));
    }
    bool ready()
    {
        return QTest::qWaitForWindowActive(&calendar) && QTest::qWaitFor([this] { return isUpToDate(); });
    }
    bool isUpToDate() const { return !model.isIndexing() && month()->days().days == portDays(model).days; }

    QTableView *days() const { return calendar.findChild<QTableView *>(QStringLiteral("portDays")); }
    PortMonthModel *month() const { return qobject_cast<PortMonthModel *>(days()->model()); }
    QListWidget *list() const { return calendar.findChild<QListWidget *>(QStringLiteral("portDayRequests")); }
    QAbstractButton *button(const QString &name) const { return calendar.findChild<QAbstractButton *>(name); }
    QString says(const QString &name) const { return calendar.findChild<QLabel *>(name)->text(); }
    QString accessible(const QDate &date) const
    {
        return month()->indexOf(date).data(Qt::AccessibleTextRole).toString();
    }
    /// The SIDs on a day.
    QStringList on(const QDate &date) const
    {
        QStringList sids;
        for (const PortOnDay &port : month()->days().on(date))
            sids.append(port.requestSid);
        return sids;
    }
    QPoint place(const QDate &date) const { return days()->visualRect(month()->indexOf(date)).center(); }
    void click(const QDate &date) const { QTest::mouseClick(days()->viewport(), Qt::LeftButton, {}, place(date)); }
    void doubleClick(const QDate &date) const
    {
        click(date);
        QTest::mouseDClick(days()->viewport(), Qt::LeftButton, {}, place(date));
    }
    void press(Qt::Key key) const { QTest::keyClick(days(), key); }

    RecordModel model{ schemaOf<PortInRequest>() };
    PortCalendar calendar;
};

} // namespace nd::test
