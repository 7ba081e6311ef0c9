// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/serviceaddresspicker.h"

#include "app/api/addresses.h"
#include "app/lookups.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/format.h"
#include "models/rules/hostedchecks.h"
#include "ui/widgets/sidpicker.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Those that hold something, each once.
QStringList parts(std::initializer_list<QString> texts)
{
    QStringList found;
    for (const QString &text : texts) {
        const QString part = bidi::isolatedLines(text);
        if (!part.isEmpty() && !found.contains(part))
            found.append(part);
    }
    return found;
}

} // namespace

QString addressLine(const Address &address)
{
    return parts({ address.customerName, address.street, address.streetSecondary, address.city, address.region,
                   address.postalCode })
        .join(u", "_s);
}

QString addressLines(const Address &address)
{
    return parts({ address.customerName, address.street, address.streetSecondary,
                   parts({ address.city, address.region, address.postalCode }).join(u", "_s),
                   countryName(address.country) })
        .join(u'\n');
}

ServiceAddressPicker::ServiceAddressPicker(const QString &name, Lookups &lookups, QWidget *parent)
    : QWidget(parent)
    , m_lookups(lookups)
    , m_picker(new SidPicker(name, u"AD"_s, [this](SidPicker &picker, SidPicker::Freshness freshness) {
        readAddresses(picker, freshness == SidPicker::Freshness::Again);
    }))
{
    setObjectName(name + "_address"_L1);
    m_new = m_picker->addButton(u"_new"_s, tr("New address…"), u"list-add"_s);
    connect(m_new, &QToolButton::clicked, this, &ServiceAddressPicker::newAddressWanted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_picker);
    setFocusProxy(m_picker);
    connect(m_picker, &SidPicker::sidChanged, this, &ServiceAddressPicker::sidChanged);
    connect(m_picker, &SidPicker::noteChanged, this, &ServiceAddressPicker::noteChanged);
}

void ServiceAddressPicker::setAccount(Session &session, const QString &account)
{
    if (account == m_account)
        return;
    m_session = &session;
    m_account = account;
    m_new->setEnabled(account.isEmpty());
    m_new->setToolTip(account.isEmpty() ? m_new->text() : tr("A new address would not be of the account chosen here."));
    m_addresses.clear();
    m_picker->setSid({}); // an address of one account is none of another
    m_picker->setAnswer(QList<SidPicker::Choice>());
    m_picker->read(SidPicker::Freshness::Again);
}

void ServiceAddressPicker::readAddresses(SidPicker &picker, bool again)
{
    picker.setAccessibleName(accessibleName()); // The form gives it to this widget.
    const auto take = [this, asked = m_account](const Result<QList<Address>> &list) {
        if (asked == m_account) // else another account was chosen meanwhile
            offer(list);
    };
    if (!m_account.isEmpty() && m_session) {
        m_session->transport().send(listAddressesIn(m_account), &picker, [take](const Result<Reply> &reply) {
            take(reply ? decodeRecords<Address>(reply.value().body) : Result<QList<Address>>(reply.error()));
        });
        return;
    }
    if (again)
        m_lookups.forget(RecordKind::Address);
    m_lookups.addresses(&picker, take);
}

void ServiceAddressPicker::offer(const Result<QList<Address>> &list)
{
    if (!list)
        return m_picker->setAnswer(list.error());
    m_addresses = list.value();
    QList<SidPicker::Choice> choices;
    for (const Address &address : std::as_const(m_addresses)) {
        const rules::Verdict serves = rules::serviceAddress(address);
        const QString name = address.friendlyName.isEmpty() || address.friendlyName == address.customerName
            ? addressLine(address)
            : u"%1: %2"_s.arg(bidi::isolated(address.friendlyName), addressLine(address));
        choices.append({ address.sid, name, serves.ok() ? QString() : tr("a P.O. box is not accepted") });
    }
    m_picker->setAnswer(choices);
}

QList<rules::Problem> ServiceAddressPicker::check(const AddressForm &form)
{
    Address address;
    address.street = form.street;
    address.streetSecondary = form.streetSecondary;
    address.country = form.country;
    const rules::Verdict verdict = rules::serviceAddress(address);
    if (verdict.level == rules::Verdict::Level::Good)
        return {};
    return { { verdict.ok() ? u"iso_country"_s : u"street"_s, verdict } };
}

QString ServiceAddressPicker::about()
{
    return tr("The address where the phone line is, as the phone company knows it, with the name of the person who may "
              "decide about the number. A P.O. box is not accepted: letters of authorization need a physical address.");
}

void ServiceAddressPicker::takeAddress(const QString &sid)
{
    m_picker->setSid(sid);
    m_picker->read(SidPicker::Freshness::Again);
}

void ServiceAddressPicker::read()
{
    if (m_addresses.isEmpty())
        m_picker->read(SidPicker::Freshness::AsKept);
}

QString ServiceAddressPicker::sid() const
{
    return m_picker->sid();
}

void ServiceAddressPicker::setSid(const QString &sid)
{
    m_picker->setSid(sid);
}

std::optional<Address> ServiceAddressPicker::address() const
{
    return address(sid());
}

std::optional<Address> ServiceAddressPicker::address(const QString &sid) const
{
    const auto found = std::ranges::find(m_addresses, sid, &Address::sid);
    return found == m_addresses.end() ? std::nullopt : std::optional(*found);
}

rules::Verdict ServiceAddressPicker::verdict() const
{
    const std::optional<Address> chosen = address();
    return chosen ? rules::serviceAddress(*chosen) : rules::Verdict();
}

QString ServiceAddressPicker::note() const
{
    return m_picker->note();
}

} // namespace nd
