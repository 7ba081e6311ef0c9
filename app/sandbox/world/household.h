// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox {

struct Account
{
    QByteArray sid;
    QByteArray authToken;
    QByteArray friendlyName;
    QByteArray status = "active";
    int owner = 0; ///< index of the main account; its own for that one
    qint64 created = 0;
};

/// An API key of one account.
struct ApiKey
{
    QByteArray sid;
    QByteArray secret;
    int account = 0;
    bool main = false; ///< a main key may read Accounts, a standard one may not
};

struct Address
{
    QByteArray sid;
    int account = 0;
    QByteArray customerName;
    QByteArray friendlyName;
    QByteArray street;
    QByteArray streetSecondary;
    QByteArray city;
    QByteArray region;
    QByteArray postalCode;
    QByteArray isoCountry;
    bool emergencyEnabled = false;
    bool verified = true;
    qint64 created = 0;
};

struct Bundle
{
    QByteArray sid;
    int account = 0;
    QByteArray friendlyName;
    QByteArray isoCountry;
    QByteArray numberType; ///< local, mobile, national, toll-free
    QByteArray status;
    QByteArray regulationSid;
    qint64 validUntil = 0; ///< 0: without end
    qint64 created = 0;
    qint64 updated = 0;
};

struct VoiceApplication
{
    QByteArray sid;
    int account = 0;
    QByteArray friendlyName;
    qint64 created = 0;
};

struct Trunk
{
    QByteArray sid;
    int account = 0;
    QByteArray friendlyName;
    QByteArray domainName;
    qint64 created = 0;
};

/// Words that friendly names are made of.
struct Words
{
    QList<QByteArray> teams;
    QList<QByteArray> sites;
    QList<QByteArray> uses;
};

/// The accounts and what belongs to them beside numbers. Small lists, in the order of creation.
struct Household
{
    QList<Account> accounts;
    QList<ApiKey> keys;
    QList<Address> addresses;
    QList<Bundle> bundles;
    QList<VoiceApplication> applications;
    QList<Trunk> trunks;
    Words words;

    int accountIndex(const QByteArray &sid) const;
    const Address *address(int account, const QByteArray &sid) const;
    const Bundle *bundle(int account, const QByteArray &sid) const;
    const VoiceApplication *application(int account, const QByteArray &sid) const;
    const Trunk *trunk(int account, const QByteArray &sid) const;
};

/// A main account with two subaccounts; everyone has addresses, bundles, applications and trunks.
Household makeHousehold(quint64 seed, qint64 now, const QByteArray &accountSid, const QByteArray &authToken);

} // namespace sandbox
