// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callspage.h"

#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/ops/journal.h"
#include "app/session.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/panes/hosted/callpanel.h"
#include "ui/panes/hosted/callqueuemodel.h"
#include "ui/prompts.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/stateoverlay.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString draftKind = u"call-queue"_s;
const QString draftOrders = u"orders"_s;

/// What only this page knows, for ActionState::facts.
enum Fact : unsigned {
    CanCall = 1u << 0,
    HasCode = 1u << 1,
    CanSign = 1u << 2,
    NeedsSupport = 1u << 3,
    HasDone = 1u << 4,
};

bool hasCurrent(const ActionState &state)
{
    return state.signedIn && state.hasCurrent;
}

template <unsigned fact>
bool has(const ActionState &state)
{
    return state.signedIn && state.has(fact);
}

constexpr ActionRow rows[] = {
    { "calls.now", "pane", QT_TRANSLATE_NOOP("Action", "&Call now"), "call-start", "Ctrl+Return", has<CanCall>,
      QT_TRANSLATE_NOOP("Action", "Have Twilio call the customer of the panel in view") },
    { "calls.copyCode", "pane", QT_TRANSLATE_NOOP("Action", "Copy c&ode"), "edit-copy", "Ctrl+K", has<HasCode>,
      QT_TRANSLATE_NOOP("Action", "The digits of the code, for a chat with the customer") },
    { "calls.letter", "pane", QT_TRANSLATE_NOOP("Action", "Put on a &letter"), "document-sign", "Ctrl+L", has<CanSign>,
      QT_TRANSLATE_NOOP("Action", "Make a letter of authorization for this order") },
    { "calls.support", "pane", QT_TRANSLATE_NOOP("Action", "Copy &text for Twilio"), "edit-copy", "Ctrl+T",
      has<NeedsSupport>, QT_TRANSLATE_NOOP("Action", "The order's SID and what happened, for Twilio's support") },
    { "calls.order", "pane", QT_TRANSLATE_NOOP("Action", "Sho&w order"), "go-jump", "Ctrl+O", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "Go to the order in the list of orders") },
    { "calls.waiting", "pane", QT_TRANSLATE_NOOP("Action", "Add &all that wait for a call"), "list-add", "Ctrl+Shift+A",
      [](const ActionState &s) { return s.signedIn && !s.loading; },
      QT_TRANSLATE_NOOP("Action", "Every order that can be called now joins the queue") },
    { "calls.up", "pane", QT_TRANSLATE_NOOP("Action", "Call &earlier"), "go-up", "Alt+Up", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "One place up in the queue") },
    { "calls.down", "pane", QT_TRANSLATE_NOOP("Action", "Call la&ter"), "go-down", "Alt+Down", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "One place down in the queue") },
    { "calls.remove", "pane", QT_TRANSLATE_NOOP("Action", "&Remove from the queue"), "list-remove", "Del", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "The order itself stays as it is") },
    { "calls.removeDone", "pane", QT_TRANSLATE_NOOP("Action", "Remove those that are &done"), "edit-clear-history", "",
      has<HasDone>, QT_TRANSLATE_NOOP("Action", "Verified, failed and gone ones leave the queue") },
};

bool isDone(CallPhase phase)
{
    return phase == CallPhase::Gone || phase == CallPhase::Verified || phase == CallPhase::Exhausted
        || phase == CallPhase::Elsewhere;
}

QString shownNumber(const CallLine &line)
{
    return line.order ? phone::displayFormat(line.order->number) : line.sid;
}

} // namespace

