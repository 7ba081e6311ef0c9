// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/portingseed.h"

#include "app/sandbox/world/hostability.h"
#include "app/sandbox/world/portinglife.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr int fewest = 100; // as for hosted numbers: a smaller account starts without any
constexpr std::size_t firstPorted = 31;
constexpr std::size_t stepPorted = 11;

/// Owned numbers that came by porting, one after the other.
class PortedSlots
{
public:
    explicit PortedSlots(const World &world)
        : m_world(world)
    {
    }

    std::optional<quint32> next()
    {
        const std::vector<quint32> &all = m_world.owned.slotsOf(0);
        for (; m_at < all.size(); m_at += stepPorted) {
            const quint32 slot = all[m_at];
            const Stock &stock = m_world.owned.stockAt(slot);
            const bool american = countryOf(m_world, m_world.owned.numberAt(slot)) == "US";
            if (american && stock.type == NumberType::Local && !m_world.owned.hostedAt(slot)) {
                m_at += stepPorted;
                return slot;
            }
        }
        return std::nullopt;
    }

private:
    const World &m_world;
    std::size_t m_at = firstPorted;
};

PortRequest requestOf(World &world, const QJsonObject &row, qint64 created)
{
    PortRequest request;
    request.customerType = row["type"_L1].toString(u"Business"_s).toUtf8();
    request.customerName = row["name"_L1].toString().toUtf8();
    request.accountNumber = "EX-" + QByteArray::number(1000 + world.porting.requests.size());
    request.representative = row["person"_L1].toString().toUtf8();
    request.representativeEmail = "owner@example.com";
    for (const QJsonValue &mail : row["mails"_L1].toArray())
        request.notificationEmails.append(mail.toString().toUtf8());
    const Address &address = world.household.addresses.first();
    request.street = address.street;
    request.street2 = address.streetSecondary;
    request.city = address.city;
    request.state = address.region;
    request.zip = address.postalCode;
    request.country = "US";
    UploadedDocument bill;
    bill.type = "utility_bill";
    bill.friendlyName = "Bill of " + request.customerName;
    bill.mimeType = "application/pdf";
    bill.size = 84210;
    bill.created = bill.updated = created - hour;
    request.documents = { world.porting.add(std::move(bill)).sid };
    return request;
}

/// The numbers of a row, with the incoming numbers of those that are owned.
QList<PortNumber> numbersOf(const World &world, const QJsonObject &row, PortedSlots *ported)
{
    QList<PortNumber> numbers;
    const auto append = [&numbers, &row](quint64 digits, const QByteArray &incomingSid) {
        PortNumber number;
        number.number = digits;
        number.given = e164(digits);
        number.pin = row["pin"_L1].toString().toLatin1();
        number.incomingSid = incomingSid;
        numbers.append(number);
    };
    for (int i = row["owned"_L1].toInt(); i > 0; --i) {
        if (const std::optional<quint32> slot = ported->next())
            append(world.owned.numberAt(*slot), world.owned.sidOf(*slot));
    }
    for (const QJsonValue &number : row["numbers"_L1].toArray())
        append(number.toString().toULongLong(), {});
    return numbers;
}

/// One thing that happened to a number, by the name that the file has for it.
void happenTo(World &world, PortNumber &number, const QJsonObject &step, qint64 when)
{
    const QString name = step["do"_L1].toString();
    const qint64 date = step.contains("days"_L1) ? world.clock.now() + step["days"_L1].toInt() * day : when + 7 * day;
    if (name == "accept"_L1)
        acceptNumber(world, number, date - date % day, when);
    else if (name == "reject"_L1)
        rejectNumber(world, number, step["code"_L1].toInt(), when);
    else if (name == "complete"_L1)
        completeNumber(world, number, when);
}

void happenTo(World &world, PortRequest &request, const QJsonObject &step, qint64 when)
{
    const QString name = step["do"_L1].toString();
    if (name == "review"_L1)
        reviewPort(world, request, when);
    else if (name == "refuse"_L1)
        refusePort(world, request, step["reason"_L1].toString().toUtf8(), when);
    else if (name == "sign"_L1)
        signPort(world, request, when);
    else if (name == "drop"_L1)
        cancelPort(world, request, when);
    const QJsonArray only = step["of"_L1].toArray();
    for (int i = 0; i < request.count; ++i) {
        if (only.isEmpty() || only.contains(i))
            happenTo(world, world.porting.numberOf(request, i), step, when);
    }
}

} // namespace

void seedPorting(World &world)
{
    QFile file(u":/sandbox/porting.json"_s);
    if (world.options.owned < fewest || !file.open(QIODevice::ReadOnly))
        return;
    const qint64 now = world.clock.now();
    const qsizetype mails = world.hosting.emails.size();
    PortedSlots ported(world);
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object()["requests"_L1].toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const qint64 created = now - row["created"_L1].toInteger() * hour;
        QList<PortNumber> numbers = numbersOf(world, row, &ported);
        PortRequest request = requestOf(world, row, created);
        if (numbers.isEmpty())
            continue;
        request.accountPhone = numbers.first().given;
        PortRequest &made = openPort(world, std::move(request), numbers, created);
        for (int i = 0; i < made.count; ++i) {
            PortNumber &number = world.porting.numberOf(made, i);
            if (number.incomingSid.isEmpty())
                continue;
            // It is the account's by now, but was not when it was asked for.
            number.portable = true;
            number.reasonCode = 0;
            number.reason.clear();
        }
        for (const QJsonValue &step : row["steps"_L1].toArray())
            happenTo(world, made, step.toObject(), now - step["hours"_L1].toInteger() * hour);
    }
    // Nobody asks for mails of so long ago.
    world.hosting.emails.resize(mails);
}

} // namespace sandbox
