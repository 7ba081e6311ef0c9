// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace nd {

bool shieldMemory()
{
    const rlimit none{ 0, 0 };
    const bool limited = setrlimit(RLIMIT_CORE, &none) == 0;
    // Linux alone; a core pattern that pipes to a program passes over the limit, but not over this.
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && limited;
}

} // namespace nd
