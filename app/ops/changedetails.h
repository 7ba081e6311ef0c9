// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

#include <QList>

#include <utility>

namespace nd {

/// The phone number that a change concerns, in E.164; empty where it concerns none or several, or that isn't known.
QString numberOf(const OperationSpec &spec);
/// What the number was called; empty where that was not written down.
QString nameOf(const OperationSpec &spec);

/// A property that a change set, as people read it: nothing secret in it.
struct ChangedField
{
    QString title{};
    QString before{}; ///< Empty: nothing, or not known.
    QString after{}; ///< Empty: nothing.
    bool wasKnown = false; ///< Whether what was there before is known at all.
    bool operator==(const ChangedField &) const = default;
};
/// What was asked for, in the order of the request, and after it what the service clears with that.
QList<ChangedField> changedFields(const OperationSpec &spec);

/// What is not as it was asked for: `before` is what was asked, `after` what was found.
QList<ChangedField> differingFields(const JournalEntry &entry);

/// "POST /2010-04-01/Accounts/…"
QString requestLine(const JournalEntry &entry);
/// Its parameters by name, masked like those of the traffic log.
QList<std::pair<QString, QString>> maskedParameters(const Request &request);

/// In a sentence how the outcome was found out: by the answer, or by reading the account.
QString howItWasFoundOut(const JournalEntry &entry);

} // namespace nd
