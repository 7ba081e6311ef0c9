// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hostorderdraft.h"
#include "app/ops/operationrunner.h"
#include "app/session.h"
#include "models/forms/hostedorderform.h"
#include "models/records/account.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace nd {

class BusyButton;
class HostOrderSettings;
class Lookups;
class Notice;
class NumberListBox;
class Offer;
struct AppContext;

/// Orders the hosting of one or many numbers, in the account's generation of the API: one by an operation of its own,
/// many as bulk work, or (v2) in one request. What is filled in is kept at every change, until it was ordered; what an
/// earlier form left is offered.
class HostOrderDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    HostOrderDialog(AppContext &context, Session &session, Lookups &lookups, QWidget *parent = nullptr);

    /// Numbers to begin with, E.164, and the account to host them in; empty: the session's.
    void begin(const QStringList &e164s, const QString &account = {});
    QStringList numbers() const;
    HostOrderSettings *settings() const { return m_settings; }

Q_SIGNALS:
    /// The order for one number is there, under this SID.
    void ordered(const QString &sid);
    /// It is there, in another account than the session's.
    void orderedElsewhere(const QString &accountName);
    /// A bulk run was confirmed and has begun.
    void started(const QString &run);
    /// Many were ordered in one request, under this SID (BH…).
    void bulkOrdered(const QString &sid);

private:
    void build(Lookups &lookups);
    QWidget *makeFoot();
    QList<Account> targets() const;
    void makeAddress();
    void lookForTollFree();
    void touched();
    void check();
    void keep();
    void offerLeft();
    void takeLeft();
    void takeDraft(const QVariantMap &content);
    QString summary() const;
    void order();
    void orderOne();
    void orderMany();
    void orderInOneRequest();
    void send(const OperationSpec &operation);
    void show(const OperationReport &report);
    bool placeRefusal(const ApiError &error);
    void finish();

    AppContext &m_context;
    Session &m_session;
    const HostedGeneration m_generation;
    HostOrderDraft m_draft;
    std::optional<HostOrderDraft::Left> m_left; ///< Of an earlier form.
    Offer *m_offer;
    Notice *m_notice;
    NumberListBox *m_numbers;
    HostOrderSettings *m_settings = nullptr;
    QString m_tollFree; ///< The first of the numbers that is toll-free; empty: none, or they are being looked at.
    int m_lists = 0; ///< How often the numbers changed.
    QLabel *m_brings; ///< What the orders bring with them.
    QCheckBox *m_inOne; ///< In one request.
    QLabel *m_summary;
    BusyButton *m_order;
    qint64 m_entry = 0; ///< Journal id of an order whose outcome is being looked up.
    bool m_asked = false; ///< The button was pressed: what is missing is told.
    bool m_filling = false;
};

} // namespace nd
