// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/hostedorder.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTableView;

namespace nd {

class BusyButton;
class CallQueueModel;
class StateOverlay;
class VerificationCalls;

/// The left of the calls page: a field that puts somebody on the queue, and the queue. Its chosen row is the customer
/// in view.
class CallQueue : public QWidget
{
    Q_OBJECT
public:
    explicit CallQueue(VerificationCalls &calls, QWidget *parent = nullptr);

    QLineEdit *field() const { return m_add; }
    QTableView *view() const { return m_view; }
    /// The actions on the queue: beneath it, the first with its words, and in its context menu.
    void addActionBar(const QList<QAction *> &actions);

    /// SID of the chosen row; empty: none.
    QString current() const;
    void select(const QString &sid);
    /// Chooses the first row where none is chosen.
    void selectSome();
    /// Puts all orders that wait for a call on the queue.
    void addWaiting();
    /// Countdowns went on.
    void tick();
    /// Another account, or none.
    void startAnew();

Q_SIGNALS:
    void currentChanged();
    /// Enter on a row.
    void entered();
    /// Somebody is about to join the queue: what was kept of it has to be there first.
    void aboutToAdd();
    /// A line for the status bar.
    void message(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTable();
    void fitName();
    void addTyped();
    void take(const HostedOrder &order);
    void say(const QString &sentence);
    void follow();

    VerificationCalls &m_calls;
    CallQueueModel *m_model;
    QTableView *m_view;
    StateOverlay *m_overlay;
    QLineEdit *m_add;
    BusyButton *m_addButton;
    QLabel *m_problem;
};

} // namespace nd
