// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callspage.h"

#include "app/api/hostednumbers.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/ops/journal.h"
#include "app/orderreads.h"
#include "app/session.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/panes/hosted/callactions.h"
#include "ui/panes/hosted/callpanel.h"
#include "ui/panes/hosted/callqueue.h"
#include "ui/prompts.h"
#include "ui/widgets/panesplitter.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString draftKind = u"call-queue"_s;
const QString draftOrders = u"orders"_s;
const QString draftTyped = u"typed"_s; ///< By order.

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
    , m_actions(new ActionSet(callActions(), this))
    , m_queue(new CallQueue(*m_calls))
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
    m_stack->setMinimumWidth(350); // the code, whatever it takes
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PaneSplitter(context.settings, u"calls"_s,
                                       { { m_queue, 420 }, { m_stack, 640, PaneSplitter::Part::Grows } }, this));
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
    connect(m_queue, &CallQueue::currentChanged, this, &CallsPage::showCurrent);
    connect(m_queue, &CallQueue::entered, this, [this] { panel()->takeKeyboard(); });
    connect(m_queue, &CallQueue::aboutToAdd, this, &CallsPage::open);
    connect(m_queue, &CallQueue::message, this, &Pane::message);
    derive();
}

CallsPage::~CallsPage() = default;

void CallsPage::buildActions()
{
    m_actions->action("calls.now")->setAutoRepeat(false); // a key held down is one call
    m_actions->on("calls.now", this, [this] { callNow(); });
    m_actions->on("calls.next", this, [this] { goToNext(); });
    m_actions->on("calls.copyCode", this, [this] { panel()->copyCode(); });
    m_actions->on("calls.letter", this, [this] { Q_EMIT letterWanted({ current() }); });
    m_actions->on("calls.support", this, [this] { panel()->copySupport(); });
    m_actions->on("calls.order", this, [this] { Q_EMIT showPane(u"hosted"_s, current()); });
    m_actions->on("calls.waiting", this, [this] { m_queue->addWaiting(); });
    m_actions->on("calls.up", this, [this] { m_calls->move(current(), -1); });
    m_actions->on("calls.down", this, [this] { m_calls->move(current(), 1); });
    m_actions->on("calls.remove", this, [this] { remove(); });
    m_actions->on("calls.removeDone", this, [this] { removeDone(); });
    QList<QAction *> ofQueue;
    for (const char *id : { "calls.waiting", "calls.up", "calls.down", "calls.remove", "calls.removeDone" })
        ofQueue.append(m_actions->action(id));
    m_queue->addActionBar(ofQueue);
}

void CallsPage::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, &Session::hostedGenerationChanged, this, nullptr);
    m_opened = false;
    m_left.clear();
    m_lookups.reset();
    m_session = session;
    m_touring = 0;
    m_calls->setSession(session);
    m_queue->startAnew();
    if (session) {
        m_lookups = std::make_unique<Lookups>(*session);
        connect(session, &Session::hostedGenerationChanged, this, [this] { setSession(m_session); });
        if (isVisible())
            activated();
    }
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
    const QVariantMap typed = draft ? draft.value().content.value(draftTyped).toMap() : QVariantMap();
    for (auto it = typed.cbegin(); it != typed.cend(); ++it)
        m_left.insert(it.key(), it.value().toMap());
    m_opened = true;
    m_calls->add(sids);
}

/// What was typed and not called with, by order.
QVariantMap CallsPage::typed() const
{
    QVariantMap all;
    const QStringList queue = m_calls->queue();
    for (const QString &sid : queue) {
        const CallPanel *panel = m_panels.value(sid);
        const QVariantMap typed = panel ? panel->typed() : m_left.value(sid);
        if (!typed.isEmpty())
            all.insert(sid, typed);
    }
    return all;
}

/// Never a code: it is nobody's business ten minutes later.
void CallsPage::keep()
{
    if (!m_session || !m_opened)
        return;
    Drafts &drafts = context().local.drafts();
    const QStringList sids = m_calls->queue();
    QVariantMap content{ { draftOrders, sids } };
    if (const QVariantMap typed = this->typed(); !typed.isEmpty())
        content.insert(draftTyped, typed);
    // LocalData tells people when it can't write; the queue of this run is not affected.
    if (sids.isEmpty())
        static_cast<void>(drafts.remove(m_session->accountSid(), draftKind));
    else
        static_cast<void>(drafts.save(m_session->accountSid(), draftKind, {}, content, m_calls->now()));
}

void CallsPage::activated()
{
    open();
    m_queue->selectSome();
}

QWidget *CallsPage::filterField()
{
    return m_queue->field();
}

QWidget *CallsPage::keyboardHome()
{
    if (m_calls->queue().isEmpty())
        return m_queue->field();
    return m_queue->view();
}

void CallsPage::refresh()
{
    open();
    m_calls->read(m_calls->queue());
}

