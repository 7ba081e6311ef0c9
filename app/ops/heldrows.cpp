// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/heldrows.h"

#include "app/ops/bulkrunner.h"

#include <QMap>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

HeldRows::HeldRows(QObject *parent)
    : QObject(parent)
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &HeldRows::look);
}

void HeldRows::setRunner(BulkRunner *runner)
{
    if (m_runner)
        disconnect(m_runner, nullptr, m_soon, nullptr);
    m_runner = runner;
    if (runner)
        connect(runner, &BulkRunner::runChanged, m_soon, qOverload<>(&QTimer::start));
    look();
}

void HeldRows::look()
{
    QHash<QString, Held> held;
    const QList<BulkStatus> runs = m_runner ? m_runner->runs() : QList<BulkStatus>();
    for (const BulkStatus &run : runs) {
        if (run.phase != BulkPhase::Held)
            continue;
        const QList<BulkRow> &rows = m_runner->rows(run.run);
        for (int at = 0; at < rows.size(); ++at) {
            if (rows[at].state == BulkRow::State::Waiting)
                held.insert(rows[at].spec.subject, { .run = run.run, .row = at, .kind = rows[at].spec.kind });
        }
    }
    if (held.isEmpty() && m_held.isEmpty())
        return;
    m_held = held;
    Q_EMIT changed();
}

const HeldRows::Held *HeldRows::find(const QString &subject) const
{
    const auto found = m_held.constFind(subject);
    return found == m_held.constEnd() ? nullptr : &*found;
}

std::chrono::seconds HeldRows::timeLeft(const Held &held) const
{
    return m_runner ? m_runner->graceLeft(held.run) : std::chrono::seconds(0);
}

Result<Done> HeldRows::takeBack(const QStringList &subjects)
{
    QMap<QString, QList<int>> rows;
    for (const QString &subject : subjects) {
        if (const Held *held = find(subject))
            rows[held->run].append(held->row);
    }
    for (auto run = rows.cbegin(); m_runner && run != rows.cend(); ++run) {
        if (Result<Done> taken = m_runner->takeBack(run.key(), run.value()); !taken)
            return taken;
    }
    return Done{};
}

QString countdownText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const qint64 left = std::max<qint64>(0, seconds);
    const QChar zero(u'0');
    return left >= hour
        ? u"%1:%2:%3"_s.arg(left / hour).arg(left % hour / minute, 2, 10, zero).arg(left % minute, 2, 10, zero)
        : u"%1:%2"_s.arg(left / minute).arg(left % minute, 2, 10, zero);
}

} // namespace nd
