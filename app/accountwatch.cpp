// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accountwatch.h"

#include "app/accounts.h"
#include "app/api/hostednumbers.h"
#include "app/localdata/seenstatuses.h"
#include "app/seenrows.h"
#include "app/session.h"
#include "app/watch/hostedkinds.h"
#include "app/watch/notifier.h"
#include "app/watch/portdetails.h"
#include "app/watch/portkinds.h"
#include "models/decode.h"

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int gathering = 400; ///< Milliseconds in which changes are told together.
constexpr qsizetype mostSingleNotices = 3;

} // namespace

AccountWatch::AccountWatch(Accounts &accounts, SeenStatuses &seen, Notifier &notifier, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_seen(seen)
    , m_notifier(notifier)
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(gathering);
    connect(&m_telling, &QTimer::timeout, this, &AccountWatch::tell);
    connect(&accounts, &Accounts::sessionChanged, this, &AccountWatch::enter);
    connect(&seen, &SeenStatuses::unreadChanged, this, &AccountWatch::unreadChanged);
    enter();
}

AccountWatch::~AccountWatch() = default;

void AccountWatch::begin()
{
    m_begun = true;
    if (m_watcher)
        m_watcher->start();
}

void AccountWatch::setTimes(const WatchTimes &times)
{
    m_times = times;
    enter();
}

void AccountWatch::enter()
{
    m_watcher.reset();
    m_kinds.clear();
    m_ports.reset();
    m_changes.clear();
    m_waiting.clear();
    if (m_session)
        disconnect(m_session, &Session::hostedGenerationChanged, this, nullptr);
    m_session = m_accounts.session();
    if (m_session) {
        const HostedGeneration generation = m_session->hostedGeneration();
        m_ports = std::make_unique<PortDetails>();
        m_kinds = hostedKinds(generation);
        bar(hostedProduct(generation), m_kinds);
        QList<WatchedKind> ports = portKinds(*m_ports);
        bar(Product::Numbers, ports);
        m_kinds += ports;
        m_watcher = std::make_unique<Watcher>(m_session->accountSid(), m_session->transport(), m_session->clock(),
                                              m_seen, m_kinds, m_times);
        connect(m_ports.get(), &PortDetails::taken, this, &AccountWatch::takePortIn);
        connect(m_session, &Session::hostedGenerationChanged, this, &AccountWatch::enter);
        connect(m_watcher.get(), &Watcher::rowsRead, this, &AccountWatch::rowsRead);
        connect(m_watcher.get(), &Watcher::gone, this, &AccountWatch::gone);
        connect(m_watcher.get(), &Watcher::rowsRead, this, &AccountWatch::countWaiting);
        connect(m_watcher.get(), &Watcher::gone, this, &AccountWatch::countWaiting);
        connect(m_watcher.get(), &Watcher::problemChanged, this, &AccountWatch::problemChanged);
        connect(m_watcher.get(), &Watcher::statusChanged, this, [this](const StatusChange &change) {
            const WatchedKind *kind = find(change.kind);
            if (kind && kind->isNews && !kind->isNews(change.to))
                return;
            m_changes.append(change);
            m_telling.start();
        });
        if (m_begun)
            m_watcher->start();
    }
    Q_EMIT unreadChanged();
}

void AccountWatch::bar(Product product, QList<WatchedKind> &kinds) const
{
    if (m_session->reaches(product))
        return;
    for (WatchedKind &kind : kinds)
        kind.barred = ApiError{ .kind = ErrorKind::Forbidden, .message = m_session->whyNot(product) };
}

/// The numbers of a request have statuses of their own, and no list.
void AccountWatch::takePortIn(const PortInDetail &detail)
{
    const QList<PortInNumber> &numbers = detail.numbers;
    saw(RecordKind::PortInNumber, pageOf<PortInNumber>(std::span(numbers.constData(), size_t(numbers.size()))),
        Watcher::By::Others);
    Q_EMIT portInRead(detail.request.sid);
}

