// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/incomingchange.h"
#include "app/sandbox/products/incomingrow.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"
#include "app/sandbox/world/hostinglife.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Response refused(const Failure &reason)
{
    return failure(reason.code, reason.message);
}

Response answered(Context &context, const OwnedNumber &number, int status)
{
    JsonWriter json;
    writeIncoming(json, context.world, number);
    return okay(json, status);
}

/// The number of the path when the account has it.
std::optional<OwnedNumber> wanted(const Context &context)
{
    const OwnedBook &owned = context.world.owned;
    const qint64 slot = owned.slotOfSid(context.part(u"Sid"_s).toLatin1());
    if (slot < 0 || owned.accountAt(static_cast<quint32>(slot)) != context.account)
        return std::nullopt;
    return owned.details(static_cast<quint32>(slot));
}

/// The first number for sale in an area code, as "AreaCode" buys it.
std::variant<quint64, Failure> numberInAreaCode(World &world, const QString &areaCode)
{
    static const QRegularExpression shape(u"^[2-9][0-9]{2}$"_s);
    if (!shape.match(areaCode).hasMatch())
        return Failure{ Code::InvalidAreaCode };
    for (const Stock &stock : world.catalog.stocks()) {
        if (!stock.northAmerican || stock.type != NumberType::Local)
            continue;
        for (const ForSale &row : world.inventory(stock)) {
            if (stock.places.at(row.place).area == areaCode.toLatin1() && world.isFree(row.number))
                return row.number;
        }
    }
    return Failure{ Code::NoneInAreaCode };
}

std::variant<quint64, Failure> numberToBuy(World &world, const Parameters &form)
{
    const QString number = form.text(u"PhoneNumber");
    if (number.isEmpty() && form.text(u"AreaCode").isEmpty())
        return Failure{ Code::InvalidParameter, u"Give a PhoneNumber or an AreaCode."_s };
    if (number.isEmpty())
        return numberInAreaCode(world, form.text(u"AreaCode"));
    // The service's documented example of a number that is none.
    constexpr auto magicInvalid = "+15005550001"_L1;
    static const QRegularExpression shape(u"^\\+[1-9][0-9]{6,14}$"_s);
    if (!shape.match(number).hasMatch() || number == magicInvalid)
        return Failure{ Code::InvalidNumber, u"%1 is not a valid phone number."_s.arg(number) };
    return number.mid(1).toULongLong();
}

/// DISCREPANCIES: buying what the account owns already answers 201 and updates it.
Response updateOwned(Context &context, quint32 slot)
{
    World &world = context.world;
    OwnedNumber number = world.owned.details(slot);
    if (const auto reason = applyParameters(world, context.request.form, context.account, &number))
        return refused(*reason);
    number.updated = world.clock.now();
    world.owned.put(number);
    world.dirty = true;
    return answered(context, number, 201);
}

Response buy(Context &context, std::optional<NumberType> type)
{
    World &world = context.world;
    const auto chosen = numberToBuy(world, context.request.form);
    if (const auto *reason = std::get_if<Failure>(&chosen))
        return refused(*reason);
    const quint64 digits = std::get<quint64>(chosen);
    const qint64 owned = world.owned.find(digits);
    if (owned >= 0 && world.owned.accountAt(static_cast<quint32>(owned)) == context.account)
        return updateOwned(context, static_cast<quint32>(owned));
    const std::optional<Origin> origin = world.forSale(digits);
    if (!origin)
        return failure(Code::NotAvailable, u"%1 is not available."_s.arg(QString::fromLatin1(e164(digits))));
    if (type && world.stock(*origin).type != *type)
        return failure(Code::InvalidNumber, u"The phone number is not of this type."_s);
    if (world.trial && !world.owned.slotsOf(context.account).empty())
        return failure(Code::TrialLimit);

    OwnedNumber number;
    number.number = digits;
    number.account = context.account;
    number.origin = *origin;
    number.traits = world.space.traits(world.stock(*origin), digits);
    number.friendlyName = displayNumber(world.stock(*origin), world.place(*origin), digits);
    number.created = number.updated = world.clock.now();
    if (const auto reason = applyParameters(world, context.request.form, context.account, &number))
        return refused(*reason);
    if (const auto reason = checkRegulation(world, number))
        return refused(*reason);
    number.slot = world.owned.add(number);
    world.released.remove(digits);
    world.dirty = true;
    return answered(context, number, 201);
}

