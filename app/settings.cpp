// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaType>
#include <QSettings>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct SettingRow
{
    Setting setting;
    const char *key;
    QMetaType::Type type;
    const char *fallback;
};

constexpr SettingRow settingTable[] = {
    { Setting::WindowGeometry, "window/geometry", QMetaType::QByteArray, "" },
    { Setting::LastPane, "window/pane", QMetaType::QString, "" },
    { Setting::LastProfile, "accounts/last", QMetaType::QString, "" },
    { Setting::Theme, "window/theme", QMetaType::QString, "system" },
    { Setting::QuietUntil, "window/quietUntil", QMetaType::QString, "" },
    { Setting::KeepInTray, "window/keepInTray", QMetaType::Bool, "" },
    { Setting::SetAside, "settings/aside", QMetaType::QString, "" },
};

const SettingRow &row(Setting setting)
{
    for (const SettingRow &candidate : settingTable) {
        if (candidate.setting == setting)
            return candidate;
    }
    Q_UNREACHABLE();
}

struct ProductKey
{
    Product product;
    const char *key;
};
constexpr ProductKey productKeys[] = {
    { Product::Api, "urlApi" },           { Product::Pricing, "urlPricing" }, { Product::Numbers, "urlNumbers" },
    { Product::Trunking, "urlTrunking" }, { Product::Preview, "urlPreview" }, { Product::Upload, "urlUpload" },
};

// A row for each text of a profile: what is not here is not stored.
struct ProfileText
{
    const char *key;
    QString Profile::*member;
};
constexpr ProfileText profileTexts[] = {
    { "id", &Profile::id },         { "name", &Profile::name },     { "accountSid", &Profile::accountSid },
    { "keySid", &Profile::keySid }, { "region", &Profile::region }, { "colour", &Profile::colour },
};

Profile readProfile(const QSettings &ini)
{
    Profile profile;
    for (const ProfileText &text : profileTexts)
        profile.*text.member = ini.value(QLatin1StringView(text.key)).toString();
    profile.authKind = ini.value("auth"_L1).toString() == "key"_L1 ? AuthKind::ApiKey : AuthKind::AuthToken;
    profile.remembered = ini.value("remembered"_L1).toBool();
    profile.hostedGeneration
        = ini.value("hosted"_L1).toString() == "preview"_L1 ? HostedGeneration::Preview : HostedGeneration::V2;
    for (const ProductKey &product : productKeys) {
        const QString url = ini.value(QLatin1StringView(product.key)).toString();
        if (!url.isEmpty())
            profile.baseUrls.insert(product.product, QUrl(url));
    }
    return profile;
}

void writeProfile(QSettings &ini, const Profile &profile)
{
    for (const ProfileText &text : profileTexts)
        ini.setValue(QLatin1StringView(text.key), profile.*text.member);
    ini.setValue("auth"_L1, profile.authKind == AuthKind::ApiKey ? u"key"_s : u"token"_s);
    ini.setValue("remembered"_L1, profile.remembered);
    ini.setValue("hosted"_L1, profile.hostedGeneration == HostedGeneration::Preview ? u"preview"_s : u"v2"_s);
    for (const ProductKey &product : productKeys) {
        // An address can carry user:password@, which is a secret.
        const QUrl url = profile.baseUrls.value(product.product);
        if (!url.isEmpty())
            ini.setValue(QLatin1StringView(product.key), url.toString(QUrl::RemoveUserInfo));
    }
}

/// Whether a value was begun and not ended. An editor may have taken the end of the last line away, and nothing else.
bool isCut(const QByteArray &entry)
{
    const QByteArray value = entry.mid(entry.indexOf('=') + 1);
    const bool isQuoted = value.startsWith('"');
    if (isQuoted || value.endsWith('"'))
        return value.size() < 2 || isQuoted != value.endsWith('"');
    return value.startsWith('@') && !value.startsWith("@@") && !value.endsWith(')');
}

