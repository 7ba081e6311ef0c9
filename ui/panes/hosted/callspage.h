// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verificationcalls.h"
#include "ui/pane.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace nd {

class BusyButton;
class CallPanel;
class CallQueueModel;
class Lookups;
class StateOverlay;

/// Verification calls with the customer on the line: whom to call next at the left, one panel for each at the right.
/// Several calls can be live at once. The queue is kept on this computer (the SIDs alone), and what was typed into the
/// panels as long as the program runs.
class CallsPage : public Pane
{
    Q_OBJECT
public:
    explicit CallsPage(AppContext &context, QWidget *parent = nullptr);
    ~CallsPage() override;

    void setSession(Session *session) override;
    void activated() override;
    QWidget *filterField() override;
    void refresh() override;
    ActionSet *actionSet() override { return m_actions; }
    QStringList unsaved() const override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override;

    VerificationCalls &calls() const { return *m_calls; }

public Q_SLOTS:
    /// Puts orders at the end of the queue, and shows the first of them.
    void enqueue(const QStringList &orderSids);

Q_SIGNALS:
    /// The customer's number is verified: its order shall go on a letter of authorization.
    void letterWanted(const QStringList &orderSids);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildQueue();
    void buildActions();
    void open();
    void keep();
    void followQueue();
    void follow(const QString &sid);
    void tick();
    void derive();
    QString current() const;
    CallPanel *panel() const;
    CallPanel *panelOf(const QString &sid);
    void select(const QString &sid);
    void showCurrent();
    void showEmpty();
    void addTyped();
    void addWaiting();
    void sayAdd(const QString &sentence);
    void callNow();
    void verifyByBill(const QString &documentSid);
    void remove();
    void removeDone();
    void ask(const struct Confirmation &question, std::function<void()> then);

    VerificationCalls *m_calls;
    ActionSet *m_actions;
    CallQueueModel *m_model;
    QTableView *m_view = nullptr;
    QLineEdit *m_add = nullptr;
    BusyButton *m_addButton = nullptr;
    QLabel *m_addProblem = nullptr;
    StateOverlay *m_overlay = nullptr;
    QStackedWidget *m_stack;
    QLabel *m_nobody;
    QHash<QString, CallPanel *> m_panels;
    QPointer<Session> m_session;
    std::unique_ptr<Lookups> m_lookups;
    QTimer m_tick;
    bool m_opened = false; ///< The kept queue was taken up.
    bool m_deriving = false;
};

} // namespace nd
