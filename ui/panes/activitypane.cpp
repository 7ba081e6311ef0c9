// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/activitypane.h"

#include "app/api/numbers.h"
#include "app/ops/bulkplans.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/session.h"
#include "models/decode.h"
#include "models/readypage.h"
#include "models/records/incomingnumber.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/bulkundo.h"
#include "ui/outcomewords.h"
#include "ui/prompts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableframe.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// How a pane is made, for the next one:
//  1. its actions as a table of ActionRow, with what must hold for each (facts beyond ActionState: bits of an enum);
//  2. with records of the account: a TablePane on schema, actions, chips and words, which says where its rows come from
//     (source()) and which operations concern them; inventorypane.cpp is one. With other rows, as here: a TableFrame
//     and a PaneSplitter of its own;
//  3. a line in paneregistry.cpp. Menu, shortcut list, tour and tests follow from that.
namespace nd {

namespace {

enum Fact : unsigned {
    HasRequestId = 1 << 0,
    IsChecked = 1 << 1, ///< Its outcome is looked for, in this account.
    CanSetRest = 1 << 3, ///< Changes of numbers are selected of which something is not there, in this account.
    CanUndo = 1 << 2 ///< Changes of numbers are selected that succeeded, in this account.
};

bool anyRows(const ActionState &state)
{
    return state.rows > 0;
}

bool hasRequestId(const ActionState &state)
{
    return state.has(HasRequestId);
}

bool isChecked(const ActionState &state)
{
    return state.has(IsChecked);
}

bool canUndo(const ActionState &state)
{
    return state.has(CanUndo);
}

bool canSetRest(const ActionState &state)
{
    return state.has(CanSetRest);
}

constexpr ActionRow actionRows[] = {
    { "activity.undo", "pane", QT_TRANSLATE_NOOP("Action", "&Undo…"), "edit-undo", "Ctrl+Z", canUndo,
      QT_TRANSLATE_NOOP("Action", "Set back what the selected changes of numbers changed") },
    { "activity.setRest", "pane", QT_TRANSLATE_NOOP("Action", "Set the &rest…"), "document-edit", "", canSetRest,
      QT_TRANSLATE_NOOP("Action", "Set what the selected changes asked for and what did not take effect") },
    { "activity.giveUp", "pane", QT_TRANSLATE_NOOP("Action", "&Stop checking…"), "process-stop", "", isChecked,
      QT_TRANSLATE_NOOP("Action", "End the looking for an outcome, so that the change can be made again") },
    { "activity.copyRequestId", "pane", QT_TRANSLATE_NOOP("Action", "Copy request &id"), "edit-copy", "Ctrl+I",
      hasRequestId, QT_TRANSLATE_NOOP("Action", "What the service's support asks for") },
    { "activity.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E", anyRows,
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

TableWords words()
{
    TableWords words;
    words.id = u"activityView"_s;
    words.name = ActivityPane::tr("Changes");
    words.filterHint = ActivityPane::tr("Filter by number, SID, message, request id");
    words.file = u"activity"_s;
    words.states.nothingYet = ActivityPane::tr("Nothing was changed yet");
    words.states.noRows = ActivityPane::tr("Nothing was changed yet");
    words.states.noRowsHint = ActivityPane::tr("What you buy, change, move or release appears here, with its outcome.");
    words.states.loading = ActivityPane::tr("Reading the journal…");
    words.states.icon = u"view-history"_s;
    return words;
}

QString kindLabel(const QString &id)
{
    const OperationKind *kind = operationKind(id);
    return kind ? QCoreApplication::translate("Operation", kind->label) : id;
}

QString optionalText(const QString &text)
{
    return text.isEmpty() ? QString() : text; // null stands for "there is none"
}

} // namespace

ActivityEntry activityOf(const JournalEntry &entry)
{
    ActivityEntry activity;
    activity.started = entry.begun;
    activity.ended = entry.ended;
    activity.kind = kindLabel(entry.spec.kind);
    activity.subject = optionalText(entry.spec.subject);
    activity.summary = optionalText(entry.spec.summary);
    activity.outcome = QLatin1StringView(wordsOf(entry).word);
    if (entry.error.httpStatus)
        activity.httpStatus = entry.error.httpStatus;
    if (entry.error.code)
        activity.code = entry.error.code;
    activity.message = optionalText(entry.error.message);
    activity.requestId = optionalText(entry.error.requestId);
    activity.help = optionalText(entry.error.helpLink.toString());
    activity.resultSid = optionalText(entry.resultSid);
    activity.account = optionalText(entry.account);
    activity.id = QString::number(entry.id);
    return activity;
}

ActivityPane::ActivityPane(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_actions(new ActionSet(actionRows, this))
    , m_table(new TableFrame(context.settings, context.prompts, schemaOf<ActivityEntry>(), words()))
    , m_inspector(new InspectorPanel(schemaOf<ActivityEntry>()))
{
    QList<FilterOption> choices{ { {}, tr("Any") } };
    for (const OutcomeWords &row : outcomeWords())
        choices.append({ QLatin1StringView(row.word), QCoreApplication::translate("Outcome", row.label) });
    FilterBar *bar = m_table->bar();
    bar->addChoice(u"outcome"_s, tr("Outcome"), choices, tr("How it ended"));
    bar->addChoice(u"account"_s, tr("Account"), { { {}, tr("This one") }, { u"all"_s, tr("All accounts") } },
                   tr("Changes made in other accounts from this computer"));
    m_table->filterAlso([this](RowFilter &filter) { addTests(filter); });
    RecordView *view = m_table->view();
    view->sortByColumn(model().schema().column("started"), Qt::DescendingOrder);
    view->setContextActions(m_actions->all());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PaneSplitter(context.settings, u"activity"_s,
                                       { { m_table, 720, PaneSplitter::Part::Grows }, { m_inspector, 320 } }, this));

    connect(m_table, &TableFrame::currentKeyChanged, this, &ActivityPane::showCurrent);
    connect(m_table, &TableFrame::stateChanged, this, &Pane::viewChanged);
    connect(m_table, &TableFrame::changed, this, [this] {
        derive();
        Q_EMIT settledOnScreenChanged();
    });
    connect(&context.journal, &Journal::changed, this, &ActivityPane::takeEntry);
    m_table->exportBy(m_actions->action("activity.export"));
    m_actions->on("activity.undo", this, [this] { undo(); });
    m_actions->on("activity.setRest", this, [this] {
        const QList<JournalEntry> done = withRest();
        if (!done.isEmpty())
            setRest(this->context(), *m_session, done, this, *m_table->notice(),
                    [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });
    });
    m_actions->on("activity.giveUp", this, [this] { giveUp(); });
    m_actions->on("activity.copyRequestId", this, [this] {
        const int column = model().schema().column("request_id");
        QApplication::clipboard()->setText(model().value(m_table->view()->currentKey(), column).toString());
    });
}

RecordModel &ActivityPane::model() const
{
    return m_table->model();
}

void ActivityPane::setSession(Session *session)
{
    m_session = session;
    m_account = session ? session->accountSid() : QString();
    m_inspector->showNothing();
    m_table->applyFilter();
    refresh();
}

void ActivityPane::refresh()
{
    QList<ActivityEntry> entries;
    const QList<JournalEntry> all = context().journal.entries();
    for (const JournalEntry &entry : all)
        entries.append(activityOf(entry));
    model().load(readyPage(pageOf<ActivityEntry>(entries)));
}

void ActivityPane::takeEntry(const JournalEntry &entry)
{
    const ActivityEntry activity = activityOf(entry);
    model().upsert(pageOf<ActivityEntry>(std::span<const ActivityEntry>(&activity, 1)));
    if (m_inspector->key() == activity.id)
        showCurrent(activity.id);
}

QVariantMap ActivityPane::view() const
{
    return m_table->state();
}

void ActivityPane::restoreView(const QVariantMap &view)
{
    m_table->restore(view);
}

QWidget *ActivityPane::filterField()
{
    return m_table->bar()->field();
}

void ActivityPane::look(const QString &subject)
{
    m_table->bar()->clear();
    m_table->bar()->field()->setText(subject);
}

bool ActivityPane::settledOnScreen() const
{
    return model().state() != RecordModel::State::Loading && !model().isIndexing() && m_tourChanges <= 0;
}

QStringList ActivityPane::tourStates() const
{
    return { u"changes"_s };
}

void ActivityPane::showTourState(const QString &)
{
    // Real changes to the sandbox, one of which it refuses.
    if (!m_session || !m_session->profile().sandbox || m_tourChanges >= 0)
        return;
    m_tourChanges = 1;
    m_session->transport().send(listNumbers(4), this, [this](const Result<Reply> &reply) {
        m_tourChanges = 0;
        if (!reply || !m_session)
            return;
        const Result<QList<IncomingNumber>> numbers = decodeRecords<IncomingNumber>(reply.value().body);
        if (!numbers || numbers.value().size() < 4)
            return;
        IncomingNumber gone = numbers.value()[3];
        gone.sid = u"PN00000000000000000000000000000000"_s;
        const OperationSpec changes[] = {
            updateOperation(numbers.value()[0], { { u"friendly_name"_s, u"Front desk"_s } }),
            updateOperation(numbers.value()[1], { { u"voice_url"_s, u"https://voice.example.com/answer"_s } }),
            releaseOperation(numbers.value()[2]),
            releaseOperation(gone),
        };
        for (const OperationSpec &change : changes) {
            ++m_tourChanges;
            m_session->operations().run(change, this, [this](const OperationReport &report) {
                if (report.entry.outcome != Outcome::Succeeded)
                    m_table->view()->goTo(QString::number(report.entry.id));
                --m_tourChanges;
                Q_EMIT settledOnScreenChanged();
            });
        }
    });
}

void ActivityPane::giveUp()
{
    const std::optional<ActivityEntry> entry = model().record<ActivityEntry>(m_table->view()->currentKey());
    if (!entry || !m_session)
        return;
    Confirmation question;
    question.title = tr("Stop checking?");
    question.text = tr("Number Desk could not find out whether this happened: %1. Look at the account first. After "
                       "this, the same change can be made again, even if it did happen.")
                        .arg(entry->summary);
    question.accept = tr("Stop checking");
    question.destructive = true;
    const auto end = [this, asked = m_session, id = entry->id.toLongLong()](bool yes) {
        if (!yes || !asked || m_session != asked)
            return;
        if (const Result<Done> ended = asked->operations().giveUp(id); !ended)
            m_table->notice()->say(Notice::Kind::Bad, ended.error().message);
    };
    context().prompts.confirm(window(), question, [guard = QPointer(this), end](bool yes) {
        if (guard)
            end(yes);
    });
}

/// The selected ones that can be set back: changes of numbers that happened, in this account.
QStringList ActivityPane::undoable() const
{
    QStringList ids = m_session ? m_table->view()->selectedKeys() : QStringList();
    const QString change = kindLabel(u"number.update"_s);
    ids.removeIf([&](const QString &id) {
        const std::optional<ActivityEntry> entry = model().record<ActivityEntry>(id);
        return !entry || entry->account != m_account || entry->kind != change || !isInEffectWord(entry->outcome);
    });
    return ids;
}

/// The selected ones of which something can still be set.
QList<JournalEntry> ActivityPane::withRest() const
{
    QList<JournalEntry> done;
    const QStringList ids = m_session ? m_table->view()->selectedKeys() : QStringList();
    for (const QString &id : ids) {
        const std::optional<ActivityEntry> shown = model().record<ActivityEntry>(id);
        if (!shown || shown->account != m_account || !isToCheckWord(shown->outcome))
            continue;
        if (const JournalEntry entry = context().journal.entry(id.toLongLong()); hasRest(entry))
            done.append(entry);
    }
    return done;
}

void ActivityPane::undo()
{
    QList<JournalEntry> done;
    const QStringList ids = undoable();
    for (const QString &id : ids)
        done.append(context().journal.entry(id.toLongLong()));
    if (!done.isEmpty())
        undoChanges(context(), *m_session, done, this, *m_table->notice(),
                    [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });
}

void ActivityPane::derive()
{
    const QString key = m_table->view()->currentKey();
    const std::optional<ActivityEntry> entry = model().record<ActivityEntry>(key);
    ActionState state;
    m_table->tell(state);
    const bool checked = entry && m_session && entry->account == m_account
        && (entry->outcome == "checking"_L1 || entry->outcome == "not-known"_L1);
    state.facts = (entry && !entry->requestId.isEmpty() ? HasRequestId : 0u) | (checked ? IsChecked : 0u)
        | (!undoable().isEmpty() ? CanUndo : 0u) | (!withRest().isEmpty() ? CanSetRest : 0u);
    m_actions->setState(state);
}

void ActivityPane::addTests(RowFilter &filter) const
{
    const Schema &schema = model().schema();
    if (const QString outcome = m_table->bar()->choice(u"outcome"_s); !outcome.isEmpty())
        filter.tests.push_back({ schema.column("outcome"), ColumnTest::Equals, outcome });
    if (m_table->bar()->choice(u"account"_s).isEmpty() && !m_account.isEmpty())
        filter.tests.push_back({ schema.column("account"), ColumnTest::Equals, m_account });
}

void ActivityPane::showCurrent(const QString &key)
{
    m_inspector->showRecord(model(), key);
    const std::optional<ActivityEntry> entry = model().record<ActivityEntry>(key);
    derive();
    if (!entry)
        return;
    m_inspector->setHeading(entry->summary, entry->kind);
    m_inspector->setHelp(QUrl(entry->help));
    explainOutcome(*m_inspector, entry->outcome);
}

} // namespace nd
