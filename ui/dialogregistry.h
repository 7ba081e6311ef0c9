// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

class QDialog;
class QWidget;

namespace nd {

class MainWindow;
struct AppContext;

/// One dialog of the program: a row of the table in dialogregistry.cpp. The tour opens every one of them.
struct DialogEntry
{
    const char *id; ///< "traffic"
    /// Makes it, not yet shown. The window is for those that ask it something (the list of shortcuts).
    QDialog *(*create)(AppContext &context, MainWindow *window);
};

std::span<const DialogEntry> dialogRegistry();

/// Opens a dialog by its id, or brings it to the front when it is open. It deletes itself when closed.
void openDialog(const char *id, AppContext &context, MainWindow *window);

} // namespace nd
