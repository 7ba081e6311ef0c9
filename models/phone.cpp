// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/phone.h"

#include "models/bidi.h"

#include <QCoreApplication>
#include <QHash>
#include <QMutex>

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace nd::phone {

namespace {

namespace lib = i18n::phonenumbers;
using Util = lib::PhoneNumberUtil;

const Util &util()
{
    return *Util::GetInstance();
}

std::string utf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

std::optional<lib::PhoneNumber> read(QStringView e164)
{
    lib::PhoneNumber number;
    if (!isE164(e164) || util().Parse(utf8(e164), "ZZ", &number) != Util::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

QString formatted(const lib::PhoneNumber &number, Util::PhoneNumberFormat format)
{
    std::string text;
    util().Format(number, format, &text);
    return QString::fromStdString(text);
}

QString regionOf(const lib::PhoneNumber &number)
{
    std::string region;
    util().GetRegionCodeForNumber(number, &region);
    return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

QString placeOf(const lib::PhoneNumber &number)
{
    // The geocoder fills its tables while it answers.
    static QMutex mutex;
    static const lib::PhoneNumberOfflineGeocoder geocoder;
    std::string place;
    {
        const QMutexLocker lock(&mutex);
        place = geocoder.GetDescriptionForNumber(number, icu::Locale::getEnglish());
    }
    // Where it knows no place it names the country, which has a column of its own.
    icu::UnicodeString country;
    icu::Locale("", regionOf(number).toLatin1().constData()).getDisplayCountry(icu::Locale::getEnglish(), country);
    std::string countryName;
    country.toUTF8String(countryName);
    return place == countryName ? QString() : QString::fromStdString(place);
}

/// What is remembered of the numbers that share a prefix and a length.
struct Known
{
    std::optional<QString> country;
    std::optional<QString> city;
};

/// Number plans give out blocks of at least 1,000 numbers (10,000 in +1), so numbers that differ only within a block
/// share country and place. One memory a thread needs no lock.
Known &known(QStringView e164)
{
    constexpr int mostEntries = 100'000;
    thread_local QHash<quint64, Known> memory;
    const qsizetype dropped = e164.startsWith(u"+1") ? 4 : 3;
    quint64 prefix = 0;
    for (const QChar c : e164.sliced(1).chopped(dropped))
        prefix = prefix * 10 + quint64(c.unicode() - u'0');
    if (memory.size() > mostEntries)
        memory.clear();
    return memory[prefix * 16 + quint64(e164.size() - 1)];
}

QString sentence(const char *text)
{
    return QCoreApplication::translate("Phone", text);
}

QString whyNot(Util::ErrorType error)
{
    switch (error) {
    case Util::INVALID_COUNTRY_CODE_ERROR:
        return sentence(QT_TRANSLATE_NOOP("Phone", "The country code is unknown. Start with + and the country code."));
    case Util::TOO_SHORT_AFTER_IDD:
    case Util::TOO_SHORT_NSN:
        return sentence(QT_TRANSLATE_NOOP("Phone", "The number is too short."));
    case Util::TOO_LONG_NSN:
        return sentence(QT_TRANSLATE_NOOP("Phone", "The number is too long."));
    default:
        return sentence(QT_TRANSLATE_NOOP("Phone", "This is not a phone number."));
    }
}

QString whyNotPossible(Util::ValidationResult result)
{
    switch (result) {
    case Util::TOO_SHORT:
    case Util::IS_POSSIBLE_LOCAL_ONLY:
        return sentence(QT_TRANSLATE_NOOP("Phone", "The number is too short."));
    case Util::TOO_LONG:
        return sentence(QT_TRANSLATE_NOOP("Phone", "The number is too long."));
    case Util::INVALID_COUNTRY_CODE:
        return whyNot(Util::INVALID_COUNTRY_CODE_ERROR);
    default:
        return sentence(QT_TRANSLATE_NOOP("Phone", "The number has a wrong length for its country."));
    }
}

} // namespace

Parsed parse(QStringView text, const QString &defaultRegion)
{
    Parsed parsed;
    const QStringView typed = text.trimmed();
    if (typed.isEmpty()) {
        parsed.reason = sentence(QT_TRANSLATE_NOOP("Phone", "Enter a phone number."));
        return parsed;
    }
    lib::PhoneNumber number;
    const std::string region = defaultRegion.isEmpty() ? std::string("ZZ") : defaultRegion.toUpper().toStdString();
    const Util::ErrorType error = util().Parse(utf8(typed), region, &number);
    if (error != Util::NO_PARSING_ERROR) {
        parsed.reason = whyNot(error);
        return parsed;
    }
    const Util::ValidationResult possible = util().IsPossibleNumberWithReason(number);
    if (possible != Util::IS_POSSIBLE) {
        parsed.reason = whyNotPossible(possible);
        return parsed;
    }
    if (number.has_extension()) {
        parsed.reason = sentence(QT_TRANSLATE_NOOP("Phone", "Enter the number without an extension."));
        return parsed;
    }
    const QString e164 = formatted(number, Util::E164);
    // Some plans, Germany's among them, allow more digits than E.164 and the service do.
    if (!isE164(e164)) {
        parsed.reason = whyNot(e164.size() > 16 ? Util::TOO_LONG_NSN : Util::TOO_SHORT_NSN);
        return parsed;
    }
    parsed.e164 = e164;
    parsed.region = regionOf(number);
    parsed.valid = util().IsValidNumber(number);
    if (!parsed.valid)
        parsed.reason = sentence(QT_TRANSLATE_NOOP("Phone", "The number plan does not know this number."));
    return parsed;
}

bool isE164(QStringView text)
{
    if (text.size() < 8 || text.size() > 16 || text.front() != u'+' || text.at(1) == u'0')
        return false;
    for (const QChar c : text.sliced(1)) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

QString nationalFormat(QStringView e164)
{
    const auto number = read(e164);
    return number ? formatted(*number, Util::NATIONAL) : e164.toString();
}

QString internationalFormat(QStringView e164)
{
    const auto number = read(e164);
    return number ? formatted(*number, Util::INTERNATIONAL) : e164.toString();
}

QString displayFormat(QStringView e164)
{
    if (e164.startsWith(u"+1")) {
        const QString country = countryOf(e164);
        if (country.isEmpty() || country == u"US" || country == u"CA")
            return bidi::leftToRight(nationalFormat(e164));
    }
    return bidi::leftToRight(internationalFormat(e164));
}

QStringList regions()
{
    std::set<std::string> codes; // in order
    util().GetSupportedRegions(&codes);
    QStringList regions;
    for (const std::string &code : codes)
        regions.append(QString::fromStdString(code));
    return regions;
}

QString countryOf(QStringView e164)
{
    if (!isE164(e164))
        return {};
    Known &entry = known(e164);
    if (!entry.country) {
        const auto number = read(e164);
        entry.country = number ? regionOf(*number) : QString();
    }
    return *entry.country;
}

QString cityOf(QStringView e164)
{
    if (!isE164(e164))
        return {};
    Known &entry = known(e164);
    if (!entry.city) {
        const auto number = read(e164);
        entry.city = number ? placeOf(*number) : QString();
    }
    return *entry.city;
}

void prepare()
{
    static_cast<void>(cityOf(u"+12025550100"));
}

QString areaCodeOf(QStringView e164)
{
    return e164.size() == 12 && e164.startsWith(u"+1") && isE164(e164) ? e164.sliced(2, 3).toString() : QString();
}

QString callingCode(const QString &region)
{
    const int code = util().GetCountryCodeForRegion(region.toUpper().toStdString());
    return code == 0 ? QString() : QString::number(code);
}

QString trunkPrefix(const QString &region)
{
    std::string prefix;
    util().GetNddPrefixForRegion(region.toUpper().toStdString(), true, &prefix);
    return QString::fromStdString(prefix);
}

LineType typeOf(QStringView e164)
{
    const auto number = read(e164);
    if (!number)
        return LineType::Unknown;
    switch (util().GetNumberType(*number)) {
    case Util::FIXED_LINE:
        return LineType::FixedLine;
    case Util::MOBILE:
        return LineType::Mobile;
    case Util::FIXED_LINE_OR_MOBILE:
        return LineType::FixedLineOrMobile;
    case Util::TOLL_FREE:
        return LineType::TollFree;
    case Util::PREMIUM_RATE:
        return LineType::PremiumRate;
    case Util::SHARED_COST:
        return LineType::SharedCost;
    case Util::VOIP:
        return LineType::Voip;
    case Util::UNKNOWN:
        return LineType::Unknown;
    default:
        return LineType::Other;
    }
}

QString typeWordOf(QStringView e164)
{
    switch (typeOf(e164)) {
    case LineType::TollFree:
        return QStringLiteral("toll-free");
    case LineType::FixedLine:
    case LineType::FixedLineOrMobile:
        return QStringLiteral("local");
    case LineType::Mobile:
        return QStringLiteral("mobile");
    case LineType::Voip:
        return QStringLiteral("voip");
    default:
        return {};
    }
}

QString keypadDigits(QStringView letters)
{
    // From "a" to "z".
    static constexpr char keys[] = "22233344455566677778889999";
    QString digits;
    for (const QChar c : letters) {
        const char16_t lower = c.toLower().unicode();
        if (lower >= u'a' && lower <= u'z')
            digits.append(QLatin1Char(keys[lower - u'a']));
        else if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    return digits;
}

QString asYouType(QStringView text, const QString &region)
{
    const std::unique_ptr<lib::AsYouTypeFormatter> formatter(
        util().GetAsYouTypeFormatter(region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString()));
    std::string shown;
    bool any = false;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && !any)) {
            formatter->InputDigit(c.unicode(), &shown);
            any = true;
        }
    }
    return QString::fromStdString(shown);
}

} // namespace nd::phone
