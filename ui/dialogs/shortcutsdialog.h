// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace nd {

class MainWindow;

/// All keys of the program, made from the action tables.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(MainWindow &window);
};

} // namespace nd
