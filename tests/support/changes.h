// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/records/incomingnumber.h"

#include <QList>

#include <span>

namespace nd::test {

class SandboxFixture;

/// How tests make one kind of change, and how they see in the sandbox whether it is there.
struct ChangeRow
{
    const char *kind; ///< Id of an OperationKind.
    /// A change that the sandbox takes. Each n makes another one.
    OperationSpec (*make)(SandboxFixture &sandbox, int n);
    /// How often the sandbox holds the effect: asked of its state, never of what was sent.
    int (*effects)(SandboxFixture &sandbox, const OperationSpec &spec);
    const char *variant = ""; ///< "in preview": what tells this row from others of its kind.
    bool isMarked = false; ///< It bears a name, a URL or a document that nobody else would choose.
};

/// A row for each kind of change that the program has: a new kind needs a new row here.
std::span<const ChangeRow> changeRows();
/// The first row of a kind, or null.
const ChangeRow *changeRow(const QString &kind);

/// A purchase that no service knows of; each n makes another one. For what never gets as far as being sent.
OperationSpec madeUpPurchase(int n);

/// Numbers of the sandbox's main account that any change can be made to: no papers, no trunk, not hosted.
QList<IncomingNumber> plainNumbers(SandboxFixture &sandbox);

} // namespace nd::test
