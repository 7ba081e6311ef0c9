// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandboxfixture.h"

namespace nd::test {

/// Bringing numbers into a sandbox (pages 12 to 17), for tests.
class PortDesk
{
public:
    explicit PortDesk(SandboxFixture &sandbox)
        : m_sandbox(sandbox)
    {
    }

    static QString ports(const QString &rest = {}) { return QStringLiteral("/v1/Porting/PortIn") + rest; }
    static QByteArray pdf() { return "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"; }

    HttpAnswer portability(const QString &number, const QString &query = {})
    {
        return m_sandbox.get(QStringLiteral("/v1/Porting/Portability/PhoneNumber/") + number + query);
    }
    /// The parts of a form with one file, as a client sends them.
    HttpAnswer upload(const QByteArray &file, const QByteArray &type = "utility_bill", const QByteArray &name = "Bill")
    {
        QByteArray body;
        const auto field = [&body](const QByteArray &key, const QByteArray &value) {
            body += "--piece\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n";
        };
        field("friendly_name", name);
        field("document_type", type);
        body += "--piece\r\nContent-Disposition: form-data; name=\"File\"; filename=\"bill.pdf\"\r\n"
                "Content-Type: application/octet-stream\r\n\r\n"
            + file + "\r\n--piece--\r\n";
        return m_sandbox.send("POST", QStringLiteral("/v1/Documents"), body, "multipart/form-data; boundary=piece");
    }
    QString bill() { return upload(pdf()).text("sid"); }

    /// Everything that a request takes, for these numbers.
    QJsonObject form(const QStringList &numbers)
    {
        QJsonArray rows;
        for (const QString &number : numbers)
            rows.append(QJsonObject{ { QStringLiteral("phone_number"), number },
                                     { QStringLiteral("pin"), QStringLiteral("1234") } });
        const QJsonObject address{
            { QStringLiteral("street"), QStringLiteral("101 Example St") },
            { QStringLiteral("city"), QStringLiteral("San Francisco") },
            { QStringLiteral("state"), QStringLiteral("CA") },
            { QStringLiteral("zip"), QStringLiteral("94105") },
            { QStringLiteral("country"), QStringLiteral("US") },
        };
        const QJsonObject carrier{
            { QStringLiteral("customer_type"), QStringLiteral("Business") },
            { QStringLiteral("customer_name"), QStringLiteral("Example Inc.") },
            { QStringLiteral("account_number"), QStringLiteral("A-1") },
            { QStringLiteral("account_telephone_number"), numbers.value(0) },
            { QStringLiteral("authorized_representative"), QStringLiteral("Jo Doe") },
            { QStringLiteral("authorized_representative_email"), QStringLiteral("jo@example.com") },
            { QStringLiteral("address"), address },
        };
        return { { QStringLiteral("losing_carrier_information"), carrier },
                 { QStringLiteral("phone_numbers"), rows },
                 { QStringLiteral("documents"), QJsonArray{ bill() } } };
    }
    HttpAnswer create(const QJsonObject &form)
    {
        return m_sandbox.send("POST", ports(), QJsonDocument(form).toJson(), "application/json");
    }
    /// A request for these numbers: its SID.
    QString created(const QStringList &numbers) { return create(form(numbers)).text("port_in_request_sid"); }
    HttpAnswer fetch(const QString &sid) { return m_sandbox.get(ports(u'/' + sid)); }
    QString status(const QString &sid) { return fetch(sid).text("port_in_request_status"); }
    QJsonObject row(const QString &sid, qsizetype n) { return fetch(sid).rows("phone_numbers").at(n).toObject(); }
    QString numberStatus(const QString &sid, qsizetype n = 0)
    {
        return row(sid, n)[QLatin1StringView("port_in_phone_number_status")].toString();
    }
    QString numberPath(const QString &sid, qsizetype n = 0)
    {
        return ports(u'/' + sid + QStringLiteral("/PhoneNumber/")
                     + row(sid, n)[QLatin1StringView("port_in_phone_number_sid")].toString());
    }
    HttpAnswer list(const QString &query = {})
    {
        return m_sandbox.get(ports(QStringLiteral("/PortInRequests") + query));
    }
    HttpAnswer cancel(const QString &sid) { return m_sandbox.remove(ports(u'/' + sid)); }
    /// What people and carriers do with a request or, by its SID, with one number of it.
    QJsonObject act(const QString &sid, const QString &action, QJsonObject more = {})
    {
        more.insert(QStringLiteral("action"), action);
        return m_sandbox.control("POST", QStringLiteral("port-in/") + sid, more);
    }

private:
    SandboxFixture &m_sandbox;
};

} // namespace nd::test
