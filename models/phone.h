// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

/// Phone numbers, by Google libphonenumber. Everything here is thread safe; "region" is an ISO 3166-1 alpha-2 code.
namespace nd::phone {

/// How typed text reads as a number.
struct Parsed
{
    QString e164; ///< Empty when the text is not a number.
    QString region; ///< Country of the number.
    QString reason; ///< Why it is not a number: a translated sentence. Empty when it is.
    bool valid = false; ///< The number plan knows the number. A number that is only possible has e164 and a reason.

    explicit operator bool() const { return !e164.isEmpty(); }
};

/// Reads what a person typed, in any formatting, letters included; without a `+` it is a number of the region.
Parsed parse(QStringView text, const QString &defaultRegion);

/// Whether the text is `+` and 7 to 15 digits, the first of them not 0. Says nothing about the number plan.
bool isE164(QStringView text);

/// "(415) 555-0100"; the text itself when it is not E.164.
QString nationalFormat(QStringView e164);
/// "+44 20 7946 0018"; the text itself when it is not E.164.
QString internationalFormat(QStringView e164);
/// How a table shows it: national for the US and Canada ("(415) 555-0100"), international for the rest of the world,
/// whose national formats can be mistaken for one another. Isolated in a right-to-left window (models/bidi.h): what
/// goes into a file, an editor or to the service goes through bidi::withoutIsolates().
QString displayFormat(QStringView e164);

/// The region of a number: "US"; empty when unknown. Cheap: remembered by prefix.
QString countryOf(QStringView e164);
/// The place that the number plan names, in English: "San Francisco, CA"; empty when it names none. Cheap.
QString cityOf(QStringView e164);
/// The three digits behind +1; empty elsewhere.
QString areaCodeOf(QStringView e164);

/// The calling code of a region: "44" for GB; empty for an unknown region.
QString callingCode(const QString &region);
/// The prefix that people put before national numbers at home: "0" in GB, "1" in the US; empty where there is none.
QString trunkPrefix(const QString &region);

/// All regions that have a number plan, sorted by code.
QStringList regions();

/// Has read what the first question about a number would wait for: some 50 ms on any thread. Thread safe.
void prepare();

/// What kind of line it is, as the number plan tells.
enum class LineType { Unknown, FixedLine, Mobile, FixedLineOrMobile, TollFree, PremiumRate, SharedCost, Voip, Other };
LineType typeOf(QStringView e164);
/// The same in the words of the service: "toll-free", "local", "mobile", "voip"; empty for everything else. North
/// America's plan does not tell mobiles from landlines: those are "local".
QString typeWordOf(QStringView e164);

/// The digits of the keypad for letters: "STORM" -> "78676". Digits stay, everything else goes.
QString keypadDigits(QStringView letters);

/// What a person has typed so far, formatted on the way: "4155550" -> "(415) 555-0".
QString asYouType(QStringView text, const QString &region);

} // namespace nd::phone
