// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"
#include "models/records/hostedorder.h"
#include "models/rules/verdict.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace nd {

/// What a person fills in to send a letter of authorization, page 09. Once it is created, the service e-mails it to the
/// signer.
struct LoaForm
{
    QList<HostedOrder> orders; ///< All that go on it, as they are now.
    QString addressSid;
    QString email; ///< Of the signer.
    QString contactTitle; ///< Preview needs it.
    QString contactPhone; ///< Of the signer, E.164.
    QStringList ccEmails;

    QStringList orderSids() const;
    /// Fields are named "address_sid", "email", "contact_title", "contact_phone_number", "cc_emails" and
    /// "hosted_number_order_sids": its problems name the orders that can't go on a letter, and why.
    QList<rules::Problem> check(HostedGeneration generation) const;
    /// What is sent to whom, for confirming: "A letter for 12 numbers is e-mailed to …".
    QString summary() const;
};

/// The orders that can go on a letter now: verified, and on none yet.
QList<HostedOrder> ordersReadyToSign(const QList<HostedOrder> &orders, HostedGeneration generation);

} // namespace nd
