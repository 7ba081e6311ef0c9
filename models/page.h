// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/storepage.h"

#include <functional>

namespace nd {

/// Pages of a list, one after another, from wherever they come. Made by app/api/readpage.h for the service.
class PageSource
{
public:
    using Handler = std::function<void(Result<StorePagePtr>)>;

    virtual ~PageSource() = default;
    /// Asks for the next page. The handler is called later on the caller's thread, once; not after the source is
    /// destroyed. A failure keeps the place: the next call asks for the same page again.
    virtual void next(Handler handler) = 0;
    /// True once the last page was handed over.
    virtual bool atEnd() const = 0;
};

} // namespace nd
