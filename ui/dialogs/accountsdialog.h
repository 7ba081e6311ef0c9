// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace nd {

class Accounts;
class Prompts;

/// The stored accounts: add, edit (name, colour, region, secret), remove.
class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    AccountsDialog(Accounts &accounts, Prompts &prompts, QWidget *parent = nullptr);

Q_SIGNALS:
    void sandboxRequested();

private:
    void fill();
    QString selectedId() const;
    void edit();
    void askToRemove();
    void remove(const QString &profileId);
    void followSelection();

    Accounts &m_accounts;
    Prompts &m_prompts;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QLabel *m_problem;
};

} // namespace nd
