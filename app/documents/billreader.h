// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/bills.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace nd {

/// Where the bytes of a bill are: in a file, or in memory when it was pasted.
struct BillSource
{
    QString path{}; ///< Empty: it was pasted.
    QByteArray pasted{};
    QString name{}; ///< As people know it: the file's name.
};

/// A bill that was read: its bytes, where it is small enough to be one, and all that can be found out by looking.
struct BillRead
{
    QByteArray bytes{};
    rules::BillFacts facts{};
};

// All of these take their time and belong in a worker; they share nothing, so that several can run at once.

/// Reads a bill and looks into it.
BillRead readBill(const BillSource &source);
/// Looks closer at a document that was read: how finely its pages are scanned.
void measureScans(BillRead &read);
/// One page as a picture, from 0; null when it can't be shown.
/// @param width in pixels; the height follows
QImage billPage(const QByteArray &bytes, int page, int width);
/// SHA-256 in hexadecimal.
QString billHash(const QByteArray &bytes);

} // namespace nd
