// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "models/forms/numberquery.h"
#include "models/page.h"

#include <QObject>

#include <memory>

namespace nd {

class Lookups;
class Session;

/// One search for available numbers as a source of one page: the rows with their monthly price, where it is known.
class AvailableSource : public QObject, public PageSource
{
    Q_OBJECT
public:
    AvailableSource(Session &session, Lookups &lookups, NumberQuery query);
    ~AvailableSource() override;

    void next(Handler handler) override;
    bool atEnd() const override { return m_done; }

Q_SIGNALS:
    /// The numbers came, but not what they cost.
    void pricesMissing(const QString &why);

private:
    void search(const std::optional<Decimal> &price, const QString &unit);

    Session &m_session;
    Lookups &m_lookups;
    NumberQuery m_query;
    Handler m_handler;
    RequestHandle m_request;
    bool m_done = false;
};

} // namespace nd