CallsPage::CallsPage(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_calls(new VerificationCalls(context.watch, this))
    , m_actions(new ActionSet(rows, this))
    , m_model(new CallQueueModel(*m_calls, this))
    , m_stack(new QStackedWidget)
    , m_nobody(new QLabel)
{
    m_nobody->setObjectName(u"callNobody"_s);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setWordWrap(true);
    m_nobody->setMargin(24);
    m_nobody->setForegroundRole(QPalette::PlaceholderText);
    m_nobody->setText(
        tr("With the customer on the line: choose whom to call at the left. The code to type in, and what "
           "to say, stand here."));
    m_stack->addWidget(m_nobody);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PaneSplitter(context.settings, u"calls"_s,
                                       { { buildQueue(), 440 }, { m_stack, 640, PaneSplitter::Part::Grows } }, this));
    buildActions();

    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &CallsPage::tick);
    connect(m_calls, &VerificationCalls::queueChanged, this, &CallsPage::followQueue);
    connect(m_calls, &VerificationCalls::lineChanged, this, &CallsPage::follow);
    connect(m_calls, &VerificationCalls::message, this, &Pane::message);
    connect(m_calls, &VerificationCalls::readingChanged, this, [this] {
        derive();
        Q_EMIT settledOnScreenChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CallsPage::showCurrent);
    showEmpty();
    derive();
}

CallsPage::~CallsPage() = default;

QWidget *CallsPage::buildQueue()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 8, 4, 6);
    m_add = new QLineEdit;
    m_add->setObjectName(u"callAdd"_s);
    m_add->setPlaceholderText(tr("Number, or SID of its order"));
    m_add->setAccessibleName(tr("Call next"));
    m_add->setClearButtonEnabled(true);
    m_addButton = new BusyButton(tr("A&dd"));
    m_addButton->setObjectName(u"callAddButton"_s);
    m_addProblem = new QLabel;
    m_addProblem->setObjectName(u"callAddProblem"_s);
    m_addProblem->setWordWrap(true);
    m_addProblem->hide();
    auto *title = new QLabel(tr("Call &next"));
    title->setBuddy(m_add);
    auto *line = new QHBoxLayout;
    line->addWidget(title);
    line->addWidget(m_add, 1);
    line->addWidget(m_addButton);
    layout->addLayout(line);
    layout->addWidget(m_addProblem);
    connect(m_add, &QLineEdit::returnPressed, this, &CallsPage::addTyped);
    connect(m_add, &QLineEdit::textEdited, this, [this] { sayAdd({}); });
    connect(m_addButton, &QPushButton::clicked, this, &CallsPage::addTyped);

    m_view = new QTableView;
    m_view->setObjectName(u"callQueue"_s);
    m_view->setAccessibleName(tr("Call these next"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 10);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSectionResizeMode(CallQueueModel::Name, QHeaderView::Stretch);
    const QFontMetrics metrics = m_view->fontMetrics();
    const std::pair<CallQueueModel::Column, QString> widths[] = { { CallQueueModel::Number, u"(000) 000-0000"_s },
                                                                  { CallQueueModel::State, u"Rings in 60 s"_s },
                                                                  { CallQueueModel::Calls, u"0 of 00"_s },
                                                                  { CallQueueModel::Code, u"00:00"_s } };
    for (const auto &[column, sample] : widths)
        m_view->setColumnWidth(column, metrics.horizontalAdvance(sample) + 16);
    m_view->installEventFilter(this);
    m_overlay = new StateOverlay(m_view);
    layout->addWidget(m_view, 1);
    return side;
}

