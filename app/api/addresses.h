// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/param.h"
#include "app/net/request.h"

namespace nd {

/// Addresses (no page; DISCREPANCIES and the official OpenAPI). Read as Address.

/// All addresses of the account.
Request listAddresses(int pageSize = 1000);
/// Those of another account of the same parent.
Request listAddressesIn(const QString &account, int pageSize = 1000);
/// The addresses of one customer in one country: the service filters.
Request findAddresses(const QString &customerName, const QString &isoCountry);
Request fetchAddress(const QString &sid);
/// @param values field name (as in Address::fields(), and "auto_correct_address") to value; customer, street, city,
/// region, postal code and country are required by the service
Request createAddress(const QMap<QString, QString> &values);
/// Refused by the service while a number uses the address.
Request deleteAddress(const QString &sid);

/// Field name of Address -> parameter of create.
std::span<const Param> addressParams();

} // namespace nd
