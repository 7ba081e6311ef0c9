// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lookups.h"

#include "app/api/addresses.h"
#include "app/api/applications.h"
#include "app/api/bundles.h"
#include "app/api/countries.h"
#include "app/api/pricing.h"
#include "app/api/readpage.h"
#include "app/api/trunks.h"
#include "app/session.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <optional>
#include <vector>

namespace nd {

namespace {

/// One value that is read when first asked for. Those who ask while it is being read get the same answer.
template <class T>
class SharedRead
{
public:
    using Handler = Lookups::Handler<T>;
    using Finish = std::function<void(Result<T>)>;

    /// @param start begins the read; called when there is neither a value nor a read under way
    void get(QObject *context, Handler handler, const std::function<void(Finish)> &start)
    {
        if (m_value) {
            // Never before get() has returned: callers set up their own state after asking.
            QMetaObject::invokeMethod(
                context, [handler = std::move(handler), value = *m_value] { handler(Result<T>(value)); },
                Qt::QueuedConnection);
            return;
        }
        m_waiting.push_back({ context, std::move(handler) });
        if (m_waiting.size() > 1)
            return;
        begin(start);
    }

    void forget()
    {
        m_value.reset();
        ++m_generation;
    }

private:
    void begin(const std::function<void(Finish)> &start)
    {
        start([this, start, generation = m_generation](Result<T> result) {
            if (result && generation != m_generation)
                return begin(start); // Forgotten on the way: what came may be from before the change.
            if (result)
                m_value = result.value();
            for (auto &[waitingContext, waiting] : std::exchange(m_waiting, {})) {
                if (waitingContext)
                    waiting(result);
            }
        });
    }

    std::optional<T> m_value;
    std::vector<std::pair<QPointer<QObject>, Handler>> m_waiting;
    int m_generation = 0;
};

} // namespace

class Lookups::Private
{
public:
    explicit Private(Session &accountSession)
        : session(accountSession)
    {
    }

    /// Reads all pages of a list; more than one page is rare for the lists kept here.
    template <class R>
    void readAll(SharedRead<QList<R>> &cell, QObject *context, Handler<QList<R>> handler, const Request &first)
    {
        cell.get(context, std::move(handler), [this, first](typename SharedRead<QList<R>>::Finish finish) {
            if (!session.reaches(first.product)) {
                ApiError error;
                error.kind = ErrorKind::Invalid;
                error.message = session.whyNot(first.product);
                QMetaObject::invokeMethod(
                    owner, [finish = std::move(finish), error] { finish(error); }, Qt::QueuedConnection);
                return;
            }
            auto source = std::shared_ptr<PageSource>(readPages(session.transport(), schemaOf<R>(), first));
            sources.push_back(source);
            collect<R>(std::move(source), {}, std::move(finish));
        });
    }

    template <class R>
    void collect(std::shared_ptr<PageSource> source, QList<R> rows, typename SharedRead<QList<R>>::Finish finish)
    {
        PageSource &pages = *source;
        pages.next([this, weak = std::weak_ptr(source), rows = std::move(rows),
                    finish = std::move(finish)](Result<StorePagePtr> page) mutable {
            const std::shared_ptr<PageSource> current = weak.lock();
            if (!page) {
                std::erase(sources, current);
                return finish(page.error());
            }
            for (int row = 0; row < page.value()->rows(); ++row)
                rows.append(recordAt<R>(*page.value(), row));
            if (!current->atEnd())
                return collect<R>(current, std::move(rows), std::move(finish));
            std::erase(sources, current);
            finish(std::move(rows));
        });
    }

    Session &session;
    QObject *owner = nullptr;
    std::vector<std::shared_ptr<PageSource>> sources; ///< Reads under way; they end with this object.
    SharedRead<QList<Country>> countries;
    QHash<QString, std::shared_ptr<SharedRead<PriceList>>> prices;
    SharedRead<QList<Address>> addresses;
    QHash<QString, std::shared_ptr<SharedRead<QList<Bundle>>>> bundles; ///< By the query that asks for them.
    SharedRead<QList<Application>> applications;
    SharedRead<QList<Trunk>> trunks;
};

Lookups::Lookups(Session &session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(session))
{
    d->owner = this;
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (const OperationKind *kind = operationKind(report.entry.spec.kind))
            forget(kind->touches);
    });
}

Lookups::~Lookups() = default;

void Lookups::countries(QObject *context, Handler<QList<Country>> handler)
{
    auto sorted = [handler = std::move(handler)](const Result<QList<Country>> &result) {
        if (!result)
            return handler(result);
        QList<Country> list = result.value();
        std::ranges::sort(list,
                          [](const Country &a, const Country &b) { return a.name.localeAwareCompare(b.name) < 0; });
        handler(list);
    };
    d->readAll<Country>(d->countries, context, std::move(sorted), listCountries());
}

void Lookups::prices(const QString &isoCountry, QObject *context, Handler<PriceList> handler)
{
    std::shared_ptr<SharedRead<PriceList>> &cell = d->prices[isoCountry];
    if (!cell)
        cell = std::make_shared<SharedRead<PriceList>>();
    cell->get(context, std::move(handler), [this, isoCountry](SharedRead<PriceList>::Finish finish) {
        if (!d->session.reaches(Product::Pricing)) {
            ApiError error;
            error.kind = ErrorKind::Invalid;
            error.message = d->session.whyNot(Product::Pricing);
            QMetaObject::invokeMethod(
                this, [finish = std::move(finish), error] { finish(error); }, Qt::QueuedConnection);
            return;
        }
        d->session.transport().send<PriceList>(fetchPrices(isoCountry), this, std::move(finish));
    });
}

void Lookups::addresses(QObject *context, Handler<QList<Address>> handler)
{
    d->readAll<Address>(d->addresses, context, std::move(handler), listAddresses());
}

void Lookups::bundles(QObject *context, Handler<QList<Bundle>> handler)
{
    bundlesFor({}, {}, context, std::move(handler));
}

void Lookups::bundlesFor(const QString &isoCountry, std::optional<NumberType> type, QObject *context,
                         Handler<QList<Bundle>> handler)
{
    const Request request = listBundles(isoCountry, type);
    std::shared_ptr<SharedRead<QList<Bundle>>> &cell
        = d->bundles[isoCountry + u'/' + (type ? numberTypeWord(*type) : QString())];
    if (!cell)
        cell = std::make_shared<SharedRead<QList<Bundle>>>();
    d->readAll<Bundle>(*cell, context, std::move(handler), request);
}

void Lookups::applications(QObject *context, Handler<QList<Application>> handler)
{
    d->readAll<Application>(d->applications, context, std::move(handler), listApplications());
}

void Lookups::trunks(QObject *context, Handler<QList<Trunk>> handler)
{
    d->readAll<Trunk>(d->trunks, context, std::move(handler), listTrunks());
}

void Lookups::forget(RecordKind kind)
{
    if (kind == RecordKind::Address)
        d->addresses.forget();
    if (kind == RecordKind::Bundle) {
        for (const auto &cell : std::as_const(d->bundles))
            cell->forget();
    }
}

void Lookups::forgetApplications()
{
    d->applications.forget();
}

void Lookups::forgetTrunks()
{
    d->trunks.forget();
}

} // namespace nd
