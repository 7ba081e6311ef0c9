// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/errors.h"

#include "app/sandbox/jsonwriter.h"

namespace sandbox {

namespace {

struct Row
{
    Code code;
    int status;
    const char *message;
};

constexpr Row rows[] = {
    { Code::BadRequest, 400, "Bad Request" },
    { Code::InvalidParameter, 400, "A parameter is not valid." },
    { Code::InvalidFriendlyName, 400, "FriendlyName can be up to 64 characters long." },
    { Code::PermissionDenied, 401, "Authenticate" },
    { Code::MethodNotAllowed, 405, "Method not allowed" },
    { Code::PageSizeTooLarge, 400, "PageSize can be from 1 to 1000." },
    { Code::Forbidden, 403, "You have no permission to do this." },
    { Code::NotFound, 404, "The requested resource was not found" },
    { Code::UnsupportedMediaType, 415, "The body must come as application/json." },
    { Code::TooManyRequests, 429, "Too Many Requests" },
    { Code::ServerError, 500, "An internal server error has occurred" },
    { Code::InvalidUrl, 400, "A URL is not valid." },
    { Code::InvalidMethod, 400, "A method can be GET or POST." },
    { Code::TrialLimit, 400, "Trial accounts are allowed only one Twilio number. Upgrade to buy more." },
    { Code::InvalidNumber, 400, "The phone number is not valid." },
    { Code::NotAvailable, 400, "The phone number is not available." },
    { Code::InvalidAreaCode, 400, "An area code has three digits." },
    { Code::NoneInAreaCode, 400, "No phone numbers were found in this area code." },
    { Code::AccountSidRequired, 400, "Account SID is required" },
    { Code::AccountNotFound, 400, "Account not found" },
    { Code::TransferTarget, 400, "The target account does not belong to the same main account." },
    { Code::TransferNumber, 400, "The phone number can't be transferred." },
    { Code::LocalAddressRequired, 400, "The phone number requires an address in its own country." },
    { Code::AddressRequired, 400, "The phone number requires an address: give an AddressSid." },
    { Code::BundleRequired, 400, "The phone number requires a regulatory bundle: give a BundleSid." },
    { Code::NotVerified, 400, "The address or bundle has not been verified." },
    { Code::ForeignAddressRequired, 400, "The phone number requires an address outside its own country." },
    { Code::NoAttemptLeft, 400, "The maximum number of verification attempts has been reached." },
    { Code::BadHostedNumber, 400, "Invalid Phone Number" },
    { Code::BadHostedName, 400, "Invalid Friendly Name" },
    { Code::NumbersRequired, 400, "Phone number(s) are required" },
    { Code::TooManyNumbers, 400, "Phone number(s) cannot exceed the maximum limit allowed" },
    { Code::NameRequired, 400, "Friendly Name is required" },
};

const Row &rowOf(Code code)
{
    for (const Row &row : rows) {
        if (row.code == code)
            return row;
    }
    return rows[0];
}

} // namespace

Response failure(int code, int status, const QString &message)
{
    JsonWriter json;
    json.openObject();
    json.numberMember("code", code);
    json.member("message", message);
    json.member("more_info", "https://www.twilio.com/docs/errors/" + QByteArray::number(code));
    json.numberMember("status", status);
    json.closeObject();
    Response response;
    response.status = status;
    response.body = json.bytes();
    return response;
}

Response failure(Code code, const QString &message)
{
    const Row &row = rowOf(code);
    return failure(static_cast<int>(code), row.status, message.isEmpty() ? QString::fromUtf8(row.message) : message);
}

Response notFound(const Request &request)
{
    return failure(Code::NotFound, QStringLiteral("The requested resource %1 was not found").arg(request.path));
}

} // namespace sandbox
