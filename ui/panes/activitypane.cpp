// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/activitypane.h"

#include "app/accounts.h"
#include "app/api/numbers.h"
#include "app/ops/bulkplans.h"
#include "app/ops/changedetails.h"
#include "app/ops/fieldchange.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/restops.h"
#include "app/session.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/inspectormodel.h"
#include "models/readypage.h"
#include "models/records/incomingnumber.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/bulkundo.h"
#include "ui/formoutcome.h"
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
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

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
    { "activity.setRest", "pane", QT_TRANSLATE_NOOP("Action", "Set &missing values…"), "document-edit", "", canSetRest,
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
    words.filterHint = ActivityPane::tr("Filter by number, name, SID, message, request id");
    words.file = u"activity"_s;
    words.states.nothingYet = ActivityPane::tr("No changes from this computer");
    words.states.noRows = words.states.nothingYet;
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
    activity.operation = entry.spec.kind;
    activity.kind = kindLabel(entry.spec.kind);
    activity.number = optionalText(numberOf(entry.spec));
    activity.name = optionalText(nameOf(entry.spec));
    activity.subject = optionalText(entry.spec.subject);
    activity.summary = optionalText(bidi::withoutIsolates(entry.spec.summary));
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

    connect(m_table, &TableFrame::currentKeyChanged, this, [this] {
        showSelected();
        derive();
    });
    connect(m_table, &TableFrame::stateChanged, this, &Pane::viewChanged);
    connect(m_table, &TableFrame::changed, this, [this] {
        showSelected();
        derive();
        Q_EMIT settledOnScreenChanged();
    });
    connect(&context.journal, &Journal::changed, this, &ActivityPane::takeEntry);
    m_table->exportBy(m_actions->action("activity.export"));
    m_actions->on("activity.undo", this, [this] { undo(); });
    m_actions->on("activity.setRest", this, [this] {
        const QList<JournalEntry> done = withRest();
        if (done.isEmpty())
            setOtherRest();
        else
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
    m_inspector->showNothing(tr("Select a change to see details."));
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
        showEntry(activity.id);
    showSelected();
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
    ids.removeIf([this](const QString &id) {
        const std::optional<ActivityEntry> entry = model().record<ActivityEntry>(id);
        return !entry || entry->account != m_account || entry->operation != "number.update"_L1
            || !isInEffectWord(entry->outcome);
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

/// The selected one, when it is no change of a number and something of it can still be set.
std::optional<JournalEntry> ActivityPane::otherRest() const
{
    const QStringList ids = m_session ? m_table->view()->selectedKeys() : QStringList();
    if (ids.size() != 1)
        return std::nullopt;
    const JournalEntry entry = context().journal.entry(ids.first().toLongLong());
    return entry.account == m_account && hasRestToSet(entry) ? std::optional(entry) : std::nullopt;
}

/// Reads the record as it is, and asks whether to set what is missing.
void ActivityPane::setOtherRest()
{
    const std::optional<JournalEntry> entry = otherRest();
    if (!entry)
        return;
    const auto ask = [this, entry = *entry, asked = m_session](const Result<Reply> &reply) {
        if (!asked || m_session != asked)
            return;
        const Result<OperationSpec> spec
            = reply ? restOperation(entry, reply.value().body) : Result<OperationSpec>(reply.error());
        if (!spec)
            return m_table->notice()->say(Notice::Kind::Warning, spec.error().message);
        Confirmation question;
        question.title = tr("Set missing values?");
        question.text = tr("Sets what was asked for and did not take effect: %1.").arg(spec.value().summary);
        question.details = shownDifferences(entry);
        question.accept = tr("Set");
        context().prompts.confirm(window(), question, [self = QPointer(this), asked, spec = spec.value()](bool yes) {
            if (!self || !yes || !asked || self->m_session != asked)
                return;
            asked->operations().run(spec, self, [self](const OperationReport &report) {
                FormWords words;
                words.unknown = tr("No clear answer came, so it may be set already.");
                words.givenUp = tr("Whether it was set was not found out. Look before you try again.");
                words.notDone = tr("The change was not found so far. Look before you try again.");
                tellOutcome(*self->m_table->notice(), report, words);
            });
        });
    };
    m_session->transport().send(readForRest(*entry), this, ask);
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
        | (!undoable().isEmpty() ? CanUndo : 0u) | (!withRest().isEmpty() || otherRest() ? CanSetRest : 0u);
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

/// Nothing to do where the inspector has it already; takeEntry() has it shown anew.
void ActivityPane::showSelected()
{
    const QStringList keys = m_table->view()->selectedKeys();
    const QString current = m_table->view()->currentKey();
    if (keys.size() > 1)
        return m_inspector->showNothing(wordsOfSeveral(keys));
    if (model().rowOf(current) < 0)
        return m_inspector->showNothing(tr("Select a change to see details."));
    if (m_inspector->key() != current)
        showEntry(current);
}

void ActivityPane::showEntry(const QString &key)
{
    const std::optional<ActivityEntry> entry = model().record<ActivityEntry>(key);
    if (!entry)
        return;
    m_inspector->showRecord(model(), key);
    m_inspector->setHeading(entry->summary, entry->kind);
    m_inspector->setHelp(QUrl(entry->help));
    explainOutcome(*m_inspector, entry->outcome);
    showMore(context().journal.entry(key.toLongLong()));
}

/// What no column has: fields before and after, whose account, how the outcome was found out, what was sent.
void ActivityPane::showMore(const JournalEntry &entry)
{
    QList<InspectorLines> more;
    InspectorLines fields{ .title = tr("What was asked for"), .lines = {} };
    const QList<ChangedField> changed = changedFields(entry.spec);
    for (const ChangedField &field : changed) {
        const QString after = field.after.isEmpty() ? tr("empty") : field.after;
        const QString before = field.before.isEmpty() ? tr("empty") : field.before;
        fields.lines.append(
            { .label = field.title, .text = field.wasKnown ? tr("%1 → %2").arg(before, after) : after, .hover = {} });
    }
    if (!fields.lines.isEmpty())
        more.append(fields);
    InspectorLines differs{ .title = tr("Not as asked for"), .lines = {} };
    const QList<ChangedField> differing = differingFields(entry);
    for (const ChangedField &field : differing)
        differs.lines.append({ .label = field.title,
                               .text = tr("asked for %1, found %2")
                                           .arg(field.before.isEmpty() ? tr("empty") : field.before,
                                                field.after.isEmpty() ? tr("empty") : field.after),
                               .hover = {} });
    if (const QString mend = whereToMend(entry); !mend.isEmpty())
        differs.lines.append({ .label = tr("What to do"), .text = mend, .hover = {} });
    if (!differs.lines.isEmpty())
        more.append(differs);
    InspectorLines found{ .title = tr("How it is known"), .lines = {} };
    if (const QString how = howItWasFoundOut(entry); !how.isEmpty())
        found.lines.append({ .label = tr("Found out"), .text = how, .hover = {} });
    found.lines.append({ .label = tr("Account name"), .text = accountName(entry.account), .hover = entry.account });
    if (!entry.spec.bulk.run.isEmpty())
        found.lines.append(
            { .label = tr("Bulk work"), .text = tr("Row %1").arg(entry.spec.bulk.row + 1), .hover = {} });
    more.append(found);
    InspectorLines sent{ .title = tr("Request, secrets masked"), .lines = {} };
    sent.lines.append({ .label = tr("Request"), .text = requestLine(entry), .hover = {} });
    for (const auto &[name, value] : maskedParameters(entry.spec.request))
        sent.lines.append({ .label = name, .text = value, .hover = {} });
    more.append(sent);
    m_inspector->model().setMore(more);
}

/// Several at once have nothing in common but how they ended.
QString ActivityPane::wordsOfSeveral(const QStringList &keys) const
{
    QStringList lines{ tr("%n changes selected", nullptr, int(keys.size())) };
    for (const OutcomeWords &row : outcomeWords()) {
        const auto count = std::ranges::count_if(keys, [&](const QString &key) {
            return model().value(key, model().schema().column("outcome")).toString() == QLatin1StringView(row.word);
        });
        if (count > 0)
            lines.append(tr("%1: %2", "an outcome, and how many have it")
                             .arg(QCoreApplication::translate("Outcome", row.label), QLocale().toString(count)));
    }
    return lines.join(u'\n');
}

QString ActivityPane::accountName(const QString &sid) const
{
    const Accounts &accounts = context().accounts;
    for (const Profile &profile : accounts.profiles()) {
        if (profile.accountSid == sid)
            return profile.name;
    }
    for (const Account &subaccount : accounts.subaccounts()) {
        if (subaccount.sid == sid && !subaccount.friendlyName.isEmpty())
            return subaccount.friendlyName;
    }
    return m_session && m_session->accountSid() == sid ? m_session->displayName() : sid;
}

} // namespace nd
