// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"
#include "models/page.h"
#include "models/records/hostedorder.h"
#include "models/result.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>

namespace nd {

class Session;
struct Request;

/// Reads the orders that a letter of authorization is made of, as they are now: lists where many are wanted, single
/// ones where few are.
class OrdersToSign : public QObject
{
    Q_OBJECT
public:
    explicit OrdersToSign(Session &session, QObject *parent = nullptr);
    ~OrdersToSign() override;

    /// What to read; what is named is told whatever its status.
    struct Wanted
    {
        QStringList sids{}; ///< These orders.
        QString document{}; ///< And those on this letter; may be empty.
        bool allVerified = false; ///< And every verified one of the account.
    };
    struct Found
    {
        QList<HostedOrder> orders{}; ///< As listed, each once.
        QStringList onDocument{}; ///< SIDs of those on the letter.
        QStringList gone{}; ///< SIDs that the service does not know any more.
    };
    /// Answers once, later. A read that is under way is given up.
    void read(const Wanted &wanted, std::function<void(const Result<Found> &)> handler);
    void cancel();

private:
    enum class Part { Document, Verified, All };
    void readNext();
    void readList(const Request &list, Part part);
    void readPage(Part part);
    void take(const StorePage &page, Part part);
    void readMissing();
    void answer(const QString &sid, const Result<HostedOrder> &order);
    void add(const HostedOrder &order);
    void finish(const Result<Found> &found);

    QPointer<Session> m_session;
    HostedGeneration m_generation = HostedGeneration::V2;
    Wanted m_wanted;
    Found m_found;
    QSet<QString> m_named; ///< m_wanted.sids
    QSet<QString> m_known; ///< SIDs in m_found.
    QList<Part> m_parts; ///< Lists still to read.
    std::unique_ptr<PageSource> m_source;
    std::unique_ptr<QObject> m_reads; ///< Context of the single reads.
    int m_awaited = 0;
    bool m_readAll = false;
    bool m_ended = false;
    std::function<void(const Result<Found> &)> m_handler;
};

} // namespace nd
