// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/address.h"
#include "models/records/numbertype.h"
#include "models/rules/verdict.h"
#include "ui/widgets/fieldform.h"

#include <array>
#include <optional>
#include <utility>

namespace nd {

class Lookups;
class Session;
class SidPicker;

/// The address and the bundle that numbers of one country and kind are bought with. What does not fit is shown, but
/// can't be chosen, and says why.
class NumberPapers : public QWidget
{
    Q_OBJECT
public:
    /// @param country ISO code of the numbers
    NumberPapers(Session &session, Lookups &lookups, const QString &country, std::optional<NumberType> type,
                 QWidget *parent = nullptr);

    /// none, any, local or foreign, as the search or a refusal said; empty while it is not known.
    void setAddressRequirement(const QString &requirement);
    QString addressRequirement() const { return m_requirement; }
    QString addressSid() const;
    QString bundleSid() const;
    /// "Address: Berlin office, …": what was chosen, for the question before buying.
    QStringList summary() const;

    /// Beside the fields "address_sid" and "bundle_sid".
    void show(const QList<rules::Problem> &problems);
    using QWidget::show;
    /// Gives the keyboard to the field, or to the button that makes what it lacks. False: it is not here.
    bool goTo(const QString &field);
    /// Reads what the field chooses from again: something may have been approved meanwhile.
    void readAgain(const QString &field);
    /// What was chosen before, for a draft. An address that turns out not to fit is dropped.
    void choose(const QString &addressSid, const QString &bundleSid);
    /// An address that was made for it: chosen, and looked for in the list.
    void takeAddress(const QString &sid);
    FieldForm *form() const { return m_form; }

Q_SIGNALS:
    void edited();
    /// The button for a new address. Country: ISO code to begin with, or empty.
    void newAddressWanted(const QString &country);

private:
    void readAddresses(SidPicker &picker, bool again);
    void offerAddresses();
    void readBundles(SidPicker &picker, bool again);
    void showNotes();
    std::array<std::pair<QLatin1StringView, SidPicker *>, 2> pickers() const;

    Session &m_session;
    Lookups &m_lookups;
    QString m_country;
    std::optional<NumberType> m_type;
    QString m_requirement;
    std::optional<QList<Address>> m_known; ///< Addresses as last read: those of the country first.
    FieldForm *m_form;
    SidPicker *m_address;
    SidPicker *m_bundle;
    QHash<QString, FieldRow *> m_rows;
    QList<rules::Problem> m_problems;
};

} // namespace nd
