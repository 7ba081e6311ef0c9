// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/values.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("Rules", text);
}

Verdict refused(const char *text)
{
    return Verdict::bad(sentence(text));
}

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool matches(QStringView text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text.toString()).hasMatch();
}

} // namespace

Verdict sid(QStringView prefix, QStringView text)
{
    constexpr qsizetype hexDigits = 32;
    if (text.isEmpty())
        return {};
    const bool shaped = text.size() == prefix.size() + hexDigits && text.startsWith(prefix)
        && std::all_of(text.begin() + prefix.size(), text.end(), isHex);
    if (shaped)
        return {};
    return Verdict::bad(
        sentence(QT_TRANSLATE_NOOP("Rules", "This SID must be %1 followed by 32 digits or letters a to f."))
            .arg(prefix.toString()));
}

Verdict webhookUrl(const QString &text)
{
    constexpr qsizetype longestUrl = 2048;
    if (text.isEmpty())
        return {};
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return refused(QT_TRANSLATE_NOOP("Rules", "A URL can't hold spaces."));
    if (text.size() > longestUrl)
        return refused(QT_TRANSLATE_NOOP("Rules", "A URL can have at most 2048 characters."));
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (scheme != u"http"_s && scheme != u"https"_s)
        return refused(QT_TRANSLATE_NOOP("Rules", "A URL starts with https:// or http://."));
    if (!url.isValid() || url.host().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Rules", "This URL can't be read. Check the part after //."));
    if (!url.userInfo().isEmpty()) {
        return Verdict::warning(sentence(
            QT_TRANSLATE_NOOP("Rules",
                              "This URL holds a user name or password. Anyone who can see the number's settings "
                              "can read it.")));
    }
    if (scheme == u"http"_s)
        return Verdict::warning(
            sentence(QT_TRANSLATE_NOOP("Rules", "Plain http can be read on the way. Prefer https.")));
    return {};
}

Verdict friendlyName(QStringView text, int longest)
{
    // Counted in characters, as people do: an emoji is one.
    const int characters = int(text.toUcs4().size());
    if (characters > longest)
        return Verdict::bad(
            sentence(QT_TRANSLATE_NOOP("Rules", "A name can have at most %1 characters.")).arg(longest));
    return {};
}

Verdict distance(int miles)
{
    if (miles < 1 || miles > 500)
        return refused(QT_TRANSLATE_NOOP("Rules", "The distance must be from 1 to 500 miles."));
    return {};
}

std::optional<std::pair<double, double>> readCoordinates(QStringView text)
{
    const qsizetype comma = text.indexOf(u',');
    if (comma < 0)
        return std::nullopt;
    const QStringView parts[] = { text.first(comma).trimmed(), text.sliced(comma + 1).trimmed() };
    double values[2];
    for (int i = 0; i < 2; ++i) {
        if (!matches(parts[i], u"[+-]?\\d{1,3}(\\.\\d+)?"_s))
            return std::nullopt;
        values[i] = QLocale::c().toDouble(parts[i].startsWith(u'+') ? parts[i].sliced(1) : parts[i]);
    }
    if (std::abs(values[0]) > 90 || std::abs(values[1]) > 180)
        return std::nullopt;
    return std::pair(values[0], values[1]);
}

Verdict coordinates(QStringView text)
{
    if (text.trimmed().isEmpty() || readCoordinates(text))
        return {};
    return refused(QT_TRANSLATE_NOOP("Rules", "Enter latitude and longitude in degrees, such as 37.84,-122.46."));
}

Verdict postalCode(QStringView text, const QString &country)
{
    const QStringView code = text.trimmed();
    if (code.isEmpty())
        return {};
    if (country == u"US"_s && !matches(code, u"\\d{5}(-\\d{4})?"_s))
        return refused(QT_TRANSLATE_NOOP("Rules", "A postal code of the United States has five digits."));
    if (country == u"CA"_s && !matches(code, u"[A-Za-z]\\d[A-Za-z][ -]?\\d[A-Za-z]\\d"_s))
        return refused(QT_TRANSLATE_NOOP("Rules", "A postal code of Canada looks like K1A 0B1."));
    if (!matches(code, u"[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,15}"_s))
        return refused(QT_TRANSLATE_NOOP("Rules", "A postal code holds only letters, digits, spaces and hyphens."));
    return {};
}

Verdict areaCode(QStringView text)
{
    if (text.isEmpty())
        return {};
    if (!matches(text, u"[0-9]{3}"_s))
        return refused(QT_TRANSLATE_NOOP("Rules", "An area code has three digits."));
    if (text.front() < u'2')
        return refused(QT_TRANSLATE_NOOP("Rules", "No area code starts with 0 or 1."));
    if (text.endsWith(u"11"_s))
        return refused(QT_TRANSLATE_NOOP("Rules", "No area code ends with 11."));
    return {};
}

Verdict isoCountry(const QString &code)
{
    if (code.isEmpty())
        return {};
    if (!matches(code, u"[A-Z]{2}"_s) || QLocale::codeToTerritory(code) == QLocale::AnyTerritory)
        return refused(QT_TRANSLATE_NOOP("Rules", "This is not a country code of two letters, such as US."));
    return {};
}

Verdict httpMethod(QStringView text)
{
    if (text.isEmpty() || text == u"GET"_s || text == u"POST"_s)
        return {};
    return refused(QT_TRANSLATE_NOOP("Rules", "Choose GET or POST."));
}

} // namespace nd::rules
