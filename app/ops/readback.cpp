// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/readback.h"

#include "app/api/jsonbody.h"
#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/fieldchange.h"
#include "app/ops/journal.h"

#include <algorithm>

namespace nd {

namespace {

// Seconds on the session's clock.
constexpr qint64 firstRead = 15;
constexpr qint64 gap = 1; ///< Between two reads.
constexpr qint64 vainGap = 60;
constexpr int mostVainReads = 3;

/// A record that does not tell a field leaves what the answer said of it.
QList<Difference> differencesNow(const JournalEntry &entry, const Comparison &comparison)
{
    QList<Difference> differences = comparison.differences;
    if (comparison.whole)
        return differences;
    for (const Difference &before : entry.differences) {
        if (std::ranges::find(differences, before.field, &Difference::field) == differences.end())
            differences.append(before);
    }
    return differences;
}

} // namespace

ReadBack::ReadBack(Transport &transport, Journal &journal, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_journal(journal)
    , m_clock(clock)
{
}

bool ReadBack::follows(qint64 id) const
{
    return m_reading == id
        || std::ranges::any_of(m_waiting, [id](const Waiting &waiting) { return waiting.entry.id == id; });
}

void ReadBack::follow(const JournalEntry &entry)
{
    const OperationKind *kind = operationKind(entry.spec.kind);
    if (!entry.toReadBack || !kind || !kind->readBack || !kind->compare || follows(entry.id))
        return;
    m_waiting.append({ .entry = entry, .due = m_clock.now().addSecs(firstRead) });
    arm();
}

void ReadBack::arm()
{
    if (m_armed || m_reading != 0 || m_waiting.isEmpty())
        return;
    m_armed = true;
    QDateTime next = m_waiting.constFirst().due;
    if (m_lastRead.isValid())
        next = std::max(next, std::min(m_lastRead, m_clock.now()).addSecs(gap));
    m_clock.at(next, this, [this] { read(); });
}

void ReadBack::read()
{
    m_armed = false;
    if (m_waiting.isEmpty())
        return;
    Waiting waiting = m_waiting.takeFirst();
    // What was changed again since is judged by that change. When that can't be read, nothing is claimed.
    if (m_journal.hasLaterChange(waiting.entry)) {
        end(waiting.entry, waiting.entry.outcome, waiting.entry.differences);
        return arm();
    }
    m_reading = waiting.entry.id;
    m_lastRead = m_clock.now();
    const Request request = operationKind(waiting.entry.spec.kind)->readBack(waiting.entry);
    m_transport.send(request, this, [this, waiting](const Result<Reply> &reply) {
        m_reading = 0;
        take(waiting, reply ? Result<QByteArray>(reply.value().body) : Result<QByteArray>(reply.error()));
        arm();
    });
}

void ReadBack::readAgain(Waiting waiting, const QDateTime &due)
{
    waiting.due = due;
    m_waiting.insert(std::ranges::upper_bound(m_waiting, due, {}, &Waiting::due), waiting);
}

void ReadBack::take(Waiting waiting, const Result<QByteArray> &answer)
{
    JournalEntry &entry = waiting.entry;
    if (m_journal.hasLaterChange(entry))
        return end(entry, entry.outcome, entry.differences);
    if (!answer || !readJsonObject(answer.value())) {
        if (++waiting.vainReads >= mostVainReads) // what its answer said is all that is known
            return end(entry, entry.outcome, entry.differences);
        return readAgain(waiting, m_clock.now().addSecs(vainGap));
    }
    const OperationKind *kind = operationKind(entry.spec.kind);
    const Comparison comparison = kind->compare(entry.spec, answer.value());
    const bool isComplete = comparison.whole && comparison.differences.isEmpty();
    const QDateTime shown = entry.begun.addSecs(kind->shownWithin);
    if (!isComplete && m_clock.now() < shown)
        return readAgain(waiting, shown);
    const QList<Difference> differences = differencesNow(entry, comparison);
    end(entry, differences.isEmpty() ? Outcome::Succeeded : Outcome::HappenedDiffers, differences);
}

void ReadBack::end(JournalEntry entry, Outcome outcome, const QList<Difference> &differences)
{
    const bool isRevised = entry.outcome != outcome || entry.differences != differences;
    entry.outcome = outcome;
    entry.differences = differences;
    entry.toReadBack = false;
    if (isRevised) {
        entry.error.message.clear();
        noteDifferences(entry);
    }
    OperationReport report{ .entry = entry };
    if (const Result<Done> written = m_journal.update(entry); !written)
        report.warning = written.error();
    if (isRevised)
        Q_EMIT revised(report);
}

} // namespace nd
