// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

#include <QByteArray>
#include <QJsonObject>

namespace nd {

/// How the journal writes things down: stable names, and no secret.

QString outcomeName(Outcome outcome);
/// A name that this version does not know reads as Unknown: it is looked into, not forgotten.
Outcome outcomeFrom(const QString &name);

QByteArray requestToText(const Request &request);
Request requestFromText(const QByteArray &text);

QByteArray errorToText(const ApiError &error);
ApiError errorFromText(const QByteArray &text);

/// "number +14155552344", "record PN…": what the database compares.
QString holdName(const Hold &hold);
/// A JSON list of them. What this version does not know is left out.
QString holdsToText(const Holds &holds);
Holds holdsFromText(const QByteArray &text);

/// Values of secrets are left empty.
QByteArray differencesToText(const QList<Difference> &differences);
QList<Difference> differencesFromText(const QByteArray &text);

/// The same with the values of secrets (PINs, tokens, passwords) left empty. URLs stay as they are: the undo needs
/// them.
Request withoutSecrets(Request request);
QJsonObject withoutSecrets(QJsonObject object);

} // namespace nd
