// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"

namespace sandbox {

/// The service's error codes that the sandbox answers. The status and a default sentence are in a table.
enum class Code {
    BadRequest = 400, ///< of port-in requests: page 15
    InvalidParameter = 20001,
    InvalidFriendlyName = 20002,
    PermissionDenied = 20003,
    MethodNotAllowed = 20004,
    PageSizeTooLarge = 20007,
    Forbidden = 20403,
    NotFound = 20404,
    UnsupportedMediaType = 20415,
    TooManyRequests = 20429,
    ServerError = 20500,
    InvalidUrl = 21402,
    InvalidMethod = 21403,
    TrialLimit = 21404,
    InvalidNumber = 21421,
    NotAvailable = 21422,
    InvalidAreaCode = 21451,
    NoneInAreaCode = 21452,
    AccountSidRequired = 21470,
    AccountNotFound = 21471,
    TransferTarget = 21473, ///< the other account does not belong to the same main account
    TransferNumber = 21474, ///< this number, or these credentials, can't make the transfer
    LocalAddressRequired = 21615, ///< the address is not in the number's country
    AddressRequired = 21631,
    BundleRequired = 21649,
    NotVerified = 21650, ///< the address or the bundle has not been verified or approved
    ForeignAddressRequired = 21651, ///< the address must be outside the number's country
    NoAttemptLeft = 22100, ///< an order's verification calls are used up
    BadHostedNumber = 22102,
    BadHostedName = 22116,
    NumbersRequired = 22124,
    TooManyNumbers = 22125,
    NameRequired = 22127,
};

/// A reason why a request is refused. An empty message takes the table's.
struct Failure
{
    Code code;
    QString message = {};
};

/// The documented error body: code, message, more_info, status.
Response failure(Code code, const QString &message = {});
inline Response failure(const Failure &reason)
{
    return failure(reason.code, reason.message);
}
/// The same for any number: what a fault answers.
Response failure(int code, int status, const QString &message);
/// "The requested resource … was not found".
Response notFound(const Request &request);

} // namespace sandbox
