// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/checkpage.h"

#include "app/accounts.h"
#include "app/localdata/localdata.h"
#include "models/readypage.h"
#include "ui/appcontext.h"
#include "ui/panes/hosted/checkform.h"
#include "ui/panes/hosted/checkprogress.h"
#include "ui/panes/hosted/checkstep.h"
#include "ui/prompts.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What only this page knows, for ActionState::facts.
enum Fact : unsigned {
    CanCheck = 1u, ///< There are numbers to ask of, and an account that may.
    Running = 2u,
    HasOrderable = 4u,
    HasStep = 8u, ///< The selected rows have one next step.
    CanAsk = 16u, ///< The selected rows are numbers, or the whole list is.
    HasRest = 32u, ///< Some got no answer.
    HasList = 64u,
};

constexpr ActionRow rows[] = {
    { "check.start", "pane", QT_TRANSLATE_NOOP("Action", "&Check the list"), "dialog-ok-apply", "Ctrl+Return",
      [](const ActionState &s) { return s.signedIn && s.has(CanCheck); },
      QT_TRANSLATE_NOOP("Action", "Ask the service whether the numbers can be hosted: costs nothing") },
    { "check.orderAll", "pane", QT_TRANSLATE_NOOP("Action", "&Order all eligible…"), "document-new", "Ctrl+Shift+O",
      [](const ActionState &s) { return s.signedIn && s.has(HasOrderable); },
      QT_TRANSLATE_NOOP("Action", "Order the hosting of every number that can be hosted") },
    { "check.step", "pane", QT_TRANSLATE_NOOP("Action", "&Next step"), "go-next", "Ctrl+J",
      [](const ActionState &s) { return s.signedIn && s.has(HasStep); },
      QT_TRANSLATE_NOOP("Action", "What is to be done about the selected numbers") },
    { "check.again", "pane", QT_TRANSLATE_NOOP("Action", "Check a&gain"), "view-refresh", "Ctrl+R",
      [](const ActionState &s) { return s.signedIn && s.selected > 0 && s.has(CanAsk); },
      QT_TRANSLATE_NOOP("Action", "Ask again for the selected numbers alone") },
    { "check.rest", "pane", QT_TRANSLATE_NOOP("Action", "Ask again for the &rest"), "view-refresh", "Ctrl+Shift+R",
      [](const ActionState &s) { return s.signedIn && s.has(HasRest) && !s.has(Running); },
      QT_TRANSLATE_NOOP("Action", "Ask again for all numbers that got no answer") },
    { "check.support", "pane", QT_TRANSLATE_NOOP("Action", "Copy for s&upport"), "edit-copy", "Ctrl+Alt+C",
      [](const ActionState &s) { return s.selected > 0; },
      QT_TRANSLATE_NOOP("Action", "Numbers, answers and SIDs of the selected rows, to paste into a support request") },
    { "check.cancel", "pane", QT_TRANSLATE_NOOP("Action", "Cance&l the check"), "process-stop", "",
      [](const ActionState &s) { return s.has(Running); },
      QT_TRANSLATE_NOOP("Action", "Ask no more; answers that came stay") },
    { "check.clear", "pane", QT_TRANSLATE_NOOP("Action", "E&mpty the list…"), "edit-clear", "",
      [](const ActionState &s) { return s.has(HasList); },
      QT_TRANSLATE_NOOP("Action", "Begin with another list; answers are forgotten") },
    { "check.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

constexpr ToggleChip toggles[] = {
    { "yes", QT_TRANSLATE_NOOP("Chip", "Can be hosted"), "", "verdict", ColumnTest::Equals, "yes" },
    { "no", QT_TRANSLATE_NOOP("Chip", "Can't be hosted"), "", "verdict", ColumnTest::Equals, "no" },
    { "support", QT_TRANSLATE_NOOP("Chip", "Needs support"),
      QT_TRANSLATE_NOOP("Chip", "Numbers of which Twilio support has to be asked"), "step", ColumnTest::Equals,
      "support" },
};

constexpr ChoiceChip choices[] = {
    { "reason", QT_TRANSLATE_NOOP("Chip", "Reason"), "reason_words" },
};

TableWords words()
{
    TableWords words;
    words.id = u"checkResults"_s;
    words.name = CheckPage::tr("Numbers, and whether they can be hosted");
    words.filterHint = CheckPage::tr("Filter by number or reason");
    words.file = u"hosting-check"_s;
    words.states.nothingYet = CheckPage::tr("Paste, type or drop a list at the left, then check it.");
    words.states.noRows = CheckPage::tr("Which numbers can be hosted?");
    words.states.noRowsHint = CheckPage::tr("Paste, type or drop a list at the left, then check it.");
    words.states.loading = CheckPage::tr("Reading the list…");
    words.states.icon = u"dialog-ok-apply"_s;
    return words;
}

} // namespace

CheckPage::CheckPage(AppContext &context, QWidget *parent)
    : CheckPage(context, new CheckForm, parent)
{
}

CheckPage::CheckPage(AppContext &context, CheckForm *form, QWidget *parent)
    : TablePane(context,
                { .id = u"check"_s,
                  .schema = schemaOf<EligibilityRow>(),
                  .actions = rows,
                  .filters = { .toggles = toggles, .choices = choices },
                  .words = words(),
                  .form = form },
                parent)
    , m_form(form)
    , m_progress(new CheckProgress(action("check.cancel"), action("check.rest"), action("check.orderAll")))
    , m_step(new CheckStep(action("check.step"), action("check.again")))
{
    auto *lines = static_cast<QVBoxLayout *>(table().layout());
    lines->insertWidget(0, m_progress);
    lines->addWidget(m_step);
    table().view()->setContextActions({ action("check.step"), action("check.again"), action("check.support"), nullptr,
                                        action("check.orderAll"), action("check.export") });
    table().exportBy(action("check.export"));
    table().view()->sortByColumn(schemaOf<EligibilityRow>().column("line"), Qt::AscendingOrder);
    connectParts();
    showButton();
}

CheckPage::~CheckPage() = default;

void CheckPage::connectParts()
{
    actionSet()->on("check.start", this, [this] { check(); });
    actionSet()->on("check.orderAll", this, [this] { order(m_orderable); });
    actionSet()->on("check.step", this, [this] { takeStep(); });
    actionSet()->on("check.again", this, [this] { checkAgain(selectedNumbers()); });
    actionSet()->on("check.rest", this, [this] {
        notice().clear();
        m_check->retry();
    });
    actionSet()->on("check.support", this, [this] { copyForSupport(); });
    actionSet()->on("check.cancel", this, [this] { m_check->cancel(); });
    actionSet()->on("check.clear", this, [this] { clearList(); });
    connect(m_form, &CheckForm::checkRequested, this, &CheckPage::check);
    connect(m_form, &CheckForm::edited, this, &CheckPage::listChanged);
    connect(m_step, &CheckStep::corrected, this, &CheckPage::correct);
    connect(&table(), &TableFrame::opened, this, [this] {
        if (action("check.step")->isEnabled())
            takeStep();
    });
    connect(&context().accounts, &Accounts::subaccountsChanged, this, &CheckPage::fillAccounts);
}

void CheckPage::leave()
{
    if (m_takenUp) {
        m_form->list()->readNow();
        keep();
    }
    m_takenUp = false;
    m_check.reset();
    m_runs.reset();
    m_finding = 0; // Their answers go with the lookups.
    m_form->list()->setText({});
    m_form->accountBox()->setAccount({});
}

void CheckPage::enter()
{
    m_runs = std::make_unique<KeptEligibilityRuns>(context().local.drafts(), session()->clock());
    m_check = std::make_unique<EligibilityCheck>(session()->accountSid(), session()->transport(), session()->clock(),
                                                 *m_runs);
    connect(m_check.get(), &EligibilityCheck::changed, this, &CheckPage::takeAnswers);
    connect(m_check.get(), &EligibilityCheck::progressed, this, [this] {
        count();
        derive();
    });
    connect(m_check.get(), &EligibilityCheck::finished, this, &CheckPage::sayFailures);
    fillAccounts();
    if (const QString why = session()->whyNot(Product::Numbers); !why.isEmpty())
        notice().say(Notice::Kind::Warning, why);
}

void CheckPage::activated()
{
    TablePane::activated();
    if (session() && !m_takenUp)
        takeUp();
}

void CheckPage::fillAccounts()
{
    if (!session())
        return;
    m_form->accountBox()->setAccounts(*session(),
                                      session()->inSubaccount() ? QList<Account>() : context().accounts.subaccounts());
}

void CheckPage::refresh()
{
    if (m_check && !m_check->isRunning())
        m_check->retry();
}

bool CheckPage::settledOnScreen() const
{
    if (m_touring)
        return m_check && m_check->isRunning() && m_check->done() > 0 && !model().isIndexing();
    return TablePane::settledOnScreen() && m_finding == 0 && !(m_check && m_check->isRunning())
        && !model().isIndexing();
}

// What the rows are made of

EligibilityRow CheckPage::rowOf(const rules::ListedNumber &entry, int place) const
{
    const bool asked = m_check && entry.good();
    EligibilityRow row = eligibilityRow(entry, place, asked ? m_check->result(entry.e164) : EligibilityResult());
    row.account = row.accountSid.isEmpty() ? QString() : m_form->accountBox()->nameOf(row.accountSid);
    if (asked)
        row.requestSid = m_check->requestSidOf(entry.e164);
    return row;
}

void CheckPage::listChanged()
{
    m_listed.clear();
    QList<EligibilityRow> all;
    int line = 0;
    int place = 0;
    const QList<rules::ListedNumber> &entries = m_form->list()->entries();
    for (const rules::ListedNumber &entry : entries) {
        place = entry.line == line ? place + 1 : 1;
        line = entry.line;
        if (entry.good())
            m_listed.insert(entry.e164, entry);
        all.append(rowOf(entry, place));
    }
    if (all.isEmpty())
        model().clear();
    else
        model().load(readyPage(pageOf<EligibilityRow>(std::span(all.constData(), size_t(all.size())))), true);
    if (m_takenUp)
        keep();
    count();
    derive();
}

void CheckPage::takeAnswers(const StorePagePtr &results)
{
    QList<EligibilityRow> changed;
    for (int row = 0; row < results->rows(); ++row) {
        const auto listed = m_listed.constFind(QString::fromUtf8(results->key(row)));
        if (listed != m_listed.cend())
            changed.append(rowOf(*listed, 1));
    }
    if (!changed.isEmpty())
        model().upsert(pageOf<EligibilityRow>(std::span(changed.constData(), size_t(changed.size()))));
}

/// Once for many changes: what actions and words are derived from.
void CheckPage::count()
{
    m_orderable.clear();
    m_open.clear();
    CheckProgress::State state;
    const QStringList &numbers = m_form->list()->numbers();
    for (const QString &number : numbers) {
        const EligibilityResult result = m_check ? m_check->result(number) : EligibilityResult();
        state.total += result.state.isEmpty() ? 0 : 1;
        state.answered += result.state == QLatin1StringView(EligibilityCheck::checked) ? 1 : 0;
        state.failed += result.state == QLatin1StringView(EligibilityCheck::failed) ? 1 : 0;
        state.canceled += result.state == QLatin1StringView(EligibilityCheck::canceled) ? 1 : 0;
        if (canBeOrdered(result))
            m_orderable.append(number);
        if (isOpen(result))
            m_open.append(number);
    }
    state.running = m_check && m_check->isRunning();
    state.orderable = int(m_orderable.size());
    state.requests = m_check ? int(m_check->requestSids().size()) : 0;
    m_rest = state.failed + state.canceled;
    m_progress->show(state);
    const int orderable = state.orderable;
    action("check.orderAll")
        ->setText(orderable == 0 ? tr("&Order all eligible…")
                                 : tr("&Order all eligible (%1)…").arg(QLocale().toString(orderable)));
}

void CheckPage::deriveMore(ActionState &state)
{
    const bool running = m_check && m_check->isRunning();
    const rules::EligibilityStep step = commonStep();
    state.facts = (canCheck() ? CanCheck : 0u) | (running ? Running : 0u) | (m_orderable.isEmpty() ? 0u : HasOrderable)
        | (step == rules::EligibilityStep::None ? 0u : HasStep) | (canAskForSelected() ? CanAsk : 0u)
        | (m_rest > 0 ? HasRest : 0u) | (m_form->list()->entries().isEmpty() ? 0u : HasList);
    const QString label = rules::eligibilityStepButton(step);
    action("check.step")->setText(label.isEmpty() ? tr("&Next step") : label);
    showButton();
    showSelection(step);
}

void CheckPage::showButton()
{
    const int all = int(m_form->list()->numbers().size());
    const int open = int(m_open.size());
    const bool running = m_check && m_check->isRunning();
    QString label = tr("Chec&k");
    if (all > 0)
        label = open == 0 ? (running ? tr("Checking…") : tr("Chec&k %n number(s) again", nullptr, all))
                          : tr("Chec&k %n number(s)", nullptr, open);
    QString why = session() ? session()->whyNot(Product::Numbers) : tr("Sign in first.");
    if (why.isEmpty())
        why = all == 0 ? tr("There is no number in the list.") : tr("The account to host in is not known.");
    m_form->showButton(label, canCheck(), why);
}

void CheckPage::showSelection(rules::EligibilityStep step)
{
    const int count = table().view()->selectedCount();
    if (count > 1)
        return m_step->showMany(count, step);
    const std::optional<EligibilityRow> row = count == 1 ? selected<EligibilityRow>() : std::nullopt;
    if (row)
        m_step->showRow(*row);
    else
        m_step->showNothing();
}

/// The one step that all selected rows have; None when they differ, or when only one at a time can be done.
rules::EligibilityStep CheckPage::commonStep() const
{
    using Step = rules::EligibilityStep;
    const QStringList keys = table().view()->selectedKeys();
    const int column = model().schema().column("step");
    QString common;
    for (const QString &key : keys) {
        const QString step = model().value(key, column).toString();
        if (step.isEmpty() || (!common.isEmpty() && step != common))
            return Step::None;
        common = step;
    }
    EligibilityRow row;
    row.step = common;
    const Step step = stepOf(row);
    const bool single = step == Step::EditNumber || step == Step::ManageOrder;
    return single && keys.size() > 1 ? Step::None : step;
}

QStringList CheckPage::selectedNumbers() const
{
    QStringList numbers = table().view()->selectedKeys();
    numbers.removeIf([this](const QString &key) { return !m_listed.contains(key); });
    return numbers;
}

bool CheckPage::canAskForSelected() const
{
    const QStringList keys = table().view()->selectedKeys();
    return m_check && session()->reaches(Product::Numbers) && m_form->accountBox()->isGood()
        && std::ranges::any_of(keys, [this](const QString &key) { return m_listed.contains(key); });
}

QStringList CheckPage::unsaved() const
{
    const int numbers = int(m_form->list()->numbers().size());
    if (m_whole || numbers == 0)
        return {};
    return { tr("%n number(s) in the list to check can't be kept on this computer.", nullptr, numbers) };
}

} // namespace nd
