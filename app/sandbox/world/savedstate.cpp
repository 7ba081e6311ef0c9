// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/savedstate.h"

#include "app/sandbox/world/hostingstate.h"
#include "app/sandbox/world/portingstate.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int formatVersion = 1;

struct AddressText
{
    const char *key;
    QByteArray Address::*member;
};

constexpr AddressText addressTexts[] = {
    { "sid", &Address::sid },
    { "customer_name", &Address::customerName },
    { "friendly_name", &Address::friendlyName },
    { "street", &Address::street },
    { "street_secondary", &Address::streetSecondary },
    { "city", &Address::city },
    { "region", &Address::region },
    { "postal_code", &Address::postalCode },
    { "iso_country", &Address::isoCountry },
};

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

qint64 integer(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

// Numbers of fifteen digits don't survive as JSON numbers everywhere: text.
QString integer(qint64 value)
{
    return QString::number(value);
}

QJsonObject toJson(const OwnedNumber &number)
{
    QJsonObject object{
        { u"slot"_s, integer(number.slot) },
        { u"number"_s, QString::number(number.number) },
        { u"account"_s, number.account },
        { u"stock"_s, number.origin.stock },
        { u"place"_s, number.origin.place },
        { u"hosted"_s, number.hosted },
        { u"caller_id_lookup"_s, number.callerIdLookup },
        { u"emergency_active"_s, number.emergencyActive },
        { u"emergency_since"_s, integer(number.emergencySince) },
        { u"created"_s, integer(number.created) },
        { u"updated"_s, integer(number.updated) },
    };
    for (const OwnedText &row : ownedTexts)
        object.insert(QLatin1StringView(row.key), text(number.*row.member));
    return object;
}

OwnedNumber numberFromJson(const QJsonObject &object, const World &world)
{
    OwnedNumber number;
    number.slot = static_cast<quint32>(integer(object["slot"_L1]));
    number.number = object["number"_L1].toString().toULongLong();
    number.account = std::clamp(object["account"_L1].toInt(), -1, 2);
    number.origin.stock
        = std::clamp(object["stock"_L1].toInt(), 0, static_cast<int>(world.catalog.stocks().size()) - 1);
    const Stock &stock = world.stock(number.origin);
    number.origin.place = std::clamp(object["place"_L1].toInt(), 0, static_cast<int>(stock.places.size()) - 1);
    number.hosted = object["hosted"_L1].toBool();
    number.traits = number.hosted ? hostedTraits() : world.space.traits(stock, number.number);
    number.callerIdLookup = object["caller_id_lookup"_L1].toBool();
    number.emergencyActive = object["emergency_active"_L1].toBool();
    number.emergencySince = integer(object["emergency_since"_L1]);
    number.created = integer(object["created"_L1]);
    number.updated = integer(object["updated"_L1]);
    for (const OwnedText &row : ownedTexts)
        number.*row.member = object[QLatin1StringView(row.key)].toString().toUtf8();
    return number;
}

QJsonArray addressesToJson(const Household &household)
{
    QJsonArray rows;
    for (const Address &address : household.addresses) {
        QJsonObject object{ { u"account"_s, address.account },
                            { u"emergency_enabled"_s, address.emergencyEnabled },
                            { u"verified"_s, address.verified },
                            { u"created"_s, integer(address.created) } };
        for (const AddressText &row : addressTexts)
            object.insert(QLatin1StringView(row.key), text(address.*row.member));
        rows.append(object);
    }
    return rows;
}

QList<Address> addressesFromJson(const QJsonArray &rows)
{
    QList<Address> addresses;
    for (const QJsonValue &value : rows) {
        Address address;
        address.account = std::clamp(value["account"_L1].toInt(), 0, 2);
        address.emergencyEnabled = value["emergency_enabled"_L1].toBool();
        address.verified = value["verified"_L1].toBool();
        address.created = integer(value["created"_L1]);
        for (const AddressText &row : addressTexts)
            address.*row.member = value[QLatin1StringView(row.key)].toString().toUtf8();
        addresses.append(address);
    }
    return addresses;
}

QJsonObject toJson(const World &world)
{
    const qint64 machine = QDateTime::currentSecsSinceEpoch();
    QJsonArray numbers;
    QList<quint32> changed = world.owned.changed().keys();
    std::sort(changed.begin(), changed.end());
    for (const quint32 slot : std::as_const(changed))
        numbers.append(toJson(world.owned.changed().value(slot)));
    QJsonArray taken;
    for (const quint64 number : world.taken)
        taken.append(QString::number(number));
    QJsonObject released;
    for (auto it = world.released.cbegin(); it != world.released.cend(); ++it)
        released.insert(QString::number(it.key()), integer(it.value()));
    QJsonArray keys;
    for (const ApiKey &key : world.household.keys)
        keys.append(QJsonObject{ { u"sid"_s, text(key.sid) },
                                 { u"secret"_s, text(key.secret) },
                                 { u"account"_s, key.account },
                                 { u"main"_s, key.main } });
    QJsonObject bundles;
    for (const Bundle &bundle : world.household.bundles)
        bundles.insert(text(bundle.sid), text(bundle.status));
    return {
        { u"version"_s, formatVersion },
        { u"seed"_s, QString::number(world.options.seed) },
        { u"owned"_s, world.options.owned },
        { u"account_sid"_s, text(world.household.accounts.first().sid) },
        { u"auth_token"_s, text(world.household.accounts.first().authToken) },
        { u"clock_running"_s, world.clock.running() },
        { u"clock"_s, integer(world.clock.running() ? world.clock.now() - machine : world.clock.now()) },
        { u"requests"_s, QString::number(world.requests) },
        { u"next_address"_s, QString::number(world.nextAddress) },
        { u"trial"_s, world.trial },
        { u"taken"_s, taken },
        { u"released"_s, released },
        { u"keys"_s, keys },
        { u"bundles"_s, bundles },
        { u"addresses"_s, addressesToJson(world.household) },
        { u"numbers"_s, numbers },
        { u"hosting"_s, toJson(world.hosting) },
        { u"porting"_s, toJson(world.porting) },
    };
}

/// The saved state, or an empty object when there is no file. False when it is no state of this format.
bool read(const QString &path, QJsonObject *object, QString *error)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return true;
    if (!file.open(QIODevice::ReadOnly)) {
        *error = u"The state file %1 can't be opened: %2"_s.arg(path, file.errorString());
        return false;
    }
    *object = QJsonDocument::fromJson(file.readAll()).object();
    if ((*object)["version"_L1].toInt() == formatVersion)
        return true;
    *error = u"%1 is no state of this sandbox. Move it away to start anew."_s.arg(path);
    return false;
}

} // namespace

