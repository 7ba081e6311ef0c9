// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/secrets.h"

#include <QRegularExpression>
#include <QStringView>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

const QString hidden = u"•••"_s;
constexpr int shortestToken = 16;

/// Names of query items that carry secrets, without punctuation: api_key, X-Api-Key and apikey are one.
constexpr QLatin1StringView secretNames[] = {
    "token"_L1,   "apikey"_L1,        "key"_L1, "secret"_L1,    "password"_L1, "passwd"_L1, "pwd"_L1,
    "pass"_L1,    "auth"_L1,          "sig"_L1, "signature"_L1, "code"_L1,     "pin"_L1,    "credential"_L1,
    "session"_L1, "authorization"_L1, "jwt"_L1, "bearer"_L1,    "hmac"_L1,
};

/// Words that make a parameter a secret wherever they stand in its name (PortOutPin, sip_password).
constexpr std::array secretWords{ "pin"_L1,      "pins"_L1,   "secret"_L1, "password"_L1,
                                  "passcode"_L1, "passwd"_L1, "pwd"_L1,    "otp"_L1 };

/// Names that are secret as a whole; their words alone are harmless (PageToken, PostalCode).
constexpr std::array secretFields{ "authtoken"_L1,        "accesstoken"_L1, "refreshtoken"_L1,  "token"_L1,
                                   "verificationcode"_L1, "apikey"_L1,      "authorization"_L1, "credentials"_L1 };

QString plain(QStringView name)
{
    QString letters;
    const QString decoded = QUrl::fromPercentEncoding(name.toUtf8());
    for (const QChar c : decoded) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

/// @param letters of a name, small ones and digits alone
template <class Letters>
bool areSecret(const Letters &letters)
{
    return std::any_of(std::begin(secretNames), std::end(secretNames), [&letters](QLatin1StringView secret) {
        return letters == secret || (secret.size() > 3 && letters.endsWith(secret))
            || ((secret == "token"_L1 || secret == "secret"_L1 || secret == "password"_L1) && letters.contains(secret));
    });
}

bool namesSecret(QStringView name)
{
    return areSecret(plain(name));
}

/// Two capitals and 32 hexadecimal digits: names a thing, opens nothing.
bool isSid(QStringView text)
{
    constexpr qsizetype sidLength = 34;
    return text.size() == sidLength && text.at(0).isUpper() && text.at(1).isUpper()
        && std::all_of(text.begin() + 2, text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
           });
}

