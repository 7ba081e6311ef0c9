// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"
#include "models/forms/addressform.h"

#include <QDialog>
#include <QHash>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace nd {

class CountryBox;
class FieldForm;
class FieldRow;
class Notice;
class Session;

/// Makes an address of the account: where a number needs one and none fits. Stays open with everything typed until the
/// address is there.
class AddressDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param country ISO code to begin with
    AddressDialog(Session &session, const QString &country, QWidget *parent = nullptr);

    AddressForm form() const;
    /// What is worth knowing before one is typed, and what an address must be beyond what every address must.
    using Check = std::function<QList<rules::Problem>(const AddressForm &form)>;
    void setPurpose(const QString &about, Check more);

Q_SIGNALS:
    /// The address is there, under this SID.
    void created(const QString &sid);

private:
    void addLine(const char *field, const QString &label);
    void check(bool all);
    void send();
    void show(const OperationReport &report);
    void setBusy(bool busy);

    Session &m_session;
    Check m_more;
    QLabel *m_about;
    FieldForm *m_form;
    QHash<QString, QLineEdit *> m_lines;
    QHash<QString, FieldRow *> m_rows;
    CountryBox *m_country;
    Notice *m_notice;
    QPushButton *m_create;
    qint64 m_entry = 0; ///< Journal id of a creation whose outcome is being looked up.
    bool m_busy = false;
    bool m_tried = false; ///< Empty fields are told about once someone pressed the button.
};

} // namespace nd
