// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/buyform.h"

#include "models/phone.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct TextSetting
{
    const char *name;
    QString BuyForm::*member;
};

constexpr TextSetting textSettings[] = {
    { "friendly_name", &BuyForm::friendlyName },
    { "voice_url", &BuyForm::voiceUrl },
    { "voice_method", &BuyForm::voiceMethod },
    { "voice_fallback_url", &BuyForm::voiceFallbackUrl },
    { "voice_fallback_method", &BuyForm::voiceFallbackMethod },
    { "status_callback", &BuyForm::statusCallback },
    { "status_callback_method", &BuyForm::statusCallbackMethod },
    { "voice_application_sid", &BuyForm::voiceApplicationSid },
    { "trunk_sid", &BuyForm::trunkSid },
    { "voice_receive_mode", &BuyForm::voiceReceiveMode },
    { "sms_url", &BuyForm::smsUrl },
    { "sms_method", &BuyForm::smsMethod },
    { "sms_fallback_url", &BuyForm::smsFallbackUrl },
    { "sms_fallback_method", &BuyForm::smsFallbackMethod },
    { "sms_application_sid", &BuyForm::smsApplicationSid },
    { "address_sid", &BuyForm::addressSid },
    { "bundle_sid", &BuyForm::bundleSid },
    { "identity_sid", &BuyForm::identitySid },
    { "emergency_status", &BuyForm::emergencyStatus },
    { "emergency_address_sid", &BuyForm::emergencyAddressSid },
    { "api_version", &BuyForm::apiVersion },
};

/// What a route can't do without. A webhook can be named later.
struct RouteNeed
{
    Route BuyForm::*chosen;
    Route route;
    const char *name;
    QString BuyForm::*member;
    const char *sentence;
};

constexpr RouteNeed routeNeeds[] = {
    { &BuyForm::callsTo, Route::Application, "voice_application_sid", &BuyForm::voiceApplicationSid,
      QT_TRANSLATE_NOOP("BuyForm", "Choose the application that answers calls.") },
    { &BuyForm::callsTo, Route::Trunk, "trunk_sid", &BuyForm::trunkSid,
      QT_TRANSLATE_NOOP("BuyForm", "Choose the trunk that takes the calls.") },
    { &BuyForm::messagesTo, Route::Application, "sms_application_sid", &BuyForm::smsApplicationSid,
      QT_TRANSLATE_NOOP("BuyForm", "Choose the application that answers messages.") },
};

QString sentence(const char *text)
{
    return QCoreApplication::translate("BuyForm", text);
}

} // namespace

QVariantMap BuyForm::settings() const
{
    QVariantMap settings;
    for (const TextSetting &setting : textSettings) {
        const QString &value = this->*setting.member;
        if (!value.isEmpty())
            settings.insert(QString::fromLatin1(setting.name), value);
    }
    if (voiceCallerIdLookup)
        settings.insert(u"voice_caller_id_lookup"_s, *voiceCallerIdLookup);
    return settings;
}

void BuyForm::take(const QVariantMap &settings)
{
    for (const TextSetting &setting : textSettings) {
        const auto value = settings.constFind(QLatin1StringView(setting.name));
        if (value != settings.cend())
            this->*setting.member = value->toString();
    }
    const auto lookup = settings.constFind(u"voice_caller_id_lookup"_s);
    if (lookup != settings.cend())
        voiceCallerIdLookup = lookup->toBool();
}

rules::ConfigurationVerdict BuyForm::check() const
{
    using rules::Verdict;
    rules::ConfigurationVerdict verdict = rules::numberConfiguration({}, settings());
    if (!phone::isE164(number)) {
        verdict.problems.prepend(
            { u"phone_number"_s, Verdict::bad(sentence(QT_TRANSLATE_NOOP("BuyForm", "Choose a number to buy."))) });
    }
    const bool needsAddress = !addressRequirements.isEmpty() && addressRequirements != u"none"_s;
    if (needsAddress && addressSid.isEmpty()) {
        const char *why = addressRequirements == u"local"_s
            ? QT_TRANSLATE_NOOP("BuyForm", "This number needs an address in its own country.")
            : addressRequirements == u"foreign"_s
            ? QT_TRANSLATE_NOOP("BuyForm", "This number needs an address outside its country.")
            : QT_TRANSLATE_NOOP("BuyForm", "This number needs an address.");
        verdict.problems.append({ u"address_sid"_s, Verdict::bad(sentence(why)) });
    }
    if (bundleRequired && bundleSid.isEmpty()) {
        verdict.problems.append({ u"bundle_sid"_s,
                                  Verdict::bad(sentence(QT_TRANSLATE_NOOP(
                                      "BuyForm", "This number needs an approved bundle of its country."))) });
    }
    for (const RouteNeed &need : routeNeeds) {
        if (this->*need.chosen == need.route && (this->*need.member).isEmpty())
            verdict.problems.append({ QString::fromLatin1(need.name), Verdict::bad(sentence(need.sentence)) });
    }
    return verdict;
}

} // namespace nd
