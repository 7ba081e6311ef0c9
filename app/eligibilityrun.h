// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace nd {

class Clock;
class Drafts;

/// What is kept of a check of many numbers, so that it goes on after the program was ended: the service keeps the
/// results, under the SIDs of its requests (page 10).
struct EligibilityRun
{
    QString name{}; ///< What the service calls it.
    QString hostingAccount{}; ///< Where the numbers would be hosted; empty: in the account that asks.
    /// Numbers that are asked for in one request.
    struct Part
    {
        QStringList numbers{};
        QString requestSid{}; ///< EC…; empty: not asked yet, or a single check, which keeps nothing.
        bool operator==(const Part &) const = default;
    };
    QList<Part> parts{};

    QStringList numbers() const;
    QVariantMap toMap() const;
    static EligibilityRun fromMap(const QVariantMap &map);
    bool operator==(const EligibilityRun &) const = default;
};

/// Where runs are kept, one for each account. What can't be kept is lost at the end of the program, and no more.
class EligibilityRuns
{
public:
    virtual ~EligibilityRuns() = default;
    virtual void save(const QString &account, const EligibilityRun &run) = 0;
    virtual std::optional<EligibilityRun> load(const QString &account) const = 0;
    virtual void forget(const QString &account) = 0;
};

/// Among the drafts of this computer.
class KeptEligibilityRuns : public EligibilityRuns
{
public:
    KeptEligibilityRuns(Drafts &drafts, const Clock &clock);
    void save(const QString &account, const EligibilityRun &run) override;
    std::optional<EligibilityRun> load(const QString &account) const override;
    void forget(const QString &account) override;

private:
    Drafts &m_drafts;
    const Clock &m_clock;
};

} // namespace nd
