// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"
#include "ui/widgets/stateoverlay.h"

#include <memory>

namespace nd {

class Accounts;
class PageSource;
class Session;
struct Request;
struct Schema;

/// The name of a generation of the API for hosted numbers, for people: "version 2", "the Developer Preview".
QString generationName(HostedGeneration generation);

/// The pages of a list of hosted numbers; one failure that says why where the session's credentials don't reach the
/// product.
std::unique_ptr<PageSource> hostedPages(Session &session, const Schema &schema, const Request &first);

/// What to say of a list that could not be read, and what else to do about it: an account without access to its
/// generation is offered the other one.
/// @param session the one in use when the list was asked for; may be null
std::optional<StateOverlay::Offer> hostedOffer(const ApiError &error, Session *session, Accounts &accounts);

} // namespace nd
