// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/activitypane.h"

#include "app/api/numbers.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/session.h"
#include "models/csv.h"
#include "models/decode.h"
#include "models/recordmodel.h"
#include "models/records/incomingnumber.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/prompts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stateoverlay.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// How a pane is made, for the next one:
//  1. its actions as a table of ActionRow, with what must hold for each (facts beyond ActionState: bits of an enum);
//  2. a RecordModel on the record's schema, a FilterBar above, a RecordView with a StateOverlay in the middle, an
//     InspectorPanel at the right: makeLayout() below is all of it;
//  3. setSession(): drop the old account's rows, load() a PageSource of the new one (here from the journal; from the
//     service it is readPages(session->transport(), schemaOf<R>(), request)), connect to session->operations().settled
//     and take what changed by upsert() or remove();
//  4. a line in paneregistry.cpp. Menu, shortcut list, tour and tests follow from that.
namespace nd {

namespace {

enum Fact : unsigned { HasRequestId = 1 << 0 };

bool anyRows(const ActionState &state)
{
    return state.rows > 0;
}

bool hasRequestId(const ActionState &state)
{
    return state.has(HasRequestId);
}

constexpr ActionRow actionRows[] = {
    { "activity.copyRequestId", "pane", QT_TRANSLATE_NOOP("Action", "Copy request &id"), "edit-copy", "Ctrl+I",
      hasRequestId, QT_TRANSLATE_NOOP("Action", "What the service's support asks for") },
    { "activity.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export as CSV…"), "document-save", "Ctrl+E", anyRows,
      QT_TRANSLATE_NOOP("Action", "Selected rows if there are several, else all rows shown") },
};

/// What each outcome is called here, and what it means.
struct OutcomeRow
{
    Outcome outcome;
    const char *word; ///< Value of the field; its tone is in tone.cpp.
    const char *label; ///< In the filter.
    const char *meaning;
    InspectorPanel::Notice notice;
};

using Notice = InspectorPanel::Notice;
constexpr OutcomeRow outcomes[] = {
    { Outcome::Begun, "running", QT_TRANSLATE_NOOP("Outcome", "Running"),
      QT_TRANSLATE_NOOP("Outcome", "On its way to the service."), Notice::Information },
    { Outcome::Succeeded, "succeeded", QT_TRANSLATE_NOOP("Outcome", "Succeeded"), "", Notice::Information },
    { Outcome::Refused, "refused", QT_TRANSLATE_NOOP("Outcome", "Refused"),
      QT_TRANSLATE_NOOP("Outcome", "The service said no. Nothing was changed."), Notice::Problem },
    { Outcome::NotSent, "not-sent", QT_TRANSLATE_NOOP("Outcome", "Not sent"),
      QT_TRANSLATE_NOOP("Outcome", "Nothing left this computer, so nothing was changed. It is safe to try again."),
      Notice::Warning },
    { Outcome::Unknown, "checking", QT_TRANSLATE_NOOP("Outcome", "Checking…"),
      QT_TRANSLATE_NOOP("Outcome",
                        "No clear answer came, so the change may or may not have happened. Number Desk keeps looking "
                        "until it is certain, and holds the same change back until then."),
      Notice::Warning },
    { Outcome::NotDone, "not-done", QT_TRANSLATE_NOOP("Outcome", "Did not happen"),
      QT_TRANSLATE_NOOP("Outcome",
                        "No clear answer came. Three looks over two minutes did not find it, so it did not happen. It "
                        "is safe to try again."),
      Notice::Warning },
};

const OutcomeRow &rowOf(Outcome outcome)
{
    return *std::ranges::find(outcomes, outcome, &OutcomeRow::outcome);
}

/// One page that is there already.
class ReadySource : public PageSource
{
public:
    explicit ReadySource(StorePagePtr page)
        : m_page(std::move(page))
    {
    }
    void next(Handler handler) override
    {
        QTimer::singleShot(0, &m_alive, [this, handler = std::move(handler)] {
            m_atEnd = true;
            handler(m_page);
        });
    }
    bool atEnd() const override { return m_atEnd; }

private:
    StorePagePtr m_page;
    QObject m_alive;
    bool m_atEnd = false;
};

QString optionalText(const QString &text)
{
    return text.isEmpty() ? QString() : text; // null stands for "there is none"
}

} // namespace

