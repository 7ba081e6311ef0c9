// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>
#include <QWidget>

#include <utility>

class QComboBox;
class QPushButton;

namespace nd {

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
    /// Accounts to host in: SID and name; the first one is the account that asks. Keeps the choice.
    void setAccounts(const QList<std::pair<QString, QString>> &accounts);
    /// SID of the chosen or typed account; empty: the one that asks, or nothing that could be one.
    QString account() const;
    void setAccount(const QString &sid);
    /// The name that people know an account by; its SID for others.
    QString nameOf(const QString &sid) const;
    /// Whether what is given as account can be one.
    bool isGood() const;
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
    QComboBox *m_account;
    FieldForm *m_form;
    FieldRow *m_accountRow;
    QPushButton *m_check;
    QString m_asking; ///< SID of the account that asks.
    bool m_filling = false;
};

} // namespace nd
