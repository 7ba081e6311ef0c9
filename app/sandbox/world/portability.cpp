// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/portability.h"

#include "app/sandbox/world/hostability.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int unsupported = 22130;
constexpr int inTargetAccount = 22131;
constexpr int otherOwner = 22132;
constexpr int manual = 22133;
constexpr int inOwnAccount = 22136;
constexpr int invalid = 22102;

/// What porting.json says, read once.
struct Tables
{
    QJsonObject reasons;
    QJsonObject reserved;
    QJsonObject rejections;
    QJsonObject carrier;

    Tables()
    {
        QFile file(u":/sandbox/porting.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The sandbox's own data is missing: porting.json");
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        reasons = object["reasons"_L1].toObject();
        reserved = object["reserved"_L1].toObject();
        rejections = object["rejections"_L1].toObject();
        carrier = object["carrier"_L1].toObject();
    }
};

const Tables &tables()
{
    static const Tables read;
    return read;
}

void refuse(Portability *verdict, int code)
{
    const QJsonObject row = tables().reasons[QString::number(code)].toObject();
    verdict->portable = false;
    verdict->code = code;
    verdict->reason = row["reason"_L1].toString().toLatin1();
    verdict->httpStatus = row["status"_L1].toInt(400);
}

/// Lets what the table of reserved numbers says replace what was found.
void overlay(Portability *verdict, const QJsonObject &row)
{
    if (row.contains("code"_L1))
        refuse(verdict, row["code"_L1].toInt());
    verdict->httpStatus = row["status"_L1].toInt(verdict->httpStatus);
    verdict->pinRequired = row["pin_required"_L1].toBool(verdict->pinRequired);
    for (const auto &[key, member] :
         { std::pair("reason"_L1, &Portability::reason), std::pair("type"_L1, &Portability::type),
           std::pair("country"_L1, &Portability::country) }) {
        if (row[key].isString())
            verdict->*member = row[key].toString().toLatin1();
    }
}

/// Page 13 says "already exists on your account or is currently being ported into your account" with one code.
int codeByOwner(World &world, quint64 number, int target, const PortNumber *own, QByteArray *ownerSid)
{
    const auto inFamily = [&world, target](int account) {
        const QList<Account> &accounts = world.household.accounts;
        return accounts.at(account).owner == accounts.at(target).owner;
    };
    const auto codeOf = [&](int account) {
        if (!inFamily(account))
            return otherOwner;
        *ownerSid = world.household.accounts.at(account).sid;
        return account == target ? inTargetAccount : inOwnAccount;
    };
    if (const PortNumber *row = world.porting.onTheWay(number, own))
        return codeOf(world.porting.requestOf(*row).account);
    const qint64 slot = world.owned.find(number);
    // A hosted number's voice is still with its carrier: it can be ported (page 11).
    if (slot >= 0 && !world.owned.hostedAt(static_cast<quint32>(slot)))
        return codeOf(world.owned.accountAt(static_cast<quint32>(slot)));
    return world.taken.contains(number) ? otherOwner : 0;
}

int codeByPlan(const Portability &verdict)
{
    if (verdict.country.isEmpty() || verdict.type == "UNKNOWN")
        return unsupported;
    return verdict.country != "US" || verdict.type == "TOLL-FREE" ? manual : 0;
}

} // namespace

Portability refusedPort(int code)
{
    Portability verdict;
    verdict.type = "UNKNOWN";
    refuse(&verdict, code);
    return verdict;
}

Portability portability(World &world, const QString &text, int target, const PortNumber *own)
{
    static const QRegularExpression shape(u"^\\+[1-9][0-9]{6,14}$"_s);
    if (!shape.match(text).hasMatch())
        return refusedPort(invalid);
    const quint64 number = text.mid(1).toULongLong();
    const QJsonObject reserved = tables().reserved[text.mid(1)].toObject();
    const QByteArray digits = text.mid(1).toLatin1();
    const bool plan = !digits.startsWith('1') || (digits.size() == 11 && digits.at(1) >= '2' && digits.at(4) >= '2');
    if (!plan && reserved.isEmpty())
        return refusedPort(invalid);
    Portability verdict;
    verdict.country = countryOf(world, number);
    verdict.type = numberType(world, number).replace("TOLLFREE", "TOLL-FREE");
    verdict.pinRequired = verdict.type == "MOBILE";
    if (int code = codeByOwner(world, number, target, own, &verdict.accountSid); code != 0)
        refuse(&verdict, code);
    else if (code = codeByPlan(verdict); code != 0 && reserved.isEmpty())
        refuse(&verdict, code);
    // Who has the number goes before what the table says of it.
    if (verdict.portable)
        overlay(&verdict, reserved);
    return verdict;
}

QJsonObject reservedPorts()
{
    return { { u"portability"_s, tables().reserved }, { u"rejected_by_the_carrier"_s, tables().carrier } };
}

int plannedRejection(quint64 number)
{
    return tables().carrier[QString::number(number)].toInt();
}

QByteArray rejectionName(int code)
{
    return tables().rejections[QString::number(code)].toString().toUtf8();
}

} // namespace sandbox
