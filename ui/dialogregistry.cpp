// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogregistry.h"

#include "app/accounts.h"
#include "ui/appcontext.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/trafficdialog.h"
#include "ui/mainwindow.h"
#include "ui/prompts.h"

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

QDialog *signIn(AppContext &context, MainWindow *window)
{
    auto *dialog = new SignInDialog(context.accounts, window);
    QObject::connect(dialog, &SignInDialog::sandboxRequested, window, &MainWindow::sandboxRequested);
    return dialog;
}

QDialog *accounts(AppContext &context, MainWindow *window)
{
    auto *dialog = new AccountsDialog(context.accounts, context.prompts, window);
    QObject::connect(dialog, &AccountsDialog::sandboxRequested, window, &MainWindow::sandboxRequested);
    return dialog;
}

/// A sample of the question that comes before everything that can't be undone.
QDialog *confirmation(AppContext &, MainWindow *window)
{
    Confirmation sample;
    sample.title = MainWindow::tr("Release 2 numbers?");
    sample.text = MainWindow::tr("They stop working at once. Calls and messages to them are lost.");
    sample.details = { MainWindow::tr("(415) 555-0132, Front desk"), MainWindow::tr("(415) 555-0178, Repairs") };
    sample.accept = MainWindow::tr("Release");
    sample.destructive = true;
    sample.typed = u"2"_s;
    return new ConfirmDialog(sample, window);
}

constexpr DialogEntry registry[] = {
    { "signin", signIn },   { "accounts", accounts },   { "confirmation", confirmation },
    { "traffic", traffic }, { "shortcuts", shortcuts }, { "about", about },
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

} // namespace nd
