// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QCalendarWidget;
class QLineEdit;
class QMenu;
class QToolButton;

namespace nd {

/// A date that is typed, as people here write it or as 2026-11-02, or picked from a calendar. It may be empty, which a
/// QDateEdit can't be. What is typed stays as it is.
class DateField : public QWidget
{
    Q_OBJECT
public:
    /// @param name object name of the text field; the calendar's button has it with "Calendar" behind it
    explicit DateField(const QString &name, QWidget *parent = nullptr);

    /// Invalid: nothing, or no date, is typed.
    QDate date() const { return m_date; }
    /// Puts another date in the place of what was typed. Nothing is emitted.
    void setDate(const QDate &date);
    /// The days that the calendar offers; invalid: no end. Without a date it opens at the end of them, else at their
    /// begin. Typed dates are not held to them.
    void setRange(const QDate &first, const QDate &last);
    QString text() const;
    QLineEdit *field() const { return m_field; }
    void setTitle(const QString &accessibleName);

Q_SIGNALS:
    /// date() is another one: invalid while what is typed is none.
    void dateEdited(const QDate &date);
    /// Something was typed, be it a date or not.
    void edited();

private:
    void read();
    void pick(const QDate &date);

    QLineEdit *m_field;
    QToolButton *m_open;
    QMenu *m_menu;
    QCalendarWidget *m_calendar;
    QDate m_date;
    QDate m_opensAt = QDate::currentDate(); ///< What the calendar shows while there is no date.
};

/// What people mean by a text: a date of the locale, with the year in two digits or four, or of ISO 8601; else invalid.
QDate dateFromText(const QString &text);

} // namespace nd