ActivityEntry activityOf(const JournalEntry &entry)
{
    const OperationKind *kind = operationKind(entry.spec.kind);
    ActivityEntry activity;
    activity.started = entry.begun;
    activity.ended = entry.ended;
    activity.kind = kind ? QCoreApplication::translate("Operation", kind->label) : entry.spec.kind;
    activity.subject = optionalText(entry.spec.subject);
    activity.summary = optionalText(entry.spec.summary);
    activity.outcome = QLatin1StringView(rowOf(entry.outcome).word);
    if (entry.error.httpStatus)
        activity.httpStatus = entry.error.httpStatus;
    if (entry.error.code)
        activity.code = entry.error.code;
    activity.message = optionalText(entry.error.message);
    activity.requestId = optionalText(entry.error.requestId);
    activity.resultSid = optionalText(entry.resultSid);
    activity.account = optionalText(entry.account);
    activity.id = QString::number(entry.id);
    return activity;
}

ActivityPane::ActivityPane(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_actions(new ActionSet(actionRows, this))
    , m_model(new RecordModel(schemaOf<ActivityEntry>(), this))
    , m_filter(new FilterBar(this))
    , m_view(new RecordView(columnMemory(context.settings), this))
    , m_overlay(new StateOverlay(m_view))
    , m_inspector(new InspectorPanel(schemaOf<ActivityEntry>(), this))
{
    m_filter->setPlaceholder(tr("Filter by number, SID, message, request id"));
    QList<FilterOption> words{ { {}, tr("Any") } };
    for (const OutcomeRow &row : outcomes)
        words.append({ QLatin1StringView(row.word), QCoreApplication::translate("Outcome", row.label) });
    m_filter->addChoice(u"outcome"_s, tr("Outcome"), words, tr("How it ended"));
    m_filter->addChoice(u"account"_s, tr("Account"), { { {}, tr("This one") }, { u"all"_s, tr("All accounts") } },
                        tr("Changes made in other accounts from this computer"));
    m_filter->addColumnButton(m_view->columnMenu());
    m_view->setObjectName(u"activityView"_s);
    m_view->setAccessibleName(tr("Changes"));
    m_view->setRecordModel(m_model);
    m_view->sortByColumn(m_model->schema().column("started"), Qt::DescendingOrder);
    m_view->setContextActions(m_actions->all());

    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_view);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({ 720, 320 });
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(splitter, 1);

    m_overlay->follow(m_model,
                      { .nothingYet = tr("Nothing was changed yet"),
                        .noRows = tr("Nothing was changed yet"),
                        .noRowsHint = tr("What you buy, change, move or release appears here, with its outcome."),
                        .loading = tr("Reading the journal…"),
                        .icon = u"view-history"_s });
    connect(m_overlay, &StateOverlay::clearFilter, m_filter, &FilterBar::clear);
    connect(m_filter, &FilterBar::changed, this, &ActivityPane::filter);
    connect(m_filter, &FilterBar::leaveToTable, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &RecordView::currentKeyChanged, this, &ActivityPane::showCurrent);
    connect(m_view, &RecordView::selectionKeysChanged, this, &ActivityPane::deriveActions);
    connect(m_model, &RecordModel::countsChanged, this, &ActivityPane::deriveActions);
    connect(m_model, &RecordModel::stateChanged, this, &Pane::settledOnScreenChanged);
    connect(&context.journal, &Journal::changed, this, &ActivityPane::takeEntry);
    m_actions->on("activity.export", this, [this] { exportCsv(); });
    m_actions->on("activity.copyRequestId", this, [this] {
        const int column = m_model->schema().column("request_id");
        QApplication::clipboard()->setText(m_model->value(m_view->currentKey(), column).toString());
    });
}

ActivityPane::~ActivityPane()
{
    m_view->setRecordModel(nullptr);
}

void ActivityPane::setSession(Session *session)
{
    m_session = session;
    m_account = session ? session->accountSid() : QString();
    m_inspector->showNothing();
    filter();
    refresh();
}

