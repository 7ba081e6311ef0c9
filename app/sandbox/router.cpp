// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/router.h"

#include "app/sandbox/errors.h"
#include "app/sandbox/products/hosted.h"
#include "app/sandbox/products/portin.h"
#include "app/sandbox/products/products.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace sandbox {

const QList<Route> &routes()
{
    // Typed lists before {Sid}: "Local.json" is not a SID.
    static const QList<Route> table = {
        { "GET", "/2010-04-01/Accounts.json", listAccounts },
        { "GET", "/2010-04-01/Accounts/{Account}.json", fetchAccount },
        { "GET", "/2010-04-01/Accounts/{Account}/AvailablePhoneNumbers.json", listCountries },
        { "GET", "/2010-04-01/Accounts/{Account}/AvailablePhoneNumbers/{Country}.json", fetchCountry },
        { "GET", "/2010-04-01/Accounts/{Account}/AvailablePhoneNumbers/{Country}/{Type}.json", searchAvailable },
        { "GET", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers.json", listIncoming },
        { "POST", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers.json", createIncoming },
        { "GET", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/Local.json", listIncomingLocal },
        { "POST", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/Local.json", createIncomingLocal },
        { "GET", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/Mobile.json", listIncomingMobile },
        { "POST", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/Mobile.json", createIncomingMobile },
        { "GET", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/TollFree.json", listIncomingTollFree },
        { "POST", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/TollFree.json", createIncomingTollFree },
        { "GET", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/{Sid}.json", fetchIncoming },
        { "POST", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/{Sid}.json", updateIncoming },
        { "DELETE", "/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers/{Sid}.json", deleteIncoming },
        { "GET", "/2010-04-01/Accounts/{Account}/Addresses.json", listAddresses },
        { "POST", "/2010-04-01/Accounts/{Account}/Addresses.json", createAddress },
        { "GET", "/2010-04-01/Accounts/{Account}/Addresses/{Sid}.json", fetchAddress },
        { "DELETE", "/2010-04-01/Accounts/{Account}/Addresses/{Sid}.json", deleteAddress },
        { "GET", "/2010-04-01/Accounts/{Account}/Addresses/{Sid}/DependentPhoneNumbers.json", listDependents },
        { "GET", "/2010-04-01/Accounts/{Account}/Applications.json", listApplications },
        { "GET", "/2010-04-01/Accounts/{Account}/OutgoingCallerIds.json", listCallerIds },
        { "GET", "/2010-04-01/Accounts/{Account}/OutgoingCallerIds/{Sid}.json", fetchCallerId },
        { "POST", "/v1/HostedNumber/Eligibility", checkEligibility },
        { "POST", "/v1/HostedNumber/Eligibility/Bulk", createEligibilityBatch },
        { "GET", "/v1/HostedNumber/Eligibility/Bulk/{Sid}", fetchEligibilityBatch },
        { "POST", "/v1/Documents", uploadDocument },
        { "GET", "/v1/Porting/Portability/PhoneNumber/{Number}", checkPortability },
        { "GET", "/v1/Porting/PortIn/PortInRequests", listPorts },
        { "POST", "/v1/Porting/PortIn", createPort },
        { "GET", "/v1/Porting/PortIn/{Sid}", fetchPort },
        { "DELETE", "/v1/Porting/PortIn/{Sid}", cancelPortRequest },
        { "GET", "/v1/Porting/PortIn/{Sid}/PhoneNumber/{NumberSid}", fetchPortNumber },
        { "DELETE", "/v1/Porting/PortIn/{Sid}/PhoneNumber/{NumberSid}", cancelPortNumber },
        { "GET", "/v1/Porting/Configuration/Webhook", fetchWebhook },
        { "POST", "/v1/Porting/Configuration/Webhook", setWebhook },
        { "DELETE", "/v1/Porting/Configuration/Webhook/{Type}", deleteWebhook },
        { "GET", "/v1/PhoneNumbers/Countries", listPrices },
        { "GET", "/v1/PhoneNumbers/Countries/{Country}", fetchPrices },
        { "GET", "/v2/RegulatoryCompliance/Bundles", listBundles },
        { "GET", "/v2/RegulatoryCompliance/Bundles/{Sid}", fetchBundle },
        { "GET", "/v1/Trunks", listTrunks },
        { "GET", "/v1/Trunks/{Sid}", fetchTrunk },
        { "GET", "/HostedNumbers/HostedNumberOrders", hosted<Generation::Preview, listOrders> },
        { "POST", "/HostedNumbers/HostedNumberOrders", hosted<Generation::Preview, createOrder> },
        { "GET", "/HostedNumbers/HostedNumberOrders/{Sid}", hosted<Generation::Preview, fetchOrder> },
        { "POST", "/HostedNumbers/HostedNumberOrders/{Sid}", hosted<Generation::Preview, updateOrder> },
        { "DELETE", "/HostedNumbers/HostedNumberOrders/{Sid}", hosted<Generation::Preview, deleteOrder> },
        { "GET", "/HostedNumbers/AuthorizationDocuments", hosted<Generation::Preview, listLetters> },
        { "POST", "/HostedNumbers/AuthorizationDocuments", hosted<Generation::Preview, createLetter> },
        { "GET", "/HostedNumbers/AuthorizationDocuments/{Sid}", hosted<Generation::Preview, fetchLetter> },
        { "POST", "/HostedNumbers/AuthorizationDocuments/{Sid}", hosted<Generation::Preview, updateLetter> },
        { "GET", "/HostedNumbers/AuthorizationDocuments/{Sid}/DependentHostedNumberOrders",
          hosted<Generation::Preview, listLetterOrders> },
        { "POST", "/v2/HostedNumber/Orders/Bulk", hosted<Generation::V2, createBulkOrder> },
        { "GET", "/v2/HostedNumber/Orders/Bulk/{Sid}", hosted<Generation::V2, fetchBulkOrder> },
        { "GET", "/v2/HostedNumber/Orders", hosted<Generation::V2, listOrders> },
        { "POST", "/v2/HostedNumber/Orders", hosted<Generation::V2, createOrder> },
        { "GET", "/v2/HostedNumber/Orders/{Sid}", hosted<Generation::V2, fetchOrder> },
        { "POST", "/v2/HostedNumber/Orders/{Sid}", hosted<Generation::V2, updateOrder> },
        { "DELETE", "/v2/HostedNumber/Orders/{Sid}", hosted<Generation::V2, deleteOrder> },
        { "GET", "/v2/HostedNumber/AuthorizationDocuments", hosted<Generation::V2, listLetters> },
        { "POST", "/v2/HostedNumber/AuthorizationDocuments", hosted<Generation::V2, createLetter> },
        { "GET", "/v2/HostedNumber/AuthorizationDocuments/{Sid}", hosted<Generation::V2, fetchLetter> },
        { "DELETE", "/v2/HostedNumber/AuthorizationDocuments/{Sid}", hosted<Generation::V2, deleteLetter> },
        { "GET", "/v2/HostedNumber/AuthorizationDocuments/{Sid}/DependentHostedNumberOrders",
          hosted<Generation::V2, listLetterOrders> },
    };
    return table;
}

std::optional<QHash<QString, QString>> matched(QStringView pattern, QStringView path)
{
    const QList<QStringView> expected = pattern.split(u'/');
    const QList<QStringView> given = path.split(u'/');
    if (expected.size() != given.size())
        return std::nullopt;
    QHash<QString, QString> captured;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const qsizetype open = expected.at(i).indexOf(u'{');
        if (open < 0) {
            if (expected.at(i) != given.at(i))
                return std::nullopt;
            continue;
        }
        const qsizetype close = expected.at(i).indexOf(u'}');
        const QStringView suffix = expected.at(i).mid(close + 1);
        if (!given.at(i).endsWith(suffix) || given.at(i).size() == suffix.size())
            return std::nullopt;
        captured.insert(expected.at(i).mid(open + 1, close - open - 1).toString(),
                        given.at(i).chopped(suffix.size()).toString());
    }
    return captured;
}

namespace {

std::optional<Principal> authenticated(const World &world, const Request &request)
{
    const QByteArray header = request.header("authorization");
    if (!header.startsWith("Basic "))
        return std::nullopt;
    const QByteArray pair = QByteArray::fromBase64(header.mid(6));
    const qsizetype colon = pair.indexOf(':');
    const QByteArray user = pair.left(colon);
    const QByteArray secret = pair.mid(colon + 1);
    for (int i = 0; i < world.household.accounts.size(); ++i) {
        const Account &account = world.household.accounts.at(i);
        if (account.sid == user && account.authToken == secret)
            return Principal{ Principal::Kind::AuthToken, i };
    }
    for (const ApiKey &key : world.household.keys) {
        if (key.sid == user && key.secret == secret)
            return Principal{ key.main ? Principal::Kind::MainKey : Principal::Kind::StandardKey, key.account };
    }
    return std::nullopt;
}

/// An account reaches itself; the main account's own token reaches its subaccounts too, an API key does not.
bool reaches(const World &world, const Principal &principal, int account)
{
    if (account == principal.account)
        return true;
    return principal.kind == Principal::Kind::AuthToken
        && world.household.accounts.at(account).owner == principal.account;
}

struct Found
{
    const Route *route = nullptr;
    QHash<QString, QString> captured;
    QByteArray allowed; ///< methods of the calls that have this path
};

Found find(const Request &request)
{
    Found found;
    for (const Route &route : routes()) {
        const auto captured = matched(QString::fromLatin1(route.pattern), request.path);
        if (!captured)
            continue;
        if (found.route == nullptr && request.method == route.method) {
            found.route = &route;
            found.captured = *captured;
        }
        found.allowed += (found.allowed.isEmpty() ? "" : ", ") + QByteArray(route.method);
    }
    return found;
}

} // namespace

Response dispatch(World &world, const Request &request, const QByteArray &origin)
{
    const std::optional<Principal> principal = authenticated(world, request);
    if (!principal) {
        Response response = failure(Code::PermissionDenied);
        response.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"Twilio API\"");
        return response;
    }
    const Found found = find(request);
    if (found.route == nullptr) {
        if (found.allowed.isEmpty())
            return notFound(request);
        Response response = failure(Code::MethodNotAllowed);
        response.headers.emplaceBack("Allow", found.allowed);
        return response;
    }
    Context context{ world, request, *principal, principal->account, found.captured, origin };
    if (found.captured.contains(u"Account"_s)) {
        context.account = world.household.accountIndex(found.captured.value(u"Account"_s).toLatin1());
        if (context.account < 0 || !reaches(world, *principal, context.account))
            return failure(Code::PermissionDenied);
    }
    return found.route->handler(context);
}

} // namespace sandbox
