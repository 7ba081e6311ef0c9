// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/clock.h"
#include "app/sandbox/server.h"
#include "app/sandbox/world/hosting.h"
#include "app/sandbox/world/ownedbook.h"
#include "app/sandbox/world/porting.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace sandbox {

/// A number that is for sale and where it belongs.
struct ForSale
{
    quint64 number = 0;
    int place = -1;
};

/// The whole state behind the service: what exists, who owns it, what time it is.
class World
{
public:
    explicit World(const Options &options);

    Options options;
    Clock clock;
    Catalog catalog;
    NumberSpace space;
    Household household;
    OwnedBook owned;
    Hosting hosting;
    Porting porting;

    QSet<quint64> taken; ///< numbers that someone outside this sandbox's accounts has bought meanwhile
    QHash<quint64, qint64> released; ///< number to the time of its release
    bool trial = false;
    quint64 requests = 0; ///< answered so far; request ids are made of it
    quint64 nextAddress = 1000; ///< SIDs of new addresses are made of it
    QObject timers; ///< what runs later in real time ends with the world
    bool dirty = false; ///< something changed since the state was saved

    /// The numbers of a stock that were for sale at the start, sorted. Made when first asked for.
    const std::vector<ForSale> &inventory(const Stock &stock);
    /// Where a number belongs when it can be bought now.
    std::optional<Origin> forSale(quint64 number);
    /// Released numbers of a stock that can be bought again and were not for sale at the start.
    std::vector<ForSale> returned(const Stock &stock);
    /// False while someone owns it, or for ten days after its release.
    bool isFree(quint64 number) const;
    const Place &place(Origin origin) const { return catalog.stocks().at(origin.stock).places.at(origin.place); }
    const Stock &stock(Origin origin) const { return catalog.stocks().at(origin.stock); }

    /// Runs \a effect when the sandbox's clock has reached \a due.
    void later(qint64 due, std::function<void()> effect);
    /// Runs what is due. Called before every request and after every change of the clock.
    void runDue();

private:
    struct Due
    {
        qint64 at;
        std::function<void()> effect;
    };
    QHash<int, std::vector<ForSale>> m_inventory;
    QList<Due> m_due;
};

} // namespace sandbox
