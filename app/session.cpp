// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/ops/journal.h"
#include "models/bidi.h"

#include <algorithm>
#include <utility>

namespace nd {

namespace {

TransportSettings reach(const Profile &profile, const QString &account, std::shared_ptr<Traffic> traffic)
{
    TransportSettings settings;
    settings.accountSid = account;
    settings.baseUrls = profile.effectiveBaseUrls();
    settings.traffic = std::move(traffic);
    return settings;
}

} // namespace

class Session::Private
{
public:
    Private(Profile given, const Credentials &credentials, QString subaccountSid, const std::optional<Credentials> &own,
            std::shared_ptr<Traffic> traffic, Journal &sessionJournal, SteadyClock &steady)
        : profile(std::move(given))
        , subaccount(std::move(subaccountSid))
        , account(subaccount.isEmpty() ? profile.accountSid : subaccount)
        , hasOwnCredentials(subaccount.isEmpty() || own.has_value())
        , journal(sessionJournal)
        , transport(reach(profile, account, std::move(traffic)), credentials, clock)
        , operations(account, transport, sessionJournal, clock)
        , bulk(account, operations, transport, sessionJournal, clock, steady)
    {
        if (own)
            transport.signAs(
                *own, { Product::Pricing, Product::Numbers, Product::Trunking, Product::Preview, Product::Upload });
    }

    // In this order: whatever stands below uses what stands above.
    Profile profile;
    const QString subaccount;
    const QString account;
    const bool hasOwnCredentials;
    QString subaccountName;
    Journal &journal;
    Clock clock;
    Transport transport;
    OperationRunner operations;
    BulkRunner bulk;
};

Session::Session(Profile profile, const Credentials &credentials, QString subaccount,
                 const std::optional<Credentials> &own, std::shared_ptr<Traffic> traffic, Journal &journal,
                 SteadyClock &steady, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(profile), credentials, std::move(subaccount), own, std::move(traffic),
                                  journal, steady))
{
}

Session::~Session() = default;

const Profile &Session::profile() const
{
    return d->profile;
}

QString Session::accountSid() const
{
    return d->account;
}

bool Session::inSubaccount() const
{
    return !d->subaccount.isEmpty();
}

QString Session::displayName() const
{
    if (!inSubaccount())
        return bidi::isolated(d->profile.name);
    return tr("%1 / %2").arg(bidi::isolated(d->profile.name),
                             bidi::isolated(d->subaccountName.isEmpty() ? d->subaccount : d->subaccountName));
}

void Session::rename(const Profile &profile, const QString &subaccountName)
{
    d->profile.name = profile.name;
    d->profile.colour = profile.colour;
    d->subaccountName = subaccountName;
    Q_EMIT renamed();
}

HostedGeneration Session::hostedGeneration() const
{
    return d->profile.hostedGeneration;
}

void Session::setHostedGeneration(HostedGeneration generation)
{
    if (d->profile.hostedGeneration == generation)
        return;
    d->profile.hostedGeneration = generation;
    Q_EMIT hostedGenerationChanged();
}

bool Session::reaches(Product product) const
{
    return product == Product::Api || d->hasOwnCredentials;
}

QString Session::whyNot(Product product) const
{
    if (reaches(product))
        return {};
    return tr("This needs the subaccount's own auth token, which can't be read with these credentials. "
              "Sign in to the subaccount itself.");
}

Transport &Session::transport()
{
    return d->transport;
}

OperationRunner &Session::operations()
{
    return d->operations;
}

BulkRunner &Session::bulk()
{
    return d->bulk;
}

Clock &Session::clock()
{
    return d->clock;
}

void Session::takeUpWork()
{
    d->operations.settleOpen();
    d->bulk.restore();
}

void Session::dropReads()
{
    d->bulk.pauseAll();
    d->transport.dropAllBut(&d->operations);
}

bool Session::hasOpenOperations() const
{
    const QList<JournalEntry> open = d->journal.unsettled(d->account);
    return d->operations.running() > 0 || std::ranges::any_of(open, isLookedInto);
}

} // namespace nd
