// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/bulk/bulkpane.h"

#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/ops/bulkplans.h"
#include "app/ops/bulkrunner.h"
#include "app/ops/fieldchange.h"
#include "app/ops/journal.h"
#include "app/readnumbers.h"
#include "models/decode.h"
#include "models/readypage.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/bulkresume.h"
#include "ui/bulkundo.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/panes/bulk/bulkrows.h"
#include "ui/panes/bulk/receiptsource.h"
#include "ui/prompts.h"
#include "ui/transfertogether.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableframe.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// What the chosen run allows.
enum Fact : unsigned {
    CanPause = 1u,
    CanGoOn = 2u,
    CanTakeBack = 4u,
    CanCancel = 8u,
    CanRetry = 16u,
    CanUndo = 32u,
    CanSetRest = 64u,
    CanChooseAddress = 128u,
    CanClear = 256u, ///< Some run of the list has ended.
};

constexpr ActionRow actionRows[] = {
    { "bulk.pause", "pane", QT_TRANSLATE_NOOP("Action", "&Pause"), "media-playback-pause", "Ctrl+P",
      [](const ActionState &s) { return s.has(CanPause); },
      QT_TRANSLATE_NOOP("Action", "Start no further row; those under way end") },
    { "bulk.resume", "pane", QT_TRANSLATE_NOOP("Action", "&Go on"), "media-playback-start", "Ctrl+G",
      [](const ActionState &s) { return s.has(CanGoOn); },
      QT_TRANSLATE_NOOP("Action", "Start what has not started yet; a held run starts before its time") },
    { "bulk.takeBack", "pane", QT_TRANSLATE_NOOP("Action", "&Take back"), "edit-undo", "Del",
      [](const ActionState &s) { return s.selected > 0 && s.has(CanTakeBack); },
      QT_TRANSLATE_NOOP("Action", "Leave out the selected rows that have not started") },
    { "bulk.cancel", "pane", QT_TRANSLATE_NOOP("Action", "&Cancel the rest…"), "process-stop", "",
      [](const ActionState &s) { return s.has(CanCancel); },
      QT_TRANSLATE_NOOP("Action", "Leave out everything that has not started") },
    { "bulk.retry", "pane", QT_TRANSLATE_NOOP("Action", "Try &failed again"), "view-refresh", "Ctrl+R",
      [](const ActionState &s) { return s.has(CanRetry); },
      QT_TRANSLATE_NOOP("Action",
                        "Only rows that were refused, not sent, or not found; never those that may have happened") },
    { "bulk.address", "pane", QT_TRANSLATE_NOOP("Action", "Choose &address and retry…"), "document-send", "",
      [](const ActionState &s) { return s.has(CanChooseAddress); },
      QT_TRANSLATE_NOOP("Action", "Transfer the numbers again that the other account had no address or bundle for") },
    { "bulk.undo", "pane", QT_TRANSLATE_NOOP("Action", "&Undo…"), "edit-undo-history", "Ctrl+Z",
      [](const ActionState &s) { return s.has(CanUndo); },
      QT_TRANSLATE_NOOP("Action", "Set back what this run changed") },
    { "bulk.setRest", "pane", QT_TRANSLATE_NOOP("Action", "Set &missing values…"), "document-edit", "",
      [](const ActionState &s) { return s.has(CanSetRest); },
      QT_TRANSLATE_NOOP("Action", "Set what this run asked for and what did not take effect") },
    { "bulk.clear", "pane", QT_TRANSLATE_NOOP("Action", "Clear fi&nished…"), "edit-clear-history", "",
      [](const ActionState &s) { return s.has(CanClear); },
      QT_TRANSLATE_NOOP("Action", "Take finished work out of the list; Activity keeps its changes") },
    { "bulk.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; }, QT_TRANSLATE_NOOP("Action", "Write the receipts to a file") },
};

constexpr ChoiceChip choices[] = { { "outcome", QT_TRANSLATE_NOOP("Chip", "Outcome"), "outcome" } };

TableWords runWords()
{
    TableWords words;
    words.id = u"bulkRuns"_s;
    words.name = BulkPane::tr("Bulk runs");
    words.filterHint = BulkPane::tr("Filter runs");
    words.file = u"runs"_s;
    words.states.nothingYet = BulkPane::tr("No bulk work in this list");
    words.states.noRows = words.states.nothingYet;
    words.states.noRowsHint = BulkPane::tr("Select several numbers to change, move or release them together, or fill a "
                                           "basket in Search.");
    words.states.loading = BulkPane::tr("Reading…");
    words.states.icon = u"view-list-details"_s;
    return words;
}

TableWords receiptWords()
{
    TableWords words;
    words.id = u"bulkReceipts"_s;
    words.name = BulkPane::tr("Receipts");
    words.filterHint = BulkPane::tr("Filter by number, message, SID");
    words.file = u"receipts"_s;
    words.states.nothingYet = BulkPane::tr("Select a job above to see its receipts.");
    words.states.noRows = words.states.nothingYet;
    words.states.loading = BulkPane::tr("Reading…");
    words.states.icon = u"view-list-details"_s;
    return words;
}

} // namespace

