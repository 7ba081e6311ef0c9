// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QString>
#include <QStringList>

namespace nd {

/// What a request carries under the name of a secret: PINs, codes, passwords. Each once.
QStringList secretsIn(const Request &request);

/// A sentence of the service as it may be shown and kept: where it repeats a secret that was sent, that is masked.
QString withSecretsMasked(const QString &sentence, const QStringList &secrets);

} // namespace nd
