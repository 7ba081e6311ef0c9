// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/bills.h"

#include <QByteArray>
#include <QString>

namespace nd {

/// Where the bytes of a bill are: in a file, or in memory when it was pasted.
struct BillSource
{
    QString path{}; ///< Empty: it was pasted.
    QByteArray pasted{};
    QString name{}; ///< As people know it: the file's name.
};

/// A bill that was read: its bytes, where it is small enough to be one, and what can be found out by looking.
struct BillRead
{
    QByteArray bytes{};
    rules::BillFacts facts{};
};

/// Reads a bill, and what kind of file it is by its first bytes; looks no further into it. Belongs in a worker.
BillRead readBillFile(const BillSource &source);
/// SHA-256 in hexadecimal.
QString billHash(const QByteArray &bytes);

} // namespace nd
