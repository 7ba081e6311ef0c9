// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callpanel.h"

#include "app/verificationcalls.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "models/rules/hostedchecks.h"
#include "models/word.h"
#include "ui/delegates/tone.h"
#include "ui/panes/hosted/billfield.h"
#include "ui/panes/hosted/callcode.h"
#include "ui/panes/hosted/callwords.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/ivrfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/stateoverlay.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int longestDelay = 60; ///< Seconds, page 08.

const QString typedExtension = u"extension"_s;
const QString typedDelay = u"delay"_s;
const QString typedBill = u"bill"_s;

QLabel *label(const QString &name, QWidget *parent)
{
    auto *text = new QLabel(parent);
    text->setObjectName(name);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return text;
}

QPushButton *button(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(QIcon::fromTheme(icon), text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void colourText(QLabel *text, const QColor &colour)
{
    QPalette colours; // resolves against the parent's where nothing is set
    colours.setColor(QPalette::WindowText, colour);
    text->setPalette(colours);
}

void setFontSize(QLabel *text, qreal factor)
{
    QFont font = text->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    text->setFont(font);
}

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

CallPanel::CallPanel(VerificationCalls &calls, const QString &sid, QWidget *parent)
    : QWidget(parent)
    , m_calls(calls)
    , m_sid(sid)
{
    setObjectName(u"callPanel"_s);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(buildBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    buildFoot(layout);
    connect(m_extension, &IvrField::edited, this, [this] {
        m_typed = true;
        showButtons();
        Q_EMIT edited();
    });
    connect(m_delay, &QSpinBox::valueChanged, this, &CallPanel::edited);
    connect(m_bill, &BillField::edited, this, &CallPanel::edited);
    connect(m_bill, &BillField::wanted, this, &CallPanel::billWanted);
    connect(m_code, &CallCode::copied, this, [this] { Q_EMIT copied(tr("The code is on the clipboard.")); });
    showLine();
}

QWidget *CallPanel::buildBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    buildHead(column);
    m_code = new CallCode(body);
    column->addWidget(m_code);
    m_attempts = label(u"callAttempts"_s, body);
    column->addWidget(m_attempts);
    m_advice = new Notice(body);
    m_advice->setObjectName(u"callAdvice"_s);
    column->addWidget(m_advice);
    m_problem = new Notice(body);
    m_problem->setObjectName(u"callProblem"_s);
    column->addWidget(m_problem);
    buildForm(column);
    auto *sids = new QHBoxLayout;
    m_callSids = label(u"callSids"_s, body);
    m_callSids->setWordWrap(false);
    m_copyCallSids = new QToolButton(body);
    m_copyCallSids->setObjectName(u"callCopySids"_s);
    m_copyCallSids->setIcon(QIcon::fromTheme(u"edit-copy"_s));
    m_copyCallSids->setToolTip(tr("Copy call SIDs"));
    m_copyCallSids->setAccessibleName(m_copyCallSids->toolTip());
    connect(m_copyCallSids, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_calls.line(m_sid)->order->verificationCallSids.join(u'\n'));
        Q_EMIT copied(tr("The call SIDs are on the clipboard."));
    });
    sids->addWidget(m_callSids);
    sids->addWidget(m_copyCallSids, 0, Qt::AlignTop);
    sids->addStretch();
    column->addLayout(sids);
    m_bill = new BillField(body);
    column->addWidget(m_bill);
    column->addStretch();
    return body;
}

