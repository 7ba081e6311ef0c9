// SPDX-License-Identifier: GPL-3.0-or-later
// How far the store is from its floors: the bare parse of the same bytes, a copy of them, a search through its text.
#include "models/decode.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <functional>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const std::atomic_bool never{ false };

/// The best of a few runs, in milliseconds.
double measured(const std::function<void()> &work)
{
    double best = 1e9;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

/// A page of an account as the service writes it; numbers from the range kept for fiction.
QByteArray pageOf(int first, int count)
{
    QByteArray body = "{\"incoming_phone_numbers\":[";
    for (int i = first; i < first + count; ++i) {
        const QByteArray number = QByteArray::number(1'000'000 + i);
        const QByteArray sid = QByteArray(25, '0') + number;
        body += (i == first ? "{\"sid\":\"PN" : ",{\"sid\":\"PN") + sid
            + "\",\"account_sid\":\"AC00000000000000000000000000000000\",\"friendly_name\":\"Desk "
            + QByteArray::number(i % 500) + "\",\"phone_number\":\"+1415" + number
            + "\",\"voice_url\":\"https://example.com/voice\",\"voice_method\":\"POST\",\"sms_url\":\"\","
              "\"sms_method\":\"POST\",\"address_requirements\":\"none\",\"beta\":false,\"capabilities\":{\"voice\":"
              "true,\"sms\":true,\"mms\":false,\"fax\":false},\"date_created\":\"Thu, 30 Jul 2015 20:00:00 "
              "+0000\",\"date_updated\":\"Thu, 30 Jul 2015 20:00:00 +0000\",\"origin\":\"twilio\",\"status\":"
              "\"in-use\",\"trunk_sid\":null,\"bundle_sid\":null,\"uri\":\"/2010-04-01/Accounts/AC/"
              "IncomingPhoneNumbers/PN"
            + sid + ".json\"}";
    }
    return body + "],\"next_page_uri\":null}";
}

} // namespace

int main()
{
    constexpr int pages = 100;
    constexpr int rows = 1000;
    QTextStream out(stdout);
    QList<QByteArray> bodies;
    qsizetype bytes = 0;
    for (int page = 0; page < pages; ++page) {
        bodies.append(pageOf(page * rows, rows));
        bytes += bodies.back().size();
    }
    const auto tell = [&out](const char *what, double time, const char *floorName, double floorTime) {
        out << qSetFieldWidth(0) << QString::asprintf("%-34s %8.1f ms", what, time);
        if (floorName)
            out << QString::asprintf("   %6.2f x %s", time / floorTime, floorName);
        out << Qt::endl;
    };

    QByteArray copy(bodies[0].size() * 2, '\0');
    const double copying = measured([&] {
        for (const QByteArray &body : bodies)
            std::memcpy(copy.data(), body.constData(), size_t(body.size()));
    });
    const double parsing = measured([&] {
        simdjson::dom::parser parser;
        for (const QByteArray &body : bodies) {
            if (parser.parse(body.constData(), size_t(body.size())).error())
                std::abort();
        }
    });
    std::vector<StorePagePtr> decoded;
    // A number's city comes from libphonenumber, which has a cost of its own: measured without, then with.
    Schema bare = schemaOf<IncomingNumber>();
    for (FieldInfo &field : bare.fields)
        field.compute = nullptr;
    const double decoding = measured([&] {
        decoded.clear();
        for (const QByteArray &body : bodies)
            decoded.push_back(decodePage(bare, body).value().rows);
    });
    out << pages * rows << " rows, " << bytes / 1024 / 1024 << " MiB of JSON" << Qt::endl;
    tell("copy", copying, nullptr, 0);
    tell("simdjson alone", parsing, "copy", copying);
    tell("decode without computed fields", decoding, "simdjson alone", parsing);
    {
        QElapsedTimer timer;
        timer.start();
        for (int page = 0; page < 10; ++page)
            (void)decodePage(schemaOf<IncomingNumber>(), bodies[page]);
        tell("decode with computed fields", double(timer.nsecsElapsed()) / 1e6 * pages / 10, "without", decoding);
    }

    RecordStore store(bare);
    tell("merge by key", measured([&] {
             store.clear();
             for (const StorePagePtr &page : decoded)
                 store.add(page);
         }),
         "simdjson alone", parsing);
    out << "memory: " << store.memory() / 1024 / 1024 << " MiB" << Qt::endl;

    const StoreSnapshot snapshot = store.snapshot();
    const auto filtering = [&](const QString &text) {
        return measured([&] { (void)computeIndex(snapshot, { .text = text, .tests = {} }, {}, never); });
    };
    tell("filter: a word that few have", filtering(u"desk 499"_s), "copy", copying);
    tell("filter: a word that none has", filtering(u"zebra"_s), "copy", copying);
    tell("filter: a number", filtering(u"(415) 1012"_s), "copy", copying);
    for (const char *name : { "phone_number", "friendly_name", "date_created" }) {
        const RowOrder order{ bare.column(name), Qt::DescendingOrder };
        tell(name, measured([&] { (void)computeIndex(snapshot, {}, order, never); }), "copy (sort)", copying);
    }
    return 0;
}
