// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace sandbox {

/// The product requests that arrived, whether they were answered or not: tests count what a client really sent.
class RequestLog
{
public:
    static constexpr qsizetype limit = 10000; ///< older ones are forgotten
    static constexpr qsizetype bodyLimit = 16 * 1024; ///< what is kept of a body

    /// Returns the entry's number, for settle().
    quint64 add(const Request &request, const QByteArray &requestId);
    /// What became of it: the status that was made, 0 for none, and whether the call was carried out.
    void settle(quint64 entry, int status, bool effect);
    void clear();
    /// Those of a method ("*": any) whose path and query fit, with their count.
    QJsonObject toJson(const QByteArray &method, const QRegularExpression &path) const;

private:
    struct Entry
    {
        QByteArray method;
        QByteArray target;
        QByteArray body;
        QByteArray requestId;
        QByteArray headerNames;
        QByteArray user;
        int status = 0;
        bool effect = false;
    };
    QList<Entry> m_entries;
    quint64 m_first = 0; // the number of the first entry that is still there
};

} // namespace sandbox
