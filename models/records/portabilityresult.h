// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// Whether a number can be ported in, as the service says it: page 13. The words stay as they came; what they mean is
/// told by rules/portability.h.
struct PortabilityResult
{
    static constexpr const char *schemaId = "portability-result";
    static constexpr const char *listKey = "results"; ///< No list is documented: one number a call.
    static constexpr const char *key = "phone_number";
    static std::span<const Field<PortabilityResult>> fields();

    QString number; ///< E.164.
    QString state; ///< Of the check, local: waiting, checking, checked, failed, canceled.
    std::optional<bool> portable;
    std::optional<bool> needsPin; ///< PIN and account number at the losing carrier are needed.
    QString reason; ///< UNSUPPORTED, …
    std::optional<qint64> reasonCode; ///< 22130, …
    QString numberType; ///< LOCAL, UNKNOWN, MOBILE, TOLL-FREE.
    QString country; ///< ISO 3166-1 alpha-2.
    QString accountSid; ///< Of ours, that has the number already.
    QString problem; ///< Why the check of this number failed, local.
    QString url;

    bool operator==(const PortabilityResult &) const = default;
};

/// Whether it can go into a request: the service says yes, and it is no toll-free number.
bool canBePorted(const PortabilityResult &result);

} // namespace nd
