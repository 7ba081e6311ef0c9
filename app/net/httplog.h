// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>

namespace nd {

/// One request as the traffic log keeps it: nothing secret in it, see redact().
struct HttpLogEntry
{
    QDateTime started{}; ///< UTC.
    Verb verb = Verb::Get;
    QString url{}; ///< Redacted: of URLs in parameters, scheme and host alone.
    QString form{}; ///< Redacted form or JSON body.
    int httpStatus = 0;
    QString outcome{}; ///< "200", "Timed out", … for people.
    QString requestId{};
    int attempt = 1;
    qint64 bytes = 0;
    std::chrono::milliseconds duration{ 0 };
};

/// The last requests of a session, in memory only.
class HttpLog : public QObject
{
    Q_OBJECT
public:
    explicit HttpLog(int capacity = 2000, QObject *parent = nullptr);
    void add(HttpLogEntry entry);
    const QList<HttpLogEntry> &entries() const { return m_entries; }
    void clear();
    /// All entries as text, for a support ticket: no credentials, no message bodies.
    QString toText() const;

Q_SIGNALS:
    void added(const nd::HttpLogEntry &entry);
    void cleared();

private:
    int m_capacity;
    QList<HttpLogEntry> m_entries;
};

/// What a log may show of a parameter: nothing of secrets (AuthToken, Pin, …) and of what is private to a customer; of
/// each URL in it, scheme and host.
QString redact(const QString &name, const QString &value);

/// A URL as the log shows it: readable, the parameters of its query redacted, no user and no fragment.
QString redactedUrl(const QUrl &url);

/// A JSON body as the log shows it: values redacted by the names of their members, long lists cut.
QString redactedJson(const QJsonObject &json);

/// A form body as the log shows it: `Name=value&…`, each value redacted; `&` and `=` inside a value stay encoded.
QString redactedForm(const Parameters &form);

} // namespace nd
