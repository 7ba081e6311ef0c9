// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/errors.h"
#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/router.h"

#include <functional>
#include <variant>
#include <vector>

namespace sandbox {

/// What a list call asks for.
struct PageRequest
{
    int page = 0;
    int size = 50;
    QByteArray token; ///< given by a link; empty for the first page

    /// Page, PageSize and PageToken. A page above 0 without its token is refused, as by the real service.
    static std::variant<PageRequest, Failure> parse(const Parameters &query);
};

/// Links to other pages of a list: the request's own path and filters with other page parameters.
class PageLinks
{
public:
    /// \a origin goes before the path: empty for the relative links of the 2010 API.
    PageLinks(const Request &request, const PageRequest &page, const QByteArray &origin = {});

    QByteArray self() const;
    QByteArray first() const;
    /// Empty token: no link.
    QByteArray next(const QByteArray &token) const
    {
        return token.isEmpty() ? QByteArray() : link(m_page.page + 1, token);
    }
    QByteArray previous(const QByteArray &token) const;

private:
    QByteArray link(int page, const QByteArray &token) const;

    PageRequest m_page;
    QByteArray m_base; // path and filters, ending where the page parameters begin
};

/// The paging keys of the 2010 API around rows that are written already.
void write2010Page(JsonWriter &json, const PageRequest &page, const PageLinks &links, qint64 rows,
                   const QByteArray &nextToken, const QByteArray &previousToken);
/// The "meta" member of every other product.
void writeMeta(JsonWriter &json, const PageRequest &page, const PageLinks &links, QByteArrayView key,
               const QByteArray &nextToken, const QByteArray &previousToken);

/// A short list: \a count rows, each written by \a writeRow, in the paging form of the request's product.
Response listPage(Context &context, QByteArrayView key, qsizetype count,
                  const std::function<void(JsonWriter &, qsizetype)> &writeRow);

/// A list whose rows come and go: \a keys, newest and greatest first, name its rows for good, so that a page goes on
/// below the last key of the page before. In the form of the products that are not the 2010 API.
Response listNewestFirst(Context &context, QByteArrayView key, const std::vector<qint64> &keys,
                         const std::function<void(JsonWriter &, qint64)> &writeRow);

/// An answer that is ready.
Response okay(const JsonWriter &json, int status = 200);

} // namespace sandbox
