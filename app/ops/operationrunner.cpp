// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/operationrunner.h"

#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/answers.h"
#include "app/ops/fieldchange.h"
#include "app/ops/journal.h"
#include "app/ops/readback.h"
#include "app/ops/settler.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace nd {

using Handler = std::function<void(const OperationReport &)>;
using Change = std::pair<QString, QString>; ///< Kind and subject.

namespace {

/// What a failed send says about the change. Not knowing is never rounded to "no": only an answer of the service, or
/// proof that nothing left, ends it.
Outcome outcomeOf(const ApiError &error)
{
    if (!error.outcomeKnown)
        return Outcome::Unknown;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Tls:
    case ErrorKind::InsecureUrl:
    case ErrorKind::Canceled:
    case ErrorKind::Storage:
    case ErrorKind::Keychain:
    case ErrorKind::Invalid:
        return Outcome::NotSent;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::RateLimited:
    case ErrorKind::Refused:
        return Outcome::Refused;
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
    case ErrorKind::Server:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
    case ErrorKind::PageLoop:
        break;
    }
    return Outcome::Unknown;
}

/// Rounds of reads before one send: what leads to more than that goes round in circles.
constexpr int mostRounds = 500;

/// What an earlier try tells of the present one: that it is there, or that it may be.
bool mayBeThere(const JournalEntry &entry)
{
    return entry.outcome != Outcome::Refused && entry.outcome != Outcome::NotSent;
}

/// One operation on its way, handed from step to step.
struct Run
{
    const OperationKind *kind = nullptr;
    OperationSpec spec{}; ///< With its secrets, which the journal's entry has not.
    JournalEntry entry{};
    QPointer<QObject> context{};
    Handler handler{};
    std::function<void(qint64 done, qint64 total)> uploaded{};
    QList<JournalEntry> earlier{}; ///< As of PendingChange.
    QList<VerifyRead> looks{}; ///< Before the send.
    QList<Request> reads{}; ///< Still to be made before it.
    int rounds = 0;
    QStringList undecided{};
};

} // namespace

class OperationRunner::Private
{
public:
    Private(OperationRunner *runner, QString forAccount, Transport &t, Journal &j, Clock &c)
        : q(runner)
        , account(std::move(forAccount))
        , transport(t)
        , journal(j)
        , clock(c)
        , settler(t, j, c, runner)
        , readBack(t, j, c, runner)
    {
    }

    void start(Run run);
    void prepare(Run run);
    void precheck(Run run);
    void look(Run run);
    void begin(Run run);
    void send(Run run);
    void answered(Run run, const Result<Reply> &reply);
    Outcome compareWith(Run &run, const QByteArray &body);
    void end(Run run, Outcome outcome, const ApiError &error, const QByteArray &body = {});
    /// Ends it before anything was sent or written.
    void refuse(Run run, const ApiError &error) { end(std::move(run), Outcome::NotSent, error); }

    OperationRunner *q;
    const QString account;
    Transport &transport;
    Journal &journal;
    Clock &clock;
    Settler settler;
    ReadBack readBack;
    QSet<Change> active; ///< Preparing or sent.
    QSet<qint64> sending; ///< Their entries.
    QHash<Change, RequestHandle> requests; ///< Of those that were sent.
};

void OperationRunner::Private::start(Run run)
{
    const Change change{ run.spec.kind, run.spec.subject };
    // It may be this very change whose end the disk would not take; begin() sees when it still does not.
    static_cast<void>(journal.catchUp());
    // Before anything is read: who waits for another change is told so.
    QString why = active.contains(change) ? tr("The same change is still open. Its outcome has to be known first.")
                                          : journal.obstacleTo(account, run.spec);
    if (!run.kind)
        why = tr("This version can't do that.");
    if (!why.isEmpty()) {
        const ApiError error{ .kind = ErrorKind::Invalid, .message = why };
        const OperationReport report{
            .entry = { .account = account, .spec = run.spec, .outcome = Outcome::NotSent, .error = error }
        };
        // Later, as every answer.
        const auto tell = [run = std::move(run), report] {
            if (run.context)
                run.handler(report);
        };
        QMetaObject::invokeMethod(q, tell, Qt::QueuedConnection);
        return;
    }
    active.insert(change);
    Q_EMIT q->runningChanged(int(active.size()));
    if (run.kind->precheck)
        QMetaObject::invokeMethod(
            q, [this, run = std::move(run)] { precheck(run); }, Qt::QueuedConnection);
    else if (run.kind->prepare)
        prepare(std::move(run));
    else
        QMetaObject::invokeMethod(
            q, [this, run = std::move(run)] { begin(run); }, Qt::QueuedConnection);
}

