// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/bulkrunner.h"

#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/bulkhistory.h"
#include "app/ops/journal.h"
#include "app/ops/journalrow.h"
#include "app/ops/operationrunner.h"
#include "app/steadyclock.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace nd {

namespace {

constexpr int firstWindow = 4; ///< Rows under way at once.
constexpr int largestWindow = 12; ///< Half of them read, half of them write: as much as the connection takes.
constexpr int mostRowsAtStart = 1000; ///< Of a run that is read at once.
constexpr int rowsAtOnce = 100; ///< A few milliseconds: each has a request and what was there before.
constexpr qint64 rateWindow = 60; ///< Seconds over which the rate is taken.

/// Whether every other row would end like that as well: then none is tried until a person has looked.
bool stopsAll(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Tls:
    case ErrorKind::InsecureUrl:
    case ErrorKind::Unauthorized:
    case ErrorKind::RateLimited:
    case ErrorKind::Storage:
    case ErrorKind::Canceled:
        return true;
    default:
        return false;
    }
}

struct Run
{
    QString account{};
    QString title{};
    QDateTime created{};
    std::chrono::seconds grace{ 0 };
    std::optional<milliseconds> heldUntil{}; ///< On the steady clock; nothing: the grace period has not begun.
    int wanted = 0;
    BulkPhase phase = BulkPhase::Paused;
    QString why{};
    QList<BulkRow> rows{};
    qsizetype next = 0; ///< No row before it is Waiting.
    int running = 0;
    std::deque<QDateTime> ends{}; ///< When rows ended, the last minute.

    /// Before a row has started. What was left of it before a restart is not known: then all of it.
    bool isInGrace(milliseconds awake) const
    {
        const bool untouched = std::ranges::none_of(rows, [](const BulkRow &row) { return row.tries > 0; });
        return grace > 0s && untouched && (!heldUntil || *heldUntil > awake);
    }
    int counting() const { return int(std::ranges::count_if(rows, &BulkRow::counts)); }
    bool isLookedInto() const
    {
        return std::ranges::any_of(
            rows, [](const BulkRow &row) { return row.is(Outcome::Unknown) || row.is(Outcome::Begun); });
    }
};

/// What a stored run looks like with what the journal knows of it.
Run fromStored(const BulkStore::Stored &stored, const QList<JournalEntry> &entries)
{
    Run run{ .account = stored.account,
             .title = stored.plan.title,
             .created = stored.created,
             .grace = stored.plan.grace,
             .wanted = stored.plan.wanted < 0 ? int(stored.rows.size()) : stored.plan.wanted,
             .rows = stored.rows };
    addEntries(run.rows, entries);
    return run;
}

} // namespace

class BulkRunner::Private
{
public:
    Private(BulkRunner *runner, QString forAccount, OperationRunner &o, Journal &j, Clock &c, SteadyClock &s)
        : q(runner)
        , account(std::move(forAccount))
        , operations(o)
        , journal(j)
        , clock(c)
        , steady(s)
        , store(j.database())
        , history(store, j, account)
    {
    }

    Run *find(const QString &id)
    {
        const auto at = runs.find(id);
        return at == runs.end() ? nullptr : &at->second;
    }
    void hold(const QString &id);
    void pauseHeld();
    void go(const QString &id);
    void fill(const QString &id);
    void startRow(const QString &id, int row);
    void ended(const QString &id, int row, const OperationReport &report);
    void takeReport(const OperationReport &report);
    void brake(Run &run, const ApiError &error);
    void endIfThrough(const QString &id);
    void takeUp(const QString &id, Run run);
    void readOn();
    void readSoon();
    int nextWaiting(Run &run) const;
    int nextFree(Run &run) const;
    int underWay() const;

    BulkRunner *q;
    const QString account;
    OperationRunner &operations;
    Journal &journal;
    Clock &clock;
    SteadyClock &steady;
    BulkStore store;
    BulkHistory history;
    std::map<QString, Run> runs;
    QStringList order; ///< As they came.
    QList<BulkStore::Stored> toRead; ///< Large ones, the first with the rows that were read so far.
    int window = firstWindow;
    QSet<QString> heldByRows; ///< By the rows that are under way.
    const QList<BulkRow> none;
};

void BulkRunner::Private::hold(const QString &id)
{
    Run &run = runs.at(id);
    run.phase = BulkPhase::Held;
    run.why.clear();
    if (!run.heldUntil)
        run.heldUntil = steady.awake() + run.grace;
    steady.at(*run.heldUntil, q, [this, id] {
        const Run *held = find(id);
        if (held && held->phase == BulkPhase::Held && held->heldUntil <= steady.awake())
            go(id);
    });
}

