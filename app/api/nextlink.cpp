// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/nextlink.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr auto tokenMark = "token "_L1; ///< No URL has a space in it.

} // namespace

// Inside a JSON string every quote is escaped, so that the quoted name and the colon can only be a member.
QString nextLinkIn(const QByteArray &body)
{
    const QByteArrayView byToken("\"next_token\"");
    for (const QByteArrayView name :
         { QByteArrayView("\"next_page_uri\""), QByteArrayView("\"next_page_url\""), byToken }) {
        const qsizetype found = body.indexOf(name);
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
