// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"
#include "app/session.h"
#include "models/records/portinrequest.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace nd {

class BusyButton;
class Notice;

/// Leads from rejected numbers to a new request: cancels them, waits until they are canceled (page 14; the service
/// refuses them in another request before), and hands them over. What it shows is what the request says: it can be
/// closed at any point, and goes on where the numbers are when it is opened again.
class PortResubmitDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    PortResubmitDialog(PortInDetail detail, Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void detailRead(const nd::PortInDetail &detail);
    /// These are canceled, and to be asked for again.
    /// @param fields of PortInForm that have to be mended, a PIN by its pinField(); none: none in particular
    void resubmitWanted(const QStringList &e164s, const nd::PortInRequest &request, const QStringList &fields);

private:
    void build();
    void fill();
    void fill(QTreeWidgetItem *item, const PortInNumber &number);
    void fitRows();
    QList<PortInNumber> chosen() const;
    void derive();
    void cancelAll();
    void cancelNext();
    void cancelEnded(const OperationReport &report);
    void look();
    void handOver();

    PortInDetail m_detail;
    Session &m_session;
    QLabel *m_step;
    QLabel *m_more;
    Notice *m_notice;
    QTreeWidget *m_list;
    QProgressBar *m_waiting;
    BusyButton *m_cancel;
    QPushButton *m_again;
    QPushButton *m_next;
    QTimer m_pause;
    QHash<QString, QTreeWidgetItem *> m_items; ///< By SID of the number.
    QList<PortInNumber> m_toCancel;
    bool m_canceling = false;
    bool m_looking = false;
};

} // namespace nd