BulkPane::BulkPane(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_actions(new ActionSet(actionRows, this))
    , m_runs(new TableFrame(context.settings, context.prompts, schemaOf<BulkRunEntry>(), runWords()))
    , m_receipts(new TableFrame(context.settings, context.prompts, schemaOf<BulkReceipt>(), receiptWords(),
                                { .choices = choices }))
    , m_tick(new QTimer(this))
{
    m_runs->bar()->hide();
    m_runs->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_runs->view()->sortByColumn(schemaOf<BulkRunEntry>().column("created"), Qt::DescendingOrder);
    auto *below = new QWidget;
    auto *lines = new QVBoxLayout(below);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(makeProgress());
    lines->addWidget(m_receipts, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_runs);
    splitter->addWidget(below);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 130, 540 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    constexpr int tick = 250;
    m_tick->setInterval(tick);
    connect(m_tick, &QTimer::timeout, this, &BulkPane::flush);
    connect(m_runs, &TableFrame::currentKeyChanged, this, &BulkPane::showRun);
    connect(m_runs, &TableFrame::changed, this, &BulkPane::derive);
    connect(m_receipts, &TableFrame::changed, this, &BulkPane::derive);
    for (TableFrame *table : { m_runs, m_receipts })
        connect(table, &TableFrame::stateChanged, this, &Pane::viewChanged);
    connectActions();
    derive();
}

QWidget *BulkPane::makeProgress()
{
    auto *strip = new QWidget;
    auto *layout = new QVBoxLayout(strip);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(4);
    m_title = new QLabel;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_counts = new QLabel;
    m_counts->setObjectName(u"bulkCounts"_s);
    m_pace = new QLabel;
    m_pace->setObjectName(u"bulkPace"_s);
    m_pace->setWordWrap(true);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"bulkProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(10);
    auto *line = new QHBoxLayout;
    line->addWidget(m_title);
    line->addStretch();
    line->addWidget(m_counts);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    layout->addWidget(m_pace);
    return strip;
}

void BulkPane::connectActions()
{
    RecordView *view = m_receipts->view();
    // In the filter field, Del deletes a letter.
    m_actions->action("bulk.takeBack")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(m_actions->action("bulk.takeBack"));
    view->setContextActions({ m_actions->action("bulk.takeBack"), m_actions->action("bulk.retry"),
                              m_actions->action("bulk.address"), nullptr, m_actions->action("bulk.export") });
    m_receipts->exportBy(m_actions->action("bulk.export"));
    m_actions->on("bulk.address", this, [this] { transferAgain(); });
    m_actions->on("bulk.pause", this, [this] { runner()->pause(m_shown); });
    m_actions->on("bulk.resume", this, [this] { resumeRuns(context(), *m_session, { m_shown }, window()); });
    m_actions->on("bulk.retry", this, [this] { runner()->retryFailed(m_shown); });
    m_actions->on("bulk.takeBack", this, [this] { say(runner()->takeBack(m_shown, selectedRows())); });
    m_actions->on("bulk.cancel", this, [this] { cancelRest(); });
    m_actions->on("bulk.setRest", this, [this] {
        if (const std::optional<BulkStatus> run = status())
            setRest(context(), *m_session, withRest(run->run), this, *m_receipts->notice(),
                    [this](const QString &name) { look(name); });
    });
    m_actions->on("bulk.undo", this, [this] { undo(); });
    m_actions->on("bulk.clear", this, [this] { clearEnded(); });
}

BulkRunner *BulkPane::runner() const
{
    return m_session ? &m_session->bulk() : nullptr;
}

std::optional<BulkStatus> BulkPane::status() const
{
    if (!m_session || m_shown.isEmpty())
        return std::nullopt;
    const BulkStatus status = m_session->bulk().status(m_shown);
    return status.run.isEmpty() ? std::nullopt : std::optional(status);
}

void BulkPane::setSession(Session *session)
{
    if (m_session)
        disconnect(&m_session->bulk(), nullptr, this, nullptr);
    m_session = session;
    m_shown.clear();
    m_changed.clear();
    m_changedRuns.clear();
    m_tick->stop();
    m_receipts->model().clear();
    m_receipts->notice()->clear();
    if (session) {
        connect(&session->bulk(), &BulkRunner::runChanged, this, &BulkPane::takeRun);
        connect(&session->bulk(), &BulkRunner::rowChanged, this, &BulkPane::touchRow);
        connect(&session->bulk(), &BulkRunner::cleared, this, &BulkPane::refresh);
        connect(&session->bulk(), &BulkRunner::failed, this, [this](const QString &, const ApiError &error) {
            m_receipts->notice()->say(Notice::Kind::Bad, error.message);
        });
    }
    refresh();
}

void BulkPane::refresh()
{
    QList<BulkRunEntry> entries;
    const QList<BulkStatus> all = m_session ? m_session->bulk().runs() : QList<BulkStatus>();
    for (const BulkStatus &one : all)
        entries.append(entryOf(one));
    m_runs->model().load(readyPage(pageOf<BulkRunEntry>(entries)));
    if (m_session && !m_shown.isEmpty() && m_session->bulk().status(m_shown).run.isEmpty()) {
        m_shown.clear();
        m_receipts->model().clear();
    }
    if (m_shown.isEmpty() && !all.isEmpty())
        look(all.last().run);
    else
        showRun(m_shown);
}

QVariantMap BulkPane::view() const
{
    return { { u"runs"_s, m_runs->state() }, { u"receipts"_s, m_receipts->state() } };
}

void BulkPane::restoreView(const QVariantMap &view)
{
    m_runs->restore(view.value(u"runs"_s).toMap());
    m_receipts->restore(view.value(u"receipts"_s).toMap());
}

QWidget *BulkPane::filterField()
{
    return m_receipts->bar()->field();
}

void BulkPane::look(const QString &run)
{
    if (!m_session || m_session->bulk().status(run).run.isEmpty())
        return;
    m_receipts->bar()->clear();
    showRun(run);
}

void BulkPane::takeRun(const QString &run)
{
    m_changedRuns.insert(run);
    if (m_shown.isEmpty())
        look(run);
    if (!m_tick->isActive())
        m_tick->start();
    derive();
}

void BulkPane::touchRow(const QString &run, int row)
{
    if (run == m_shown)
        m_changed.insert(row);
    if (!m_tick->isActive())
        m_tick->start();
}

void BulkPane::showRun(const QString &run)
{
    if (run.isEmpty() || !m_session)
        return derive();
    const bool another = m_shown != run;
    m_shown = run;
    m_changed.clear();
    m_loadedRows = m_session->bulk().rows(run).size();
    m_receipts->model().load(receiptSource(m_session->bulk(), run), !another);
    m_runs->view()->goTo(run);
    derive();
}

/// Shows what changed since the last time.
void BulkPane::flush()
{
    if (!m_session)
        return m_tick->stop();
    for (const QString &run : std::as_const(m_changedRuns)) {
        const BulkRunEntry entry = entryOf(m_session->bulk().status(run));
        m_runs->model().upsert(pageOf<BulkRunEntry>(std::span(&entry, 1)));
    }
    if (!m_shown.isEmpty() && m_runs->view()->currentKey() != m_shown)
        m_runs->view()->goTo(m_shown);
    QList<BulkReceipt> receipts;
    const QList<BulkRow> &rows = m_session->bulk().rows(m_shown);
    for (const int place : std::as_const(m_changed))
        receipts.append(receiptOf(rows[place], place));
    if (!receipts.isEmpty() && m_receipts->model().state() != RecordModel::State::Loading) {
        m_receipts->model().upsert(pageOf<BulkReceipt>(receipts));
        m_changed.clear();
    }
    // Read meanwhile by somebody else than the table, which then goes on by itself.
    if (m_changedRuns.contains(m_shown) && m_loadedRows != rows.size()
        && m_receipts->model().state() != RecordModel::State::Loading)
        showRun(m_shown);
    m_changedRuns.clear();
    if (!m_session->bulk().isBusy() && m_changed.isEmpty())
        m_tick->stop();
    derive();
}

QList<int> BulkPane::selectedRows() const
{
    QList<int> rows;
    const QStringList keys = m_receipts->view()->selectedKeys();
    for (const QString &key : keys)
        rows.append(key.toInt());
    return rows;
}

void BulkPane::derive()
{
    ActionState state;
    state.signedIn = !m_session.isNull();
    m_receipts->tell(state);
    if (const std::optional<BulkStatus> run = status()) {
        const bool goes = run->phase == BulkPhase::Running || run->phase == BulkPhase::Held;
        const bool left = run->waiting > 0;
        state.facts = (goes ? CanPause : 0u)
            | (left && (run->phase == BulkPhase::Paused || run->phase == BulkPhase::Held) ? CanGoOn : 0u)
            | (left ? CanTakeBack | CanCancel : 0u) | (run->failed > 0 && !goes ? CanRetry : 0u)
            | (!goes && !withRest(run->run).isEmpty() ? CanSetRest : 0u)
            | (run->kind == "number.update"_L1 && run->succeeded > 0 && !goes ? CanUndo : 0u);
        if (!goes && !rowsWithoutPapers().isEmpty())
            state.facts |= CanChooseAddress;
        // What is done with the rows waits for them.
        if (m_session->bulk().rows(run->run).isEmpty())
            state.facts = 0;
    }
    const QList<BulkStatus> all = m_session ? m_session->bulk().runs() : QList<BulkStatus>();
    if (std::ranges::any_of(all, [](const BulkStatus &one) { return one.phase == BulkPhase::Ended; }))
        state.facts |= CanClear;
    m_actions->setState(state);
    showProgress();
    Q_EMIT settledOnScreenChanged();
}

void BulkPane::showProgress()
{
    const std::optional<BulkStatus> run = status();
    m_bar->setVisible(run.has_value());
    m_title->setText(run ? run->title : QString());
    m_counts->setText(run ? progressText(*run) : QString());
    const QString pace = run ? paceText(*run) : QString();
    m_pace->setText(pace);
    m_pace->setVisible(!pace.isEmpty());
    if (!run)
        return;
    m_bar->setMaximum(qMax(1, run->wanted));
    m_bar->setValue(run->wanted - run->waiting - run->running);
}

void BulkPane::clearEnded()
{
    const QList<BulkStatus> all = m_session ? m_session->bulk().runs() : QList<BulkStatus>();
    const auto ended = std::ranges::count_if(all, [](const BulkStatus &one) { return one.phase == BulkPhase::Ended; });
    Confirmation question;
    question.title = tr("Clear finished bulk work?");
    question.text = tr("%n finished job(s) leave this list with their receipts. Activity keeps every change, and those "
                       "of numbers can be undone there. What is still being checked stays here.",
                       nullptr, int(ended));
    question.accept = tr("Clear");
    context().prompts.confirm(window(), question, [guard = QPointer(this), asked = m_session](bool yes) {
        if (guard && yes && asked && guard->m_session == asked)
            guard->say(asked->bulk().clearEnded());
    });
}

void BulkPane::cancelRest()
{
    const std::optional<BulkStatus> run = status();
    if (!run)
        return;
    Confirmation question;
    question.title = tr("Cancel the rest?");
    question.text
        = tr("%n row(s) that have not started will never start. What is done stays done.", nullptr, run->waiting);
    question.accept = tr("Cancel the rest");
    question.destructive = true;
    context().prompts.confirm(window(), question,
                              [guard = QPointer(this), asked = m_session, name = run->run](bool yes) {
                                  if (guard && yes && asked && guard->m_session == asked)
                                      guard->say(asked->bulk().cancel(name));
                              });
}

void BulkPane::undo()
{
    const std::optional<BulkStatus> run = status();
    if (!run)
        return;
    QList<JournalEntry> done;
    const QList<BulkRow> &rows = m_session->bulk().rows(run->run);
    for (const BulkRow &row : rows) {
        if (row.isDone())
            done.append(row.entry);
    }
    undoChanges(context(), *m_session, done, this, *m_receipts->notice(), [this](const QString &name) { look(name); });
}

QList<JournalEntry> BulkPane::withRest(const QString &run) const
{
    QList<JournalEntry> done;
    for (const BulkRow &row : m_session->bulk().rows(run)) {
        if (row.isToCheck() && hasRest(row.entry))
            done.append(row.entry);
    }
    return done;
}

QList<BulkRow> BulkPane::rowsWithoutPapers() const
{
    QList<BulkRow> found;
    const std::optional<BulkStatus> run = status();
    if (!run || run->kind != "number.transfer"_L1 || run->failed == 0)
        return found;
    const QList<BulkRow> &rows = m_session->bulk().rows(run->run);
    for (const BulkRow &row : rows) {
        if (row.failed() && TransferDialog::canMend(row.entry.error.code))
            found.append(row);
    }
    return found;
}

/// A run of its own: the rows of this one say what they were sent with.
void BulkPane::transferAgain()
{
    const QList<BulkRow> rows = rowsWithoutPapers();
    const QList<Account> targets = m_session ? transferTargets(context(), *m_session) : QList<Account>();
    if (rows.isEmpty() || targets.isEmpty())
        return;
    QStringList sids;
    for (const BulkRow &row : rows)
        sids.append(row.spec.subject);
    const QString target = formText(rows.first().spec, u"AccountSid"_s);
    m_receipts->notice()->say(Notice::Kind::Plain,
                              tr("Reading %n number(s) as they are now…", nullptr, int(sids.size())));
    const auto ask = [this, asked = m_session, targets, target](const Result<QList<IncomingNumber>> &numbers) {
        m_receipts->notice()->clear();
        if (!asked || m_session != asked)
            return;
        if (!numbers)
            return m_receipts->notice()->say(Notice::Kind::Bad, numbers.error().message);
        if (numbers.value().isEmpty())
            return m_receipts->notice()->say(Notice::Kind::Warning,
                                             tr("These numbers are not in this account any more."));
        auto *dialog = new TransferDialog(numbers.value(), targets, *asked, window());
        dialog->setTarget(target);
        connect(asked, &QObject::destroyed, dialog, &QDialog::reject);
        connect(dialog, &TransferDialog::requested, this, [this, asked, dialog, numbers = numbers.value()] {
            if (!asked || m_session != asked)
                return;
            BulkPreviewDialog *preview = previewTransfer(context(), *asked, numbers, *dialog, -1);
            connect(preview, &BulkPreviewDialog::started, this, &BulkPane::look);
            preview->open();
        });
        dialog->open();
    };
    readNumbers(m_session->transport(), sids, this, ask);
}

void BulkPane::say(const Result<Done> &done)
{
    if (!done)
        m_receipts->notice()->say(Notice::Kind::Bad, done.error().message);
}

bool BulkPane::settledOnScreen() const
{
    const auto calm = [](const TableFrame &table) {
        return table.model().state() != RecordModel::State::Loading && !table.model().isIndexing();
    };
    const QList<BulkStatus> all = m_session ? m_session->bulk().runs() : QList<BulkStatus>();
    const bool working
        = std::ranges::any_of(all, [](const BulkStatus &one) { return one.phase == BulkPhase::Running; });
    return calm(*m_runs) && calm(*m_receipts) && !working && !m_touring && m_changed.isEmpty()
        && m_changedRuns.isEmpty();
}

QStringList BulkPane::tourStates() const
{
    return { u"run"_s, u"held"_s, u"undo"_s };
}

void BulkPane::showTourState(const QString &name)
{
    // Real work on the sandbox.
    if (!m_session || !m_session->profile().sandbox)
        return;
    if (name == "undo"_L1) {
        const QList<BulkStatus> all = m_session->bulk().runs();
        if (!all.isEmpty()) {
            look(all.first().run);
            undo();
        }
        return;
    }
    m_touring = true;
    m_session->transport().send(listNumbers(30), this, [this, name](const Result<Reply> &reply) {
        m_touring = false;
        const auto numbers
            = reply ? decodeRecords<IncomingNumber>(reply.value().body) : Result<QList<IncomingNumber>>(reply.error());
        if (!numbers || !m_session)
            return;
        QList<IncomingNumber> some = numbers.value();
        BulkPlan plan;
        if (name == "run"_L1) {
            some[5].sid = u"PN00000000000000000000000000000000"_s; // one that the service refuses
            plan = planUpdate(some, { { u"voice_url"_s, u"https://voice.example.com/answer"_s } }).plan;
        } else {
            plan = planRelease(some.mid(20), std::chrono::minutes(5)).plan;
        }
        if (const Result<QString> run = m_session->bulk().start(plan))
            look(run.value());
    });
}

} // namespace nd
