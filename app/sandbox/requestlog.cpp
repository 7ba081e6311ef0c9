// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/requestlog.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

quint64 RequestLog::add(const Request &request, const QByteArray &requestId)
{
    if (m_entries.size() >= limit) {
        m_entries.removeFirst();
        ++m_first;
    }
    Entry entry;
    entry.method = request.method;
    entry.target = request.target;
    entry.body = request.body.left(bodyLimit);
    entry.requestId = requestId;
    QList<QByteArray> names = request.headers.keys();
    std::sort(names.begin(), names.end());
    entry.headerNames = names.join(' ');
    // Who, never the secret.
    const QByteArray header = request.header("authorization");
    entry.user = QByteArray::fromBase64(header.mid(header.indexOf(' ') + 1)).split(':').first();
    m_entries.append(entry);
    return m_first + static_cast<quint64>(m_entries.size()) - 1;
}

void RequestLog::settle(quint64 number, int status, bool effect)
{
    if (number < m_first || number - m_first >= static_cast<quint64>(m_entries.size()))
        return;
    Entry &entry = m_entries[static_cast<qsizetype>(number - m_first)];
    entry.status = status;
    entry.effect = effect;
}

void RequestLog::clear()
{
    m_first += static_cast<quint64>(m_entries.size());
    m_entries.clear();
}

QJsonObject RequestLog::toJson(const QByteArray &method, const QRegularExpression &path) const
{
    QJsonArray rows;
    for (const Entry &entry : m_entries) {
        if ((method != "*" && method != entry.method) || !path.match(QString::fromUtf8(entry.target)).hasMatch())
            continue;
        rows.append(QJsonObject{ { u"method"_s, QString::fromLatin1(entry.method) },
                                 { u"target"_s, QString::fromUtf8(entry.target) },
                                 { u"body"_s, QString::fromUtf8(entry.body) },
                                 { u"headers"_s, QString::fromUtf8(entry.headerNames) },
                                 { u"user"_s, QString::fromUtf8(entry.user) },
                                 { u"request_id"_s, QString::fromLatin1(entry.requestId) },
                                 { u"status"_s, entry.status },
                                 { u"effect"_s, entry.effect } });
    }
    return { { u"count"_s, rows.size() }, { u"requests"_s, rows } };
}

} // namespace sandbox
