// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filtermemory.h"

#include <algorithm>

namespace nd {

namespace {

/// As many as letters are typed in a row, and taken back.
constexpr size_t mostFilters = 12;

} // namespace

IndexCache::Narrowed FilterMemory::narrow(const RowFilter &filter) const
{
    const std::vector<TextPattern> patterns = patternsOf(filter.text);
    const auto holdsFor = [&](const Entry &entry) {
        const bool tested = std::ranges::all_of(entry.filter.tests, [&](const ColumnTest &test) {
            return std::ranges::find(filter.tests, test) != filter.tests.end();
        });
        return tested && std::ranges::all_of(entry.patterns, [&](const TextPattern &wider) {
                   return std::ranges::any_of(patterns, [&](const TextPattern &one) { return one.implies(wider); });
               });
    };
    const Entry *best = nullptr;
    for (const Entry &entry : m_entries) {
        if (entry.filter == filter)
            return { entry.rows, true };
        if ((!best || entry.count < best->count) && holdsFor(entry))
            best = &entry;
    }
    return { best ? best->rows : nullptr, false };
}

void FilterMemory::keep(const RowFilter &filter, std::shared_ptr<const RowBits> rows)
{
    std::erase_if(m_entries, [&filter](const Entry &entry) { return entry.filter == filter; });
    if (m_entries.size() == mostFilters)
        m_entries.erase(m_entries.begin());
    const size_t count = rows->count();
    m_entries.push_back({ filter, patternsOf(filter.text), std::move(rows), count });
}

} // namespace nd
