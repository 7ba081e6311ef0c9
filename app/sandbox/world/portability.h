// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

#include <QJsonObject>

namespace sandbox {

/// Whether a number can be brought in, in the words of page 13.
struct Portability
{
    bool portable = true;
    bool pinRequired = false; ///< a PIN and an account number
    int code = 0; ///< why not; 0: it can be
    QByteArray reason;
    QByteArray type; ///< LOCAL, MOBILE, TOLL-FREE, UNKNOWN
    QByteArray country; ///< empty: none
    QByteArray accountSid; ///< whose the number is, when that is one of the asker's own
    int httpStatus = 200; ///< a refusal is documented as 400 and as 200
};

/// Judges a number, as text, for the account that would get it: by the table of reserved numbers
/// (resources/sandbox/porting.json) if it has the number, else by its form, country, type and who has it. \a own is
/// the row of a request that is asked: only earlier ones stand in its way.
Portability portability(World &world, const QString &number, int target, const PortNumber *own = nullptr);
/// A refusal with that code of the table.
Portability refusedPort(int code);

/// The table of reserved numbers as it is: what is answered for each, and what their carrier does.
QJsonObject reservedPorts();
/// What the losing carrier answers for a number by the table: a rejection's code, or 0.
int plannedRejection(quint64 number);
/// "Invalid Address" for 22154; page 16. Empty for a code that it does not have.
QByteArray rejectionName(int code);

} // namespace sandbox
