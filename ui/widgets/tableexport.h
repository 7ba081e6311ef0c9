// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/csvexport.h"

#include <QObject>

class QMenu;

namespace nd {

class Notice;
class Prompts;
class RecordView;

/// CSV, or an Excel workbook, of what a table has: all rows, the rows shown, or the rows selected; the columns shown,
/// in their order. What came of it is said in the pane's notice.
class TableExport : public QObject
{
    Q_OBJECT
public:
    enum class Rows { All, Shown, Selected };

    /// @param name beginning of the suggested file name
    TableExport(RecordView *view, Prompts &prompts, Notice *notice, const QString &name, QObject *parent);

    /// "All rows", "Rows shown", "Rows selected", each with its count and off when there are none.
    QMenu *menu() const { return m_menu; }
    /// Asks for a file; writes the rows and columns as they are now, whatever changes meanwhile.
    void run(Rows rows);
    bool isRunning() const { return m_export.isRunning(); }
    void cancel() { m_export.cancel(); }

private:
    void fillMenu();
    void write(const CsvRows &content, const QString &file);
    std::vector<RowId> idsOf(Rows rows) const;

    RecordView *m_view;
    Prompts &m_prompts;
    Notice *m_notice;
    QString m_name;
    QMenu *m_menu;
    CsvExport m_export;
};

} // namespace nd