void OperationRunner::Private::prepare(Run run)
{
    const Request request = run.kind->prepare(run.spec);
    transport.send(request, q, [this, run = std::move(run)](Result<Reply> reply) mutable {
        const bool absent = !reply && run.kind->absentIsFine && isGone(reply.error());
        if (!reply && !absent)
            return refuse(std::move(run), reply.error());
        Result<QJsonObject> before = run.kind->prepared(run.spec, absent ? QByteArray() : reply.value().body);
        if (!before)
            return refuse(std::move(run), before.error());
        run.spec.before = before.value();
        if (run.kind->furtherHolds)
            run.spec.holds += run.kind->furtherHolds(run.spec);
        begin(std::move(run));
    });
}

void OperationRunner::Private::precheck(Run run)
{
    if (run.rounds == 0) {
        const bool holds = !run.spec.holds.isEmpty(); // what holds nothing is known by its subject, in its account
        Result<QList<JournalEntry>> earlier = journal.find({ .account = holds ? QString() : account,
                                                             .kind = run.spec.kind,
                                                             .subject = holds ? QString() : run.spec.subject,
                                                             .holds = run.spec.holds });
        if (!earlier)
            return refuse(std::move(run), earlier.error());
        run.earlier = std::move(earlier).value();
        run.earlier.removeIf([](const JournalEntry &entry) { return !mayBeThere(entry); });
    }
    const Precheck found = ++run.rounds > mostRounds
        ? Precheck{ .before = unreadableAnswer() }
        : run.kind->precheck({ account, run.spec, run.earlier }, run.looks);
    if (!found.reads.isEmpty()) {
        run.reads = found.reads;
        return look(std::move(run));
    }
    if (!found.before) {
        run.undecided = found.undecided;
        return refuse(std::move(run), found.before.error());
    }
    run.spec.before = found.before.value();
    begin(std::move(run));
}

void OperationRunner::Private::look(Run run)
{
    const Request request = run.reads.takeFirst();
    transport.send(request, q, [this, request, run = std::move(run)](Result<Reply> reply) mutable {
        run.looks.append(
            { request, reply ? Result<QByteArray>(reply.value().body) : Result<QByteArray>(reply.error()) });
        if (run.reads.isEmpty())
            precheck(std::move(run));
        else
            look(std::move(run));
    });
}

void OperationRunner::Private::begin(Run run)
{
    Result<JournalEntry> entry = journal.begin(account, run.spec, clock.now());
    if (!entry)
        return refuse(std::move(run), entry.error());
    run.entry = entry.value();
    sending.insert(run.entry.id);
    send(std::move(run));
}

void OperationRunner::Private::send(Run run)
{
    const Request request = run.spec.request;
    const Change change{ run.spec.kind, run.spec.subject };
    Progress progress;
    if (run.uploaded)
        progress.upload = [context = run.context, uploaded = run.uploaded](qint64 done, qint64 total) {
            if (context)
                uploaded(done, total);
        };
    run.spec.request.file.bytes.clear(); // the transport has them
    const auto answer = [this, run = std::move(run)](Result<Reply> reply) mutable { answered(std::move(run), reply); };
    requests.insert(change, transport.send(request, q, answer, std::move(progress)));
}

/// A 2xx is no proof that all of it took effect: the answer says what did, and a later read what the answer leaves out.
Outcome OperationRunner::Private::compareWith(Run &run, const QByteArray &body)
{
    const OperationKind &kind = *run.kind;
    if (!kind.compare)
        return Outcome::Succeeded;
    const Comparison comparison = kind.compare(run.spec, body);
    run.entry.differences = comparison.differences;
    const bool isWhole = comparison.whole && comparison.differences.isEmpty();
    run.entry.toReadBack = kind.readBack && (kind.creates || !isWhole);
    return comparison.differences.isEmpty() ? Outcome::Succeeded : Outcome::HappenedDiffers;
}

