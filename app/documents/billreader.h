// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/bills.h"

#include <QByteArray>
#include <QImage>

namespace nd {

// Who makes a bill decides how long these take, and what of their memory is left: they run in a process of their own
// (DocumentLooker, lookatdocument.h), never in the one that has the window and the credentials.

/// What is in a document, as far as that is quickly known.
/// @param facts with the kind of the file
void lookInto(const QByteArray &bytes, rules::BillFacts &facts);
/// Looks closer at a document: how finely its pages are scanned.
void measureScans(const QByteArray &bytes, rules::BillFacts &facts);
/// One page as a picture, from 0; null when it can't be shown.
/// @param width in pixels; the height follows
QImage billPage(const QByteArray &bytes, int page, int width);

} // namespace nd
