// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"
#include "models/records/address.h"
#include "models/rules/verdict.h"

#include <QString>
#include <QStringList>
#include <QStringView>

/// Checks of what people enter for hosted-number orders and letters of authorization: pages 08, 09 and 11. Empty text
/// is good: whether something is needed is for its form to say.
namespace nd::rules {

/// One e-mail address.
Verdict email(QStringView text);
/// The addresses in text: separated by commas, semicolons, spaces or lines; each once, in order.
QStringList readEmails(const QString &text);
/// A list of e-mail addresses that get a copy.
Verdict copyEmails(const QStringList &emails);

/// A phone number with its country code, that the number plan knows.
Verdict contactPhone(const QString &text);

/// An address where a letter of authorization can be valid: no P.O. box, in the United States or Canada (page 11).
Verdict serviceAddress(const Address &address);
/// Whether two lines of an address name a P.O. box.
bool isPostBox(const QString &street, const QString &secondLine);

/// Characters that a name of an order can have.
int longestHostedName(HostedGeneration generation);
Verdict hostedName(QStringView text, HostedGeneration generation);
/// A name that can stand for the SID in a path.
Verdict uniqueName(QStringView text);

/// Seconds before a verification call: 0 to 60.
Verdict callDelay(int seconds);

} // namespace nd::rules
