// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/database.h"
#include "app/ops/journal.h"

namespace nd::test {

/// Years of other work: so many ended changes of the account, newer than what the journal has.
inline bool addLaterChanges(Journal &journal, const QString &account, int count = 10'001)
{
    return journal.database()
        .run(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO "
                            "operation (account, kind, subject, summary, request, before, begun, ended, outcome) "
                            "SELECT ?, 'number.update', 'PN' || i, 'Change a number', '{}', '{}', 1900000000000, "
                            "1900000000000, 'succeeded' FROM n"),
             { count, account })
        .ok();
}

} // namespace nd::test
