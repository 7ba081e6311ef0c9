// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/csv.h"
#include "models/index.h"
#include "models/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace nd {

/// What goes into an export.
struct CsvRows
{
    StoreSnapshot snapshot;
    std::vector<RowId> rows; ///< In the order of the file: all, the filtered or the selected ones.
    std::vector<int> columns; ///< Of the schema, in the order of the file.
};

/// Writes rows to a file in a worker, a spreadsheet when its name ends in .xlsx, else CSV. The file is there whole or
/// not at all: a failure, a cancel and the end of this object leave nothing behind, and an older file of that name as
/// it was.
class CsvExport : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(Result<qint64> rows)>;

    explicit CsvExport(QObject *parent = nullptr);
    /// Cancels.
    ~CsvExport() override;

    /// One at a time. The handler comes once, later: with the number of rows written, or with ErrorKind::Storage (disk
    /// full, no permission) or ErrorKind::Canceled. Not after this object or `context` is gone.
    void start(CsvRows rows, const CsvOptions &options, const QString &file, QObject *context, Handler handler);
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progress(qint64 done, qint64 all);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    bool m_running = false;
};

} // namespace nd
