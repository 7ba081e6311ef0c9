// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/secrets.h"

#include <QRegularExpression>
#include <QStringView>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

const QString hidden = u"•••"_s;
/// In logs, which are forms and plain text: of the letters that those leave alone.
constexpr auto cutOff = "/***"_L1;

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

/// What belongs to a customer alone: it opens nothing by itself, and is nobody else's business.
constexpr std::array privateFields{ "accountnumber"_L1 };

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

bool namesSecret(QStringView name)
{
    const QString letters = plain(name);
    return std::any_of(std::begin(secretNames), std::end(secretNames), [&letters](QLatin1StringView secret) {
        return letters == secret || (secret.size() > 3 && letters.endsWith(secret))
            || ((secret == "token"_L1 || secret == "secret"_L1 || secret == "password"_L1) && letters.contains(secret));
    });
}

QChar charOf(QChar c)
{
    return c;
}

QChar charOf(char latin)
{
    return QLatin1Char(latin);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/// Also a letter of another script: it is in no token.
bool isLower(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c.unicode() > 0x7f && c.isLetter());
}

bool isAlphanumeric(QChar c)
{
    return isDigit(c) || isUpper(c) || isLower(c);
}

/// Two capitals and 32 hexadecimal digits: names a thing, opens nothing.
template <class Text>
bool isSid(Text text)
{
    constexpr qsizetype sidLength = 34;
    const auto isHex = [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); };
    return text.size() == sidLength && isUpper(charOf(text[0])) && isUpper(charOf(text[1]))
        && std::all_of(text.begin() + 2, text.end(), [&](auto c) { return isHex(charOf(c)); });
}

/// Letters as people write them: a word, words run together with a capital each, an abbreviation at the end. What has
/// more letters than any word, or more consonants in a row, is none.
template <class Text>
bool isWritten(Text letters)
{
    constexpr qsizetype longest = 24;
    constexpr qsizetype longestInCapitals = 12;
    constexpr qsizetype longestEnd = 5;
    constexpr int mostConsonants = 6;
    if (letters.size() > longest)
        return false;
    int consonants = 0;
    qsizetype capitals = 0; // in a row
    bool isAllCapitals = true;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QChar c = charOf(letters[i]);
        const bool isVowel = c.unicode() > 0x7f || QLatin1StringView("aeiouyAEIOUY").contains(c);
        consonants = isVowel ? 0 : consonants + 1;
        if (consonants > mostConsonants)
            return false;
        if (isUpper(c)) {
            ++capitals;
            continue;
        }
        // Behind a capital comes a word, of two letters or more; behind an abbreviation nothing does.
        const bool beginsWord = capitals == 1 && i > 0;
        if (capitals > 1
            || (beginsWord && letters.size() > 3 && (i + 1 == letters.size() || isUpper(charOf(letters[i + 1])))))
            return false;
        capitals = 0;
        isAllCapitals = false;
    }
    return capitals <= (isAllCapitals ? longestInCapitals : longestEnd);
}

/// A run of letters and digits that means something to people: a word, a word and a number, a short number.
template <class Text>
bool isReadable(Text run)
{
    constexpr qsizetype longestNumber = 6;
    constexpr qsizetype longestBesideWord = 4;
    const auto isNumeral = [](auto c) { return isDigit(charOf(c)); };
    const qsizetype lead = std::find_if_not(run.begin(), run.end(), isNumeral) - run.begin();
    if (lead == run.size())
        return run.size() <= longestNumber;
    const qsizetype end = std::find_if(run.begin() + lead, run.end(), isNumeral) - run.begin();
    const qsizetype trail = run.size() - end;
    const auto letters = run.sliced(lead, end - lead);
    const bool isMixed = lead + trail > 0;
    return lead + trail <= longestBesideWord && std::all_of(run.begin() + end, run.end(), isNumeral)
        && isWritten(letters)
        && !(isMixed && letters.size() > 3
             && std::all_of(letters.begin(), letters.end(), [](auto c) { return isUpper(charOf(c)); }));
}

/// Whether a part of a URL is what people call things, not what opens them. A token is told by its looks, whatever is
/// written before it: that it can't be read.
template <class Text>
bool isNameLike(Text text)
{
    constexpr int mostMixed = 2; // of letters and digits together: "v2", "sms-2024"
    if (isSid(text))
        return true;
    int mixed = 0;
    for (qsizetype from = 0; from < text.size();) {
        if (!isAlphanumeric(charOf(text[from]))) {
            ++from;
            continue;
        }
        qsizetype to = from;
        bool digits = false;
        bool letters = false;
        for (; to < text.size() && isAlphanumeric(charOf(text[to])); ++to)
            (isDigit(charOf(text[to])) ? digits : letters) = true;
        mixed += digits && letters;
        if (!isReadable(text.sliced(from, to - from)) || mixed > mostMixed)
            return false;
        from = to;
    }
    return true;
}

