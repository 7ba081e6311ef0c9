// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/authorizationdocuments.h"

#include "app/api/hostednumbers.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QString documentsPath(HostedGeneration generation)
{
    return generation == HostedGeneration::V2 ? u"/v2/HostedNumber/AuthorizationDocuments"_s
                                              : u"/HostedNumbers/AuthorizationDocuments"_s;
}

QString documentPath(HostedGeneration generation, const QString &sid)
{
    return documentsPath(generation) + u'/' + pathSegment(sid);
}

} // namespace

std::span<const Param> documentCreateParams()
{
    static constexpr Param table[] = {
        { "hosted_number_order_sids", "HostedNumberOrderSids" },
        { "address_sid", "AddressSid" },
        { "email", "Email" },
        { "contact_title", "ContactTitle" },
        { "contact_phone_number", "ContactPhoneNumber" },
        { "cc_emails", "CcEmails" },
    };
    return table;
}

std::span<const Param> documentUpdateParams()
{
    static constexpr Param table[] = {
        { "hosted_number_order_sids", "HostedNumberOrderSids" },
        { "address_sid", "AddressSid" },
        { "email", "Email" },
        { "cc_emails", "CcEmails" },
        { "status", "Status" },
        { "contact_title", "ContactTitle" },
        { "contact_phone_number", "ContactPhoneNumber" },
    };
    return table;
}

Request listAuthorizationDocuments(HostedGeneration generation, const QString &email, const QString &status,
                                   int pageSize)
{
    Request request{ .product = hostedProduct(generation), .path = documentsPath(generation) };
    if (!email.isEmpty())
        request.query.append({ u"Email"_s, email });
    if (!status.isEmpty())
        request.query.append({ u"Status"_s, status });
    request.query.append({ u"PageSize"_s, QString::number(pageSize) });
    return request;
}

Request fetchAuthorizationDocument(HostedGeneration generation, const QString &sid)
{
    return { .product = hostedProduct(generation), .path = documentPath(generation, sid) };
}

Request createAuthorizationDocument(HostedGeneration generation, const QVariantMap &values)
{
    return { .verb = Verb::Post,
             .product = hostedProduct(generation),
             .path = documentsPath(generation),
             .form = toParameters(documentCreateParams(), values) };
}

Request updateAuthorizationDocument(const QString &sid, const QVariantMap &changes)
{
    constexpr auto generation = HostedGeneration::Preview;
    return { .verb = Verb::Post,
             .product = hostedProduct(generation),
             .path = documentPath(generation, sid),
             .form = toParameters(documentUpdateParams(), changes) };
}

Request cancelAuthorizationDocument(const QString &sid)
{
    constexpr auto generation = HostedGeneration::V2;
    return { .verb = Verb::Delete, .product = hostedProduct(generation), .path = documentPath(generation, sid) };
}

} // namespace nd
