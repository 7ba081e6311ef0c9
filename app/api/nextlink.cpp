// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/nextlink.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>

namespace nd {

// Inside a JSON string every quote is escaped, so that the quoted name and the colon can only be a member.
QString nextLinkIn(const QByteArray &body)
{
    for (const QByteArrayView name : { QByteArrayView("\"next_page_uri\""), QByteArrayView("\"next_page_url\"") }) {
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
        return QJsonDocument::fromJson('[' + value.first(end + 1).toByteArray() + ']').array().at(0).toString();
    }
    return {};
}

} // namespace nd
