// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordview.h"

#include "models/csv.h"
#include "models/format.h"
#include "models/recordmodel.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/wholeurl.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Rows of a selection as ranges of view rows, ordered: selections of 100,000 rows are a few ranges.
std::vector<std::pair<int, int>> rowRanges(const QItemSelectionModel *selection)
{
    std::vector<std::pair<int, int>> ranges;
    if (!selection)
        return ranges;
    for (const QItemSelectionRange &range : selection->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    std::vector<std::pair<int, int>> merged;
    for (const auto &range : ranges) {
        if (!merged.empty() && range.first <= merged.back().second + 1)
            merged.back().second = std::max(merged.back().second, range.second);
        else
            merged.push_back(range);
    }
    return merged;
}

QString oneLine(QString text)
{
    for (QChar &character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return text;
}

} // namespace

RecordView::RecordView(ColumnMemory memory, QWidget *parent)
    : QTableView(parent)
    , m_memory(std::move(memory))
    , m_delegate(new RecordDelegate(this))
    , m_columnMenu(new ColumnMenu(tr("Columns"), this))
    , m_selectionTimer(new QTimer(this))
    , m_saveTimer(new QTimer(this))
    , m_copy(new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy rows"), this))
    , m_copyCell(new QAction(tr("Copy c&ell"), this))
    , m_copyUrl(makeCopyWholeUrlAction(this))
{
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicatorClearable(true);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_columnMenu->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, m_saveTimer, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sectionResized, m_saveTimer, qOverload<>(&QTimer::start));
    connect(m_columnMenu, &QMenu::aboutToShow, this, &RecordView::fillColumnMenu);

    m_selectionTimer->setSingleShot(true);
    m_selectionTimer->setInterval(0);
    connect(m_selectionTimer, &QTimer::timeout, this, &RecordView::selectionKeysChanged);
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(400);
    connect(m_saveTimer, &QTimer::timeout, this, &RecordView::saveColumns);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copyCell->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
    for (QAction *action : { m_copy, m_copyCell }) {
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    }
    connect(m_copy, &QAction::triggered, this, &RecordView::copySelection);
    connect(m_copyCell, &QAction::triggered, this, &RecordView::copyCurrentCell);
    connect(m_copyUrl, &QAction::triggered, this, [this] {
        if (const auto url = wholeUrl(currentIndex()))
            QApplication::clipboard()->setText(*url);
    });
}

RecordView::~RecordView()
{
    if (m_saveTimer->isActive())
        saveColumns();
}

void RecordView::setRecordModel(RecordModel *model)
{
    if (m_saveTimer->isActive()) {
        m_saveTimer->stop();
        saveColumns();
    }
    if (m_records)
        m_records->disconnect(this);
    m_records = model;
    m_keptKeys.clear();
    m_keptCurrent.clear();
    setSortingEnabled(false);
    // The place is kept before rows go: these connections come before those of the view and its selection, which
    // setModel makes. Which signals come for a filter or a sort is the model's affair.
    if (model) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordView::keepPlace);
        connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &RecordView::keepPlace);
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &RecordView::keepGoing);
        // Qt says that the selection changes when rows come between or before selected ones, until takeBack().
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_restoring = true; });
    }
    QItemSelectionModel *oldSelection = selectionModel();
    setModel(model);
    delete oldSelection;
    if (!model)
        return;
    horizontalHeader()->setSortIndicator(model->order().column, model->order().order);
    setSortingEnabled(true);
    loadColumns();
    // … and restored once the view and its selection have taken the change.
    connect(model, &QAbstractItemModel::modelReset, this, &RecordView::restorePlace);
    connect(model, &QAbstractItemModel::layoutChanged, this, &RecordView::restorePlace);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RecordView::takeBack);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RecordView::removed);
    connect(model, &QObject::destroyed, this, [this] { m_records = nullptr; });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordView::selectionTouched);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_restoring)
            return;
        m_keptCurrent.clear(); // people went elsewhere
        m_standIn.clear();
        tellCurrent();
    });
}

QStringList RecordView::selectedKeys() const
{
    QStringList keys;
    if (!m_records)
        return keys;
    keys.reserve(selectedCount());
    for (const auto &[first, last] : rowRanges(selectionModel())) {
        for (int row = first; row <= last; ++row)
            keys.append(m_records->keyAt(row));
    }
    return keys;
}

