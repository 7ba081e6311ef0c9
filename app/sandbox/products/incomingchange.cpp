// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/incomingchange.h"

#include "app/sandbox/parametervalues.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

enum class Kind { Url, Method, Address, Bundle, Application, Trunk, Identity, ReceiveMode, Version };

struct TextParameter
{
    const char16_t *name;
    Kind kind;
    QByteArray OwnedNumber::*member;
};

constexpr TextParameter parameters[] = {
    { u"ApiVersion", Kind::Version, &OwnedNumber::apiVersion },
    { u"SmsUrl", Kind::Url, &OwnedNumber::smsUrl },
    { u"SmsMethod", Kind::Method, &OwnedNumber::smsMethod },
    { u"SmsFallbackUrl", Kind::Url, &OwnedNumber::smsFallbackUrl },
    { u"SmsFallbackMethod", Kind::Method, &OwnedNumber::smsFallbackMethod },
    { u"SmsApplicationSid", Kind::Application, &OwnedNumber::smsApplicationSid },
    { u"StatusCallback", Kind::Url, &OwnedNumber::statusCallback },
    { u"StatusCallbackMethod", Kind::Method, &OwnedNumber::statusCallbackMethod },
    { u"VoiceUrl", Kind::Url, &OwnedNumber::voiceUrl },
    { u"VoiceMethod", Kind::Method, &OwnedNumber::voiceMethod },
    { u"VoiceFallbackUrl", Kind::Url, &OwnedNumber::voiceFallbackUrl },
    { u"VoiceFallbackMethod", Kind::Method, &OwnedNumber::voiceFallbackMethod },
    { u"VoiceApplicationSid", Kind::Application, &OwnedNumber::voiceApplicationSid },
    { u"TrunkSid", Kind::Trunk, &OwnedNumber::trunkSid },
    { u"IdentitySid", Kind::Identity, &OwnedNumber::identitySid },
    { u"AddressSid", Kind::Address, &OwnedNumber::addressSid },
    { u"BundleSid", Kind::Bundle, &OwnedNumber::bundleSid },
    { u"VoiceReceiveMode", Kind::ReceiveMode, &OwnedNumber::voiceReceiveMode },
};

QStringView sidPrefix(Kind kind)
{
    switch (kind) {
    case Kind::Address:
        return u"AD";
    case Kind::Bundle:
        return u"BU";
    case Kind::Application:
        return u"AP";
    case Kind::Trunk:
        return u"TK";
    case Kind::Identity:
        return u"RI";
    default:
        return {};
    }
}

bool exists(const Household &household, Kind kind, int account, const QByteArray &sid)
{
    switch (kind) {
    case Kind::Address:
        return household.address(account, sid) != nullptr;
    case Kind::Bundle:
        return household.bundle(account, sid) != nullptr;
    case Kind::Application:
        return household.application(account, sid) != nullptr;
    case Kind::Trunk:
        return household.trunk(account, sid) != nullptr;
    default:
        return true;
    }
}

std::optional<Failure> checkSid(const World &world, const TextParameter &parameter, const QString &value, int account)
{
    const QString name = QString::fromUtf16(parameter.name);
    if (!isSid(value, sidPrefix(parameter.kind)))
        return Failure{ Code::InvalidParameter,
                        u"%1 is %2 and 32 hexadecimal digits."_s.arg(name, sidPrefix(parameter.kind)) };
    if (!exists(world.household, parameter.kind, account, value.toLatin1()))
        return Failure{ Code::InvalidParameter, u"%1 %2 was not found in this account."_s.arg(name, value) };
    return std::nullopt;
}

std::optional<Failure> checkValue(const World &world, const TextParameter &parameter, const QString &value, int account)
{
    const QString name = QString::fromUtf16(parameter.name);
    switch (parameter.kind) {
    case Kind::Url:
        if (!isWebUrl(value))
            return Failure{ Code::InvalidUrl, u"%1 is not a valid http or https URL."_s.arg(name) };
        return std::nullopt;
    case Kind::Method:
        if (value != "GET"_L1 && value != "POST"_L1)
            return Failure{ Code::InvalidMethod, u"%1 can be GET or POST."_s.arg(name) };
        return std::nullopt;
    case Kind::ReceiveMode:
        if (value != "voice"_L1 && value != "fax"_L1)
            return Failure{ Code::InvalidParameter, u"%1 can be voice or fax."_s.arg(name) };
        return std::nullopt;
    case Kind::Version:
        if (value != "2010-04-01"_L1 && value != "2008-08-01"_L1)
            return Failure{ Code::InvalidParameter, u"%1 can be 2010-04-01 or 2008-08-01."_s.arg(name) };
        return std::nullopt;
    default:
        return checkSid(world, parameter, value, account);
    }
}