/// Nobody could take a row back while the computer slept: who confirmed it is asked again.
void BulkRunner::Private::pauseHeld()
{
    const QStringList all = order;
    for (const QString &id : all) {
        Run *run = find(id);
        if (!run || run->phase != BulkPhase::Held)
            continue;
        run->phase = BulkPhase::Paused;
        run->why = BulkRunner::tr("The computer slept. Nothing goes on by itself.");
        Q_EMIT q->runChanged(id);
    }
}

void BulkRunner::Private::go(const QString &id)
{
    Run &run = runs.at(id);
    run.phase = BulkPhase::Running;
    run.why.clear();
    Q_EMIT q->runChanged(id);
    fill(id);
}

int BulkRunner::Private::nextWaiting(Run &run) const
{
    while (run.next < run.rows.size() && run.rows[run.next].state != BulkRow::State::Waiting)
        ++run.next;
    return run.next < run.rows.size() ? int(run.next) : -1;
}

/// The first row that may start beside those that are under way: one number may have several records. -1: all of them
/// have to wait for these to end.
int BulkRunner::Private::nextFree(Run &run) const
{
    const auto isHeld = [this](const Hold &hold) { return heldByRows.contains(holdName(hold)); };
    for (int row = nextWaiting(run); row >= 0 && row < run.rows.size(); ++row) {
        if (run.rows[row].state == BulkRow::State::Waiting && std::ranges::none_of(run.rows[row].spec.holds, isHeld))
            return row;
    }
    return -1;
}

int BulkRunner::Private::underWay() const
{
    int sum = 0;
    for (const auto &[id, run] : runs)
        sum += run.running;
    return sum;
}

void BulkRunner::Private::fill(const QString &id)
{
    for (;;) {
        Run *run = find(id);
        if (!run || run->phase != BulkPhase::Running || underWay() >= window)
            return;
        if (nextWaiting(*run) < 0 || run->counting() >= run->wanted)
            return endIfThrough(id);
        const int row = nextFree(*run);
        if (row < 0)
            return;
        startRow(id, row);
    }
}

void BulkRunner::Private::startRow(const QString &id, int at)
{
    Run &run = runs.at(id);
    BulkRow &row = run.rows[at];
    row.state = BulkRow::State::Running;
    row.entry = {};
    ++row.tries;
    ++run.running;
    for (const Hold &hold : std::as_const(row.spec.holds))
        heldByRows.insert(holdName(hold));
    operations.run(row.spec, q, [this, id, at](const OperationReport &report) { ended(id, at, report); });
    Q_EMIT q->rowChanged(id, at);
}

void BulkRunner::Private::ended(const QString &id, int at, const OperationReport &report)
{
    Run *run = find(id);
    if (!run)
        return;
    BulkRow &row = run->rows[at];
    row.state = BulkRow::State::Ended;
    row.entry = report.entry;
    --run->running;
    for (const Hold &hold : std::as_const(row.spec.holds))
        heldByRows.remove(holdName(hold));
    const bool neverBegan = report.entry.id == 0;
    const bool again = (row.is(Outcome::NotSent) || row.is(Outcome::Refused)) && stopsAll(report.entry.error);
    if (again) {
        row.state = BulkRow::State::Waiting;
        run->next = std::min<qsizetype>(run->next, at);
        brake(*run, report.entry.error);
    } else if (neverBegan) {
        // It says why in the receipts; a disk that refuses costs that sentence alone.
        static_cast<void>(store.note(id, at, report.entry.error));
    }
    if (report.warning)
        brake(*run, *report.warning);
    if (row.isDone())
        window = std::min(window + 1, largestWindow);
    if (!again) {
        run->ends.push_back(QDateTime::currentDateTimeUtc());
        while (run->ends.front().secsTo(run->ends.back()) > rateWindow)
            run->ends.pop_front();
    }
    Q_EMIT q->rowChanged(id, at);
    Q_EMIT q->runChanged(id);
    fill(id);
    endIfThrough(id);
    // Another run may have waited for the place.
    const QStringList others = order;
    for (const QString &other : others) {
        if (other != id)
            fill(other);
    }
}

