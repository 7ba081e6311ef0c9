// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/hostednumbers.h"
#include "models/result.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace nd {

class Notice;
class Session;

/// What became of the orders that were made in one request (v2, BH…). Asks again and again, ever less often, until all
/// are processed or the dialog is closed; it can be opened again from any of the orders.
class HostedBulkDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    HostedBulkDialog(QString bulkSid, Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// All were processed: the orders are there.
    void processed();

private:
    void look();
    void show(const Result<HostedBulk> &bulk);
    QString lines(const HostedBulk &bulk) const;

    QString m_sid;
    Session &m_session;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPlainTextEdit *m_rows;
    Notice *m_notice;
    QPushButton *m_again;
    QTimer *m_next;
    bool m_finished = false;
};

} // namespace nd
