// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableframe.h"

#include "ui/actions.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableexport.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

TableFrame::TableFrame(Settings &settings, Prompts &prompts, const Schema &schema, const TableWords &words,
                       const QuickFilters &filters, QWidget *parent)
    : QWidget(parent)
    , m_model(schema)
    , m_filters(filters)
    , m_bar(new FilterBar)
    , m_notice(new Notice)
    , m_view(new RecordView(columnMemory(settings)))
    , m_overlay(new StateOverlay(m_view))
    , m_export(new TableExport(m_view, prompts, m_notice, words.file, this))
    , m_counting(new QTimer(this))
{
    m_bar->setPlaceholder(words.filterHint);
    addChips(filters, *m_bar);
    m_view->setObjectName(words.id);
    m_view->setAccessibleName(words.name);
    m_view->setRecordModel(&m_model);
    m_bar->addColumnButton(m_view->columnMenu());
    m_overlay->follow(&m_model, words.states);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    m_counting->setSingleShot(true);
    m_counting->setInterval(300);
    followState(); // first: who follows the rows finds the current one restored, or no longer waited for
    connectParts();
}

TableFrame::~TableFrame()
{
    m_view->setRecordModel(nullptr);
}

void TableFrame::connectParts()
{
    connect(m_bar, &FilterBar::changed, this, &TableFrame::applyFilter);
    connect(m_bar, &FilterBar::leaveToTable, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_overlay, &StateOverlay::clearFilter, m_bar, &FilterBar::clear);
    connect(m_view, &RecordView::selectionKeysChanged, this, &TableFrame::changed);
    connect(m_view, &RecordView::currentKeyChanged, this, &TableFrame::currentKeyChanged);
    connect(m_view, &RecordView::opened, this, &TableFrame::opened);
    connect(&m_model, &RecordModel::stateChanged, this, &TableFrame::changed);
    // A record that became another one allows other things; once for all rows of a change.
    auto *replaced = new QTimer(this);
    replaced->setSingleShot(true);
    replaced->setInterval(0);
    connect(&m_model, &QAbstractItemModel::dataChanged, replaced, qOverload<>(&QTimer::start));
    connect(replaced, &QTimer::timeout, this, &TableFrame::changed);
    connect(&m_model, &RecordModel::countsChanged, this, [this] {
        m_bar->setCounts(m_model.visibleRows(), m_model.totalRows());
        m_counting->start();
        Q_EMIT changed();
    });
    // Not at once: a load changes the counts many times a second.
    connect(m_counting, &QTimer::timeout, this, [this] { fillCounts(m_filters, *m_bar, m_model); });
}

void TableFrame::exportBy(QAction *action)
{
    action->setMenu(m_export->menu());
    connect(action, &QAction::triggered, this,
            [this] { m_export->menu()->popup(m_view->mapToGlobal(QPoint(12, 12))); });
}

void TableFrame::filterAlso(std::function<void(RowFilter &)> more)
{
    m_more = std::move(more);
    applyFilter();
}

void TableFrame::applyFilter()
{
    RowFilter filter = rowFilter(m_filters, *m_bar, m_model.schema());
    if (m_more)
        m_more(filter);
    m_model.setFilter(filter);
    m_counting->start();
    Q_EMIT stateChanged();
}

void TableFrame::followState()
{
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &TableFrame::stateChanged);
    connect(m_view, &RecordView::currentKeyChanged, this, [this](const QString &key) {
        if (!key.isEmpty())
            m_returning.clear(); // there, or people went elsewhere
        Q_EMIT stateChanged();
    });
    connect(&m_model, &RecordModel::stateChanged, this, &TableFrame::goBack);
    connect(&m_model, &RecordModel::countsChanged, this, &TableFrame::goBack);
}

/// To the row that was current at the last time, unless all rows are there and it is not one of those shown.
void TableFrame::goBack()
{
    if (m_returning.isEmpty())
        return;
    const QString key = m_returning;
    if (!m_view->goTo(key) && m_model.state() == RecordModel::State::Complete && !m_model.isIndexing())
        m_returning.clear();
}

void TableFrame::keepAlso(Narrowing narrowing)
{
    m_narrowings.append(std::move(narrowing));
}

QVariantMap TableFrame::state() const
{
    QVariantMap state = m_bar->state();
    for (const Narrowing &narrowing : m_narrowings) {
        if (const QString kept = narrowing.kept(); !kept.isEmpty())
            state.insert(narrowing.id, kept);
    }
    const RowOrder order = m_model.order();
    if (order.column >= 0) {
        state.insert(u"sort"_s, QString::fromLatin1(m_model.schema().fields[size_t(order.column)].name()));
        state.insert(u"descending"_s, order.order == Qt::DescendingOrder);
    }
    const QString current = isReturning() ? m_returning : m_view->currentKey();
    if (!current.isEmpty())
        state.insert(u"current"_s, current);
    return state;
}

void TableFrame::restore(const QVariantMap &kept)
{
    if (!m_first)
        m_first = state();
    QVariantMap state = kept.isEmpty() ? *m_first : kept;
    if (kept.isEmpty())
        state.remove(u"current"_s);
    m_returning = state.value(u"current"_s).toString();
    m_bar->restore(state);
    for (const Narrowing &narrowing : std::as_const(m_narrowings))
        narrowing.restore(state.value(narrowing.id).toString());
    const QString sort = state.value(u"sort"_s).toString();
    const int column = sort.isEmpty() ? -1 : m_model.schema().column(sort.toLatin1());
    const bool descending = column >= 0 && state.value(u"descending"_s).toBool();
    m_view->sortByColumn(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    applyFilter();
    goBack();
}

void TableFrame::tell(ActionState &state) const
{
    state.loading = m_model.state() == RecordModel::State::Loading;
    state.selected = m_view->selectedCount();
    state.rows = m_model.totalRows();
}

} // namespace nd
