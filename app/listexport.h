// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/tablefile.h"
#include "models/page.h"
#include "models/result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace nd {

/// What an export of a list holds.
struct ListColumns
{
    std::shared_ptr<const Schema>
        schema; ///< The fields that are needed, no others: what isn't asked for isn't decoded.
    std::vector<int> columns; ///< Of this schema, in the order of the file.

    /// @param names of fields of the schema; empty: all that the service knows
    /// @param filters whether rows will be filtered, by whatever they hold
    static ListColumns of(const Schema &all, const QStringList &names, bool filters);
};

/// Writes a list of the service into a file while it is read: pages are fetched, decoded and written at the same time,
/// and no more than a few are ever in memory. A row that comes twice, because the list moved meanwhile, is written
/// once.
class ListExport : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(Result<qint64> rows)>;

    explicit ListExport(QString filter, QObject *parent = nullptr);
    /// Gives up; nothing is left behind. Waits for the pages that are being written.
    ~ListExport() override;

    /// Once. The handler comes later: rows written, or why the list could not be read or the file not be written
    /// (ErrorKind::Storage).
    void start(std::unique_ptr<PageSource> source, std::shared_ptr<TableFile> file, Handler handler);

Q_SIGNALS:
    /// So far.
    void progress(qint64 rows);

private:
    class Writer;
    void ask();
    void arrived(Result<StorePagePtr> page);
    void written();
    void finish(Result<qint64> result);

    QString m_filter;
    std::unique_ptr<PageSource> m_source;
    std::unique_ptr<Writer> m_writer;
    Handler m_handler;
    int m_underWay = 0; ///< Pages that wait for the writer.
    bool m_asking = false;
    bool m_finished = false;
};

} // namespace nd
