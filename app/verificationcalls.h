// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/callline.h"
#include "app/ops/operation.h"
#include "models/hostedgeneration.h"
#include "models/storepage.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace nd {

class AccountWatch;
class OrderReads;
class Session;
struct OperationReport;

/// The customers to be called to verify their numbers, in order, of one account: reads their orders, places the calls,
/// and while a call is live has AccountWatch look at its order every 2.5 seconds, within what that asks in all. A call
/// whose answer was lost is never placed again: the order tells what became of it, and until then no other is placed.
class VerificationCalls : public QObject
{
    Q_OBJECT
public:
    /// @param watch of the account that setSession() is about
    explicit VerificationCalls(AccountWatch &watch, QObject *parent = nullptr);
    ~VerificationCalls() override;
    /// How old an answer about a live order gets before the watch is asked for another one. When for four times as long
    /// nothing was heard of any, one is read past the watch. Tests have less.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// Another account, another generation, or none: everything of the old one is dropped, reads are given up. A call
    /// on its way is seen through by the old session.
    void setSession(Session *session);
    HostedGeneration generation() const;
    QDateTime now() const;
    /// Why nothing can be read in this account, as a sentence; empty when it can.
    QString barred() const;

    /// In the order in which they are called.
    QStringList queue() const;
    const CallLine *line(const QString &sid) const;
    /// Appends those that are not in the queue, and reads them.
    void add(const QStringList &sids);
    /// The same for an order that was read just now.
    void add(const HostedOrder &order);
    void remove(const QString &sid);
    /// @param by places down; negative: up
    void move(const QString &sid, int by);
    /// Reads all, or this one.
    void read(const QStringList &sids);
    bool isReading() const;
    /// Reads beyond the queue; null without a session.
    OrderReads *reads() const { return m_reads.get(); }

    /// Places the call, once. Does nothing where whyNoCall() says why.
    void call(const QString &sid, const QString &extension, int delay);
    /// Verifies by a phone bill, in preview.
    /// @param documentSid RI…
    void verifyByBill(const QString &sid, const QString &documentSid);

Q_SIGNALS:
    /// Lines came, went or changed places.
    void queueChanged();
    /// What is known of one line is different.
    void lineChanged(const QString &sid);
    /// isReading() may be different.
    void readingChanged();
    /// A call was placed, or is on its way: a line for the status bar.
    void message(const QString &text);

private:
    CallLine *find(const QString &sid);
    void insert(const QString &sid);
    void took(const QString &sid, const Result<HostedOrder> &answer);
    void watched(const StorePagePtr &rows);
    void change(CallLine &line, const OperationSpec &spec);
    void answered(const OperationReport &report);
    void settled(const OperationReport &report);
    void takeOutcome(CallLine &line, const OperationReport &report);
    bool isOpen(const QString &sid) const;
    QStringList live() const;
    void arm();
    void lookAgain();

    QPointer<Session> m_session;
    std::unique_ptr<OrderReads> m_reads; ///< And whatever else is asked in this session has it as context.
    std::vector<CallLine> m_lines;
    AccountWatch &m_watch;
    std::chrono::milliseconds m_patience{ 2500 };
    QTimer m_timer;
    QHash<QString, QElapsedTimer> m_heard; ///< Since the last answer about a line, on the wall clock.
    qint64 m_lastAnswered = 0; ///< Journal entry of the last change that was told to answered().
};

} // namespace nd
