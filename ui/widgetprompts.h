// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

namespace nd {

/// Asks in windows. Nothing waits in a nested event loop: the answer comes when the window closes.
class WidgetPrompts : public Prompts
{
public:
    void confirm(QWidget *parent, const Confirmation &confirmation, std::function<void(bool)> answer) override;
    void saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                  std::function<void(const QString &)> answer) override;
    void openFiles(QWidget *parent, const QString &title, const QString &filter,
                   std::function<void(const QStringList &)> answer) override;

private:
    QString m_folder; ///< Where the last file went, or came from.
};

} // namespace nd
