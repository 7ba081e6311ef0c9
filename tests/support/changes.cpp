// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/changes.h"

#include "app/ops/addressops.h"
#include "app/ops/numberops.h"
#include "models/decode.h"
#include "tests/support/sandboxfixture.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::test {

namespace {

AddressForm addressForm(int n)
{
    AddressForm form;
    form.customerName = u"Example %1 Ltd"_s.arg(n);
    form.street = u"12 Example Street"_s;
    form.city = u"Springfield"_s;
    form.region = u"IL"_s;
    form.postalCode = u"62701"_s;
    form.country = u"US"_s;
    return form;
}

QString parameter(const OperationSpec &spec, QLatin1StringView name)
{
    for (const auto &[key, value] : spec.request.form) {
        if (key == name)
            return value;
    }
    return {};
}

QString pathOf(SandboxFixture &sandbox, const QString &list, const QString &sid, const QString &account = {})
{
    return sandbox.path(u'/' + list + u'/' + sid + u".json"_s, account);
}

int isGone(SandboxFixture &sandbox, const QString &list, const OperationSpec &spec)
{
    return sandbox.get(pathOf(sandbox, list, spec.subject)).status == 404 ? 1 : 0;
}

OperationSpec buy(SandboxFixture &sandbox, int n)
{
    BuyForm form;
    form.number = sandbox.find(u"US"_s, u"Local"_s, u"ExcludeAllAddressRequired=true"_s).value(0);
    form.friendlyName = u"Front desk %1"_s.arg(n);
    form.voiceUrl = u"https://example.com/voice/%1"_s.arg(n);
    return buyOperation(form, u"1.15 USD"_s);
}

int timesBought(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const QString query = u"/IncomingPhoneNumbers.json?PhoneNumber=%2B"_s + spec.subject.mid(1);
    return int(sandbox.get(sandbox.path(query)).rows("incoming_phone_numbers").size());
}

OperationSpec update(SandboxFixture &sandbox, int n)
{
    return updateOperation(plainNumbers(sandbox).value(0),
                           { { u"voice_fallback_url"_s, u"https://example.com/fallback/%1"_s.arg(n) },
                             { u"friendly_name"_s, u"Desk %1"_s.arg(n) } });
}

int isUpdated(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const HttpAnswer now = sandbox.get(pathOf(sandbox, u"IncomingPhoneNumbers"_s, spec.subject));
    return now.text("voice_fallback_url") == parameter(spec, "VoiceFallbackUrl"_L1)
            && now.text("friendly_name") == parameter(spec, "FriendlyName"_L1)
        ? 1
        : 0;
}

OperationSpec transfer(SandboxFixture &sandbox, int)
{
    return transferOperation(plainNumbers(sandbox).value(0), sandbox.subaccounts().value(0), u"Second"_s);
}

int isTransferred(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const QString there = pathOf(sandbox, u"IncomingPhoneNumbers"_s, spec.subject, parameter(spec, "AccountSid"_L1));
    return sandbox.get(there).status == 200 ? 1 : 0;
}

OperationSpec release(SandboxFixture &sandbox, int)
{
    return releaseOperation(plainNumbers(sandbox).value(0));
}

int isReleased(SandboxFixture &sandbox, const OperationSpec &spec)
{
    return isGone(sandbox, u"IncomingPhoneNumbers"_s, spec);
}

OperationSpec makeAddress(SandboxFixture &, int n)
{
    return createAddressOperation(addressForm(n));
}

int timesMade(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const QString name = parameter(spec, "CustomerName"_L1).replace(u' ', u"%20"_s);
    return int(sandbox.get(sandbox.path(u"/Addresses.json?CustomerName="_s + name)).rows("addresses").size());
}

OperationSpec deleteAddress(SandboxFixture &sandbox, int n)
{
    const AddressForm form = addressForm(n);
    const HttpAnswer made = sandbox.post(sandbox.path(u"/Addresses.json"_s),
                                         { { u"CustomerName"_s, form.customerName },
                                           { u"Street"_s, form.street },
                                           { u"City"_s, form.city },
                                           { u"Region"_s, form.region },
                                           { u"PostalCode"_s, form.postalCode },
                                           { u"IsoCountry"_s, form.country } });
    Address address;
    address.sid = made.text("sid");
    return deleteAddressOperation(address);
}

int isDeleted(SandboxFixture &sandbox, const OperationSpec &spec)
{
    return isGone(sandbox, u"Addresses"_s, spec);
}

constexpr ChangeRow rows[] = {
    { "number.buy", buy, timesBought },
    { "number.update", update, isUpdated },
    { "number.transfer", transfer, isTransferred },
    { "number.release", release, isReleased },
    { "address.create", makeAddress, timesMade },
    { "address.delete", deleteAddress, isDeleted },
};

} // namespace

std::span<const ChangeRow> changeRows()
{
    return rows;
}

const ChangeRow *changeRow(const QString &kind)
{
    const auto row
        = std::ranges::find_if(rows, [&kind](const ChangeRow &one) { return kind == QLatin1StringView(one.kind); });
    return row == std::end(rows) ? nullptr : row;
}

OperationSpec madeUpPurchase(int n)
{
    BuyForm form;
    form.number = u"+1415555%1"_s.arg(n, 4, 10, QChar(u'0'));
    form.friendlyName = u"Desk %1 "_s.arg(n) + QString(300, u'x');
    return buyOperation(form, {});
}

QList<IncomingNumber> plainNumbers(SandboxFixture &sandbox)
{
    const HttpAnswer answer = sandbox.get(sandbox.path(u"/IncomingPhoneNumbers.json?PageSize=1000"_s));
    QList<IncomingNumber> numbers = decodeRecords<IncomingNumber>(answer.body).value();
    numbers.removeIf([](const IncomingNumber &number) {
        return !number.emergencyAddressSid.isEmpty() || !number.bundleSid.isEmpty() || !number.addressSid.isEmpty()
            || number.origin == u"hosted"_s || number.addressRequirements != u"none"_s || !number.trunkSid.isEmpty()
            || !number.voiceApplicationSid.isEmpty();
    });
    return numbers;
}

} // namespace nd::test
