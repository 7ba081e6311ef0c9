// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verificationcalls.h"

#include "app/accountwatch.h"
#include "app/ops/hostedops.h"
#include "app/orderreads.h"
#include "app/session.h"
#include "models/decode.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString callKind = u"hosted.call"_s;
const QString billKind = u"hosted.edit"_s;

/// Since when a code can be valid that this run of the program did not ask for: the order changed last when it was
/// made, or later.
QDateTime firstSeen(const CallLine &line, const HostedOrder &order, const QDateTime &now)
{
    const bool ours = line.placed.isValid() || line.work != CallLine::Work::None;
    return !ours && order.dateUpdated.isValid() && order.dateUpdated < now ? order.dateUpdated : now;
}

} // namespace

VerificationCalls::VerificationCalls(AccountWatch &watch, QObject *parent)
    : QObject(parent)
    , m_watch(watch)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &VerificationCalls::lookAgain);
    connect(&watch, &AccountWatch::rowsRead, this, [this](RecordKind kind, const StorePagePtr &rows) {
        if (kind == RecordKind::HostedOrder)
            watched(rows);
    });
    connect(&watch, &AccountWatch::gone, this, [this](RecordKind kind, const QString &sid) {
        if (kind == RecordKind::HostedOrder)
            took(sid, ApiError{ .kind = ErrorKind::NotFound });
    });
}

VerificationCalls::~VerificationCalls() = default;

void VerificationCalls::setSession(Session *session)
{
    if (m_session) {
        disconnect(&m_session->operations(), nullptr, this, nullptr);
        disconnect(&m_session->clock(), nullptr, this, nullptr);
    }
    m_timer.stop();
    m_reads.reset();
    m_lines.clear();
    m_heard.clear();
    m_session = session;
    if (session) {
        m_reads = std::make_unique<OrderReads>(*session, m_watch);
        connect(m_reads.get(), &OrderReads::readingChanged, this, &VerificationCalls::readingChanged);
        connect(&session->operations(), &OperationRunner::settled, this, &VerificationCalls::settled);
        connect(&session->operations(), &OperationRunner::unknown, this, &VerificationCalls::settled);
        connect(&session->clock(), &Clock::jumped, this, &VerificationCalls::arm);
    }
    Q_EMIT queueChanged();
    Q_EMIT readingChanged();
}

HostedGeneration VerificationCalls::generation() const
{
    return m_session ? m_session->hostedGeneration() : HostedGeneration::V2;
}

QDateTime VerificationCalls::now() const
{
    return m_session ? m_session->clock().now() : QDateTime();
}

QString VerificationCalls::barred() const
{
    return m_reads ? m_reads->barred() : QString();
}

bool VerificationCalls::isReading() const
{
    return m_reads && m_reads->isReading();
}

QStringList VerificationCalls::queue() const
{
    QStringList sids;
    for (const CallLine &line : m_lines)
        sids.append(line.sid);
    return sids;
}

const CallLine *VerificationCalls::line(const QString &sid) const
{
    const auto found = std::ranges::find(m_lines, sid, &CallLine::sid);
    return found == m_lines.end() ? nullptr : &*found;
}

CallLine *VerificationCalls::find(const QString &sid)
{
    const auto found = std::ranges::find(m_lines, sid, &CallLine::sid);
    return found == m_lines.end() ? nullptr : &*found;
}

void VerificationCalls::insert(const QString &sid)
{
    CallLine line{ .sid = sid };
    // The journal knows it: of this session, of another, or of an earlier run of the program.
    line.work = isOpen(sid) ? CallLine::Work::Unknown : CallLine::Work::None;
    m_lines.push_back(std::move(line));
}

void VerificationCalls::add(const QStringList &sids)
{
    QStringList added;
    for (const QString &sid : sids) {
        if (!m_session || sid.isEmpty() || find(sid))
            continue;
        insert(sid);
        added.append(sid);
    }
    if (added.isEmpty())
        return;
    Q_EMIT queueChanged();
    read(added);
}

void VerificationCalls::add(const HostedOrder &order)
{
    if (!m_session)
        return;
    if (!find(order.sid)) {
        insert(order.sid);
        Q_EMIT queueChanged();
    }
    took(order.sid, order);
}

void VerificationCalls::remove(const QString &sid)
{
    if (std::erase_if(m_lines, [&sid](const CallLine &line) { return line.sid == sid; }) > 0)
        Q_EMIT queueChanged();
    arm();
}

void VerificationCalls::move(const QString &sid, int by)
{
    const auto from = std::ranges::find(m_lines, sid, &CallLine::sid);
    if (from == m_lines.end())
        return;
    const qsizetype place = from - m_lines.begin();
    const qsizetype to = std::clamp<qsizetype>(place + by, 0, qsizetype(m_lines.size()) - 1);
    if (to == place)
        return;
    CallLine line = std::move(*from);
    m_lines.erase(from);
    m_lines.insert(m_lines.begin() + to, std::move(line));
    Q_EMIT queueChanged();
}

void VerificationCalls::read(const QStringList &sids)
{
    if (m_reads && barred().isEmpty())
        m_reads->these(sids, [this](const QString &sid, const Result<HostedOrder> &order) { took(sid, order); });
}

/// What the watch read, here for this page or for others.
void VerificationCalls::watched(const StorePagePtr &rows)
{
    for (int row = 0; m_session && row < rows->rows(); ++row) {
        const QString sid = QString::fromUtf8(rows->key(row));
        if (find(sid))
            took(sid, recordAt<HostedOrder>(*rows, row));
    }
}

