// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/records/address.h"
#include "models/records/application.h"
#include "models/records/bundle.h"
#include "models/records/country.h"
#include "models/records/numbertype.h"
#include "models/records/pricelist.h"
#include "models/records/trunk.h"
#include "models/result.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace nd {

class Session;

/// Short lists of an account that several panes choose from. Each is read once, when first asked for; callers who ask
/// meanwhile share the read. A failure is not kept: the next call asks again.
class Lookups : public QObject
{
    Q_OBJECT
public:
    template <class T>
    using Handler = std::function<void(const Result<T> &)>;

    explicit Lookups(Session &session, QObject *parent = nullptr);
    ~Lookups() override;

    /// Countries with numbers, by name (page 19).
    void countries(QObject *context, Handler<QList<Country>> handler);
    /// Monthly prices of a country (page 42). No price known is a PriceList without prices, not an error.
    void prices(const QString &isoCountry, QObject *context, Handler<PriceList> handler);
    void addresses(QObject *context, Handler<QList<Address>> handler);
    void bundles(QObject *context, Handler<QList<Bundle>> handler);
    /// Those for numbers of one country and, where it is known, of one kind (page 31): the service narrows.
    void bundlesFor(const QString &isoCountry, std::optional<NumberType> type, QObject *context,
                    Handler<QList<Bundle>> handler);
    void applications(QObject *context, Handler<QList<Application>> handler);
    void trunks(QObject *context, Handler<QList<Trunk>> handler);

    /// Forgets what a change may have made stale.
    void forget(RecordKind kind);
    /// Forgets the lists that nothing here changes, for "read again".
    void forgetApplications();
    void forgetTrunks();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
