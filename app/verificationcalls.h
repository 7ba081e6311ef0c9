// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/callline.h"
#include "app/ops/operation.h"
#include "models/hostedgeneration.h"
#include "models/page.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace nd {

class AccountWatch;
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
    /// How old an answer about a live order gets before another one is asked for; tests have less.
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
    bool isReading() const { return m_reads > 0; }

    using Found = std::function<void(const Result<HostedOrder> &)>;
    /// Looks for the order that a person means by its SID or by its number; of several for one number the one that can
    /// be called, else the newest. ErrorKind::Invalid with a sentence when the text is neither, or finds none.
    void find(const QString &text, QObject *context, Found found);
    /// Adds every order of the account that waits for a call and has calls left. Answers with how many were new.
    void addWaiting(QObject *context, std::function<void(const Result<int> &)> added);

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
    using Orders = std::function<void(const Result<QList<HostedOrder>> &)>;

    CallLine *find(const QString &sid);
    void insert(const QString &sid);
    void readOne(const QString &sid);
    void took(const QString &sid, const Result<HostedOrder> &answer);
    void watched(const StorePagePtr &rows);
    void readAll(const Request &list, Orders done);
    void readPage(const std::shared_ptr<PageSource> &source, QList<HostedOrder> rows, Orders done);
    void change(CallLine &line, const OperationSpec &spec);
    void answered(const OperationReport &report);
    void settled(const OperationReport &report);
    void takeOutcome(CallLine &line, const OperationReport &report);
    bool isOpen(const QString &sid) const;
    QStringList live() const;
    void arm();
    void lookAgain();

    QPointer<Session> m_session;
    std::unique_ptr<QObject> m_context; ///< Of everything that is asked in this session.
    std::vector<CallLine> m_lines;
    AccountWatch &m_watch;
    std::chrono::milliseconds m_patience{ 2500 };
    QTimer m_timer;
    QHash<QString, QElapsedTimer> m_heard; ///< Since the last answer about a line, on the wall clock.
    int m_reads = 0;
    qint64 m_lastAnswered = 0; ///< Journal entry of the last change that was told to answered().
    std::vector<std::shared_ptr<PageSource>> m_sources; ///< Lists that are being read.
};

} // namespace nd
