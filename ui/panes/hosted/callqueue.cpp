// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callqueue.h"

#include "app/orderreads.h"
#include "app/verificationcalls.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "ui/panes/hosted/callqueuemodel.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/stateoverlay.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

CallQueue::CallQueue(VerificationCalls &calls, QWidget *parent)
    : QWidget(parent)
    , m_calls(calls)
    , m_model(new CallQueueModel(calls, this))
    , m_view(new QTableView)
    , m_overlay(new StateOverlay(m_view))
    , m_add(new QLineEdit)
    , m_addButton(new BusyButton(tr("Add")))
    , m_problem(new QLabel)
{
    build();
    connect(m_add, &QLineEdit::returnPressed, this, &CallQueue::addTyped);
    connect(m_add, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(m_addButton, &QPushButton::clicked, this, &CallQueue::addTyped);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CallQueue::currentChanged);
    connect(&calls, &VerificationCalls::queueChanged, this, &CallQueue::follow);
    follow();
}

void CallQueue::build()
{
    m_add->setObjectName(u"callAdd"_s);
    m_add->setLayoutDirection(Qt::LeftToRight);
    m_add->setPlaceholderText(tr("Number, or SID of its order"));
    m_add->setAccessibleName(tr("Call next"));
    m_add->setClearButtonEnabled(true);
    m_addButton->setObjectName(u"callAddButton"_s);
    m_problem->setObjectName(u"callAddProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *title = new QLabel(tr("Call ne&xt"));
    title->setBuddy(m_add);
    auto *line = new QHBoxLayout;
    line->addWidget(title);
    line->addWidget(m_add, 1);
    line->addWidget(m_addButton);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 6);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_view, 1);
}

void CallQueue::buildTable()
{
    m_view->setObjectName(u"callQueue"_s);
    m_view->setAccessibleName(tr("Call these next"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAlternatingRowColors(true);
    const QFontMetrics metrics = m_view->fontMetrics();
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(metrics.height() + 10);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const std::pair<CallQueueModel::Column, QString> samples[] = { { CallQueueModel::Number, u"(000) 000-0000"_s },
                                                                   { CallQueueModel::State, u"Rings in 60 s"_s },
                                                                   { CallQueueModel::Calls, u"0 of 00"_s },
                                                                   { CallQueueModel::Code, u"00:00"_s } };
    for (const auto &[column, sample] : samples)
        m_view->setColumnWidth(column, metrics.horizontalAdvance(sample) + 16);
    m_view->installEventFilter(this);
}

void CallQueue::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Once the table has its new width, too.
    QMetaObject::invokeMethod(this, &CallQueue::fitName, Qt::QueuedConnection);
}

/// The name has what the others leave, but never so little that nobody can read it: the table then scrolls.
void CallQueue::fitName()
{
    constexpr int fewestLetters = 14;
    int room = m_view->viewport()->width();
    for (int column = 0; column < CallQueueModel::ColumnCount; ++column)
        room -= column == CallQueueModel::Name ? 0 : m_view->columnWidth(column);
    m_view->setColumnWidth(CallQueueModel::Name,
                           std::max(room, fewestLetters * m_view->fontMetrics().averageCharWidth()));
}

void CallQueue::addActionBar(const QList<QAction *> &actions)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(2);
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text().remove(u'&'));
        const bool first = action == actions.first();
        button->setToolButtonStyle(first ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        line->addWidget(button);
        if (first)
            line->addStretch();
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(actions);
}

QString CallQueue::current() const
{
    return m_view->currentIndex().isValid() ? m_model->sidAt(m_view->currentIndex().row()) : QString();
}

void CallQueue::select(const QString &sid)
{
    if (const int row = m_model->rowOf(sid); row >= 0)
        m_view->setCurrentIndex(m_model->index(row, 0));
}

void CallQueue::selectSome()
{
    if (current().isEmpty() && m_model->rowCount() > 0)
        select(m_model->sidAt(0));
}

void CallQueue::tick()
{
    m_model->tick();
}

void CallQueue::startAnew()
{
    m_addButton->setReady();
    say({});
    follow();
}

bool CallQueue::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress || current().isEmpty())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    Q_EMIT entered();
    return true;
}

void CallQueue::follow()
{
    const QString barred = m_calls.barred();
    if (!barred.isEmpty())
        m_overlay->showEmpty(tr("Not in this account"), barred, u"dialog-information"_s);
    else if (m_model->rowCount() == 0)
        m_overlay->showEmpty(tr("Nobody to call"), tr("Type a number above, or take all orders that wait for a call."),
                             u"call-start"_s);
    else
        m_overlay->clear();
}

void CallQueue::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_add->setAccessibleDescription(sentence);
}

void CallQueue::addTyped()
{
    const QString text = m_add->text().trimmed();
    if (!m_calls.reads() || text.isEmpty() || m_addButton->busy())
        return;
    if (const QString barred = m_calls.barred(); !barred.isEmpty())
        return say(barred);
    Q_EMIT aboutToAdd();
    say({});
    m_addButton->setBusy(tr("Looking…"));
    m_calls.reads()->meant(text, [this, text](const Result<HostedOrder> &order) {
        m_addButton->setReady();
        if (!order)
            return say(order.error().message);
        take(order.value());
        if (m_problem->isHidden() && m_add->text().trimmed() == text)
            m_add->clear();
    });
}

/// One that a call is of no use for does not join: why, is said.
void CallQueue::take(const HostedOrder &order)
{
    const QString why = rules::whyNot(StageAct::PlaceCall, order, m_calls.generation());
    const bool fits = why.isEmpty() || rules::callsLeft(order) == 0 || m_calls.line(order.sid)
        || phaseOf({ .sid = order.sid, .order = order }, m_calls.now()) == CallPhase::Billed;
    if (!fits)
        return say(tr("%1: %2").arg(phone::displayFormat(order.number), why));
    m_calls.add(order);
    select(order.sid);
}

void CallQueue::addWaiting()
{
    if (!m_calls.reads())
        return;
    if (const QString barred = m_calls.barred(); !barred.isEmpty())
        return say(barred);
    Q_EMIT aboutToAdd();
    say({});
    m_calls.reads()->waiting([this](const Result<QList<HostedOrder>> &orders) {
        if (!orders)
            return say(wordsFor(orders.error()).title);
        const qsizetype before = m_calls.queue().size();
        for (const HostedOrder &order : orders.value())
            m_calls.add(order);
        const auto added = int(m_calls.queue().size() - before);
        if (added == 0)
            return say(tr("No other order waits for a call."));
        Q_EMIT message(tr("%n order(s) added to the queue.", nullptr, added));
    });
}

} // namespace nd
