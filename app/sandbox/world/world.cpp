// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/world.h"

#include "app/sandbox/world/hostinglife.h"
#include "app/sandbox/world/hostingseed.h"
#include "app/sandbox/world/portinglife.h"
#include "app/sandbox/world/portingseed.h"

#include <algorithm>

namespace sandbox {

// What the world starts with was made before this day, whatever the clock says: 2025-06-01.
static constexpr qint64 epoch = 1748736000;

static constexpr qint64 restoreWindow = 10 * 86400; // page 02: a released number can be restored for ten days

World::World(const Options &given)
    : options(given)
    , space(catalog, given.seed)
    , household(makeHousehold(given.seed, epoch, given.accountSid.toLatin1(), given.authToken.toLatin1()))
    , owned(catalog, space, household)
    , hosting(given.seed)
    , porting(given.seed)
{
    owned.fill(given.owned, epoch);
    seedHosting(*this);
    seedPorting(*this);
}

const std::vector<ForSale> &World::inventory(const Stock &stock)
{
    std::vector<ForSale> &rows = m_inventory[stock.index];
    if (!rows.empty())
        return rows;
    const int count = NumberSpace::forSaleCount(stock);
    rows.reserve(static_cast<std::size_t>(count) * static_cast<std::size_t>(stock.places.size()));
    for (int place = 0; place < stock.places.size(); ++place) {
        for (int n = 0; n < count; ++n)
            rows.push_back({ space.forSale(stock, place, n), place });
    }
    std::sort(rows.begin(), rows.end(), [](const ForSale &a, const ForSale &b) { return a.number < b.number; });
    // A number that spells a word may have come by chance as well.
    rows.erase(
        std::unique(rows.begin(), rows.end(), [](const ForSale &a, const ForSale &b) { return a.number == b.number; }),
        rows.end());
    return rows;
}

bool World::isFree(quint64 number) const
{
    if (owned.find(number) >= 0 || taken.contains(number))
        return false;
    const auto gone = released.constFind(number);
    return gone == released.cend() || clock.now() >= *gone + restoreWindow;
}

std::optional<Origin> World::forSale(quint64 number)
{
    const std::optional<Origin> origin = space.originOf(number);
    if (!origin || !isFree(number))
        return std::nullopt;
    if (released.contains(number))
        return origin;
    const std::vector<ForSale> &rows = inventory(stock(*origin));
    const auto found = std::lower_bound(rows.begin(), rows.end(), number,
                                        [](const ForSale &row, quint64 wanted) { return row.number < wanted; });
    if (found == rows.end() || found->number != number)
        return std::nullopt;
    return origin;
}

std::vector<ForSale> World::returned(const Stock &stock)
{
    const std::vector<ForSale> &rows = inventory(stock);
    std::vector<ForSale> result;
    for (auto it = released.cbegin(); it != released.cend(); ++it) {
        const std::optional<Origin> origin = space.originOf(it.key());
        const auto known = [&rows](quint64 number) {
            return std::binary_search(rows.begin(), rows.end(), ForSale{ number, 0 },
                                      [](const ForSale &a, const ForSale &b) { return a.number < b.number; });
        };
        if (origin && origin->stock == stock.index && isFree(it.key()) && !known(it.key()))
            result.push_back({ it.key(), origin->place });
    }
    return result;
}

void World::later(qint64 due, std::function<void()> effect)
{
    m_due.append({ due, std::move(effect) });
}

void World::runDue()
{
    const qint64 now = clock.now();
    QList<Due> ripe;
    for (qsizetype i = m_due.size() - 1; i >= 0; --i) {
        if (m_due.at(i).at <= now)
            ripe.prepend(m_due.takeAt(i));
    }
    for (const Due &due : std::as_const(ripe))
        due.effect();
    advanceHosting(*this);
    advancePorting(*this);
}

} // namespace sandbox
