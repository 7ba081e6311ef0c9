// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace nd {

class StageStrip;
class TableFrame;
struct Pipeline;

/// A strip of stages that counts the rows of a table by their status, and filters them.
class StageFilter : public QObject
{
    Q_OBJECT
public:
    /// @param table outlives this. The strip is to be put into a layout.
    /// @param status name of the field that has the status
    StageFilter(const Pipeline &pipeline, TableFrame &table, QObject *parent, const char *status = "status");

    StageStrip *strip() const { return m_strip; }
    /// Rows are about to change: those that the filter hides tell of nothing themselves.
    void countSoon();

private:
    void count();

    TableFrame &m_table;
    int m_column;
    StageStrip *m_strip;
    QTimer *m_counting;
};

} // namespace nd
