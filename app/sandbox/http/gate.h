// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"

namespace sandbox {

/// Keeps out what a web page makes a browser send to this machine: it may call 127.0.0.1 under a name of its own, or
/// have a form of its own sent there. Gives the status to refuse a request with; 0 lets it pass.
/// 400: no host, or none that can be read. 421: another host or port than the one that listens. 403: sent by a page of
/// another origin.
/// @param port the one that the request came in at
int refusalAtGate(const Request &request, quint16 port);

} // namespace sandbox
