// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QStringView>

#include <optional>
#include <utility>

/// Checks of single values. Empty text is good everywhere: it stands for "not set"; whether a field is needed is for
/// its form to say.
namespace nd::rules {

/// A SID: the prefix ("AD") and 32 hexadecimal digits.
Verdict sid(QStringView prefix, QStringView text);

/// A URL that the service calls: http or https, with a host, without spaces, at most 2048 characters. Warns of plain
/// HTTP and of a user name and password in the URL.
Verdict webhookUrl(const QString &text);

/// A name of at most so many characters; of numbers it is 64, page 23.
Verdict friendlyName(QStringView text, int longest = 64);

/// Miles around a place: 1 to 500, page 20.
Verdict distance(int miles);

/// "lat,long" in degrees.
Verdict coordinates(QStringView text);
/// The two numbers of "lat,long", when they are good.
std::optional<std::pair<double, double>> readCoordinates(QStringView text);

/// A US or Canadian postal code; elsewhere only its characters are checked.
Verdict postalCode(QStringView text, const QString &country);

/// Three digits as the North American plan gives them out, page 20.
Verdict areaCode(QStringView text);

/// ISO 3166-1 alpha-2, upper case.
Verdict isoCountry(const QString &code);

/// GET or POST.
Verdict httpMethod(QStringView text);

} // namespace nd::rules
