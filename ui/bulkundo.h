// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

#include <QList>

#include <functional>

class QWidget;

namespace nd {

class Notice;
class Session;
struct AppContext;

/// Sets back what changes of numbers changed: reads the numbers as they are, shows what setting back would do, and
/// starts it when people agree. Nothing happens when the session was replaced meanwhile.
/// @param done changes of numbers (number.update) that succeeded, all of this session's account; newest first
/// @param owner the pane that asks; nothing happens once it is gone
/// @param notice where reading and failures are told
/// @param started gets the run's name
void undoChanges(AppContext &context, Session &session, const QList<JournalEntry> &done, QWidget *owner, Notice &notice,
                 const std::function<void(const QString &run)> &started);

/// Sets what purchases and changes of numbers asked for and what is not there, in the same way.
/// @param done entries that hasRest() holds for, all of this session's account
void setRest(AppContext &context, Session &session, const QList<JournalEntry> &done, QWidget *owner, Notice &notice,
             const std::function<void(const QString &run)> &started);

} // namespace nd