bool CallsPage::settledOnScreen() const
{
    const QStringList queue = m_calls->queue();
    const bool sending = std::ranges::any_of(
        queue, [this](const QString &sid) { return m_calls->line(sid)->work == CallLine::Work::Sending; });
    return !m_calls->isReading() && m_touring == 0 && !sending;
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
    if (orderSids.isEmpty())
        return;
    m_queue->select(orderSids.first());
    if (CallPanel *shown = panel())
        shown->takeKeyboard();
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
    m_left.removeIf([&queue](const auto &typed) { return !queue.contains(typed.key()); });
    keep();
    if (m_opened)
        m_queue->selectSome();
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
    m_queue->tick();
    if (CallPanel *shown = panel())
        shown->tick();
    derive();
}

void CallsPage::derive()
{
    ActionState state;
    state.signedIn = !m_session.isNull();
    state.loading = m_calls->isReading();
    state.rows = int(m_calls->queue().size());
    state.hasCurrent = !current().isEmpty();
    state.selected = state.hasCurrent ? 1 : 0;
    const CallPanel *shown = panel();
    const CallLine *line = m_calls->line(current());
    const QDateTime now = m_calls->now();
    const QStringList queue = m_calls->queue();
    const bool done
        = std::ranges::any_of(queue, [&](const QString &sid) { return isDone(phaseOf(*m_calls->line(sid), now)); });
    state.facts = (shown && shown->canCall() ? CanCall : 0u)
        | (shown && shown->canSign() ? unsigned(CallFact::CanSign) : 0u)
        | (shown && shown->canCopySupport() ? NeedsSupport : 0u)
        | (line && rules::codeSecondsLeft(line->code, now) > 0 ? HasCode : 0u)
        | (done ? unsigned(CallFact::HasDone) : 0u) | (next().isEmpty() ? 0u : unsigned(CallFact::HasNext));
    if (panel())
        panel()->offerNext(state.has(HasNext));
    m_actions->setState(state);
}

QString CallsPage::current() const
{
    return m_queue->current();
}

/// The one after the current one, around the queue, who can be called; empty: there is none.
QString CallsPage::next() const
{
    const QStringList queue = m_calls->queue();
    const qsizetype from = queue.indexOf(current());
    for (qsizetype step = 1; step < queue.size(); ++step) {
        const QString &sid = queue[(from + step) % queue.size()];
        if (whyNoCall(*m_calls->line(sid), m_calls->generation(), m_calls->now()).isEmpty())
            return sid;
    }
    return {};
}

/// Calls nobody yet: a person says so.
void CallsPage::goToNext()
{
    m_queue->select(next());
    if (CallPanel *shown = panel())
        shown->takeKeyboard();
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
    connect(panel, &CallPanel::nextWanted, this, &CallsPage::goToNext);
    connect(panel, &CallPanel::letterWanted, this, [this, sid] { Q_EMIT letterWanted({ sid }); });
    connect(panel, &CallPanel::orderWanted, this, [this, sid] { Q_EMIT showPane(u"hosted"_s, sid); });
    connect(panel, &CallPanel::billWanted, this, &CallsPage::verifyByBill);
    connect(panel, &CallPanel::copied, this, &Pane::message);
    connect(panel, &CallPanel::changed, this, &CallsPage::derive);
    panel->takeTyped(m_left.take(sid));
    connect(panel, &CallPanel::edited, this, &CallsPage::keep);
    follow(sid);
    return panel;
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
    return { u"queue"_s, u"ringing"_s, u"verified"_s, u"thirdfailure"_s };
}

void CallsPage::showTourState(const QString &state)
{
    // Real orders of the sandbox, one of which is called.
    if (!m_session || !m_session->profile().sandbox || m_touring > 0)
        return;
    open();
    m_queue->addWaiting();
    m_touring = 1;
    m_calls->reads()->all(listHostedOrders(m_calls->generation()),
                          [this, state](const Result<QList<HostedOrder>> &orders) {
                              m_touring = 0;
                              if (orders)
                                  showOnTour(state, orders.value());
                              Q_EMIT settledOnScreenChanged();
                          });
}

void CallsPage::showOnTour(const QString &state, const QList<HostedOrder> &orders)
{
    const QHash<QString, CallPhase> phases{ { u"queue"_s, CallPhase::Ready },
                                            { u"ringing"_s, CallPhase::Ready },
                                            { u"verified"_s, CallPhase::Verified },
                                            { u"thirdfailure"_s, CallPhase::Exhausted } };
    for (const HostedOrder &order : orders) {
        if (phaseOf({ .sid = order.sid, .order = order }, m_calls->now()) != phases.value(state))
            continue;
        m_calls->add(order);
        m_queue->select(order.sid);
        if (state == "ringing"_L1)
            m_calls->call(order.sid, u"wwww2wwwwww5wwwwww9"_s, 0);
        return;
    }
}

} // namespace nd
