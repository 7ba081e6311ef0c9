// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// An order to host a number for SMS, page 08, of either generation of the API: what a generation does not tell stays
/// null. Editable is what an update of the preview generation accepts; v2 edits nothing (rules/hostedacts.h).
struct HostedOrder
{
    static constexpr const char *schemaId = "hosted-order";
    static constexpr const char *listKey = "items";
    static constexpr const char *key = "sid";
    static std::span<const Field<HostedOrder>> fields();

    QString number; ///< E.164.
    QString friendlyName; ///< Up to 128 characters, 64 in preview.
    QString uniqueName; ///< Preview only.
    QString status; ///< One of hostedOrderPipeline().
    QString toDo; ///< What the status asks for, in a few words; computed.
    QDateTime stageSince; ///< Since when it is in its status, as far as this computer knows; local.
    QString failureReason; ///< In the service's words; "" and null are both none.
    QString nextStep; ///< v2 only.
    QString numberType; ///< landline, toll-free, …: what the number plan says.
    QString country; ///< ISO 3166-1 alpha-2.
    QString city; ///< What the number plan says, in English.
    QString verificationType; ///< phone-call or phone-bill.
    std::optional<qint64> verificationAttempts; ///< Calls placed, three at most.
    QString verificationCode; ///< What the person called types in; valid for ten minutes.
    QStringList verificationCallSids; ///< CA…
    QString callExtension; ///< Digits and w, see rules/ivrextension.h.
    std::optional<qint64> callDelay; ///< Seconds.
    QString verificationDocumentSid; ///< RI…; preview only.
    QString signingDocumentSid; ///< PX…, the letter of authorization.
    QString incomingNumberSid; ///< PN…, made with the order.
    QString addressSid;
    QString email; ///< Of the owner of the number.
    QStringList ccEmails;
    QString contactTitle; ///< v2 only.
    QString contactPhone; ///< E.164; v2 only.
    std::optional<bool> sms;
    std::optional<bool> mms;
    std::optional<bool> voice;
    std::optional<bool> fax;
    QString bulkSid; ///< BH…; v2 only.
    QDateTime dateCreated;
    QDateTime dateUpdated;
    QString sid;
    QString accountSid;
    QString url;

    bool operator==(const HostedOrder &) const = default;
};

} // namespace nd
