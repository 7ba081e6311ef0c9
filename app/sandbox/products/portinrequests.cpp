// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/portin.h"
#include "app/sandbox/world/portability.h"
#include "app/sandbox/world/portinglife.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultSize = 20;
constexpr int maxSize = 100;

PortRequest *wanted(const Context &context)
{
    return context.world.porting.request(context.account, context.part(u"Sid"_s).toLatin1());
}

PortNumber *wantedNumber(const Context &context)
{
    const PortRequest *request = wanted(context);
    PortNumber *number = context.world.porting.number(context.part(u"NumberSid"_s).toLatin1());
    const bool known = request != nullptr && number != nullptr && &context.world.porting.requestOf(*number) == request;
    return known ? number : nullptr;
}

Response answered(const Context &context, const PortRequest &request, PortSpelling spelling, int status)
{
    JsonWriter json;
    writePort(json, context, request, spelling);
    return okay(json, status);
}

Response accepted(int status)
{
    Response response;
    response.status = status;
    return response;
}

struct ListFilter
{
    qint64 after = std::numeric_limits<qint64>::min();
    qint64 before = std::numeric_limits<qint64>::max();
    QString status;
    QStringList sids;
    int size = defaultSize;
    QByteArray token;
};

std::optional<Failure> readDay(const Parameters &query, QStringView name, qint64 *seconds)
{
    const QString text = query.text(name);
    if (text.isEmpty())
        return std::nullopt;
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return Failure{ Code::BadRequest, u"%1 must be a date like 2025-03-05"_s.arg(name) };
    *seconds = day.startOfDay(Qt::UTC).toSecsSinceEpoch();
    return std::nullopt;
}

std::variant<ListFilter, Failure> readFilter(const Parameters &query)
{
    ListFilter filter;
    if (const auto reason = readDay(query, u"CreatedAfter", &filter.after))
        return *reason;
    if (const auto reason = readDay(query, u"CreatedBefore", &filter.before))
        return *reason;
    filter.status = query.text(u"PortInRequestStatus");
    filter.sids = query.text(u"PortInRequestSid").split(u',', Qt::SkipEmptyParts);
    filter.token = query.text(u"Token").toLatin1();
    if (query.has(u"Size")) {
        bool number = false;
        filter.size = query.text(u"Size").toInt(&number);
        if (!number || filter.size < 1 || filter.size > maxSize)
            return Failure{ Code::BadRequest, u"Size must be between 1 and %1"_s.arg(maxSize) };
    }
    return filter;
}

bool fits(const ListFilter &filter, const PortRequest &request)
{
    if (request.created < filter.after || request.created >= filter.before)
        return false;
    if (!filter.sids.isEmpty() && !filter.sids.contains(QString::fromLatin1(request.sid)))
        return false;
    return filter.status.isEmpty() || sameWord(filter.status, QString::fromLatin1(wordOf(request.status)));
}

} // namespace

Response checkPortability(Context &context)
{
    World &world = context.world;
    const QString number = context.part(u"Number"_s);
    int target = context.account;
    const QString targetSid = context.request.query.text(u"TargetAccountSid");
    if (!targetSid.isEmpty())
        target = world.household.accountIndex(targetSid.toLatin1());
    const QList<Account> &accounts = world.household.accounts;
    const bool allowed = target >= 0 && (target == context.account || accounts.at(target).owner == context.account);
    const Portability verdict = allowed ? portability(world, number, target) : refusedPort(20003);
    JsonWriter json;
    json.openObject();
    json.member("phone_number", number);
    json.memberOrNull("account_sid", verdict.accountSid);
    json.flagMember("portable", verdict.portable);
    json.flagMember("pin_and_account_number_required", verdict.pinRequired);
    json.memberOrNull("not_portable_reason", verdict.reason);
    if (verdict.code == 0)
        json.nullMember("not_portable_reason_code");
    else
        json.numberMember("not_portable_reason_code", verdict.code);
    json.member("number_type", verdict.type);
    json.memberOrNull("country", verdict.country);
    json.member("url", context.origin + "/v1/Porting/Portability/PhoneNumber/" + number.toUtf8());
    const int status = verdict.portable ? 200 : verdict.httpStatus;
    if (status >= 400) {
        // Page 13 has the members of the answer in the refusal; an error's own are in every refusal.
        json.numberMember("code", verdict.code);
        json.member("message", u"The phone number can't be ported: %1"_s.arg(QString::fromLatin1(verdict.reason)));
        json.member("more_info", "https://www.twilio.com/docs/errors/" + QByteArray::number(verdict.code));
        json.numberMember("status", status);
    }
    json.closeObject();
    return okay(json, status);
}

