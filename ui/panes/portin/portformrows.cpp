// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portformrows.h"

#include <QCoreApplication>

namespace nd {

namespace {

using F = PortInForm;
using R = PortFormRow;

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("PortForm", text) : QString();
}

constexpr PortFormRow rows[] = {
    { "customer_type", QT_TRANSLATE_NOOP("PortForm", "The customer, as the losing carrier has it"),
      QT_TRANSLATE_NOOP("PortForm", "Customer is a"), &F::customerType, R::CustomerType },
    { "customer_name", "", QT_TRANSLATE_NOOP("PortForm", "Name"), &F::customerName },
    { "account_number", "", QT_TRANSLATE_NOOP("PortForm", "Account number"), &F::accountNumber, R::Text,
      QT_TRANSLATE_NOOP("PortForm", "At the losing carrier; it is on the bill.") },
    { "account_telephone_number", "", QT_TRANSLATE_NOOP("PortForm", "Account phone"), &F::accountTelephoneNumber,
      R::AccountPhone, QT_TRANSLATE_NOOP("PortForm", "If nobody knows it, one of the numbers themselves.") },
    { "address_by", QT_TRANSLATE_NOOP("PortForm", "Billing address at the losing carrier"),
      QT_TRANSLATE_NOOP("PortForm", "Address"), nullptr, R::AddressWay },
    { "street", "", QT_TRANSLATE_NOOP("PortForm", "Street"), &F::street, R::Text, "", R::WhenTyped },
    { "street_2", "", QT_TRANSLATE_NOOP("PortForm", "Second line"), &F::street2, R::Text, "", R::WhenTyped },
    { "city", "", QT_TRANSLATE_NOOP("PortForm", "City"), &F::city, R::Text, "", R::WhenTyped },
    { "state", "", QT_TRANSLATE_NOOP("PortForm", "State"), &F::state, R::Text,
      QT_TRANSLATE_NOOP("PortForm", "Spelled as the losing carrier spells it: CA, or California."), R::WhenTyped },
    { "zip", "", QT_TRANSLATE_NOOP("PortForm", "Postal code"), &F::zip, R::Text, "", R::WhenTyped },
    { "country", "", QT_TRANSLATE_NOOP("PortForm", "Country"), &F::country, R::Country, "", R::WhenTyped },
    { "address_sid", "", QT_TRANSLATE_NOOP("PortForm", "Which"), &F::addressSid, R::Address,
      QT_TRANSLATE_NOOP("PortForm", "It is copied: later changes of it don't reach the request."), R::WhenChosen },
    { "authorized_representative", QT_TRANSLATE_NOOP("PortForm", "Who signs the letter of authorization"),
      QT_TRANSLATE_NOOP("PortForm", "Name"), &F::authorizedRepresentative, R::Text,
      QT_TRANSLATE_NOOP("PortForm", "First and last name, as listed at the losing carrier.") },
    { "authorized_representative_email", "", QT_TRANSLATE_NOOP("PortForm", "E-mail"), &F::authorizedRepresentativeEmail,
      R::Text, QT_TRANSLATE_NOOP("PortForm", "The letter is sent there, to be signed within 30 days.") },
    { "notification_emails", "", QT_TRANSLATE_NOOP("PortForm", "Copies to"), nullptr, R::Emails,
      QT_TRANSLATE_NOOP("PortForm",
                        "E-mail addresses, separated by commas. With one there is a support ticket, which is the way "
                        "to change the date later.") },
    { "documents", QT_TRANSLATE_NOOP("PortForm", "Utility bill"), QT_TRANSLATE_NOOP("PortForm", "Documents"), nullptr,
      R::Documents, QT_TRANSLATE_NOOP("PortForm", "At least one utility bill of the last 30 days.") },
    { "target_port_in_date", QT_TRANSLATE_NOOP("PortForm", "When, and where to"),
      QT_TRANSLATE_NOOP("PortForm", "Target date"), nullptr, R::Date },
    { "target_port_in_time_range_end", "", QT_TRANSLATE_NOOP("PortForm", "Between"), nullptr, R::Window },
    { "account_sid", "", QT_TRANSLATE_NOOP("PortForm", "To account"), &F::accountSid, R::Target },
};

} // namespace

QString PortFormRow::title() const
{
    return translated(label);
}

QString PortFormRow::plainTitle() const
{
    return title().remove(QLatin1Char('&'));
}

QString PortFormRow::help() const
{
    return translated(hint);
}

QString PortFormRow::headline() const
{
    return translated(heading);
}

std::span<const PortFormRow> portFormRows()
{
    return rows;
}

} // namespace nd
