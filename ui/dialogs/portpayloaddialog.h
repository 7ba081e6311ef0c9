// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace nd {

class Notice;
struct AppContext;
struct FileRead;

/// Whether a webhook that arrived somewhere came from the service, and what it says (page 17): nothing is sent, and
/// nothing is kept.
class PortPayloadDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    PortPayloadDialog(AppContext &context, Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The request (KW…) that a webhook speaks of is to be shown.
    void requestWanted(const QString &sid);

private:
    void build();
    void readFile();
    void takeFile(const QString &name);
    void showFile(const QString &name, const FileRead &read);
    QByteArray body() const;
    void check();
    void describe();

    AppContext &m_context;
    Session &m_session;
    QLineEdit *m_url;
    QLineEdit *m_signature;
    QPlainTextEdit *m_body;
    QLabel *m_source; ///< Which bytes are the body.
    Notice *m_notice;
    QLabel *m_says;
    QPushButton *m_check;
    QPushButton *m_open;
    QByteArray m_bytes; ///< Of a file, exactly.
    bool m_fromFile = false;
    QString m_request;
};

} // namespace nd
