// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httplog.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace nd {

/// The traffic log as rows, newest first.
class TrafficModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Method, Url, Status, Duration, Size, RequestId, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLog(HttpLog *log);
    HttpLog *log() const { return m_log; }
    /// All that is known of a row, as text.
    QString detail(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void reload();
    void take(const HttpLogEntry &entry);

    QPointer<HttpLog> m_log;
    QList<HttpLogEntry> m_entries; ///< Oldest first, as the log has them.
};

} // namespace nd
