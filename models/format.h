// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// Localised text of a value: national format for numbers, local time for instants, words for flags. Empty for null,
/// but "unknown" for a price.
QString displayText(const FieldInfo &field, const QVariant &value);
/// What copying gives: E.164, ISO 8601 UTC, raw words. Secrets give nothing.
QString copyText(const FieldInfo &field, const QVariant &value);
/// What hovering adds: E.164, UTC, the whole URL; empty when it would repeat the display text.
QString hoverText(const FieldInfo &field, const QVariant &value);

/// Whether a value of this format reads from left to right in any language: numbers, SIDs, URLs, codes.
bool readsLeftToRight(Format format);

/// "US" -> "United States"; an unknown code stays as it is.
QString countryName(const QString &isoCode);

} // namespace nd
