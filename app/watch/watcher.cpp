// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/watcher.h"

#include "app/api/readpage.h"
#include "app/clock.h"
#include "app/localdata/seenstatuses.h"
#include "app/net/transport.h"
#include "models/decode.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace nd {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

namespace {

/// With more than these to look at, a list takes fewer requests.
constexpr int mostSingleReads = 20;
constexpr milliseconds jitter = 20s; ///< Of the session's clock: what replies that come late make of it.

/// Errors after which asking again by itself has no sense.
bool isFinal(const ApiError &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::NotFound;
}

} // namespace

class Watcher::Private : public QObject
{
public:
    /// One row of the table, and what is known of it here.
    struct Kind
    {
        WatchedKind row;
        QHash<QString, Steady::time_point> open; ///< What may still move, and when to look at it.
        Steady::time_point listDue;
        int failures = 0;
        Steady::time_point notBefore; ///< After failures.
        std::optional<ApiError> problem;
        std::unique_ptr<PageSource> reading; ///< The list, while it is read.
        Steady::time_point pageDue; ///< Of its next page.
        QSet<QString> listed; ///< Keys in the pages so far.
        QSet<QString> stale; ///< Wait for their turn to be read for what the list does not tell.
        Steady::time_point nextTurn; ///< Of the next of these.
        QSet<QString> wanted; ///< Asked for, and not read since: what comes of an earlier request does not count.
        QHash<QString, QString> statuses; ///< As last seen in this session: only what differs is written down.
    };

    Private(Watcher &owner, QString whose, Transport &connection, Clock &time, SeenStatuses &log,
            QList<WatchedKind> rows, const WatchTimes &given)
        : q(owner)
        , times(given)
        , account(std::move(whose))
        , transport(connection)
        , clock(time)
        , seen(log)
    {
        for (WatchedKind &row : rows) {
            Kind kind;
            kind.problem = row.barred;
            kind.row = std::move(row);
            kinds.push_back(std::move(kind));
        }
        timer.setSingleShot(true);
        timer.setTimerType(Qt::CoarseTimer);
        QObject::connect(&timer, &QTimer::timeout, this, [this] { step(); });
        // The service's time went on in one go: whatever waits for a time may have moved.
        QObject::connect(&clock, &Clock::jumped, this, [this] {
            if (hasMoved())
                allDue();
        });
    }

    /// A slow reply sets the clock back by the time that it took, and the next one forth again: that is no news of
    /// anything, and must not make all be read each time.
    bool hasMoved()
    {
        const auto passed = std::chrono::duration_cast<milliseconds>(Steady::now() - trustedAt);
        const milliseconds moved(trusted.msecsTo(clock.now()) - passed.count());
        if (std::chrono::abs(moved) < jitter)
            return false;
        trusted = clock.now();
        trustedAt = Steady::now();
        return true;
    }

    Kind *find(RecordKind kind)
    {
        const auto found = std::ranges::find_if(kinds, [kind](const Kind &k) { return k.row.kind == kind; });
        return found == kinds.end() ? nullptr : &*found;
    }

    /// When there is something to do for a kind; never, where it is not watched.
    static Steady::time_point dueOf(const Kind &kind)
    {
        if (kind.problem)
            return Steady::time_point::max();
        Steady::time_point due = kind.reading ? kind.pageDue : kind.listDue;
        for (const Steady::time_point &look : kind.open)
            due = std::min(due, look);
        return std::max(due, kind.notBefore);
    }
    std::vector<Kind>::iterator next() { return std::ranges::min_element(kinds, {}, dueOf); }

    void start()
    {
        started = true;
        for (Kind &kind : kinds)
            kind.listDue = nextList(kind, 0ms);
        arm();
    }

    /// Never, where there is no list.
    static Steady::time_point nextList(const Kind &kind, milliseconds wait)
    {
        return kind.row.list.path.isEmpty() ? Steady::time_point::max() : Steady::now() + wait;
    }

    void setProblem(Kind &kind, const ApiError &error)
    {
        kind.problem = error;
        Q_EMIT q.problemChanged(kind.row.kind);
    }

    void allDue()
    {
        for (Kind &kind : kinds) {
            kind.listDue = nextList(kind, 0ms);
            for (auto it = kind.open.begin(); it != kind.open.end(); ++it) {
                if (!kind.stale.contains(it.key()))
                    *it = Steady::now();
            }
        }
        arm();
    }

    /// Sets the timer to the earliest moment at which something is to be done.
    void arm()
    {
        if (!started || asking || kinds.empty())
            return;
        const Steady::time_point due = dueOf(*next());
        if (due == Steady::time_point::max())
            return timer.stop();
        const auto wait = std::chrono::ceil<milliseconds>(std::max(due, lastAsked + times.gap) - Steady::now());
        timer.start(std::max(wait, 0ms));
    }