/// Whether this is what QSettings wrote, whole. QSettings itself takes what it understands and drops the rest.
bool isSound(const QByteArray &text)
{
    if (text.isEmpty() || text.contains('\0'))
        return false;
    bool hasProfiles = false;
    bool hasCount = false;
    int most = 0; // of the numbers of profiles
    QByteArray section;
    const QList<QByteArray> lines = text.split('\n');
    if (isCut(lines.last()))
        return false;
    for (const QByteArray &line : lines) {
        const QByteArray entry = line.trimmed();
        const bool isSection = entry.startsWith('[') && entry.endsWith(']');
        if (!entry.isEmpty() && !isSection && !entry.startsWith(';') && !entry.contains('='))
            return false;
        if (isSection)
            section = entry;
        // The number of profiles comes after them: without it they would all be gone.
        hasProfiles = hasProfiles || (section == "[profiles]" && entry.contains("id="));
        if (section != "[profiles]")
            continue;
        most = std::max(most, entry.left(entry.indexOf('\\')).toInt());
        if (!entry.startsWith("size="))
            continue;
        hasCount = true;
        if (entry.mid(int(qstrlen("size="))).toInt() < most)
            return false;
    }
    return hasCount || !hasProfiles;
}

bool isUnsound(const QString &name)
{
    QFile file(name);
    return file.exists() && file.open(QIODevice::ReadOnly) && !isSound(file.readAll());
}

/// Gives a damaged file another name; says what happened, or nothing when all is well.
QString setAsideIfDamaged(const QString &name)
{
    if (!isUnsound(name))
        return {};
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString aside = name + u".damaged-"_s + stamp;
    if (!QFile::rename(name, aside))
        return Settings::tr("The settings in %1 are damaged and can't be set aside.").arg(name);
    return Settings::tr("The settings were damaged. They were kept as %1; accounts and columns have to be set up anew.")
        .arg(aside);
}

} // namespace

class Settings::Private
{
public:
    explicit Private(const QString &file, Settings::Access given)
        : access(given)
        , damaged(given == Settings::Access::ReadOnly && isUnsound(file))
        , damage(given == Settings::Access::ReadOnly ? QString() : setAsideIfDamaged(file))
        , ini(file, QSettings::IniFormat)
    {
    }
    const Settings::Access access;
    const bool damaged;
    const QString damage; ///< Found out before QSettings reads the file.
    QSettings ini;
    bool told = false;
};

Settings::Settings(const QString &file, Access access, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(file, access))
{
    if (!d->damage.isEmpty())
        set(Setting::SetAside, d->damage);
}

Settings::~Settings() = default;

bool Settings::isDamaged() const
{
    return d->damaged;
}

namespace {

ApiError failure(ErrorKind kind, const QString &sentence)
{
    ApiError error;
    error.kind = kind;
    error.message = sentence;
    return error;
}

/// QSettings writes at its end what it was given: it must not be given anything.
ApiError readOnly()
{
    return failure(ErrorKind::Storage, Settings::tr("These settings can only be read."));
}

/// Writes to disk; the error when that can't be done.
std::optional<ApiError> flush(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    // All objects of one file share what is not written yet, but each keeps the first error that it met for good.
    QSettings ini(file, QSettings::IniFormat);
    ini.sync();
    if (ini.status() == QSettings::NoError) {
        // Account SIDs and names are nobody else's business on a shared computer.
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        return std::nullopt;
    }
    return failure(ErrorKind::Storage,
                   Settings::tr("The settings can't be written to %1. They hold until you quit.")
                       .arg(QDir::toNativeSeparators(file)));
}

} // namespace

Result<Done> Settings::write()
{
    const std::optional<ApiError> error = flush(d->ini.fileName());
    const bool tell = error && !d->told;
    d->told = error.has_value();
    if (tell)
        Q_EMIT failed(error->message);
    if (error)
        return *error;
    return Done{};
}

QVariant Settings::value(Setting setting) const
{
    const SettingRow &entry = row(setting);
    const QMetaType type(entry.type);
    QVariant fallback = QString::fromLatin1(entry.fallback);
    fallback.convert(type);
    QVariant stored = d->ini.value(QLatin1StringView(entry.key));
    if (!stored.isValid() || !stored.convert(type))
        return fallback;
    return stored;
}

