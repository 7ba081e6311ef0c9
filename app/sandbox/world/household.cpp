// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/household.h"

#include "app/sandbox/world/random.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 day = 86400;

template <typename Row>
const Row *find(const QList<Row> &rows, int account, const QByteArray &sid)
{
    for (const Row &row : rows) {
        if (row.account == account && row.sid == sid)
            return &row;
    }
    return nullptr;
}

QByteArray utf8(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QList<QByteArray> wordsOf(const QJsonValue &value)
{
    QList<QByteArray> words;
    for (const QJsonValue &word : value.toArray())
        words.append(utf8(word));
    return words;
}

/// What subaccounts have: enough for every picker, less than the main account.
bool has(int account, int row)
{
    return account == 0 || row % 3 == account - 1;
}

void addAddresses(Household &household, const QJsonArray &rows, int account, quint64 seed, qint64 now)
{
    for (int i = 0; i < rows.size(); ++i) {
        if (!has(account, i))
            continue;
        const QJsonObject row = rows.at(i).toObject();
        Address address;
        address.sid = makeSid("AD", seed, static_cast<quint64>(household.addresses.size()));
        address.account = account;
        address.customerName = utf8(row["customer"_L1]);
        address.friendlyName = utf8(row["friendly"_L1]);
        address.street = utf8(row["street"_L1]);
        address.city = utf8(row["city"_L1]);
        address.region = utf8(row["region"_L1]);
        address.postalCode = utf8(row["postal"_L1]);
        address.isoCountry = utf8(row["country"_L1]);
        address.emergencyEnabled = row["emergency"_L1].toBool();
        address.verified = !row["unverified"_L1].toBool();
        address.created = now - (900 - i * 20) * day;
        household.addresses.append(address);
    }
}

void addBundles(Household &household, const QJsonArray &rows, int account, quint64 seed, qint64 now)
{
    for (int i = 0; i < rows.size(); ++i) {
        if (!has(account, i))
            continue;
        const QJsonObject row = rows.at(i).toObject();
        const auto index = static_cast<quint64>(household.bundles.size());
        Bundle bundle;
        bundle.sid = makeSid("BU", seed, index);
        bundle.account = account;
        bundle.friendlyName = utf8(row["friendly"_L1]);
        bundle.isoCountry = utf8(row["country"_L1]);
        bundle.numberType = utf8(row["type"_L1]);
        bundle.status = utf8(row["status"_L1]);
        bundle.regulationSid = makeSid("RN", seed, static_cast<quint64>(i));
        const int validDays = row["valid_days"_L1].toInt();
        bundle.validUntil = validDays > 0 ? now + validDays * day : 0;
        bundle.created = now - (600 - i * 15) * day;
        bundle.updated = bundle.created + 3 * day;
        household.bundles.append(bundle);
    }
}

void addApplications(Household &household, const QJsonObject &people, int account, quint64 seed, qint64 now)
{
    const QList<QByteArray> applications = wordsOf(people["applications"_L1]);
    for (int i = 0; i < applications.size(); ++i) {
        if (has(account, i))
            household.applications.append({ makeSid("AP", seed, static_cast<quint64>(household.applications.size())),
                                            account, applications.at(i), now - (500 - i * 10) * day });
    }
    const QList<QByteArray> trunks = wordsOf(people["trunks"_L1]);
    for (int i = 0; i < trunks.size(); ++i) {
        const auto index = static_cast<quint64>(household.trunks.size());
        if (has(account, i))
            household.trunks.append({ makeSid("TK", seed, index), account, trunks.at(i),
                                      "sandbox-" + QByteArray::number(index + 1) + ".pstn.twilio.com",
                                      now - (400 - i * 10) * day });
    }
}

} // namespace

int Household::accountIndex(const QByteArray &sid) const
{
    for (int i = 0; i < accounts.size(); ++i) {
        if (accounts.at(i).sid == sid)
            return i;
    }
    return -1;
}

const Address *Household::address(int account, const QByteArray &sid) const
{
    return find(addresses, account, sid);
}

const Bundle *Household::bundle(int account, const QByteArray &sid) const
{
    return find(bundles, account, sid);
}

const VoiceApplication *Household::application(int account, const QByteArray &sid) const
{
    return find(applications, account, sid);
}

const Trunk *Household::trunk(int account, const QByteArray &sid) const
{
    return find(trunks, account, sid);
}

Household makeHousehold(quint64 seed, qint64 now, const QByteArray &accountSid, const QByteArray &authToken)
{
    QFile file(u":/sandbox/people.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The sandbox's own data is missing: people.json");
    const QJsonObject people = QJsonDocument::fromJson(file.readAll()).object();

    Household household;
    static constexpr const char *names[] = { "Example Support", "Example Support Canada", "Example Support Europe" };
    for (int account = 0; account < 3; ++account) {
        const auto index = static_cast<quint64>(account);
        Account made;
        made.sid = account == 0 && !accountSid.isEmpty() ? accountSid : makeSid("AC", seed, index);
        made.authToken = account == 0 && !authToken.isEmpty() ? authToken : makeSecret(seed, index);
        made.friendlyName = names[account];
        made.created = now - (1500 - account * 200) * day;
        household.accounts.append(made);
        household.keys.append({ makeSid("SK", seed, index), makeSecret(seed, 100 + index), account, false });
        addAddresses(household, people["addresses"_L1].toArray(), account, seed, now);
        addBundles(household, people["bundles"_L1].toArray(), account, seed, now);
        addApplications(household, people, account, seed, now);
    }
    household.words = { wordsOf(people["teams"_L1]), wordsOf(people["sites"_L1]), wordsOf(people["uses"_L1]) };
    return household;
}

} // namespace sandbox
