// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portboard.h"

#include "models/recordmodel.h"
#include "ui/panes/portin/portboardcolumn.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int roomOfCards = 168; ///< Pixels that a column with cards has at the least.
constexpr int roomOfNone = 92;

} // namespace

PortBoard::PortBoard(RecordModel &model, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_counting(new QTimer(this))
{
    setObjectName(u"portBoard"_s);
    setAccessibleName(tr("Port-in requests by status"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(6, 2, 6, 4);
    columns->setSpacing(6);
    setWidget(content);
    for (size_t at = 0; at < portBoardColumns().size(); ++at)
        addColumn(at);
    m_counting->setSingleShot(true);
    m_counting->setInterval(0);
    connect(m_counting, &QTimer::timeout, this, &PortBoard::count);
    count();
}

void PortBoard::addColumn(size_t at)
{
    const PortBoardColumn &about = portBoardColumns()[at];
    Column column{ .box = new QWidget,
                   .title = new QLabel,
                   .list = new QListView,
                   .rows = new PortBoardRows(m_model, about, this),
                   .name = about.title };
    QFont bold = column.title->font();
    bold.setBold(true);
    column.title->setFont(bold);
    column.title->setWordWrap(true);
    column.title->setAlignment(Qt::AlignLeading | Qt::AlignBottom);
    column.title->setMinimumHeight(2 * column.title->fontMetrics().lineSpacing());
    column.title->setBuddy(column.list);
    QListView *list = column.list;
    list->setObjectName("portBoard."_L1 + QLatin1StringView(about.id));
    list->setModel(column.rows);
    list->setItemDelegate(new PortCardDelegate(list));
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setResizeMode(QListView::Adjust);
    list->setLayoutMode(QListView::Batched);
    list->installEventFilter(this);
    connect(list, &QListView::activated, this,
            [this, rows = column.rows](const QModelIndex &card) { Q_EMIT opened(rows->keyAt(card.row())); });
    connect(column.rows, &QAbstractItemModel::rowsInserted, this, &PortBoard::countSoon);
    connect(column.rows, &QAbstractItemModel::rowsRemoved, this, &PortBoard::countSoon);
    connect(column.rows, &QAbstractItemModel::modelReset, this, &PortBoard::countSoon);
    auto *layout = new QVBoxLayout(column.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(column.title);
    layout->addWidget(list, 1);
    static_cast<QHBoxLayout *>(widget()->layout())->addWidget(column.box);
    m_columns.append(column);
}

void PortBoard::countSoon()
{
    m_counting->start();
}

void PortBoard::count()
{
    auto *layout = static_cast<QHBoxLayout *>(widget()->layout());
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        const Column &column = m_columns.at(at);
        const int cards = column.rows->rowCount();
        const QString name = QCoreApplication::translate("PortBoard", column.name);
        column.title->setText(u"%1  %2"_s.arg(name, QLocale().toString(cards)));
        column.list->setAccessibleName(tr("%1, %n request(s)", nullptr, cards).arg(name));
        column.list->setFocusPolicy(cards > 0 ? Qt::StrongFocus : Qt::NoFocus);
        column.box->setMinimumWidth(cards > 0 ? roomOfCards : roomOfNone);
        column.box->setMaximumWidth(cards > 0 ? QWIDGETSIZE_MAX : roomOfNone);
        column.box->setVisible(cards > 0 || !portBoardColumns()[size_t(at)].statuses.empty());
        layout->setStretch(int(at), cards > 0 ? 1 : 0);
    }
}

void PortBoard::setNow(const QDateTime &now)
{
    for (const Column &column : std::as_const(m_columns)) {
        column.rows->setNow(now);
        column.list->viewport()->update();
    }
}

void PortBoard::choose(const QString &requestSid)
{
    const Column *chosen = nullptr;
    for (const Column &column : std::as_const(m_columns)) {
        const int row = column.rows->rowOf(requestSid);
        if (row >= 0 || (!chosen && column.rows->rowCount() > 0)) {
            chosen = &column;
            column.list->setCurrentIndex(column.rows->index(std::max(0, row), 0));
        }
        if (row >= 0)
            break;
    }
    if (!chosen)
        return;
    chosen->list->setFocus();
    ensureWidgetVisible(chosen->box, 0, 0);
}

/// To the next column that has cards, at about the same height.
bool PortBoard::step(const QListView *from, int by)
{
    const auto at = std::distance(m_columns.begin(), std::ranges::find(m_columns, from, &Column::list));
    for (qsizetype next = at + by; next >= 0 && next < m_columns.size(); next += by) {
        const Column &column = m_columns.at(next);
        if (column.rows->rowCount() == 0)
            continue;
        const int row = std::min(std::max(0, from->currentIndex().row()), column.rows->rowCount() - 1);
        column.list->setCurrentIndex(column.rows->index(row, 0));
        column.list->setFocus();
        ensureWidgetVisible(column.box, 0, 0);
        return true;
    }
    return false;
}

bool PortBoard::eventFilter(QObject *watched, QEvent *event)
{
    auto *list = qobject_cast<QListView *>(watched);
    if (list && event->type() == QEvent::FocusIn && !list->currentIndex().isValid())
        list->setCurrentIndex(list->model()->index(0, 0));
    if (!list || event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = forward == Qt::Key_Right ? Qt::Key_Left : Qt::Key_Right;
    if (key != forward && key != back)
        return QScrollArea::eventFilter(watched, event);
    step(list, key == forward ? 1 : -1);
    return true;
}

} // namespace nd
