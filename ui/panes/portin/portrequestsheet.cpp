// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portrequestsheet.h"

#include "app/background.h"
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
constexpr qsizetype mostAtOnce = 5'000; ///< While somebody waits for it.
constexpr int pause = 200;

} // namespace

/// Those of the list, with what is known of them.
struct PortRequestSheet::Numbers
{
    PortPinModel::Numbers rows{};
    int unchecked = 0; ///< For portability.
};

/// What is wrong with a request, and what is to be said of its numbers.
struct PortRequestSheet::Findings
{
    QList<rules::Problem> problems{};
    QStringList wrong{}; ///< With the numbers.
    QStringList notes{}; ///< Of the numbers.
};

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

PortInForm PortRequestSheet::form() const
{
    PortInForm form = m_fields->form();
    form.numbers = m_pins->model().numbers();
    return form;
}

/// In any thread.
PortRequestSheet::Numbers PortRequestSheet::numbersOf(const QStringList &listed, const Facts &facts)
{
    QList<PortNumber> rows;
    rows.reserve(listed.size());
    for (const QString &number : listed)
        rows.append(facts.value(number, PortNumber{ .e164 = number }));
    const auto unchecked = std::ranges::count_if(rows, [](const PortNumber &number) { return number.type.isEmpty(); });
    return { PortPinModel::sorted(rows), int(unchecked) };
}

void PortRequestSheet::takeNumbers()
{
    const QStringList listed = m_list->numbers();
    m_fields->offerNumbers(listed);
    m_refused.clear();
    forgetFindings();
    const auto take = [this](const std::shared_ptr<const Numbers> &numbers) {
        m_numbers = numbers;
        m_pins->setNumbers(numbers->rows);
        touched();
    };
    ++m_lists;
    if (!hasManyNumbers() || m_filling)
        return take(std::make_shared<const Numbers>(numbersOf(listed, m_facts)));
    m_numbers.reset();
    inBackground<std::shared_ptr<const Numbers>>(
        this, [listed, facts = m_facts] { return goneInBackground(numbersOf(listed, facts)); },
        [this, take, list = m_lists](const std::shared_ptr<const Numbers> &numbers) {
            if (list == m_lists)
                take(numbers);
        });
    Q_EMIT edited(); // should the program end now, they are kept
}

bool PortRequestSheet::hasManyNumbers() const
{
    return e164s().size() > manyNumbers;
}

void PortRequestSheet::touched()
{
    if (m_filling)
        return;
    forgetFindings();
    if (hasManyNumbers())
        return m_soon->start();
    m_soon->stop();
    check();
    Q_EMIT edited();
}

// The text of the list is not kept: what is pasted with the numbers may be their PINs.
Drafts::Content PortRequestSheet::draftContent() const
{
    return [draft = m_fields->draft(), listed = e164s(), facts = m_facts] {
        QVariantMap content = draft;
        PortInForm form;
        form.numbers = numbersOf(listed, facts).rows.given;
        if (!form.numbers.isEmpty())
            content.insert(numbersField, form.toMap().value(numbersField));
        return content;
    };
}

bool PortRequestSheet::isBlank() const
{
    return e164s().isEmpty() && m_fields->draft().isEmpty();
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
    forgetFindings();
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

/// In any thread. Of more than one request takes, each is looked at by itself.
PortRequestSheet::Findings PortRequestSheet::look(PortInForm form, const Numbers &numbers,
                                                  const QHash<QString, QString> &pins, const QDateTime &now)
{
    const PortInSplit split = splitPortIn(PortPinModel::withPins(numbers.rows.given, pins));
    QList<QList<PortNumber>> requests = split.requests;
    if (requests.isEmpty())
        requests.append(QList<PortNumber>());
    Findings findings;
    for (qsizetype at = 0; at < requests.size(); ++at) {
        form.numbers = requests[at];
        const QList<rules::Problem> problems = form.check(now).problems;
        for (const rules::Problem &problem : problems) {
            const bool ofNumbers = problem.field == numbersField || !numberOfPinField(problem.field).isEmpty();
            if (ofNumbers || at == 0)
                findings.problems.append(problem);
            if (problem.field == numbersField && !problem.verdict.ok())
                findings.wrong.append(problem.verdict.sentence);
        }
    }
    if (numbers.unchecked > 0)
        findings.notes.append(tr("%n number(s) was (were) not checked for portability.", nullptr, numbers.unchecked));
    if (!split.why.isEmpty())
        findings.notes.append(split.why);
    return findings;
}

void PortRequestSheet::check()
{
    if (hasManyNumbers() && !m_findings)
        return lookInBackground();
    if (!m_findings)
        lookNow();
    show(*m_findings);
}

/// Something else stands there now; what is being looked through is of no use.
void PortRequestSheet::forgetFindings()
{
    ++m_edits;
    m_findings.reset();
}

void PortRequestSheet::lookNow()
{
    ++m_edits;
    ++m_lists;
    m_numbers = std::make_shared<const Numbers>(numbersOf(e164s(), m_facts));
    m_pins->model().setNumbers(m_numbers->rows.given);
    m_findings = std::make_shared<const Findings>(
        look(m_fields->form(), *m_numbers, m_pins->model().pins(), m_session.clock().now()));
}

void PortRequestSheet::lookInBackground()
{
    if (!m_numbers)
        return; // touched() follows once they are there
    inBackground<std::shared_ptr<const Findings>>(
        this,
        [form = m_fields->form(), numbers = m_numbers, pins = m_pins->model().pins(), now = m_session.clock().now()] {
            return goneInBackground(look(form, *numbers, pins, now));
        },
        [this, edit = m_edits](const std::shared_ptr<const Findings> &findings) {
            if (edit != m_edits)
                return;
            m_findings = findings;
            show(*findings);
        });
}

void PortRequestSheet::show(const Findings &findings)
{
    m_fields->show(findings.problems, m_asked);
    m_pins->showProblems(findings.problems, m_asked);
    say(findings);
}

void PortRequestSheet::say(const Findings &findings)
{
    QStringList wrong;
    if (!m_refused.isEmpty())
        wrong.append(m_refused);
    if (m_asked || !e164s().isEmpty())
        wrong += findings.wrong;
    m_numbersLine->setText((wrong.isEmpty() ? findings.notes : wrong).join(u'\n'));
    m_numbersLine->setVisible(!m_numbersLine->text().isEmpty());
    m_list->focusProxy()->setAccessibleDescription(m_numbersLine->text());
    QPalette colours;
    colours.setColor(QPalette::WindowText, toneText(wrong.isEmpty() ? Tone::Muted : Tone::Negative, palette()));
    m_numbersLine->setPalette(colours);
    m_checkNumbers->setVisible(m_numbers && m_numbers->unchecked > 0);
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
    if (!m_findings && e164s().size() > mostAtOnce) {
        m_numbersLine->setText(tr("The numbers are still being looked through. Try again then."));
        m_numbersLine->show();
        m_list->setFocus();
        return false;
    }
    if (!m_findings)
        lookNow();
    show(*m_findings);
    if (!m_findings->wrong.isEmpty()) {
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
