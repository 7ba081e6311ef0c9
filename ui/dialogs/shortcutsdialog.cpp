// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/mainwindow.h"
#include "ui/pane.h"
#include "ui/windowactions.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QTreeWidgetItem *group(QTreeWidget *tree, const QString &title)
{
    auto *item = new QTreeWidgetItem(tree, { title });
    QFont bold = tree->font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

void add(QTreeWidgetItem *parent, const QString &text, const QString &keys)
{
    const QString native = QKeySequence(keys).toString(QKeySequence::NativeText);
    new QTreeWidgetItem(parent, { text, native });
}

void addRows(QTreeWidget *tree, const QString &title, std::span<const ActionRow> rows)
{
    QTreeWidgetItem *parent = nullptr;
    for (const ActionRow &row : rows) {
        if (!*row.shortcut)
            continue;
        if (!parent)
            parent = group(tree, title);
        add(parent, plainText(row), QLatin1StringView(row.shortcut));
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(MainWindow &window)
    : QDialog(&window)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 560);
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(u"shortcuts"_s);
    tree->setAccessibleName(windowTitle());
    tree->setColumnCount(2);
    tree->setHeaderLabels({ tr("What"), tr("Keys") });
    tree->setRootIsDecorated(false);
    tree->setIndentation(14);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);

    addRows(tree, tr("Window"), windowActions());
    QTreeWidgetItem *pages = group(tree, tr("Pages"));
    int place = 0;
    for (const PaneEntry &entry : window.panes()) {
        if (++place <= 9)
            add(pages, QCoreApplication::translate("Pane", entry.title), u"Ctrl+%1"_s.arg(place));
    }
    QTreeWidgetItem *tables = group(tree, tr("Tables and fields"));
    for (const KeyRow &row : fixedKeys())
        add(tables, QCoreApplication::translate("Action", row.text), QLatin1StringView(row.keys));
    const QList<Pane *> panes = window.madePanes();
    for (Pane *pane : panes) {
        const QList<Pane *> parts = pane->pages();
        for (Pane *page : parts) {
            if (page->actionSet())
                addRows(tree, page->accessibleName(), page->actionSet()->rows());
        }
    }
    tree->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
}

} // namespace nd
