// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/addressops.h"
#include "app/ops/docops.h"
#include "app/ops/hostedops.h"
#include "app/ops/loaops.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/portops.h"
#include "app/ops/portwebhookops.h"

#include <algorithm>
#include <vector>

namespace nd {

std::span<const OperationKind> operationKinds()
{
    // One line for each ops file.
    static const std::vector<OperationKind> table = [] {
        std::vector<OperationKind> kinds;
        for (const auto rows :
             { numberOperationKinds(), addressOperationKinds(), hostedOperationKinds(), loaOperationKinds(),
               documentOperationKinds(), portOperationKinds(), portWebhookOperationKinds() })
            kinds.insert(kinds.end(), rows.begin(), rows.end());
        return kinds;
    }();
    return table;
}

const OperationKind *operationKind(const QString &id)
{
    const std::span<const OperationKind> table = operationKinds();
    const auto row
        = std::ranges::find_if(table, [&id](const OperationKind &kind) { return id == QLatin1StringView(kind.id); });
    return row == table.end() ? nullptr : &*row;
}

Holds holdsOf(Hold::Kind kind, const QStringList &names)
{
    Holds holds;
    for (const QString &name : names) {
        if (!name.isEmpty())
            holds.append({ kind, name });
    }
    return holds;
}

bool isLookedInto(const JournalEntry &entry)
{
    const OperationKind *kind = operationKind(entry.spec.kind);
    return !kind || kind->canBeLookedUp();
}

} // namespace nd
