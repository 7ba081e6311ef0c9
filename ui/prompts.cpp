// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgetprompts.h"

#include "ui/dialogs/confirmdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>

namespace nd {

void WidgetPrompts::confirm(QWidget *parent, const Confirmation &confirmation, std::function<void(bool)> answer)
{
    auto *dialog = new ConfirmDialog(confirmation, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    dialog->open();
}

void WidgetPrompts::saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                             std::function<void(const QString &)> answer)
{
    auto *dialog = new QFileDialog(parent, title, m_folder.isEmpty() ? QDir::homePath() : m_folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    dialog->setDefaultSuffix(suggestedName.section(QLatin1Char('.'), -1));
    // Another kind of file gets another end: "CSV files (*.csv);;Excel workbooks (*.xlsx)".
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &chosen) {
        const QString ending = chosen.section(QLatin1String("*."), 1).section(QLatin1Char(')'), 0, 0);
        const QStringList files = dialog->selectedFiles();
        if (ending.isEmpty() || files.isEmpty())
            return;
        dialog->setDefaultSuffix(ending);
        dialog->selectFile(QFileInfo(files.first()).completeBaseName() + QLatin1Char('.') + ending);
    });
    QObject::connect(dialog, &QDialog::finished, dialog, [this, dialog, answer = std::move(answer)](int result) {
        const QStringList files = dialog->selectedFiles();
        if (result != QDialog::Accepted || files.isEmpty())
            return answer(QString());
        m_folder = dialog->directory().absolutePath();
        answer(files.first());
    });
    dialog->open();
}

void WidgetPrompts::openFiles(QWidget *parent, const QString &title, const QString &filter,
                              std::function<void(const QStringList &)> answer)
{
    auto *dialog = new QFileDialog(parent, title, m_folder.isEmpty() ? QDir::homePath() : m_folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QDialog::finished, dialog, [this, dialog, answer = std::move(answer)](int result) {
        if (result != QDialog::Accepted)
            return answer({});
        m_folder = dialog->directory().absolutePath();
        answer(dialog->selectedFiles());
    });
    dialog->open();
}

} // namespace nd