int RecordView::selectedCount() const
{
    int count = 0;
    for (const auto &[first, last] : rowRanges(selectionModel()))
        count += last - first + 1;
    return count;
}

void RecordView::selectKeys(const QStringList &keys)
{
    if (!m_records)
        return;
    m_keptKeys = QSet<QString>(keys.cbegin(), keys.cend());
    // The current row is one of them, or whoever shows the current one would choose another, and drop these.
    m_keptCurrent = keys.isEmpty() || m_keptKeys.contains(currentKey()) ? currentKey() : keys.first();
    m_keptColumn = currentIndex().column();
    m_keptScroll = -1;
    restorePlace();
}

QString RecordView::currentKey() const
{
    return m_records && currentIndex().isValid() ? m_records->keyAt(currentIndex().row()) : QString();
}

bool RecordView::goTo(const QString &key)
{
    const int row = m_records ? m_records->rowOf(key) : -1;
    if (row < 0)
        return false;
    const std::vector<int> shown = shownColumns();
    const QModelIndex index = m_records->index(row, shown.empty() ? 0 : shown.front());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void RecordView::selectionTouched()
{
    if (m_restoring)
        return;
    // People chose anew: what a filter hid of the old choice is no longer wanted.
    m_keptKeys.clear();
    m_selectionTimer->start();
}

void RecordView::keepPlace()
{
    const QStringList shown = selectedKeys();
    m_keptKeys.unite(QSet<QString>(shown.cbegin(), shown.cend()));
    keepCurrent();
    m_keptRow = currentIndex().row();
    m_keptScroll = verticalScrollBar()->value();
    m_restoring = true;
}

void RecordView::keepGoing(const QModelIndex &, int start, int end)
{
    m_restoring = true; // until removed(): what the selection loses now, people did not take away
    for (const auto &[first, last] : rowRanges(selectionModel())) {
        for (int row = std::max(first, start); row <= std::min(last, end); ++row)
            m_keptKeys.insert(m_records->keyAt(row));
    }
    if (const int row = currentIndex().row(); row >= start && row <= end) {
        keepCurrent();
        m_hidden = row == m_movedTo;
        m_currentWent = true;
    }
}

/// A row that only stands in for one that a filter hid is not kept: the hidden one is what people chose.
void RecordView::keepCurrent()
{
    const QString current = currentKey();
    if (current.isEmpty() || current == m_standIn)
        return;
    m_keptCurrent = current;
    m_keptColumn = currentIndex().column();
}

void RecordView::removed()
{
    // Rows that a filter hides were put behind the others first: Qt goes to the last one that stays. People want to
    // see the first that their filter found.
    if (std::exchange(m_hidden, false) && m_records->rowCount() > 0) {
        selectionModel()->setCurrentIndex(m_records->index(0, std::max(0, m_keptColumn)),
                                          QItemSelectionModel::NoUpdate);
        m_standIn = currentKey();
        scrollToTop();
    } else if (m_currentWent) {
        // Qt scrolled to its neighbour where that stood while the rows above it were still there.
        scrollTo(currentIndex());
    }
    m_currentWent = false;
    m_restoring = false;
    m_selectionTimer->start();
    tellCurrent();
}

void RecordView::takeBack(const QModelIndex &, int start, int end)
{
    if (m_keptKeys.isEmpty() && m_keptCurrent.isEmpty()) {
        m_restoring = false;
        return;
    }
    QItemSelection back;
    for (int row = start; row <= end; ++row) {
        const QString key = m_records->keyAt(row);
        const QModelIndex index = m_records->index(row, std::max(0, m_keptColumn));
        if (m_keptKeys.contains(key))
            back.select(index, index);
        if (key == m_keptCurrent)
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    if (!back.isEmpty())
        selectionModel()->select(back, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_restoring = false;
    m_selectionTimer->start();
    tellCurrent();
}

void RecordView::restorePlace()
{
    m_restoring = true;
    QItemSelection selection;
    const int lastColumn = m_records->columnCount() - 1;
    const auto add = [&](int first, int last) {
        selection.append(QItemSelectionRange(m_records->index(first, 0), m_records->index(last, lastColumn)));
    };
    if (m_keptKeys.size() > 2000) {
        // Many: one walk over what is shown, in ranges.
        int first = -1;
        const int rows = m_records->rowCount();
        for (int row = 0; row <= rows; ++row) {
            const bool wanted = row < rows && m_keptKeys.contains(m_records->keyAt(row));
            if (wanted && first < 0)
                first = row;
            if (!wanted && first >= 0) {
                add(first, row - 1);
                first = -1;
            }
        }
    } else {
        for (const QString &key : std::as_const(m_keptKeys)) {
            if (const int row = m_records->rowOf(key); row >= 0)
                add(row, row);
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int row = m_keptCurrent.isEmpty() ? -1 : m_records->rowOf(m_keptCurrent);
    if (row >= 0) {
        const QModelIndex index = m_records->index(row, std::max(0, m_keptColumn));
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        if (m_keptScroll >= 0 && hasFocus())
            scrollTo(index);
    } else if (m_keptScroll > 0) {
        verticalScrollBar()->setValue(m_keptScroll);
    }
    // Until the change is over: a row that goes at another time was not moved for that.
    m_movedTo = currentIndex().row() == m_keptRow ? -1 : currentIndex().row();
    QTimer::singleShot(0, this, [this] { m_movedTo = -1; });
    m_restoring = false;
    m_selectionTimer->start();
    tellCurrent();
}

void RecordView::tellCurrent()
{
    const QString key = currentKey();
    if (key == m_toldCurrent)
        return;
    m_toldCurrent = key;
    Q_EMIT currentKeyChanged(key);
}

void RecordView::setMarks(const QSet<QString> &keys)
{
    if (m_delegate->marks() == keys)
        return;
    m_delegate->setMarks(keys);
    viewport()->update();
}

const QSet<QString> &RecordView::marks() const
{
    return m_delegate->marks();
}

void RecordView::setContextActions(const QList<QAction *> &actions)
{
    m_contextActions = actions;
}

QString RecordView::selectionAsText() const
{
    if (!m_records)
        return {};
    const std::vector<int> columns = shownColumns();
    const int count = selectedCount();
    QString text;
    // Rows are pasted into spreadsheets. Numbers and dates are words of ours: a minus must stay a minus.
    const auto isOurs = [this](int column) {
        const Kind kind = m_records->schema().fields[size_t(column)].kind;
        return kind != Kind::Text && kind != Kind::List;
    };
    const auto append = [&](auto &&cell) {
        for (size_t i = 0; i < columns.size(); ++i) {
            if (i)
                text += u'\t';
            const QString words = oneLine(cell(columns[i]));
            text += isOurs(columns[i]) ? words : escapeFormulas(words);
        }
    };
    if (count > 1) {
        append([&](int column) { return m_records->headerData(column, Qt::Horizontal).toString(); });
        text += u'\n';
    }
    int written = 0;
    for (const auto &[first, last] : rowRanges(selectionModel())) {
        for (int row = first; row <= last; ++row) {
            append([&](int column) { return m_records->index(row, column).data(CopyRole).toString(); });
            if (++written < count)
                text += u'\n';
        }
    }
    return text;
}

void RecordView::copySelection()
{
    if (const QString text = selectionAsText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void RecordView::copyCurrentCell()
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data(CopyRole).toString());
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && !currentKey().isEmpty()) {
        event->accept();
        Q_EMIT opened(currentKey());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordView::keyboardSearch(const QString &)
{
    // Letters typed over a table of 100,000 rows would walk through all of them; the filter line is for that.
}

void RecordView::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu outlives this function, so that nothing waits in a nested event loop.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : std::as_const(m_contextActions)) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addActions({ m_copy, m_copyCell });
    if (wholeUrl(currentIndex()))
        menu->addAction(m_copyUrl);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void RecordView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

bool RecordView::viewportEvent(QEvent *event)
{
    // Text that does not fit is shown whole on hover, along with what the model adds.
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString added = index.data(Qt::ToolTipRole).toString();
        const QString text = index.data(Qt::DisplayRole).toString();
        QStringList lines;
        if (index.isValid() && sizeHintForIndex(index).width() > visualRect(index).width())
            lines.append(text);
        if (!added.isEmpty() && added != text)
            lines.append(added);
        QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
        return true;
    }
    return QTableView::viewportEvent(event);
}

void RecordView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

} // namespace nd
