// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background.h"

namespace nd {

QThreadPool &backgroundThreads()
{
    // Left to the system at the end: its destructor would wait for a disk that does not answer.
    static QThreadPool *const threads = [] {
        constexpr int most = 8; // they wait for disks more than they count
        auto *pool = new QThreadPool;
        pool->setMaxThreadCount(most);
        return pool;
    }();
    return *threads;
}

} // namespace nd