/// An operation of a run was settled by its verify reads, or given up.
void BulkRunner::Private::takeReport(const OperationReport &report)
{
    const auto &[id, at] = report.entry.spec.bulk;
    Run *run = id.isEmpty() ? nullptr : find(id);
    if (!run && !id.isEmpty())
        history.recount(id);
    if (!toRead.isEmpty() && toRead.first().run == id)
        toRead.first().rows.clear(); // what was read of it is of before
    if (!run || at < 0 || at >= run->rows.size() || run->rows[at].state != BulkRow::State::Ended
        || run->rows[at].entry.id != report.entry.id)
        return;
    // A later read may find that something else differs, and the rest is set by what differs.
    JournalEntry &known = run->rows[at].entry;
    if (known.outcome == report.entry.outcome && known.differences == report.entry.differences)
        return;
    known = report.entry;
    Q_EMIT q->rowChanged(id, at);
    Q_EMIT q->runChanged(id);
    // What did not happen after all leaves room for one of the reserve.
    fill(id);
}

void BulkRunner::Private::brake(Run &run, const ApiError &error)
{
    if (run.phase != BulkPhase::Running)
        return;
    run.phase = BulkPhase::Paused;
    run.why = error.message;
}

void BulkRunner::Private::endIfThrough(const QString &id)
{
    Run *run = find(id);
    if (!run || run->running > 0 || (run->phase != BulkPhase::Running && run->phase != BulkPhase::Held))
        return;
    if (nextWaiting(*run) >= 0 && run->counting() < run->wanted)
        return;
    // While one is looked into, a row of the reserve may still be needed.
    if (nextWaiting(*run) >= 0 && run->isLookedInto())
        return;
    run->phase = BulkPhase::Ended;
    // When the disk refuses, the next start finds out that nothing is left to do.
    static_cast<void>(store.setClosed(id, true));
    Q_EMIT q->runChanged(id);
}

BulkRunner::BulkRunner(QString account, OperationRunner &operations, Transport &transport, Journal &journal,
                       Clock &clock, SteadyClock &steady, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(account), operations, journal, clock, steady))
{
    connect(&operations, &OperationRunner::settled, this,
            [this](const OperationReport &report) { d->takeReport(report); });
    connect(&operations, &OperationRunner::revised, this,
            [this](const OperationReport &report) { d->takeReport(report); });
    connect(&transport, &Transport::throttledChanged, this, [this](const QDateTime &until) {
        if (until.isValid())
            d->window = std::max(1, d->window / 2);
    });
    connect(&steady, &SteadyClock::slept, this, [this] { d->pauseHeld(); });
    connect(&d->history, &BulkHistory::counted, this, &BulkRunner::runChanged);
}

BulkRunner::~BulkRunner() = default;

/// Shows a run of before, with what the journal knows of its rows.
void BulkRunner::Private::takeUp(const QString &id, Run run)
{
    const bool through = nextWaiting(run) < 0 || run.counting() >= run.wanted;
    const bool isFinal = !run.isLookedInto();
    run.phase = through && (isFinal || nextWaiting(run) < 0) ? BulkPhase::Ended : BulkPhase::Paused;
    run.why = BulkRunner::tr("It was paused when this account was left or Number Desk was closed.");
    runs.insert({ id, std::move(run) });
    order.append(id);
    if (through && isFinal)
        static_cast<void>(store.setClosed(id, true));
    Q_EMIT q->runChanged(id);
}

/// The next rows of a large run.
void BulkRunner::Private::readOn()
{
    if (toRead.isEmpty())
        return;
    BulkStore::Stored &large = toRead.first();
    const QString id = large.run;
    const int from = int(large.rows.size());
    const auto end = [this](const ApiError &error) {
        const QString failedRun = toRead.takeFirst().run;
        readSoon();
        Q_EMIT q->failed(failedRun, error);
    };
    const Result<QList<BulkRow>> rows = store.rows(id, from, rowsAtOnce);
    if (!rows)
        return end(rows.error());
    const Result<QList<JournalEntry>> entries = journal.readRun(id, from, rowsAtOnce);
    if (!entries)
        return end(entries.error());
    QList<BulkRow> portion = rows.value();
    addEntries(portion, entries.value(), from);
    large.rows.append(portion);
    if (portion.size() == rowsAtOnce)
        return readSoon();
    const BulkStore::Stored whole = toRead.takeFirst();
    readSoon();
    if (!find(id) && !whole.rows.isEmpty())
        takeUp(id, fromStored(whole, {}));
}

void BulkRunner::Private::readSoon()
{
    if (!toRead.isEmpty())
        QTimer::singleShot(0, q, [this] { readOn(); });
}

