// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableexport.h"

#include "models/recordmodel.h"
#include "ui/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QLocale>
#include <QMenu>
#include <QPointer>

namespace nd {

using namespace Qt::StringLiterals;

TableExport::TableExport(RecordView *view, Prompts &prompts, Notice *notice, const QString &name, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_prompts(prompts)
    , m_notice(notice)
    , m_name(name)
    , m_menu(new QMenu(view))
{
    connect(m_menu, &QMenu::aboutToShow, this, &TableExport::fillMenu);
    connect(&m_export, &CsvExport::progress, this, [this](qint64 done, qint64 all) {
        const QLocale locale;
        m_notice->say(Notice::Kind::Plain,
                      tr("Exporting: %1 of %2 rows").arg(locale.toString(done), locale.toString(all)));
    });
}

void TableExport::fillMenu()
{
    m_menu->clear();
    struct Entry
    {
        Rows rows;
        QString label;
    };
    const Entry entries[] = { { Rows::All, tr("All rows (%1)…") },
                              { Rows::Shown, tr("Rows shown (%1)…") },
                              { Rows::Selected, tr("Rows selected (%1)…") } };
    const RecordModel *model = m_view->recordModel();
    const int counts[] = { model->totalRows(), model->visibleRows(), m_view->selectedCount() };
    for (size_t i = 0; i < std::size(entries); ++i) {
        QAction *action = m_menu->addAction(entries[i].label.arg(QLocale().toString(counts[i])), this,
                                            [this, rows = entries[i].rows] { run(rows); });
        action->setEnabled(counts[i] > 0 && !m_export.isRunning());
    }
    if (m_export.isRunning())
        m_menu->addAction(tr("Stop exporting"), this, &TableExport::cancel);
}

void TableExport::run(Rows rows)
{
    if (m_export.isRunning())
        return;
    const QString name = u"%1-%2.csv"_s.arg(m_name, QDate::currentDate().toString(Qt::ISODate));
    // What is exported is what people saw when they chose to: while they name the file, rows can change, and the
    // account too.
    CsvRows content{ m_view->recordModel()->snapshot(), idsOf(rows), m_view->shownColumns() };
    m_prompts.saveFile(m_view->window(), tr("Export"), name,
                       tr("CSV files (*.csv)") + ";;"_L1 + tr("Excel workbooks (*.xlsx)"),
                       [self = QPointer(this), content = std::move(content)](const QString &file) {
                           if (self && !file.isEmpty() && !self->isRunning())
                               self->write(content, file);
                       });
}

std::vector<RowId> TableExport::idsOf(Rows rows) const
{
    const RecordModel &model = *m_view->recordModel();
    if (rows == Rows::All)
        return model.snapshot().live;
    if (rows == Rows::Shown)
        return model.visible();
    std::vector<RowId> ids;
    for (const QString &key : m_view->selectedKeys()) {
        if (const int row = model.rowOf(key); row >= 0)
            ids.push_back(model.visible()[size_t(row)]);
    }
    return ids;
}

void TableExport::write(const CsvRows &content, const QString &file)
{
    m_notice->say(Notice::Kind::Plain, tr("Exporting…"));
    m_export.start(content, {}, file, this, [this, file](const Result<qint64> &written) {
        if (written)
            m_notice->say(Notice::Kind::Good, tr("%Ln row(s) exported.", nullptr, int(written.value())),
                          QDir::toNativeSeparators(file));
        else if (written.error().kind == ErrorKind::Canceled)
            m_notice->say(Notice::Kind::Plain, tr("The export was stopped. No file was left behind."));
        else
            m_notice->say(Notice::Kind::Bad, written.error().message, QDir::toNativeSeparators(file));
    });
}

} // namespace nd
