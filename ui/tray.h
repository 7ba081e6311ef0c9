// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace nd {

/// The seam for the desktop's tray; tests have one of their own.
class Tray : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether the desktop has one now. Without one, nothing is shown, and nothing must be hidden there.
    virtual bool isThere() const = 0;
    /// @param words what it stands for, for whoever points at it; lines
    /// @param marked something is new, or waits
    virtual void show(const QString &words, bool marked) = 0;
    /// @param menu outlives this
    virtual void setMenu(QMenu *menu) = 0;
    /// Says a sentence beside it, some seconds.
    virtual void say(const QString &title, const QString &sentence) = 0;

Q_SIGNALS:
    /// It was clicked.
    void activated();
};

} // namespace nd
