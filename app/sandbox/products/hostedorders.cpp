// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parametervalues.h"
#include "app/sandbox/products/hosted.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/world/hostinglife.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Response answered(const Context &context, const HostedOrder &order, Generation generation, int status = 200)
{
    JsonWriter json;
    writeOrder(json, context, order, generation);
    return okay(json, status);
}

HostedOrder *wanted(const Context &context, Generation generation)
{
    return context.world.hosting.order(context.account, context.part(u"Sid"_s).toUtf8(), generation);
}

std::optional<Failure> readDelay(const Parameters &form, QStringView name, HostedOrder *order)
{
    const QString text = form.text(name);
    if (text.isEmpty())
        return std::nullopt;
    bool number = false;
    const int delay = text.toInt(&number);
    if (!number || delay < 0 || delay > 60)
        return Failure{ Code::InvalidParameter, u"%1 can be from 0 to 60 seconds."_s.arg(name) };
    order->callDelay = delay;
    return std::nullopt;
}

std::optional<Failure> readExtension(const Parameters &form, QStringView name, HostedOrder *order)
{
    static const QRegularExpression shape(u"^[0-9w]*$"_s);
    const std::optional<QString> text = form.value(name);
    if (!text)
        return std::nullopt;
    if (!shape.match(*text).hasMatch())
        return Failure{ Code::InvalidParameter, u"%1 can have digits and w only."_s.arg(name) };
    order->extension = text->toLatin1();
    return std::nullopt;
}

/// Status=pending-verification: a call, or a look at the phone bill.
std::optional<Failure> startVerification(World &world, HostedOrder &order)
{
    const bool tried = order.status == OrderStatus::PendingVerification || order.status == OrderStatus::ActionRequired;
    if (tried && order.attempts >= maxAttempts)
        return Failure{ Code::NoAttemptLeft };
    if (order.status != OrderStatus::Received && order.status != OrderStatus::PendingVerification)
        return Failure{ Code::InvalidParameter,
                        u"An order that is %1 can't be verified."_s.arg(QString::fromLatin1(wordOf(order.status))) };
    if (order.verificationType == "phone-bill")
        moveOrder(world, order, OrderStatus::PendingVerification, world.clock.now());
    else
        placeCall(world, order);
    return std::nullopt;
}

/// VerificationCode: what the person called has heard, sent by the preview's update.
std::optional<Failure> takeCode(World &world, HostedOrder &order, const QByteArray &code)
{
    if (order.status != OrderStatus::PendingVerification)
        return Failure{ Code::InvalidParameter, u"No verification is under way."_s };
    if (!isGoodCode(order, code, world.clock.now()))
        return Failure{ Code::InvalidParameter, u"VerificationCode is not right, or has expired."_s };
    if (VerificationCall *call = world.hosting.openCall(order.sid))
        typeCode(world, *call, code);
    else
        moveOrder(world, order, OrderStatus::Verified, world.clock.now());
    return std::nullopt;
}

std::optional<Failure> readUniqueName(World &world, const Parameters &form, HostedOrder *order)
{
    const std::optional<QString> name = form.value(u"UniqueName");
    if (!name)
        return std::nullopt;
    const HostedOrder *other = world.hosting.order(order->account, name->toUtf8(), Generation::Preview);
    if (other != nullptr && other->sid != order->sid)
        return Failure{ Code::InvalidParameter, u"UniqueName is in use already."_s };
    order->uniqueName = name->toUtf8();
    return std::nullopt;
}

/// Everything that the preview's update takes, but Status and VerificationCode, into a copy of the order.
std::optional<Failure> readChanges(World &world, const Parameters &form, HostedOrder *order)
{
    if (auto reason = readName(form, Generation::Preview, &order->friendlyName))
        return reason;
    if (auto reason = readUniqueName(world, form, order))
        return reason;
    const QString email = form.text(u"Email");
    if (auto reason = checkMail(u"Email", email); reason && !email.isEmpty())
        return reason;
    if (form.has(u"Email"))
        order->email = email.toUtf8();
    if (auto reason = readMails(form, &order->ccEmails))
        return reason;
    if (auto reason = readVerification(form, order))
        return reason;
    if (auto reason = readDelay(form, u"CallDelay", order))
        return reason;
    return readExtension(form, u"Extension", order);
}

Response updatePreview(Context &context, HostedOrder &order)
{
    World &world = context.world;
    const Parameters &form = context.request.form;
    const QString status = form.text(u"Status");
    const QByteArray code = form.text(u"VerificationCode").toLatin1();
    const bool call = status == "pending-verification"_L1;
    if (!status.isEmpty() && !call && (status != "verified"_L1 || code.isEmpty()))
        return failure(Code::InvalidParameter, u"Status can be changed to pending-verification only."_s);
    const HostedOrder before = order;
    if (const auto reason = readChanges(world, form, &order)) {
        order = before;
        return failure(*reason);
    }
    const auto reason = !code.isEmpty() ? takeCode(world, order, code)
        : call                          ? startVerification(world, order)
                                        : std::nullopt;
    if (reason) {
        order = before;
        return failure(*reason);
    }
    order.updated = world.clock.now();
    world.dirty = true;
    return answered(context, order, Generation::Preview);
}

