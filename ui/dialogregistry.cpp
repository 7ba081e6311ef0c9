// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogregistry.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/trafficdialog.h"
#include "ui/mainwindow.h"

#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QDialog *traffic(AppContext &context, MainWindow *window)
{
    return new TrafficDialog(context, window);
}

QDialog *shortcuts(AppContext &, MainWindow *window)
{
    return new ShortcutsDialog(*window);
}

QDialog *about(AppContext &, MainWindow *window)
{
    return new AboutDialog(window);
}

constexpr DialogEntry registry[] = {
    { "traffic", traffic },
    { "shortcuts", shortcuts },
    { "about", about },
};

} // namespace

std::span<const DialogEntry> dialogRegistry()
{
    return registry;
}

void openDialog(const char *id, AppContext &context, MainWindow *window)
{
    const QString name = "dialog-"_L1 + QLatin1StringView(id);
    if (auto *open = window->findChild<QDialog *>(name, Qt::FindDirectChildrenOnly)) {
        open->raise();
        open->activateWindow();
        return;
    }
    const auto entry = std::ranges::find_if(
        registry, [&](const DialogEntry &row) { return QLatin1StringView(row.id) == QLatin1StringView(id); });
    if (entry == std::end(registry))
        return;
    QDialog *dialog = entry->create(context, window);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

QWidget *makeAccountSwitcher(AppContext &, MainWindow *window)
{
    return new QLabel(window);
}

} // namespace nd