    void step()
    {
        const Steady::time_point now = Steady::now();
        Kind &kind = *next();
        if (dueOf(kind) > now)
            return arm();
        std::vector<QString> due;
        for (auto it = kind.open.cbegin(); it != kind.open.cend(); ++it) {
            if (*it <= now)
                due.push_back(it.key());
        }
        // Between the pages of a long list, a call under way still gets its looks. A list that does not tell all can't
        // stand for single reads.
        const bool many = due.size() > mostSingleReads && !kind.row.isStale;
        if (kind.reading ? kind.pageDue <= now : kind.listDue <= now || many)
            return readPage(kind);
        if (due.empty())
            return arm();
        readOne(kind, *std::ranges::min_element(due, {}, [&kind](const QString &sid) { return kind.open[sid]; }));
    }

    void readOne(Kind &kind, const QString &sid)
    {
        asking = true;
        kind.wanted.remove(sid);
        lastAsked = Steady::now();
        const RecordKind which = kind.row.kind;
        const Call<StorePagePtr> call{ kind.row.one(sid), [row = &kind.row](const QByteArray &body) {
                                          return row->rowIn ? row->rowIn(body) : decodeRow(*row->schema, body);
                                      } };
        transport.send<StorePagePtr>(call, this, [this, which, sid](Result<StorePagePtr> row) {
            asking = false;
            Kind &answered = *find(which);
            if (row) {
                answered.failures = 0;
                take(answered, row.value(), By::Others, true);
            } else if (row.error().kind == ErrorKind::NotFound) {
                answered.open.remove(sid);
                answered.wanted.remove(sid);
                answered.stale.remove(sid);
                answered.statuses.remove(sid);
                Q_EMIT q.gone(which, sid);
            } else {
                failed(answered);
                answered.wanted.insert(sid);
                // Behind those that are due by then: they must not wait for one that can't be read.
                if (answered.open.contains(sid))
                    answered.open.insert(sid, answered.notBefore);
            }
            arm();
        });
    }

    void readPage(Kind &kind)
    {
        asking = true;
        lastAsked = Steady::now();
        if (!kind.reading) {
            kind.reading = readPages(transport, *kind.row.schema, kind.row.list);
            kind.listed.clear();
            if (!kind.row.isStale)
                kind.wanted.clear(); // All are in it.
        }
        const RecordKind which = kind.row.kind;
        kind.reading->next([this, which](const Result<StorePagePtr> &page) {
            asking = false;
            tookPage(*find(which), page);
            arm();
        });
    }

    void tookPage(Kind &kind, const Result<StorePagePtr> &page)
    {
        if (!page) {
            kind.reading.reset();
            if (isFinal(page.error()))
                return setProblem(kind, page.error());
            return failed(kind);
        }
        const StorePage &rows = *page.value();
        for (int row = 0; row < rows.rows(); ++row)
            kind.listed.insert(QString::fromUtf8(rows.key(row)));
        take(kind, page.value(), By::Others, true);
        kind.failures = 0;
        kind.pageDue = Steady::now() + times.gap;
        if (!kind.reading->atEnd())
            return;
        kind.reading.reset();
        kind.listDue = nextList(kind, times.betweenLists);
        for (auto it = kind.open.begin(); it != kind.open.end(); ++it) {
            // Not in the list: gone, or made after its page was read. A look at the record itself tells.
            if (!kind.listed.contains(it.key()))
                *it = Steady::now();
        }
    }

    void failed(Kind &kind) { kind.notBefore = Steady::now() + times.askAgain(++kind.failures); }

    void take(Kind &kind, const StorePagePtr &given, By by, bool tell)
    {
        const WatchedKind &row = kind.row;
        const StorePagePtr rows = row.dress ? row.dress(given) : given;
        const Schema &schema = *row.schema;
        const int status = schema.column(row.status);
        const int changed = schema.column(row.changed);
        const int name = schema.column(row.name);
        QList<SeenStatuses::Record> records;
        QHash<QString, QString> names;
        for (int i = 0; i < rows->rows(); ++i) {
            const QString sid = QString::fromUtf8(rows->key(i));
            const QString word = rows->value(i, status).toString();
            const QDateTime when = rows->value(i, changed).toDateTime();
            schedule(kind, sid, word, when);
            if (kind.statuses.value(sid) == word)
                continue;
            records.append({ sid, word, when });
            names.insert(sid, rows->value(i, name).toString());
        }
        const QList<StatusChange> moved = note(kind, records, by);
        if (tell)
            Q_EMIT q.rowsRead(row.kind, rows);
        if (by == By::Us)
            return;
        for (StatusChange change : moved) {
            change.name = names[change.sid];
            Q_EMIT q.statusChanged(change);
        }
    }

