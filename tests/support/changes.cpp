// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/changes.h"

#include "app/documents/billfile.h"
#include "app/ops/addressops.h"
#include "app/ops/docops.h"
#include "app/ops/hostedops.h"
#include "app/ops/loaops.h"
#include "app/ops/numberops.h"
#include "models/decode.h"
#include "tests/support/billfiles.h"
#include "tests/support/hosteddesk.h"
#include "tests/support/portchanges.h"
#include "tests/support/sandboxfixture.h"

#include <algorithm>
#include <vector>

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

constexpr auto V2 = HostedGeneration::V2;
constexpr auto Preview = HostedGeneration::Preview;

/// A number that can be hosted; each n another one.
QString hostable(int n)
{
    return u"+1312556%1"_s.arg(1000 + n, 4, 10, QChar(u'0'));
}

HostedDesk deskOf(SandboxFixture &sandbox, HostedGeneration generation)
{
    return HostedDesk(sandbox, generation == Preview);
}

HostedOrderForm orderForm(SandboxFixture &sandbox, int n)
{
    HostedOrderForm form;
    form.number = hostable(n);
    form.contactPhone = u"+14155550100"_s;
    form.addressSid = deskOf(sandbox, V2).address();
    form.email = u"owner@example.com"_s;
    form.ccEmails = { u"one@example.com"_s, u"two@example.com"_s };
    form.friendlyName = u"Line %1"_s.arg(n);
    return form;
}

template <HostedGeneration generation>
HostedOrder orderOf(SandboxFixture &sandbox, const QString &sid)
{
    return decodeRecord<HostedOrder>(deskOf(sandbox, generation).fetch(sid).body).value();
}

template <HostedGeneration generation>
OperationSpec orderHosting(SandboxFixture &sandbox, int n)
{
    return createHostedOrderOperation(orderForm(sandbox, n), generation);
}

template <HostedGeneration generation>
int timesOrdered(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const QString list = deskOf(sandbox, generation).orders(u"?PhoneNumber=%2B"_s + spec.subject.mid(1));
    return int(sandbox.get(list).rows("items").size());
}

OperationSpec orderForSubaccount(SandboxFixture &sandbox, int n)
{
    HostedOrderForm form;
    form.number = hostable(n);
    form.accountSid = sandbox.subaccounts().value(0);
    return createHostedOrderOperation(form, Preview);
}

int timesOrderedThere(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const QString query = u"/IncomingPhoneNumbers.json?PhoneNumber=%2B"_s + spec.subject.mid(1);
    const QString account = parameter(spec, "AccountSid"_L1);
    return int(sandbox.get(sandbox.path(query, account)).rows("incoming_phone_numbers").size());
}

template <HostedGeneration generation>
OperationSpec callToVerify(SandboxFixture &sandbox, int n)
{
    const QString sid = deskOf(sandbox, generation).received(hostable(n));
    return placeCallOperation(orderOf<generation>(sandbox, sid), u"ww1"_s, 0, generation);
}

template <HostedGeneration generation>
int timesCalled(SandboxFixture &sandbox, const OperationSpec &spec)
{
    return int(orderOf<generation>(sandbox, spec.subject).verificationAttempts.value_or(-1));
}

template <HostedGeneration generation>
OperationSpec cancelOrder(SandboxFixture &sandbox, int n)
{
    const QString sid = deskOf(sandbox, generation).received(hostable(n));
    return cancelHostedOrderOperation(orderOf<generation>(sandbox, sid), generation);
}

template <HostedGeneration generation>
int isOrderGone(SandboxFixture &sandbox, const OperationSpec &spec)
{
    return deskOf(sandbox, generation).fetch(spec.subject).status == 404 ? 1 : 0;
}

OperationSpec editOrder(SandboxFixture &sandbox, int n)
{
    const QString sid = deskOf(sandbox, Preview).received(hostable(n));
    return editHostedOrderOperation(orderOf<Preview>(sandbox, sid),
                                    { { u"friendly_name"_s, u"Desk %1"_s.arg(n) },
                                      { u"cc_emails"_s, QStringList{ u"a@example.com"_s, u"b@example.com"_s } } });
}

int isOrderEdited(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const HostedOrder order = orderOf<Preview>(sandbox, spec.subject);
    return order.friendlyName == parameter(spec, "FriendlyName"_L1) && order.ccEmails.size() == 2 ? 1 : 0;
}

OperationSpec orderInBulk(SandboxFixture &sandbox, int n)
{
    // Its second number is one that no other row has.
    return createHostedOrdersInBulkOperation(u"Customer %1"_s.arg(n), { hostable(n), hostable(5000 + n) },
                                             orderForm(sandbox, n));
}

