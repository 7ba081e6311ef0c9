// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace nd {

class AccountBox;
class FieldForm;
class FieldRow;
class NumberListBox;

/// A list of numbers to ask the service of, and the account that they are for.
class CheckForm : public QWidget
{
    Q_OBJECT
public:
    /// @param id beginning of the object names: "check" makes checkForm, checkAccount, checkButton
    /// @param region of numbers without a +, ISO 3166-1 alpha-2
    /// @param account label of the account, with its mnemonic
    CheckForm(const QString &id, const QString &region, const QString &account, QWidget *parent = nullptr);

    NumberListBox *list() const { return m_list; }
    /// Whom the numbers are for.
    AccountBox *accountBox() const { return m_account; }
    /// For further rows.
    FieldForm *rows() const { return m_form; }
    /// SID of the account that is chosen; empty: the one that asks, or nothing that could be one.
    QString account() const;
    void goToAccount();

    /// @param label of the button, with its mnemonic
    /// @param offBecause why it is off, on hover; only when `on` is false
    void showButton(const QString &label, bool on, const QString &offBecause = {});

Q_SIGNALS:
    /// The list follows its text again, or what it is asked for is another thing.
    void edited();
    void checkRequested();

private:
    void takeAccount();

    NumberListBox *m_list;
    AccountBox *m_account;
    FieldForm *m_form;
    FieldRow *m_accountRow;
    QPushButton *m_check;
};

} // namespace nd
