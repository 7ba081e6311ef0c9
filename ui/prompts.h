// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace nd {

/// What is asked before something happens that costs or destroys.
struct Confirmation
{
    QString title;
    QString text; ///< What will happen, in one or two sentences.
    QStringList details; ///< What will be lost or paid, a line each.
    QString accept; ///< The verb on the button: "Buy", "Release".
    bool destructive = false;
    QString refuse{}; ///< On the other button, where "Cancel" could be misread; empty: "Cancel".
    QString typed; ///< When set, must be typed before the button works.
};

/// The seam for modal questions, which tests script.
class Prompts
{
public:
    virtual ~Prompts() = default;
    /// Answers later, once.
    virtual void confirm(QWidget *parent, const Confirmation &confirmation, std::function<void(bool)> answer) = 0;
    /// A file to write; empty when given up.
    virtual void saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                          std::function<void(const QString &)> answer)
        = 0;
    /// Files to read; none when given up.
    virtual void openFiles(QWidget *parent, const QString &title, const QString &filter,
                           std::function<void(const QStringList &)> answer)
        = 0;
};

} // namespace nd
