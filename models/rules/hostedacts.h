// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline.h"
#include "models/records/authorizationdocument.h"
#include "models/records/hostedorder.h"

#include <QByteArrayView>

/// What may be done with one order or letter, and why not: pages 08, 09 and 11.
namespace nd::rules {

/// Calls that an order takes before it becomes action-required, page 01.
constexpr int mostVerificationCalls = 3;
/// How often one call asks for the code, page 01.
constexpr int asksPerCall = 4;
/// Orders on one letter, page 11.
constexpr int mostOrdersOnDocument = 15'000;

/// Why an act is not possible with this order, as a sentence; empty when it is.
QString whyNot(StageAct act, const HostedOrder &order, HostedGeneration generation);
/// The same for a letter: Cancel, Edit, Reopen.
QString whyNot(StageAct act, const AuthorizationDocument &document, HostedGeneration generation);

/// Why a field of an order can't be edited, as a sentence; empty when it can. Names as in HostedOrder's field table.
QString whyNotEdit(QByteArrayView field, const HostedOrder &order, HostedGeneration generation);

/// What canceling an order or letter brings, said before it is done.
QString cancelConsequence(const HostedOrder &order);
QString cancelConsequence(const AuthorizationDocument &document);

} // namespace nd::rules
