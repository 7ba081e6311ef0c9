// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/eligibilitycheck.h"

#include "app/clock.h"
#include "app/net/transport.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

using std::chrono::seconds;

namespace {

constexpr int mostAsks = 4; ///< Of one request whose answer was lost.
constexpr int mostFailedLooks = 6; ///< In a row; each is tried several times by Transport.
constexpr int mostLooks = 200; ///< About an hour and a half: a check that takes longer is not under way.
constexpr int badNumber = 22102; ///< Page 10.
constexpr qsizetype longestName = 128;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EligibilityCheck)
};

/// Whether asking the same once more can help: nobody said no.
bool isPassing(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
    case ErrorKind::Malformed:
        return true;
    default:
        return false;
    }
}

/// One request on its way.
struct Part
{
    QStringList numbers{};
    QString requestSid{};
    bool ended = false;
    int asks = 0;
    int looks = 0;
    int failedLooks = 0;
};

} // namespace

seconds nextLook(int looks)
{
    constexpr int waits[] = { 2, 3, 5, 8, 13, 20, 30 };
    return seconds(waits[std::clamp(looks, 0, int(std::size(waits)) - 1)]);
}

class EligibilityCheck::Private
{
public:
    Private(EligibilityCheck *check, QString forAccount, Transport &t, Clock &c, EligibilityRuns &r)
        : q(check)
        , rows(check->m_rows)
        , account(std::move(forAccount))
        , transport(t)
        , clock(c)
        , runs(r)
    {
    }

    void begin(const EligibilityRun &run);
    void add(const QStringList &numbers, const QString &requestSid);
    void go(qsizetype index);
    void goIn(qsizetype index, seconds wait);
    void goThrough(qsizetype index, qsizetype end);
    void ask(qsizetype index);
    void askFailed(qsizetype index, const ApiError &error);
    void halve(qsizetype index);
    void look(qsizetype index);
    void looked(qsizetype index, const Result<BulkEligibility> &bulk);
    void take(qsizetype index, const QList<EligibilityResult> &found);
    void end(qsizetype index, const QString &problem);
    void endFailed(qsizetype index, const ApiError &error);
    void askAnew(const QStringList &numbers);
    void setAll(const QStringList &numbers, const char *state, const QString &problem = {});
    void tell();
    void keep() const;
    void keepEnded() const;
    void stop();
    bool running() const;

    EligibilityCheck *q;
    CheckedRows<EligibilityResult> &rows;
    const QString account;
    Transport &transport;
    Clock &clock;
    EligibilityRuns &runs;
    QString name;
    QString hostingAccount;
    QList<Part> parts;
    QHash<QString, qsizetype> partOf; ///< Of each number.
    bool endUntold = false; ///< The last part ended since.
    std::optional<ApiError> lastError;
    std::unique_ptr<QObject> context; ///< Lives as long as answers are wanted.
};

bool EligibilityCheck::Private::running() const
{
    return context && std::ranges::any_of(parts, [](const Part &part) { return !part.ended; });
}

void EligibilityCheck::Private::begin(const EligibilityRun &run)
{
    stop();
    name = run.name;
    hostingAccount = run.hostingAccount;
    parts.clear();
    rows.begin(run.numbers());
    partOf.clear();
    lastError.reset();
    context = std::make_unique<QObject>();
    for (const EligibilityRun::Part &part : run.parts)
        add(part.numbers, part.requestSid);
    keep();
    goThrough(0, parts.size());
}

void EligibilityCheck::Private::add(const QStringList &numbers, const QString &requestSid)
{
    parts.append({ .numbers = numbers, .requestSid = requestSid });
}

/// Begins with one part after another, each in a turn of the event loop of its own: there may be hundreds.
void EligibilityCheck::Private::goThrough(qsizetype index, qsizetype end)
{
    if (index == end)
        return;
    QTimer::singleShot(0, context.get(), [this, index, end] {
        goThrough(index + 1, end); // before whoever hears of this part may begin anew
        go(index);
    });
}

/// Begins with a part, or goes on with it, once the caller is through.
void EligibilityCheck::Private::goIn(qsizetype index, seconds wait)
{
    clock.at(clock.now().addSecs(wait.count()), context.get(), [this, index] { go(index); });
}

void EligibilityCheck::Private::go(qsizetype index)
{
    if (parts.at(index).ended)
        return;
    for (const QString &number : std::as_const(parts[index].numbers))
        partOf.insert(number, index);
    if (parts.at(index).requestSid.isEmpty())
        ask(index);
    else
        look(index);
}