void OperationRunner::Private::answered(Run run, const Result<Reply> &reply)
{
    if (!reply)
        return end(std::move(run), outcomeOf(reply.error()), reply.error());
    Result<QString> sid = run.kind->resultSid ? run.kind->resultSid(run.spec, reply.value().body) : run.spec.subject;
    if (sid) {
        run.entry.resultSid = sid.value();
        // No error, but what support asks for.
        const ApiError answer{ .httpStatus = reply.value().httpStatus, .requestId = reply.value().requestId };
        const Outcome outcome = compareWith(run, reply.value().body);
        return end(std::move(run), outcome, answer, reply.value().body);
    }
    ApiError error = sid.error();
    error.httpStatus = reply.value().httpStatus;
    error.requestId = reply.value().requestId;
    if (error.kind == ErrorKind::Refused)
        return end(std::move(run), Outcome::Refused, error);
    // The service took it, as it seems; what it made of it has to be looked up.
    error.outcomeKnown = false;
    end(std::move(run), Outcome::Unknown, error);
}

void OperationRunner::Private::end(Run run, Outcome outcome, const ApiError &error, const QByteArray &body)
{
    OperationReport report{ .entry = std::move(run.entry), .body = body, .undecided = run.undecided };
    JournalEntry &entry = report.entry;
    entry.outcome = outcome;
    entry.error = error;
    noteDifferences(entry);
    if (entry.settled())
        entry.ended = clock.now();
    if (entry.id != 0) { // begun
        if (const Result<Done> written = journal.update(entry); !written)
            report.warning = written.error();
    } else {
        entry.account = account;
        entry.spec = run.spec;
    }
    active.remove({ run.spec.kind, run.spec.subject });
    requests.remove({ run.spec.kind, run.spec.subject });
    sending.remove(entry.id);
    if (!entry.settled())
        settler.follow(entry);
    readBack.follow(entry);

    // Whoever hears of it may close the session.
    const QPointer<OperationRunner> alive(q);
    if (run.context)
        run.handler(report);
    if (alive)
        Q_EMIT alive->runningChanged(int(active.size()));
    if (!alive || entry.id == 0)
        return;
    if (entry.settled())
        Q_EMIT alive->settled(report);
    else
        Q_EMIT alive->unknown(report);
}

OperationRunner::OperationRunner(QString account, Transport &transport, Journal &journal, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(account), transport, journal, clock))
{
    connect(&d->settler, &Settler::settled, this, &OperationRunner::settled);
    connect(&d->readBack, &ReadBack::revised, this, &OperationRunner::revised);
}

OperationRunner::~OperationRunner() = default;

void OperationRunner::run(const OperationSpec &spec, QObject *context, Handler handler,
                          std::function<void(qint64, qint64)> uploaded)
{
    d->start({ .kind = operationKind(spec.kind),
               .spec = spec,
               .context = context,
               .handler = std::move(handler),
               .uploaded = std::move(uploaded) });
}

void OperationRunner::cancel(const QString &kind, const QString &subject)
{
    d->requests.value({ kind, subject }).cancel();
}

void OperationRunner::settleOpen()
{
    const QList<JournalEntry> entries = d->journal.unsettled(d->account);
    for (JournalEntry entry : entries) {
        if (d->sending.contains(entry.id) || d->settler.follows(entry.id))
            continue;
        if (entry.outcome == Outcome::Begun) {
            entry.outcome = Outcome::Unknown;
            entry.error = { .kind = ErrorKind::ConnectionLost,
                            .message = tr("The program ended before the answer came."),
                            .outcomeKnown = false };
            // When the disk refuses, it stays Begun there, which reads the same at the next start.
            d->journal.update(entry);
        }
        d->settler.follow(entry);
        Q_EMIT unknown({ .entry = entry });
    }
    const QList<JournalEntry> toReadBack = d->journal.toReadBack(d->account);
    for (const JournalEntry &entry : toReadBack)
        d->readBack.follow(entry);
}

Result<Done> OperationRunner::giveUp(qint64 id)
{
    return d->settler.giveUp(id);
}

bool OperationRunner::isOpen(const QString &kind, const QString &subject) const
{
    return d->active.contains({ kind, subject }) || d->journal.hasUnsettled(d->account, kind, subject);
}

int OperationRunner::running() const
{
    return int(d->active.size());
}

} // namespace nd