/// @param part as it stands in a URL
bool looksLikeToken(QStringView part)
{
    const QString decoded = part.contains(u'%') ? QUrl::fromPercentEncoding(part.toUtf8()) : part.toString();
    return !isNameLike(QStringView(decoded));
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a port can't be one: what stands there may be a password that was begun. A host of the newer kind is written
/// in brackets, colons and all.
bool hasNoPort(QStringView host)
{
    const qsizetype colon = host.indexOf(u':');
    return colon >= 0 && !host.startsWith(u'[') && !std::all_of(host.begin() + colon + 1, host.end(), isDigit);
}

/// Values between names and ends: of a query, a fragment, a segment's parameters.
/// @param bare what is done to an item without a value
enum class BareItem { Hidden, ShownIfNameLike };
QString maskedItem(QStringView item, BareItem bare)
{
    const qsizetype equals = item.indexOf(u'=');
    if (equals < 0)
        return item.isEmpty() || (bare == BareItem::ShownIfNameLike && !looksLikeToken(item)) ? item.toString()
                                                                                              : hidden;
    const QStringView name = item.first(equals);
    const QString shownName = looksLikeToken(name) ? hidden : name.toString();
    return shownName + u'=' + (equals + 1 < item.size() ? hidden : QString());
}

QString maskedItems(QStringView items, BareItem bare)
{
    QStringList masked;
    for (const QStringView item : items.split(u'&')) {
        QStringList parts;
        for (const QStringView part : item.split(u';'))
            parts.append(maskedItem(part, bare));
        masked.append(parts.join(u';'));
    }
    return masked.join(u'&');
}

/// @param isHost what stands first names a place, whatever it looks like
QString maskedSegment(QStringView segment, bool isHost)
{
    const QList<QStringView> parts = segment.split(u';');
    const bool shown = isHost ? !hasNoPort(parts.first()) : !looksLikeToken(parts.first());
    QString masked = shown ? parts.first().toString()
        : isHost           ? parts.first().first(parts.first().indexOf(u':') + 1).toString() + hidden
                           : hidden;
    for (const QStringView parameter : parts.sliced(1))
        masked += u';' + maskedItem(parameter, BareItem::ShownIfNameLike);
    return masked;
}

/// The host and the segments of the path behind it.
QString maskedPath(QStringView path, qsizetype authority)
{
    QStringList segments;
    const QList<QStringView> parts = path.sliced(authority).split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // Without a scheme, what stands first may be anything; a word is left alone.
        const bool isPlainText = authority == 0 && i == 0 && !parts[i].contains(u';');
        segments.append(isPlainText ? parts[i].toString() : maskedSegment(parts[i], i == 0));
    }
    return path.first(authority).toString() + segments.join(u'/');
}

/// Behind `sip:`, which has no slashes, or 0.
qsizetype endOfSipScheme(QStringView url)
{
    for (const QLatin1StringView scheme : { "sip:"_L1, "sips:"_L1 }) {
        if (url.startsWith(scheme, Qt::CaseInsensitive) && !url.sliced(scheme.size()).startsWith("//"_L1))
            return scheme.size();
    }
    return 0;
}

/// Where the host, or the user name before it, begins: behind the first `//`, unless the host is over by then.
qsizetype startOfAuthority(const QString &url)
{
    if (const qsizetype sip = endOfSipScheme(url); sip > 0)
        return sip;
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
    const qsizetype late = url.lastIndexOf(u'@');
    return hasNoPort(host) && late > authority ? late : -1;
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
        masked += u'?' + maskedItems(beforeHash.sliced(question + 1), BareItem::Hidden);
    if (hash >= 0)
        masked += u'#' + maskedItems(QStringView(text).sliced(hash + 1), BareItem::ShownIfNameLike);
    return masked;
}

/// Without what was masked the rest may read as another URL, with secrets elsewhere: until nothing is left to mask.
QString maskedWithPath(const QString &url)
{
    QString shown = maskedOnce(url);
    for (QString before = url; shown != before;) {
        before = shown;
        shown = maskedOnce(before);
    }
    return shown;
}