bool saveState(World &world, QString *error)
{
    world.dirty = false;
    if (world.options.stateFile.isEmpty())
        return true;
    QSaveFile file(world.options.stateFile);
    // It holds the sandbox's credentials.
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(toJson(world)).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
    if (!written)
        *error = u"The state can't be saved to %1: %2"_s.arg(world.options.stateFile, file.errorString());
    return written;
}

bool readStateOptions(Options *options, QString *error)
{
    QJsonObject object;
    if (!read(options->stateFile, &object, error))
        return false;
    if (object.isEmpty())
        return true;
    options->seed = object["seed"_L1].toString().toULongLong();
    options->owned = object["owned"_L1].toInt();
    // Credentials that were given go before those that were saved.
    if (options->accountSid.isEmpty())
        options->accountSid = object["account_sid"_L1].toString();
    if (options->authToken.isEmpty())
        options->authToken = object["auth_token"_L1].toString();
    return true;
}

bool restoreState(World &world, QString *error)
{
    QJsonObject object;
    if (!read(world.options.stateFile, &object, error))
        return false;
    if (object.isEmpty())
        return true;
    const qint64 clock = integer(object["clock"_L1]);
    if (object["clock_running"_L1].toBool()) {
        world.clock.set(QDateTime::currentSecsSinceEpoch() + clock);
    } else {
        world.clock.set(clock);
        world.clock.freeze();
    }
    world.requests = object["requests"_L1].toString().toULongLong();
    world.nextAddress = object["next_address"_L1].toString().toULongLong();
    world.trial = object["trial"_L1].toBool();
    for (const QJsonValue &number : object["taken"_L1].toArray())
        world.taken.insert(number.toString().toULongLong());
    const QJsonObject released = object["released"_L1].toObject();
    for (auto it = released.begin(); it != released.end(); ++it)
        world.released.insert(it.key().toULongLong(), integer(it.value()));
    world.household.keys.clear();
    for (const QJsonValue &key : object["keys"_L1].toArray())
        world.household.keys.append({ key["sid"_L1].toString().toLatin1(), key["secret"_L1].toString().toLatin1(),
                                      std::clamp(key["account"_L1].toInt(), 0, 2), key["main"_L1].toBool() });
    const QJsonObject bundles = object["bundles"_L1].toObject();
    for (Bundle &bundle : world.household.bundles)
        bundle.status = bundles[text(bundle.sid)].toString(text(bundle.status)).toLatin1();
    world.household.addresses = addressesFromJson(object["addresses"_L1].toArray());
    for (const QJsonValue &number : object["numbers"_L1].toArray())
        world.owned.restore(numberFromJson(number.toObject(), world));
    // A state of before there were hosted number orders, or port-in requests, keeps those of the start.
    if (object["hosting"_L1].isObject())
        restore(world.hosting, object["hosting"_L1].toObject());
    if (object["porting"_L1].isObject())
        restore(world.porting, object["porting"_L1].toObject());
    return true;
}

} // namespace sandbox