Result<Done> Settings::set(Setting setting, const QVariant &value)
{
    if (d->access == Access::ReadOnly)
        return readOnly();
    const SettingRow &entry = row(setting);
    if (value.typeId() != entry.type)
        return failure(ErrorKind::Invalid, tr("This setting can't have such a value."));
    d->ini.setValue(QLatin1StringView(entry.key), value);
    return write();
}

QList<Profile> Settings::profiles() const
{
    QList<Profile> profiles;
    const int count = d->ini.beginReadArray("profiles"_L1);
    for (int index = 0; index < count; ++index) {
        d->ini.setArrayIndex(index);
        const Profile profile = readProfile(d->ini);
        if (!profile.id.isEmpty())
            profiles.append(profile);
    }
    d->ini.endArray();
    return profiles;
}

Result<Done> Settings::setProfiles(const QList<Profile> &profiles)
{
    if (d->access == Access::ReadOnly)
        return readOnly();
    d->ini.remove("profiles"_L1);
    d->ini.beginWriteArray("profiles"_L1, int(profiles.size()));
    for (int index = 0; index < profiles.size(); ++index) {
        d->ini.setArrayIndex(index);
        writeProfile(d->ini, profiles[index]);
    }
    d->ini.endArray();
    return write();
}

QByteArray Settings::columnLayout(const QString &schemaId) const
{
    return d->ini.value("columns/"_L1 + schemaId).toByteArray();
}

Result<Done> Settings::setColumnLayout(const QString &schemaId, const QByteArray &layout)
{
    if (d->access == Access::ReadOnly)
        return readOnly();
    d->ini.setValue("columns/"_L1 + schemaId, layout);
    return write();
}

QList<int> Settings::paneWidths(const QString &paneId) const
{
    QList<int> widths;
    const QVariantList kept = d->ini.value("widths/"_L1 + paneId).toList();
    for (const QVariant &width : kept) {
        bool good = false;
        widths.append(width.toInt(&good));
        if (!good || widths.last() < 0)
            return {}; // Written by other hands.
    }
    return widths;
}

Result<Done> Settings::setPaneWidths(const QString &paneId, const QList<int> &widths)
{
    if (d->access == Access::ReadOnly)
        return readOnly();
    QVariantList kept;
    for (const int width : widths)
        kept.append(width);
    d->ini.setValue("widths/"_L1 + paneId, kept);
    return write();
}

namespace {

QString viewKey(const QString &accountSid, const QString &paneId)
{
    return u"views/"_s + accountSid + u'/' + paneId;
}

} // namespace

QVariantMap Settings::paneView(const QString &accountSid, const QString &paneId) const
{
    const QByteArray json = d->ini.value(viewKey(accountSid, paneId)).toString().toUtf8();
    return QJsonDocument::fromJson(json).object().toVariantMap();
}

Result<Done> Settings::setPaneView(const QString &accountSid, const QString &paneId, const QVariantMap &view)
{
    if (d->access == Access::ReadOnly)
        return readOnly();
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(view)).toJson(QJsonDocument::Compact);
    const QString key = viewKey(accountSid, paneId);
    if (d->ini.value(key).toString().toUtf8() == json)
        return Done{}; // It is told at every small change, and mostly of one pane.
    d->ini.setValue(key, QString::fromUtf8(json));
    return write();
}

Result<Done> Settings::handOverSearches(const std::function<Result<Done>(const QMap<QString, QVariantMap> &)> &take)
{
    if (d->access == Access::ReadOnly)
        return readOnly();
    const auto group = "searches"_L1;
    d->ini.beginGroup(group);
    const QStringList keys = d->ini.childKeys();
    d->ini.endGroup();
    QMap<QString, QVariantMap> searches;
    for (const QString &key : keys) {
        // Names are anything a person types; the keys of an INI file have rules of their own.
        const QString name = QString::fromUtf8(QByteArray::fromHex(key.toLatin1()));
        const QByteArray json = d->ini.value(group + u'/' + key).toString().toUtf8();
        searches.insert(name, QJsonDocument::fromJson(json).object().toVariantMap());
    }
    if (searches.isEmpty())
        return Done{};
    if (Result<Done> taken = take(searches); !taken)
        return taken;
    d->ini.remove(group);
    return write();
}

} // namespace nd
