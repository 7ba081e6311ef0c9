// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbercheckpage.h"

#include "app/accounts.h"
#include "app/localdata/localdata.h"
#include "models/format.h"
#include "models/phone.h"
#include "ui/appcontext.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/checkform.h"
#include "ui/widgets/checkstep.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

constexpr int countingPause = 100; ///< ms
constexpr qsizetype countedInATurn = 2'000;
constexpr int countedAtOnce = 200; ///< Longer lists wait for the pause while answers come.

/// The rows of a list, some at a time: a list may have 400,000, and the window has other things to do.
class ListRows : public PageSource
{
public:
    using Make = std::function<StorePagePtr(std::span<const rules::ListedNumber> entries)>;
    ListRows(std::shared_ptr<const ListReading> list, Make make)
        : m_list(std::move(list))
        , m_make(std::move(make))
    {
    }
    void next(Handler handler) override
    {
        QTimer::singleShot(0, &m_context, [this, handler = std::move(handler)] {
            const std::span all(m_list->entries.constData(), size_t(m_list->entries.size()));
            const std::span some = all.subspan(m_at, std::min(rowsAtOnce, all.size() - m_at));
            m_at += some.size();
            handler(m_make(some));
        });
    }
    bool atEnd() const override { return m_at >= size_t(m_list->entries.size()); }

private:
    static constexpr size_t rowsAtOnce = 250;
    std::shared_ptr<const ListReading> m_list;
    Make m_make;
    size_t m_at = 0;
    QObject m_context;
};

} // namespace

NumberCheckPage::NumberCheckPage(AppContext &context, const TableParts &table, const CheckParts &parts, CheckForm *form,
                                 QWidget *parent)
    : TablePane(context, table, parent)
    , m_parts(parts)
    , m_form(form)
    , m_counting(new QTimer(this))
    , m_portions(new QTimer(this))
{
    const QString id = QString::fromLatin1(parts.id);
    m_progress = new CheckProgress(id,
                                   { .cancel = act("cancel"),
                                     .rest = act("rest"),
                                     .next = act(parts.onward),
                                     .pause = parts.pauses ? act("pause") : nullptr });
    m_step = new CheckStep(id, parts.region, act("step"), act("again"));
    m_counting->setObjectName(id + "Counting"_L1);
    m_counting->setSingleShot(true);
    m_counting->setInterval(countingPause);
    auto *lines = static_cast<QVBoxLayout *>(this->table().layout());
    lines->insertWidget(0, m_progress);
    lines->addWidget(m_step);
    RecordView *view = this->table().view();
    view->setContextActions({ act("step"), act("again"), act("support"), nullptr, act(m_parts.onward), act("export") });
    this->table().exportBy(act("export"));
    view->sortByColumn(table.schema.column("line"), Qt::AscendingOrder);
    m_form->showButton(tr("Chec&k"), false, tr("Sign in first."));
    setAcceptDrops(true);
    connectParts();
}

NumberCheckPage::~NumberCheckPage() = default;

QAction *NumberCheckPage::act(const char *name) const
{
    return action((m_parts.id + '.' + name).constData());
}

