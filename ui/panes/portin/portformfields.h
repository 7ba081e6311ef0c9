// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/portinform.h"
#include "models/records/account.h"
#include "ui/widgets/fieldform.h"

#include <QSet>

#include <functional>

class QRadioButton;

namespace nd {

class AccountBox;
class CountryBox;
class DateField;
class Lookups;
class PortBillChooser;
class PortDocuments;
struct PortFormRow;
class PortWindowField;
class Session;
class SidPicker;

/// Everything of a port-in request but its numbers, page 15: to be filled in in any order. What is wrong is said beside
/// its field, at once where something is typed, and of what is missing once somebody asked.
class PortFormFields : public QWidget
{
    Q_OBJECT
public:
    PortFormFields(Session &session, Lookups &lookups, PortDocuments &documents, QWidget *parent = nullptr);

    /// Accounts that the numbers can go to beside the session's own.
    void setTargets(const QList<Account> &targets);

    /// Without numbers.
    PortInForm form() const;
    /// Everything that was typed or chosen, which takeDraft() brings back; empty when nothing was.
    QVariantMap draft() const;
    /// Takes what PortInForm::toMap() gives, too.
    void takeDraft(const QVariantMap &draft);
    /// The number of the account at the losing carrier, which was kept and could not be read before.
    void takeAccountNumber(const QString &number);
    /// The numbers of the request: each may be the account's own.
    void offerNumbers(const QStringList &e164s);
    /// Which bills can be used may be another answer now.
    void offerBills();
    void attach(const QStringList &documentSids);
    /// An address that was made for it.
    void takeAddress(const QString &sid);

    /// Beside the fields, by the names of PortInForm.
    void show(const QList<rules::Problem> &problems, bool asked);
    using QWidget::show;
    /// The service's words beside a field, until that is edited or the next try. False: it is not here.
    bool refuse(const QString &field, const QString &sentence);
    void forgetRefusals();
    /// In a draft: fields that the losing carrier did not accept. They are marked until they are edited.
    static QString mendName();
    /// Titles of the fields that are still as the losing carrier rejected them.
    QStringList notMended() const;
    /// Gives the keyboard to the first field that keeps the request from being sent. False: none does.
    bool goToFirstProblem();
    /// The chosen address and bills as people know them.
    QString addressName() const;
    QStringList documentNames() const;
    /// Of another account than the session's; empty: the session's own.
    QString accountName() const;
    FieldRow *row(const QString &field) const { return m_rows.value(field); }

Q_SIGNALS:
    void edited();
    void newAddressWanted();
    void billsWanted();

private:
    using Row = PortFormRow;
    QWidget *makeEditor(const Row &row, Lookups &lookups, PortDocuments &documents);
    QWidget *makeAddressWay(const std::function<void()> &touched);
    QString text(const Row &row) const;
    void setText(const Row &row, const QString &text);
    bool isEmpty(const Row &row) const;
    QString ownProblem(const Row &row) const;
    QString hint(const Row &row) const;
    void setForm(const PortInForm &form);
    void showAddress();
    void take(const QString &field);
    void showNotes();

    Session &m_session;
    FieldForm *m_form;
    QHash<QString, FieldRow *> m_rows;
    QRadioButton *m_typed = nullptr;
    QRadioButton *m_chosen = nullptr;
    SidPicker *m_address = nullptr;
    PortBillChooser *m_bills = nullptr;
    CountryBox *m_country = nullptr;
    DateField *m_date = nullptr;
    PortWindowField *m_window = nullptr;
    AccountBox *m_account = nullptr; ///< None in a subaccount: it knows no others.
    QList<rules::Problem> m_problems;
    QHash<QString, QString> m_refused; ///< The service's words by field.
    QStringList m_mend; ///< Fields that the losing carrier rejected.
    QSet<QString> m_blocking;
    bool m_asked = false;
    bool m_filling = false;
};

} // namespace nd