Response listPorts(Context &context)
{
    const auto parsed = readFilter(context.request.query);
    if (const auto *reason = std::get_if<Failure>(&parsed))
        return failure(*reason);
    const auto &filter = std::get<ListFilter>(parsed);
    std::vector<const PortRequest *> rows; // newest first
    const std::vector<PortRequest> &all = context.world.porting.requests;
    for (std::size_t i = all.size(); i-- > 0;) {
        const PortRequest &request = all[i];
        const bool mine = request.account == context.account || request.creator == context.account;
        if (mine && fits(filter, request))
            rows.push_back(&request);
    }
    // A token is the SID of the row that a page begins with.
    std::size_t from = 0;
    if (!filter.token.isEmpty()) {
        const auto begin = std::find_if(rows.begin(), rows.end(),
                                        [&filter](const PortRequest *row) { return row->sid == filter.token; });
        if (begin == rows.end())
            return failure(Code::BadRequest, u"Token is not one of this list"_s);
        from = static_cast<std::size_t>(begin - rows.begin());
    }
    const auto size = static_cast<std::size_t>(filter.size);
    const std::size_t to = std::min(rows.size(), from + size);
    JsonWriter json;
    json.openObject().key("meta").openObject();
    json.memberOrNull("next_token", to < rows.size() ? rows[to]->sid : QByteArray());
    json.memberOrNull("previous_token", from > 0 ? rows[from - std::min(from, size)]->sid : QByteArray());
    json.closeObject().key("port_in_requests").openArray();
    for (std::size_t row = from; row < to; ++row)
        writePortSummary(json, context.world, *rows[row]);
    json.closeArray().closeObject();
    return okay(json);
}

Response createPort(Context &context)
{
    if (!context.request.isJson())
        return failure(Code::UnsupportedMediaType);
    const QJsonDocument document = QJsonDocument::fromJson(context.request.body);
    if (!document.isObject())
        return failure(Code::BadRequest, u"The body is no JSON object"_s);
    auto draft = readPort(context, document.object());
    if (const auto *reason = std::get_if<Failure>(&draft))
        return failure(*reason);
    auto &[request, numbers] = std::get<PortDraft>(draft);
    const PortRequest &made = openPort(context.world, std::move(request), numbers, context.world.clock.now());
    return answered(context, made, PortSpelling::Made, 202);
}

Response fetchPort(Context &context)
{
    const PortRequest *request = wanted(context);
    return request == nullptr ? notFound(context.request) : answered(context, *request, PortSpelling::Fetched, 200);
}

Response cancelPortRequest(Context &context)
{
    PortRequest *request = wanted(context);
    if (request == nullptr)
        return notFound(context.request);
    if (!canCancel(context.world, *request))
        return failure(
            Code::BadRequest,
            isOver(request->status) || request->status == PortStatus::Canceling
                ? u"The port-in request is %1 and can't be canceled"_s.arg(QString::fromLatin1(wordOf(request->status)))
                : u"Cancellations are accepted only more than 72 hours before the port in date"_s);
    cancelPort(context.world, *request, context.world.clock.now());
    return accepted(204);
}

Response fetchPortNumber(Context &context)
{
    const PortNumber *number = wantedNumber(context);
    if (number == nullptr)
        return notFound(context.request);
    JsonWriter json;
    writePortNumber(json, context, *number);
    return okay(json);
}

Response cancelPortNumber(Context &context)
{
    PortNumber *number = wantedNumber(context);
    if (number == nullptr)
        return notFound(context.request);
    if (!canCancel(context.world, *number))
        return failure(
            Code::BadRequest,
            number->status == PortNumberStatus::Pending
                ? u"Cancellations are accepted only more than 72 hours before the port in date"_s
                : u"The phone number is %1 and can't be canceled"_s.arg(QString::fromLatin1(wordOf(number->status))));
    cancelPort(context.world, *number, context.world.clock.now());
    // Page 16 says 201, the OpenAPI description 204: the page goes first. A request, which has no page for it, says
    // 204.
    return accepted(201);
}

} // namespace sandbox
