// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portcalendar.h"

#include "models/bidi.h"
#include "models/pipeline.h"
#include "models/recordmodel.h"
#include "ui/panes/portin/portdaydelegate.h"
#include "ui/panes/portin/portmonthmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int sidRole = Qt::UserRole;

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QToolButton *arrow(const QString &name, Qt::ArrowType type, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setArrowType(type);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/// In full: who, how many, when, and how far it is.
QListWidgetItem *itemOf(const PortOnDay &port)
{
    QStringList what{ port.word(), port.time() };
    what.removeAll(QString());
    QStringList how{ port.count(), portInRequestPipeline().label(port.status) };
    if (port.ported > 0 && port.ported < port.numbers)
        how.insert(1, PortCalendar::tr("%n of them ported", nullptr, port.ported));
    how.removeAll(QString());
    const QStringList lines{ bidi::isolated(port.customer), what.join(", "_L1), how.join(", "_L1) };
    auto *item = new QListWidgetItem(lines.join(u'\n'));
    item->setData(sidRole, port.requestSid);
    item->setData(Qt::AccessibleTextRole, lines.join(", "_L1));
    item->setToolTip(port.hover());
    return item;
}

} // namespace

PortCalendar::PortCalendar(RecordModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_month(new PortMonthModel(this))
    , m_days(new QTableView)
    , m_title(plainLabel(u"portMonth"_s))
    , m_line(plainLabel(u"portMonthLine"_s))
    , m_other(new QPushButton)
    , m_dayTitle(plainLabel(u"portDayTitle"_s))
    , m_dayLine(plainLabel(u"portDayLine"_s))
    , m_list(new QListWidget)
{
    setObjectName(u"portCalendar"_s);
    m_days->setObjectName(u"portDays"_s);
    m_days->setAccessibleName(tr("Port dates"));
    m_days->setModel(m_month);
    m_days->setItemDelegate(new PortDayDelegate(*m_month, m_days));
    m_days->setSelectionMode(QAbstractItemView::SingleSelection);
    m_days->setTabKeyNavigation(false);
    m_days->verticalHeader()->hide();
    const QSize least = m_days->itemDelegate()->sizeHint({}, {});
    m_days->horizontalHeader()->setMinimumSectionSize(least.width());
    m_days->verticalHeader()->setMinimumSectionSize(least.height());
    for (QHeaderView *header : { m_days->horizontalHeader(), m_days->verticalHeader() }) {
        header->setSectionResizeMode(QHeaderView::Stretch);
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
    }
    m_days->installEventFilter(this);
    setFocusProxy(m_days);

    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_days);
    splitter->addWidget(makeSide());
    constexpr int gridShare = 7;
    constexpr int listShare = 2;
    splitter->setStretchFactor(0, gridShare);
    splitter->setStretchFactor(1, listShare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeader());
    layout->addWidget(splitter, 1);
    connectParts();
    choose(m_month->today());
    collectSoon();
}

QWidget *PortCalendar::makeHeader()
{
    auto *before = arrow(u"portMonthBefore"_s, Qt::LeftArrow, tr("Previous month (Page Up)"));
    auto *after = arrow(u"portMonthAfter"_s, Qt::RightArrow, tr("Next month (Page Down)"));
    auto *today = new QPushButton(tr("&Today"));
    today->setObjectName(u"portToday"_s);
    today->setToolTip(tr("Go to today (Home)"));
    today->setAutoDefault(false);
    m_other->setObjectName(u"portMonthOther"_s);
    m_other->setAutoDefault(false);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    // As wide as the longest month, so that the buttons stay where they are.
    constexpr int months = 12;
    int width = 0;
    for (int month = 1; month <= months; ++month)
        width = std::max(width, QFontMetrics(bold).horizontalAdvance(monthName(QDate(2000, month, 1))));
    m_title->setMinimumWidth(width);
    m_title->setAlignment(Qt::AlignCenter);
    m_line->setWordWrap(true);
    connect(before, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(after, &QToolButton::clicked, this, [this] { turn(1); });
    connect(today, &QPushButton::clicked, this, [this] { choose(m_month->today()); });

    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(before);
    layout->addWidget(m_title);
    layout->addWidget(after);
    layout->addWidget(today);
    layout->addSpacing(layout->spacing());
    layout->addWidget(m_line, 1);
    layout->addWidget(m_other);
    return header;
}

QWidget *PortCalendar::makeSide()
{
    m_list->setObjectName(u"portDayRequests"_s);
    m_list->setAccessibleName(tr("Requests of the day"));
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    QSizePolicy policy = m_list->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_list->setSizePolicy(policy);
    m_list->hide();
    m_dayTitle->setWordWrap(true);
    m_dayLine->setWordWrap(true);
    QFont bold = m_dayTitle->font();
    bold.setBold(true);
    m_dayTitle->setFont(bold);
    auto *signs = plainLabel(u"portDaySigns"_s);
    signs->setWordWrap(true);
    signs->setText(tr("Solid line: agreed with the losing carrier. Dashed: wanted."));

    auto *side = new QWidget;
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_dayTitle);
    layout->addWidget(m_dayLine);
    layout->addWidget(m_list, 1);
    layout->addWidget(signs);
    return side;
}

