// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parametervalues.h"
#include "app/sandbox/products/hosted.h"
#include "app/sandbox/products/incomingchange.h"

#include <QRegularExpression>

#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr const char16_t *previewRequired[] = { u"PhoneNumber", u"SmsCapability" };
constexpr const char16_t *v2Required[] = { u"PhoneNumber", u"ContactPhoneNumber", u"AddressSid", u"Email" };

std::optional<Failure> checkRequired(const Parameters &form, Generation generation)
{
    const std::span<const char16_t *const> names
        = generation == Generation::Preview ? std::span<const char16_t *const>(previewRequired) : v2Required;
    for (const char16_t *name : names) {
        if (form.text(QStringView(name)).isEmpty())
            return Failure{ Code::InvalidParameter, u"%1 is required."_s.arg(QStringView(name)) };
    }
    return std::nullopt;
}

/// The settings of the incoming number, under the names that it has for them.
Parameters incomingParameters(const Parameters &form)
{
    static constexpr std::pair<const char16_t *, const char16_t *> names[] = {
        { u"SmsUrl", u"SmsUrl" },
        { u"SmsMethod", u"SmsMethod" },
        { u"SmsFallbackUrl", u"SmsFallbackUrl" },
        { u"SmsFallbackMethod", u"SmsFallbackMethod" },
        { u"SmsApplicationSid", u"SmsApplicationSid" },
        { u"StatusCallbackUrl", u"StatusCallback" },
        { u"StatusCallbackMethod", u"StatusCallbackMethod" },
    };
    Parameters parameters;
    for (const auto &[ours, theirs] : names) {
        if (const std::optional<QString> value = form.value(QStringView(ours)))
            parameters.append(QString::fromUtf16(theirs), *value);
    }
    return parameters;
}

std::optional<Failure> readPeople(const World &world, const Parameters &form, HostedOrder *order)
{
    const QString email = form.text(u"Email");
    if (auto reason = checkMail(u"Email", email); reason && !email.isEmpty())
        return reason;
    order->email = email.toUtf8();
    if (auto reason = readMails(form, &order->ccEmails))
        return reason;
    const QString address = form.text(u"AddressSid");
    if (auto reason = checkServiceAddress(world, order->account, address); reason && !address.isEmpty())
        return reason;
    order->addressSid = address.toLatin1();
    return std::nullopt;
}

std::optional<Failure> readPreviewOnly(World &world, const Parameters &form, HostedOrder *order)
{
    const QByteArray unique = form.text(u"UniqueName").toUtf8();
    if (!unique.isEmpty() && world.hosting.order(order->account, unique, Generation::Preview) != nullptr)
        return Failure{ Code::InvalidParameter, u"UniqueName is in use already."_s };
    order->uniqueName = unique;
    return readVerification(form, order);
}

} // namespace

std::optional<Failure> readVerification(const Parameters &form, HostedOrder *order)
{
    const QString type = form.text(u"VerificationType");
    if (!type.isEmpty() && type != "phone-call"_L1 && type != "phone-bill"_L1)
        return Failure{ Code::InvalidParameter, u"VerificationType can be phone-call or phone-bill."_s };
    const QString document = form.text(u"VerificationDocumentSid");
    if (!document.isEmpty() && !isSid(document, u"RI"))
        return Failure{ Code::InvalidParameter, u"VerificationDocumentSid is RI and 32 hexadecimal digits."_s };
    if (!type.isEmpty())
        order->verificationType = type.toLatin1();
    if (!document.isEmpty())
        order->verificationDocumentSid = document.toLatin1();
    if (order->verificationType == "phone-bill" && order->verificationDocumentSid.isEmpty())
        return Failure{ Code::InvalidParameter,
                        u"VerificationDocumentSid is required when VerificationType is phone-bill."_s };
    return std::nullopt;
}

std::optional<Failure> readName(const Parameters &form, Generation generation, QByteArray *name)
{
    const std::optional<QString> given = form.value(u"FriendlyName");
    if (!given)
        return std::nullopt;
    const int limit = generation == Generation::Preview ? 64 : 128;
    // Characters as people count them, not UTF-16 units.
    if (given->toUcs4().size() > limit)
        return Failure{ Code::InvalidFriendlyName, u"FriendlyName can be up to %1 characters long."_s.arg(limit) };
    *name = given->toUtf8();
    return std::nullopt;
}

