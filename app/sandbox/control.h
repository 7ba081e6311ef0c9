// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"

namespace sandbox {

class Service;

/// Answers a call under /_sandbox/: what people, carriers and bad luck would do. Never part of the product's API, and
/// needs no credentials. GET /_sandbox/ lists the calls.
Response control(Service &service, const Request &request);

} // namespace sandbox
