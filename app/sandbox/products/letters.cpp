// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/hosted.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/world/hostinglife.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype maxOrders = 15000; // page 11

Response answered(const Context &context, const Letter &letter, Generation generation, int status = 200)
{
    JsonWriter json;
    writeLetter(json, context, letter, generation);
    return okay(json, status);
}

Letter *wanted(const Context &context)
{
    return context.world.hosting.letter(context.account, context.part(u"Sid"_s).toLatin1());
}

/// The orders that a letter is for: verified ones that no letter has, or that \a own has already.
std::variant<QList<QByteArray>, Failure> readOrders(const Context &context, const Letter *own)
{
    QList<QByteArray> sids;
    QSet<QByteArray> seen;
    const QStringList given = context.request.form.values(u"HostedNumberOrderSids");
    if (given.size() > maxOrders)
        return Failure{ Code::InvalidParameter, u"HostedNumberOrderSids can have up to %1 orders."_s.arg(maxOrders) };
    for (const QString &text : given) {
        const QByteArray sid = text.toLatin1();
        const HostedOrder *order = context.world.hosting.order(context.account, sid, Generation::V2);
        if (order == nullptr)
            return Failure{ Code::InvalidParameter, u"HostedNumberOrderSids: %1 was not found."_s.arg(text) };
        const bool kept = own != nullptr && order->letterSid == own->sid && order->status == OrderStatus::PendingLoa;
        if (!kept && !order->letterSid.isEmpty())
            return Failure{ Code::InvalidParameter,
                            u"HostedNumberOrderSids: %1 is on an authorization document already."_s.arg(text) };
        if (!kept && order->status != OrderStatus::Verified)
            return Failure{ Code::InvalidParameter, u"HostedNumberOrderSids: %1 is not verified."_s.arg(text) };
        if (seen.contains(sid))
            continue;
        seen.insert(sid);
        sids.append(sid);
    }
    return sids;
}

/// What a letter takes beside its orders; what is absent stays as it is.
std::optional<Failure> readFields(const World &world, const Parameters &form, Letter *letter)
{
    if (form.has(u"AddressSid")) {
        if (auto reason = checkServiceAddress(world, letter->account, form.text(u"AddressSid")))
            return reason;
        letter->addressSid = form.text(u"AddressSid").toLatin1();
    }
    if (form.has(u"Email")) {
        if (auto reason = checkMail(u"Email", form.text(u"Email")))
            return reason;
        letter->email = form.text(u"Email").toUtf8();
    }
    if (form.has(u"ContactPhoneNumber")) {
        if (auto reason = checkContactPhone(form.text(u"ContactPhoneNumber")))
            return reason;
        letter->contactPhone = form.text(u"ContactPhoneNumber").toUtf8();
    }
    if (form.has(u"ContactTitle"))
        letter->contactTitle = form.text(u"ContactTitle").toUtf8();
    return readMails(form, &letter->ccEmails);
}

std::optional<Failure> checkRequired(const Parameters &form, Generation generation)
{
    QList<QStringView> names{ u"HostedNumberOrderSids", u"AddressSid", u"Email", u"ContactPhoneNumber" };
    if (generation == Generation::Preview)
        names.append(u"ContactTitle");
    for (const QStringView name : names) {
        if (form.text(name).isEmpty())
            return Failure{ Code::InvalidParameter, u"%1 is required."_s.arg(name) };
    }
    return std::nullopt;
}

/// Replaces the orders of an open letter: those that leave are verified again.
void replaceOrders(World &world, const Letter &letter, const QList<QByteArray> &sids)
{
    const QSet<QByteArray> kept(sids.begin(), sids.end());
    for (HostedOrder &order : world.hosting.orders) {
        if (order.letterSid == letter.sid && !order.gone && !kept.contains(order.sid))
            detach(world, order);
        else if (kept.contains(order.sid) && order.letterSid.isEmpty()) {
            order.letterSid = letter.sid;
            moveOrder(world, order, OrderStatus::PendingLoa, world.clock.now());
        }
    }
}

QList<QByteArray> ordersOf(const World &world, const Letter &letter)
{
    QList<QByteArray> sids;
    for (const HostedOrder &order : world.hosting.orders) {
        if (order.letterSid == letter.sid && !order.gone)
            sids.append(order.sid);
    }
    return sids;
}

/// Page 09: a letter is changed while it is open, and setting its status to opened opens it.
std::optional<Failure> change(const Context &context, Letter *letter, const QString &status)
{
    const Parameters &form = context.request.form;
    if (!status.isEmpty() && status != "opened"_L1 && status != "signing"_L1)
        return Failure{ Code::InvalidParameter, u"Status can be changed to opened or signing only."_s };
    const bool mutableNow = letter->status == LetterStatus::Opened || letter->status == LetterStatus::Signing;
    if (!mutableNow || (letter->status == LetterStatus::Signing && status != "opened"_L1))
        return Failure{ Code::InvalidParameter, u"A document can be changed while it is opened only."_s };
    return readFields(context.world, form, letter);
}

} // namespace

