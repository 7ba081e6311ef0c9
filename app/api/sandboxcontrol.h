// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QLatin1StringView>

#include <span>

namespace nd {

/// What customers, signers, carriers and time do on the built-in sandbox: a row of a table. Never part of the API of
/// the service; `GET /_sandbox/` there lists all that it can be told.
struct SandboxAct
{
    const char *id; ///< Stable: object name and tests. A row without one stands between two groups.
    const char *text; ///< QT_TRANSLATE_NOOP("SandboxAct", …)
    QLatin1StringView prefix{}; ///< Of the SID that it acts on; empty: of none.
    QLatin1StringView path{}; ///< Behind /_sandbox/, with {Sid} for the SID.
    QLatin1StringView member{}; ///< Of the body.
    QLatin1StringView value{};
    qint64 seconds = 0; ///< By which time moves on, in place of a value.
};
std::span<const SandboxAct> sandboxActs();

Request sandboxRequest(const SandboxAct &act, const QString &sid);

} // namespace nd
