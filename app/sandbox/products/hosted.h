// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/errors.h"
#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/router.h"

#include <variant>

// What the calls for hosted numbers share: the two generations' rows, names and checks.

namespace sandbox {

/// One order as its generation shows it.
void writeOrder(JsonWriter &json, const Context &context, const HostedOrder &order, Generation generation);
/// One order as a letter's dependent.
void writeDependentOrder(JsonWriter &json, const Context &context, const HostedOrder &order, Generation generation);
void writeLetter(JsonWriter &json, const Context &context, const Letter &letter, Generation generation);
/// Where an order, or with an empty SID every order, is: "http://127.0.0.1:8080/v2/HostedNumber/Orders/HR…".
QByteArray orderUrl(const Context &context, const QByteArray &sid, Generation generation);
/// The status that a letter's dependents show: seven of the ten.
OrderStatus dependentStatus(OrderStatus status);

/// The filters of the lists of orders and of dependents.
struct OrderFilter
{
    std::optional<OrderStatus> status;
    std::optional<quint64> number;
    QByteArray incomingSid;
    QByteArray friendlyName;
    QByteArray uniqueName;
    std::optional<bool> sms;

    static std::variant<OrderFilter, Failure> parse(const Parameters &query, Generation generation);
    /// \a status is what the list shows of the order.
    bool fits(const HostedOrder &order, OrderStatus status) const;
};

/// A new order before it is opened.
struct OrderDraft
{
    HostedOrder order;
    OwnedNumber incoming; ///< what is set for its incoming number
};
/// Reads and checks what a new order takes, or says why it can't be taken.
std::variant<OrderDraft, Failure> readOrder(Context &context, const Parameters &form, Generation generation);

/// The account that an order goes to: AccountSid, or the one that asks.
std::variant<int, Failure> targetAccount(const Context &context, const QString &sid);

/// Reads FriendlyName, up to 64 characters in the preview and 128 in v2; leaves \a name when it is absent.
std::optional<Failure> readName(const Parameters &form, Generation generation, QByteArray *name);
/// Reads VerificationType and VerificationDocumentSid (the preview alone has them).
std::optional<Failure> readVerification(const Parameters &form, HostedOrder *order);
// Checks of single values; \a name is the parameter's, for the sentence.
std::optional<Failure> checkMail(QStringView name, const QString &value);
std::optional<Failure> readMails(const Parameters &form, QList<QByteArray> *mails);
std::optional<Failure> checkContactPhone(const QString &value);
/// The address is the account's own and a place where someone lives or works (page 11: no P.O. box).
std::optional<Failure> checkServiceAddress(const World &world, int account, const QString &sid);

/// A call of one generation: 404 for an account that this generation is closed for.
using HostedHandler = Response (*)(Context &, Generation);

template <Generation generation, HostedHandler handler>
Response hosted(Context &context)
{
    const auto account = static_cast<std::size_t>(context.account);
    const bool served = context.world.hosting.served[account][static_cast<std::size_t>(generation)];
    return served ? handler(context, generation) : notFound(context.request);
}

// Orders and letters of both generations: pages 08 and 09.
Response listOrders(Context &context, Generation generation);
Response createOrder(Context &context, Generation generation);
Response fetchOrder(Context &context, Generation generation);
Response updateOrder(Context &context, Generation generation);
Response deleteOrder(Context &context, Generation generation);
Response listLetters(Context &context, Generation generation);
Response createLetter(Context &context, Generation generation);
Response fetchLetter(Context &context, Generation generation);
Response updateLetter(Context &context, Generation generation);
Response deleteLetter(Context &context, Generation generation);
Response listLetterOrders(Context &context, Generation generation);
// Orders in bulk: the OpenAPI description is the source.
Response createBulkOrder(Context &context, Generation generation);
Response fetchBulkOrder(Context &context, Generation generation);

} // namespace sandbox
