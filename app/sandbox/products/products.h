// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/router.h"

namespace sandbox {

// Accounts: no page; main and standard keys differ here.
Response listAccounts(Context &context);
Response fetchAccount(Context &context);

// Available numbers: pages 19 to 22.
Response listCountries(Context &context);
Response fetchCountry(Context &context);
Response searchAvailable(Context &context);

// Incoming numbers: page 23.
Response listIncoming(Context &context);
Response listIncomingLocal(Context &context);
Response listIncomingMobile(Context &context);
Response listIncomingTollFree(Context &context);
Response createIncoming(Context &context);
Response createIncomingLocal(Context &context);
Response createIncomingMobile(Context &context);
Response createIncomingTollFree(Context &context);
Response fetchIncoming(Context &context);
Response updateIncoming(Context &context);
Response deleteIncoming(Context &context);

// Addresses and applications: no page, the OpenAPI description is the source.
Response listAddresses(Context &context);
Response createAddress(Context &context);
Response fetchAddress(Context &context);
Response deleteAddress(Context &context);
Response listDependents(Context &context);
Response listApplications(Context &context);

// Verified caller IDs: the OpenAPI description is the source, reading only.
Response listCallerIds(Context &context);
Response fetchCallerId(Context &context);

// Whether numbers can be hosted: page 10.
Response checkEligibility(Context &context);
Response createEligibilityBatch(Context &context);
Response fetchEligibilityBatch(Context &context);

// Pricing: page 42. Bundles: page 31, reading only. Trunks: the OpenAPI description, reading only.
Response listPrices(Context &context);
Response fetchPrices(Context &context);
Response listBundles(Context &context);
Response fetchBundle(Context &context);
Response listTrunks(Context &context);
Response fetchTrunk(Context &context);

} // namespace sandbox
