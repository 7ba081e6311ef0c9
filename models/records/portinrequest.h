// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"
#include "models/records/portinnumber.h"

#include <QList>

namespace nd {

/// A request to bring numbers over from another carrier, page 15. A row of the list knows its status and counts alone
/// (DISCREPANCIES, "Porting"); the rest is null until the request itself was read. Japan's values are shown, and
/// nothing here makes them.
struct PortInRequest
{
    static constexpr const char *schemaId = "port-in-request";
    static constexpr const char *listKey = "port_in_requests";
    static constexpr const char *key = "port_in_request_sid";
    static std::span<const Field<PortInRequest>> fields();

    QString customerName; ///< As it stands at the losing carrier.
    QString status; ///< One of portInRequestPipeline().
    QString toDo; ///< What the status asks for, in a few words; computed.
    QString suggestedAction; ///< In the service's words; of the list alone.
    QDateTime stageSince; ///< Since when it is in its status, as far as this computer knows; local.
    std::optional<qint64> numbersRequested;
    std::optional<qint64> numbersPorted;
    std::optional<qint64> numbersRejected; ///< By the losing carrier, local: the numbers tell.
    QDateTime portDate; ///< The next of its numbers' port dates that is confirmed, local.
    QStringList numbers; ///< E.164, local: for finding the request of a number.
    QString targetDate; ///< "2024-10-31"; wished for, not confirmed.
    QString targetFrom; ///< "10:15:00-08:00"
    QString targetUntil; ///< "23:15:00-08:00"
    QString cancellationReason;
    QString signatureUrl; ///< Where the letter of authorization can be signed, when the service gives it.
    std::optional<qint64> supportTicket;
    QString customerType; ///< Business or Individual.
    QString accountNumber; ///< At the losing carrier.
    QString accountTelephoneNumber; ///< By which the losing carrier knows the account.
    QString authorizedRepresentative; ///< Signs the letter of authorization.
    QString authorizedRepresentativeEmail;
    QStringList notificationEmails;
    QString street;
    QString street2;
    QString city;
    QString state;
    QString zip;
    QString country;
    QString addressSid; ///< AD…, copied into the request when it was made.
    QStringList documents; ///< RD…
    QString representativeKatakana; ///< Japan, as what follows.
    QString katakanaName;
    QString subMunicipality;
    QString building;
    QString advanceCarrier; ///< The service of the losing carrier.
    QString autoCancelNumbers; ///< How many numbers the losing carrier may end.
    QString subscriptionRight;
    QString preAdjustmentArticle;
    QString mnpArticle;
    QString losingCarrierName;
    QString bundleSid; ///< BU…
    QDateTime dateCreated;
    QDateTime dateUpdated; ///< When its status changed; of the list alone.
    QString sid; ///< KW…
    QString accountSid; ///< The account or subaccount that gets the numbers.
    QString url;
    QString note; ///< What people noted of it on this computer; local.

    /// Whether the request itself was read, not only its row in the list.
    bool isDetailed() const { return dateCreated.isValid() || !accountSid.isEmpty(); }
    bool operator==(const PortInRequest &) const = default;
};

/// A request that was read by itself, with its numbers.
struct PortInDetail
{
    PortInRequest request;
    QList<PortInNumber> numbers;
};

/// Puts into a request what its numbers tell: how many there are, ported and rejected, the next port date, and which.
void takeNumbers(PortInRequest &request, const QList<PortInNumber> &numbers);

/// The numbers that are known stay where a newer answer tells none: the service may send null for them (page 15).
void keepNumbers(PortInDetail &newer, const QList<PortInNumber> &known);

/// What is known of a request after a newer row of the list came: its status, counts and time are the row's, the rest
/// stays.
PortInRequest withSummary(const PortInRequest &known, const PortInRequest &row);

} // namespace nd
