// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablepane.h"

#include "app/accountwatch.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/net/transport.h"
#include "models/decode.h"
#include "models/dressedsource.h"
#include "models/inspectormodel.h"
#include "ui/appcontext.h"
#include "ui/outcomewords.h"
#include "ui/prompts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/recordview.h"

#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nd {

using namespace Qt::StringLiterals;

TablePane::TablePane(AppContext &context, const TableParts &parts, QWidget *parent)
    : Pane(context, parent)
    , m_watched(parts.watched)
    , m_actions(new ActionSet(parts.actions, this))
    , m_table(new TableFrame(context.settings, context.prompts, parts.schema, parts.words, parts.filters))
    , m_form(parts.form)
{
    PaneSplitter *splitter = nullptr;
    if (parts.form) {
        splitter = new PaneSplitter(context.settings, parts.id,
                                    { { parts.form, 310 }, { m_table, 900, PaneSplitter::Part::Grows } }, this);
    } else {
        m_inspector = new InspectorPanel(parts.schema);
        QWidget *rows = m_table;
        if (parts.beneath) {
            auto *both = new PaneSplitter(
                context.settings, parts.id + u".beneath"_s,
                { { m_table, 320, PaneSplitter::Part::Grows }, { parts.beneath, 280, PaneSplitter::Part::Grows } });
            both->setOrientation(Qt::Vertical);
            rows = both;
        }
        splitter = new PaneSplitter(context.settings, parts.id,
                                    { { rows, 900, PaneSplitter::Part::Grows }, { m_inspector, 340 } }, this);
        connect(m_table, &TableFrame::currentKeyChanged, this, &TablePane::showCurrent);
        connect(m_table, &TableFrame::opened, this, [this] { m_inspector->view()->setFocus(); });
        connect(m_inspector, &InspectorPanel::editsChanged, this, [this](bool any) {
            if (!any && m_inspector->key() != m_table->view()->currentKey())
                showCurrent(); // Another row may have been chosen while there were edits.
        });
        makeNotes();
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_table, &TableFrame::changed, this, &TablePane::derive);
    connect(m_table, &TableFrame::stateChanged, this, &TablePane::viewChanged);
    connect(&model(), &RecordModel::stateChanged, this, &TablePane::sayDifferences);
    if (m_watched)
        followWatch();
}

TablePane::~TablePane() = default;

void TablePane::followWatch()
{
    AccountWatch &watch = context().watch;
    connect(&watch, &AccountWatch::rowsRead, this, [this](RecordKind kind, const StorePagePtr &rows) {
        if (kind != *m_watched || !m_loaded)
            return;
        model().upsert(dressed(admitted(rows)));
        showCurrent();
    });
    connect(&watch, &AccountWatch::gone, this, [this](RecordKind kind, const QString &sid) {
        if (kind == *m_watched && m_loaded)
            model().remove(sid);
    });
    connect(&watch, &AccountWatch::unreadChanged, this, &TablePane::markUnread);
    markUnread();
}

void TablePane::markUnread()
{
    m_table->view()->setMarks(context().watch.unread(*m_watched));
}

/// Rows that were read here, on their way into the table.
StorePagePtr TablePane::received(const StorePagePtr &rows, Watcher::By by)
{
    if (m_watched)
        context().watch.saw(*m_watched, rows, by);
    return dressed(rows);
}

void TablePane::makeNotes()
{
    if (model().schema().column(localNote) < 0)
        return;
    Notes &notes = context().local.notes();
    m_noteBox = new NoteBox(notes);
    m_inspector->addBeneath(m_noteBox);
    m_noteSoon = new QTimer(this);
    m_noteSoon->setObjectName(u"noteSoon"_s);
    m_noteSoon->setSingleShot(true);
    m_noteSoon->setInterval(300);
    connect(m_noteSoon, &QTimer::timeout, this, &TablePane::showNotes);
    connect(&notes, &Notes::changed, this, [this, &notes](const QString &account, const QString &subject) {
        if (!m_session || account != m_session->accountSid())
            return;
        const Result<Note> note = notes.note(account, subject);
        if (!note)
            return;
        m_notes.take(subject, note.value().text);
        m_renoted.insert(subject);
        m_noteSoon->start();
    });
}

/// Not while somebody writes: the row may leave the filter by it, and another record would come under the keyboard.
void TablePane::showNotes()
{
    if (m_noteBox->isInUse())
        return m_noteSoon->start();
    const QSet<QString> subjects = std::exchange(m_renoted, {});
    for (const QString &subject : subjects) {
        if (const StorePagePtr row = model().row(subject))
            model().upsert(dressed(row));
    }
}

