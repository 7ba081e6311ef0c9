// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"
#include "models/records/hostedorder.h"
#include "models/result.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace nd {

class AccountWatch;
class Session;
struct Request;

/// Reads of hosted-number orders in one session, in its generation of the API; the watch is told of all that was read.
/// Handlers come later, and not at all once this object is gone.
class OrderReads : public QObject
{
    Q_OBJECT
public:
    using One = std::function<void(const Result<HostedOrder> &)>;
    using Many = std::function<void(const Result<QList<HostedOrder>> &)>;
    /// What became of the order with this SID.
    using Each = std::function<void(const QString &sid, const Result<HostedOrder> &)>;

    /// @param session outlives this
    OrderReads(Session &session, AccountWatch &watch, QObject *parent = nullptr);
    ~OrderReads() override;

    /// Why nothing can be read, as a sentence; empty when it can.
    QString barred() const;
    bool isReading() const { return m_reads > 0; }

    void one(const QString &sid, One handler);
    /// All of these: one by one, or by the account's list where that takes fewer requests.
    void these(const QStringList &sids, Each handler);
    /// All pages of a list.
    void all(const Request &list, Many handler);
    /// The orders that wait for a call and have calls left.
    void waiting(Many handler);
    /// The order that a person means by its SID or by its number; of several for one number the one that can be called,
    /// else the newest. ErrorKind::Invalid with a sentence when the text is neither, or finds none.
    void meant(const QString &text, One handler);

Q_SIGNALS:
    /// isReading() may be different.
    void readingChanged();

private:
    void page(const std::shared_ptr<PageSource> &source, QList<HostedOrder> rows, Many handler);
    void meantByNumber(const QString &e164, One handler);
    bool canBeCalled(const HostedOrder &order) const;

    Session &m_session;
    AccountWatch &m_watch;
    int m_reads = 0;
    std::vector<std::shared_ptr<PageSource>> m_sources; ///< Lists that are being read.
};

/// The order in the first of these rows.
Result<HostedOrder> firstOrder(const Result<StorePagePtr> &rows);

} // namespace nd
