// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/settler.h"

#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/fieldchange.h"
#include "app/ops/journal.h"

#include <algorithm>

namespace nd {

namespace {

// Seconds on the session's clock.
constexpr qint64 firstRead = 2;
constexpr qint64 afterProof = 3; ///< From the end of the time that an absence takes to the read that proves it.
constexpr qint64 leastGap = 20; ///< Between two reads that count, when an earlier one came late.
constexpr int proofReads = 3;
constexpr qint64 vainGap = 30;
constexpr qint64 longestVainGap = 300;
constexpr int mostRounds = 500; ///< Of reads, in one inquiry: what leads to more goes round in circles.

constexpr qint64 pollingGap = 1;

Outcome outcomeOf(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Happened:
        return Outcome::Succeeded;
    case Verdict::HappenedDiffers:
        return Outcome::HappenedDiffers;
    case Verdict::IsSo:
        return Outcome::IsSo;
    case Verdict::NotSeen:
        return Outcome::NotDone;
    case Verdict::CannotTell:
        break;
    }
    return Outcome::Unknown;
}

} // namespace

Settler::Settler(Transport &transport, Journal &journal, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_journal(journal)
    , m_clock(clock)
{
    // Time that a correction made did not go by: nobody has looked for so long.
    connect(&clock, &Clock::corrected, this, [this] {
        for (Open &open : m_open)
            open.entry.notSeenReads = 0;
    });
}

void Settler::follow(const JournalEntry &entry)
{
    const OperationKind *kind = operationKind(entry.spec.kind);
    // A kind of a newer version stays open until that version looks into it.
    if (!kind || m_open.contains(entry.id))
        return;
    m_open.insert(entry.id, { entry });
    if (kind->canBeLookedUp()) // otherwise a person ends it
        readAt(entry.id, m_clock.now().addSecs(firstRead));
}

void Settler::readAt(qint64 id, const QDateTime &time)
{
    m_clock.at(time, this, [this, id] { read(id); });
}

void Settler::read(qint64 id)
{
    if (!m_open.contains(id))
        return; // given up meanwhile
    Open &open = m_open[id];
    open.looks.clear();
    open.reads.clear();
    open.rounds = 0;
    send(id, operationKind(open.entry.spec.kind)->verify(open.entry));
}

void Settler::send(qint64 id, const Request &request)
{
    m_transport.send(request, this, [this, id, request](Result<Reply> reply) {
        look(id, { request, reply ? Result<QByteArray>(reply.value().body) : Result<QByteArray>(reply.error()) });
    });
}

void Settler::look(qint64 id, const VerifyRead &look)
{
    if (!m_open.contains(id))
        return;
    Open &open = m_open[id];
    const OperationKind *kind = operationKind(open.entry.spec.kind);
    if (!kind->inquire)
        return judge(id, kind->judge(open.entry, look.answer));
    open.looks.append(look);
    if (open.reads.isEmpty()) {
        if (++open.rounds > mostRounds)
            return judge(id, {});
        const Inquiry inquiry = kind->inquire(open.entry, open.looks);
        if (inquiry.reads.isEmpty())
            return judge(id, inquiry.verdict);
        open.reads = inquiry.reads;
        open.pace = inquiry.pace;
    }
    const Request next = open.reads.takeFirst();
    if (open.pace == Inquiry::Pace::AtOnce)
        return send(id, next);
    m_clock.at(m_clock.now().addSecs(pollingGap), this, [this, id, next] {
        if (m_open.contains(id))
            send(id, next);
    });
}

void Settler::judge(qint64 id, Verdict verdict)
{
    Open &open = m_open[id];
    // After a 2xx whose body could not be read, the service had taken it: what is there is ours.
    const bool wasTaken = open.entry.error.httpStatus / 100 == 2;
    if (verdict.kind == Verdict::IsSo && wasTaken)
        verdict.kind = verdict.differences.isEmpty() ? Verdict::Happened : Verdict::HappenedDiffers;
    switch (verdict.kind) {
    case Verdict::Happened:
    case Verdict::HappenedDiffers:
        return settle(id, verdict);
    case Verdict::IsSo:
        // What changes a record may come bit by bit; what makes one does not.
        if (verdict.differences.isEmpty() || operationKind(open.entry.spec.kind)->creates)
            return settle(id, verdict);
        return countVain(open, verdict);
    case Verdict::NotSeen:
        return countVain(open, verdict);
    case Verdict::CannotTell:
        const qint64 gap = std::min(vainGap << std::min(open.vainReads, 10), longestVainGap);
        ++open.vainReads;
        return readAt(id, m_clock.now().addSecs(gap));
    }
}

/// A read that did not see the effect, or not all of it.
void Settler::countVain(Open &open, const Verdict &verdict)
{
    JournalEntry &entry = open.entry;
    const QDateTime now = m_clock.now();
    open.vainReads = 0;
    // A clock that was set back says nothing about how long we have been looking, and neither does one that the service
    // doesn't confirm about when an earlier start of the program looked.
    const bool isCountGood = open.isCountOurs || m_clock.isConfirmed();
    if (entry.notSeenReads == 0 || !entry.firstNotSeen.isValid() || entry.firstNotSeen > now || !isCountGood) {
        open.isCountOurs = true;
        entry.notSeenReads = 0;
        entry.firstNotSeen = now;
    }
    ++entry.notSeenReads;
    const qint64 proofTime = operationKind(entry.spec.kind)->proofSeconds; // between the first and the last read
    if (entry.notSeenReads >= proofReads && entry.firstNotSeen.secsTo(now) >= proofTime)
        return settle(entry.id, verdict);
    // A counter that can't be written down starts anew after a restart: more reads, never fewer.
    m_journal.update(entry);
    const qint64 wait = entry.notSeenReads + 1 < proofReads ? proofTime / 2 : proofTime + afterProof;
    readAt(entry.id, std::max(entry.firstNotSeen.addSecs(wait), now.addSecs(leastGap)));
}

void Settler::settle(qint64 id, const Verdict &verdict)
{
    JournalEntry entry = m_open.take(id).entry;
    entry.outcome = outcomeOf(verdict.kind);
    if (isInEffect(entry.outcome)) {
        entry.resultSid = verdict.sid;
        entry.differences = verdict.differences;
        entry.error = {};
        if (entry.outcome == Outcome::IsSo)
            entry.error.message = verdict.why.isEmpty()
                ? tr("No answer came. It is so now, but perhaps someone else did it.")
                : verdict.why;
        noteDifferences(entry);
    } else {
        entry.error.outcomeKnown = true;
        const int minutes = operationKind(entry.spec.kind)->proofSeconds / 60;
        entry.error.message
            = tr("No answer came, and the change was not found so far, in three checks over %n minute(s).", nullptr,
                 minutes);
        if (!verdict.why.isEmpty())
            entry.error.message += u' ' + verdict.why;
    }
    end(entry);
}

void Settler::end(const JournalEntry &entry)
{
    OperationReport report{ .entry = entry };
    report.entry.ended = m_clock.now();
    if (const Result<Done> written = m_journal.update(report.entry); !written)
        report.warning = written.error();
    Q_EMIT settled(report);
}

Result<Done> Settler::giveUp(qint64 id)
{
    if (!m_open.contains(id))
        return ApiError{ .kind = ErrorKind::Invalid, .message = tr("This change is not being looked into any more.") };
    JournalEntry entry = m_open[id].entry;
    entry.outcome = Outcome::GivenUp;
    entry.ended = m_clock.now();
    entry.error.message = tr("Ended by hand: what became of this change was not found out.");
    // Unlike what a read proves, this can wait for a disk that takes it.
    if (Result<Done> written = m_journal.update(entry); !written)
        return written;
    m_open.remove(id);
    Q_EMIT settled({ .entry = entry });
    return Done{};
}

} // namespace nd