void CallsPage::buildActions()
{
    m_actions->action("calls.now")->setAutoRepeat(false); // a key held down is one call
    m_actions->on("calls.now", this, [this] { callNow(); });
    m_actions->on("calls.copyCode", this, [this] { panel()->copyCode(); });
    m_actions->on("calls.letter", this, [this] { Q_EMIT letterWanted({ current() }); });
    m_actions->on("calls.support", this, [this] { panel()->copySupport(); });
    m_actions->on("calls.order", this, [this] { Q_EMIT showPane(u"hosted"_s, current()); });
    m_actions->on("calls.waiting", this, [this] { addWaiting(); });
    m_actions->on("calls.up", this, [this] { m_calls->move(current(), -1); });
    m_actions->on("calls.down", this, [this] { m_calls->move(current(), 1); });
    m_actions->on("calls.remove", this, [this] { remove(); });
    m_actions->on("calls.removeDone", this, [this] { removeDone(); });
    auto *line = new QHBoxLayout;
    line->setSpacing(2);
    for (const char *id : { "calls.waiting", "calls.up", "calls.down", "calls.remove", "calls.removeDone" }) {
        auto *button = new QToolButton;
        button->setDefaultAction(m_actions->action(id));
        button->setAutoRaise(true);
        const bool worded = QByteArrayView(id) == "calls.waiting";
        button->setToolButtonStyle(worded ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setAccessibleName(m_actions->action(id)->text().remove(u'&'));
        line->addWidget(button);
        if (worded)
            line->addStretch();
    }
    static_cast<QVBoxLayout *>(m_view->parentWidget()->layout())->addLayout(line);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(m_actions->all());
}

void CallsPage::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, &Session::hostedGenerationChanged, this, nullptr);
    m_opened = false;
    m_lookups.reset();
    m_session = session;
    m_addButton->setReady();
    sayAdd({});
    m_calls->setSession(session);
    if (session) {
        m_lookups = std::make_unique<Lookups>(*session);
        connect(session, &Session::hostedGenerationChanged, this, [this] { setSession(m_session); });
        if (isVisible())
            activated();
    }
    showEmpty();
    derive();
}

/// Takes up the queue as it was left, with every order of which a call is still being looked up.
void CallsPage::open()
{
    if (!m_session || m_opened)
        return;
    const QString account = m_session->accountSid();
    const Result<Draft> draft = context().local.drafts().load(account, draftKind);
    QStringList sids = draft ? draft.value().content.value(draftOrders).toStringList() : QStringList();
    const QList<JournalEntry> open = context().journal.unsettled(account);
    for (const JournalEntry &entry : open) {
        if (entry.spec.kind == "hosted.call"_L1 && !sids.contains(entry.spec.subject))
            sids.append(entry.spec.subject);
    }
    m_opened = true;
    m_calls->add(sids);
}

/// SIDs alone: a code is nobody's business ten minutes later.
void CallsPage::keep()
{
    if (!m_session || !m_opened)
        return;
    Drafts &drafts = context().local.drafts();
    const QStringList sids = m_calls->queue();
    // LocalData tells people when it can't write; the queue of this run is not affected.
    if (sids.isEmpty())
        static_cast<void>(drafts.remove(m_session->accountSid(), draftKind));
    else
        static_cast<void>(
            drafts.save(m_session->accountSid(), draftKind, {}, { { draftOrders, sids } }, m_calls->now()));
}

void CallsPage::activated()
{
    open();
    if (current().isEmpty() && m_model->rowCount() > 0)
        select(m_model->sidAt(0));
}

QWidget *CallsPage::filterField()
{
    return m_add;
}

void CallsPage::refresh()
{
    open();
    m_calls->read(m_calls->queue());
}

bool CallsPage::settledOnScreen() const
{
    return !m_calls->isReading();
}

QStringList CallsPage::unsaved() const
{
    QStringList sentences;
    const QStringList queue = m_calls->queue();
    for (const QString &sid : queue) {
        const CallLine &line = *m_calls->line(sid);
        if (isLive(line, m_calls->now()))
            sentences.append(tr("A verification call to %1 is under way.").arg(shownNumber(line)));
    }
    return sentences;
}

void CallsPage::enqueue(const QStringList &orderSids)
{
    open();
    m_calls->add(orderSids);
    if (!orderSids.isEmpty())
        select(orderSids.first());
}

void CallsPage::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_tick.start();
}

void CallsPage::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_tick.stop();
}

bool CallsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && panel()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier) == false) {
            panel()->takeKeyboard();
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}