bool sameFamily(const Household &household, int a, int b)
{
    return household.accounts.at(a).owner == household.accounts.at(b).owner;
}

/// Moves a number to another account of the family: its papers must be right there, and what belongs to the old account
/// (applications, trunk) stays behind.
std::optional<Failure> transfer(Context &context, OwnedNumber *number, const QString &target)
{
    const World &world = context.world;
    const int account = world.household.accountIndex(target.toLatin1());
    if (account < 0 || !sameFamily(world.household, account, number->account))
        return Failure{ Code::TransferTarget };
    if (account == number->account)
        return std::nullopt;
    const int main = world.household.accounts.at(account).owner;
    if (context.principal.account != main || context.principal.kind != Principal::Kind::AuthToken)
        return Failure{ Code::TransferNumber, u"A transfer takes the main account's own credentials."_s };
    if (!number->emergencyAddressSid.isEmpty())
        return Failure{ Code::TransferNumber, u"A number with an emergency address can't be transferred."_s };
    number->account = account;
    for (QByteArray OwnedNumber::*member :
         { &OwnedNumber::smsApplicationSid, &OwnedNumber::voiceApplicationSid, &OwnedNumber::trunkSid,
           &OwnedNumber::addressSid, &OwnedNumber::bundleSid, &OwnedNumber::identitySid })
        (number->*member).clear();
    return std::nullopt;
}

/// Page 01: releasing a hosted number takes it off this service; it retires for three days and is never for sale.
std::optional<Failure> releaseHosted(World &world, const OwnedNumber &number)
{
    HostedOrder *order = world.hosting.orderOfIncoming(world.owned.sidOf(number.slot));
    if (order == nullptr) {
        world.owned.release(number.slot);
        return std::nullopt;
    }
    if (order->status != OrderStatus::Completed)
        return Failure{ Code::InvalidParameter,
                        u"The number is not hosted yet: it goes with its hosted number order."_s };
    offboard(world, *order);
    return std::nullopt;
}

} // namespace

Response createIncoming(Context &context)
{
    return buy(context, std::nullopt);
}

Response createIncomingLocal(Context &context)
{
    return buy(context, NumberType::Local);
}

Response createIncomingMobile(Context &context)
{
    return buy(context, NumberType::Mobile);
}

Response createIncomingTollFree(Context &context)
{
    return buy(context, NumberType::TollFree);
}

Response fetchIncoming(Context &context)
{
    const std::optional<OwnedNumber> number = wanted(context);
    return number ? answered(context, *number, 200) : notFound(context.request);
}

Response updateIncoming(Context &context)
{
    World &world = context.world;
    std::optional<OwnedNumber> number = wanted(context);
    if (!number)
        return notFound(context.request);
    const int before = number->account;
    const QString target = context.request.form.text(u"AccountSid");
    if (!target.isEmpty()) {
        if (const auto reason = transfer(context, &*number, target))
            return refused(*reason);
    }
    if (const auto reason = applyParameters(world, context.request.form, number->account, &*number))
        return refused(*reason);
    const bool papers = context.request.form.has(u"AddressSid") || context.request.form.has(u"BundleSid");
    if (number->account != before || papers) {
        if (const auto reason = checkRegulation(world, *number))
            return refused(*reason);
    }
    number->updated = world.clock.now();
    world.owned.put(*number);
    if (HostedOrder *order = world.hosting.orderOfIncoming(world.owned.sidOf(number->slot)))
        order->account = number->account;
    world.dirty = true;
    return answered(context, *number, 200);
}

Response deleteIncoming(Context &context)
{
    World &world = context.world;
    const std::optional<OwnedNumber> number = wanted(context);
    if (!number)
        return notFound(context.request);
    if (!number->emergencyAddressSid.isEmpty())
        return failure(Code::InvalidParameter,
                       u"The phone number has an emergency address. Remove it before releasing the number."_s);
    if (number->hosted) {
        if (const auto reason = releaseHosted(world, *number))
            return refused(*reason);
    } else {
        world.owned.release(number->slot);
        world.released.insert(number->number, world.clock.now());
    }
    world.dirty = true;
    Response response;
    response.status = 204;
    return response;
}

} // namespace sandbox
