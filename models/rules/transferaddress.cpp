// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/transferaddress.h"

using namespace Qt::StringLiterals;

namespace nd::rules {

bool needsAddress(const IncomingNumber &number)
{
    return !number.addressRequirements.isEmpty() && number.addressRequirements != "none"_L1;
}

QString addressNeed(const IncomingNumber &number)
{
    if (!needsAddress(number))
        return {};
    return number.addressRequirements == "any"_L1 ? number.addressRequirements
                                                  : number.addressRequirements + u' ' + number.country;
}

bool suits(const Address &address, const IncomingNumber &number)
{
    if (number.addressRequirements == "local"_L1)
        return address.country == number.country;
    return number.addressRequirements != "foreign"_L1 || address.country != number.country;
}

} // namespace nd::rules
