// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"
#include "models/result.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

class QTimer;

namespace nd {

class BulkStore;
class Journal;

/// Bulk runs of an account that have ended, as the disk keeps them. Their list is there at once; how their rows ended
/// is counted, and rows are read, a portion in each turn of the event loop: a run of 50,000 rows holds nobody up.
class BulkHistory : public QObject
{
    Q_OBJECT
public:
    BulkHistory(const BulkStore &store, const Journal &journal, QString account, QObject *parent = nullptr);
    ~BulkHistory() override;

    /// Reads the list anew; counted() follows for each run. ErrorKind::Storage.
    Result<Done> read();
    QStringList runs() const { return m_order; }
    /// Its run is empty for an unknown one.
    BulkStatus status(const QString &run) const { return m_runs.value(run); }
    /// Counts a run anew, and reads its rows from the start if they are being read: the journal knows more of it.
    void recount(const QString &run);

    using Handler = std::function<void(const Result<QList<BulkRow>> &)>;
    /// Reads all rows of a run of the list. Called later, once; not when another run is asked for meanwhile, nor when
    /// the list has none of this name.
    void readRows(const QString &run, Handler handler);

Q_SIGNALS:
    /// The counts of status() are there.
    void counted(const QString &run);

private:
    void goOn();
    void readPortion();
    void countPortion();
    void give(const Result<QList<BulkRow>> &rows);

    const BulkStore &m_store;
    const Journal &m_journal;
    const QString m_account;
    QHash<QString, BulkStatus> m_runs;
    QStringList m_order; ///< The newest first.
    QStringList m_uncounted;
    BulkStatus m_counting; ///< The first of those, as far as it is counted.
    int m_countedRows = 0;
    QString m_reading; ///< The run whose rows are being read; empty: none.
    QList<BulkRow> m_rows; ///< Those read so far.
    Handler m_handler;
    QTimer *m_turn;
};

} // namespace nd
