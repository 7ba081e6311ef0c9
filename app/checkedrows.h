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
        m_rows.clear();
        m_untold.clear();
        m_counts.clear();
        for (const QString &number : numbers)
            await(number);
    }
    void clear() { begin({}); }

    bool has(const QString &number) const { return m_rows.contains(number); }
    bool is(const QString &number, const char *state) const
    {
        return m_rows.value(number).state == QLatin1StringView(state);
    }
    /// A number that was not there goes behind the others.
    void append(const QString &number)
    {
        if (!has(number))
            m_order.append(number);
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
        if (m_rows.value(row.number) == row)
            return;
        place(row);
        m_untold.insert(row.number);
    }
    /// Numbers that have a result keep it.
    void setState(const QString &number, const char *state, const QString &problem = {})
    {
        if (is(number, checked))
            return;
        R row = m_rows.value(number);
        row.state = QLatin1StringView(state);
        row.problem = problem;
        set(row);
    }

    const QStringList &numbers() const { return m_order; }
    R row(const QString &number) const { return m_rows.value(number); }
    QList<R> rows() const
    {
        QList<R> rows;
        rows.reserve(m_order.size());
        for (const QString &number : m_order)
            rows.append(m_rows.value(number));
        return rows;
    }
    StorePagePtr page() const { return pageOfRows(rows()); }
    int count(const char *state) const { return m_counts.value(QLatin1StringView(state)); }
    /// Checked or failed.
    int done() const { return count(checked) + count(failed); }

    /// What changed since this was asked the last time; null when nothing did.
    StorePagePtr takeUntold()
    {
        QList<R> rows;
        if (m_untold.size() == 1) { // mostly
            rows.append(m_rows.value(*m_untold.cbegin()));
        } else if (!m_untold.isEmpty()) {
            for (const QString &number : m_order) {
                if (m_untold.contains(number))
                    rows.append(m_rows.value(number));
            }
        }
        m_untold.clear();
        return rows.isEmpty() ? nullptr : pageOfRows(rows);
    }
    void forgetUntold() { m_untold.clear(); }

private:
    static StorePagePtr pageOfRows(const QList<R> &rows)
    {
        return pageOf<R>(std::span(rows.constData(), size_t(rows.size())));
    }
    void place(const R &row)
    {
        R &known = m_rows[row.number];
        if (!known.state.isEmpty())
            --m_counts[known.state];
        known = row;
        ++m_counts[known.state];
    }

    QStringList m_order;
    QHash<QString, R> m_rows;
    QSet<QString> m_untold;
    QHash<QString, int> m_counts; ///< By state.
};

} // namespace nd
