// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orderstosign.h"

#include "app/api/hostednumbers.h"
#include "app/api/readpage.h"
#include "app/session.h"
#include "models/decode.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// More are read as a list: a thousand in one request.
constexpr qsizetype mostSingleReads = 20;

} // namespace

OrdersToSign::OrdersToSign(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(&session)
{
}

OrdersToSign::~OrdersToSign() = default;

void OrdersToSign::cancel()
{
    m_handler = nullptr;
    m_reads.reset();
    m_source.reset();
    m_parts.clear();
}

void OrdersToSign::read(const Wanted &wanted, std::function<void(const Result<Found> &)> handler)
{
    cancel();
    if (!m_session)
        return;
    m_handler = std::move(handler);
    m_generation = m_session->hostedGeneration();
    m_wanted = wanted;
    m_found = {};
    m_known.clear();
    m_awaited = 0;
    m_readAll = false;
    m_ended = false;
    m_named = QSet<QString>(wanted.sids.begin(), wanted.sids.end());
    m_reads = std::make_unique<QObject>();
    if (!wanted.document.isEmpty())
        m_parts.append(Part::Document);
    if (wanted.allVerified || wanted.sids.size() > mostSingleReads)
        m_parts.append(Part::Verified);
    QTimer::singleShot(0, m_reads.get(), [this] { readNext(); });
}

void OrdersToSign::readNext()
{
    if (m_parts.isEmpty())
        return readMissing();
    const Part part = m_parts.takeFirst();
    switch (part) {
    case Part::Document:
        return readList(listOrdersOfDocument(m_generation, m_wanted.document), part);
    case Part::Verified:
        return readList(listHostedOrders(m_generation, { .status = u"verified"_s }), part);
    case Part::All:
        return readList(listHostedOrders(m_generation), part);
    }
}

void OrdersToSign::readList(const Request &list, Part part)
{
    m_source = readPages(m_session->transport(), schemaOf<HostedOrder>(), list);
    readPage(part);
}

void OrdersToSign::readPage(Part part)
{
    m_source->next([this, part](const Result<StorePagePtr> &page) {
        if (!page)
            return finish(page.error());
        take(*page.value(), part);
        // Not from within the source's own call: the next list takes its place.
        QTimer::singleShot(0, m_reads.get(), [this, part] { m_source->atEnd() ? readNext() : readPage(part); });
    });
}

void OrdersToSign::take(const StorePage &page, Part part)
{
    for (int row = 0; row < page.rows(); ++row) {
        const HostedOrder order = recordAt<HostedOrder>(page, row);
        if (part == Part::Document)
            m_found.onDocument.append(order.sid);
        if (part == Part::Document || (part == Part::Verified && m_wanted.allVerified) || m_named.contains(order.sid))
            add(order);
    }
}

void OrdersToSign::add(const HostedOrder &order)
{
    if (m_known.contains(order.sid))
        return;
    m_known.insert(order.sid);
    m_found.orders.append(order);
}

/// Those that are wanted and in none of the lists: no longer verified, or gone.
void OrdersToSign::readMissing()
{
    QStringList missing = m_wanted.sids;
    missing.removeIf([this](const QString &sid) { return m_known.contains(sid); });
    missing.removeDuplicates();
    if (missing.size() > mostSingleReads && !std::exchange(m_readAll, true)) {
        m_parts.append(Part::All);
        return readNext();
    }
    if (m_readAll) { // The whole list was read: what is not in it is not there.
        m_found.gone = missing;
        missing.clear();
    }
    if (missing.isEmpty())
        return finish(m_found);
    m_awaited = int(missing.size());
    for (const QString &sid : std::as_const(missing)) {
        const Call<HostedOrder> call{ fetchHostedOrder(m_generation, sid), decodeRecord<HostedOrder> };
        m_session->transport().send<HostedOrder>(call, m_reads.get(),
                                                 [this, sid](const Result<HostedOrder> &order) { answer(sid, order); });
    }
}

void OrdersToSign::answer(const QString &sid, const Result<HostedOrder> &order)
{
    if (!order && order.error().kind != ErrorKind::NotFound)
        return finish(order.error());
    if (order)
        add(order.value());
    else
        m_found.gone.append(sid);
    if (--m_awaited == 0)
        finish(m_found);
}

void OrdersToSign::finish(const Result<Found> &found)
{
    if (std::exchange(m_ended, true))
        return;
    // Not from within a call of the source: whoever is told may ask anew.
    QTimer::singleShot(0, m_reads.get(), [this, found] {
        m_reads.release()->deleteLater();
        std::exchange(m_handler, nullptr)(found);
    });
}

} // namespace nd
