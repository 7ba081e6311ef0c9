// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trafficdialog.h"

#include "app/accounts.h"
#include "app/export/writtenfile.h"
#include "app/net/httplog.h"
#include "app/session.h"
#include "ui/appcontext.h"
#include "ui/dialogs/trafficmodel.h"
#include "ui/prompts.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

TrafficDialog::TrafficDialog(AppContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_model(new TrafficModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_table(new QTableView(this))
    , m_detail(new QPlainTextEdit(this))
{
    setObjectName(u"trafficDialog"_s);
    setWindowTitle(tr("Traffic log"));
    resize(900, 520);

    m_filter->setObjectName(u"trafficFilter"_s);
    m_filter->setPlaceholderText(tr("Filter: part of an address, a status, a request id"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);

    m_table->setObjectName(u"trafficTable"_s);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_shown);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(TrafficModel::Url, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // In average characters.
    constexpr std::pair<TrafficModel::Column, int> widths[]
        = { { TrafficModel::Time, 15 },     { TrafficModel::Method, 9 }, { TrafficModel::Status, 18 },
            { TrafficModel::Duration, 10 }, { TrafficModel::Size, 12 },  { TrafficModel::RequestId, 24 } };
    for (const auto &[column, characters] : widths)
        m_table->setColumnWidth(column, fontMetrics().averageCharWidth() * characters);
    m_detail->setReadOnly(true);
    m_detail->setObjectName(u"trafficDetail"_s);
    m_detail->setAccessibleName(tr("The request chosen above"));
    m_detail->setPlaceholderText(tr("Choose a request to see all of it. Secrets are masked before they come here."));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrafficDialog::showEntry);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);

    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *save = buttons->addButton(tr("&Save as text…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"trafficSave"_s);
    auto *clear = buttons->addButton(tr("C&lear"), QDialogButtonBox::ResetRole);
    // Enter in the filter line must not save or clear anything.
    for (QPushButton *button : { save, clear, buttons->button(QDialogButtonBox::Close) })
        button->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, &TrafficDialog::saveAs);
    connect(clear, &QPushButton::clicked, this, [this] {
        if (m_model->log())
            m_model->log()->clear();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);

    connect(m_shown, &QAbstractItemModel::modelReset, this, &TrafficDialog::count);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &TrafficDialog::count);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &TrafficDialog::count);
    connect(&context.accounts, &Accounts::sessionChanged, this, &TrafficDialog::setSession);
    setSession(context.accounts.session());
}

void TrafficDialog::setSession(Session *session)
{
    m_model->setLog(session ? &session->transport().log() : nullptr);
    count();
}

void TrafficDialog::showEntry()
{
    const QModelIndex index = m_shown->mapToSource(m_table->currentIndex());
    m_detail->setPlainText(index.isValid() ? m_model->detail(index.row()) : QString());
}

void TrafficDialog::count()
{
    const int rows = m_model->rowCount();
    m_count->setText(tr("%1 of %2", "rows shown of rows in all")
                         .arg(QLocale().toString(m_shown->rowCount()), QLocale().toString(rows)));
}

void TrafficDialog::saveAs()
{
    m_context.prompts.saveFile(
        this, tr("Save the traffic log"), u"number-desk-traffic.txt"_s, tr("Text (*.txt)"),
        [self = QPointer(this)](const QString &name) {
            if (!self || name.isEmpty() || !self->m_model->log())
                return;
            const Result<Done> written = writeWhole(name, self->m_model->log()->toText().toUtf8());
            self->m_detail->setPlainText(written ? tr("Saved to %1").arg(name)
                                                 : tr("Not saved: %1").arg(written.error().message));
        });
}

} // namespace nd
