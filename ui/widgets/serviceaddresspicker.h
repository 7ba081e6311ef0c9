// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "models/forms/addressform.h"
#include "models/records/address.h"
#include "models/rules/verdict.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <optional>

class QToolButton;

namespace nd {

class Lookups;
class SidPicker;

/// How people read an address in one line, and as on an envelope.
QString addressLine(const Address &address);
QString addressLines(const Address &address);

/// The address of the owner of hosted numbers: one of the account's. What can't serve (a
/// P.O. box, page 11) is shown, but can't be chosen, and says why.
class ServiceAddressPicker : public QWidget
{
    Q_OBJECT
public:
    /// @param name object name of the box; the button for a new address has that with "_new"
    ServiceAddressPicker(const QString &name, Lookups &lookups, QWidget *parent = nullptr);

    /// Whose addresses are offered: another account of the session's parent, or the session's own (empty).
    void setAccount(Session &session, const QString &account);
    /// What a new address must be beyond what every address must, named as AddressForm's fields; and what is said of it
    /// in its form.
    static QList<rules::Problem> check(const AddressForm &form);
    static QString about();

    QString sid() const;
    void setSid(const QString &sid);
    /// The chosen address; nothing while it is not known.
    std::optional<Address> address() const;
    /// One of the account's addresses; nothing while it is not known.
    std::optional<Address> address(const QString &sid) const;
    /// What keeps the chosen address from serving; good where it is not known.
    rules::Verdict verdict() const;
    /// What is worth saying beneath.
    QString note() const;
    /// Reads the addresses, if they were not read yet.
    void read();
    /// An address that was made for it: chosen, and looked for in the list.
    void takeAddress(const QString &sid);

Q_SIGNALS:
    void sidChanged();
    /// The button for a new address.
    void newAddressWanted();
    /// The addresses were read, or a note changed.
    void noteChanged();

private:
    void readAddresses(SidPicker &picker, bool again);
    void offer(const Result<QList<Address>> &list);

    Lookups &m_lookups;
    QPointer<Session> m_session; ///< Where another account's addresses are asked for.
    QString m_account;
    QToolButton *m_new = nullptr;
    QList<Address> m_addresses;
    SidPicker *m_picker;
};

} // namespace nd