void VerificationCalls::took(const QString &sid, const Result<HostedOrder> &answer)
{
    CallLine *line = find(sid);
    if (!line || !m_session)
        return;
    m_heard[sid].start();
    if (answer)
        takeAnswer(*line, answer.value(), firstSeen(*line, answer.value(), now()));
    else if (answer.error().kind == ErrorKind::NotFound)
        line->gone = true;
    else
        line->unreadable = answer.error();
    // What was unknown may have been found out by another session of this account.
    if (line->work == CallLine::Work::Unknown && !isOpen(sid))
        line->work = CallLine::Work::None;
    Q_EMIT lineChanged(sid);
    arm();
}

void VerificationCalls::call(const QString &sid, const QString &extension, int delay)
{
    CallLine *line = find(sid);
    if (!line || !m_session || !whyNoCall(*line, generation(), now()).isEmpty())
        return;
    line->delay = delay;
    change(*line, placeCallOperation(*line->order, extension, delay, generation()));
}

void VerificationCalls::verifyByBill(const QString &sid, const QString &documentSid)
{
    CallLine *line = find(sid);
    if (!line || !m_session || !line->order || line->work != CallLine::Work::None
        || generation() != HostedGeneration::Preview)
        return;
    change(*line, verifyByBillOperation(*line->order, documentSid));
}

void VerificationCalls::change(CallLine &line, const OperationSpec &spec)
{
    line.work = CallLine::Work::Sending;
    line.refusal.reset();
    m_session->operations().run(spec, m_reads.get(), [this](const OperationReport &report) { answered(report); });
    Q_EMIT lineChanged(spec.subject);
}

/// The first word about a change. An unknown one is settled afterwards: settled().
void VerificationCalls::answered(const OperationReport &report)
{
    const JournalEntry &entry = report.entry;
    m_lastAnswered = entry.id;
    if (happened(entry.outcome))
        Q_EMIT message(tr("Done: %1").arg(entry.spec.summary));
    if (CallLine *line = find(entry.spec.subject))
        takeOutcome(*line, report);
}

/// What was looked up, here or for an earlier session or run of the program; and what other parts of the program did
/// with the order.
void VerificationCalls::settled(const OperationReport &report)
{
    const JournalEntry &entry = report.entry;
    CallLine *line = find(entry.spec.subject);
    const bool ofOrder = entry.spec.kind == callKind || entry.spec.kind == billKind;
    if (!line || !ofOrder || (entry.id == m_lastAnswered && !entry.settled()) || line->work == CallLine::Work::Sending)
        return;
    const bool told = entry.id == m_lastAnswered && line->work == CallLine::Work::None;
    if (!told)
        takeOutcome(*line, report);
}

void VerificationCalls::takeOutcome(CallLine &line, const OperationReport &report)
{
    const JournalEntry &entry = report.entry;
    const QString sid = line.sid;
    const bool wasUnknown = line.work == CallLine::Work::Unknown;
    line.work = isOpen(sid) ? CallLine::Work::Unknown : CallLine::Work::None;
    if (entry.settled() && !isInEffect(entry.outcome))
        line.refusal = entry.error;
    if (entry.spec.kind == callKind && isInEffect(entry.outcome))
        line.placed = wasUnknown ? entry.begun : now();
    if (entry.spec.kind == callKind && !entry.settled())
        line.placed = {};
    const bool told = happened(entry.outcome) && !report.body.isEmpty();
    const Result<StorePagePtr> row = told ? decodeRow(schemaOf<HostedOrder>(), report.body) : entry.error;
    if (row) {
        m_watch.saw(RecordKind::HostedOrder, row.value(), Watcher::By::Us);
        return took(sid, firstOrder(row));
    }
    Q_EMIT lineChanged(sid);
    if (entry.settled())
        read({ sid }); // What is there now, so that the next try starts from it.
    arm();
}

bool VerificationCalls::isOpen(const QString &sid) const
{
    return m_session->operations().isOpen(callKind, sid) || m_session->operations().isOpen(billKind, sid);
}

QStringList VerificationCalls::live() const
{
    QStringList sids;
    const QDateTime time = now();
    for (const CallLine &line : m_lines) {
        if (nd::isLive(line, time))
            sids.append(line.sid);
    }
    return sids;
}

void VerificationCalls::arm()
{
    if (!m_session || live().isEmpty())
        return m_timer.stop();
    if (!m_timer.isActive())
        m_timer.start(m_patience);
}

/// The watch looks at a call by itself once it knows of it. What it does not know of is a call whose answer was lost;
/// and after failures it keeps away for longer than somebody on the line can wait.
void VerificationCalls::lookAgain()
{
    constexpr int silences = 4;
    const QStringList sids = live();
    bool silent = true; // nobody hears anything: the watch does not ask
    for (const QString &sid : sids) {
        QElapsedTimer &heard = m_heard[sid];
        if (!heard.isValid())
            heard.start();
        silent = silent && heard.hasExpired(silences * m_patience.count());
        if (heard.hasExpired(m_patience.count()))
            m_watch.lookSoon(RecordKind::HostedOrder, sid);
    }
    if (silent && !sids.isEmpty() && !isReading()) {
        const auto longest
            = std::ranges::max_element(sids, {}, [this](const QString &sid) { return m_heard.value(sid).elapsed(); });
        m_heard[*longest].start();
        read({ *longest });
    }
    arm();
}

} // namespace nd
