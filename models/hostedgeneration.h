// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nd {

/// The two generations of the API for hosted numbers, chosen per account (DISCREPANCIES, "Hosted numbers").
enum class HostedGeneration {
    V2, ///< Generally available: numbers.twilio.com/v2/HostedNumber.
    Preview ///< Developer Preview, pages 08 and 09: preview.twilio.com/HostedNumbers.
};

} // namespace nd