/// Scheme and host of a URL without its secrets.
QString cutBehindHost(const QString &masked)
{
    const qsizetype authority = startOfAuthority(masked);
    const auto begin = masked.cbegin() + authority;
    const auto end = std::find_if(begin, masked.cend(), [](QChar c) {
        return c == u'/' || c == u'?' || c == u'#' || c == u';' || c == u'\\' || c.isSpace();
    });
    QStringView host = QStringView(masked).sliced(authority, end - begin);
    host = host.sliced(host.lastIndexOf(u'@') + 1);
    const bool isWhole = !hasNoPort(host);
    if (!isWhole)
        host = host.first(host.indexOf(u':'));
    const QStringView rest = QStringView(masked).sliced(authority + (end - begin));
    const bool more = !isWhole || !(rest.isEmpty() || rest == u'/');
    return masked.first(authority) + host.toString() + (more ? QString(cutOff) : QString());
}

/// Where a URL ends that begins at `from` in a text. A password that was written with spaces belongs to it.
qsizetype endOfUrl(const QString &text, qsizetype from, qsizetype authority)
{
    const auto endOfWord = [&text](qsizetype at) {
        while (at < text.size() && !text[at].isSpace() && !QLatin1StringView("\"<>").contains(text[at]))
            ++at;
        return at;
    };
    const qsizetype end = endOfWord(from);
    const QStringView word = QStringView(text).sliced(authority, std::max(end - authority, qsizetype(0)));
    const qsizetype late = text.lastIndexOf(u'@');
    const auto hostEnd
        = std::find_if(word.begin(), word.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    return !word.contains(u'@') && hasNoPort(word.first(hostEnd - word.begin())) && late >= end ? endOfWord(late) : end;
}

} // namespace

QString maskUrl(const QString &url, UrlDetail detail)
{
    const QString masked = maskedWithPath(url);
    return detail == UrlDetail::Path ? masked : cutBehindHost(masked);
}

QString maskUrlsIn(const QString &text, UrlDetail detail)
{
    static const QRegularExpression start(u"(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]*://|sips?:(?=[^\\s/]))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString shown;
    qsizetype copied = 0;
    for (QRegularExpressionMatch match = start.match(text); match.hasMatch(); match = start.match(text, copied)) {
        const qsizetype from = match.capturedStart();
        const qsizetype end = endOfUrl(text, from, match.capturedEnd());
        shown += text.sliced(copied, from - copied) + maskUrl(text.sliced(from, end - from), detail);
        copied = end;
    }
    return shown + text.sliced(copied);
}

bool isPlainUrl(QByteArrayView utf8)
{
    // What stands first is looked at like the rest, though a host is always shown: most are words, too.
    const bool isSimple = std::all_of(utf8.begin(), utf8.end(), [](char c) {
        return isLetterOrDigit(c) || c == '/' || c == ':' || c == '.' || c == '-' || c == '_' || c == '+' || c == ' ';
    });
    if (!isSimple)
        return false;
    qsizetype from = 0;
    while (from <= utf8.size()) {
        const qsizetype slash = utf8.indexOf('/', from);
        const qsizetype to = slash < 0 ? utf8.size() : slash;
        const QByteArrayView segment = utf8.sliced(from, to - from);
        if (!isNameLike(QLatin1StringView(segment)) || (segment.contains(':') && !(from == 0 && segment == "https:")))
            return false;
        from = to + 1;
    }
    return true;
}

bool holdsSecret(const QString &url)
{
    const qsizetype authority = startOfAuthority(url);
    if (endOfCredentials(url, authority) >= authority)
        return true;
    const auto mark = std::ranges::find_if(url, [](QChar c) { return c == u'?' || c == u'#'; });
    const QStringView path = QStringView(url).first(mark - url.begin());
    if (maskedPath(path, std::min(authority, path.size())) != path)
        return true;
    const auto items = QStringView(url).sliced(path.size()).toString().split(QRegularExpression(u"[?#&;]"_s));
    return std::ranges::any_of(items, [](const QString &item) {
        const qsizetype equals = item.indexOf(u'=');
        const QStringView value = QStringView(item).sliced(equals + 1);
        return !value.isEmpty()
            && ((equals >= 0 && namesSecret(QStringView(item).first(equals))) || looksLikeToken(value));
    });
}

QStringList wordsOfName(const QString &name)
{
    static const QRegularExpression word(u"[A-Z]+s?(?![a-z])|[A-Z]?[a-z]+"_s);
    QStringList words;
    for (auto match = word.globalMatch(name); match.hasNext();)
        words += match.next().captured().toLower();
    return words;
}

bool isPrivateField(const QString &name)
{
    const QString whole = wordsOfName(name).join(QString());
    return std::ranges::find(privateFields, whole) != privateFields.end();
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