void CallPanel::buildHead(QVBoxLayout *column)
{
    QWidget *body = column->parentWidget();
    m_number = label(u"callNumber"_s, body);
    setFontSize(m_number, 1.8);
    m_facts = label(u"callFacts"_s, body);
    m_people = label(u"callPeople"_s, body);
    m_people->setForegroundRole(QPalette::PlaceholderText);
    m_headline = label(u"callHeadline"_s, body);
    setFontSize(m_headline, 1.15);
    m_say = label(u"callSay"_s, body);
    QFont larger = m_say->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.1);
    m_say->setFont(larger);
    auto *who = new QVBoxLayout;
    who->setSpacing(1);
    for (QLabel *line : { m_number, m_facts, m_people })
        who->addWidget(line);
    column->addLayout(who);
    auto *what = new QVBoxLayout;
    what->setSpacing(3);
    what->addWidget(m_headline);
    what->addWidget(m_say);
    column->addLayout(what);
}

void CallPanel::buildForm(QVBoxLayout *column)
{
    m_form = new FieldForm(column->parentWidget());
    m_extension = new IvrField;
    m_form->addRow(tr("&Extension"), m_extension)->label()->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_delay = new QSpinBox;
    m_delay->setObjectName(u"callDelay"_s);
    m_delay->setRange(0, longestDelay);
    m_delay->setSuffix(tr(" s"));
    m_delay->setSpecialValueText(tr("at once"));
    m_delay->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_form->addRow(tr("&Delay"), m_delay, tr("Time to hang up first, when you talk on the line that is called."));
    column->addWidget(m_form);
}

void CallPanel::buildFoot(QVBoxLayout *layout)
{
    m_call = button(u"callNow"_s, u"call-start"_s, {}, this);
    m_next = button(u"callNext"_s, {}, tr("Next custo&mer"), this);
    m_next->hide();
    m_letter = button(u"callLetter"_s, u"document-sign"_s, tr("P&ut on a letter"), this);
    m_support = button(u"callSupport"_s, u"edit-copy"_s, tr("Copy &text for Twilio"), this);
    m_order = button(u"callOrder"_s, u"go-jump"_s, tr("Show order"), this);
    m_why = label(u"callWhy"_s, this);
    m_why->setTextInteractionFlags(Qt::NoTextInteraction);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    connect(m_call, &QPushButton::clicked, this, &CallPanel::callWanted);
    connect(m_next, &QPushButton::clicked, this, &CallPanel::nextWanted);
    connect(m_letter, &QPushButton::clicked, this, &CallPanel::letterWanted);
    connect(m_support, &QPushButton::clicked, this, &CallPanel::copySupport);
    connect(m_order, &QPushButton::clicked, this, &CallPanel::orderWanted);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 6, 12, 8);
    for (QPushButton *each : { m_call, m_next, m_letter, m_support })
        foot->addWidget(each);
    foot->addSpacing(6);
    foot->addWidget(m_why, 1);
    foot->addStretch();
    foot->addWidget(m_order);
    for (QPushButton *each : { m_call, m_next, m_letter, m_support }) { // what one is here for
        QFont bold = each->font();
        bold.setBold(true);
        each->setFont(bold);
        each->setMinimumHeight(each->sizeHint().height() + 6);
    }
    layout->addLayout(foot);
}

QString CallPanel::addressSid() const
{
    const CallLine *line = m_calls.line(m_sid);
    return line && line->order ? line->order->addressSid : QString();
}

void CallPanel::showAddress(const Address &address)
{
    QStringList parts;
    for (const QString &part : { address.customerName, address.street, address.city, address.region }) {
        if (!part.isEmpty())
            parts.append(part);
    }
    m_address = parts.join(u", "_s);
    showPeople();
}

QString CallPanel::extension() const
{
    return m_extension->text();
}

int CallPanel::delay() const
{
    return m_delay->value();
}

QVariantMap CallPanel::typed() const
{
    QVariantMap typed;
    const CallLine *line = m_calls.line(m_sid);
    const QString last = line && line->order ? line->order->callExtension : QString();
    if (m_typed && m_extension->text() != last)
        typed.insert(typedExtension, m_extension->text());
    if (m_delay->value() > 0)
        typed.insert(typedDelay, m_delay->value());
    const QString verifiedBy = line && line->order ? line->order->verificationDocumentSid : QString();
    if (!m_bill->text().isEmpty() && m_bill->text().trimmed() != verifiedBy)
        typed.insert(typedBill, m_bill->text());
    return typed;
}

