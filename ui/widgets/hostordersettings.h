// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/hostedorderform.h"
#include "models/records/account.h"
#include "ui/widgets/fieldform.h"

#include <span>

namespace nd {

class AccountBox;
class Lookups;
class ServiceAddressPicker;
class Session;

/// How numbers are to be hosted, page 08 and v2: everything of a HostedOrderForm but the number. Shows what the
/// account's generation of the API takes, and says why the rest is not there.
class HostOrderSettings : public QWidget
{
    Q_OBJECT
public:
    /// @param targets accounts that an order can go to beside the session's own
    HostOrderSettings(Session &session, Lookups &lookups, const QList<Account> &targets, QWidget *parent = nullptr);

    HostedOrderForm form() const;
    /// Everything that was typed or chosen, which takeDraft() brings back.
    QVariantMap draft() const;
    void takeDraft(const QVariantMap &draft);
    bool isEmpty() const { return draft().isEmpty(); }
    /// The account that the orders go to; empty: the session's own.
    void setAccount(const QString &sid);
    /// How people call that account, when it is another one.
    QString accountName() const;
    /// What was filled in, for the question before ordering: "Owner's e-mail: …".
    QStringList summary() const;

    /// Beside the fields, by the names of HostedOrderForm::settings(). What is missing is told of once it is `asked`.
    void show(const QList<rules::Problem> &problems, bool asked);
    using QWidget::show;
    /// The service's words beside a field, until that is edited. False: it is not here.
    bool refuse(const QString &field, const QString &sentence);
    /// Gives the keyboard to the first field with a problem. False: there is none.
    bool goToFirstProblem() { return m_form->goToFirstProblem(); }
    /// An address that was made for it.
    void takeAddress(const QString &sid);

Q_SIGNALS:
    void edited();
    void newAddressWanted();

private:
    struct Row;
    static std::span<const Row> table();
    QWidget *makeEditor(const Row &row, Lookups &lookups, const QList<Account> &targets);
    QString value(const Row &row) const;
    void setValue(const Row &row, const QString &value);
    QString absent() const;
    void take(const QString &field);
    void showNotes();

    Session &m_session;
    HostedGeneration m_generation;
    FieldForm *m_form;
    AccountBox *m_account = nullptr; ///< None in a subaccount: its parent's orders are not its own.
    ServiceAddressPicker *m_address = nullptr;
    QHash<QString, FieldRow *> m_rows; ///< Those that the generation has.
    QList<rules::Problem> m_problems;
    QHash<QString, QString> m_refused; ///< The service's words by field.
    bool m_asked = false;
};

} // namespace nd