void NumberCheckPage::connectParts()
{
    const auto on = [this](const char *name, const std::function<void()> &done) {
        actionSet()->on((m_parts.id + '.' + name).constData(), this, done);
    };
    on("start", [this] { check(); });
    on("again", [this] { checkAgain(selectedNumbers()); });
    on("rest", [this] {
        notice().clear();
        m_check->retry({});
    });
    on("support", [this] { copyForSupport(); });
    on("cancel", [this] { m_check->cancel(); });
    on("clear", [this] { clearList(); });
    on("step", [this] {
        const QString step = commonStep();
        if (step == "edit"_L1)
            m_step->edit();
        else if (!step.isEmpty())
            takeStep(step, selectedNumbers());
    });
    connect(m_counting, &QTimer::timeout, this, [this] {
        if (m_portions->isActive())
            return m_counting->start(); // after the one that is under way
        count();
        derive();
        Q_EMIT settledOnScreenChanged();
    });
    m_portions->setSingleShot(true);
    m_portions->setInterval(0);
    connect(m_portions, &QTimer::timeout, this, [this] {
        countSome();
        if (m_portions->isActive())
            return;
        derive();
        Q_EMIT settledOnScreenChanged();
    });
    connect(m_form, &CheckForm::checkRequested, this, &NumberCheckPage::check);
    connect(m_form, &CheckForm::edited, this, &NumberCheckPage::listChanged);
    connect(m_form->list(), &NumberListBox::readingChanged, this, [this] {
        derive();
        Q_EMIT settledOnScreenChanged();
    });
    connect(m_step, &CheckStep::corrected, this, &NumberCheckPage::correct);
    connect(&table(), &TableFrame::opened, this, [this] {
        if (act("step")->isEnabled())
            act("step")->trigger();
    });
    connect(&context().accounts, &Accounts::subaccountsChanged, this, &NumberCheckPage::fillAccounts);
}

void NumberCheckPage::leave()
{
    if (m_takenUp) {
        m_form->list()->readNow();
        keep();
    }
    m_takenUp = false;
    m_counting->stop();
    m_portions->stop();
    m_check.reset();
    m_form->list()->setText({});
    m_form->accountBox()->setAccount({});
}

void NumberCheckPage::enter()
{
    m_check = makeCheck();
    m_pauseTold = false;
    connect(m_check.get(), &NumberCheck::changed, this, &NumberCheckPage::takeAnswers);
    connect(m_check.get(), &NumberCheck::progressed, this, &NumberCheckPage::followCheck);
    connect(m_check.get(), &NumberCheck::finished, this, &NumberCheckPage::sayFailures);
    fillAccounts();
    if (const QString why = session()->whyNot(Product::Numbers); !why.isEmpty())
        notice().say(Notice::Kind::Warning, why);
}

/// Counting all for each answer of thousands would take longer than asking.
void NumberCheckPage::followCheck()
{
    const bool told = std::exchange(m_pauseTold, m_check->isPaused());
    if (m_pauseTold && !told)
        sayFailures();
    if (!m_check->isRunning() || m_check->total() <= countedAtOnce) {
        m_counting->stop();
        count();
        derive();
    } else if (!m_counting->isActive()) {
        m_counting->start();
    }
}

void NumberCheckPage::activated()
{
    TablePane::activated();
    if (session() && !m_takenUp)
        takeUp();
}

void NumberCheckPage::fillAccounts()
{
    if (!session())
        return;
    m_form->accountBox()->setAccounts(*session(),
                                      session()->inSubaccount() ? QList<Account>() : context().accounts.subaccounts());
}

void NumberCheckPage::refresh()
{
    if (!m_check || m_check->isRunning())
        return;
    if (m_check->isPaused())
        m_check->goOn();
    else
        m_check->retry({});
}

bool NumberCheckPage::settledOnScreen() const
{
    if (m_touring)
        return m_check && m_check->done() > 0 && !model().isIndexing();
    return TablePane::settledOnScreen() && !m_form->list()->isReading() && !m_counting->isActive()
        && !m_portions->isActive() && !(m_check && m_check->isRunning()) && !model().isIndexing();
}

// What the rows are made of

void NumberCheckPage::listChanged()
{
    loadRows();
    if (m_takenUp)
        keep();
    count();
    derive();
}

void NumberCheckPage::loadRows()
{
    const NumberListBox &list = *m_form->list();
    if (list.entries().isEmpty())
        return model().clear();
    // Where there are none yet, none has to be found that is gone.
    model().load(std::make_unique<ListRows>(list.reading(), [this](const auto &entries) { return rowsOf(entries); }),
                 model().totalRows() > 0);
}

bool NumberCheckPage::isListed(const QString &number) const
{
    return m_form->list()->entryOf(number) != nullptr;
}