template <HostedGeneration generation>
OperationSpec sendLetter(SandboxFixture &sandbox, int n)
{
    HostedDesk desk = deskOf(sandbox, generation);
    LoaForm form;
    form.orders = { orderOf<generation>(sandbox, desk.verified(hostable(n))),
                    orderOf<generation>(sandbox, desk.verified(hostable(5000 + n))) };
    form.addressSid = desk.address();
    form.email = u"signer%1@example.com"_s.arg(n);
    form.contactTitle = u"Owner"_s;
    form.contactPhone = u"+14155550100"_s;
    return createLoaOperation(form, generation);
}

template <HostedGeneration generation>
int timesSent(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const QString list = deskOf(sandbox, generation).letters(u"?Email="_s + parameter(spec, "Email"_L1));
    return int(sandbox.get(list).rows("items").size());
}

template <HostedGeneration generation>
AuthorizationDocument letterOf(SandboxFixture &sandbox, int n)
{
    HostedDesk desk = deskOf(sandbox, generation);
    return decodeRecord<AuthorizationDocument>(desk.createLetter({ desk.verified(hostable(n)) }).body).value();
}

OperationSpec editLetter(SandboxFixture &sandbox, int n)
{
    const AuthorizationDocument letter = letterOf<Preview>(sandbox, n);
    const HttpAnswer open
        = sandbox.post(deskOf(sandbox, Preview).letters(u'/' + letter.sid), { { u"Status"_s, u"opened"_s } });
    return editLoaOperation(decodeRecord<AuthorizationDocument>(open.body).value(),
                            { { u"email"_s, u"other%1@example.com"_s.arg(n) }, { u"contact_title"_s, u"Boss"_s } });
}

int isLetterEdited(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const HttpAnswer letter = deskOf(sandbox, Preview).fetchLetter(spec.subject);
    return letter.text("email") == parameter(spec, "Email"_L1) ? 1 : 0;
}

OperationSpec cancelLetter(SandboxFixture &sandbox, int n)
{
    return cancelLoaOperation(letterOf<V2>(sandbox, n));
}

int isLetterCanceled(SandboxFixture &sandbox, const OperationSpec &spec)
{
    return deskOf(sandbox, V2).fetchLetter(spec.subject).text("status") == u"canceled"_s ? 1 : 0;
}

OperationSpec uploadBill(SandboxFixture &, int n)
{
    const QByteArray bytes = billPdf(1, n);
    PortDocument document;
    document.fileName = u"bill %1.pdf"_s.arg(n);
    document.name = u"Bill %1"_s.arg(n);
    document.type = u"application/pdf"_s;
    document.sha256 = billHash(bytes);
    return uploadBillOperation(document, bytes);
}

int timesUploaded(SandboxFixture &sandbox, const OperationSpec &spec)
{
    const QJsonArray documents = sandbox.control("GET", u"documents"_s)["documents"_L1].toArray();
    return int(std::ranges::count_if(documents, [&](const QJsonValue &document) {
        return document["friendly_name"_L1].toString() == parameter(spec, "friendly_name"_L1);
    }));
}

constexpr ChangeRow rows[] = {
    { "number.buy", buy, timesBought, "", true },
    { "number.update", update, isUpdated },
    { "number.transfer", transfer, isTransferred },
    { "number.release", release, isReleased },
    { "address.create", makeAddress, timesMade },
    { "address.delete", deleteAddress, isDeleted },
    { "hosted.create", orderHosting<V2>, timesOrdered<V2>, "", true },
    { "hosted.create", orderHosting<Preview>, timesOrdered<Preview>, "in preview", true },
    { "hosted.create", orderForSubaccount, timesOrderedThere, "for a subaccount" },
    { "hosted.call", callToVerify<V2>, timesCalled<V2> },
    { "hosted.call", callToVerify<Preview>, timesCalled<Preview>, "in preview" },
    { "hosted.cancel", cancelOrder<V2>, isOrderGone<V2> },
    { "hosted.cancel", cancelOrder<Preview>, isOrderGone<Preview>, "in preview" },
    { "hosted.edit", editOrder, isOrderEdited },
    { "hosted.bulkcreate", orderInBulk, timesOrdered<V2>, "", true },
    { "loa.create", sendLetter<V2>, timesSent<V2> },
    { "loa.create", sendLetter<Preview>, timesSent<Preview>, "in preview" },
    { "loa.edit", editLetter, isLetterEdited },
    { "loa.cancel", cancelLetter, isLetterCanceled },
    { "document.upload", uploadBill, timesUploaded },
};

} // namespace

std::span<const ChangeRow> changeRows()
{
    static const std::vector<ChangeRow> table = [] {
        std::vector<ChangeRow> all(std::begin(rows), std::end(rows));
        const auto ports = portChangeRows();
        all.insert(all.end(), ports.begin(), ports.end());
        return all;
    }();
    return table;
}

const ChangeRow *changeRow(const QString &kind)
{
    const std::span<const ChangeRow> table = changeRows();
    const auto row
        = std::ranges::find_if(table, [&kind](const ChangeRow &one) { return kind == QLatin1StringView(one.kind); });
    return row == table.end() ? nullptr : &*row;
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