void CallPanel::takeTyped(const QVariantMap &typed)
{
    if (typed.contains(typedExtension)) {
        m_typed = true;
        m_extension->setText(typed.value(typedExtension).toString());
    }
    m_delay->setValue(typed.value(typedDelay).toInt());
    m_bill->setText(typed.value(typedBill).toString());
}

bool CallPanel::canCall() const
{
    const CallLine *line = m_calls.line(m_sid);
    return line && m_extension->isGood() && whyNoCall(*line, m_calls.generation(), m_calls.now()).isEmpty();
}

bool CallPanel::canCopySupport() const
{
    const CallLine *line = m_calls.line(m_sid);
    return line && line->order
        && (phaseOf(*line, m_calls.now()) == CallPhase::Exhausted || sameWord(line->order->status, u"action-required"));
}

bool CallPanel::canSign() const
{
    const CallLine *line = m_calls.line(m_sid);
    return line && line->order && rules::whyNot(StageAct::Sign, *line->order, m_calls.generation()).isEmpty();
}

void CallPanel::showLine()
{
    const CallLine *line = m_calls.line(m_sid);
    if (!line)
        return;
    m_number->setText(line->order ? phone::displayFormat(line->order->number) : m_sid);
    m_number->setToolTip(line->order ? line->order->number : QString());
    setTextOrHide(m_facts, line->order ? callFacts(*line->order) : QString());
    showPeople();
    if (line->order && m_typed && m_extension->text() == line->order->callExtension) {
        m_typed = false; // it was called with
        Q_EMIT edited();
    }
    if (line->order && !m_typed) {
        const QSignalBlocker nobodyTyped(m_extension);
        m_extension->setText(line->order->callExtension);
    }
    const QStringList sids = line->order ? line->order->verificationCallSids : QStringList();
    setTextOrHide(m_callSids, sids.join(u'\n'));
    m_callSids->setAccessibleName(tr("Call SIDs"));
    m_copyCallSids->setVisible(!sids.isEmpty());
    showProblem();
    tick();
}

void CallPanel::showPeople()
{
    const CallLine *line = m_calls.line(m_sid);
    QStringList people;
    if (line && line->order) {
        const HostedOrder &order = *line->order;
        if (!order.contactPhone.isEmpty())
            people.append(
                tr("Contact: %1")
                    .arg(phone::displayFormat(order.contactPhone)
                         + (order.contactTitle.isEmpty() ? QString()
                                                         : u" (%1)"_s.arg(bidi::isolated(order.contactTitle)))));
        if (!order.email.isEmpty())
            people.append(tr("Owner: %1").arg(bidi::isolated(order.email)));
    }
    if (!m_address.isEmpty())
        people.append(m_address);
    setTextOrHide(m_people, people.join(u" · "_s));
}

void CallPanel::showProblem()
{
    const CallLine &line = *m_calls.line(m_sid);
    if (line.refusal)
        return m_problem->say(Notice::Kind::Bad, line.refusal->message,
                              line.refusal->requestId.isEmpty() ? QString()
                                                                : tr("Request %1").arg(line.refusal->requestId),
                              line.refusal->helpLink);
    if (line.unreadable)
        return m_problem->say(Notice::Kind::Warning, tr("The order can't be read right now. What you see may be old."),
                              wordsFor(*line.unreadable).title);
    m_problem->clear();
}

