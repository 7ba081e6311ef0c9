// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QWidget>

class QPushButton;

namespace nd {

class AccountBox;
class FieldForm;
class FieldRow;
class NumberListBox;

/// Of numbers without a +. Only numbers of the United States and Canada can be hosted (page 10).
inline constexpr QStringView hostingRegion = u"US";

/// The numbers to check for hosting, and the account that would host them.
class CheckForm : public QWidget
{
    Q_OBJECT
public:
    explicit CheckForm(QWidget *parent = nullptr);

    NumberListBox *list() const { return m_list; }
    /// Where the numbers would be hosted.
    AccountBox *accountBox() const { return m_account; }
    /// SID of the account to host in; empty: the one that asks, or nothing that could be one.
    QString account() const;
    void goToAccount();

    /// @param label of the button, with its mnemonic
    /// @param offBecause why it is off, on hover; only when `on` is false
    void showButton(const QString &label, bool on, const QString &offBecause = {});

Q_SIGNALS:
    /// The list follows its text again, or the account is another one.
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