void CallsPage::followQueue()
{
    const QStringList queue = m_calls->queue();
    for (auto it = m_panels.begin(); it != m_panels.end();) {
        if (queue.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        m_stack->removeWidget(it.value());
        it = m_panels.erase(it);
    }
    keep();
    showEmpty();
    if (m_opened && current().isEmpty() && m_model->rowCount() > 0)
        select(m_model->sidAt(0));
    else
        showCurrent();
}

void CallsPage::follow(const QString &sid)
{
    if (CallPanel *panel = m_panels.value(sid)) {
        panel->showLine();
        if (m_lookups && !panel->addressSid().isEmpty())
            m_lookups->addresses(panel, [panel](const Result<QList<Address>> &addresses) {
                if (!addresses)
                    return; // the call goes without
                for (const Address &address : addresses.value()) {
                    if (address.sid == panel->addressSid())
                        panel->showAddress(address);
                }
            });
    }
    derive();
}

void CallsPage::tick()
{
    m_model->tick();
    if (CallPanel *shown = panel())
        shown->tick();
    derive();
}

void CallsPage::derive()
{
    if (m_deriving)
        return;
    ActionState state;
    state.signedIn = !m_session.isNull();
    state.loading = m_calls->isReading();
    state.rows = m_model->rowCount();
    state.hasCurrent = !current().isEmpty();
    state.selected = state.hasCurrent ? 1 : 0;
    const CallPanel *shown = panel();
    const CallLine *line = m_calls->line(current());
    const QDateTime now = m_calls->now();
    const QStringList queue = m_calls->queue();
    const bool done
        = std::ranges::any_of(queue, [&](const QString &sid) { return isDone(phaseOf(*m_calls->line(sid), now)); });
    state.facts = (shown && shown->canCall() ? CanCall : 0u) | (shown && shown->canSign() ? CanSign : 0u)
        | (shown && shown->canCopySupport() ? NeedsSupport : 0u)
        | (line && rules::codeSecondsLeft(line->code, now) > 0 ? HasCode : 0u) | (done ? HasDone : 0u);
    m_actions->setState(state);
}

QString CallsPage::current() const
{
    return m_view->currentIndex().isValid() ? m_model->sidAt(m_view->currentIndex().row()) : QString();
}

CallPanel *CallsPage::panel() const
{
    return qobject_cast<CallPanel *>(m_stack->currentWidget());
}

CallPanel *CallsPage::panelOf(const QString &sid)
{
    if (CallPanel *made = m_panels.value(sid))
        return made;
    auto *panel = new CallPanel(*m_calls, sid);
    m_panels.insert(sid, panel);
    m_stack->addWidget(panel);
    connect(panel, &CallPanel::callWanted, this, &CallsPage::callNow);
    connect(panel, &CallPanel::letterWanted, this, [this, sid] { Q_EMIT letterWanted({ sid }); });
    connect(panel, &CallPanel::orderWanted, this, [this, sid] { Q_EMIT showPane(u"hosted"_s, sid); });
    connect(panel, &CallPanel::billWanted, this, &CallsPage::verifyByBill);
    connect(panel, &CallPanel::copied, this, &Pane::message);
    connect(panel, &CallPanel::changed, this, &CallsPage::derive);
    follow(sid);
    return panel;
}

void CallsPage::select(const QString &sid)
{
    const int row = m_model->rowOf(sid);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, 0));
}

void CallsPage::showCurrent()
{
    const QString sid = current();
    QWidget *shown = sid.isEmpty() ? static_cast<QWidget *>(m_nobody) : panelOf(sid);
    m_stack->setCurrentWidget(shown);
    if (CallPanel *live = panel())
        live->showLine();
    derive();
}

void CallsPage::showEmpty()
{
    const QString barred = m_calls->barred();
    if (!barred.isEmpty())
        m_overlay->showEmpty(tr("Not in this account"), barred, u"dialog-information"_s);
    else if (m_model->rowCount() == 0)
        m_overlay->showEmpty(tr("Nobody to call"), tr("Type a number above, or take all orders that wait for a call."),
                             u"call-start"_s);
    else
        m_overlay->clear();
}

void CallsPage::sayAdd(const QString &sentence)
{
    m_addProblem->setText(sentence);
    m_addProblem->setVisible(!sentence.isEmpty());
    m_add->setAccessibleDescription(sentence);
}

