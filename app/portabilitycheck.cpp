// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portabilitycheck.h"

#include "app/api/portability.h"
#include "app/net/transport.h"
#include "models/rules/portability.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <deque>
#include <utility>

namespace nd {

namespace {

/// Answers between two writes of what is kept: those that are lost are asked again.
constexpr int answersPerSave = 50;
constexpr qsizetype mostSavedAtOnce = 500; ///< Numbers; of more, it is put together in a worker.
constexpr int mostAsks = 3; ///< Of a number whose answer can't be read; lost ones Transport asks for again.

/// Whether the next number would fare no better.
bool stopsAll(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Tls:
    case ErrorKind::InsecureUrl:
    case ErrorKind::Canceled:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
        return true;
    default:
        return false;
    }
}

/// The service itself says that asking again may help.
bool isWorthAnother(const PortabilityResult &result)
{
    return result.state == QLatin1StringView(CheckStates::checked) && !result.portable.value_or(true)
        && rules::portabilityStep(int(result.reasonCode.value_or(0)), result.reason) == rules::PortabilityStep::Retry;
}

} // namespace

class PortabilityCheck::Private
{
public:
    Private(PortabilityCheck *check, QString forAccount, Transport &t, PortabilityRuns &r, int most)
        : q(check)
        , rows(check->m_rows)
        , account(std::move(forAccount))
        , transport(t)
        , runs(r)
        , atOnce(most)
    {
    }

    void begin(const PortabilityRun &run);
    void ask(const QStringList &numbers);
    void fill();
    void send(const QString &number);
    void answered(const QString &number, const Result<PortabilityResult> &result);
    void pause(std::optional<ApiError> why);
    void tell();
    void keep();
    void stop();
    bool running() const { return context && !paused && (underWay > 0 || !queue.empty()); }

    PortabilityCheck *q;
    CheckedRows<PortabilityResult> &rows;
    const QString account;
    Transport &transport;
    PortabilityRuns &runs;
    const int atOnce;
    QString targetAccount;
    QString addressSid;
    std::deque<QString> queue; ///< Still to be asked.
    QHash<QString, int> asks; ///< In vain, of numbers whose answers can't be read.
    int underWay = 0;
    int unsaved = 0; ///< Answers since keep().
    bool paused = false;
    std::optional<ApiError> lastError;
    std::unique_ptr<QObject> context; ///< Lives as long as answers are wanted.
};

void PortabilityCheck::Private::begin(const PortabilityRun &run)
{
    stop();
    targetAccount = run.targetAccount;
    addressSid = run.addressSid;
    QStringList numbers;
    numbers.reserve(run.results.size());
    for (const PortabilityResult &result : run.results)
        numbers.append(result.number);
    rows.begin(numbers);
    QStringList open;
    for (const PortabilityResult &result : run.results) {
        if (result.state == QLatin1StringView(checked))
            rows.set(result);
        else
            open.append(result.number);
    }
    rows.forgetUntold();
    ask(open);
}

/// Puts numbers into the queue, and sends once the caller is through.
void PortabilityCheck::Private::ask(const QStringList &numbers)
{
    if (!context)
        context = std::make_unique<QObject>();
    lastError.reset();
    paused = false;
    for (const QString &number : asks.isEmpty() ? QStringList() : numbers)
        asks.remove(number); // whoever asks again wants as many tries as before
    queue.insert(queue.end(), numbers.begin(), numbers.end());
    keep();
    QMetaObject::invokeMethod(
        context.get(),
        [this] {
            fill();
            tell();
        },
        Qt::QueuedConnection);
}

void PortabilityCheck::Private::fill()
{
    while (!paused && underWay < atOnce && !queue.empty()) {
        const QString number = queue.front();
        queue.pop_front();
        send(number);
    }
}

void PortabilityCheck::Private::send(const QString &number)
{
    ++underWay;
    rows.setState(number, checking);
    transport.send<PortabilityResult>(checkPortability(number, targetAccount, addressSid), context.get(),
                                      [this, number](const Result<PortabilityResult> &result) {
                                          --underWay;
                                          answered(number, result);
                                          fill();
                                          tell();
                                      });
}

void PortabilityCheck::Private::answered(const QString &number, const Result<PortabilityResult> &result)
{
    if (result) {
        PortabilityResult row = result.value();
        row.state = QLatin1StringView(checked);
        rows.set(row);
    } else if (stopsAll(result.error())) {
        rows.setState(number, waiting);
        queue.push_front(number);
        pause(result.error());
    } else if (result.error().kind == ErrorKind::Malformed && ++asks[number] < mostAsks) {
        queue.push_back(number);
    } else {
        lastError = result.error();
        rows.setState(number, failed, result.error().message);
    }
    if (++unsaved >= answersPerSave || !running())
        keep();
}

void PortabilityCheck::Private::pause(std::optional<ApiError> why)
{
    if (paused)
        return;
    paused = true;
    lastError = std::move(why);
}

