// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandboxfixture.h"

namespace nd::test {

/// Hosted numbers of a sandbox, through one of the two generations of the API: for tests of both by the same steps.
class HostedDesk
{
public:
    using Form = SandboxFixture::Form;

    HostedDesk(SandboxFixture &sandbox, bool preview)
        : m_sandbox(sandbox)
        , m_preview(preview)
    {
    }

    bool preview() const { return m_preview; }
    QString orders(const QString &rest = {}) const
    {
        return (m_preview ? QStringLiteral("/HostedNumbers/HostedNumberOrders")
                          : QStringLiteral("/v2/HostedNumber/Orders"))
            + rest;
    }
    QString letters(const QString &rest = {}) const
    {
        return (m_preview ? QStringLiteral("/HostedNumbers/AuthorizationDocuments")
                          : QStringLiteral("/v2/HostedNumber/AuthorizationDocuments"))
            + rest;
    }
    QString address()
    {
        const HttpAnswer answer
            = m_sandbox.get(m_sandbox.path(QStringLiteral("/Addresses.json?IsoCountry=US&PageSize=1")));
        return answer.rows("addresses").first()[QLatin1StringView("sid")].toString();
    }
    /// Everything that either generation requires of an order.
    Form orderForm(const QString &number)
    {
        return { { QStringLiteral("PhoneNumber"), number },
                 { QStringLiteral("SmsCapability"), QStringLiteral("true") },
                 { QStringLiteral("ContactPhoneNumber"), QStringLiteral("+14155550100") },
                 { QStringLiteral("AddressSid"), address() },
                 { QStringLiteral("Email"), QStringLiteral("owner@example.com") } };
    }
    HttpAnswer create(const QString &number, const Form &more = {})
    {
        return m_sandbox.post(orders(), orderForm(number) + more);
    }
    HttpAnswer fetch(const QString &sid) { return m_sandbox.get(orders(u'/' + sid)); }
    QString status(const QString &sid) { return fetch(sid).text("status"); }
    HttpAnswer call(const QString &sid, const Form &more = {})
    {
        return m_sandbox.post(orders(u'/' + sid),
                              Form{ { QStringLiteral("Status"), QStringLiteral("pending-verification") } } + more);
    }
    HttpAnswer cancel(const QString &sid) { return m_sandbox.remove(orders(u'/' + sid)); }
    /// An order of a number that can be hosted, in "received".
    QString received(const QString &number)
    {
        QString sid = create(number).text("sid");
        m_sandbox.step(6);
        return sid;
    }
    QString verified(const QString &number)
    {
        QString sid = received(number);
        force(sid, QStringLiteral("verified"));
        return sid;
    }
    void force(const QString &sid, const QString &status)
    {
        m_sandbox.control("POST", QStringLiteral("hosted/orders/%1/status").arg(sid),
                          { { QStringLiteral("status"), status } });
    }
    void answer(const QString &sid, const QString &answer)
    {
        m_sandbox.control("POST", QStringLiteral("hosted/orders/%1/call").arg(sid),
                          { { QStringLiteral("answer"), answer } });
    }
    /// Everything that either generation requires of a letter.
    Form letterForm(const QStringList &orderSids)
    {
        Form form{ { QStringLiteral("AddressSid"), address() },
                   { QStringLiteral("Email"), QStringLiteral("signer@example.com") },
                   { QStringLiteral("ContactTitle"), QStringLiteral("Owner") },
                   { QStringLiteral("ContactPhoneNumber"), QStringLiteral("+14155550100") } };
        for (const QString &sid : orderSids)
            form.append({ QStringLiteral("HostedNumberOrderSids"), sid });
        return form;
    }
    HttpAnswer createLetter(const QStringList &orderSids) { return m_sandbox.post(letters(), letterForm(orderSids)); }
    HttpAnswer fetchLetter(const QString &sid) { return m_sandbox.get(letters(u'/' + sid)); }
    /// "sign", "decline" or "bounce".
    void act(const QString &letterSid, const QString &action)
    {
        m_sandbox.control("POST", QStringLiteral("hosted/documents/") + letterSid,
                          { { QStringLiteral("action"), action } });
    }

private:
    SandboxFixture &m_sandbox;
    bool m_preview;
};

} // namespace nd::test
