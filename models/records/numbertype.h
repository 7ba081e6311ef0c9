// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace nd {

/// The kinds of numbers that can be searched: pages 20–22, and those that only the OpenAPI has.
enum class NumberType { Local, TollFree, Mobile, National, Voip, SharedCost, MachineToMachine };

/// All of them, in the order that people see.
std::span<const NumberType> allNumberTypes();

/// The word that stands for it in `subresource_uris`, drafts and AvailableNumber::numberType: "toll_free".
QString numberTypeWord(NumberType type);

/// Reads "toll_free", "toll free", "TollFree", "toll-free": compared without case and punctuation.
std::optional<NumberType> numberTypeFrom(QStringView word);

/// Translated: "Toll-free".
QString numberTypeTitle(NumberType type);

} // namespace nd
