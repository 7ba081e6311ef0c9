// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QByteArray>
#include <QString>

namespace nd {

/// The next link as the raw bytes of a page show it, before anything is parsed; empty when there is none. Only a guess
/// to start the next request early: what the decoder says counts.
QString nextLinkIn(const QByteArray &body);

/// A token in place of a link (page 15), marked so that no link can be taken for one.
QString tokenLink(const QString &token);
/// The token of such a mark; null for a link.
QString tokenOf(const QString &link);
/// The page of a list that a token leads to.
/// @param first the request of its first page
Request atToken(Request first, const QString &token);

} // namespace nd
