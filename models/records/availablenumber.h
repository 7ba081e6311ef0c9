// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A number that can be bought, pages 20–22. A search is a sample: there is no SID, the number itself is the key.
struct AvailableNumber
{
    static constexpr const char *schemaId = "available-number";
    static constexpr const char *listKey = "available_phone_numbers";
    static constexpr const char *key = "phone_number";
    static std::span<const Field<AvailableNumber>> fields();

    QString number; ///< E.164.
    QString numberType; ///< NumberType word: which search found it.
    QString locality;
    QString region;
    QString rateCenter; ///< US and Canada only.
    QString lata; ///< US and Canada only.
    QString postalCode;
    QString country; ///< ISO 3166-1 alpha-2.
    std::optional<bool> voice;
    std::optional<bool> sms;
    std::optional<bool> mms;
    std::optional<bool> fax;
    QString addressRequirements; ///< none, any, local or foreign.
    std::optional<bool> beta;
    std::optional<Decimal> monthlyPrice; ///< Null when unknown: never 0.
    QString priceUnit; ///< ISO 4217, of monthlyPrice.
    QString friendlyName;
    std::optional<Decimal> latitude; ///< Degrees. US and Canada only.
    std::optional<Decimal> longitude; ///< Degrees. US and Canada only.
};

} // namespace nd
