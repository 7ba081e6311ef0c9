// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/readpage.h"

#include "app/api/nextlink.h"
#include "app/net/transport.h"
#include "models/decode.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QSet>
#include <QtConcurrent/QtConcurrentRun>

#include <optional>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Reads one page ahead: while a page is parsed, and until the next one is asked for, the body of the next one is
/// fetched and kept; no more than that one. A failure leaves the place where it is.
class PageReader : public QObject, public PageSource
{
public:
    PageReader(Transport &transport, std::shared_ptr<const Schema> schema, Request first)
        : m_transport(&transport)
        , m_schema(std::move(schema))
        , m_first(std::move(first))
    {
    }

    ~PageReader() override { m_request.cancel(); }

    void next(Handler handler) override
    {
        Q_ASSERT_X(!m_handler && !m_atEnd, "PageSource::next", "one page at a time, and none after the last");
        m_handler = std::move(handler);
        if (m_followed.contains(m_link))
            m_body = loopError();
        if (m_body)
            QMetaObject::invokeMethod(this, &PageReader::take, Qt::QueuedConnection);
        else if (!m_fetching)
            fetch();
    }

    bool atEnd() const override { return m_atEnd; }

private:
    /// Asks for the page at m_link; the first one has none.
    void fetch()
    {
        if (!m_transport) { // the session is gone; whoever asks is about to go, too
            m_body
                = ApiError{ .kind = ErrorKind::Canceled, .message = QCoreApplication::translate("Api", "Canceled.") };
            QMetaObject::invokeMethod(this, &PageReader::take, Qt::QueuedConnection);
            return;
        }
        m_fetching = true;
        const auto arrived = [this, number = ++m_fetches](Result<Reply> reply) {
            if (number != m_fetches)
                return; // given up in the meantime
            m_fetching = false;
            m_body = reply ? Result<QByteArray>(std::move(reply).value().body) : Result<QByteArray>(reply.error());
            take();
        };
        const QString token = tokenOf(m_link);
        if (m_link.isEmpty())
            m_request = m_transport->send(m_first, this, arrived);
        else if (!token.isEmpty())
            m_request = m_transport->send(atToken(m_first, token), this, arrived);
        else
            m_request = m_transport->sendLink(m_first.product, m_link, this, arrived);
    }

    void stopFetching()
    {
        ++m_fetches;
        m_request.cancel();
        m_fetching = false;
        m_body.reset();
    }

    /// Parses the body that arrived, with the request for the page after it already on its way.
    void take()
    {
        if (!m_body || !m_handler || m_parsing)
            return;
        if (!m_body->ok()) {
            const ApiError error = m_body->error();
            m_body.reset();
            return deliver(error);
        }
        const QByteArray body = std::move(*m_body).value();
        m_body.reset();
        m_parsing = true;

        const QString here = m_link;
        const QString guess = nextLinkIn(body);
        if (!guess.isEmpty() && guess != here && !m_followed.contains(guess)) {
            m_link = guess;
            fetch();
        }

        auto *watcher = new QFutureWatcher<Result<DecodedPage>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, here] {
            watcher->deleteLater();
            parsed(watcher->result(), here);
        });
        watcher->setFuture(QtConcurrent::run([schema = m_schema, body] { return decodePage(*schema, body); }));
    }

    void parsed(const Result<DecodedPage> &page, const QString &here)
    {
        m_parsing = false;
        const QString wanted = !page           ? here
            : page.value().nextToken.isEmpty() ? page.value().nextLink
                                               : tokenLink(page.value().nextToken);
        if (m_link != wanted) { // the guess was wrong, or this page has to be read again first
            stopFetching();
            m_link = wanted;
        }
        if (!page)
            return deliver(page.error());
        m_followed.insert(here);
        m_atEnd = wanted.isEmpty();
        deliver(page.value().rows);
    }

    /// The handler may destroy this reader, or ask for the next page.
    void deliver(const Result<StorePagePtr> &result)
    {
        const Handler handler = std::exchange(m_handler, {});
        handler(result);
    }

    static ApiError loopError()
    {
        return { .kind = ErrorKind::PageLoop,
                 .message
                 = QCoreApplication::translate("Api", "The list leads back to a page that was already read.") };
    }

    QPointer<Transport> m_transport;
    const std::shared_ptr<const Schema> m_schema;
    const Request m_first;
    QString m_link; ///< Of the page that next() hands over, or of the one being fetched ahead; empty for the first.
    QSet<QString> m_followed; ///< Links of the pages handed over.
    Handler m_handler;
    RequestHandle m_request;
    quint64 m_fetches = 0;
    bool m_fetching = false;
    bool m_parsing = false;
    bool m_atEnd = false;
    std::optional<Result<QByteArray>> m_body; ///< Arrived, and not asked for yet.
};

} // namespace

std::unique_ptr<PageSource> readPages(Transport &transport, const Schema &schema, const Request &first)
{
    return readPages(transport, std::shared_ptr<const Schema>(std::shared_ptr<void>(), &schema), first); // never ends
}

std::unique_ptr<PageSource> readPages(Transport &transport, std::shared_ptr<const Schema> schema, const Request &first)
{
    return std::make_unique<PageReader>(transport, std::move(schema), first);
}

} // namespace nd
