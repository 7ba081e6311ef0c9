// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberpapers.h"

#include "app/lookups.h"
#include "app/session.h"
#include "models/bidi.h"
#include "models/rules/numberpapers.h"
#include "ui/widgets/sidpicker.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

QString shown(const Address &address)
{
    QStringList parts;
    for (const QString &part : { address.friendlyName, address.customerName, address.street, address.city }) {
        if (!part.isEmpty() && !parts.contains(bidi::isolated(part)))
            parts.append(bidi::isolated(part));
    }
    return u"%1 (%2)"_s.arg(parts.join(u", "_s), address.country);
}

} // namespace

NumberPapers::NumberPapers(Session &session, Lookups &lookups, const QString &country, std::optional<NumberType> type,
                           QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_lookups(lookups)
    , m_country(country)
    , m_type(type)
    , m_form(new FieldForm)
{
    using Freshness = SidPicker::Freshness;
    m_address = new SidPicker(u"paper_address_sid"_s, u"AD"_s, [this](SidPicker &picker, Freshness freshness) {
        readAddresses(picker, freshness == Freshness::Again);
    });
    m_bundle = new SidPicker(u"paper_bundle_sid"_s, u"BU"_s, [this](SidPicker &picker, Freshness freshness) {
        readBundles(picker, freshness == Freshness::Again);
    });
    const QToolButton *add = m_address->addButton(u"_new"_s, tr("New address…"), u"list-add"_s);
    connect(add, &QToolButton::clicked, this,
            [this] { Q_EMIT newAddressWanted(m_requirement == "foreign"_L1 ? QString() : m_country); });
    m_rows.insert(u"address_sid"_s, m_form->addRow(tr("&Address"), m_address));
    m_rows.insert(u"bundle_sid"_s, m_form->addRow(tr("B&undle"), m_bundle));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    for (const SidPicker *picker : { m_address, m_bundle }) {
        connect(picker, &SidPicker::sidChanged, this, &NumberPapers::edited);
        connect(picker, &SidPicker::noteChanged, this, &NumberPapers::showNotes);
    }
}

void NumberPapers::setAddressRequirement(const QString &requirement)
{
    if (requirement == m_requirement)
        return;
    m_requirement = requirement;
    if (m_known)
        offerAddresses();
    Q_EMIT edited();
}

void NumberPapers::readAddresses(SidPicker &picker, bool again)
{
    if (again)
        m_lookups.forget(RecordKind::Address);
    m_lookups.addresses(&picker, [this, &picker](const Result<QList<Address>> &list) {
        if (!list)
            return picker.setAnswer(list.error());
        m_known = list.value();
        std::stable_partition(m_known->begin(), m_known->end(),
                              [this](const Address &address) { return address.country == m_country; });
        offerAddresses();
    });
}

void NumberPapers::offerAddresses()
{
    QList<SidPicker::Choice> choices;
    QStringList fitting;
    QString chosen = m_address->sid();
    for (const Address &address : std::as_const(*m_known)) {
        const rules::Verdict place = rules::addressPlace(m_requirement, m_country, address.country);
        const bool doubtful = address.verified == std::optional(false);
        choices.append({ address.sid, doubtful ? tr("%1, not verified yet").arg(shown(address)) : shown(address),
                         place.sentence });
        if (place.ok())
            fitting.append(address.sid);
        else if (address.sid == chosen)
            chosen.clear(); // It is known not to fit.
    }
    // The only address that suits is what a person would choose.
    const bool needed = !m_requirement.isEmpty() && m_requirement != "none"_L1;
    if (needed && chosen.isEmpty() && fitting.size() == 1)
        chosen = fitting.first();
    m_address->setSid(chosen);
    m_address->setAnswer(choices);
}

void NumberPapers::readBundles(SidPicker &picker, bool again)
{
    if (again)
        m_lookups.forget(RecordKind::Bundle);
    m_lookups.bundlesFor(m_country, m_type, &picker, [this, &picker](const Result<QList<Bundle>> &list) {
        if (!list)
            return picker.setAnswer(list.error());
        QList<SidPicker::Choice> choices;
        for (const Bundle &bundle : list.value()) {
            const rules::Verdict use = rules::bundleUse(bundle.status, bundle.validUntil, m_session.clock().now());
            QString text = bundle.friendlyName.isEmpty() ? bundle.sid : bundle.friendlyName;
            if (use.level == rules::Verdict::Level::Warning)
                text += u", "_s + use.sentence;
            choices.append({ bundle.sid, text, use.ok() ? QString() : use.sentence });
        }
        picker.setAnswer(choices);
    });
}

void NumberPapers::takeAddress(const QString &sid)
{
    m_address->setSid(sid);
    m_address->read(SidPicker::Freshness::Again);
}

void NumberPapers::choose(const QString &addressSid, const QString &bundleSid)
{
    m_address->setSid(addressSid);
    m_bundle->setSid(bundleSid);
}

QString NumberPapers::addressSid() const
{
    return m_address->sid();
}

QString NumberPapers::bundleSid() const
{
    return m_bundle->sid();
}

QStringList NumberPapers::summary() const
{
    QStringList lines;
    if (!m_address->sid().isEmpty())
        lines.append(tr("Address: %1").arg(m_address->text()));
    if (!m_bundle->sid().isEmpty())
        lines.append(tr("Bundle: %1").arg(m_bundle->text()));
    return lines;
}

void NumberPapers::show(const QList<rules::Problem> &problems)
{
    m_problems = problems;
    showNotes();
}

std::array<std::pair<QLatin1StringView, SidPicker *>, 2> NumberPapers::pickers() const
{
    return { { { "address_sid"_L1, m_address }, { "bundle_sid"_L1, m_bundle } } };
}

void NumberPapers::showNotes()
{
    showProblems(m_rows, m_problems);
    for (const auto &[field, picker] : pickers()) {
        if (!picker->note().isEmpty())
            m_rows.value(field)->setHint(picker->note());
    }
}

bool NumberPapers::goTo(const QString &field)
{
    const FieldRow *row = m_rows.value(field);
    if (!row)
        return false;
    // With no address to choose, making one is what helps.
    if (field == "address_sid"_L1 && m_address->offered() == 0)
        findChild<QToolButton *>(u"paper_address_sid_new"_s)->setFocus();
    else
        row->editor()->setFocus();
    return true;
}

void NumberPapers::readAgain(const QString &field)
{
    for (const auto &[name, picker] : pickers()) {
        if (name == field)
            picker->read(SidPicker::Freshness::Again);
    }
}

} // namespace nd
