// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QDateTime;

namespace nd {

class QuietNotifier;

/// The rows by which people ask for quiet: one of them is checked. In the window's menu and in the tray's.
class QuietActions : public QObject
{
    Q_OBJECT
public:
    QuietActions(QuietNotifier &quiet, QObject *parent);

    const QList<QAction *> &all() const { return m_actions; }

private:
    void check();

    QuietNotifier &m_quiet;
    QList<QAction *> m_actions;
};

/// "17:00"; of another day than today "Friday 08:00". Local time.
QString quietEnd(const QDateTime &until);

} // namespace nd
