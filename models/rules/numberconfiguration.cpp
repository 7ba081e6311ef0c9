// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/numberconfiguration.h"

#include "models/rules/values.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("NumberConfiguration", text);
}

enum class Check { Name, Url, Method, Sid, OneOf, Flag };

struct Row
{
    const char *name;
    Check check;
    const char *argument = ""; ///< Prefix of a SID; allowed words separated by `|`.
};

constexpr Row rows[] = {
    { "friendly_name", Check::Name },
    { "voice_url", Check::Url },
    { "voice_method", Check::Method },
    { "voice_fallback_url", Check::Url },
    { "voice_fallback_method", Check::Method },
    { "status_callback", Check::Url },
    { "status_callback_method", Check::Method },
    { "voice_application_sid", Check::Sid, "AP" },
    { "trunk_sid", Check::Sid, "TK" },
    { "voice_receive_mode", Check::OneOf, "voice|fax" },
    { "voice_caller_id_lookup", Check::Flag },
    { "sms_url", Check::Url },
    { "sms_method", Check::Method },
    { "sms_fallback_url", Check::Url },
    { "sms_fallback_method", Check::Method },
    { "sms_application_sid", Check::Sid, "AP" },
    { "address_sid", Check::Sid, "AD" },
    { "bundle_sid", Check::Sid, "BU" },
    { "identity_sid", Check::Sid, "RI" },
    { "emergency_status", Check::OneOf, "Active|Inactive" },
    { "emergency_address_sid", Check::Sid, "AD" },
    { "api_version", Check::OneOf, "2010-04-01|2008-08-01" },
};

Verdict required(const Row &row, const QVariant &value)
{
    // Only URLs and SIDs can be cleared; everything else always has a value.
    const bool clearable = row.check == Check::Url || row.check == Check::Sid;
    if (clearable || !value.toString().isEmpty())
        return {};
    return Verdict::bad(sentence(QT_TRANSLATE_NOOP("NumberConfiguration", "This can't be empty.")));
}

Verdict oneOf(QLatin1StringView words, const QString &value)
{
    const QStringList allowed = QString(words).split(u'|');
    if (allowed.contains(value))
        return {};
    return Verdict::bad(
        sentence(QT_TRANSLATE_NOOP("NumberConfiguration", "Choose one of: %1.")).arg(allowed.join(u", "_s)));
}

QString valueAfter(const QVariantMap &before, const QVariantMap &changes, const QString &name)
{
    return changes.value(name, before.value(name)).toString();
}

/// Names of `names` that the changes set to something.
QStringList setOf(const QVariantMap &changes, const QStringList &names)
{
    QStringList set;
    for (const QString &name : names) {
        if (!changes.value(name).toString().isEmpty())
            set.append(name);
    }
    return set;
}

void trunkOrApplication(const QVariantMap &before, const QVariantMap &changes, ConfigurationVerdict &verdict)
{
    const QString trunk = changes.value(u"trunk_sid"_s).toString();
    const QString application = changes.value(u"voice_application_sid"_s).toString();
    if (!trunk.isEmpty() && !application.isEmpty()) {
        verdict.problems.append({ u"trunk_sid"_s,
                                  Verdict::bad(sentence(QT_TRANSLATE_NOOP(
                                      "NumberConfiguration", "Choose a trunk or a voice application, not both."))) });
        return;
    }
    const QString trunkBefore = before.value(u"trunk_sid"_s).toString();
    const QString applicationBefore = before.value(u"voice_application_sid"_s).toString();
    if (!trunk.isEmpty() && !applicationBefore.isEmpty() && !changes.contains(u"voice_application_sid"_s)) {
        verdict.cleared.append(u"voice_application_sid"_s);
        verdict.notices.append(sentence(QT_TRANSLATE_NOOP("NumberConfiguration",
                                                          "The voice application %1 will be removed from this number."))
                                   .arg(applicationBefore));
    }
    if (!application.isEmpty() && !trunkBefore.isEmpty() && !changes.contains(u"trunk_sid"_s)) {
        verdict.cleared.append(u"trunk_sid"_s);
        verdict.notices.append(
            sentence(QT_TRANSLATE_NOOP("NumberConfiguration", "The trunk %1 will be removed from this number."))
                .arg(trunkBefore));
    }
}

void ignoredUrls(const QVariantMap &before, const QVariantMap &changes, ConfigurationVerdict &verdict)
{
    const auto after = [&](const QString &name) {
        return verdict.cleared.contains(name) ? QString() : valueAfter(before, changes, name);
    };
    const QStringList voice = { u"voice_url"_s, u"voice_fallback_url"_s };
    const QStringList messaging = { u"sms_url"_s, u"sms_fallback_url"_s };
    if (!setOf(changes, voice).isEmpty() && !after(u"trunk_sid"_s).isEmpty()) {
        verdict.notices.append(sentence(
            QT_TRANSLATE_NOOP("NumberConfiguration", "The voice URLs are not used while the number has a trunk.")));
    } else if (!setOf(changes, voice).isEmpty() && !after(u"voice_application_sid"_s).isEmpty()) {
        verdict.notices.append(sentence(QT_TRANSLATE_NOOP(
            "NumberConfiguration", "The voice URLs are not used while the number has a voice application.")));
    }
    if (!setOf(changes, messaging).isEmpty() && !after(u"sms_application_sid"_s).isEmpty()) {
        verdict.notices.append(sentence(QT_TRANSLATE_NOOP(
            "NumberConfiguration", "The messaging URLs are not used while the number has a messaging application.")));
    }
}

} // namespace

Verdict numberField(QByteArrayView name, const QVariant &value)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows),
                                  [name](const Row &r) { return name == QByteArrayView(r.name); });
    if (row == std::end(rows))
        return Verdict::bad(sentence(QT_TRANSLATE_NOOP("NumberConfiguration", "This can't be changed.")));
    Verdict present = required(*row, value);
    if (!present.ok())
        return present;
    const QString text = value.toString();
    switch (row->check) {
    case Check::Name:
        return friendlyName(text);
    case Check::Url:
        return webhookUrl(text);
    case Check::Method:
        return httpMethod(text);
    case Check::Sid:
        return sid(QString::fromLatin1(row->argument), text);
    case Check::OneOf:
        return oneOf(QLatin1StringView(row->argument), text);
    case Check::Flag:
        break;
    }
    return {};
}

bool ConfigurationVerdict::ok() const
{
    return std::all_of(problems.begin(), problems.end(), [](const Problem &problem) { return problem.verdict.ok(); });
}

ConfigurationVerdict numberConfiguration(const QVariantMap &before, const QVariantMap &changes)
{
    ConfigurationVerdict verdict;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const Verdict one = numberField(it.key().toLatin1(), it.value());
        if (one.level != Verdict::Level::Good)
            verdict.problems.append({ it.key(), one });
    }
    trunkOrApplication(before, changes, verdict);
    ignoredUrls(before, changes, verdict);
    return verdict;
}

} // namespace nd::rules
