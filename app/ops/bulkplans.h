// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"
#include "models/forms/buyform.h"
#include "models/records/availablenumber.h"
#include "models/records/incomingnumber.h"
#include "models/records/plannedchange.h"
#include "models/result.h"

#include <QMap>
#include <QVariantMap>

namespace nd {

/// A bulk plan together with what people have to see of it before they agree.
struct BulkPreview
{
    BulkPlan plan{};
    QList<PlannedChange> changes{}; ///< Every number, those that stay as they are included.
    QStringList notices{}; ///< What the change brings with it.
    int unchanged = 0; ///< Numbers that are left out since nothing would change.
    int impossible = 0; ///< Numbers that are left out since it can't be done.
};

/// Puts a line into a preview as one that can't be done, with the reason.
void leaveOut(BulkPreview &preview, PlannedChange line, const QString &reason);

/// One number to buy.
struct Purchase
{
    AvailableNumber number{};
    QString priceText{}; ///< "1.15 USD"; empty when unknown.
    QString addressSid{}; ///< For its country; empty for none.
    QString bundleSid{};
};

/// Buys these numbers with one configuration. Its friendly name is a template, see nametemplate.h; address and bundle
/// are each number's own.
/// @param wanted how many may be bought in all; the rest is a reserve for those that are refused
BulkPlan planPurchases(const QList<Purchase> &purchases, const BuyForm &configuration, int wanted);

/// Sets properties of many numbers: field name (as in IncomingNumber::fields()) to new value, "" clears. A
/// "friendly_name" is a template.
BulkPreview planUpdate(const QList<IncomingNumber> &numbers, const QVariantMap &changes);

/// The webhooks and their methods of one number, to set on others.
QVariantMap webhooksOf(const IncomingNumber &number);

/// Leaves out the numbers that need an address there and have none: the service would refuse them.
/// @param papers "bundle_sid", and "address_sid" for the numbers that need one and have none of their own
/// @param addresses SIDs by what numbers need, see rules::addressNeed()
BulkPreview planTransfer(const QList<IncomingNumber> &numbers, const QString &toAccount, const QString &accountName,
                         const QMap<QString, QString> &papers = {}, const QMap<QString, QString> &addresses = {});

/// Leaves out what the emergency address forbids, as a single release does.
/// @param grace how long rows can be taken back before anything is sent
BulkPreview planRelease(const QList<IncomingNumber> &numbers, std::chrono::seconds grace);

/// Sets back what changes of numbers changed: an operation like any other. Numbers whose property has another value by
/// now than the one that was set are impossible: somebody changed them since.
/// @param done entries of the journal that succeeded, of kind number.update
/// @param now the numbers as they are
BulkPreview planUndo(const QList<JournalEntry> &done, const QList<IncomingNumber> &now);

/// Whether something that a change of a number asked for is not there, and can be set.
bool hasRest(const JournalEntry &entry);
/// Sets what purchases and changes of numbers asked for and what is not there. What has another value by now than the
/// one that was found then is impossible: somebody changed it since.
/// @param done entries of the journal that hasRest() holds for
/// @param now the numbers as they are
BulkPreview planRest(const QList<JournalEntry> &done, const QList<IncomingNumber> &now);

} // namespace nd
