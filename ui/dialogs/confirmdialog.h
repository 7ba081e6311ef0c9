// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace nd {

/// The question before something costs or destroys. The safe answer is the default and Escape; a destructive one is
/// coloured, and may ask for a word to be typed.
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConfirmDialog(const Confirmation &confirmation, QWidget *parent = nullptr);

private:
    void check();

    QString m_wanted;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace nd
