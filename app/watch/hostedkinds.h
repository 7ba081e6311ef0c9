// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watch/watchedkind.h"
#include "models/hostedgeneration.h"

#include <QList>

namespace nd {

/// Orders to host numbers and letters of authorization, pages 08 and 09.
QList<WatchedKind> hostedKinds(HostedGeneration generation);

/// How soon a status of a pipeline is worth another look, by who has to do something there.
Pace paceOf(const Pipeline &pipeline, QStringView status);

} // namespace nd