Response listLetters(Context &context, Generation generation)
{
    const Parameters &query = context.request.query;
    const QString word = query.text(u"Status");
    const std::optional<LetterStatus> status = letterStatusOf(word);
    if (!word.isEmpty() && !status)
        return failure(Code::InvalidParameter, u"Status is one of opened, signing, signed, canceled, failed."_s);
    const QByteArray email = query.text(u"Email").toUtf8();
    const std::vector<Letter> &letters = context.world.hosting.letters;
    std::vector<qint64> keys;
    for (std::size_t i = letters.size(); i-- > 0;) {
        const Letter &letter = letters[i];
        if (letter.account == context.account && (!status || letter.status == *status)
            && (email.isEmpty() || letter.email == email))
            keys.push_back(static_cast<qint64>(i));
    }
    return listNewestFirst(context, "items", keys, [&](JsonWriter &json, qint64 key) {
        writeLetter(json, context, letters[static_cast<std::size_t>(key)], generation);
    });
}

Response createLetter(Context &context, Generation generation)
{
    World &world = context.world;
    const Parameters &form = context.request.form;
    if (const auto reason = checkRequired(form, generation))
        return failure(*reason);
    Letter letter;
    letter.account = context.account;
    letter.created = world.clock.now();
    if (const auto reason = readFields(world, form, &letter))
        return failure(*reason);
    const auto orders = readOrders(context, nullptr);
    if (const auto *reason = std::get_if<Failure>(&orders))
        return failure(*reason);
    Letter &made = world.hosting.add(std::move(letter));
    sendLetter(world, made, std::get<QList<QByteArray>>(orders));
    return answered(context, made, generation, 201);
}

Response fetchLetter(Context &context, Generation generation)
{
    const Letter *letter = wanted(context);
    return letter == nullptr ? notFound(context.request) : answered(context, *letter, generation);
}

Response updateLetter(Context &context, Generation generation)
{
    World &world = context.world;
    Letter *letter = wanted(context);
    if (letter == nullptr)
        return notFound(context.request);
    const QString status = context.request.form.text(u"Status");
    Letter changed = *letter;
    if (const auto reason = change(context, &changed, status))
        return failure(*reason);
    const auto orders = readOrders(context, letter);
    if (const auto *reason = std::get_if<Failure>(&orders))
        return failure(*reason);
    *letter = changed;
    letter->status = LetterStatus::Opened;
    letter->updated = world.clock.now();
    const QList<QByteArray> &sids = std::get<QList<QByteArray>>(orders);
    if (!sids.isEmpty())
        replaceOrders(world, *letter, sids);
    if (status == "signing"_L1)
        sendLetter(world, *letter, ordersOf(world, *letter));
    world.dirty = true;
    return answered(context, *letter, generation);
}

Response deleteLetter(Context &context, Generation)
{
    Letter *letter = wanted(context);
    if (letter == nullptr)
        return notFound(context.request);
    if (letter->status != LetterStatus::Opened && letter->status != LetterStatus::Signing)
        return failure(Code::InvalidParameter,
                       u"A document that is %1 can't be canceled."_s.arg(QString::fromLatin1(wordOf(letter->status))));
    endLetter(context.world, *letter, LetterStatus::Canceled);
    Response response;
    response.status = 204;
    return response;
}

Response listLetterOrders(Context &context, Generation generation)
{
    const Letter *letter = wanted(context);
    if (letter == nullptr)
        return notFound(context.request);
    const auto parsed = OrderFilter::parse(context.request.query, generation);
    if (const auto *reason = std::get_if<Failure>(&parsed))
        return failure(*reason);
    const auto &filter = std::get<OrderFilter>(parsed);
    if (filter.status && dependentStatus(*filter.status) != *filter.status)
        return failure(Code::InvalidParameter, u"Dependent orders don't show this status."_s);
    const std::vector<HostedOrder> &orders = context.world.hosting.orders;
    std::vector<qint64> keys;
    for (std::size_t i = orders.size(); i-- > 0;) {
        const HostedOrder &order = orders[i];
        if (!order.gone && order.letterSid == letter->sid && filter.fits(order, dependentStatus(order.status)))
            keys.push_back(static_cast<qint64>(i));
    }
    return listNewestFirst(context, "items", keys, [&](JsonWriter &json, qint64 key) {
        writeDependentOrder(json, context, orders[static_cast<std::size_t>(key)], generation);
    });
}

} // namespace sandbox
