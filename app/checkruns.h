// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/localdata/drafts.h"

#include <QString>

#include <functional>
#include <optional>

namespace nd {

/// Where runs of a NumberCheck are kept, one for each account, so that they go on after the program was ended.
template <class Run>
class CheckRuns
{
public:
    virtual ~CheckRuns() = default;
    virtual void save(const QString &account, const Run &run) = 0;
    /// The same of one that takes a while to be put together: in a worker, where there is one.
    virtual void saveLarge(const QString &account, const std::function<Run()> &run) { save(account, run()); }
    virtual std::optional<Run> load(const QString &account) const = 0;
    virtual void forget(const QString &account) = 0;
};

/// Among the drafts of this computer. What can't be kept is lost at the end of the program, or asked again, and no
/// more: the file itself says once what it can't keep.
///
/// A Run has draftKind, isEmpty(), toMap() and fromMap().
template <class Run>
class KeptRuns : public CheckRuns<Run>
{
public:
    KeptRuns(Drafts &drafts, const Clock &clock)
        : m_drafts(drafts)
        , m_clock(clock)
    {
    }

    void save(const QString &account, const Run &run) override
    {
        static_cast<void>(m_drafts.save(account, draftKind(), {}, run.toMap(), m_clock.now()));
    }

    void saveLarge(const QString &account, const std::function<Run()> &run) override
    {
        m_drafts.saveLarge(
            account, draftKind(), {}, [run] { return run().toMap(); }, m_clock.now());
    }

    std::optional<Run> load(const QString &account) const override
    {
        const Result<Draft> draft = m_drafts.load(account, draftKind());
        if (!draft || !draft.value().changed.isValid())
            return std::nullopt;
        Run run = Run::fromMap(draft.value().content);
        return run.isEmpty() ? std::nullopt : std::optional(std::move(run));
    }

    void forget(const QString &account) override { static_cast<void>(m_drafts.remove(account, draftKind())); }

private:
    static QString draftKind() { return QString::fromLatin1(Run::draftKind); }

    Drafts &m_drafts;
    const Clock &m_clock;
};

} // namespace nd
