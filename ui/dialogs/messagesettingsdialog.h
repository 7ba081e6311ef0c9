// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"
#include "models/forms/numberchanges.h"
#include "ui/widgets/fieldform.h"

#include <QDialog>
#include <QHash>

namespace nd {

class BusyButton;
class Lookups;
class Notice;
class Session;
class SidPicker;
class UrlField;

/// Where the messages of one number of the account go (page 23): of a hosted number, before its order is completed,
/// too. Stays open with everything filled in until it is saved.
class MessageSettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    MessageSettingsDialog(IncomingNumber number, Session &session, Lookups &lookups, QWidget *parent = nullptr);

    NumberChanges changes() const;

private:
    void build(Lookups &lookups);
    void addUrl(const char *field, const QString &label);
    void check();
    void save();
    void show(const OperationReport &report);

    IncomingNumber m_number;
    Session &m_session;
    FieldForm *m_form;
    QHash<QString, UrlField *> m_urls; ///< By field; the method's field is "…_method" beside "…_url".
    SidPicker *m_application = nullptr;
    QHash<QString, FieldRow *> m_rows;
    Notice *m_notice;
    BusyButton *m_save;
    qint64 m_entry = 0; ///< Journal id of a change whose outcome is being looked up.
};

} // namespace nd
