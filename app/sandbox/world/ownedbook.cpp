// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/ownedbook.h"

#include "app/sandbox/world/random.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr int subaccountNumbers[] = { 40, 12 };
constexpr qint64 fiveYears = 5LL * 365 * 86400;

/// Of a hundred owned numbers, how many are of which stock.
struct Share
{
    const char *country;
    NumberType type;
    int share;
};

constexpr Share shares[] = {
    { "US", NumberType::Local, 64 }, { "US", NumberType::TollFree, 8 }, { "CA", NumberType::Local, 8 },
    { "GB", NumberType::Local, 5 },  { "GB", NumberType::Mobile, 2 },   { "DE", NumberType::Local, 3 },
    { "FR", NumberType::Local, 2 },  { "AU", NumberType::Local, 2 },    { "SE", NumberType::Mobile, 1 },
    { "NL", NumberType::Local, 1 },  { "GB", NumberType::TollFree, 1 }, { "FI", NumberType::Local, 1 },
    { "IL", NumberType::Local, 1 },  { "DK", NumberType::Local, 1 },
};

/// The stocks of a hundred numbers in a row, and how many of the same stock came before each.
struct Pattern100
{
    std::array<int, 100> stock;
    std::array<quint32, 100> before;
    std::array<quint32, 100> total;
};

Pattern100 makePattern(const Catalog &catalog, quint64 seed)
{
    Pattern100 pattern{};
    std::size_t at = 0;
    for (const Share &share : shares) {
        const Country *country = catalog.country(QString::fromLatin1(share.country));
        for (int i = 0; i < share.share; ++i)
            pattern.stock[at++] = catalog.stock(*country, share.type)->index;
    }
    for (std::size_t i = 99; i > 0; --i)
        std::swap(pattern.stock[i], pattern.stock[mixed(seed, i) % (i + 1)]);
    QHash<int, quint32> counts;
    for (std::size_t i = 0; i < 100; ++i)
        pattern.before[i] = counts[pattern.stock[i]]++;
    for (std::size_t i = 0; i < 100; ++i)
        pattern.total[i] = counts[pattern.stock[i]];
    return pattern;
}

bool isHosted(quint64 dice)
{
    return (dice >> 36) % 100 < 3;
}

} // namespace

OwnedBook::OwnedBook(const Catalog &catalog, const NumberSpace &space, const Household &household)
    : m_catalog(catalog)
    , m_space(space)
    , m_words(household.words)
{
    for (int account = 0; account < 3; ++account)
        m_wardrobes[static_cast<std::size_t>(account)] = wardrobeOf(household, account);
}

OwnedBook::Wardrobe OwnedBook::wardrobeOf(const Household &household, int account) const
{
    Wardrobe wardrobe;
    for (const VoiceApplication &application : household.applications) {
        if (application.account == account)
            wardrobe.applications.append(application.sid);
    }
    for (const Trunk &trunk : household.trunks) {
        if (trunk.account == account)
            wardrobe.trunks.append(trunk.sid);
    }
    for (const Stock &stock : m_catalog.stocks()) {
        const QByteArray country = m_catalog.countries().at(stock.country).code.toLatin1();
        for (const Address &address : household.addresses) {
            const bool home = address.isoCountry == country;
            const bool fits = stock.addressRequirement == "foreign" ? !home : home;
            if (address.account != account || !address.verified)
                continue;
            if (fits && stock.addressRequirement != "none")
                wardrobe.addresses.insert(stock.index, address.sid);
            if (home && address.emergencyEnabled && stock.type == NumberType::Local)
                wardrobe.emergencyAddresses.insert(stock.index, address.sid);
        }
        for (const Bundle &bundle : household.bundles) {
            if (bundle.account == account && stock.bundleRequired && bundle.isoCountry == country
                && bundle.status == "twilio-approved" && bundle.numberType == namesOf(stock.type).bundle)
                wardrobe.bundles.insert(stock.index, bundle.sid);
        }
    }
    return wardrobe;
}

void OwnedBook::fill(int count, qint64 now)
{
    const Pattern100 pattern = makePattern(m_catalog, m_space.seed());
    const int all = count == 0 ? 0 : count + subaccountNumbers[0] + subaccountNumbers[1];
    m_slots.reserve(static_cast<std::size_t>(all));
    m_byNumber.reserve(all);
    m_filledAt = now;
    for (int i = 0; i < all; ++i) {
        const auto row = static_cast<std::size_t>(i % 100);
        const Stock &stock = m_catalog.stocks().at(pattern.stock[row]);
        const quint64 rank = static_cast<quint64>(i / 100) * pattern.total[row] + pattern.before[row];
        const int account = i < count ? 0 : i < count + subaccountNumbers[0] ? 1 : 2;
        const auto place = static_cast<qint16>(rank % static_cast<quint64>(stock.places.size()));
        appendSlot(
            { m_space.owned(stock, rank), static_cast<qint16>(stock.index), place, static_cast<qint16>(account) });
    }
    m_filled = static_cast<quint32>(m_slots.size());
}

