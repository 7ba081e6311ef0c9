// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/numbers.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString numbersPath = u"/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json"_s;

QString numberPath(const QString &sid, const QString &account = u"{AccountSid}"_s)
{
    return u"/2010-04-01/Accounts/"_s + account + u"/IncomingPhoneNumbers/"_s + pathSegment(sid) + u".json"_s;
}

} // namespace

std::span<const Param> numberParams()
{
    static constexpr Param table[] = {
        { "friendly_name", "FriendlyName" },
        { "api_version", "ApiVersion" },
        { "voice_receive_mode", "VoiceReceiveMode" },
        { "voice_url", "VoiceUrl" },
        { "voice_method", "VoiceMethod" },
        { "voice_fallback_url", "VoiceFallbackUrl" },
        { "voice_fallback_method", "VoiceFallbackMethod" },
        { "voice_application_sid", "VoiceApplicationSid" },
        { "trunk_sid", "TrunkSid" },
        { "voice_caller_id_lookup", "VoiceCallerIdLookup" },
        { "sms_url", "SmsUrl" },
        { "sms_method", "SmsMethod" },
        { "sms_fallback_url", "SmsFallbackUrl" },
        { "sms_fallback_method", "SmsFallbackMethod" },
        { "sms_application_sid", "SmsApplicationSid" },
        { "status_callback", "StatusCallback" },
        { "status_callback_method", "StatusCallbackMethod" },
        { "address_sid", "AddressSid" },
        { "bundle_sid", "BundleSid" },
        { "identity_sid", "IdentitySid" },
        { "emergency_status", "EmergencyStatus" },
        { "emergency_address_sid", "EmergencyAddressSid" },
    };
    return table;
}

Request listNumbers(int pageSize)
{
    return { .path = numbersPath, .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

Request findNumber(const QString &e164)
{
    // The filter is a partial match: whoever reads the answer compares the whole number.
    return { .path = numbersPath, .query = { { u"PhoneNumber"_s, e164 }, { u"PageSize"_s, u"1000"_s } } };
}

Request findNumberIn(const QString &account, const QString &e164)
{
    return { .path = u"/2010-04-01/Accounts/"_s + pathSegment(account) + u"/IncomingPhoneNumbers.json"_s,
             .query = { { u"PhoneNumber"_s, e164 }, { u"PageSize"_s, u"1000"_s } } };
}

Request fetchNumber(const QString &sid)
{
    return { .path = numberPath(sid) };
}

Request fetchNumberIn(const QString &account, const QString &sid)
{
    return { .path = numberPath(sid, pathSegment(account)) };
}

Request buyNumber(const QString &e164, const QMap<QString, QString> &settings)
{
    Request request{ .verb = Verb::Post, .path = numbersPath, .form = { { u"PhoneNumber"_s, e164 } } };
    request.form += toParameters(numberParams(), settings);
    return request;
}

Request updateNumber(const QString &sid, const QMap<QString, QString> &changes)
{
    return { .verb = Verb::Post, .path = numberPath(sid), .form = toParameters(numberParams(), changes) };
}

Request transferNumber(const QString &sid, const QString &toAccount, const QMap<QString, QString> &papers)
{
    Request request{ .verb = Verb::Post, .path = numberPath(sid), .form = { { u"AccountSid"_s, toAccount } } };
    request.form += toParameters(numberParams(), papers);
    return request;
}

Request releaseNumber(const QString &sid)
{
    return { .verb = Verb::Delete, .path = numberPath(sid) };
}

} // namespace nd
