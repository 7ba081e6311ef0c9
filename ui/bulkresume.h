// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace nd {

class Session;
struct AppContext;

/// Goes on with bulk runs. Asks before where rows that can't be taken back would start at once: held runs, and those
/// whose time to take rows back has passed while nothing was done.
/// @param over the window in which is asked
void resumeRuns(AppContext &context, Session &session, const QStringList &runs, QWidget *over);

} // namespace nd