void OwnedBook::appendSlot(const Slot &slot)
{
    const auto index = static_cast<quint32>(m_slots.size());
    m_slots.push_back(slot);
    if (slot.account < 0)
        return;
    if (const auto twin = m_byNumber.constFind(slot.number); twin != m_byNumber.cend())
        m_olderTwin.insert(index, *twin);
    m_byNumber.insert(slot.number, index);
    m_accounts[static_cast<std::size_t>(slot.account)].push_back(index);
}

qint64 OwnedBook::find(quint64 number) const
{
    const auto found = m_byNumber.constFind(number);
    return found == m_byNumber.cend() ? -1 : static_cast<qint64>(*found);
}

QList<quint32> OwnedBook::findAll(quint64 number) const
{
    QList<quint32> found;
    for (qint64 at = find(number); at >= 0;) {
        const auto slot = static_cast<quint32>(at);
        if (ownedAt(slot))
            found.append(slot);
        const auto older = m_olderTwin.constFind(slot);
        at = older == m_olderTwin.cend() ? -1 : static_cast<qint64>(*older);
    }
    return found;
}

qint64 OwnedBook::slotOfSid(const QByteArray &sid) const
{
    const qint64 index = sidIndex(sid, "PN", m_space.seed());
    return index >= 0 && index < static_cast<qint64>(m_slots.size()) ? index : -1;
}

QByteArray OwnedBook::sidOf(quint32 slot) const
{
    return makeSid("PN", m_space.seed(), slot);
}

quint64 OwnedBook::dice(quint32 slot) const
{
    return mixed(m_space.seed() + 77, slot);
}

QByteArray OwnedBook::nameFor(quint32 slot) const
{
    const Slot &at = m_slots[slot];
    const quint64 chance = dice(slot);
    if (chance % 100 < 35) {
        const Stock &stock = m_catalog.stocks().at(at.stock);
        return displayNumber(stock, stock.places.at(at.place), at.number);
    }
    const Words &words = m_words;
    const auto pick = [chance](const QList<QByteArray> &list, int shift) {
        return list.at(static_cast<qsizetype>((chance >> shift) % static_cast<quint64>(list.size())));
    };
    QByteArray name = pick(words.teams, 8);
    if (chance >> 16 & 1)
        name += ' ' + pick(words.sites, 20);
    return name + ' ' + pick(words.uses, 28) + ' ' + QByteArray::number(slot + 1);
}

QByteArray OwnedBook::friendlyNameAt(quint32 slot) const
{
    const auto changed = m_details.constFind(slot);
    return changed == m_details.cend() ? nameFor(slot) : changed->friendlyName;
}

bool OwnedBook::hostedAt(quint32 slot) const
{
    const auto changed = m_details.constFind(slot);
    return changed == m_details.cend() ? filledHosted(slot) : changed->hosted;
}

bool OwnedBook::filledHosted(quint32 slot) const
{
    // Page 11: US and Canada numbers alone are hosted.
    return isHosted(dice(slot)) && m_catalog.stocks().at(m_slots[slot].stock).northAmerican;
}

OwnedNumber OwnedBook::details(quint32 slot) const
{
    const auto changed = m_details.constFind(slot);
    return changed == m_details.cend() ? filledDetails(slot) : *changed;
}

OwnedNumber OwnedBook::filledDetails(quint32 slot) const
{
    const Slot &at = m_slots[slot];
    const quint64 chance = dice(slot);
    OwnedNumber number;
    number.slot = slot;
    number.number = at.number;
    number.account = at.account;
    number.origin = { at.stock, at.place };
    number.hosted = filledHosted(slot);
    number.traits = number.hosted ? hostedTraits() : m_space.traits(m_catalog.stocks().at(at.stock), at.number);
    number.friendlyName = nameFor(slot);
    const qint64 age = fiveYears / (static_cast<qint64>(m_filled) + 1);
    number.created = m_filledAt - (static_cast<qint64>(m_filled) - slot) * age - 3600;
    number.updated = number.created + static_cast<qint64>(chance % static_cast<quint64>(age + 1));
    dressVoice(number, mixed(chance));
    dressPaper(number, mixed(chance + 1));
    if (number.hosted)
        undressVoice(number);
    return number;
}

