// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parametervalues.h"
#include "app/sandbox/products/incomingrow.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

/// The filters of page 23's list: everything else is up to the client.
struct Filter
{
    std::optional<QByteArray> friendlyName;
    QByteArray number; ///< digits and "*", found anywhere; with a leading "+", at the beginning
    std::optional<bool> hosted;
    bool beta = true;
    std::optional<NumberType> type;

    bool fits(const World &world, quint32 slot) const;
};

/// Whether a pattern of digits and "*" fits the digits that begin at \a from.
bool fitsAt(QByteArrayView pattern, QByteArrayView digits, qsizetype from)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) != '*' && pattern.at(i) != digits.at(from + i))
            return false;
    }
    return true;
}

bool numberFits(QByteArrayView pattern, const QByteArray &digits)
{
    const bool fromStart = pattern.startsWith('+');
    if (fromStart)
        pattern = pattern.sliced(1);
    const qsizetype last
        = fromStart ? std::min<qsizetype>(0, digits.size() - pattern.size()) : digits.size() - pattern.size();
    for (qsizetype from = 0; from <= last; ++from) {
        if (fitsAt(pattern, digits, from))
            return true;
    }
    return false;
}

bool Filter::fits(const World &world, quint32 slot) const
{
    const Stock &stock = world.owned.stockAt(slot);
    if (type && stock.type != *type)
        return false;
    const quint64 digits = world.owned.numberAt(slot);
    if (!number.isEmpty() && !numberFits(number, QByteArray::number(digits)))
        return false;
    if (!beta && world.space.traits(stock, digits).beta)
        return false;
    if (hosted && world.owned.hostedAt(slot) != *hosted)
        return false;
    return !friendlyName || world.owned.friendlyNameAt(slot) == *friendlyName;
}

std::optional<Failure> readFilter(const Parameters &query, Filter *filter)
{
    if (auto failure = readFlag(query, u"Beta", &filter->beta))
        return failure;
    const QString name = query.text(u"FriendlyName");
    if (!name.isEmpty())
        filter->friendlyName = name.toUtf8();
    const QString origin = query.text(u"Origin");
    if (!origin.isEmpty() && origin != "twilio"_L1 && origin != "hosted"_L1)
        return Failure{ Code::InvalidParameter, u"Origin can be twilio or hosted."_s };
    if (!origin.isEmpty())
        filter->hosted = origin == "hosted"_L1;
    for (const QChar c : query.text(u"PhoneNumber")) {
        const bool plus = c == u'+' && filter->number.isEmpty();
        if (plus || c == u'*' || (c >= u'0' && c <= u'9'))
            filter->number.append(static_cast<char>(c.unicode()));
        else if (!QStringView(u" -().").contains(c))
            return Failure{ Code::InvalidParameter, u"PhoneNumber can have digits, * and a leading + only."_s };
    }
    return std::nullopt;
}

/// The rows of one page, newest number first, and whether there are more.
struct Rows
{
    std::vector<quint32> slotList;
    bool more = false;
};

/// A slot never moves, so a page goes on below the last slot of the page before, whatever came or went meanwhile.
Rows collect(const World &world, int account, const Filter &filter, qint64 below, int limit)
{
    Rows rows;
    const std::vector<quint32> &all = world.owned.slotsOf(account);
    auto at = below < 0 ? all.end() : std::lower_bound(all.begin(), all.end(), static_cast<quint32>(below));
    while (at != all.begin()) {
        --at;
        if (!filter.fits(world, *at))
            continue;
        if (rows.slotList.size() == static_cast<std::size_t>(limit)) {
            rows.more = true;
            return rows;
        }
        rows.slotList.push_back(*at);
    }
    return rows;
}

/// The first slot of the page before the one that begins under \a below: \a limit fitting slots above it.
qint64 slotAbove(const World &world, int account, const Filter &filter, qint64 below, int limit)
{
    const std::vector<quint32> &all = world.owned.slotsOf(account);
    qint64 last = -1;
    int count = 0;
    for (auto at = std::lower_bound(all.begin(), all.end(), static_cast<quint32>(below)); at != all.end(); ++at) {
        if (!filter.fits(world, *at))
            continue;
        // One more than a page: the token is the SID that comes before the page.
        if (++count > limit) {
            last = *at;
            break;
        }
    }
    return last;
}

Rows single(const World &world, int account, const Filter &filter)
{
    // A complete number is looked up, not searched for: a client asks this after a lost reply.
    Rows rows;
    for (const quint32 slot : world.owned.findAll(filter.number.mid(1).toULongLong())) {
        if (world.owned.accountAt(slot) == account && filter.fits(world, slot))
            rows.slotList.push_back(slot);
    }
    return rows;
}

Response list(Context &context, std::optional<NumberType> type)
{
    const World &world = context.world;
    const auto parsed = PageRequest::parse(context.request.query);
    if (const auto *refused = std::get_if<Failure>(&parsed))
        return failure(refused->code, refused->message);
    const PageRequest &page = std::get<PageRequest>(parsed);
    Filter filter;
    filter.type = type;
    if (const auto refused = readFilter(context.request.query, &filter))
        return failure(refused->code, refused->message);
    qint64 below = -1;
    if (!page.token.isEmpty()) {
        below = page.token.startsWith("PA") ? world.owned.slotOfSid(page.token.mid(2)) : -1;
        if (below < 0)
            return failure(Code::InvalidParameter, u"PageToken is not one of this list."_s);
    }

    const bool complete = filter.number.size() >= 12 && filter.number.startsWith('+') && !filter.number.contains('*');
    Rows rows = complete && below < 0 ? single(world, context.account, filter) : Rows();
    if (rows.slotList.empty())
        rows = collect(world, context.account, filter, below, page.size);

    JsonWriter json;
    json.reserve(static_cast<qsizetype>(rows.slotList.size()) * 1600 + 800);
    json.openObject().key("incoming_phone_numbers").openArray();
    for (const quint32 slot : rows.slotList)
        writeIncoming(json, world, world.owned.details(slot));
    json.closeArray();
    const QByteArray next = rows.more ? "PA" + world.owned.sidOf(rows.slotList.back()) : QByteArray();
    const qint64 above = page.page > 1 ? slotAbove(world, context.account, filter, below, page.size) : -1;
    const QByteArray previous = above >= 0 ? "PA" + world.owned.sidOf(static_cast<quint32>(above)) : QByteArray();
    write2010Page(json, page, PageLinks(context.request, page), static_cast<qint64>(rows.slotList.size()), next,
                  previous);
    json.closeObject();
    return okay(json);
}

} // namespace

Response listIncoming(Context &context)
{
    return list(context, std::nullopt);
}

Response listIncomingLocal(Context &context)
{
    return list(context, NumberType::Local);
}

Response listIncomingMobile(Context &context)
{
    return list(context, NumberType::Mobile);
}

Response listIncomingTollFree(Context &context)
{
    return list(context, NumberType::TollFree);
}

} // namespace sandbox
