// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/numberquery.h"
#include "models/records/availablenumber.h"
#include "models/result.h"
#include "models/storepage.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace nd {

class AvailableSource;
class Lookups;
class Session;

/// Collects so many numbers for one query, by asking again with narrower patterns while there are not enough: each
/// number once, with a bound on the requests. Ends when it is destroyed.
class NumberCollector : public QObject
{
    Q_OBJECT
public:
    /// The most requests for one collection.
    static constexpr int mostRequests = 20;
    /// What was found, at most as many as wanted. After a failure too, unless nothing was found before it.
    using Handler = std::function<void(Result<QList<AvailableNumber>>)>;

    /// @param known numbers that are not wanted again
    NumberCollector(Session &session, Lookups &lookups, const NumberQuery &query, int wanted, const QStringList &known);
    ~NumberCollector() override;

    void start(Handler handler);

private:
    void ask();
    void take(const StorePage &page);
    void finish(Result<QList<AvailableNumber>> result);

    Session &m_session;
    Lookups &m_lookups;
    QList<NumberQuery> m_queries; ///< Still to be asked.
    int m_wanted;
    int m_requests = 0;
    QSet<QString> m_known;
    QList<AvailableNumber> m_found;
    Handler m_handler;
    std::unique_ptr<AvailableSource> m_source;
};

} // namespace nd
