// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verificationcalls.h"
#include "ui/pane.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>

#include <memory>

class QLabel;
class QStackedWidget;

namespace nd {

class CallPanel;
class CallQueue;
class Lookups;
struct Confirmation;

/// Verification calls with the customer on the line: whom to call next at the left, one panel for each at the right.
/// Several calls can be live at once. The queue is kept on this computer (the SIDs, and what
/// was typed into the panels; never a code).
class CallsPage : public Pane
{
    Q_OBJECT
public:
    explicit CallsPage(AppContext &context, QWidget *parent = nullptr);
    ~CallsPage() override;

    void setSession(Session *session) override;
    void activated() override;
    QWidget *filterField() override;
    QWidget *keyboardHome() override;
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

private:
    void buildActions();
    void open();
    void keep();
    QVariantMap typed() const;
    void followQueue();
    void follow(const QString &sid);
    void tick();
    void derive();
    QString current() const;
    QString next() const;
    void goToNext();
    CallPanel *panel() const;
    CallPanel *panelOf(const QString &sid);
    void showCurrent();
    void callNow();
    void verifyByBill(const QString &documentSid);
    void remove();
    void removeDone();
    void showOnTour(const QString &state, const QList<HostedOrder> &orders);
    void ask(const Confirmation &question, std::function<void()> then);

    VerificationCalls *m_calls;
    ActionSet *m_actions;
    CallQueue *m_queue;
    QStackedWidget *m_stack;
    QLabel *m_nobody;
    QHash<QString, CallPanel *> m_panels;
    QHash<QString, QVariantMap> m_left; ///< What was typed into panels that this start of the program has not shown.
    QPointer<Session> m_session;
    std::unique_ptr<Lookups> m_lookups;
    QTimer m_tick;
    bool m_opened = false; ///< The kept queue was taken up.
    int m_touring = 0; ///< Reads of the tour under way.
};

} // namespace nd
