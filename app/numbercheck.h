// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkedrows.h"
#include "models/result.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace nd {

/// Asks the service of many numbers what can be done with them. What is asked, and how, is the derived class's; how it
/// begins, too. A check changes nothing and costs nothing. Results show as they come, and outlive the program.
class NumberCheck : public QObject, public CheckStates
{
    Q_OBJECT
public:
    explicit NumberCheck(QObject *parent = nullptr);
    ~NumberCheck() override;

    /// Goes on with what an earlier run of the program left, results included; false when there is nothing.
    virtual bool resume() = 0;
    /// Asks no more; results that came stay. The rest is not resumed at the next start.
    virtual void cancel() = 0;
    /// Asks again for these; for none: for all that got no answer.
    virtual void retry(const QStringList &numbers) = 0;
    /// Asks for these too: those that are new join the others.
    virtual void add(const QStringList &numbers) = 0;
    /// Forgets everything, what is kept too.
    virtual void clear() = 0;

    /// Whether answers are awaited, or will be asked for: false in a pause.
    virtual bool isRunning() const = 0;
    virtual bool isPaused() const { return false; }
    /// Goes on after a pause.
    virtual void goOn() { }
    virtual int total() const = 0;
    /// Checked or failed.
    virtual int done() const = 0;
    virtual int failures() const = 0;
    /// One of CheckStates; empty for a number that was not asked for.
    virtual QString stateOf(const QString &number) const = 0;
    /// SID of the account that it is asked for; empty: the one that asks.
    virtual QString targetAccount() const = 0;
    /// Why the last number failed, or why all of it pauses; nothing when nothing did.
    virtual std::optional<ApiError> lastError() const = 0;

Q_SIGNALS:
    /// Rows that are new or changed, for RecordModel::upsert().
    void changed(const nd::StorePagePtr &rows);
    /// isRunning(), isPaused(), done() or failures().
    void progressed();
    /// Nothing is under way any more; not after cancel(), and not in a pause.
    void finished();
};

/// A check whose results are records of one type.
template <class R>
class RecordCheck : public NumberCheck
{
public:
    int total() const final { return int(m_rows.numbers().size()); }
    int done() const final { return m_rows.done(); }
    int failures() const final { return m_rows.count(failed); }
    QString stateOf(const QString &number) const final { return m_rows.stateOf(number); }
    /// In the order in which they were asked for.
    QList<R> results() const { return m_rows.rows(); }
    R result(const QString &number) const { return m_rows.row(number); }
    /// All of them, for RecordModel.
    StorePagePtr page() const { return m_rows.page(); }

protected:
    using NumberCheck::NumberCheck;
    CheckedRows<R> m_rows;
};

} // namespace nd
