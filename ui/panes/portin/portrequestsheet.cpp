// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portrequestsheet.h"

#include "app/localdata/localdata.h"
#include "app/session.h"
#include "models/rules/numberlist.h"
#include "ui/appcontext.h"
#include "ui/delegates/tone.h"
#include "ui/panes/portin/portformfields.h"
#include "ui/panes/portin/portpins.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/panesplitter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString numbersField = u"phone_numbers"_s;
constexpr qsizetype manyNumbers = 200; ///< So many are looked at when the typing pauses, not with every key.
constexpr int pause = 200;

} // namespace

PortRequestSheet::PortRequestSheet(AppContext &context, Session &session, Lookups &lookups, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new NumberListBox(u"US"_s))
    , m_numbersLine(new QLabel)
    , m_checkNumbers(new QToolButton)
    , m_pins(new PortPins)
    , m_fields(new PortFormFields(session, lookups, context.local.documents()))
    , m_soon(new QTimer(this))
{
    auto *area = new QScrollArea;
    m_area = area;
    area->setObjectName(u"portFormArea"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PaneSplitter(context.settings, u"portform"_s,
                                       { { makeNumbers(), 300 }, { area, 620, PaneSplitter::Part::Grows } }, this));
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_soon, &QTimer::timeout, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(m_list, &NumberListBox::changed, this, &PortRequestSheet::takeNumbers);
    connect(m_pins, &PortPins::edited, this, &PortRequestSheet::touched);
    connect(m_fields, &PortFormFields::edited, this, &PortRequestSheet::touched);
    connect(m_fields, &PortFormFields::newAddressWanted, this, &PortRequestSheet::newAddressWanted);
    connect(m_fields, &PortFormFields::billsWanted, this, &PortRequestSheet::billsWanted);
    connect(&context.local.documents(), &PortDocuments::changed, this, [this](const QString &account) {
        if (account == m_session.accountSid())
            m_fields->offerBills();
    });
    check();
}

QWidget *PortRequestSheet::makeNumbers()
{
    m_numbersLine->setObjectName(u"portNumbersLine"_s);
    m_numbersLine->setWordWrap(true);
    m_numbersLine->setTextFormat(Qt::PlainText);
    m_checkNumbers->setObjectName(u"portCheckNumbers"_s);
    m_checkNumbers->setText(tr("Chec&k them"));
    m_checkNumbers->setToolTip(tr("Ask whether these numbers can be ported, and what they need"));
    m_checkNumbers->setFocusPolicy(Qt::StrongFocus);
    connect(m_checkNumbers, &QToolButton::clicked, this, [this] { Q_EMIT checkWanted(e164s()); });
    auto *line = new QHBoxLayout;
    line->addWidget(m_numbersLine, 1);
    line->addWidget(m_checkNumbers, 0, Qt::AlignTop);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(8, 0, 4, 0);
    layout->addWidget(m_list, 2);
    layout->addLayout(line);
    layout->addWidget(m_pins, 3);
    return left;
}

QStringList PortRequestSheet::e164s() const
{
    return m_list->numbers();
}

QList<PortNumber> PortRequestSheet::numbers() const
{
    return m_pins->model().numbers();
}

PortInForm PortRequestSheet::form() const
{
    PortInForm form = m_fields->form();
    form.numbers = numbers();
    return form;
}

void PortRequestSheet::takeNumbers()
{
    QList<PortNumber> rows;
    const QStringList listed = m_list->numbers();
    rows.reserve(listed.size());
    for (const QString &number : listed)
        rows.append(m_facts.value(number, PortNumber{ .e164 = number }));
    m_pins->setNumbers(rows);
    m_fields->offerNumbers(listed);
    m_refused.clear();
    touched();
}

void PortRequestSheet::touched()
{
    if (m_filling)
        return;
    if (e164s().size() > manyNumbers)
        return m_soon->start();
    m_soon->stop();
    check();
    Q_EMIT edited();
}

// The text of the list is not kept: what is pasted with the numbers may be their PINs.
QVariantMap PortRequestSheet::draft() const
{
    QVariantMap draft = m_fields->draft();
    PortInForm form;
    form.numbers = numbers();
    if (!form.numbers.isEmpty())
        draft.insert(numbersField, form.toMap().value(numbersField));
    return draft;
}

void PortRequestSheet::readNow()
{
    m_list->readNow();
    m_soon->stop();
}

void PortRequestSheet::takeDraft(const QVariantMap &draft, const QHash<QString, QString> &pins)
{
    const QScopedValueRollback filling(m_filling, true);
    m_soon->stop();
    m_asked = false;
    m_refused.clear();
    m_facts.clear();
    m_pins->model().setPins(pins);
    QStringList listed;
    const PortInForm form = PortInForm::fromMap(draft);
    for (const PortNumber &number : form.numbers) {
        m_facts.insert(number.e164, number);
        listed.append(number.e164);
    }
    m_fields->takeDraft(draft);
    m_area->verticalScrollBar()->setValue(0);
    m_list->setNumbers(listed);
    check();
}

