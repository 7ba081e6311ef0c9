// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// The locale's short format with a year of four digits: nobody has to guess the century.
QString shortFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return format;
}

} // namespace

QDate dateFromText(const QString &text)
{
    const QString typed = text.trimmed();
    if (const QDate iso = QDate::fromString(typed, Qt::ISODate); iso.isValid())
        return iso;
    const QLocale locale;
    const QString whole = shortFormat();
    QString twoDigits = whole;
    twoDigits.replace("yyyy"_L1, "yy"_L1);
    constexpr int century = 100;
    constexpr int firstYear = 1970; // of what is read as 19xx
    for (const QString &format : { whole, twoDigits }) {
        const QDate date = locale.toDate(typed, format);
        if (date.isValid() && date.year() >= century) // "26" is no year of four digits
            return date.year() < firstYear ? date.addYears(century) : date;
    }
    return locale.toDate(typed, QLocale::LongFormat);
}

DateField::DateField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_open(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_calendar(new QCalendarWidget)
{
    m_field->setObjectName(name);
    m_field->setPlaceholderText(shortFormat().toLower());
    m_field->setAcceptDrops(false);
    m_open->setObjectName(name + "Calendar"_L1);
    m_open->setIcon(QIcon::fromTheme(u"view-calendar"_s));
    m_open->setText(u"…"_s);
    m_open->setToolTip(tr("Pick from a calendar (Alt+Down)"));
    m_open->setAccessibleName(tr("Calendar"));
    m_calendar->setObjectName(name + "Days"_L1);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(m_calendar);
    m_menu->addAction(action);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_open);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &DateField::read);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DateField::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateField::pick);
    const auto open = [this] {
        m_calendar->setSelectedDate(m_date.isValid() ? m_date : m_opensAt);
        m_menu->popup(m_field->mapToGlobal(QPoint(0, m_field->height())));
        m_calendar->setFocus();
    };
    connect(m_open, &QToolButton::clicked, this, open);
    auto *keys = new QAction(this);
    keys->setShortcut(QKeySequence(u"Alt+Down"_s));
    keys->setShortcutContext(Qt::WidgetShortcut);
    connect(keys, &QAction::triggered, this, open);
    m_field->addAction(keys);
}

void DateField::setTitle(const QString &accessibleName)
{
    m_field->setAccessibleName(accessibleName);
    m_open->setAccessibleName(tr("Calendar: %1").arg(accessibleName));
}

void DateField::setDate(const QDate &date)
{
    m_date = date;
    m_field->setText(date.isValid() ? QLocale().toString(date, shortFormat()) : QString());
}

void DateField::setRange(const QDate &first, const QDate &last)
{
    if (first.isValid())
        m_calendar->setMinimumDate(first);
    if (last.isValid())
        m_calendar->setMaximumDate(last);
    m_opensAt = last.isValid() ? last : first;
}

QString DateField::text() const
{
    return m_field->text();
}

void DateField::read()
{
    const QDate date = dateFromText(m_field->text());
    if (std::exchange(m_date, date) != date)
        Q_EMIT dateEdited(date);
    Q_EMIT edited();
}

void DateField::pick(const QDate &date)
{
    m_menu->close();
    m_field->setText(QLocale().toString(date, shortFormat()));
    read();
    m_field->setFocus();
}

} // namespace nd