void CallPanel::tick()
{
    const CallLine *line = m_calls.line(m_sid);
    if (!line)
        return;
    const QDateTime now = m_calls.now();
    const CallWords words = callWords(*line, now);
    setTextOrHide(m_headline, words.headline.isEmpty() ? words.state : words.headline);
    colourText(m_headline, toneText(words.tone, palette()));
    setTextOrHide(m_say, words.say.isEmpty() ? QString() : tr("Say: “%1”").arg(words.say));
    m_code->showCode(line->code, now);
    const QString calls = line->order ? rules::callsText(*line->order) : QString();
    const bool open = rules::codeSecondsLeft(line->code, now) > 0;
    setTextOrHide(m_attempts, open ? tr("%1. Each call asks for the code up to four times.").arg(calls) : calls);
    const bool bad = words.tone == Tone::Negative;
    if (words.advice.isEmpty())
        m_advice->clear();
    else if (m_advice->isHidden() || m_advice->text() != words.advice)
        m_advice->say(bad ? Notice::Kind::Bad : Notice::Kind::Warning, words.advice);
    showButtons();
}

void CallPanel::showButtons()
{
    const CallLine *line = m_calls.line(m_sid);
    if (!line)
        return;
    const CallPhase phase = phaseOf(*line, m_calls.now());
    const QString why = whyNoCall(*line, m_calls.generation(), m_calls.now());
    const int wait
        = phase == CallPhase::Calling || phase == CallPhase::Delayed ? secondsToNextCall(*line, m_calls.now()) : 0;
    const bool placed = line->order && line->order->verificationAttempts.value_or(0) > 0;
    const bool over = phase == CallPhase::Verified || phase == CallPhase::Exhausted || phase == CallPhase::Elsewhere
        || phase == CallPhase::Gone || phase == CallPhase::Billed;
    m_call->setText(phase == CallPhase::Sending ? tr("Asking…")
                        : wait > 0              ? tr("Call again in %1 s").arg(wait)
                        : placed                ? tr("Call agai&n")
                                                : tr("Call &now"));
    m_call->setToolTip(tr("Ctrl+Return"));
    m_call->setVisible(!over);
    m_call->setEnabled(canCall());
    m_letter->setVisible(canSign());
    m_support->setVisible(canCopySupport());
    // The keyboard does not go with what goes.
    const bool hadKeyboard = over && m_form->isVisible() && isAncestorOf(QApplication::focusWidget())
        && QApplication::focusWidget() != m_order;
    m_form->setVisible(!over);
    m_bill->setVisible(line->order && !over);
    m_bill->showFor(m_calls.generation(), line->work == CallLine::Work::None);
    setTextOrHide(m_why,
                  over || wait > 0 || phase == CallPhase::Sending || phase == CallPhase::Reading ? QString() : why);
    showOrderButton();
    if (hadKeyboard)
        takeKeyboard();
    Q_EMIT changed();
}

/// Beside the next customer and a letter there is no room for it in a small window; it is above all the same.
void CallPanel::showOrderButton()
{
    const CallLine *line = m_calls.line(m_sid);
    m_order->setVisible(line && !line->gone && m_next->isHidden());
}

void CallPanel::offerNext(bool there)
{
    // Where nothing more is to be done here; a live call has the customer's ear.
    const bool shown = there && m_call->isHidden();
    if (shown == !m_next->isHidden())
        return;
    const bool hadKeyboard = m_next->hasFocus() || (shown && m_letter->hasFocus());
    m_next->setVisible(shown);
    showOrderButton();
    if (hadKeyboard)
        takeKeyboard();
}

void CallPanel::copyCode()
{
    m_code->copy();
}

void CallPanel::copySupport()
{
    if (!canCopySupport())
        return;
    QApplication::clipboard()->setText(rules::supportText(*m_calls.line(m_sid)->order));
    Q_EMIT copied(
        tr("On the clipboard, to send to %1: the order's SID and what happened.").arg(rules::supportAddress()));
}

void CallPanel::takeKeyboard()
{
    // Not on "Call now" itself: a key too many must not place a call.
    if (m_form->isVisible())
        return m_extension->field()->setFocus();
    for (QPushButton *each : { m_next, m_letter, m_support, m_order }) {
        if (each->isVisible() && each->isEnabled())
            return each->setFocus();
    }
}

} // namespace nd