void NumberCheckPage::takeAnswers(const StorePagePtr &results)
{
    std::vector<rules::ListedNumber> changed;
    for (int row = 0; row < results->rows(); ++row) {
        if (const rules::ListedNumber *listed = m_form->list()->entryOf(QString::fromUtf8(results->key(row))))
            changed.push_back(*listed);
    }
    if (!changed.empty())
        model().upsert(rowsOf(changed));
}

struct NumberCheckPage::Count
{
    std::shared_ptr<const ListReading> list;
    bool same = false; ///< The form says what the check asked for.
    qsizetype at = 0; ///< As far as it came.
    CheckProgress::State state{};
    QStringList good{};
    QStringList open{};
    int barred = 0;
};

/// Once for many changes: what actions and words are derived from.
void NumberCheckPage::count()
{
    const std::shared_ptr<const ListReading> list = m_form->list()->reading();
    const bool same = m_check && asksTheSame();
    m_counted = m_counted && m_count && m_count->list == list && m_count->same == same;
    m_count = std::make_unique<Count>();
    m_count->list = list;
    m_count->same = same;
    m_count->state.running = m_check && m_check->isRunning();
    m_count->state.paused = m_check && m_check->isPaused();
    if (!m_check || m_check->total() == 0) {
        m_count->open = list->numbers;
        m_count->at = list->numbers.size();
    }
    countSome();
}

/// In portions: the window has other things to do.
void NumberCheckPage::countSome()
{
    Count &all = *m_count;
    const QStringList &numbers = all.list->numbers;
    const qsizetype end = std::min(all.at + countedInATurn, numbers.size());
    for (; all.at < end; ++all.at) {
        const QString &number = numbers[all.at];
        const QString stands = m_check ? m_check->stateOf(number) : QString();
        const bool answered = stands == QLatin1StringView(NumberCheck::checked);
        all.state.total += stands.isEmpty() ? 0 : 1;
        all.state.answered += answered ? 1 : 0;
        all.state.failed += stands == QLatin1StringView(NumberCheck::failed) ? 1 : 0;
        all.state.canceled += stands == QLatin1StringView(NumberCheck::canceled) ? 1 : 0;
        all.barred += !all.state.running && m_check && isBarred(number) ? 1 : 0;
        if (answered && isGood(number))
            all.good.append(number);
        if (!all.same || isOpen(number))
            all.open.append(number);
    }
    if (all.at < numbers.size())
        m_portions->start();
    else
        takeCount();
}

void NumberCheckPage::takeCount()
{
    m_portions->stop();
    CheckProgress::State state = m_count->state;
    m_good = m_count->good;
    m_open = m_count->open;
    m_counted = true;
    state.running = m_check && m_check->isRunning();
    state.paused = m_check && m_check->isPaused();
    state.good = int(m_good.size());
    m_rest = state.failed + state.canceled;
    tell(state, m_count->barred);
    m_progress->show(state);
    act(m_parts.onward)->setText(onwardLabel(state.good));
}

void NumberCheckPage::deriveMore(ActionState &state)
{
    const QString step = commonStep();
    const auto bit = [](bool on, CheckFact fact) { return on ? unsigned(fact) : 0u; };
    state.facts = bit(canCheck(), CanCheck) | bit(m_check && m_check->isRunning(), CheckRunning)
        | bit(m_check && m_check->isPaused(), CheckPaused) | bit(!m_good.isEmpty(), HasGood)
        | bit(!step.isEmpty(), HasStep) | bit(canAskForSelected(), CanAsk) | bit(m_rest > 0, HasRest)
        | bit(!m_form->list()->entries().isEmpty(), HasList);
    const QString label = stepLabel(step);
    act("step")->setText(label.isEmpty() ? tr("&Next step") : label);
    showButton();
    showSelection(step);
}

