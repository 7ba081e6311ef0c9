// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// One number of a request to port numbers in: as the request lists it (page 15), or read by itself (page 16). Each has
/// a status of its own.
struct PortInNumber
{
    static constexpr const char *schemaId = "port-in-number";
    static constexpr const char *listKey = "phone_numbers"; ///< Within the request.
    static constexpr const char *key = "port_in_phone_number_sid";
    static std::span<const Field<PortInNumber>> fields();

    QString number; ///< E.164.
    QString status; ///< One of portInNumberPipeline().
    QString toDo; ///< What the status asks for, in a few words; computed.
    QDateTime portDate; ///< Confirmed with the losing carrier.
    QString rejectionWords; ///< What the code says, for people; computed.
    QString rejectionFix; ///< What mends it; computed.
    QString rejectionReason; ///< In the words of the service.
    QString rejectionReasonCode; ///< "22155": a text in requests, an integer by itself.
    std::optional<bool> portable; ///< Null while nobody looked.
    QString notPortableReason;
    QString notPortableReasonCode;
    QString notPortableWords; ///< What the code says, for people; computed.
    QString numberType; ///< LOCAL, MOBILE, …
    QString country; ///< ISO 3166-1 alpha-2; what the number plan says.
    QString city; ///< The same.
    std::optional<bool> missingFields; ///< PIN or account number is missing.
    QString portOutPin; ///< Secret: never shown, copied or exported.
    QString vendorId;
    QDateTime dateCreated;
    QDateTime dateUpdated; ///< When its status changed.
    QString sid; ///< PU…
    QString requestSid; ///< KW…
    QString accountSid;
    QString url;

    bool operator==(const PortInNumber &) const = default;
};

} // namespace nd
