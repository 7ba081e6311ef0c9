// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quietactions.h"

#include "app/quietnotifier.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <span>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct QuietRow
{
    const char *id;
    const char *text;
    const char *hint;
    QDateTime (QuietNotifier::*until)() const; ///< Null: no longer.
};

constexpr QuietRow rows[] = {
    { "quiet.off", QT_TRANSLATE_NOOP("Quiet", "&Notifications on"),
      QT_TRANSLATE_NOOP("Quiet", "The desktop tells what moved"), nullptr },
    { "quiet.hour", QT_TRANSLATE_NOOP("Quiet", "Quiet for an &hour"),
      QT_TRANSLATE_NOOP("Quiet", "No notifications; what is new is marked all the same"), &QuietNotifier::inAnHour },
    { "quiet.morning", QT_TRANSLATE_NOOP("Quiet", "Quiet until tomorrow &morning"),
      QT_TRANSLATE_NOOP("Quiet", "No notifications until eight o'clock tomorrow; what is new is marked all the same"),
      &QuietNotifier::tomorrowMorning },
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Quiet", text);
}

/// Which row stands for quiet until then. Only the end is kept, and only one of the rows ends at a full eight o'clock.
const char *rowOf(const QDateTime &until)
{
    if (!until.isValid())
        return "quiet.off";
    return until.toLocalTime().time() == QTime(8, 0) ? "quiet.morning" : "quiet.hour";
}

} // namespace

QuietActions::QuietActions(QuietNotifier &quiet, QObject *parent)
    : QObject(parent)
    , m_quiet(quiet)
{
    auto *group = new QActionGroup(this);
    for (const QuietRow &row : rows) {
        QAction *action = group->addAction(translated(row.text));
        action->setObjectName(QLatin1StringView(row.id));
        action->setCheckable(true);
        action->setToolTip(translated(row.hint));
        action->setStatusTip(translated(row.hint));
        connect(action, &QAction::triggered, this,
                [this, until = row.until] { m_quiet.setUntil(until ? (m_quiet.*until)() : QDateTime()); });
        m_actions.append(action);
    }
    connect(&quiet, &QuietNotifier::changed, this, &QuietActions::check);
    check();
}

void QuietActions::check()
{
    const QLatin1StringView now(rowOf(m_quiet.until()));
    for (QAction *action : std::as_const(m_actions))
        action->setChecked(action->objectName() == now);
}

QString quietEnd(const QDateTime &until)
{
    const QDateTime local = until.toLocalTime();
    const QLocale locale;
    QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == QDate::currentDate())
        return time;
    return QCoreApplication::translate("Quiet", "%1 %2", "a day of the week and a time")
        .arg(locale.dayName(local.date().dayOfWeek()), time);
}

} // namespace nd