void NumberCheckPage::showButton()
{
    const int all = int(m_form->list()->numbers().size());
    const int open = int(m_open.size());
    const bool running = m_check && m_check->isRunning();
    QString label = tr("Chec&k");
    if (all > 0)
        label = open == 0 ? (running ? tr("Checking…") : tr("Chec&k %n number(s) again", nullptr, all))
                          : tr("Chec&k %n number(s)", nullptr, open);
    if (all > 0 && isHeld())
        label = tr("Go on with the chec&k");
    QString why = session() ? session()->whyNot(Product::Numbers) : tr("Sign in first.");
    if (m_form->list()->isReading() || !m_counted)
        why = tr("The list is being read.");
    if (why.isEmpty())
        why = all == 0 ? tr("There is no number in the list.") : m_parts.offWithoutAccount;
    m_form->showButton(label, canCheck(), why);
}

void NumberCheckPage::showSelection(const QString &step)
{
    const int count = table().view()->selectedCount();
    if (count > 1)
        return m_step->showMany(count, !step.isEmpty());
    const QString key = table().view()->selectedKeys().value(0);
    if (key.isEmpty() || !model().contains(key))
        m_step->showNothing();
    else
        m_step->showEntry(entryOf(key));
}

QString NumberCheckPage::text(const QString &key, const char *field) const
{
    return model().value(key, model().schema().column(field)).toString();
}

CheckedEntry NumberCheckPage::entryOf(const QString &key) const
{
    CheckedEntry entry;
    entry.key = key;
    entry.line = text(key, "line").toInt();
    entry.number = text(key, "phone_number");
    const QString step = stepOf(key);
    entry.correctable = step == "edit"_L1;
    entry.hasStep = !step.isEmpty();
    const QString verdict = text(key, "verdict");
    entry.asked = !verdict.isEmpty() && verdict != "not-sent"_L1;
    const Schema &schema = model().schema();
    const QString number = phone::displayFormat(entry.number);
    const QString word = displayText(schema.fields[size_t(schema.column("verdict"))], verdict);
    const bool answered = m_check && m_check->stateOf(key) == QLatin1StringView(NumberCheck::checked);
    entry.title = verdict.isEmpty() ? number : (answered ? m_parts.answered : tr("%1 – %2")).arg(number, word);
    QStringList lines{ text(key, "reason_words"), text(key, "next_step_words") };
    lines.removeAll(QString());
    entry.text = lines.join(u' ');
    return entry;
}

QString NumberCheckPage::stepOf(const QString &key) const
{
    return text(key, "step");
}

/// The one step that all selected rows have; none when they differ, or when only one at a time can be done.
QString NumberCheckPage::commonStep() const
{
    const QStringList keys = table().view()->selectedKeys();
    QString common;
    for (const QString &key : keys) {
        const QString step = stepOf(key);
        if (step.isEmpty() || (!common.isEmpty() && step != common))
            return {};
        common = step;
    }
    const bool alone = keys.size() > 1 && (common == "edit"_L1 || isSingle(common));
    return alone || stepLabel(common).isEmpty() ? QString() : common;
}

QStringList NumberCheckPage::selectedNumbers() const
{
    QStringList numbers = table().view()->selectedKeys();
    numbers.removeIf([this](const QString &key) { return !isListed(key); });
    return numbers;
}

bool NumberCheckPage::canAskForSelected() const
{
    const QStringList keys = table().view()->selectedKeys();
    return m_check && session()->reaches(Product::Numbers) && m_form->accountBox()->isGood()
        && std::ranges::any_of(keys, [this](const QString &key) { return isListed(key); });
}

QStringList NumberCheckPage::unsaved() const
{
    const int numbers = int(m_form->list()->numbers().size());
    if (!session() || !m_takenUp || numbers == 0)
        return {};
    const Result<QStringList> leftOut = context().local.drafts().leftOut(session()->accountSid(), m_parts.draft);
    if (context().local.isKept() && leftOut && leftOut.value().isEmpty())
        return {};
    return { tr("%n number(s) in the list to check can't be kept on this computer.", nullptr, numbers) };
}

} // namespace nd
