// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace nd {

class VerificationCalls;

/// The queue as a table: whom to call next, and how each call stands. Times are as of the last tick().
class CallQueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Name, State, Calls, Code, ColumnCount };

    explicit CallQueueModel(VerificationCalls &calls, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    QString sidAt(int row) const { return m_sids.value(row); }
    int rowOf(const QString &sid) const { return int(m_sids.indexOf(sid)); }
    /// Countdowns went on.
    void tick();

private:
    void follow();

    VerificationCalls &m_calls;
    QStringList m_sids;
};

} // namespace nd
