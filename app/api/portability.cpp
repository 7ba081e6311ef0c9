// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/portability.h"

#include "app/api/jsonbody.h"
#include "app/api/param.h"
#include "models/decode.h"
#include "models/rules/portability.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int badRequest = 400;

Result<PortabilityResult> decodeCheck(const QByteArray &body, const QString &e164)
{
    Result<PortabilityResult> result = decodeRecord<PortabilityResult>(body);
    // An answer about another number, or without a verdict, is none.
    const bool ours = result && (result.value().number.isEmpty() || result.value().number == e164);
    if (!ours || !result.value().portable)
        return result ? Result<PortabilityResult>(unreadableAnswer()) : result;
    result.value().number = e164;
    return result;
}

/// A refusal that tells why the number can't be ported. Nothing when it is a refusal of the request itself.
std::optional<PortabilityResult> refused(const ApiError &error, const QString &e164)
{
    if (error.httpStatus != badRequest)
        return std::nullopt;
    const Result<PortabilityResult> told = decodeRecord<PortabilityResult>(error.body);
    PortabilityResult result = told ? told.value() : PortabilityResult();
    if (!result.reasonCode && result.reason.isEmpty() && !rules::isPortabilityReason(error.code))
        return std::nullopt;
    if (!result.reasonCode && error.code != 0)
        result.reasonCode = error.code;
    if (result.reason.isEmpty())
        result.reason = error.message;
    result.number = e164;
    result.portable = false;
    return result;
}

} // namespace

Call<PortabilityResult> checkPortability(const QString &e164, const QString &targetAccount, const QString &addressSid)
{
    Request request{ .product = Product::Numbers,
                     .path = u"/v1/Porting/Portability/PhoneNumber/"_s + pathSegment(e164) };
    if (!targetAccount.isEmpty())
        request.query.append({ u"TargetAccountSid"_s, targetAccount });
    if (!addressSid.isEmpty())
        request.query.append({ u"AddressSid"_s, addressSid });
    return { .request = request,
             .decode = [e164](const QByteArray &body) { return decodeCheck(body, e164); },
             .decodeRefusal = [e164](const ApiError &error) { return refused(error, e164); } };
}

} // namespace nd