    void schedule(Kind &kind, const QString &sid, const QString &status, const QDateTime &changed)
    {
        if (kind.wanted.contains(sid))
            return; // Its turn stands.
        const qint64 seconds = changed.isValid() ? changed.secsTo(clock.now()) : 0;
        const std::chrono::seconds still(std::max<qint64>(0, seconds));
        const std::optional<milliseconds> wait = times.lookAgain(kind.row.pace(status, still), still);
        const bool wasStale = kind.stale.contains(sid);
        if (kind.row.isStale && kind.row.isStale(sid)) {
            if (!wasStale)
                giveTurn(kind, sid);
            return;
        }
        kind.stale.remove(sid);
        if (wait)
            kind.open.insert(sid, Steady::now() + *wait);
        else
            kind.open.remove(sid);
    }

    /// One after the other, with room between for what can't wait: a call under way.
    void giveTurn(Kind &kind, const QString &sid)
    {
        constexpr int share = 2; // every other request
        const Steady::time_point due = std::max(Steady::now(), kind.nextTurn);
        kind.nextTurn = due + share * times.gap;
        kind.stale.insert(sid);
        kind.open.insert(sid, due);
    }

    /// Writes down what was seen. Those that are in another status than before.
    QList<StatusChange> note(Kind &kind, const QList<SeenStatuses::Record> &records, By by)
    {
        if (records.isEmpty())
            return {};
        const QString kept = QLatin1StringView(kind.row.id);
        const Result<QStringList> noted = seen.noteAll(account, kept, records, clock.now());
        QList<StatusChange> moved;
        for (const SeenStatuses::Record &record : records) {
            const QString remembered = kind.statuses.value(record.sid);
            kind.statuses.insert(record.sid, record.status);
            // LocalData tells people when it can't write; here, memory has to do.
            if (noted ? !noted.value().contains(record.sid) : remembered.isNull())
                continue;
            const QString before = remembered.isNull() ? statusBefore(kind, record.sid) : remembered;
            moved.append({ .kind = kind.row.kind, .sid = record.sid, .from = before, .to = record.status });
            if (by == By::Us)
                static_cast<void>(seen.markRead(account, kept, record.sid)); // A mark too many does no harm.
        }
        return moved;
    }

    /// The status before the last one that was written down.
    QString statusBefore(const Kind &kind, const QString &sid) const
    {
        const auto history = seen.history(account, QLatin1StringView(kind.row.id), sid);
        const qsizetype sights = history ? history.value().size() : 0;
        return sights > 1 ? history.value().at(sights - 2).status : QString();
    }

    Watcher &q;
    const WatchTimes times;
    const QString account;
    Transport &transport;
    Clock &clock;
    SeenStatuses &seen;
    std::vector<Kind> kinds;
    QTimer timer;
    Steady::time_point lastAsked;
    QDateTime trusted = clock.now(); ///< The session's time at trustedAt.
    Steady::time_point trustedAt = Steady::now();
    bool started = false;
    bool asking = false;
};

Watcher::Watcher(QString account, Transport &transport, Clock &clock, SeenStatuses &seen, QList<WatchedKind> kinds,
                 const WatchTimes &times, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(account), transport, clock, seen, std::move(kinds), times))
{
}

Watcher::~Watcher() = default;

void Watcher::start()
{
    d->start();
}

void Watcher::saw(RecordKind kind, const StorePagePtr &rows, By by)
{
    Private::Kind *known = d->find(kind);
    if (!known || !rows)
        return;
    if (known->problem && !known->row.barred) { // Somebody could read them: so can this.
        known->problem.reset();
        Q_EMIT problemChanged(kind);
    }
    d->take(*known, rows, by, false);
    d->arm();
}

void Watcher::lookSoon(RecordKind kind, const QString &sid)
{
    Private::Kind *known = d->find(kind);
    if (!known)
        return;
    known->wanted.insert(sid);
    // Who asks again and again must not lose its place by that.
    const auto due = known->open.find(sid);
    if (due == known->open.end() || *due > Steady::now())
        known->open.insert(sid, Steady::now());
    d->arm();
}

void Watcher::lookAtAll()
{
    d->allDue();
}

QHash<QString, QString> Watcher::statuses(RecordKind kind) const
{
    const Private::Kind *known = d->find(kind);
    return known ? known->statuses : QHash<QString, QString>();
}

std::optional<ApiError> Watcher::problem(RecordKind kind) const
{
    const Private::Kind *known = d->find(kind);
    return known ? known->problem : std::nullopt;
}

} // namespace nd