Response updateV2(Context &context, HostedOrder &order)
{
    const Parameters &form = context.request.form;
    if (form.text(u"Status").isEmpty())
        return failure(Code::InvalidParameter, u"Status is required."_s);
    if (form.text(u"Status") != "pending-verification"_L1)
        return failure(Code::InvalidParameter, u"Status can be changed to pending-verification only."_s);
    const HostedOrder before = order;
    order.verificationType = QByteArrayLiteral("phone-call"); // v2 has no other way
    auto reason = readDelay(form, u"VerificationCallDelay", &order);
    if (!reason)
        reason = readExtension(form, u"VerificationCallExtension", &order);
    if (!reason)
        reason = startVerification(context.world, order);
    if (reason) {
        order = before;
        return failure(*reason);
    }
    return answered(context, order, Generation::V2);
}

bool canBeCanceled(OrderStatus status, Generation generation)
{
    switch (status) {
    case OrderStatus::Received:
        return true;
    case OrderStatus::PendingVerification:
    case OrderStatus::Verified:
    case OrderStatus::PendingLoa:
        return generation == Generation::Preview; // page 08; the description of v2 names received alone
    default:
        return false;
    }
}

} // namespace

std::variant<OrderFilter, Failure> OrderFilter::parse(const Parameters &query, Generation generation)
{
    OrderFilter filter;
    const QString status = query.text(u"Status");
    filter.status = orderStatusOf(status);
    if (!status.isEmpty() && !filter.status)
        return Failure{ Code::InvalidParameter, u"Status is one of %1."_s.arg(orderStatusWords().join(", "_L1)) };
    const QString number = query.text(u"PhoneNumber");
    if (!number.isEmpty())
        filter.number = number.mid(number.startsWith(u'+') ? 1 : 0).toULongLong();
    filter.incomingSid = query.text(u"IncomingPhoneNumberSid").toLatin1();
    filter.friendlyName = query.text(u"FriendlyName").toUtf8();
    if (generation == Generation::Preview) {
        filter.uniqueName = query.text(u"UniqueName").toUtf8();
    } else if (!query.text(u"SmsCapability").isEmpty()) {
        bool sms = true;
        if (const auto reason = readFlag(query, u"SmsCapability", &sms))
            return *reason;
        filter.sms = sms;
    }
    return filter;
}

bool OrderFilter::fits(const HostedOrder &order, OrderStatus shown) const
{
    return (!status || shown == *status) && (!number || order.number == *number)
        && (incomingSid.isEmpty() || order.incomingSid == incomingSid)
        && (friendlyName.isEmpty() || order.friendlyName == friendlyName)
        && (uniqueName.isEmpty() || order.uniqueName == uniqueName) && (!sms || *sms == hostedTraits().sms);
}

Response listOrders(Context &context, Generation generation)
{
    const auto parsed = OrderFilter::parse(context.request.query, generation);
    if (const auto *reason = std::get_if<Failure>(&parsed))
        return failure(*reason);
    const auto &filter = std::get<OrderFilter>(parsed);
    const std::vector<HostedOrder> &orders = context.world.hosting.orders;
    std::vector<qint64> keys;
    for (std::size_t i = orders.size(); i-- > 0;) {
        const HostedOrder &order = orders[i];
        if (!order.gone && order.account == context.account && filter.fits(order, order.status))
            keys.push_back(static_cast<qint64>(i));
    }
    return listNewestFirst(context, "items", keys, [&](JsonWriter &json, qint64 key) {
        writeOrder(json, context, orders[static_cast<std::size_t>(key)], generation);
    });
}

Response createOrder(Context &context, Generation generation)
{
    auto draft = readOrder(context, context.request.form, generation);
    if (const auto *reason = std::get_if<Failure>(&draft))
        return failure(*reason);
    auto &[order, incoming] = std::get<OrderDraft>(draft);
    return answered(context, openOrder(context.world, std::move(order), std::move(incoming)), generation, 201);
}

Response fetchOrder(Context &context, Generation generation)
{
    const HostedOrder *order = wanted(context, generation);
    return order == nullptr ? notFound(context.request) : answered(context, *order, generation);
}

Response updateOrder(Context &context, Generation generation)
{
    HostedOrder *order = wanted(context, generation);
    if (order == nullptr)
        return notFound(context.request);
    return generation == Generation::Preview ? updatePreview(context, *order) : updateV2(context, *order);
}

Response deleteOrder(Context &context, Generation generation)
{
    HostedOrder *order = wanted(context, generation);
    if (order == nullptr)
        return notFound(context.request);
    if (!canBeCanceled(order->status, generation))
        return failure(Code::InvalidParameter,
                       u"An order that is %1 can't be canceled."_s.arg(QString::fromLatin1(wordOf(order->status))));
    cancelOrder(context.world, *order);
    Response response;
    response.status = 204;
    return response;
}

} // namespace sandbox
