// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"
#include "models/forms/buyform.h"
#include "models/records/availablenumber.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QScrollArea;

namespace nd {

class Lookups;
class Notice;
class NumberPapers;
class NumberSettings;
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
    NumberSettings *settings() const { return m_settings; }
    NumberPapers *papers() const { return m_papers; }
    /// "1.15 USD a month", or that the price is not known.
    QString priceText() const;

Q_SIGNALS:
    /// The number is the account's now, under this SID.
    void bought(const QString &e164, const QString &sid);
    /// "Show in Numbers" was pressed.
    void showNumber(const QString &sid);

private:
    void build(Lookups &lookups);
    void buildForm(Lookups &lookups);
    void makeRoom();
    void check();
    void confirm();
    void send();
    void show(const OperationReport &report);
    void explain(const ApiError &error, const QString &detail);
    void setBusy(bool busy);

    AvailableNumber m_number;
    Session &m_session;
    Prompts &m_prompts;
    QWidget *m_content = nullptr; ///< Of m_area: the form.
    QScrollArea *m_area = nullptr;
    NumberPapers *m_papers = nullptr;
    NumberSettings *m_settings = nullptr;
    Notice *m_notice = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_buy = nullptr;
    QPushButton *m_showNumber = nullptr;
    qint64 m_entry = 0; ///< Journal id of a purchase whose outcome is being looked up.
    QString m_sid;
    bool m_bundleRequired = false; ///< A refusal said so.
    bool m_busy = false;
};

} // namespace nd
