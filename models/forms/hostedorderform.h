// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"
#include "models/rules/numberconfiguration.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace nd {

/// What a person fills in to host one number, page 08 and DISCREPANCIES. What the account's generation of the API does
/// not know is not sent. For many numbers, the form is filled once and `number` set for each.
struct HostedOrderForm
{
    QString number; ///< E.164.
    QString contactPhone; ///< Of the person who may sign, E.164; v2 needs it.
    QString contactTitle; ///< v2.
    QString addressSid; ///< v2 needs it.
    QString email; ///< Of the owner; v2 needs it.
    QStringList ccEmails;
    QString friendlyName;
    QString uniqueName; ///< Preview.
    QString verificationType; ///< Preview: phone-call or phone-bill; empty for the service's default, the call.
    QString verificationDocumentSid; ///< Preview: RI…, needed for phone-bill.
    QString smsUrl;
    QString smsMethod;
    QString smsFallbackUrl;
    QString smsFallbackMethod;
    QString statusCallbackUrl;
    QString statusCallbackMethod;
    QString smsApplicationSid; ///< Takes the place of the messaging URLs.
    QString accountSid; ///< A subaccount to host it in; empty: the account itself.

    /// What to send beside the number: name as in HostedOrder's field table, and "sms_url", "sms_method",
    /// "sms_fallback_url", "sms_fallback_method", "status_callback_url", "status_callback_method",
    /// "sms_application_sid" -> value. Only what is filled in and the generation takes; "cc_emails" is a QStringList.
    QVariantMap settings(HostedGeneration generation) const;
    /// Takes such settings over; what they don't name stays.
    void take(const QVariantMap &settings);
    /// Problems of the fields, named as in settings() and "phone_number"; notices of what it brings with it.
    rules::ConfigurationVerdict check(HostedGeneration generation) const;
};

/// Whether a field of settings() exists in a generation.
bool hostedOrderHas(HostedGeneration generation, QByteArrayView field);
/// Why it does not, as a sentence; empty when it does.
QString whyNoHostedField(HostedGeneration generation, QByteArrayView field);
/// Why a phone bill can't be uploaded for an order: the service wants the SID of a document that exists.
QString whyNoBillUpload();

} // namespace nd