void CallsPage::addTyped()
{
    const QString text = m_add->text().trimmed();
    if (!m_session || text.isEmpty() || m_addButton->busy())
        return;
    open();
    sayAdd({});
    m_addButton->setBusy(tr("Looking…"));
    m_calls->find(text, m_lookups.get(), [this, text](const Result<HostedOrder> &order) {
        m_addButton->setReady();
        if (!order)
            return sayAdd(order.error().message);
        const QString &sid = order.value().sid;
        const QString why = rules::whyNot(StageAct::PlaceCall, order.value(), m_calls->generation());
        const bool waits = why.isEmpty() || rules::callsLeft(order.value()) == 0 || m_calls->line(sid)
            || phaseOf({ .sid = sid, .order = order.value() }, m_calls->now()) == CallPhase::Billed;
        if (!waits)
            return sayAdd(tr("%1: %2").arg(phone::displayFormat(order.value().number), why));
        m_calls->add(order.value());
        select(sid);
        if (m_add->text().trimmed() == text)
            m_add->clear();
    });
}

void CallsPage::addWaiting()
{
    open();
    sayAdd({});
    m_calls->addWaiting(m_lookups.get(), [this](const Result<int> &added) {
        if (!added)
            return sayAdd(wordsFor(added.error()).title);
        if (added.value() == 0)
            return sayAdd(tr("No other order waits for a call."));
        Q_EMIT message(tr("%n order(s) added to the queue.", nullptr, added.value()));
    });
}

void CallsPage::ask(const Confirmation &question, std::function<void()> then)
{
    context().prompts.confirm(window(), question,
                              [guard = QPointer(this), asked = m_session, then = std::move(then)](bool yes) {
                                  if (guard && yes && asked && guard->m_session == asked)
                                      then();
                              });
}

void CallsPage::callNow()
{
    const CallPanel *shown = panel();
    const CallLine *line = m_calls->line(current());
    if (!shown || !line || !shown->canCall())
        return;
    const auto call = [this, sid = shown->sid(), extension = shown->extension(), delay = shown->delay()] {
        m_calls->call(sid, extension, delay);
    };
    if (!isLive(*line, m_calls->now()))
        return call();
    Confirmation question;
    question.title = tr("Call %1 again?").arg(shownNumber(*line));
    question.text = tr("The code is still valid, and the call before may still be open: a new one ends it. The code "
                       "stays the same.");
    question.details = { tr("This would be call %1 of %2.")
                             .arg(line->order->verificationAttempts.value_or(0) + 1)
                             .arg(rules::mostVerificationCalls) };
    question.accept = tr("Call again");
    ask(question, call);
}

void CallsPage::verifyByBill(const QString &documentSid)
{
    const CallLine *line = m_calls->line(current());
    if (!line)
        return;
    Confirmation question;
    question.title = tr("Verify %1 by a phone bill?").arg(shownNumber(*line));
    question.text = tr("Twilio looks at the bill, which takes a while. From then on this order takes no calls.");
    question.accept = tr("Verify by bill");
    ask(question, [this, sid = line->sid, documentSid] { m_calls->verifyByBill(sid, documentSid); });
}

void CallsPage::remove()
{
    const CallLine *line = m_calls->line(current());
    if (!line)
        return;
    if (!isLive(*line, m_calls->now()))
        return m_calls->remove(line->sid);
    Confirmation question;
    question.title = tr("Remove %1 from the queue?").arg(shownNumber(*line));
    question.text = tr("Its call is under way, and its code would not be shown any more. The call itself goes on.");
    question.accept = tr("Remove");
    ask(question, [this, sid = line->sid] { m_calls->remove(sid); });
}

void CallsPage::removeDone()
{
    const QStringList queue = m_calls->queue();
    for (const QString &sid : queue) {
        if (isDone(phaseOf(*m_calls->line(sid), m_calls->now())))
            m_calls->remove(sid);
    }
}

QStringList CallsPage::tourStates() const
{
    return { u"queue"_s };
}

void CallsPage::showTourState(const QString &)
{
    open();
    addWaiting();
}

} // namespace nd
