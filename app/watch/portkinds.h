// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watch/watchedkind.h"

#include <QList>

namespace nd {

class PortDetails;

/// Requests to port numbers in and their numbers, pages 14 to 16. The list of requests is read like any other; each is
/// read by itself once, and again whenever its row moved on. Numbers come with their requests alone.
/// @param details keeps what is read; outlives the kinds
QList<WatchedKind> portKinds(PortDetails &details);

} // namespace nd
