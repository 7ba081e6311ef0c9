// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/addressform.h"
#include "models/forms/buyform.h"
#include "models/forms/numberchanges.h"
#include "models/forms/numberquery.h"
#include "models/rules/emergency.h"
#include "models/rules/secrets.h"
#include "models/rules/values.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using rules::PatternMode;
using rules::Verdict;

namespace {

const QString hex = u"0123456789abcdefABCDEF0123456789"_s;

QStringList fieldsOf(const QList<rules::Problem> &problems)
{
    QStringList fields;
    for (const rules::Problem &problem : problems)
        fields.append(problem.field);
    return fields;
}

void addVerdicts()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
}

constexpr int good = int(Verdict::Level::Good);
constexpr int warned = int(Verdict::Level::Warning);
constexpr int bad = int(Verdict::Level::Bad);

void compare(const Verdict &verdict, int level)
{
    QCOMPARE(int(verdict.level), level);
    QCOMPARE(verdict.sentence.isEmpty(), level == good);
    QVERIFY2(level == good || verdict.sentence.endsWith(u'.'), "a sentence for people");
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void patternsFollowThePage_data()
    {
        addVerdicts();
        const auto row = [](const char *name, const QString &text, int level) { QTest::newRow(name) << text << level; };
        row("nothing asked", QString(), good);
        row("a prefix, from the page", u"+1510555"_s, good);
        row("a British prefix, from the page", u"+4420"_s, good);
        row("an end, from the page", u"7306$"_s, good);
        row("inside, from the page", u"%979%"_s, good);
        row("letters, from the page", u"STORM"_s, good);
        row("lower case", u"storm"_s, good);
        row("one digit before the end", u"*55"_s, good);
        row("both kinds of wildcard", u"*55%"_s, good);
        row("start and end", u"+14155550100$"_s, good);
        row("two characters are enough", u"55"_s, good);
        row("sixteen are not too many", u"1234567890123456"_s, good);
        row("seventeen are", u"12345678901234567"_s, bad);
        row("one is not enough", u"5"_s, bad);
        row("a wildcard needs two others", u"%9%"_s, bad);
        row("only signs", u"+$"_s, bad);
        row("a wildcard inside", u"55*55"_s, bad);
        row("a sequence inside", u"55%55"_s, bad);
        row("signs side by side at the start", u"+%55"_s, bad);
        row("signs side by side at the end", u"55*$"_s, bad);
        row("two wildcards side by side", u"**55"_s, bad);
        row("a plus inside", u"4+15"_s, bad);
        row("a dollar at the start", u"$415"_s, bad);
        row("a letter with an accent", u"STÖRM"_s, bad);
        row("a space", u"55 55"_s, bad);
        row("digits of another script", u"٥٥٥"_s, bad);
    }
    void patternsFollowThePage()
    {
        QFETCH(const QString, text);
        QFETCH(const int, level);
        compare(rules::containsPattern(text), level);
        const bool sideBySide = QLatin1StringView(QTest::currentDataTag()).contains("side by side"_L1);
        QVERIFY2(rules::containsPattern(text).sentence.contains(u"side by side"_s) == (sideBySide || text == u"+$"_s),
                 "the sentence names what is wrong");
    }

    void patternsAreBuiltAndExplained_data()
    {
        QTest::addColumn<PatternMode>("mode");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("explanation");
        const auto row = [](const char *name, PatternMode mode, const QString &typed, const QString &region,
                            const QString &pattern, const QString &explanation) {
            QTest::newRow(name) << mode << typed << region << pattern << explanation;
        };
        row("the end of a number", PatternMode::EndsWith, u"7306"_s, u"US"_s, u"7306$"_s,
            u"Numbers that end with 7306"_s);
        row("somewhere", PatternMode::Contains, u"979"_s, u"US"_s, u"%979%"_s, u"Numbers that contain 979"_s);
        row("somewhere, too long for the signs", PatternMode::Contains, u"123456789012345"_s, u"US"_s,
            u"123456789012345"_s, u"Numbers that contain 123456789012345"_s);
        row("somewhere, with just room for the signs", PatternMode::Contains, u"12345678901234"_s, u"US"_s,
            u"%12345678901234%"_s, u"Numbers that contain 12345678901234"_s);
        row("one digit is left for the check to refuse", PatternMode::Contains, u"9"_s, u"US"_s, u"9"_s, QString());
        row("a prefix gets its country code", PatternMode::StartsWith, u"(510) 555"_s, u"US"_s, u"+1510555"_s,
            u"Numbers that start with +1510555"_s);
        row("a prefix typed with 1", PatternMode::StartsWith, u"1510"_s, u"US"_s, u"+1510"_s,
            u"Numbers that start with +1510"_s);
        row("a prefix loses the 0 of its country", PatternMode::StartsWith, u"020 7"_s, u"GB"_s, u"+44207"_s,
            u"Numbers that start with +44207"_s);
        row("a prefix that is complete", PatternMode::StartsWith, u"+44 20"_s, u"US"_s, u"+4420"_s,
            u"Numbers that start with +4420"_s);
        row("Italy keeps its 0", PatternMode::StartsWith, u"06"_s, u"IT"_s, u"+3906"_s,
            u"Numbers that start with +3906"_s);
        row("a word", PatternMode::Vanity, u"storm"_s, u"US"_s, u"STORM"_s,
            u"Numbers that contain STORM (78676 on the keypad)"_s);
        row("raw with one digit behind", PatternMode::Raw, u"+1415*"_s, u"US"_s, u"+1415*"_s,
            u"Numbers that start with +1415 and then any one digit"_s);
        row("raw with one digit in front", PatternMode::Raw, u"*55$"_s, u"US"_s, u"*55$"_s,
            u"Numbers that end with any one digit and then 55"_s);
        row("what is no formatting stays and is refused", PatternMode::Contains, u"5?5"_s, u"US"_s, u"5?5"_s,
            QString());
        row("nothing", PatternMode::StartsWith, u"  "_s, u"US"_s, QString(), QString());
    }
    void patternsAreBuiltAndExplained()
    {
        QFETCH(const PatternMode, mode);
        QFETCH(const QString, typed);
        QFETCH(const QString, region);
        const QString pattern = rules::buildPattern(mode, typed, region);
        QTEST(pattern, "pattern");
        QTEST(rules::explainPattern(pattern), "explanation");
        QCOMPARE(rules::patternModeFrom(rules::patternModeWord(mode)), mode);
    }

    void urlsAreChecked_data()
    {
        addVerdicts();
        QTest::newRow("not set") << QString() << good;
        QTest::newRow("https") << u"https://example.com/voice?a=b"_s << good;
        QTest::newRow("upper case") << u"HTTPS://EXAMPLE.COM"_s << good;
        QTest::newRow("a port") << u"https://example.com:8443/"_s << good;
        QTest::newRow("plain http") << u"http://example.com"_s << warned;
        QTest::newRow("user and password") << u"https://me:pw@example.com/"_s << warned;
        QTest::newRow("ftp") << u"ftp://example.com"_s << bad;
        QTest::newRow("no scheme") << u"example.com/voice"_s << bad;
        QTest::newRow("no host") << u"https:///voice"_s << bad;
        QTest::newRow("javascript") << u"javascript:alert(1)"_s << bad;
        QTest::newRow("a space") << u"https://example.com/a b"_s << bad;
        QTest::newRow("a line break") << u"https://example.com/\n"_s << bad;
        QTest::newRow("too long") << u"https://example.com/"_s + QString(2100, u'a') << bad;
        QTest::newRow("not readable") << u"https://exa%mple.com"_s << bad;
    }
    void urlsAreChecked()
    {
        QFETCH(const QString, text);
        QFETCH(const int, level);
        compare(rules::webhookUrl(text), level);
    }

    void secretsInUrlsAreMasked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("masked");
        const auto row
            = [](const char *name, const QString &url, const QString &masked) { QTest::newRow(name) << url << masked; };
        row("nothing to hide", u"https://voice.example.com/flows/24/start#top"_s,
            u"https://voice.example.com/flows/24/start#top"_s);
        row("values of a query", u"https://example.com/a?lang=en&k=v&t=1&empty=#top"_s,
            u"https://example.com/a?lang=•••&k=•••&t=•••&empty=#top"_s);
        row("a query without names", u"https://example.com/a?letmein"_s, u"https://example.com/a?•••"_s);
        row("a query behind a semicolon", u"https://example.com/a?x=1;y=2"_s, u"https://example.com/a?x=•••;y=•••"_s);
        row("a token for a name", u"https://example.com/?x9Y8z7W6v5U4t3S2r1Q0=="_s, u"https://example.com/?•••=•••"_s);
        row("parameters of a segment", u"https://example.com/a;s=9f8e;plain/b"_s,
            u"https://example.com/a;s=•••;plain/b"_s);
        row("a chat's webhook", u"https://hooks.slack.com/services/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"_s,
            u"https://hooks.slack.com/services/•••/•••/•••"_s);
        row("as its documentation writes it",
            u"https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"_s,
            u"https://hooks.slack.com/services/•••/•••/•••"_s);
        row("a UUID", u"https://example.com/hook/550e8400-e29b-41d4-a716-446655440000"_s,
            u"https://example.com/hook/•••"_s);
        row("a token that is escaped", u"https://example.com/in/%61%31%62%32%63%33"_s, u"https://example.com/in/•••"_s);
        row("a long number", u"https://example.com/bot/8412095517"_s, u"https://example.com/bot/•••"_s);
        const auto path = [&row](const char *name, const QString &segment, bool shown) {
            const QString url = u"https://example.com/in/"_s;
            row(name, url + segment, url + (shown ? segment : u"•••"_s));
        };
        path("a number of six digits", u"123456"_s, true);
        path("a number of seven digits", u"1234567"_s, false);
        path("a word beside four digits", u"summer2024"_s, true);
        path("a word beside five digits", u"summer20245"_s, false);
        path("six consonants in a row", u"abcdfgh"_s, true);
        path("seven consonants in a row", u"abcdfghj"_s, false);
        path("two mixed pieces", u"a1-b2"_s, true);
        path("three mixed pieces", u"a1-b2-c3"_s, false);
        path("a word of 24 letters", u"abe"_s.repeated(8), true);
        path("a word of 25 letters", u"abe"_s.repeated(8) + u'a', false);
        path("a word of twelve capitals", u"ABE"_s.repeated(4), true);
        path("a word of thirteen capitals", u"ABE"_s.repeated(4) + u'A', false);
        path("an abbreviation of five letters behind a word", u"incomingABEAB"_s, true);
        path("six capitals behind a word", u"incomingABEABE"_s, false);
        row("words as programs write them", u"https://example.com/twilioSMS/IncomingCall/voice_hook-v2.php"_s,
            u"https://example.com/twilioSMS/IncomingCall/voice_hook-v2.php"_s);
        row("words of other languages", u"https://example.com/straße/приём/応答"_s,
            u"https://example.com/straße/приём/応答"_s);
        row("a SIP address", u"sip:user:pw@h.example.com;transport=tls"_s, u"sip:•••@h.example.com;transport=•••"_s);
        row("a SIP host with a port", u"SIPS:h.example.com:5061"_s, u"SIPS:h.example.com:5061"_s);
        row("a password that was begun", u"https://ann:secr"_s, u"https://ann:•••"_s);
        row("a password with a colon that was begun", u"https://ann:se:22"_s, u"https://ann:•••"_s);
        row("user and password", u"https://me:pw@example.com/a"_s, u"https://•••@example.com/a"_s);
        row("a password with an at sign", u"https://me:p@w@example.com/a"_s, u"https://•••@example.com/a"_s);
        row("a user alone", u"https://me@example.com/a"_s, u"https://•••@example.com/a"_s);
        row("a password with the marks of a path", u"https://me:p/w?x#y@example.com/a"_s, {});
        row("a token", u"https://example.com/?token=abc&x=1"_s, u"https://example.com/?token=•••&x=•••"_s);
        row("an API key by another name", u"https://example.com/?X-Api-Key=abc"_s,
            u"https://example.com/?X-Api-Key=•••"_s);
        row("an escaped name", u"https://example.com/?to%6Ben=abc"_s, u"https://example.com/?to%6Ben=•••"_s);
        row("an access token in the fragment", u"https://example.com/#access_token=abc"_s,
            u"https://example.com/#access_token=•••"_s);
        row("a long random value", u"https://example.com/?u=9f8e7d6c5b4a39281706f5e4d3c2b1a0"_s,
            u"https://example.com/?u=•••"_s);
        row("a token in the path", u"https://example.com/services/T1/x9Y8z7W6v5U4t3S2r1Q0"_s,
            u"https://example.com/services/T1/•••"_s);
        row("a SID is no secret", u"https://example.com/Flows/FW"_s + hex + u"#PN"_s + hex,
            u"https://example.com/Flows/FW"_s + hex + u"#PN"_s + hex);
        row("words with a year", u"https://example.com/spring-2024-campaign/v2/summercampaign2024"_s,
            u"https://example.com/spring-2024-campaign/v2/summercampaign2024"_s);
        row("an at sign in a path", u"https://example.com:8443/@me"_s, u"https://example.com:8443/@me"_s);
        row("no URL but one inside", u"me:pw@example.com/x?to=https://example.org"_s, u"•••@example.com/x?to=•••"_s);
        row("a token that held the text apart", u"a/@0abcdefghijklm1Ap/b//me@example.com"_s,
            u"a/•••/b//•••@example.com"_s);
        row("no URL at all", u"me:pw@example.com"_s, u"•••@example.com"_s);
        row("empty", QString(), QString());
    }
    /// Pieces of URLs in any order: mostly none that anybody would write.
    void aQuickLookMissesNoSecret()
    {
        QRandomGenerator random(71);
        const QStringList pieces{ u"https://"_s, u"/"_s,    u"?"_s,      u"#"_s,   u"&"_s,   u"="_s,
                                  u"@"_s,        u":"_s,    u"token"_s,  u"to"_s,  u"ken"_s, u"To-Ken"_s,
                                  u"%6B"_s,      u"key"_s,  u"team"_s,   u"T0B"_s, u";"_s,   u"sip:"_s,
                                  u"XYZ"_s,      u"a1b2"_s, u"c3d4e5"_s, u"é9"_s,  u"sig"_s, u"example"_s,
                                  u"."_s,        u"_"_s,    u"pin"_s,    u"x"_s };
        int plain = 0;
        for (int i = 0; i < 20'000; ++i) {
            QString url;
            for (int length = random.bounded(12); length > 0; --length)
                url += pieces[random.bounded(pieces.size())];
            const bool isPlain = rules::isPlainUrl(url.toUtf8());
            plain += isPlain;
            QVERIFY2(!isPlain || rules::maskUrl(url) == url, qPrintable(url));
        }
        QVERIFY2(plain > 500, qPrintable(QString::number(plain)));
        // The quick look is enough for what most people have.
        for (const QByteArray &url : { "https://voice.example.com/flows/24/start"_ba,
                                       "https://sms.example.com/in/team-11/IncomingCall.php"_ba, ""_ba })
            QVERIFY2(rules::isPlainUrl(url), url.constData());
    }
    void secretsInUrlsAreMasked()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, masked);
        const QString shown = rules::maskUrl(url);
        if (!masked.isEmpty() || url.isEmpty())
            QCOMPARE(shown, masked);
        else
            QVERIFY2(!shown.contains(u"p/w"_s) && !shown.contains(u":p"_s), qPrintable(shown));
        QVERIFY(shown != url || !rules::holdsSecret(url));
        QCOMPARE(rules::maskUrl(shown), shown);
        QVERIFY(shown == url || !rules::isPlainUrl(url.toUtf8()));
        const QString logged = rules::maskUrl(url, rules::UrlDetail::Host);
        QCOMPARE(rules::maskUrl(logged, rules::UrlDetail::Host), logged);
        QVERIFY2(!logged.contains(u'?') && !logged.contains(u'#') && !logged.contains(u'@'), qPrintable(logged));
    }

    void logsShowHostsAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("logged");
        const auto row = [](const char *name, const QString &text, const QString &logged) {
            QTest::newRow(name) << text << logged;
        };
        row("a host", u"https://example.com"_s, u"https://example.com"_s);
        row("a host with a port", u"https://example.com:8443/"_s, u"https://example.com:8443"_s);
        row("a path", u"https://example.com/voice"_s, u"https://example.com/***"_s);
        row("a query", u"https://example.com?k=v"_s, u"https://example.com/***"_s);
        row("a chat's webhook", u"https://hooks.slack.com/services/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"_s,
            u"https://hooks.slack.com/***"_s);
        row("user and password", u"https://ann:p@w@example.com/sms"_s, u"https://example.com/***"_s);
        row("a password with a slash", u"https://ann:p/w@example.com"_s, u"https://example.com"_s);
        row("a password with spaces", u"https://ann:p w@example.com"_s, u"https://example.com"_s);
        row("a password that was begun", u"https://ann:secr"_s, u"https://ann/***"_s);
        row("a password with a colon that was begun", u"https://ann:se:cr"_s, u"https://ann/***"_s);
        row("a password that ends like a port", u"https://ann:se:22/x"_s, u"https://ann/***"_s);
        row("a SIP address", u"sip:user:pw@h.example.com"_s, u"sip:h.example.com"_s);
        row("a SIP address in a sentence", u"No answer from sip:user:pw@h.example.com;k=v."_s,
            u"No answer from sip:h.example.com/***"_s);
        row("a sentence", u"Url https://ann:pw@example.com/a?k=v is not valid: \"http://e.org/x\""_s,
            u"Url https://example.com/*** is not valid: \"http://e.org/***\""_s);
        row("several", u"https://a:b@e.com https://c:d@f.com?key=x"_s, u"https://e.com https://f.com/***"_s);
        row("no URL", u"Front desk: 9 to 5; ask ann@example.com"_s, u"Front desk: 9 to 5; ask ann@example.com"_s);
    }
    void logsShowHostsAlone()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, logged);
        const QString shown = rules::maskUrlsIn(text, rules::UrlDetail::Host);
        QCOMPARE(shown, logged);
        QCOMPARE(rules::maskUrlsIn(shown, rules::UrlDetail::Host), shown);
    }

    void draftsAskWhetherAUrlLetsSomebodyIn()
    {
        for (const QString &url : { u"https://example.com/a?lang=de&page=2"_s, u"https://example.com/voice#rc=3"_s,
                                    u"https://example.com"_s })
            QVERIFY2(!rules::holdsSecret(url), qPrintable(url));
        for (const QString &url :
             { u"https://me:pw@example.com"_s, u"https://me@example.com"_s, u"https://example.com/?token=a"_s,
               u"https://example.com/?k=a9B8c7D6e5"_s, u"https://hooks.slack.com/services/T024BE7LD"_s,
               u"https://example.com/#t=4f9a8c7b2e"_s })
            QVERIFY2(rules::holdsSecret(url), qPrintable(url));
    }

    void namesTellWhatIsSecret()
    {
        for (const QString &name :
             { u"auth_token"_s, u"AuthToken"_s, u"token"_s, u"verification_code"_s, u"authorization"_s, u"pin"_s,
               u"PINs"_s, u"port_out_pin"_s, u"LosingCarrierPIN"_s, u"SipPassword"_s, u"otp"_s })
            QVERIFY2(rules::isSecretField(name), qPrintable(name));
        for (const QString &name : { u"PageToken"_s, u"shipping"_s, u"phone_number"_s, u"friendly_name"_s, u"code"_s })
            QVERIFY2(!rules::isSecretField(name), qPrintable(name));
        QVERIFY(rules::holdsSecret(u"https://example.com/?userauth=abc"_s)); // by the end of its name
        QVERIFY(rules::holdsSecret(u"https://example.com/?mytokenvalue=abc"_s)); // by a part of it
    }

    void namesTellWhatIsPrivate()
    {
        for (const QString &name : { u"account_number"_s, u"AccountNumber"_s, u"accountNumber"_s })
            QVERIFY2(rules::isPrivateField(name) && !rules::isSecretField(name), qPrintable(name));
        for (const QString &name : { u"phone_number"_s, u"account_sid"_s, u"account_telephone_number"_s,
                                     u"pin_and_account_number_required"_s })
            QVERIFY2(!rules::isPrivateField(name), qPrintable(name));
    }

    void singleValuesAreChecked()
    {
        compare(rules::sid(u"AD", u"AD"_s + hex), good);
        compare(rules::sid(u"AD", QString()), good);
        compare(rules::sid(u"AD", u"BU"_s + hex), bad);
        compare(rules::sid(u"AD", u"AD"_s + hex.chopped(1)), bad);
        compare(rules::sid(u"AD", u"AD"_s + hex.chopped(1) + u'g'), bad);
        const QString start = u"https://example.com/"_s;
        compare(rules::webhookUrl(start + QString(2048 - start.size(), u'a')), good);
        compare(rules::webhookUrl(start + QString(2049 - start.size(), u'a')), bad);
        compare(rules::friendlyName(QString(64, u'a')), good);
        compare(rules::friendlyName(QString(65, u'a')), bad);
        compare(rules::friendlyName(u"😀"_s.repeated(64)), good);
        for (const auto &[miles, level] : { std::pair(0, bad), { 1, good }, { 500, good }, { 501, bad }, { -5, bad } })
            compare(rules::distance(miles), level);
        for (const auto &[text, level] : { std::pair(u"37.840699,-122.461853"_s, good),
                                           { u" 0 , 0 "_s, good },
                                           { u"90,180"_s, good },
                                           { u"-90,-180"_s, good },
                                           { u"90.1,0"_s, bad },
                                           { u"0,180.1"_s, bad },
                                           { u"91,0"_s, bad },
                                           { u"0,-181"_s, bad },
                                           { u"37.8"_s, bad },
                                           { u"37,8,-122"_s, bad },
                                           { u"1e1,5"_s, bad },
                                           { u"nan,1"_s, bad } })
            compare(rules::coordinates(text), level);
        for (const auto &[text, level] : { std::pair(u"415"_s, good),
                                           { QString(), good },
                                           { u"41"_s, bad },
                                           { u"4155"_s, bad },
                                           { u"115"_s, bad },
                                           { u"911"_s, bad },
                                           { u"٤١٥"_s, bad } })
            compare(rules::areaCode(text), level);
        compare(rules::postalCode(u"94105", u"US"_s), good);
        compare(rules::postalCode(u"9410", u"US"_s), bad);
        compare(rules::postalCode(u"k1a 0b1", u"CA"_s), good);
        compare(rules::postalCode(u"94105", u"CA"_s), bad);
        compare(rules::postalCode(u"SW1A 1AA", u"GB"_s), good);
        compare(rules::postalCode(u"SW1A;1AA", u"GB"_s), bad);
        compare(rules::isoCountry(u"GB"_s), good);
        for (const QString &code : { u"gb"_s, u"GBR"_s, u"QQ"_s, u"U1"_s })
            compare(rules::isoCountry(code), bad);
        compare(rules::httpMethod(u"POST"), good);
        compare(rules::httpMethod(u"PUT"), bad);
    }

    void trunkAndApplicationExcludeEachOther()
    {
        const QString trunk = u"TK"_s + hex;
        const QString application = u"AP"_s + hex;
        const QVariantMap withTrunk{ { u"trunk_sid"_s, trunk } };
        const QVariantMap withApplication{ { u"voice_application_sid"_s, application } };

        auto verdict = rules::numberConfiguration(withApplication, withTrunk);
        QVERIFY(verdict.ok());
        QCOMPARE(verdict.cleared, QStringList(u"voice_application_sid"_s));
        QVERIFY(verdict.notices.value(0).contains(application));

        verdict = rules::numberConfiguration(withTrunk, withApplication);
        QCOMPARE(verdict.cleared, QStringList(u"trunk_sid"_s));
        QVERIFY(verdict.notices.value(0).contains(trunk));

        QVariantMap both = withTrunk;
        both.insert(withApplication);
        QVERIFY(!rules::numberConfiguration({}, both).ok());

        const QVariantMap swap{ { u"trunk_sid"_s, trunk }, { u"voice_application_sid"_s, u""_s } };
        verdict = rules::numberConfiguration(withApplication, swap);
        QVERIFY2(verdict.ok() && verdict.notices.isEmpty(), "who clears it knows it");

        const QVariantMap url{ { u"voice_url"_s, u"https://example.com"_s } };
        QVariantMap together = url;
        together.insert(withApplication);
        const QString last = rules::numberConfiguration(withTrunk, together).notices.value(1);
        QVERIFY2(last.contains(u"voice application"_s), "the trunk goes, and the application takes the calls");
        QCOMPARE(rules::numberConfiguration(withTrunk, url).notices.size(), 1);
        QCOMPARE(rules::numberConfiguration({}, url).notices.size(), 0);
        const QVariantMap messages{ { u"sms_url"_s, u"https://example.com"_s } };
        QCOMPARE(rules::numberConfiguration({ { u"sms_application_sid"_s, application } }, messages).notices.size(), 1);
        QCOMPARE(rules::numberConfiguration(withApplication, messages).notices.size(), 0);
    }

    void onlyWhatDiffersIsAChange()
    {
        IncomingNumber number;
        number.sid = u"PN"_s + hex;
        number.friendlyName = u"Front desk"_s;
        number.smsUrl = u"https://example.com/sms"_s;
        number.voiceMethod = u"POST"_s;
        number.voiceCallerIdLookup = false;
        const NumberChanges changes = NumberChanges::between(number,
                                                             { { u"friendly_name"_s, u"Front desk"_s },
                                                               { u"voice_url"_s, u""_s },
                                                               { u"sms_url"_s, QVariant() },
                                                               { u"voice_method"_s, u"GET"_s },
                                                               { u"voice_caller_id_lookup"_s, true },
                                                               { u"account_sid"_s, u"AC"_s + hex },
                                                               { u"no_such_property"_s, u"x"_s } });
        QCOMPARE(
            changes.values,
            QVariantMap(
                { { u"sms_url"_s, u""_s }, { u"voice_method"_s, u"GET"_s }, { u"voice_caller_id_lookup"_s, true } }));
        QVERIFY(changes.check().ok());
        QVERIFY(!NumberChanges::between(number, { { u"friendly_name"_s, u""_s } }).check().ok());
        QVERIFY(!NumberChanges::between(number, { { u"voice_method"_s, u"PUT"_s } }).check().ok());
        QVERIFY(NumberChanges::between(number, {}).isEmpty());
    }

    void aPurchaseIsChecked()
    {
        BuyForm form;
        QCOMPARE(fieldsOf(form.check().problems), QStringList(u"phone_number"_s));
        form.number = u"+14155550100"_s;
        QVERIFY(form.check().ok() && form.settings().isEmpty());
        form.addressRequirements = u"local"_s;
        QCOMPARE(fieldsOf(form.check().problems), QStringList(u"address_sid"_s));
        form.addressSid = u"AD"_s + hex;
        form.voiceCallerIdLookup = false;
        form.smsMethod = u"GET"_s;
        QVERIFY(form.check().ok());
        QCOMPARE(form.settings(),
                 QVariantMap({ { u"address_sid"_s, form.addressSid },
                               { u"voice_caller_id_lookup"_s, false },
                               { u"sms_method"_s, u"GET"_s } }));
        form.friendlyName = QString(65, u'x');
        form.bundleSid = form.addressSid;
        QCOMPARE(fieldsOf(form.check().problems), QStringList({ u"bundle_sid"_s, u"friendly_name"_s }));
    }

    void everySettingOfAPurchaseIsAnEditableProperty()
    {
        BuyForm form;
        for (QString BuyForm::*member : { &BuyForm::friendlyName,
                                          &BuyForm::voiceUrl,
                                          &BuyForm::voiceMethod,
                                          &BuyForm::voiceFallbackUrl,
                                          &BuyForm::voiceFallbackMethod,
                                          &BuyForm::statusCallback,
                                          &BuyForm::statusCallbackMethod,
                                          &BuyForm::voiceApplicationSid,
                                          &BuyForm::trunkSid,
                                          &BuyForm::voiceReceiveMode,
                                          &BuyForm::smsUrl,
                                          &BuyForm::smsMethod,
                                          &BuyForm::smsFallbackUrl,
                                          &BuyForm::smsFallbackMethod,
                                          &BuyForm::smsApplicationSid,
                                          &BuyForm::addressSid,
                                          &BuyForm::bundleSid,
                                          &BuyForm::identitySid,
                                          &BuyForm::emergencyStatus,
                                          &BuyForm::emergencyAddressSid,
                                          &BuyForm::apiVersion })
            form.*member = u"x"_s;
        form.voiceCallerIdLookup = true;
        const QStringList names = form.settings().keys();
        QCOMPARE(names.size(), 22);
        for (const QString &name : names) {
            const int column = schemaOf<IncomingNumber>().column(name.toLatin1());
            QVERIFY2(column >= 0, qPrintable(name));
            QVERIFY2(schemaOf<IncomingNumber>().fields[size_t(column)].edit != Edit::No, qPrintable(name));
        }
    }

    void anAddressNeedsItsParts()
    {
        AddressForm form;
        QCOMPARE(fieldsOf(form.check()),
                 QStringList(
                     { u"customer_name"_s, u"street"_s, u"city"_s, u"region"_s, u"postal_code"_s, u"iso_country"_s }));
        form = {
            {}, u"Example Ltd"_s, u"1 Example Street"_s, {}, u"Springfield"_s, u"CA"_s, u"94105"_s, u"US"_s, false
        };
        QVERIFY(form.check().isEmpty());
        form.country = u"us"_s;
        form.postalCode = u"?"_s;
        QCOMPARE(fieldsOf(form.check()), QStringList({ u"iso_country"_s, u"postal_code"_s }));
    }

    void aSearchIsChecked_data()
    {
        QTest::addColumn<NumberQuery>("query");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, auto change, const QStringList &fields) {
            NumberQuery query;
            change(query);
            QTest::newRow(name) << query << fields;
        };
        using Q = NumberQuery;
        row("a new one is good", [](Q &) {}, {});
        row("a bad pattern", [](Q &q) { q.pattern = u"5"_s; }, { u"contains"_s });
        row("a rate center without its LATA", [](Q &q) { q.rateCenter.text = u"SNFC CNTRL"_s; }, { u"in_lata"_s });
        row("a rate center with its LATA",
            [](Q &q) {
                q.rateCenter.text = u"SNFC CNTRL"_s;
                q.lata.text = u"722"_s;
            },
            {});
        row("the same place as something that is no number",
            [](Q &q) {
                q.region = { u"CA"_s, true };
            },
            { u"in_region"_s });
        row("the same postal code as a number", [](Q &q) { q.postalCode = { u"+14155550100"_s, true }; }, {});
        row("the same LATA as a number", [](Q &q) { q.lata = { u"+14155550100"_s, true }; }, {});
        row("the same place as nothing", [](Q &q) { q.region = { {}, true }; }, {});
        row("a LATA with a letter", [](Q &q) { q.lata.text = u"72A"_s; }, { u"in_lata"_s });
        row("near something that is no number", [](Q &q) { q.nearNumber = u"415"_s; }, { u"near_number"_s });
        row("near no coordinates", [](Q &q) { q.nearCoordinates = u"91,0"_s; }, { u"near_lat_long"_s });
        row("near a place in Britain",
            [](Q &q) {
                q.country = u"GB"_s;
                q.nearCoordinates = u"51.5,-0.1"_s;
                q.lata.text = u"722"_s;
            },
            { u"in_lata"_s, u"near_lat_long"_s });
        row("as many as there can be", [](Q &q) { q.count = 1000; }, {});
        row("one", [](Q &q) { q.count = 1; }, {});
        row("none", [](Q &q) { q.count = 0; }, { u"count"_s });
        row("a distance from nowhere", [](Q &q) { q.distance = 50; }, { u"distance"_s });
        row("a distance too far",
            [](Q &q) {
                q.distance = 501;
                q.nearNumber = u"+14155550100"_s;
            },
            { u"distance"_s });
        row("near two things",
            [](Q &q) {
                q.nearCoordinates = u"37.8,-122.4"_s;
                q.nearNumber = u"+14155550100"_s;
            },
            { u"near_lat_long"_s });
        row("American places in Britain",
            [](Q &q) {
                q.country = u"GB"_s;
                q.areaCode = u"415"_s;
                q.region.text = u"CA"_s;
                q.locality.text = u"London"_s;
            },
            { u"area_code"_s, u"in_region"_s });
        row("too many", [](Q &q) { q.count = 1001; }, { u"count"_s });
        row("no country", [](Q &q) { q.country.clear(); }, { u"country"_s });
    }
    void aSearchIsChecked()
    {
        QFETCH(const NumberQuery, query);
        QTEST(fieldsOf(query.check()), "fields");
    }

    void aSearchIsSavedAndOpened()
    {
        NumberQuery query;
        query.country = u"CA"_s;
        query.type = NumberType::MachineToMachine;
        query.areaCode = u"416"_s;
        query.patternMode = PatternMode::EndsWith;
        query.pattern = u"73"_s;
        query.region = { u"ON"_s, false };
        query.locality = { u"+14165550100"_s, true };
        query.postalCode.text = u"K1A 0B1"_s;
        query.rateCenter.text = u"TORONTO"_s;
        query.lata.text = u"888"_s;
        query.nearNumber = u"+14165550100"_s;
        query.nearCoordinates = u"43.6,-79.4"_s;
        query.distance = 40;
        query.sms = Wanted::Yes;
        query.mms = Wanted::No;
        query.voice = Wanted::Yes;
        query.fax = Wanted::No;
        query.excludeAllAddressRequired = query.excludeLocalAddressRequired = true;
        query.excludeForeignAddressRequired = true;
        query.beta = false;
        query.count = 200;
        const QByteArray saved = QJsonDocument(query.toJson()).toJson();
        QVERIFY(NumberQuery::fromJson(QJsonDocument::fromJson(saved).object()) == query);
        QVERIFY(NumberQuery::fromJson(NumberQuery().toJson()) == NumberQuery());
        QVERIFY2(NumberQuery::fromJson({ { u"unheard_of"_s, 1 }, { u"type"_s, u"?"_s } }) == NumberQuery(),
                 "what a newer version saved does no harm");
    }

    void aReleaseHeedsTheEmergencyAddress_data()
    {
        using Level = rules::Verdict::Level;
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("hasAddress");
        QTest::addColumn<Level>("level");
        QTest::newRow("none at all") << u"unregistered"_s << false << Level::Good;
        QTest::newRow("no status and no address") << QString() << false << Level::Good;
        QTest::newRow("registered") << u"registered"_s << true << Level::Bad;
        QTest::newRow("registered, in other letters") << u"Registered"_s << true << Level::Bad;
        QTest::newRow("being registered") << u"pending-registration"_s << true << Level::Bad;
        QTest::newRow("registering failed") << u"registration-failure"_s << true << Level::Warning;
        QTest::newRow("being taken off") << u"pending-unregistration"_s << false << Level::Warning;
        QTest::newRow("taking it off failed") << u"unregistration-failure"_s << true << Level::Warning;
        QTest::newRow("an address that is not registered") << u"unregistered"_s << true << Level::Warning;
        QTest::newRow("a status that is new") << u"parked"_s << true << Level::Warning;
    }
    void aReleaseHeedsTheEmergencyAddress()
    {
        QFETCH(QString, status);
        QFETCH(bool, hasAddress);
        QFETCH(rules::Verdict::Level, level);
        const rules::Verdict verdict = rules::releaseByEmergency(status, hasAddress, u"+1 415"_s);
        QCOMPARE(verdict.level, level);
        QCOMPARE(verdict.sentence.isEmpty(), level == rules::Verdict::Level::Good);
        QVERIFY(!verdict.sentence.contains(u'%'));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