void EligibilityCheck::Private::ask(qsizetype index)
{
    Part &part = parts[index];
    ++part.asks;
    setAll(part.numbers, checking);
    if (part.numbers.size() == 1) {
        transport.send<QList<EligibilityResult>>(
            checkEligibility(part.numbers.constFirst(), hostingAccount), context.get(),
            [this, index](const Result<QList<EligibilityResult>> &results) {
                if (results) {
                    take(index, results.value());
                    end(index, Text::tr("The service gave no answer for this number."));
                } else {
                    askFailed(index, results.error());
                }
                tell();
            });
        return tell();
    }
    transport.send<BulkEligibility>(startBulkEligibility(name, part.numbers, hostingAccount), context.get(),
                                    [this, index](const Result<BulkEligibility> &bulk) {
                                        if (bulk) {
                                            parts[index].requestSid = bulk.value().requestSid;
                                            keep();
                                            looked(index, bulk);
                                        } else {
                                            askFailed(index, bulk.error());
                                        }
                                        tell();
                                    });
    tell();
}

void EligibilityCheck::Private::askFailed(qsizetype index, const ApiError &error)
{
    const Part &part = parts.at(index);
    if (isPassing(error) && part.asks < mostAsks)
        return goIn(index, nextLook(part.asks));
    if (error.code == badNumber && part.numbers.size() > 1)
        return halve(index);
    endFailed(index, error);
}

/// One of them is bad, and the service does not say which.
void EligibilityCheck::Private::halve(qsizetype index)
{
    const QStringList numbers = parts.at(index).numbers;
    const qsizetype half = numbers.size() / 2;
    parts[index] = { .numbers = numbers.first(half) };
    add(numbers.sliced(half), {});
    keep();
    goIn(index, seconds(0));
    goIn(parts.size() - 1, seconds(0));
}

void EligibilityCheck::Private::look(qsizetype index)
{
    Part &part = parts[index];
    ++part.looks;
    setAll(part.numbers, checking);
    transport.send<BulkEligibility>(fetchBulkEligibility(part.requestSid), context.get(),
                                    [this, index](const Result<BulkEligibility> &bulk) {
                                        looked(index, bulk);
                                        tell();
                                    });
    tell();
}

void EligibilityCheck::Private::looked(qsizetype index, const Result<BulkEligibility> &bulk)
{
    Part &part = parts[index];
    if (part.ended)
        return; // all its numbers went to another request meanwhile
    if (!bulk) {
        if (isPassing(bulk.error()) && ++part.failedLooks < mostFailedLooks)
            return goIn(index, nextLook(part.looks));
        // The service does not keep a check forever: it is asked anew when somebody wants it.
        if (bulk.error().kind == ErrorKind::NotFound) {
            part.requestSid.clear();
            lastError = bulk.error();
            return end(index, Text::tr("The service does not know this check any more. Check again."));
        }
        return endFailed(index, bulk.error());
    }
    part.failedLooks = 0;
    take(index, bulk.value().results);
    if (bulk.value().isFinished())
        return end(index, Text::tr("The service gave no answer for this number."));
    if (part.looks >= mostLooks)
        return end(index, Text::tr("The service did not finish this check. Check again later."));
    goIn(index, nextLook(part.looks));
}

void EligibilityCheck::Private::take(qsizetype index, const QList<EligibilityResult> &found)
{
    const QStringList &numbers = parts.at(index).numbers;
    const QSet<QString> asked(numbers.begin(), numbers.end());
    for (EligibilityResult row : found) {
        row.state = QLatin1StringView(checked);
        if (asked.contains(row.number)) // nobody wants to know of others
            rows.set(row);
    }
}

/// The part is through. Its numbers that have no result failed.
void EligibilityCheck::Private::end(qsizetype index, const QString &problem)
{
    parts[index].ended = true;
    setAll(parts.at(index).numbers, failed, problem);
    keep();
    endUntold = !running();
}

void EligibilityCheck::Private::endFailed(qsizetype index, const ApiError &error)
{
    lastError = error;
    end(index, error.message);
}

/// What is asked anew leaves its old request, so that a restart does not bring the old result back.
void EligibilityCheck::Private::askAnew(const QStringList &numbers)
{
    lastError.reset();
    if (!context)
        context = std::make_unique<QObject>();
    const QSet<QString> moved(numbers.begin(), numbers.end());
    for (Part &part : parts) {
        part.numbers.removeIf([&moved](const QString &number) { return moved.contains(number); });
        part.ended = part.ended || part.numbers.isEmpty();
    }
    for (const QString &number : numbers)
        rows.append(number);
    const qsizetype first = parts.size();
    for (qsizetype from = 0; from < numbers.size(); from += mostNumbersPerCheck)
        add(numbers.mid(from, mostNumbersPerCheck), {});
    keep();
    goThrough(first, parts.size());
    Q_EMIT q->changed(q->page());
    Q_EMIT q->progressed();
}

