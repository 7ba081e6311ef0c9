// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/portwebhooks.h"
#include "app/ops/operationrunner.h"
#include "app/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace nd {

class BusyButton;
class FieldForm;
class FieldRow;
class Notice;
struct AppContext;

/// Where the service tells of ports, page 17: one configuration for the account and its subaccounts, which every change
/// overwrites. Shows what is there, and of a change what will be different. Stays open with everything in it until a
/// change is through.
class PortWebhooksDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    PortWebhooksDialog(AppContext &context, Session &session, QWidget *parent = nullptr);

    /// As it would be sent.
    PortWebhooks wanted() const;

private:
    void build();
    QWidget *makeEvents();
    void read();
    void fill(const PortWebhooks &there);
    void addEvent(const QString &name);
    void check();
    void save();
    void end(PortWebhookType type);
    void run(const OperationSpec &operation);
    void show(const OperationReport &report);
    void setBusy(bool busy);

    AppContext &m_context;
    Session &m_session;
    Notice *m_notice;
    FieldForm *m_form;
    QLineEdit *m_portIn;
    QLineEdit *m_portOut;
    FieldRow *m_portInRow = nullptr;
    FieldRow *m_portOutRow = nullptr;
    FieldRow *m_eventsRow = nullptr;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QListWidget *m_events;
    QLabel *m_changes;
    BusyButton *m_save;
    QPushButton *m_again;
    QPushButton *m_endIn;
    QPushButton *m_endOut;
    PortWebhooks m_there; ///< As it was read.
    bool m_known = false; ///< Whether it was.
    QString m_deleted; ///< What was ended here, and may still be shown.
    qint64 m_entry = 0; ///< Journal id of a change whose outcome is being looked up.
};

} // namespace nd