StorePagePtr TablePane::dressed(const StorePagePtr &rows)
{
    return m_notes.noted(rows);
}

StorePagePtr TablePane::admitted(const StorePagePtr &rows) const
{
    return rows;
}

void TablePane::startAnew()
{
    setSession(m_session);
}

void TablePane::addAbove(QWidget *widget)
{
    auto *lines = static_cast<QVBoxLayout *>(layout());
    lines->insertWidget(0, widget);
    lines->setStretch(lines->count() - 1, 1); // what is left over is the table's
}

void TablePane::setSession(Session *session)
{
    leave();
    // A session that was replaced sees its operations through; what they do is no longer this pane's account.
    if (m_session) {
        disconnect(&m_session->operations(), nullptr, this, nullptr);
        disconnect(&m_session->bulk(), nullptr, this, nullptr);
    }
    model().clear();
    m_lookups.reset();
    m_fetching = 0; // Their answers went with the lookups.
    notice().clear();
    if (m_inspector) {
        m_inspector->setSaving(false);
        m_inspector->showNothing();
    }
    m_session = session;
    m_loaded = false;
    m_refreshing = false;
    m_stale.clear();
    m_wanted.clear();
    m_chosen.clear();
    m_saving.clear();
    m_notes.clear();
    m_renoted.clear();
    if (m_noteBox)
        m_noteBox->setSession(session);
    if (session) {
        if (m_noteBox)
            m_notes.read(context().local.notes(), session->accountSid());
        m_lookups = std::make_unique<Lookups>(*session);
        connect(&session->operations(), &OperationRunner::settled, this, &TablePane::take);
        connect(&session->operations(), &OperationRunner::revised, this, &TablePane::takeRevised);
        connect(&session->operations(), &OperationRunner::unknown, this, [this](const OperationReport &report) {
            if (report.entry.spec.bulk.run.isEmpty()) // the receipts of a run tell of its rows
                sayOutcome(report);
        });
        connect(&session->bulk(), &BulkRunner::rowChanged, this, &TablePane::noteRow);
        connect(&session->bulk(), &BulkRunner::runChanged, this, &TablePane::readStale);
        enter();
        if (isVisible())
            activated();
    }
    derive();
}

std::unique_ptr<PageSource> TablePane::source()
{
    return nullptr;
}

std::optional<Request> TablePane::one(const QString &) const
{
    return std::nullopt;
}

bool TablePane::touches(const OperationKind &) const
{
    return false;
}

bool TablePane::takesAway(const QString &) const
{
    return false;
}

void TablePane::leave() { }

void TablePane::enter() { }

void TablePane::deriveMore(ActionState &) { }

void TablePane::describe(const QString &) { }

void TablePane::activated()
{
    if (m_session && !m_loaded)
        load(false);
}

QWidget *TablePane::keyboardHome()
{
    return m_form && m_form->focusProxy() ? m_form : table().view();
}

QWidget *TablePane::filterField()
{
    return m_table->bar()->field();
}

void TablePane::refresh()
{
    if (!m_session)
        return;
    m_refreshing = model().totalRows() > 0;
    load(m_refreshing);
}

/// Another window, another machine or another program may work in the same account.
void TablePane::sayDifferences()
{
    if (model().state() == RecordModel::State::Loading || !std::exchange(m_refreshing, false)
        || model().state() != RecordModel::State::Complete)
        return;
    const RecordModel::Differences found = model().differences();
    QStringList parts;
    if (found.changed > 0)
        parts.append(tr("%n changed", nullptr, found.changed));
    if (found.added > 0)
        parts.append(tr("%n new", nullptr, found.added));
    if (found.gone > 0)
        parts.append(tr("%n gone", nullptr, found.gone));
    if (!parts.isEmpty())
        Q_EMIT message(tr("Changed elsewhere since the last reading: %1.").arg(parts.join(u", "_s)));
}

void TablePane::load(bool keepRows)
{
    m_loaded = true;
    if (auto rows = source())
        model().load(dressedPages(std::move(rows),
                                  [this](const StorePagePtr &page) { return received(page, Watcher::By::Others); }),
                     keepRows);
}

bool TablePane::settledOnScreen() const
{
    return m_loaded && m_fetching == 0 && model().state() != RecordModel::State::Loading;
}

bool TablePane::knows(const QString &subject) const
{
    return one(subject).has_value();
}

