// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/paging.h"

#include "app/sandbox/parametervalues.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

std::variant<PageRequest, Failure> PageRequest::parse(const Parameters &query)
{
    PageRequest request;
    if (auto failure = readPageSize(query, &request.size))
        return *failure;
    if (const std::optional<QString> page = query.value(u"Page")) {
        bool number = false;
        request.page = page->toInt(&number);
        if (!number || request.page < 0)
            return Failure{ Code::InvalidParameter, u"Page can be 0 or more."_s };
    }
    request.token = query.text(u"PageToken").toLatin1();
    if (request.page > 0 && request.token.isEmpty())
        return Failure{ Code::InvalidParameter, u"Page above 0 requires its PageToken."_s };
    return request;
}

PageLinks::PageLinks(const Request &request, const PageRequest &page, const QByteArray &origin)
    : m_page(page)
    , m_base(origin + request.target.split('?').first() + '?')
{
    for (const auto &[name, value] : request.query.all()) {
        if (name != "Page"_L1 && name != "PageSize"_L1 && name != "PageToken"_L1)
            m_base += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value) + '&';
    }
    m_base += "PageSize=" + QByteArray::number(page.size);
}

QByteArray PageLinks::link(int page, const QByteArray &token) const
{
    const QByteArray link = m_base + "&Page=" + QByteArray::number(page);
    return token.isEmpty() ? link : link + "&PageToken=" + token;
}

QByteArray PageLinks::self() const
{
    return link(m_page.page, m_page.token);
}

QByteArray PageLinks::first() const
{
    return link(0, QByteArray());
}

QByteArray PageLinks::previous(const QByteArray &token) const
{
    if (m_page.page == 0)
        return QByteArray();
    return m_page.page == 1 ? first() : link(m_page.page - 1, token);
}

void write2010Page(JsonWriter &json, const PageRequest &page, const PageLinks &links, qint64 rows,
                   const QByteArray &nextToken, const QByteArray &previousToken)
{
    const qint64 start = static_cast<qint64>(page.page) * page.size;
    json.numberMember("end", start + std::max<qint64>(rows - 1, 0));
    json.member("first_page_uri", links.first());
    json.memberOrNull("next_page_uri", links.next(nextToken));
    json.numberMember("page", page.page);
    json.numberMember("page_size", page.size);
    json.memberOrNull("previous_page_uri", links.previous(previousToken));
    json.numberMember("start", start);
    json.member("uri", links.self());
}

void writeMeta(JsonWriter &json, const PageRequest &page, const PageLinks &links, QByteArrayView key,
               const QByteArray &nextToken, const QByteArray &previousToken)
{
    json.key("meta").openObject();
    json.numberMember("page", page.page);
    json.numberMember("page_size", page.size);
    json.member("first_page_url", links.first());
    json.memberOrNull("previous_page_url", links.previous(previousToken));
    json.member("url", links.self());
    json.memberOrNull("next_page_url", links.next(nextToken));
    json.member("key", key);
    json.closeObject();
}

Response listPage(Context &context, QByteArrayView key, qsizetype count,
                  const std::function<void(JsonWriter &, qsizetype)> &writeRow)
{
    const auto parsed = PageRequest::parse(context.request.query);
    if (const auto *refused = std::get_if<Failure>(&parsed))
        return failure(refused->code, refused->message);
    const PageRequest &page = std::get<PageRequest>(parsed);
    // The token of a short list is where it goes on.
    bool number = true;
    const qsizetype from = page.token.isEmpty() ? 0 : page.token.mid(2).toLongLong(&number);
    if (!number || from < 0 || (!page.token.isEmpty() && !page.token.startsWith("PA")))
        return failure(Code::InvalidParameter, u"PageToken is not one of this list."_s);

    const qsizetype to = std::min(count, from + page.size);
    JsonWriter json;
    json.openObject().key(key).openArray();
    for (qsizetype row = from; row < to; ++row)
        writeRow(json, row);
    json.closeArray();
    const QByteArray next = to < count ? "PA" + QByteArray::number(to) : QByteArray();
    const QByteArray previous = "PA" + QByteArray::number(std::max<qsizetype>(from - page.size, 0));
    if (context.request.path.startsWith("/2010-04-01/"_L1))
        write2010Page(json, page, PageLinks(context.request, page), std::max<qsizetype>(to - from, 0), next, previous);
    else
        writeMeta(json, page, PageLinks(context.request, page, context.origin), key, next, previous);
    json.closeObject();
    return okay(json);
}

Response listNewestFirst(Context &context, QByteArrayView key, const std::vector<qint64> &keys,
                         const std::function<void(JsonWriter &, qint64)> &writeRow)
{
    const auto parsed = PageRequest::parse(context.request.query);
    if (const auto *refused = std::get_if<Failure>(&parsed))
        return failure(*refused);
    const PageRequest &page = std::get<PageRequest>(parsed);
    auto at = keys.begin();
    if (!page.token.isEmpty()) {
        bool number = false;
        const qint64 below = page.token.mid(2).toLongLong(&number);
        if (!number || !page.token.startsWith("PA"))
            return failure(Code::InvalidParameter, u"PageToken is not one of this list."_s);
        at = std::lower_bound(keys.begin(), keys.end(), below, [](qint64 a, qint64 b) { return a >= b; });
    }
    const qsizetype from = at - keys.begin();
    const auto count = static_cast<qsizetype>(keys.size());
    const qsizetype to = std::min(count, from + page.size);
    const auto keyAt = [&keys](qsizetype row) { return keys[static_cast<std::size_t>(row)]; };
    JsonWriter json;
    json.openObject().key(key).openArray();
    for (qsizetype row = from; row < to; ++row)
        writeRow(json, keyAt(row));
    json.closeArray();
    const QByteArray next = to < count && to > 0 ? "PA" + QByteArray::number(keyAt(to - 1)) : QByteArray();
    const qsizetype before = from - page.size;
    const qint64 above = before > 0 ? keyAt(before - 1) : keys.empty() ? 0 : keys.front() + 1;
    writeMeta(json, page, PageLinks(context.request, page, context.origin), key, next,
              "PA" + QByteArray::number(above));
    json.closeObject();
    return okay(json);
}

Response okay(const JsonWriter &json, int status)
{
    Response response;
    response.status = status;
    response.body = json.bytes();
    return response;
}

} // namespace sandbox
