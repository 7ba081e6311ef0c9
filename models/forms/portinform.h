// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portabilityresult.h"
#include "models/records/portinrequest.h"
#include "models/rules/numberconfiguration.h"
#include "models/rules/portdates.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace nd {

/// The most numbers of one request, page 15.
constexpr int mostNumbersPerPort = 1000;

/// One number of a port-in request, with what has to be known of it.
struct PortNumber
{
    QString e164{};
    QString type{}; ///< As the portability check says: MOBILE, LOCAL, …; empty when nobody asked.
    std::optional<bool> asksForPin{}; ///< The check says that PIN and account number are needed.
    QString pin{}; ///< Secret: never in a draft, a template or a log.

    bool isMobile() const;
    /// Whether the losing carrier needs its PIN.
    bool needsPin() const { return isMobile() || asksForPin.value_or(false); }
    bool operator==(const PortNumber &) const = default;
};
PortNumber portNumber(const PortabilityResult &result);

/// A fact as people read it.
struct LabelledValue
{
    QString label{};
    QString value{};
};

/// What a person fills in to port numbers of the United States in, page 15. Fields are named as the members of the
/// request that they become: "phone_numbers", "customer_type", "customer_name", "account_number",
/// "account_telephone_number", "authorized_representative", "authorized_representative_email", "street", "street_2",
/// "city", "state", "zip", "country", "address_sid", "notification_emails", "documents", "target_port_in_date",
/// "target_port_in_time_range_start", "target_port_in_time_range_end" and "account_sid". The PIN of a number is
/// pinField() of it.
struct PortInForm
{
    QList<PortNumber> numbers{};
    QString customerType{}; ///< Business or Individual.
    QString customerName{}; ///< As the losing carrier has it, like all that follows.
    QString accountNumber{};
    QString accountTelephoneNumber{}; ///< As typed; sent as E.164.
    QString authorizedRepresentative{}; ///< First and last name.
    QString authorizedRepresentativeEmail{}; ///< Gets the letter of authorization.
    enum class AddressBy { Typing, Sid };
    AddressBy addressBy = AddressBy::Typing; ///< Only what belongs to it is checked and sent; the other is kept.
    QString street{};
    QString street2{};
    QString city{};
    QString state{}; ///< Spelled as the losing carrier spells it.
    QString zip{};
    QString country{ QStringLiteral("US") };
    QString addressSid{}; ///< AD…
    QStringList notificationEmails{};
    QStringList documents{}; ///< RD…; at least one is a utility bill.
    QDate targetDate{}; ///< Not valid: as soon as possible.
    std::optional<rules::OffsetTime> from{};
    std::optional<rules::OffsetTime> until{};
    QString accountSid{}; ///< The subaccount that gets the numbers; empty: the account itself.

    /// Problems of the fields, a sentence each, and notices of what it brings with it.
    /// @param now on the session's clock
    rules::ConfigurationVerdict check(const QDateTime &now) const;
    /// Whether the account number has to be filled in for these numbers.
    bool needsAccountNumber() const;

    /// The request as it is sent: page 15, members nested as there. PINs are in it.
    QVariantMap body() const;
    /// What goes into the letter of authorization, and to whom it is sent.
    QList<LabelledValue> letterFacts() const;

    /// All of it but the PINs, for a draft.
    QVariantMap toMap() const;
    static PortInForm fromMap(const QVariantMap &map);
    /// What is the same for the next request of this customer: all but numbers, documents and date.
    QVariantMap templateMap() const;
    /// Takes the facts of a template over; what is not in it stays.
    void takeTemplate(const QVariantMap &map);
    /// Whether nothing was filled in.
    bool isBlank() const;

    /// A new request for numbers of an old one, with its facts. What has to be mended is told by rules::fieldsToMend().
    static PortInForm again(const PortInRequest &request, const QList<PortInNumber> &numbers);

    bool operator==(const PortInForm &) const = default;
};

/// Name of the field with the PIN of a number.
QString pinField(const QString &e164);
/// The number of such a field; empty for any other.
QString numberOfPinField(const QString &field);

/// The field of PortInForm that a message of the service is about ("losingCarrierInformation.customerName: must not be
/// blank", "Invalid documents"); empty where it names none.
QString portInFieldIn(const QString &message);

/// Numbers divided into requests.
struct PortInSplit
{
    QList<QList<PortNumber>> requests{};
    QString why{}; ///< As a sentence; empty for a single request.
};
PortInSplit splitPortIn(const QList<PortNumber> &numbers);

} // namespace nd
