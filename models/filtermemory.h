// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/indexsearch.h"

#include <memory>
#include <vector>

namespace nd {

/// The rows that a few filters found, all of one version of a store. Not thread safe.
class FilterMemory
{
public:
    IndexCache::Narrowed narrow(const RowFilter &filter) const;
    /// Forgets the one that was not of use for longest, when there are many.
    void keep(const RowFilter &filter, std::shared_ptr<const RowBits> rows);
    void clear() { m_entries.clear(); }

private:
    struct Entry
    {
        RowFilter filter;
        std::vector<TextPattern> patterns;
        std::shared_ptr<const RowBits> rows;
        size_t count = 0;
    };
    std::vector<Entry> m_entries; ///< The newest stands last.
};

} // namespace nd