void BulkRunner::restore()
{
    const auto stored = d->store.open(d->account, mostRowsAtStart);
    if (!stored)
        return Q_EMIT failed({}, stored.error());
    const bool isReading = !d->toRead.isEmpty();
    for (const BulkStore::Stored &one : stored.value()) {
        if (d->find(one.run))
            continue;
        if (one.count > mostRowsAtStart) {
            if (std::ranges::find(d->toRead, one.run, &BulkStore::Stored::run) == d->toRead.end())
                d->toRead.append(one);
            continue;
        }
        const Result<QList<JournalEntry>> entries = d->journal.readRun(one.run);
        if (!entries) {
            Q_EMIT failed(one.run, entries.error());
            continue;
        }
        d->takeUp(one.run, fromStored(one, entries.value()));
    }
    if (!isReading)
        d->readSoon();
    if (const Result<Done> listed = d->history.read(); !listed)
        Q_EMIT failed({}, listed.error());
}

bool BulkRunner::hasRow(const QString &kind, const QStringList &subjects, const QDateTime &since) const
{
    const Result<bool> found = d->store.hasRow(d->account, kind, subjects, since);
    return found && found.value();
}

void BulkRunner::readRows(const QString &id)
{
    if (d->find(id))
        return;
    d->history.readRows(id, [this, id](const Result<QList<BulkRow>> &rows) {
        if (!rows)
            return Q_EMIT failed(id, rows.error());
        const BulkStatus status = d->history.status(id);
        if (d->find(id) || status.run.isEmpty())
            return;
        d->runs.insert({ id,
                         Run{ .account = d->account,
                              .title = status.title,
                              .created = status.created,
                              .wanted = status.wanted,
                              .phase = BulkPhase::Ended,
                              .rows = rows.value() } });
        d->order.append(id);
        Q_EMIT runChanged(id);
    });
}

Result<Done> BulkRunner::clearEnded()
{
    if (Result<Done> written = d->store.clear(d->account); !written)
        return written;
    std::erase_if(d->runs,
                  [](const auto &one) { return one.second.phase == BulkPhase::Ended && !one.second.isLookedInto(); });
    d->order.removeIf([this](const QString &id) { return !d->find(id); });
    Result<Done> listed = d->history.read();
    Q_EMIT cleared();
    return listed;
}

Result<QString> BulkRunner::start(BulkPlan plan)
{
    QSet<QString> subjects;
    for (const OperationSpec &spec : std::as_const(plan.rows))
        subjects.insert(spec.kind + u' ' + spec.subject);
    if (plan.rows.isEmpty() || subjects.size() != plan.rows.size())
        return ApiError{ .kind = ErrorKind::Invalid,
                         .message = plan.rows.isEmpty() ? tr("There is nothing to do.")
                                                        : tr("The same number is there twice.") };
    const QDateTime now = d->clock.now();
    Result<QString> id = d->store.add(d->account, plan, now);
    if (!id)
        return id;
    Run run{ .account = d->account,
             .title = plan.title,
             .created = now,
             .grace = plan.grace,
             .wanted = plan.wanted < 0 ? int(plan.rows.size()) : plan.wanted };
    for (int place = 0; OperationSpec & spec : plan.rows) {
        spec.bulk = { .run = id.value(), .row = place++ };
        run.rows.append({ .spec = std::move(spec) });
    }
    run.phase = BulkPhase::Running;
    d->runs.insert({ id.value(), std::move(run) });
    d->order.append(id.value());
    if (plan.grace > 0s)
        d->hold(id.value());
    // Later: who starts it wants to know its name before it hears of it.
    QMetaObject::invokeMethod(
        this,
        [this, run = id.value()] {
            Q_EMIT runChanged(run);
            d->fill(run);
        },
        Qt::QueuedConnection);
    return id;
}

void BulkRunner::pause(const QString &id)
{
    Run *run = d->find(id);
    if (!run || (run->phase != BulkPhase::Running && run->phase != BulkPhase::Held))
        return;
    run->phase = BulkPhase::Paused;
    run->why.clear();
    Q_EMIT runChanged(id);
}

void BulkRunner::resume(const QString &id)
{
    Run *run = d->find(id);
    if (!run || (run->phase != BulkPhase::Paused && run->phase != BulkPhase::Held))
        return;
    // A pause does not shorten the time in which rows can be taken back.
    if (run->phase == BulkPhase::Paused && run->isInGrace(d->steady.awake())) {
        d->hold(id);
        return Q_EMIT runChanged(id);
    }
    if (run->heldUntil)
        run->heldUntil = std::min(*run->heldUntil, d->steady.awake());
    d->go(id);
    d->endIfThrough(id);
}

