// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"
#include "models/forms/buyform.h"
#include "models/records/address.h"
#include "models/records/availablenumber.h"
#include "models/records/bundle.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace nd {

class FieldForm;
class FieldRow;
class Lookups;
class Notice;
class Prompts;
class Session;

/// Buys one number: settings, address and bundle where they are needed, the price, the confirmation, and what became of
/// it. Stays open with everything filled in until the number is bought or the person closes it.
class BuyDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    BuyDialog(AvailableNumber number, Session &session, Lookups &lookups, Prompts &prompts, QWidget *parent = nullptr);

    BuyForm form() const;
    /// "1.15 USD a month", or that the price is not known.
    QString priceText() const;

Q_SIGNALS:
    /// The number is the account's now, under this SID.
    void bought(const QString &e164, const QString &sid);
    /// "Show in Numbers" was pressed.
    void showNumber(const QString &sid);

private:
    void build();
    void addLine(const char *field, const QString &label, const QString &placeholder);
    void addChoice(const char *field, const QString &label, QComboBox *box, const QString &reading);
    void fillAddresses(const Result<QList<Address>> &addresses);
    void makeAddress();
    void fillBundles(const Result<QList<Bundle>> &bundles);
    void check();
    void confirm();
    void send();
    void show(const OperationReport &report);
    void setBusy(bool busy);

    AvailableNumber m_number;
    Session &m_session;
    Lookups &m_lookups;
    Prompts &m_prompts;
    QHash<QString, QLineEdit *> m_lines;
    FieldForm *m_form = nullptr;
    QHash<QString, FieldRow *> m_rows;
    QComboBox *m_address = nullptr;
    QComboBox *m_bundle = nullptr;
    Notice *m_notice = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_buy = nullptr;
    QPushButton *m_showNumber = nullptr;
    qint64 m_entry = 0; ///< Journal id of a purchase whose outcome is being looked up.
    QString m_sid;
    QString m_madeAddress; ///< SID of an address made from here.
    bool m_busy = false;
};

} // namespace nd
