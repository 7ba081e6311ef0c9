// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/courier.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/world/world.h"

namespace sandbox {

/// Answers requests: control calls, faults, and the products. Knows nothing of sockets.
class Service
{
public:
    explicit Service(const Options &options);

    Exchange handle(const Request &request);

    World world;
    Courier courier{ world };
    Faults faults;
    RequestLog log;
    bool compress = false; ///< answers are gzipped for who accepts it; on loopback it only costs time

private:
    Exchange answer(const Request &request);
    Exchange handleProduct(const Request &request, const QByteArray &origin);
    Exchange faulty(const Fault &fault, const Request &request, const QByteArray &origin, bool *effect);
    void carryOutLate(const Fault &fault, const Request &request, const QByteArray &origin);
};

} // namespace sandbox
