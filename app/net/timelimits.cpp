// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/timelimits.h"

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

const TimeLimit &TimeLimits::of(Traveling what) const
{
    switch (what) {
    case Traveling::Read:
        return read;
    case Traveling::Page:
        return page;
    case Traveling::Change:
        return change;
    case Traveling::Upload:
        break;
    }
    return upload;
}

Traveling travelingAs(const Request &request)
{
    if (request.changesSomething())
        return request.file.isEmpty() ? Traveling::Change : Traveling::Upload;
    const bool isList
        = std::ranges::any_of(request.query, [](const auto &pair) { return pair.first == "PageSize"_L1; });
    return isList ? Traveling::Page : Traveling::Read;
}

} // namespace nd
