// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recordedpages.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace bench {

namespace {

constexpr auto account = "AC5ca1ab1e00000000000000000000f00d";

/// A small generator of its own: the same numbers on every machine.
class Random
{
public:
    /// Neighbours among seeds begin far from each other, or one would give what the next one gives a step later.
    explicit Random(quint64 seed)
        : m_state(mixed(seed + 0x1234567))
    {
    }
    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15;
        return mixed(m_state);
    }
    int below(int bound) { return int(next() % quint64(bound)); }

private:
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

QByteArray hex(quint64 high, quint64 low)
{
    return QByteArray::number(high, 16).rightJustified(16, '0') + QByteArray::number(low, 16).rightJustified(16, '0');
}

/// One of a few things that many numbers share.
QByteArray sharedSid(const char *prefix, int which)
{
    Random random(quint64(which) * 77 + quint64(prefix[0]) * 1009 + quint64(prefix[1]));
    return prefix + hex(random.next(), random.next());
}

constexpr std::array departments{ "Front desk", "Billing",   "Support",  "Sales",      "Returns",      "Night line",
                                  "Store",      "Warehouse", "Dispatch", "Clinic",     "Reservations", "Zürich Büro",
                                  "Café Señor", "大阪支店",  "HR",       "IT helpdesk" };
constexpr std::array cities{ "Austin", "Boston",  "Chicago", "Denver", "El Paso", "Fresno",  "Houston", "Irvine",
                             "Laredo", "Memphis", "Newark",  "Omaha",  "Phoenix", "Raleigh", "Seattle", "Tampa" };
constexpr std::array areaCodes{ "205", "212", "303", "305", "312", "404", "415", "469", "503",
                                "512", "602", "617", "646", "702", "713", "720", "737", "786",
                                "818", "832", "857", "917", "929", "949", "972" };
constexpr std::array abroad{ "4420794600", "4930230000", "3319900000", "6125550000", "81355500" };

struct Number
{
    QByteArray e164;
    QByteArray national;
};

Number numberOf(Random &random, int index)
{
    const QByteArray line = QByteArray::number(index % 10'000'000).rightJustified(7, '0');
    if (random.below(20) == 0) {
        const QByteArray start(abroad[size_t(random.below(int(abroad.size())))]);
        return { '+' + start + line.right(5), '+' + start + ' ' + line.right(5) };
    }
    const QByteArray area(areaCodes[size_t(random.below(int(areaCodes.size())))]);
    const QByteArray exchange = QByteArray::number(200 + (index / 10'000 + random.below(600)) % 800);
    const QByteArray last = line.right(4);
    return { "+1" + area + exchange + last, '(' + area + ") " + exchange + '-' + last };
}

QByteArray nameOf(Random &random, const Number &number)
{
    if (random.below(2) == 0)
        return number.national;
    const QByteArray department(departments[size_t(random.below(int(departments.size())))]);
    return department + ' ' + cities[size_t(random.below(int(cities.size())))] + ' '
        + QByteArray::number(random.below(900));
}

QByteArray urlOf(Random &random, const char *kind)
{
    const int dice = random.below(10);
    if (dice < 3)
        return "\"\"";
    const QByteArray host = "\"https://" + QByteArray(kind) + ".example.com/";
    if (dice < 8)
        return host + "flows/" + QByteArray::number(random.below(40)) + "/start\"";
    // As long as one with a token, and without one: an export would mask it, which the floor does not.
    return host + "in/desk-" + QByteArray::number(random.below(900'000)) + "/team-"
        + QByteArray::number(random.below(90)) + '"';
}

QByteArray dateOf(Random &random)
{
    static const QLocale english(QLocale::C);
    const QDateTime time = QDateTime::fromSecsSinceEpoch(1'400'000'000 + random.below(300'000'000), Qt::UTC);
    return '"' + english.toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " +0000\"";
}

QByteArray orNull(Random &random, const char *prefix, int among, int inTen)
{
    return random.below(10) < inTen ? '"' + sharedSid(prefix, random.below(among)) + '"' : QByteArray("null");
}

QByteArray orEmpty(Random &random, const char *prefix, int among, int inTen)
{
    return random.below(10) < inTen ? '"' + sharedSid(prefix, random.below(among)) + '"' : QByteArray("\"\"");
}

QByteArray flag(bool value)
{
    return value ? "true" : "false";
}

QByteArray rowOf(int index)
{
    Random random{ quint64(index) };
    const Number number = numberOf(random, index);
    const QByteArray sid = "PN" + hex(random.next(), random.next());
    const QByteArray path = QByteArray("/2010-04-01/Accounts/") + account + "/IncomingPhoneNumbers/" + sid;
    const bool hosted = random.below(25) == 0;
    return "{\"account_sid\":\"" + QByteArray(account) + "\",\"address_requirements\":"
        + (random.below(8) ? "\"none\"" : "\"local\"") + ",\"address_sid\":" + orNull(random, "AD", 200, 3)
        + ",\"api_version\":\"2010-04-01\",\"beta\":false" + ",\"capabilities\":{\"voice\":true,\"sms\":"
        + flag(random.below(6)) + ",\"mms\":" + flag(random.below(3)) + ",\"fax\":" + flag(!random.below(5))
        + "},\"date_created\":" + dateOf(random) + ",\"date_updated\":" + dateOf(random) + ",\"emergency_status\":\""
        + (random.below(3) ? "Active" : "Inactive") + "\",\"emergency_address_sid\":" + orNull(random, "AD", 200, 2)
        + ",\"emergency_address_status\":\"" + (random.below(5) ? "unregistered" : "registered")
        + "\",\"friendly_name\":\"" + nameOf(random, number) + "\",\"identity_sid\":" + orNull(random, "RI", 30, 1)
        + ",\"origin\":\"" + (hosted ? "hosted" : "twilio") + "\",\"phone_number\":\"" + number.e164 + "\",\"sid\":\""
        + sid + "\",\"sms_application_sid\":" + orEmpty(random, "AP", 25, 1)
        + ",\"sms_fallback_method\":\"POST\",\"sms_fallback_url\":" + (random.below(9) ? "\"\"" : urlOf(random, "sms"))
        + ",\"sms_method\":\"POST\",\"sms_url\":" + urlOf(random, "sms")
        + ",\"status_callback\":" + (random.below(4) ? "\"\"" : "\"https://events.example.com/calls\"")
        + ",\"status_callback_method\":\"POST\",\"trunk_sid\":" + orNull(random, "TK", 12, 1) + ",\"uri\":\"" + path
        + ".json\",\"voice_application_sid\":" + orEmpty(random, "AP", 25, 1) + ",\"voice_caller_id_lookup\":"
        + flag(!random.below(7)) + ",\"voice_fallback_method\":\"POST\",\"voice_fallback_url\":"
        + (random.below(9) ? "null" : urlOf(random, "voice")) + ",\"voice_method\":\""
        + (random.below(4) ? "POST" : "GET") + "\",\"voice_url\":" + urlOf(random, "voice")
        + ",\"bundle_sid\":" + orNull(random, "BU", 50, 2)
        + ",\"voice_receive_mode\":\"voice\",\"status\":\"in-use\",\"type\":\"" + (random.below(4) ? "local" : "mobile")
        + "\",\"subresource_uris\":{\"assigned_add_ons\":\"" + path + "/AssignedAddOns.json\"}}";
}

} // namespace

QByteArray recordedPage(int page, int pages, int rows)
{
    const auto link = [rows](int number) {
        return QByteArray("\"/2010-04-01/Accounts/") + account
            + "/IncomingPhoneNumbers.json?PageSize=" + QByteArray::number(rows) + "&Page=" + QByteArray::number(number)
            + "&PageToken=PA" + QByteArray::number(number) + '"';
    };
    QByteArray body;
    body.reserve(rows * 1500);
    body += "{\"first_page_uri\":" + link(0) + ",\"end\":" + QByteArray::number(page * rows + rows - 1)
        + ",\"previous_page_uri\":" + (page > 0 ? link(page - 1) : QByteArray("null"))
        + ",\"incoming_phone_numbers\":[";
    for (int i = 0; i < rows; ++i)
        body += (i ? "," : "") + rowOf(page * rows + i);
    body += "],\"uri\":" + link(page) + ",\"page_size\":" + QByteArray::number(rows)
        + ",\"start\":" + QByteArray::number(page * rows) + ",\"next_page_uri\":"
        + (page + 1 < pages ? link(page + 1) : QByteArray("null")) + ",\"page\":" + QByteArray::number(page) + '}';
    return body;
}

} // namespace bench