void ActivityPane::refresh()
{
    QList<ActivityEntry> entries;
    const QList<JournalEntry> all = context().journal.entries();
    for (const JournalEntry &entry : all)
        entries.append(activityOf(entry));
    m_model->load(std::make_unique<ReadySource>(pageOf<ActivityEntry>(entries)));
}

void ActivityPane::takeEntry(const JournalEntry &entry)
{
    const ActivityEntry activity = activityOf(entry);
    m_model->upsert(pageOf<ActivityEntry>(std::span<const ActivityEntry>(&activity, 1)));
    if (m_inspector->key() == activity.id)
        showCurrent(activity.id);
}

QWidget *ActivityPane::filterField()
{
    return m_filter->field();
}

void ActivityPane::look(const QString &subject)
{
    m_filter->clear();
    m_filter->field()->setText(subject);
}

bool ActivityPane::settledOnScreen() const
{
    return m_model->state() != RecordModel::State::Loading && !m_model->isIndexing() && m_tourChanges <= 0;
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
                    m_view->goTo(QString::number(report.entry.id));
                --m_tourChanges;
                Q_EMIT settledOnScreenChanged();
            });
        }
    });
}

void ActivityPane::filter()
{
    const Schema &schema = m_model->schema();
    RowFilter filter{ .text = m_filter->text(), .tests = {} };
    if (const QString outcome = m_filter->choice(u"outcome"_s); !outcome.isEmpty())
        filter.tests.push_back({ schema.column("outcome"), ColumnTest::Equals, outcome });
    if (m_filter->choice(u"account"_s).isEmpty() && !m_account.isEmpty())
        filter.tests.push_back({ schema.column("account"), ColumnTest::Equals, m_account });
    m_model->setFilter(filter);
}

void ActivityPane::showCurrent(const QString &key)
{
    m_inspector->showRecord(*m_model, key);
    const std::optional<ActivityEntry> entry = m_model->record<ActivityEntry>(key);
    m_actions->change(
        [&](ActionState &state) { state.facts = entry && !entry->requestId.isEmpty() ? unsigned(HasRequestId) : 0; });
    if (!entry)
        return;
    m_inspector->setHeading(entry->summary, entry->kind);
    for (const OutcomeRow &row : outcomes) {
        if (entry->outcome == QLatin1StringView(row.word) && *row.meaning)
            m_inspector->setNotice(QCoreApplication::translate("Outcome", row.meaning), row.notice);
    }
}

void ActivityPane::deriveActions()
{
    m_filter->setCounts(m_model->visibleRows(), m_model->totalRows());
    m_actions->change([this](ActionState &state) {
        state.selected = m_view->selectedCount();
        state.rows = m_model->visibleRows();
    });
}

void ActivityPane::exportCsv()
{
    context().prompts.saveFile(
        this, tr("Export the activity as CSV"), u"number-desk-activity.csv"_s, tr("CSV (*.csv)"),
        [self = QPointer(this)](const QString &name) {
            if (!self || name.isEmpty())
                return;
            std::vector<RowId> rows = self->m_model->visible();
            if (const QStringList chosen = self->m_view->selectedKeys(); chosen.size() > 1) {
                rows.clear();
                for (const QString &key : chosen)
                    rows.push_back(self->m_model->visible()[size_t(self->m_model->rowOf(key))]);
            }
            const StoreSnapshot snapshot = self->m_model->snapshot();
            QSaveFile file(name);
            bool written = file.open(QIODevice::WriteOnly);
            CsvWriter writer(self->m_model->schema(), self->m_view->shownColumns(), {}, [&](QByteArrayView bytes) {
                return file.write(bytes.data(), bytes.size()) == bytes.size();
            });
            written = written && writer.writeHeader();
            for (size_t i = 0; written && i < rows.size(); ++i)
                written = writer.writeRow(*snapshot.pages[rows[i].page], int(rows[i].row));
            written = written && writer.finish() && file.commit();
            Q_EMIT self->message(written ? tr("%n row(s) saved to %1", nullptr, int(rows.size())).arg(name)
                                         : tr("Not saved: %1").arg(file.errorString()));
        });
}

} // namespace nd