void OwnedBook::dressVoice(OwnedNumber &number, quint64 chance) const
{
    static const QByteArray voiceUrls[] = {
        "https://voice.example.com/incoming",
        "https://voice.example.com/menu?language=en",
        "https://sandbox:made-up@hooks.example.com/voice",
        "https://hooks.example.com/voice?token=made-up-token",
    };
    static const QByteArray smsUrls[] = { "https://texts.example.com/incoming", "https://texts.example.com/keywords" };
    static const QByteArray fallback = "https://fallback.example.com/sorry";
    static const QByteArray status = "https://status.example.com/calls";

    // A released number belongs to nobody: what it had does not matter any more.
    const Wardrobe &wardrobe = m_wardrobes[static_cast<std::size_t>(std::max(number.account, 0))];
    const auto pick = [chance](const QList<QByteArray> &sids) {
        return sids.at(static_cast<qsizetype>((chance >> 8) % static_cast<quint64>(sids.size())));
    };
    const quint64 way = chance % 100;
    if (way < 8 && !wardrobe.trunks.isEmpty())
        number.trunkSid = pick(wardrobe.trunks);
    else if (way < 22 && !wardrobe.applications.isEmpty())
        number.voiceApplicationSid = pick(wardrobe.applications);
    else if (way < 85)
        number.voiceUrl = voiceUrls[(chance >> 16) % 4];
    if (number.traits.sms && (chance >> 20) % 100 < 55)
        number.smsUrl = smsUrls[(chance >> 24) % 2];
    else if (number.traits.sms && !wardrobe.applications.isEmpty() && (chance >> 28) % 100 < 20)
        number.smsApplicationSid = wardrobe.applications.first();
    if ((chance >> 32) % 100 < 25)
        number.voiceFallbackUrl = fallback;
    if ((chance >> 36) % 100 < 30)
        number.statusCallback = status;
    if ((chance >> 40) % 100 < 10)
        number.voiceMethod = QByteArrayLiteral("GET");
    number.callerIdLookup = (chance >> 44) % 100 < 5;
    if (number.traits.fax && (chance >> 48) % 100 < 6)
        number.voiceReceiveMode = QByteArrayLiteral("fax");
}

void OwnedBook::undressVoice(OwnedNumber &number)
{
    for (QByteArray OwnedNumber::*member :
         { &OwnedNumber::trunkSid, &OwnedNumber::voiceApplicationSid, &OwnedNumber::voiceUrl,
           &OwnedNumber::voiceFallbackUrl, &OwnedNumber::emergencyAddressSid })
        (number.*member).clear();
    number.voiceMethod = QByteArrayLiteral("POST");
    number.voiceReceiveMode = QByteArrayLiteral("voice");
    number.callerIdLookup = false;
    number.emergencyActive = false;
}

void OwnedBook::dressPaper(OwnedNumber &number, quint64 chance) const
{
    const Wardrobe &wardrobe = m_wardrobes[static_cast<std::size_t>(std::max(number.account, 0))];
    // A few numbers lack the paper that they should have, as in life.
    if (chance % 100 < 90)
        number.addressSid = wardrobe.addresses.value(number.origin.stock);
    number.bundleSid = wardrobe.bundles.value(number.origin.stock);
    if ((chance >> 8) % 100 < 4)
        number.emergencyAddressSid = wardrobe.emergencyAddresses.value(number.origin.stock);
    number.emergencyActive = !number.emergencyAddressSid.isEmpty();
    number.emergencySince = number.created;
}

quint32 OwnedBook::add(OwnedNumber number)
{
    number.slot = static_cast<quint32>(m_slots.size());
    appendSlot({ number.number, static_cast<qint16>(number.origin.stock), static_cast<qint16>(number.origin.place),
                 static_cast<qint16>(number.account) });
    m_details.insert(number.slot, number);
    return number.slot;
}

void OwnedBook::put(const OwnedNumber &number)
{
    Slot &slot = m_slots[number.slot];
    if (slot.account != number.account) {
        if (slot.account >= 0) {
            std::vector<quint32> &from = m_accounts[static_cast<std::size_t>(slot.account)];
            from.erase(std::lower_bound(from.begin(), from.end(), number.slot));
        }
        if (number.account >= 0) {
            std::vector<quint32> &to = m_accounts[static_cast<std::size_t>(number.account)];
            to.insert(std::lower_bound(to.begin(), to.end(), number.slot), number.slot);
        } else {
            forget(number.number, number.slot);
        }
        slot.account = static_cast<qint16>(number.account);
    }
    m_details.insert(number.slot, number);
}

void OwnedBook::forget(quint64 number, quint32 slot)
{
    if (find(number) != static_cast<qint64>(slot))
        return;
    const auto twin = m_olderTwin.constFind(slot);
    if (twin != m_olderTwin.cend() && ownedAt(*twin))
        m_byNumber.insert(number, *twin);
    else
        m_byNumber.remove(number);
}

void OwnedBook::release(quint32 slot)
{
    OwnedNumber gone = details(slot);
    gone.account = -1;
    put(gone);
}

void OwnedBook::restore(const OwnedNumber &number)
{
    if (number.slot < m_slots.size()) {
        put(number);
        return;
    }
    // A saved state lists added numbers in the order of their slots.
    OwnedNumber added = number;
    added.slot = static_cast<quint32>(m_slots.size());
    appendSlot({ number.number, static_cast<qint16>(number.origin.stock), static_cast<qint16>(number.origin.place),
                 static_cast<qint16>(number.account) });
    m_details.insert(added.slot, added);
}

} // namespace sandbox
