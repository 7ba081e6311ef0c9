// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/portin/portdays.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTableView;

namespace nd {

class PortMonthModel;

/// A month of the days on which numbers port, from the requests that a model shows; beside it the requests of the
/// chosen day. Arrow keys walk the days, Page Up and Page Down the months, Home goes to today, Enter opens the day's
/// request; where there are several, the list of them gets the keyboard, and Escape gives it back.
class PortCalendar : public QWidget
{
    Q_OBJECT
public:
    /// @param model of port-in requests; must outlive the calendar
    explicit PortCalendar(RecordModel &model, QWidget *parent = nullptr);

    /// By the session's clock. The calendar goes along as long as nobody chose another day.
    void setToday(const QDate &today);
    /// The chosen day.
    QDate day() const { return m_day; }
    /// Goes to a day, and to its month.
    void choose(const QDate &day);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Someone wants to see this request.
    void opened(const QString &requestSid);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeSide();
    void connectParts();
    void collectSoon();
    void collect();
    void turn(int months);
    void openDay();
    void openItem(const QListWidgetItem *item);
    void takeKey(int key);
    void describe();
    void describeMonth();
    void describeDay();

    RecordModel &m_model;
    PortMonthModel *m_month;
    QTableView *m_days;
    QLabel *m_title;
    QLabel *m_line;
    QPushButton *m_other; ///< Goes to another month, where this one is empty.
    QLabel *m_dayTitle;
    QLabel *m_dayLine;
    QListWidget *m_list;
    QDate m_day;
    QList<PortOnDay> m_listed;
    bool m_waiting = false; ///< The model changed since collect().
};

} // namespace nd