void TablePane::look(const QString &subject)
{
    m_table->bar()->clear();
    m_wanted = subject;
    if (!model().contains(subject) && m_loaded)
        fetch(subject);
    derive();
}

QStringList TablePane::unsaved() const
{
    QStringList lost;
    if (m_noteBox && m_noteBox->unsaved() > 0)
        lost.append(tr("%n note(s) could not be saved.", nullptr, m_noteBox->unsaved()));
    if (!m_inspector || !m_inspector->hasEdits())
        return lost;
    QStringList titles;
    for (const FieldInfo &field : model().schema().fields) {
        if (m_inspector->model().changes().contains(QLatin1StringView(field.name())))
            titles.append(field.title());
    }
    lost.append(tr("%1 was edited and not saved: %2.").arg(m_inspector->heading(), titles.join(u", "_s)));
    return lost;
}

QVariantMap TablePane::view() const
{
    return m_table->state();
}

void TablePane::restoreView(const QVariantMap &view)
{
    m_table->restore(view);
}

QString TablePane::subject() const
{
    return m_table->view()->currentKey();
}

void TablePane::select(const QStringList &keys)
{
    m_chosen = keys;
    m_chosen.removeIf([this](const QString &key) { return !model().contains(key); });
    m_table->bar()->clear();
    derive();
}

void TablePane::derive()
{
    ActionState state;
    state.signedIn = !m_session.isNull();
    m_table->tell(state);
    deriveMore(state);
    m_actions->setState(state);
    RecordView *view = m_table->view();
    const bool choosing = !m_chosen.isEmpty();
    if (choosing && std::ranges::all_of(m_chosen, [this](const QString &key) { return model().rowOf(key) >= 0; }))
        view->selectKeys(std::exchange(m_chosen, {}));
    if (!m_wanted.isEmpty() && view->goTo(m_wanted))
        m_wanted.clear();
    else if (!choosing && m_inspector && m_wanted.isEmpty() && !m_table->isReturning() && view->currentKey().isEmpty()
             && model().visibleRows() > 0)
        view->goTo(model().keyAt(0));
    showCurrent();
    Q_EMIT settledOnScreenChanged();
}

void TablePane::showCurrent()
{
    if (!m_inspector)
        return;
    const QString key = m_table->view()->currentKey();
    if (m_inspector->hasEdits() && m_inspector->key() != key)
        return m_inspector->setNotice(tr("Save or revert these changes to see another one."));
    const bool there = model().contains(key);
    if (m_noteBox)
        m_noteBox->showNote(there ? key : QString());
    if (!there)
        return m_inspector->showNothing();
    m_inspector->showRecord(model(), key);
    describe(key);
    if (m_watched && isVisible() && m_table->view()->marks().contains(key))
        context().watch.markRead(*m_watched, key);
}

QString TablePane::selectedKey() const
{
    const QStringList keys = m_table->view()->selectedKeys();
    return keys.size() == 1 ? keys.first() : QString();
}

void TablePane::confirm(const Confirmation &question, std::function<void()> then)
{
    context().prompts.confirm(window(), question,
                              [guard = QPointer(this), asked = m_session, then = std::move(then)](bool yes) {
                                  if (guard && yes && asked && guard->m_session == asked)
                                      then();
                              });
}

void TablePane::run(const OperationSpec &operation, Told told)
{
    notice().clear();
    m_session->operations().run(operation, this,
                                [this, asked = m_session, told = std::move(told)](const OperationReport &report) {
                                    if (asked && asked == m_session && !(told && told(report)))
                                        sayOutcome(report);
                                });
}

void TablePane::save(const OperationSpec &operation)
{
    m_saving = operation.kind;
    m_inspector->setSaving(true);
    run(operation);
}

void TablePane::take(const OperationReport &report)
{
    const OperationKind *kind = operationKind(report.entry.spec.kind);
    if (!kind || !touches(*kind) || !m_loaded)
        return;
    const QString sid = report.entry.resultSid.isEmpty() ? report.entry.spec.subject : report.entry.resultSid;
    if (!isInEffect(report.entry.outcome) && !report.entry.spec.bulk.run.isEmpty())
        return; // With the others of its run: noteRow().
    if (!isInEffect(report.entry.outcome))
        return fetch(sid); // What is there now, so that an edit over it shows both.
    if (takesAway(report.entry.spec.kind))
        return model().remove(report.entry.spec.subject);
    const Result<StorePagePtr> row = rowIn(report.body);
    if (report.body.isEmpty() || !row)
        return fetch(sid);
    if (m_inspector && m_inspector->key() == sid)
        m_inspector->model().dropEdits(); // The edits are the record now.
    model().upsert(received(row.value(), Watcher::By::Us));
    showCurrent();
}