void EligibilityCheck::Private::setAll(const QStringList &numbers, const char *state, const QString &problem)
{
    for (const QString &number : numbers)
        rows.setState(number, state, problem);
}

/// Says what changed. Whoever hears of it may begin anew, or delete this: the last thing that an answer does.
void EligibilityCheck::Private::tell()
{
    const StorePagePtr news = rows.takeUntold();
    const bool ended = std::exchange(endUntold, false);
    const QPointer<EligibilityCheck> alive(q);
    const QPointer<QObject> run(context.get());
    if (news)
        Q_EMIT q->changed(news);
    if (alive && (news || ended))
        Q_EMIT alive->progressed();
    if (alive && run && ended)
        Q_EMIT alive->finished();
}

void EligibilityCheck::Private::keep() const
{
    EligibilityRun run{ .name = name, .hostingAccount = hostingAccount };
    for (const Part &part : parts)
        run.parts.append({ part.numbers, part.requestSid });
    runs.save(account, run);
}

/// What the service has whole: it can be read again.
void EligibilityCheck::Private::keepEnded() const
{
    EligibilityRun run{ .name = name, .hostingAccount = hostingAccount };
    for (const Part &part : parts) {
        if (part.ended && !part.numbers.isEmpty() && !part.requestSid.isEmpty())
            run.parts.append({ part.numbers, part.requestSid });
    }
    if (run.parts.isEmpty())
        runs.forget(account);
    else
        runs.save(account, run);
}

void EligibilityCheck::Private::stop()
{
    context.reset(); // no answer is heard any more
    rows.forgetUntold();
    endUntold = false;
}

EligibilityCheck::EligibilityCheck(QString account, Transport &transport, Clock &clock, EligibilityRuns &runs,
                                   QObject *parent)
    : RecordCheck(parent)
    , d(std::make_unique<Private>(this, std::move(account), transport, clock, runs))
{
}

EligibilityCheck::~EligibilityCheck() = default;

void EligibilityCheck::start(const QStringList &numbers, const QString &hostingAccount, const QString &name)
{
    // The service wants a name.
    EligibilityRun run{ .name = name.isEmpty() ? u"Number Desk"_s : name.left(longestName),
                        .hostingAccount = hostingAccount };
    for (qsizetype from = 0; from < numbers.size(); from += mostNumbersPerCheck)
        run.parts.append({ numbers.mid(from, mostNumbersPerCheck), {} });
    d->begin(run);
    Q_EMIT progressed();
}

bool EligibilityCheck::resume()
{
    const std::optional<EligibilityRun> run = d->runs.load(d->account);
    if (!run)
        return false;
    d->begin(*run);
    Q_EMIT changed(page());
    Q_EMIT progressed();
    return true;
}

void EligibilityCheck::cancel()
{
    if (!isRunning())
        return;
    d->stop();
    d->keepEnded();
    for (Part &part : d->parts) {
        if (!std::exchange(part.ended, true))
            d->setAll(part.numbers, canceled);
    }
    d->tell();
}

void EligibilityCheck::retry(const QStringList &numbers)
{
    QStringList again;
    for (const QString &number : m_rows.numbers()) {
        const bool open = m_rows.is(number, failed) || m_rows.is(number, canceled);
        if (numbers.isEmpty() ? open : numbers.contains(number) && !m_rows.is(number, checking))
            again.append(number);
    }
    if (!again.isEmpty())
        d->askAnew(again);
}

void EligibilityCheck::add(const QStringList &numbers)
{
    QStringList wanted;
    for (const QString &number : numbers) {
        if (!m_rows.is(number, checking)) // else its answer is on the way
            wanted.append(number);
    }
    if (!wanted.isEmpty())
        d->askAnew(wanted);
}

void EligibilityCheck::clear()
{
    d->stop();
    d->parts.clear();
    m_rows.clear();
    d->partOf.clear();
    d->lastError.reset();
    d->runs.forget(d->account);
    Q_EMIT progressed();
}

bool EligibilityCheck::isRunning() const
{
    return d->running();
}

QStringList EligibilityCheck::requestSids() const
{
    QStringList sids;
    for (const Part &part : std::as_const(d->parts)) {
        if (!part.requestSid.isEmpty())
            sids.append(part.requestSid);
    }
    return sids;
}

QString EligibilityCheck::requestSidOf(const QString &number) const
{
    const auto part = d->partOf.constFind(number);
    return part == d->partOf.cend() ? QString() : d->parts.at(*part).requestSid;
}

QString EligibilityCheck::targetAccount() const
{
    return d->hostingAccount;
}

std::optional<ApiError> EligibilityCheck::lastError() const
{
    return d->lastError;
}

} // namespace nd