void PortCalendar::connectParts()
{
    connect(m_other, &QPushButton::clicked, this, [this] {
        const QDate month = m_month->days().otherMonth(m_month->month());
        // To the first day of it that has something; the button may be gone after that.
        m_days->setFocus();
        choose(m_month->days().days.lowerBound(month).key());
    });
    connect(m_days->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_day = m_month->date(index);
        describeDay();
    });
    connect(m_days, &QTableView::doubleClicked, this, &PortCalendar::openDay);
    connect(m_list, &QListWidget::itemActivated, this, &PortCalendar::openItem);

    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PortCalendar::collectSoon);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &PortCalendar::collectSoon);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &PortCalendar::collectSoon);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PortCalendar::collectSoon);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &PortCalendar::collectSoon);
    connect(&m_model, &RecordModel::countsChanged, this, &PortCalendar::collectSoon);
    connect(&m_model, &RecordModel::stateChanged, this, &PortCalendar::collectSoon);
}

/// Many rows may change at once: they are read once, and when someone looks.
void PortCalendar::collectSoon()
{
    if (!std::exchange(m_waiting, true) && isVisible())
        QTimer::singleShot(0, this, &PortCalendar::collect);
}

void PortCalendar::showEvent(QShowEvent *event)
{
    if (m_waiting)
        collect();
    QWidget::showEvent(event);
}

void PortCalendar::collect()
{
    if (!std::exchange(m_waiting, false))
        return;
    m_month->setDays(portDays(m_model));
    describe();
}

void PortCalendar::setToday(const QDate &today)
{
    const QDate past = m_month->today();
    if (past == today)
        return;
    m_month->setToday(today);
    if (m_day == past)
        choose(today);
    else
        describe();
}

void PortCalendar::choose(const QDate &day)
{
    if (!day.isValid())
        return;
    if (!m_month->isInMonth(day) || !m_day.isValid())
        m_month->setMonth(day);
    m_day = day;
    m_days->setCurrentIndex(m_month->indexOf(day));
    describe();
}

void PortCalendar::turn(int months)
{
    // From the month in view: the chosen day may be one at its edge that belongs to another.
    const QDate first = m_month->month().addMonths(months);
    choose(first.addDays(std::min(m_day.day(), first.daysInMonth()) - 1));
}

void PortCalendar::openDay()
{
    if (m_list->count() == 1)
        return openItem(m_list->item(0));
    if (m_list->count() == 0)
        return;
    m_list->setFocus();
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void PortCalendar::openItem(const QListWidgetItem *item)
{
    Q_EMIT opened(item->data(sidRole).toString());
}

bool PortCalendar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    if (press->modifiers() & ~Qt::KeypadModifier)
        return false;
    static constexpr int keys[] = { Qt::Key_Left,     Qt::Key_Right,  Qt::Key_Up,    Qt::Key_Down, Qt::Key_PageUp,
                                    Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Home };
    const bool back = watched == m_list && press->key() == Qt::Key_Escape;
    if (!back && (watched != m_days || std::ranges::find(keys, press->key()) == std::end(keys)))
        return false;
    press->accept(); // rather than a shortcut of the window
    if (event->type() == QEvent::KeyPress) {
        if (back)
            m_days->setFocus();
        else
            takeKey(press->key());
    }
    return true;
}

void PortCalendar::takeKey(int key)
{
    const int onwards = m_days->isRightToLeft() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return choose(m_day.addDays(-onwards));
    case Qt::Key_Right:
        return choose(m_day.addDays(onwards));
    case Qt::Key_Up:
        return choose(m_day.addDays(-PortMonthModel::weekDays));
    case Qt::Key_Down:
        return choose(m_day.addDays(PortMonthModel::weekDays));
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_PageDown:
        return turn(1);
    case Qt::Key_Home:
        return choose(m_month->today());
    default:
        return openDay();
    }
}

void PortCalendar::describe()
{
    describeMonth();
    describeDay();
}

void PortCalendar::describeMonth()
{
    const PortDays &days = m_month->days();
    const QString name = monthName(m_month->month());
    m_title->setText(name);
    const auto [requests, numbers] = days.inMonth(m_month->month());
    QStringList said;
    if (requests > 0)
        said.append(tr("%1 with %2 in %3.", "requests, numbers, month")
                        .arg(tr("%n request(s)", nullptr, requests), tr("%n number(s)", nullptr, numbers), name));
    else
        said.append(tr("No numbers port in %1.").arg(name));
    if (days.undated > 0)
        said.append(tr("%n more without a date.", "requests", days.undated));
    if (m_model.visibleRows() < m_model.totalRows())
        said.append(tr("Others are filtered out."));
    if (m_model.state() == RecordModel::State::Loading)
        said.append(tr("Reading more…"));
    m_line->setText(said.join(u' '));
    const QDate other = requests > 0 ? QDate() : days.otherMonth(m_month->month());
    m_other->setVisible(other.isValid());
    if (other.isValid())
        m_other->setText(tr("&Go to %1").arg(monthName(other)));
}

void PortCalendar::describeDay()
{
    const QList<PortOnDay> ports = m_month->days().on(m_day);
    m_dayTitle->setText(QLocale().toString(m_day, QLocale::LongFormat));
    m_dayLine->setText(ports.isEmpty() ? tr("No numbers port on this day.")
                                       : tr("%n request(s)", nullptr, int(ports.size())));
    if (ports == std::exchange(m_listed, ports))
        return;
    // Who goes through the list stays with a request while others come and go.
    const QListWidgetItem *current = m_list->currentItem();
    const QString kept = current ? current->data(sidRole).toString() : QString();
    m_list->clear();
    for (const PortOnDay &port : ports) {
        m_list->addItem(itemOf(port));
        if (port.requestSid == kept)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    m_list->setVisible(!ports.isEmpty());
}

} // namespace nd