Result<Done> BulkRunner::takeBack(const QString &id, const QList<int> &rows)
{
    Run *run = d->find(id);
    QList<int> waiting;
    for (const int row : rows) {
        if (run && row >= 0 && row < run->rows.size() && run->rows[row].state == BulkRow::State::Waiting)
            waiting.append(row);
    }
    if (waiting.isEmpty())
        return Done{};
    if (Result<Done> written = d->store.takeBack(id, waiting); !written)
        return written;
    for (const int row : std::as_const(waiting)) {
        run->rows[row].state = BulkRow::State::TakenBack;
        Q_EMIT rowChanged(id, row);
    }
    Q_EMIT runChanged(id);
    d->endIfThrough(id);
    return Done{};
}

Result<Done> BulkRunner::cancel(const QString &id)
{
    Run *run = d->find(id);
    if (!run)
        return Done{};
    // Even when the disk refuses: nothing starts any more in this run of the program.
    if (run->phase == BulkPhase::Running || run->phase == BulkPhase::Held)
        run->phase = BulkPhase::Paused;
    QList<int> all;
    for (int row = 0; row < run->rows.size(); ++row)
        all.append(row);
    Result<Done> taken = takeBack(id, all);
    if (taken) {
        run->phase = BulkPhase::Running; // of what is under way, if anything is
        d->endIfThrough(id);
    }
    Q_EMIT runChanged(id);
    return taken;
}

void BulkRunner::retryFailed(const QString &id)
{
    Run *run = d->find(id);
    if (!run)
        return;
    if (std::ranges::none_of(run->rows, &BulkRow::failed))
        return; // one that is held stays held
    // Before anything starts: after a crash the rest must be found again.
    if (const Result<Done> opened = d->store.setClosed(id, false); !opened)
        return Q_EMIT failed(id, opened.error());
    for (int at = 0; at < run->rows.size(); ++at) {
        BulkRow &row = run->rows[at];
        if (!row.failed())
            continue;
        row.state = BulkRow::State::Waiting;
        run->next = std::min<qsizetype>(run->next, at);
        Q_EMIT rowChanged(id, at);
    }
    d->go(id);
    d->endIfThrough(id);
}

void BulkRunner::pauseAll()
{
    for (const QString &id : std::as_const(d->order))
        pause(id);
}

QList<BulkStatus> BulkRunner::runs() const
{
    QList<BulkStatus> all;
    const QStringList earlier = d->history.runs();
    for (const QString &id : earlier) {
        if (!d->find(id))
            all.append(d->history.status(id));
    }
    for (const QString &id : std::as_const(d->order))
        all.append(status(id));
    std::ranges::stable_sort(all, {}, &BulkStatus::created);
    return all;
}

std::chrono::seconds BulkRunner::graceLeft(const QString &id) const
{
    const Run *run = d->find(id);
    if (!run || !run->heldUntil)
        return 0s;
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(*run->heldUntil - d->steady.awake()));
}

BulkStatus BulkRunner::status(const QString &id) const
{
    const Run *run = d->find(id);
    if (!run)
        return d->history.status(id);
    BulkStatus status{ .run = id,
                       .account = run->account,
                       .kind = run->rows.first().spec.kind,
                       .title = run->title,
                       .created = run->created,
                       .phase = run->phase,
                       .why = run->why,
                       .wanted = run->wanted,
                       .rows = int(run->rows.size()),
                       .running = run->running };
    if (run->heldUntil) {
        const milliseconds left = *run->heldUntil - d->steady.awake();
        status.notBefore = QDateTime::currentDateTimeUtc().addMSecs(left.count());
        status.graceLeft = graceLeft(id);
    }
    for (const BulkRow &row : run->rows)
        status.add(row);
    status.waiting = std::min(status.waiting, run->wanted - status.succeeded - status.uncertain - status.running);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto recent
        = std::ranges::count_if(run->ends, [&now](const QDateTime &end) { return end.secsTo(now) <= rateWindow; });
    if (recent > 1 && run->phase == BulkPhase::Running) {
        const qint64 span = std::max<qint64>(1, std::min(rateWindow, run->ends.front().secsTo(now)));
        status.perMinute = double(recent) * 60 / double(span);
        status.secondsLeft = int(status.waiting * 60 / status.perMinute);
    }
    return status;
}

const QList<BulkRow> &BulkRunner::rows(const QString &id) const
{
    const Run *run = d->find(id);
    return run ? run->rows : d->none;
}

bool BulkRunner::isBusy() const
{
    return std::ranges::any_of(d->runs, [](const auto &one) {
        return one.second.phase == BulkPhase::Running || one.second.phase == BulkPhase::Held;
    });
}

} // namespace nd
