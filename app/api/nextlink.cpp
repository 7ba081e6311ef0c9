// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/nextlink.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr auto tokenMark = "token "_L1; ///< No URL has a space in it.

/// Where a name stands; -1: nowhere. The link mostly stands behind the list, so that a look at the end is enough.
qsizetype placeOf(QByteArrayView name, QByteArrayView body)
{
    constexpr qsizetype end = 4096;
    const auto within = [name, body](qsizetype from) {
        const void *found = memmem(body.data() + from, size_t(body.size() - from), name.data(), size_t(name.size()));
        return found ? static_cast<const char *>(found) - body.data() : qsizetype(-1);
    };
    if (body.isEmpty())
        return -1;
    const qsizetype found = within(std::max(qsizetype(0), body.size() - end));
    return found < 0 && body.size() > end ? within(0) : found;
}

} // namespace

// Inside a JSON string every quote is escaped, so that the quoted name and the colon can only be a member.
QString nextLinkIn(const QByteArray &body)
{
    const QByteArrayView byToken("\"next_token\"");
    for (const QByteArrayView name :
         { QByteArrayView("\"next_page_uri\""), QByteArrayView("\"next_page_url\""), byToken }) {
        const qsizetype found = placeOf(name, body);
        if (found < 0)
            continue;
        const QByteArrayView rest = QByteArrayView(body).sliced(found + name.size()).trimmed();
        if (!rest.startsWith(':'))
            continue;
        const QByteArrayView value = rest.sliced(1).trimmed();
        const qsizetype end = value.indexOf('"', 1); // no quote stands in a URL
        if (!value.startsWith('"') || end < 0)
            continue;
        // The JSON reader undoes escapes such as \/ and \u0026.
        QString text = QJsonDocument::fromJson('[' + value.first(end + 1).toByteArray() + ']').array().at(0).toString();
        return name == byToken && !text.isEmpty() ? tokenLink(text) : text;
    }
    return {};
}

QString tokenLink(const QString &token)
{
    return tokenMark + token;
}

QString tokenOf(const QString &link)
{
    return link.startsWith(tokenMark) ? link.sliced(tokenMark.size()) : QString();
}

Request atToken(Request first, const QString &token)
{
    first.query.removeIf([](const std::pair<QString, QString> &parameter) { return parameter.first == "Token"_L1; });
    first.query.append({ u"Token"_s, token });
    return first;
}

} // namespace nd
