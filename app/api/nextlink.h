// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nd {

/// The next link as the raw bytes of a page show it, before anything is parsed; empty when there is none. Only a guess
/// to start the next request early: what the decoder says counts.
QString nextLinkIn(const QByteArray &body);

} // namespace nd
