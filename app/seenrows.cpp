// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/seenrows.h"

#include <QHash>

namespace nd {

StorePagePtr seenRows(const SeenStatuses &seen, const QString &account, const QString &kind, const StorePagePtr &rows,
                      const char *statusName, const char *changedName)
{
    const int since = rows->schema().column(localStageSince);
    const int status = rows->schema().column(statusName);
    const int updated = rows->schema().column(changedName);
    if (since < 0 || status < 0 || updated < 0)
        return rows;
    QHash<QByteArray, QDateTime> starts;
    for (int row = 0; row < rows->rows(); ++row) {
        // LocalData::failed tells of what can't be read.
        const auto history = seen.history(account, kind, QString::fromUtf8(rows->key(row)));
        const StageStart start
            = stageStart(history ? history.value() : QList<SeenStatus>(), rows->value(row, status).toString(),
                         rows->value(row, updated).toDateTime());
        starts.insert(rows->key(row).toByteArray(), start.since);
    }
    return withValues(*rows, since, [&starts](QByteArrayView key) {
        const QDateTime start = starts.value(QByteArray::fromRawData(key.data(), key.size()));
        return start.isValid() ? QVariant(start) : QVariant();
    });
}

} // namespace nd
