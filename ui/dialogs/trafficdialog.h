// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QTableView;

namespace nd {

class HttpLog;
class Session;
class TrafficModel;
struct AppContext;

/// What went over the wire in this session: redacted, in memory only. For finding out what the service said, and for a
/// support ticket.
class TrafficDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TrafficDialog(AppContext &context, QWidget *parent = nullptr);

private:
    void setSession(Session *session);
    void showEntry();
    void count();
    void saveAs();

    AppContext &m_context;
    TrafficModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    QLabel *m_count;
    QTableView *m_table;
    QPlainTextEdit *m_detail;
};

} // namespace nd
