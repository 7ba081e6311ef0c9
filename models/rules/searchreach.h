// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <span>

/// Where the conditions of a search for numbers apply: one table, for the form and for the check before sending.
namespace nd::rules {

/// What is known of the country that is searched.
struct SearchPlace
{
    QString country; ///< ISO 3166-1 alpha-2.
    std::optional<bool> allBeta; ///< Page 19: whether all its numbers are new to the platform.
};

/// Why a condition can't be asked for there, as a sentence; empty where it can. Fields are named as in
/// NumberQuery::check(), and exclude_all, exclude_local, exclude_foreign and beta. Pages 19–22.
QString whySearchFieldIsOff(QByteArrayView field, const SearchPlace &place);

/// The fields that do not apply everywhere.
std::span<const char *const> limitedSearchFields();

} // namespace nd::rules