/// Says what changed. Whoever hears of it may begin anew, or delete this: the last thing that an answer does.
void PortabilityCheck::Private::tell()
{
    const StorePagePtr news = rows.takeUntold();
    const QPointer<PortabilityCheck> alive(q);
    const QPointer<QObject> run(context.get());
    const bool ended = !running() && !paused && underWay == 0;
    if (news)
        Q_EMIT q->changed(news);
    if (alive)
        Q_EMIT alive->progressed();
    if (alive && run && ended && !alive->isRunning())
        Q_EMIT alive->finished();
}

void PortabilityCheck::Private::keep()
{
    unsaved = 0;
    const auto run = [targetAccount = targetAccount, addressSid = addressSid, rows = rows.snapshot()] {
        return PortabilityRun{ .targetAccount = targetAccount, .addressSid = addressSid, .results = rows.rows() };
    };
    if (rows.numbers().size() > mostSavedAtOnce)
        runs.saveLarge(account, run);
    else
        runs.save(account, run());
}

void PortabilityCheck::Private::stop()
{
    context.reset(); // no answer is heard any more
    queue.clear();
    asks.clear();
    underWay = 0;
    paused = false;
    rows.forgetUntold();
}

PortabilityCheck::PortabilityCheck(QString account, Transport &transport, PortabilityRuns &runs, int atOnce,
                                   QObject *parent)
    : RecordCheck(parent)
    , d(std::make_unique<Private>(this, std::move(account), transport, runs, atOnce))
{
}

PortabilityCheck::~PortabilityCheck()
{
    if (d->unsaved > 0)
        d->keep();
}

void PortabilityCheck::start(const QStringList &numbers, const QString &targetAccount, const QString &addressSid)
{
    d->stop();
    d->targetAccount = targetAccount;
    d->addressSid = addressSid;
    m_rows.begin(numbers);
    d->ask(m_rows.numbers());
    Q_EMIT progressed();
}

bool PortabilityCheck::resume()
{
    const std::optional<PortabilityRun> run = d->runs.load(d->account);
    if (!run)
        return false;
    d->begin(*run);
    Q_EMIT changed(page());
    Q_EMIT progressed();
    return true;
}

void PortabilityCheck::pause()
{
    if (!isRunning())
        return;
    d->pause(std::nullopt);
    d->keep();
    Q_EMIT progressed();
}

void PortabilityCheck::goOn()
{
    if (!d->paused)
        return;
    d->ask({});
    Q_EMIT progressed();
}

void PortabilityCheck::cancel()
{
    if (!isRunning() && !isPaused())
        return;
    d->stop();
    for (const QString &number : m_rows.numbers()) {
        if (m_rows.is(number, waiting) || m_rows.is(number, checking))
            m_rows.setState(number, canceled);
    }
    // Only what has a result comes back.
    PortabilityRun kept{ .targetAccount = d->targetAccount, .addressSid = d->addressSid, .results = results() };
    kept.results.removeIf([](const PortabilityResult &row) { return row.state != QLatin1StringView(checked); });
    d->unsaved = 0;
    if (kept.results.isEmpty())
        d->runs.forget(d->account);
    else
        d->runs.save(d->account, kept);
    d->tell();
}

void PortabilityCheck::retry(const QStringList &numbers)
{
    QStringList again;
    const QSet<QString> wanted(numbers.begin(), numbers.end());
    for (const QString &number : m_rows.numbers()) {
        const bool open
            = m_rows.is(number, failed) || m_rows.is(number, canceled) || isWorthAnother(m_rows.row(number));
        const bool asked = m_rows.is(number, checking) || m_rows.is(number, waiting);
        if (numbers.isEmpty() ? open : wanted.contains(number) && !asked)
            again.append(number);
    }
    if (!again.isEmpty())
        add(again);
}

void PortabilityCheck::add(const QStringList &numbers)
{
    QStringList wanted;
    for (const QString &number : numbers) {
        if (m_rows.is(number, checking) || m_rows.is(number, waiting))
            continue; // its turn comes
        m_rows.append(number);
        wanted.append(number);
    }
    if (wanted.isEmpty())
        return;
    d->ask(wanted);
    Q_EMIT changed(page());
    Q_EMIT progressed();
}

void PortabilityCheck::clear()
{
    d->stop();
    m_rows.clear();
    d->lastError.reset();
    d->unsaved = 0;
    d->runs.forget(d->account);
    Q_EMIT progressed();
}

bool PortabilityCheck::isRunning() const
{
    return d->running();
}

bool PortabilityCheck::isPaused() const
{
    return d->paused;
}

QString PortabilityCheck::targetAccount() const
{
    return d->targetAccount;
}

QString PortabilityCheck::addressSid() const
{
    return d->addressSid;
}

std::optional<ApiError> PortabilityCheck::lastError() const
{
    return d->lastError;
}

} // namespace nd