void PortRequestSheet::removeNumbers(const QStringList &e164s)
{
    QStringList left = this->e164s();
    left.removeIf(
        [gone = QSet<QString>(e164s.begin(), e164s.end())](const QString &number) { return gone.contains(number); });
    m_asked = false;
    m_list->setNumbers(left);
}

void PortRequestSheet::takeTemplate(const QVariantMap &content)
{
    PortInForm form = m_fields->form();
    form.takeTemplate(content);
    QVariantMap draft = m_fields->draft();
    draft.remove(u"notification_text"_s);
    draft.insert(form.toMap());
    m_fields->takeDraft(draft);
    touched();
}

/// Of more than one request takes, each is looked at by itself.
QList<rules::Problem> PortRequestSheet::problems() const
{
    PortInForm form = this->form();
    const QDateTime now = m_session.clock().now();
    QList<QList<PortNumber>> requests = splitPortIn(form.numbers).requests;
    if (requests.isEmpty())
        requests.append(QList<PortNumber>());
    QList<rules::Problem> found;
    for (const QList<PortNumber> &numbers : std::as_const(requests)) {
        form.numbers = numbers;
        const QList<rules::Problem> problems = form.check(now).problems;
        for (const rules::Problem &problem : problems) {
            const bool ofNumbers = problem.field == numbersField || !numberOfPinField(problem.field).isEmpty();
            if (ofNumbers || numbers == requests.first())
                found.append(problem);
        }
    }
    return found;
}

void PortRequestSheet::check()
{
    const QList<rules::Problem> found = problems();
    m_fields->show(found, m_asked);
    m_pins->showProblems(found, m_asked);
    say(found);
}

void PortRequestSheet::say(const QList<rules::Problem> &problems)
{
    QStringList wrong;
    if (!m_refused.isEmpty())
        wrong.append(m_refused);
    const QStringList listed = e164s();
    for (const rules::Problem &problem : problems) {
        if (problem.field == numbersField && !problem.verdict.ok() && (m_asked || !listed.isEmpty()))
            wrong.append(problem.verdict.sentence);
    }
    const auto unchecked
        = std::ranges::count_if(listed, [this](const QString &number) { return m_facts.value(number).type.isEmpty(); });
    QStringList notes;
    if (unchecked > 0)
        notes.append(tr("%n number(s) was (were) not checked for portability.", nullptr, int(unchecked)));
    if (const QString why = splitPortIn(numbers()).why; !why.isEmpty())
        notes.append(why);
    m_numbersLine->setText((wrong.isEmpty() ? notes : wrong).join(u'\n'));
    m_numbersLine->setVisible(!m_numbersLine->text().isEmpty());
    m_list->focusProxy()->setAccessibleDescription(m_numbersLine->text());
    QPalette colours;
    colours.setColor(QPalette::WindowText, toneText(wrong.isEmpty() ? Tone::Muted : Tone::Negative, palette()));
    m_numbersLine->setPalette(colours);
    m_checkNumbers->setVisible(unchecked > 0);
}

bool PortRequestSheet::checkAll()
{
    m_asked = true;
    m_refused.clear();
    if (!m_list->readNow()) { // it says so itself
        m_list->setFocus();
        return false;
    }
    m_fields->forgetRefusals();
    check();
    const QList<rules::Problem> found = problems();
    const bool numbersBad = std::ranges::any_of(
        found, [](const rules::Problem &problem) { return problem.field == numbersField && !problem.verdict.ok(); });
    if (numbersBad) {
        m_list->setFocus();
        return false;
    }
    if (m_fields->goToFirstProblem()) {
        comeIntoView();
        return false;
    }
    return !m_pins->goToFirstProblem();
}

/// The field that has the keyboard, with what is said beneath it.
void PortRequestSheet::comeIntoView()
{
    QTimer::singleShot(0, this, [this] { // sentences that were just said move what is beneath them
        constexpr int room = 60;
        if (QWidget *field = m_fields->focusWidget())
            m_area->ensureWidgetVisible(field, 0, room);
    });
}

bool PortRequestSheet::refuse(const QString &message)
{
    const QString field = portInFieldIn(message);
    if (field == numbersField) {
        if (message.contains("pin"_L1, Qt::CaseInsensitive)) {
            m_pins->refuse(message);
            m_pins->setFocus();
            return true;
        }
        m_refused = message;
        check();
        m_list->setFocus();
        return true;
    }
    if (field.isEmpty() || !m_fields->refuse(field, message))
        return false;
    comeIntoView();
    return true;
}

void PortRequestSheet::goTo(const QString &field)
{
    if (const FieldRow *row = m_fields->row(field)) {
        row->editor()->setFocus();
        comeIntoView();
    }
}

void PortRequestSheet::setLocked(bool locked)
{
    m_list->setEnabled(!locked);
    m_pins->setEnabled(!locked);
    m_fields->setEnabled(!locked);
    m_checkNumbers->setEnabled(!locked);
}

int PortRequestSheet::pinsGiven() const
{
    return m_pins->model().pinsGiven();
}

} // namespace nd
