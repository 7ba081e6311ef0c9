// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace sandbox {

/// The status that has a word in a table of words, one for each status in its order.
template <typename Status, std::size_t count>
std::optional<Status> statusOf(const char *const (&words)[count], const QString &word)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (word == QLatin1StringView(words[i]))
            return static_cast<Status>(i);
    }
    return std::nullopt;
}

/// The row at an index that may be none of the list (below 0: the SID was none).
template <typename Row>
Row *at(std::vector<Row> &rows, qint64 index)
{
    return index >= 0 && index < static_cast<qint64>(rows.size()) ? &rows[static_cast<std::size_t>(index)] : nullptr;
}

} // namespace sandbox
