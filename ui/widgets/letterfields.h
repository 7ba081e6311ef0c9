// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterdrafts.h"
#include "models/forms/loaform.h"
#include "ui/widgets/fieldform.h"

#include <QSet>
#include <QWidget>

class QLineEdit;

namespace nd {

class Lookups;
class ServiceAddressPicker;

/// What is filled in for a letter of authorization beside its orders: the owner's address, who signs, who gets a copy.
class LetterFields : public QWidget
{
    Q_OBJECT
public:
    /// @param changesLetter an existing letter is changed: what the service does not tell of it may stay empty
    LetterFields(HostedGeneration generation, Lookups &lookups, bool changesLetter, QWidget *parent = nullptr);

    /// As typed; without the orders.
    LetterContent content() const;
    /// The same as it is sent, in the form's members.
    void fill(LoaForm &form) const;
    /// A person's own work: later suggestions leave it alone.
    void setContent(const LetterContent &content);
    /// Fills in what nobody has touched yet.
    void suggest(const LetterContent &content);

    /// Beside the fields "address_sid", "email", "contact_title", "contact_phone_number" and "cc_emails".
    void show(const QList<rules::Problem> &problems);
    using QWidget::show;
    bool goToFirstProblem();
    /// Checks of the address that only its record allows.
    QList<rules::Problem> addressProblems() const;
    ServiceAddressPicker *address() const { return m_address; }

Q_SIGNALS:
    /// Something is different, whoever did it.
    void edited();
    /// A person filled in something.
    void typed();
    /// The account's addresses are known now.
    void addressesRead();

private:
    QLineEdit *addLine(const char *field, const QString &label, const QString &hint);
    void touched(const QString &field);
    void explain();

    FieldForm *m_form;
    ServiceAddressPicker *m_address;
    QLineEdit *m_email;
    QLineEdit *m_title;
    QLineEdit *m_phone;
    QLineEdit *m_copies;
    QHash<QString, FieldRow *> m_rows;
    QHash<QString, QString> m_hints;
    QSet<QString> m_touched; ///< Fields that a person filled in.
    QList<rules::Problem> m_problems;
    bool m_suggesting = false;
};

} // namespace nd
