// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// Where the service tells of ports, page 17: one configuration for an account and its subaccounts.
struct PortWebhooks
{
    static constexpr const char *schemaId = "port-webhooks";
    static constexpr const char *listKey = ""; ///< There is one.
    static constexpr const char *key = "url";
    static std::span<const Field<PortWebhooks>> fields();

    QString portInUrl{};
    QString portOutUrl{};
    QStringList events{}; ///< Names of events; none means all.
    QDateTime portInCreated{};
    QDateTime portOutCreated{};
    QString url{};

    /// Whether nothing is told to anyone.
    bool isEmpty() const { return portInUrl.isEmpty() && portOutUrl.isEmpty(); }
    /// Whether both say the same, in whatever order.
    bool sameAs(const PortWebhooks &other) const;
    bool operator==(const PortWebhooks &) const = default;
};

} // namespace nd
