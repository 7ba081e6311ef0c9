// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline.h"
#include "models/records/portinrequest.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

/// What may be done with a request to port numbers in, or with one of its numbers, and why not: pages 14 to 16.
namespace nd::rules {

/// Why an act is not possible, as a sentence; empty when it is: Cancel, Resubmit, AskForDate. A cancellation comes too
/// late 72 hours before the port, as far as the port date is known.
QString whyNot(StageAct act, const PortInRequest &request, const QDateTime &now);
QString whyNot(StageAct act, const PortInNumber &number, const QDateTime &now);

/// What canceling brings, with the 72-hour rule, said before it is done.
QString cancelConsequence(const PortInRequest &request);
QString cancelConsequence(const PortInNumber &number);

/// The numbers that the losing carrier rejected.
QList<PortInNumber> rejectedNumbers(const QList<PortInNumber> &numbers);
/// The fields of PortInForm to mend before rejected numbers are asked for again, each once.
QStringList fieldsToMend(const QList<PortInNumber> &numbers);
/// Why numbers can't be asked for again yet, as a sentence: the service refuses those that are not canceled. Empty when
/// they can.
QString whyNotYet(const QList<PortInNumber> &numbers);

} // namespace nd::rules