void AccountWatch::tell()
{
    const QList<StatusChange> changes = std::exchange(m_changes, {});
    QStringList lines;
    for (const StatusChange &change : changes) {
        const WatchedKind *kind = find(change.kind);
        if (!kind)
            continue;
        const Stage *stage = kind->pipeline->find(change.to);
        const QString line = tr("%1: %2").arg(kind->called(change.name), kind->pipeline->label(change.to));
        lines.append(line);
        if (changes.size() <= mostSingleNotices)
            m_notifier.notify({ .title = line,
                                .text = stage ? stage->sentence() : QString(),
                                .pane = QString::fromLatin1(kind->pane),
                                .subject = change.sid });
    }
    if (lines.size() <= mostSingleNotices)
        return;
    const int more = int(lines.size() - mostSingleNotices);
    const QString rest = tr("… and %n more", nullptr, more);
    m_notifier.notify({ .title = tr("%n thing(s) moved on", nullptr, int(lines.size())),
                        .text = QStringList(lines.first(mostSingleNotices)).join(u'\n') + u'\n' + rest,
                        .pane = QString::fromLatin1(find(changes.first().kind)->pane) });
}

const WatchedKind *AccountWatch::find(RecordKind kind) const
{
    const auto found = std::ranges::find(m_kinds, kind, &WatchedKind::kind);
    return found == m_kinds.end() ? nullptr : &*found;
}

void AccountWatch::saw(RecordKind kind, const StorePagePtr &rows, Watcher::By by)
{
    if (!m_watcher)
        return;
    m_watcher->saw(kind, rows, by);
    countWaiting(kind);
}

void AccountWatch::lookSoon(RecordKind kind, const QString &sid)
{
    if (m_watcher)
        m_watcher->lookSoon(kind, sid);
}

void AccountWatch::lookAtAll()
{
    if (m_watcher)
        m_watcher->lookAtAll();
}

std::optional<ApiError> AccountWatch::problem(RecordKind kind) const
{
    return m_watcher ? m_watcher->problem(kind) : std::nullopt;
}

StorePagePtr AccountWatch::dressed(RecordKind kind, const StorePagePtr &rows) const
{
    const WatchedKind *row = find(kind);
    if (!row)
        return rows;
    return seenRows(m_seen, m_session->accountSid(), QLatin1StringView(row->id), row->dress ? row->dress(rows) : rows,
                    row->status, row->changed);
}

Result<StorePagePtr> AccountWatch::rowIn(RecordKind kind, const Schema &schema, const QByteArray &body) const
{
    const WatchedKind *row = find(kind);
    return row && row->rowIn ? row->rowIn(body) : decodeRow(schema, body);
}

std::optional<PortInDetail> AccountWatch::portIn(const QString &sid) const
{
    return m_ports ? m_ports->of(sid) : std::nullopt;
}

QStringList AccountWatch::openPortInsWith(const QStringList &numbers) const
{
    return m_ports ? m_ports->openWith(numbers) : QStringList();
}

// What can't be read from disk is not marked; LocalData tells people of the disk.
QSet<QString> AccountWatch::unread(RecordKind kind) const
{
    const WatchedKind *row = find(kind);
    if (!row)
        return {};
    const Result<QStringList> sids = m_seen.unread(m_session->accountSid(), QLatin1StringView(row->id));
    return sids ? QSet<QString>(sids.value().cbegin(), sids.value().cend()) : QSet<QString>();
}

void AccountWatch::markRead(RecordKind kind, const QString &sid)
{
    if (const WatchedKind *row = find(kind))
        static_cast<void>(m_seen.markRead(m_session->accountSid(), QLatin1StringView(row->id), sid));
}

QSet<QString> AccountWatch::waitingForUs(RecordKind kind) const
{
    QSet<QString> sids;
    const WatchedKind *row = find(kind);
    if (!row || !m_watcher)
        return sids;
    const QHash<QString, QString> statuses = m_watcher->statuses(kind);
    for (auto status = statuses.cbegin(); status != statuses.cend(); ++status) {
        const Stage *stage = row->pipeline->find(status.value());
        if (stage && stage->waitsFor == WaitsFor::Us)
            sids.insert(status.key());
    }
    return sids;
}

void AccountWatch::countWaiting(RecordKind kind)
{
    const QSet<QString> now = waitingForUs(kind);
    if (std::exchange(m_waiting[kind], now) != now)
        Q_EMIT waitingChanged();
}

QList<SeenStatus> AccountWatch::history(RecordKind kind, const QString &sid) const
{
    const WatchedKind *row = find(kind);
    if (!row)
        return {};
    const auto statuses = m_seen.history(m_session->accountSid(), QLatin1StringView(row->id), sid);
    return statuses ? statuses.value() : QList<SeenStatus>();
}

} // namespace nd
