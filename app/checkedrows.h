// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storepage.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <span>

namespace nd {

/// Where the check of a number stands: what the `state` of its record says.
struct CheckStates
{
    static constexpr const char *waiting = "waiting"; ///< Not asked yet.
    static constexpr const char *checking = "checking"; ///< Asked; the service is at it.
    static constexpr const char *checked = "checked";
    static constexpr const char *failed = "failed"; ///< No result; `problem` says why. Asking again may help.
    static constexpr const char *canceled = "canceled"; ///< Called off before the result.
};

/// What the checks of many numbers know of each: a record with `number`, `state` and `problem`, in the order in which
/// they were asked for, and what nobody was told yet.
template <class R>
class CheckedRows : public CheckStates
{
public:
    void begin(const QStringList &numbers)
    {
        m_order = numbers;
        m_places.clear();
        m_places.reserve(numbers.size());
        m_portions.clear();
        m_untold.clear();
        m_untoldOrder.clear();
        m_counts.clear();
        for (qsizetype place = 0; place < numbers.size(); ++place)
            m_places.insert(numbers[place], place);
        m_portions.resize((numbers.size() + portion - 1) / portion);
        m_counts[QLatin1StringView(waiting)] = int(m_places.size());
    }
    void clear() { begin({}); }

    bool has(const QString &number) const { return m_places.contains(number); }
    bool is(const QString &number, const char *state) const { return stateOf(number) == QLatin1StringView(state); }
    /// Empty for a number that was not asked for.
    QString stateOf(const QString &number) const
    {
        const qsizetype place = m_places.value(number, -1);
        const R *row = rowAt(place);
        return row ? row->state : place < 0 ? QString() : QLatin1StringView(waiting);
    }
    /// A number that was not there goes behind the others.
    void append(const QString &number)
    {
        if (!has(number)) {
            m_places.insert(number, m_order.size());
            m_order.append(number);
            if (m_order.size() > m_portions.size() * portion)
                m_portions.append(QList<R>());
            ++m_counts[QLatin1StringView(waiting)];
        }
        await(number);
    }
    /// It has no result any more, or none yet.
    void await(const QString &number)
    {
        R row;
        row.number = number;
        row.state = QLatin1StringView(waiting);
        place(row);
    }
    void set(const R &row)
    {
        const R *known = rowAt(m_places.value(row.number, -1));
        if (known && *known == row)
            return;
        place(row);
        if (!m_untold.contains(row.number)) {
            m_untold.insert(row.number);
            m_untoldOrder.append(row.number);
        }
    }
    /// Numbers that have a result keep it.
    void setState(const QString &number, const char *state, const QString &problem = {})
    {
        if (is(number, checked))
            return;
        R changed = row(number);
        changed.state = QLatin1StringView(state);
        changed.problem = problem;
        set(changed);
    }

    const QStringList &numbers() const { return m_order; }
    R row(const QString &number) const
    {
        const qsizetype place = m_places.value(number, -1);
        const R *known = rowAt(place);
        return known ? *known : place < 0 ? R() : waitingRow(number);
    }
    /// As they are now, for a worker.
    struct Snapshot
    {
        QStringList order{};
        QList<QList<R>> portions{};
        QList<R> rows() const
        {
            QList<R> rows;
            rows.reserve(order.size());
            for (qsizetype place = 0; place < order.size(); ++place) {
                const QList<R> &some = portions[place / portion];
                const bool known = !some.isEmpty() && !some[place % portion].number.isEmpty();
                rows.append(known ? some[place % portion] : waitingRow(order[place]));
            }
            return rows;
        }
    };
    Snapshot snapshot() const { return { m_order, m_portions }; }
    QList<R> rows() const { return snapshot().rows(); }
    StorePagePtr page() const { return pageOfRows(rows()); }
    int count(const char *state) const { return m_counts.value(QLatin1StringView(state)); }
    /// Checked or failed.
    int done() const { return count(checked) + count(failed); }

    /// What changed since this was asked the last time; null when nothing did.
    StorePagePtr takeUntold()
    {
        QList<R> rows;
        rows.reserve(m_untoldOrder.size());
        for (const QString &number : std::as_const(m_untoldOrder))
            rows.append(row(number));
        forgetUntold();
        return rows.isEmpty() ? nullptr : pageOfRows(rows);
    }
    void forgetUntold()
    {
        m_untold.clear();
        m_untoldOrder.clear();
    }

private:
    static StorePagePtr pageOfRows(const QList<R> &rows)
    {
        return pageOf<R>(std::span(rows.constData(), size_t(rows.size())));
    }
    static R waitingRow(const QString &number)
    {
        R row;
        row.number = number;
        row.state = QLatin1StringView(waiting);
        return row;
    }
    /// Null: none is there, or it waits as all do at the beginning.
    const R *rowAt(qsizetype place) const
    {
        if (place < 0 || m_portions[place / portion].isEmpty())
            return nullptr;
        const R &row = m_portions[place / portion][place % portion];
        return row.number.isEmpty() ? nullptr : &row;
    }
    void place(const R &row)
    {
        const qsizetype place = m_places.value(row.number, -1);
        if (place < 0)
            return;
        --m_counts[stateOf(row.number)];
        QList<R> &some = m_portions[place / portion];
        if (some.isEmpty())
            some.resize(portion);
        some[place % portion] = row;
        ++m_counts[row.state];
    }

    static constexpr qsizetype portion = 256; ///< Rows that are copied when one of them changes while a worker has all.
    QStringList m_order;
    QHash<QString, qsizetype> m_places; ///< Among them.
    QList<QList<R>> m_portions; ///< Rows in that order; an empty portion, or row, waits as it was asked for.
    QSet<QString> m_untold;
    QStringList m_untoldOrder;
    QHash<QString, int> m_counts; ///< By state.
};

} // namespace nd