QByteArray defaultOf(Kind kind)
{
    switch (kind) {
    case Kind::Method:
        return QByteArrayLiteral("POST");
    case Kind::ReceiveMode:
        return QByteArrayLiteral("voice");
    case Kind::Version:
        return QByteArrayLiteral("2010-04-01");
    default:
        return QByteArray();
    }
}

std::optional<Failure> applyName(const World &world, const Parameters &form, OwnedNumber *number)
{
    const std::optional<QString> name = form.value(u"FriendlyName");
    if (!name)
        return std::nullopt;
    // Characters as people count them, not UTF-16 units.
    if (name->toUcs4().size() > 64)
        return Failure{ Code::InvalidFriendlyName };
    number->friendlyName = name->isEmpty()
        ? displayNumber(world.stock(number->origin), world.place(number->origin), number->number)
        : name->toUtf8();
    return std::nullopt;
}

std::optional<Failure> applyEmergency(const World &world, const Parameters &form, int account, OwnedNumber *number)
{
    const QString status = form.text(u"EmergencyStatus");
    if (!status.isEmpty() && status != "Active"_L1 && status != "Inactive"_L1)
        return Failure{ Code::InvalidParameter, u"EmergencyStatus can be Active or Inactive."_s };
    if (!status.isEmpty())
        number->emergencyActive = status == "Active"_L1;
    const std::optional<QString> sid = form.value(u"EmergencyAddressSid");
    if (!sid)
        return std::nullopt;
    if (sid->isEmpty()) {
        number->emergencyAddressSid.clear();
        number->emergencyActive = false;
        return std::nullopt;
    }
    const TextParameter parameter{ u"EmergencyAddressSid", Kind::Address, nullptr };
    if (auto failure = checkSid(world, parameter, *sid, account))
        return failure;
    const Address *address = world.household.address(account, sid->toLatin1());
    if (!address->emergencyEnabled)
        return Failure{ Code::InvalidParameter, u"The address is not enabled for emergency calls."_s };
    const QString country = world.catalog.countries().at(world.stock(number->origin).country).code;
    if (address->isoCountry != country.toLatin1())
        return Failure{ Code::InvalidParameter, u"The emergency address is not in the number's country."_s };
    if (number->emergencyAddressSid != address->sid)
        number->emergencySince = world.clock.now();
    number->emergencyAddressSid = address->sid;
    return std::nullopt;
}

} // namespace

std::optional<Failure> applyParameters(const World &world, const Parameters &form, int account, OwnedNumber *number)
{
    if (auto failure = applyName(world, form, number))
        return failure;
    if (auto failure = readFlag(form, u"VoiceCallerIdLookup", &number->callerIdLookup))
        return failure;
    for (const TextParameter &parameter : parameters) {
        const std::optional<QString> value = form.value(QStringView(parameter.name));
        if (!value)
            continue;
        if (value->isEmpty()) {
            number->*parameter.member = defaultOf(parameter.kind);
            continue;
        }
        if (auto failure = checkValue(world, parameter, *value, account))
            return failure;
        number->*parameter.member = value->toUtf8();
    }
    // Page 23: setting one deletes the other; a trunk goes before an application when both come at once.
    if (!form.text(u"TrunkSid").isEmpty())
        number->voiceApplicationSid.clear();
    else if (!form.text(u"VoiceApplicationSid").isEmpty())
        number->trunkSid.clear();
    return applyEmergency(world, form, account, number);
}

std::optional<Failure> checkRegulation(const World &world, const OwnedNumber &number)
{
    const Stock &stock = world.stock(number.origin);
    const QByteArray country = world.catalog.countries().at(stock.country).code.toLatin1();
    if (stock.addressRequirement != "none") {
        const Address *address = world.household.address(number.account, number.addressSid);
        if (address == nullptr)
            return Failure{ Code::AddressRequired };
        if (stock.addressRequirement == "local" && address->isoCountry != country)
            return Failure{ Code::LocalAddressRequired };
        if (stock.addressRequirement == "foreign" && address->isoCountry == country)
            return Failure{ Code::ForeignAddressRequired };
        if (!address->verified)
            return Failure{ Code::NotVerified, u"The address has not been verified."_s };
    }
    if (!stock.bundleRequired)
        return std::nullopt;
    const Bundle *bundle = world.household.bundle(number.account, number.bundleSid);
    if (bundle == nullptr)
        return Failure{ Code::BundleRequired };
    if (bundle->isoCountry != country || bundle->numberType != namesOf(stock.type).bundle)
        return Failure{ Code::BundleRequired, u"The bundle is for another country or another type of number."_s };
    if (bundle->status != "twilio-approved")
        return Failure{ Code::NotVerified, u"The bundle has not been approved."_s };
    return std::nullopt;
}

} // namespace sandbox
