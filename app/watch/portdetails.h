// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portinrequest.h"
#include "models/result.h"
#include "models/storepage.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace nd {

/// The requests to port numbers in that were read one by one, of one account: rows of the list are summaries
/// (DISCREPANCIES, "Porting"), and these fill them up. Kept for as long as the account is in use.
class PortDetails : public QObject
{
    Q_OBJECT
public:
    explicit PortDetails(QObject *parent = nullptr);

    /// A request as it came, as a row with all that is known of it. Its numbers are kept beside it.
    Result<StorePagePtr> rowIn(const QByteArray &body);
    /// Rows of the list with what was read of each; what was read by itself stays as it is.
    StorePagePtr dressed(const StorePagePtr &rows);
    /// Whether a request has to be read: never was, or moved on in the list since.
    bool isStale(const QString &sid) const;
    std::optional<PortInDetail> of(const QString &sid) const;
    /// SIDs of those that were open when they were last read, with one of these numbers (E.164) still to be ported.
    QStringList openWith(const QStringList &numbers) const;

Q_SIGNALS:
    /// A request was read with its numbers.
    void taken(const nd::PortInDetail &detail);

private:
    struct Known
    {
        std::optional<PortInDetail> detail{};
        QDateTime read{}; ///< The time of the row that was there when it was read.
        QString readStatus{}; ///< Its status then.
        PortInRequest row{}; ///< Of the list, the last one.
    };
    QHash<QString, Known> m_known; ///< By SID.
};

} // namespace nd
