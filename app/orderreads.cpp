// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orderreads.h"

#include "app/accountwatch.h"
#include "app/api/hostednumbers.h"
#include "app/api/readpage.h"
#include "app/session.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// With more orders than these to read, a list takes fewer requests.
constexpr qsizetype mostSingleReads = 5;

/// Numbers that can be hosted are of North America: a number without a country code is one of these.
const QString homeRegion = u"US"_s;

/// As a row, which the watch takes, too.
Call<StorePagePtr> orderCall(HostedGeneration generation, const QString &sid)
{
    return { fetchHostedOrder(generation, sid),
             [](const QByteArray &body) { return decodeRow(schemaOf<HostedOrder>(), body); } };
}

bool isOrderSid(const QString &text)
{
    static const QRegularExpression shape(u"^HR[0-9a-fA-F]{32}$"_s);
    return shape.match(text).hasMatch();
}

ApiError problem(const QString &sentence)
{
    return { .kind = ErrorKind::Invalid, .message = sentence };
}

} // namespace

Result<HostedOrder> firstOrder(const Result<StorePagePtr> &rows)
{
    return rows ? Result<HostedOrder>(recordAt<HostedOrder>(*rows.value(), 0)) : Result<HostedOrder>(rows.error());
}

OrderReads::OrderReads(Session &session, AccountWatch &watch, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_watch(watch)
{
}

OrderReads::~OrderReads() = default;

QString OrderReads::barred() const
{
    const Product product = hostedProduct(m_session.hostedGeneration());
    return m_session.reaches(product) ? QString() : m_session.whyNot(product);
}

void OrderReads::one(const QString &sid, One handler)
{
    ++m_reads;
    Q_EMIT readingChanged();
    m_session.transport().send<StorePagePtr>(orderCall(m_session.hostedGeneration(), sid), this,
                                             [this, handler = std::move(handler)](const Result<StorePagePtr> &row) {
                                                 --m_reads;
                                                 if (row)
                                                     m_watch.saw(RecordKind::HostedOrder, row.value(),
                                                                 Watcher::By::Others);
                                                 handler(firstOrder(row));
                                                 Q_EMIT readingChanged();
                                             });
}

void OrderReads::these(const QStringList &sids, Each handler)
{
    const auto singly = [this, handler](const QStringList &each) {
        for (const QString &sid : each)
            one(sid, [handler, sid](const Result<HostedOrder> &order) { handler(sid, order); });
    };
    if (sids.size() <= mostSingleReads)
        return singly(sids);
    all(listHostedOrders(m_session.hostedGeneration()),
        [sids, handler, singly](const Result<QList<HostedOrder>> &orders) {
            if (!orders) {
                for (const QString &sid : sids)
                    handler(sid, orders.error());
                return;
            }
            QStringList missing = sids;
            for (const HostedOrder &order : orders.value()) {
                if (missing.removeOne(order.sid))
                    handler(order.sid, order);
            }
            // Made after its page was read, or gone: the record itself tells.
            singly(missing);
        });
}

void OrderReads::all(const Request &list, Many handler)
{
    ++m_reads;
    Q_EMIT readingChanged();
    auto source = std::shared_ptr<PageSource>(readPages(m_session.transport(), schemaOf<HostedOrder>(), list));
    m_sources.push_back(source);
    page(source, {}, [this, handler = std::move(handler)](const Result<QList<HostedOrder>> &orders) {
        --m_reads;
        handler(orders);
        Q_EMIT readingChanged();
    });
}

void OrderReads::page(const std::shared_ptr<PageSource> &source, QList<HostedOrder> rows, Many handler)
{
    source->next([this, weak = std::weak_ptr(source), rows = std::move(rows),
                  handler = std::move(handler)](const Result<StorePagePtr> &read) mutable {
        const std::shared_ptr<PageSource> current = weak.lock();
        if (read)
            m_watch.saw(RecordKind::HostedOrder, read.value(), Watcher::By::Others);
        for (int row = 0; read && row < read.value()->rows(); ++row)
            rows.append(recordAt<HostedOrder>(*read.value(), row));
        if (read && !current->atEnd())
            return page(current, std::move(rows), std::move(handler));
        std::erase(m_sources, current);
        handler(read ? Result<QList<HostedOrder>>(std::move(rows)) : Result<QList<HostedOrder>>(read.error()));
    });
}

bool OrderReads::canBeCalled(const HostedOrder &order) const
{
    return rules::whyNot(StageAct::PlaceCall, order, m_session.hostedGeneration()).isEmpty();
}

void OrderReads::waiting(Many handler)
{
    const auto narrowed = [this](QList<HostedOrder> orders) {
        orders.removeIf([this](const HostedOrder &order) { return !canBeCalled(order); });
        return orders;
    };
    const HostedGeneration generation = m_session.hostedGeneration();
    const Request next = listHostedOrders(generation, { .status = u"pending-verification"_s });
    all(listHostedOrders(generation, { .status = u"received"_s }),
        [this, next, narrowed, handler = std::move(handler)](const Result<QList<HostedOrder>> &received) {
            if (!received)
                return handler(received);
            all(next, [narrowed, handler, received](const Result<QList<HostedOrder>> &pending) {
                handler(pending ? narrowed(received.value() + pending.value()) : pending);
            });
        });
}

void OrderReads::meant(const QString &text, One handler)
{
    const QString wanted = text.trimmed();
    const phone::Parsed number = phone::parse(wanted, homeRegion);
    if (isOrderSid(wanted)) {
        one(wanted, [handler = std::move(handler)](const Result<HostedOrder> &order) {
            const bool absent = !order && order.error().kind == ErrorKind::NotFound;
            handler(absent ? problem(tr("This account has no order with this SID.")) : order);
        });
    } else if (number) {
        meantByNumber(number.e164, std::move(handler));
    } else {
        const auto refuse = [handler = std::move(handler)] {
            handler(problem(tr("This is neither a phone number nor the SID of an order (HR…).")));
        };
        QMetaObject::invokeMethod(this, refuse, Qt::QueuedConnection); // later, as every answer
    }
}

void OrderReads::meantByNumber(const QString &e164, One handler)
{
    all(listHostedOrders(m_session.hostedGeneration(), { .number = e164 }),
        [this, e164, handler = std::move(handler)](const Result<QList<HostedOrder>> &orders) {
            if (!orders)
                return handler(orders.error());
            if (orders.value().isEmpty())
                return handler(problem(tr("This account has no order to host %1.").arg(phone::displayFormat(e164))));
            for (const HostedOrder &order : orders.value()) {
                if (canBeCalled(order))
                    return handler(order);
            }
            handler(orders.value().first()); // the newest
        });
}

} // namespace nd
