// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "models/records/incomingnumber.h"
#include "ui/widgets/fieldform.h"

#include <QDialog>
#include <QPointer>
#include <QVariantMap>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace nd {

class Lookups;
class TickedField;
struct AppContext;

/// Sets properties of several numbers to the same values: each property that may be edited, with a box that says
/// whether it is to be changed. A preview of what that does to every number comes before anything is sent; given up
/// there, everything that was filled in is still here.
class BulkEditDialog : public QDialog
{
    Q_OBJECT
public:
    /// The numbers as they are known now: asked for anew with each preview.
    using Numbers = std::function<QList<IncomingNumber>()>;

    /// The lookups outlive the dialog; when the session ends, it closes.
    BulkEditDialog(AppContext &context, Session &session, Lookups &lookups, Numbers numbers, QWidget *parent = nullptr);

    /// How many numbers the account has, see BulkQuestion::ofAll.
    void setOfAll(int numbers) { m_ofAll = numbers; }
    /// What is to be changed: name in IncomingNumber's field table -> new value, "" clears.
    QVariantMap changes() const;

Q_SIGNALS:
    /// A run was confirmed and has begun.
    void started(const QString &run);

private:
    struct Row
    {
        const Field<IncomingNumber> *field;
        TickedField *editor;
        FieldRow *line;
    };
    void addField(FieldForm &form, const Field<IncomingNumber> &field, const QList<IncomingNumber> &numbers);
    /// Says beside each property what is wrong with it; true when nothing is.
    bool check();
    void touched();
    void preview();

    AppContext &m_context;
    QPointer<Session> m_session;
    Lookups &m_lookups;
    Numbers m_numbers;
    int m_count;
    int m_ofAll = -1;
    std::vector<Row> m_rows;
    QLabel *m_chosen;
    QPushButton *m_preview;
};

} // namespace nd