/// What a token looks like whatever its name is: a long run in which letters and digits take turns. Words with a year
/// at their end are not.
bool looksRandom(QStringView value)
{
    constexpr int fewestTurns = 3;
    if (isSid(value))
        return false;
    int run = 0;
    int turns = 0;
    QChar before;
    for (const QChar c : value) {
        if (!c.isLetterOrNumber()) {
            run = turns = 0;
            continue;
        }
        turns += run > 0 && c.isDigit() != before.isDigit();
        before = c;
        if (++run >= shortestToken && turns >= fewestTurns)
            return true;
    }
    return false;
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a name is surely not one of a secret. A value may hold more equals signs: they make no name.
bool isHarmlessName(QByteArrayView name)
{
    std::array<char, 32> letters{};
    qsizetype count = 0;
    if (name.size() > qsizetype(letters.size()))
        return false;
    for (const char c : name) {
        if (isLetterOrDigit(c))
            letters[size_t(count++)] = char(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        else if (c != '-' && c != '_' && c != '.')
            return false;
    }
    return !areSecret(QLatin1StringView(letters.data(), count));
}

QString maskedItems(QStringView items)
{
    QStringList masked;
    for (const QStringView item : items.split(u'&')) {
        const qsizetype equals = item.indexOf(u'=');
        const bool secret = equals >= 0 && equals + 1 < item.size()
            && (namesSecret(item.first(equals)) || looksRandom(item.sliced(equals + 1)));
        const bool bare = equals < 0 && looksRandom(item);
        if (secret)
            masked.append(item.first(equals + 1).toString() + hidden);
        else
            masked.append(bare ? QString(hidden) : item.toString());
    }
    return masked.join(u'&');
}

/// Segments of the path behind the host.
QString maskedPath(QStringView path, qsizetype authority)
{
    QStringList segments;
    const QList<QStringView> parts = path.sliced(authority).split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i)
        segments.append(i > 0 && looksRandom(parts[i]) ? hidden : parts[i].toString());
    return path.first(authority).toString() + segments.join(u'/');
}

/// Where the host, or the user name before it, begins: behind the first `//`, unless the host is over by then.
qsizetype startOfAuthority(const QString &url)
{
    const qsizetype slashes = url.indexOf("//"_L1);
    if (slashes < 0)
        return 0;
    const QStringView before = QStringView(url).first(slashes);
    const bool over
        = std::any_of(before.begin(), before.end(), [](QChar c) { return c == u'@' || c == u'?' || c == u'#'; });
    return over ? 0 : slashes + 2;
}

/// Where `@` ends a user name and password, or -1.
qsizetype endOfCredentials(QStringView url, qsizetype authority)
{
    qsizetype end = url.size();
    for (const QChar mark : { u'/', u'?', u'#' }) {
        const qsizetype at = url.indexOf(mark, authority);
        end = at < 0 ? end : std::min(end, at);
    }
    const QStringView host = url.sliced(authority, end - authority);
    if (const qsizetype at = host.lastIndexOf(u'@'); at >= 0)
        return authority + at;
    // A password may hold those marks unescaped. What stands behind the colon is no port then.
    const qsizetype colon = host.lastIndexOf(u':');
    const QStringView port = colon < 0 ? QStringView() : host.sliced(colon + 1);
    const bool isPort = std::all_of(port.begin(), port.end(), [](QChar c) { return c.isDigit(); });
    const qsizetype late = url.lastIndexOf(u'@');
    return !isPort && late > authority ? late : -1;
}

QString maskedOnce(const QString &url)
{
    // By hand, not by QUrl: a URL that QUrl can't read must not show its password either.
    const qsizetype authority = startOfAuthority(url);
    const qsizetype at = endOfCredentials(url, authority);
    const QString text = at < authority ? url : url.first(authority) + hidden + url.sliced(at);

    const qsizetype hash = text.indexOf(u'#');
    const QStringView beforeHash = QStringView(text).first(hash < 0 ? text.size() : hash);
    const qsizetype question = beforeHash.indexOf(u'?');
    const QStringView path = beforeHash.first(question < 0 ? beforeHash.size() : question);

    QString masked = maskedPath(path, std::min(authority, path.size()));
    if (question >= 0)
        masked += u'?' + maskedItems(beforeHash.sliced(question + 1));
    if (hash >= 0)
        masked += u'#' + maskedItems(QStringView(text).sliced(hash + 1));
    return masked;
}

} // namespace

QString maskUrl(const QString &url)
{
    // Without what was masked the rest may read as another URL, with secrets elsewhere: until nothing is left to mask.
    QString shown = maskedOnce(url);
    for (QString before = url; shown != before;) {
        before = shown;
        shown = maskedOnce(before);
    }
    return shown;
}

bool isPlainUrl(QByteArrayView utf8)
{
    int run = 0;
    qsizetype item = -1; // where the name of a value begins
    char marks[] = "?#"; // each begins items once
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        run = isLetterOrDigit(c) || (c & 0x80) != 0 ? run + 1 : 0;
        if (c == '@' || run == shortestToken) // a user name, or long enough for a token
            return false;
        if (c == '=' && (item < 0 || !isHarmlessName(utf8.sliced(item, i - item))))
            return false;
        if (c == '?' || c == '#') {
            char &mark = marks[c == '?' ? 0 : 1];
            if (std::exchange(mark, '\0') == '\0' || (c == '?' && marks[1] == '\0'))
                return false;
        }
        if (c == '?' || c == '#' || c == '&')
            item = i + 1;
    }
    return true;
}

bool holdsSecret(const QString &url)
{
    return maskUrl(url) != url;
}

QStringList wordsOfName(const QString &name)
{
    static const QRegularExpression word(u"[A-Z]+s?(?![a-z])|[A-Z]?[a-z]+"_s);
    QStringList words;
    for (auto match = word.globalMatch(name); match.hasNext();)
        words += match.next().captured().toLower();
    return words;
}

bool isSecretField(const QString &name)
{
    const QStringList words = wordsOfName(name);
    const QString whole = words.join(QString());
    return std::ranges::find(secretFields, whole) != secretFields.end()
        || std::ranges::any_of(
               words, [](const QString &word) { return std::ranges::find(secretWords, word) != secretWords.end(); });
}

} // namespace nd::rules