std::optional<Failure> checkMail(QStringView name, const QString &value)
{
    static const QRegularExpression shape(u"^[^@\\s]+@[^@\\s]+\\.[^@\\s.]+$"_s);
    if (shape.match(value).hasMatch())
        return std::nullopt;
    return Failure{ Code::InvalidParameter, u"%1 is not a valid e-mail address."_s.arg(name) };
}

std::optional<Failure> readMails(const Parameters &form, QList<QByteArray> *mails)
{
    if (!form.has(u"CcEmails"))
        return std::nullopt;
    mails->clear();
    for (const QString &value : form.values(u"CcEmails")) {
        if (value.isEmpty())
            continue;
        if (auto reason = checkMail(u"CcEmails", value))
            return reason;
        mails->append(value.toUtf8());
    }
    return std::nullopt;
}

std::optional<Failure> checkContactPhone(const QString &value)
{
    static const QRegularExpression shape(u"^\\+?[0-9 ().-]{7,20}$"_s);
    if (shape.match(value).hasMatch())
        return std::nullopt;
    return Failure{ Code::InvalidParameter, u"ContactPhoneNumber is not a valid phone number."_s };
}

std::optional<Failure> checkServiceAddress(const World &world, int account, const QString &sid)
{
    static const QRegularExpression box(u"\\bp\\.?\\s*o\\.?\\s*box\\b|\\bpost\\s*office\\s*box\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    const Address *address = world.household.address(account, sid.toLatin1());
    if (address == nullptr)
        return Failure{ Code::InvalidParameter, u"AddressSid %1 was not found in this account."_s.arg(sid) };
    if (box.match(QString::fromUtf8(address->street + ' ' + address->streetSecondary)).hasMatch())
        return Failure{ Code::InvalidParameter, u"A P.O. box is no valid service address."_s };
    return std::nullopt;
}

std::variant<int, Failure> targetAccount(const Context &context, const QString &sid)
{
    if (sid.isEmpty())
        return context.account;
    const Household &household = context.world.household;
    const int account = household.accountIndex(sid.toLatin1());
    if (account < 0)
        return Failure{ Code::InvalidParameter, u"AccountSid %1 was not found."_s.arg(sid) };
    const bool reached = account == context.account || household.accounts.at(account).owner == context.account;
    if (!reached)
        return Failure{ Code::Forbidden, u"AccountSid is not one of your subaccounts."_s };
    return account;
}

std::variant<OrderDraft, Failure> readOrder(Context &context, const Parameters &form, Generation generation)
{
    static const QRegularExpression shape(u"^\\+[1-9][0-9]{6,14}$"_s);
    World &world = context.world;
    if (const auto reason = checkRequired(form, generation))
        return *reason;
    const QString number = form.text(u"PhoneNumber");
    if (!shape.match(number).hasMatch())
        return Failure{ Code::InvalidNumber, u"%1 is not a valid phone number."_s.arg(number) };
    bool sms = true;
    if (const auto reason = readFlag(form, u"SmsCapability", &sms))
        return *reason;
    if (!sms)
        return Failure{ Code::InvalidParameter, u"SMS is the only capability that can be hosted."_s };
    const auto account = targetAccount(context, form.text(u"AccountSid"));
    if (const auto *reason = std::get_if<Failure>(&account))
        return *reason;

    OrderDraft draft;
    draft.order.account = std::get<int>(account);
    draft.order.number = number.mid(1).toULongLong();
    if (const auto reason = readName(form, generation, &draft.order.friendlyName))
        return *reason;
    if (const auto reason = readPeople(world, form, &draft.order))
        return *reason;
    if (generation == Generation::Preview) {
        if (const auto reason = readPreviewOnly(world, form, &draft.order))
            return *reason;
    } else {
        if (const auto reason = checkContactPhone(form.text(u"ContactPhoneNumber")))
            return *reason;
        draft.order.contactPhone = form.text(u"ContactPhoneNumber").toUtf8();
        draft.order.contactTitle = form.text(u"ContactTitle").toUtf8();
    }
    draft.incoming.friendlyName = draft.order.friendlyName;
    if (const auto reason = applyParameters(world, incomingParameters(form), draft.order.account, &draft.incoming))
        return *reason;
    return draft;
}

} // namespace sandbox
