// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows of the form of a port-in request, on the sandbox.
#include "ui/panes/portin/portrequestpage.h"

#include "app/session.h"
#include "models/forms/portinform.h"
#include "ui/actions.h"
#include "ui/panes/portin/portrequestsheet.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// A customer as it is typed half way.
PortInForm halfFilled()
{
    PortInForm form;
    form.numbers = { { .e164 = u"+14155550141"_s, .type = u"LOCAL"_s, .asksForPin = false },
                     { .e164 = u"+14155550142"_s, .type = u"MOBILE"_s, .asksForPin = true },
                     { .e164 = u"+14155550143"_s, .type = u"MOBILE"_s, .asksForPin = true } };
    form.customerType = u"Business"_s;
    form.customerName = u"Harbor Bakery Inc."_s;
    form.accountTelephoneNumber = u"(415) 555-0141"_s;
    form.street = u"101 Spear St"_s;
    form.city = u"San Francisco"_s;
    form.state = u"CA"_s;
    form.zip = u"94105"_s;
    form.authorizedRepresentative = u"Robin Example"_s;
    return form;
}

} // namespace

QStringList PortRequestPage::tourStates() const
{
    return { u"empty"_s, u"filled"_s, u"date"_s, u"missing"_s, u"mend"_s };
}

void PortRequestPage::showTourState(const QString &state)
{
    if (!m_sheet || !m_session->profile().sandbox)
        return;
    if (state == "mend"_L1) {
        PortInRequest request;
        request.customerName = u"Harbor Bakery"_s;
        request.customerType = u"Business"_s;
        return resubmit({ u"+14155550141"_s }, request, { u"customer_name"_s });
    }
    openNew();
    if (state == "empty"_L1)
        return;
    QVariantMap draft = halfFilled().toMap();
    draft.insert(u"target_port_in_date"_s,
                 rules::earliestPortDate(m_session->clock().now()).addDays(4).toString(Qt::ISODate));
    draft.insert(u"window_from"_s, u"10:00"_s);
    draft.insert(u"window_until"_s, u"14:30"_s);
    draft.insert(u"window_zone"_s, u"America/Los_Angeles"_s);
    beginWith(draft);
    derive();
    if (state == "date"_L1)
        m_sheet->goTo(u"account_sid"_s);
    if (state == "missing"_L1)
        send();
}

} // namespace nd
