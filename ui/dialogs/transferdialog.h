// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/account.h"
#include "models/records/address.h"
#include "models/records/incomingnumber.h"
#include "models/result.h"

#include <QDialog>
#include <QHash>
#include <QList>
#include <QMap>

class QComboBox;
class QLabel;

namespace nd {

class BusyButton;
class FieldForm;
class FieldRow;
class Notice;
class Session;
struct OperationReport;

/// Asks which account of the same parent numbers go to, and which address and bundle they get there (page 23: they
/// must be the new account's own). Stays open with everything chosen until the number has moved, or the run of many
/// has begun.
class TransferDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param numbers one at least
    /// @param targets the accounts to choose from, without the one that has the numbers
    TransferDialog(const QList<IncomingNumber> &numbers, const QList<Account> &targets, Session &session,
                   QWidget *parent = nullptr);

    /// Whether another address or bundle may be what a refusal with this code of the service wants.
    static bool canMend(int code);

    QString target() const;
    QString targetName() const;
    /// Chooses the account to begin with; one that is not there changes nothing.
    void setTarget(const QString &sid);
    /// Those of the target, as far as they could be read.
    const QList<Address> &addresses() const { return m_addresses; }
    /// "address_sid" and "bundle_sid", those that are given.
    QMap<QString, QString> papers() const;
    /// The same for people: "Address there: 1 Main St, Oakland".
    QStringList paperLines() const;

    /// The transfer is on its way.
    void setBusy();
    /// What came of it. False when there is nothing to mend here: the dialog is closed, and the pane tells.
    bool tell(const OperationReport &report);

Q_SIGNALS:
    /// The button was pressed, and what is given can be sent.
    void requested();

private:
    struct Choice
    {
        QString sid;
        QString label;
    };
    QComboBox *addPaper(const char *field, const QString &label);
    void targetChosen();
    void readAddresses();
    void readBundles();
    QString about() const;
    /// Whether an address is good for each of the numbers that need one.
    bool suits(const Address &address) const;
    /// @param any whether an address can be chosen
    QString addressHint(bool any) const;
    void offer(const char *field, const QList<Choice> &choices, const QString &hint);
    void check();
    QString given(const char *field) const;

    QList<IncomingNumber> m_numbers;
    int m_needing; ///< How many of them need an address.
    QString m_country; ///< Of all of them; empty when they are of several.
    Session &m_session;
    QComboBox *m_target;
    FieldForm *m_form;
    Notice *m_notice;
    BusyButton *m_accept;
    QList<Address> m_addresses; ///< Of the target.
    QHash<QByteArray, QComboBox *> m_papers;
    QHash<QByteArray, FieldRow *> m_rows;
    QHash<QString, QMap<QString, QString>> m_kept; ///< What was given for each target: another one has its own.
    QString m_shown; ///< The target that the papers are of.
};

} // namespace nd