/// A later read found something else than the answer had said.
void TablePane::takeRevised(const OperationReport &report)
{
    take(report);
    const OperationKind *kind = operationKind(report.entry.spec.kind);
    const bool isAlone = report.entry.spec.bulk.run.isEmpty();
    if (kind && touches(*kind) && isAlone && report.entry.outcome == Outcome::HappenedDiffers)
        notice().say(Notice::Kind::Warning, effectWords(report.entry), report.entry.spec.summary);
}

/// A row of a bulk run moved on.
void TablePane::noteRow(const QString &run, int row)
{
    const BulkRow &now = m_session->bulk().rows(run)[row];
    const OperationKind *kind = operationKind(now.spec.kind);
    if (kind && touches(*kind) && now.state == BulkRow::State::Ended && !now.isDone()
        && model().contains(now.spec.subject))
        m_stale.insert(now.spec.subject);
}

/// Rows of a run that failed may have been changed elsewhere. They are read once the run rests: one by one they would
/// take as many requests again.
void TablePane::readStale(const QString &run)
{
    constexpr qsizetype mostSingleReads = 10;
    const BulkStatus status = m_session->bulk().status(run);
    if (m_stale.isEmpty() || !m_loaded || status.phase == BulkPhase::Running || status.running > 0)
        return;
    const QSet<QString> stale = std::exchange(m_stale, {});
    if (stale.size() > mostSingleReads)
        return load(true);
    for (const QString &subject : stale)
        fetch(subject);
}

void TablePane::sayOutcome(const OperationReport &report)
{
    const QString summary = report.entry.spec.summary;
    const bool edits = m_inspector && !m_saving.isEmpty() && report.entry.spec.kind == m_saving
        && report.entry.spec.subject == m_inspector->key();
    if (edits)
        m_inspector->setSaving(false);
    switch (report.entry.outcome) {
    case Outcome::Succeeded:
        Q_EMIT message(tr("Done: %1").arg(summary));
        return;
    case Outcome::HappenedDiffers:
    case Outcome::IsSo:
        return notice().say(Notice::Kind::Warning, effectWords(report.entry), summary);
    case Outcome::Unknown:
    case Outcome::Begun:
        return notice().say(Notice::Kind::Warning, unknownWords(report.entry), summary);
    case Outcome::GivenUp:
        return notice().clear();
    case Outcome::NotDone:
        return notice().say(Notice::Kind::Warning, tr("It was not found so far. Look before you try again."), summary);
    case Outcome::Refused:
    case Outcome::NotSent:
        return sayRefused(report, edits);
    }
}

void TablePane::sayRefused(const OperationReport &report, bool edits)
{
    const ApiError &error = report.entry.error;
    const QString summary = report.entry.spec.summary;
    if (!edits)
        return notice().say(Notice::Kind::Bad, error.message,
                            error.requestId.isEmpty() ? summary : tr("%1 · Request %2").arg(summary, error.requestId),
                            error.helpLink);
    m_inspector->setError(error);
    fetch(report.entry.spec.subject); // It may have changed elsewhere: what is there now stands beside the edits.
}

/// One record out of its own answer.
Result<StorePagePtr> TablePane::rowIn(const QByteArray &body) const
{
    const Schema &schema = m_table->model().schema();
    return m_watched ? context().watch.rowIn(*m_watched, schema, body) : decodeRow(schema, body);
}

void TablePane::fetch(const QString &subject)
{
    const std::optional<Request> request = m_session ? one(subject) : std::nullopt;
    if (!request)
        return;
    ++m_fetching;
    const Call<StorePagePtr> call{ *request, [this](const QByteArray &body) { return rowIn(body); } };
    m_session->transport().send<StorePagePtr>(call, m_lookups.get(), [this, subject](Result<StorePagePtr> row) {
        --m_fetching;
        if (row)
            model().upsert(received(row.value(), Watcher::By::Others));
        else if (row.error().kind == ErrorKind::NotFound)
            model().remove(subject);
        if (!row && m_wanted == subject) {
            m_wanted.clear(); // Another row can be the current one.
            notice().say(Notice::Kind::Warning,
                         row.error().kind == ErrorKind::NotFound
                             ? tr("%1 was not found. It may be gone, or be in another account.").arg(subject)
                             : row.error().message,
                         row.error().requestId, row.error().helpLink);
        }
        derive();
    });
}

} // namespace nd
