// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "models/records/incomingnumber.h"
#include "ui/dialogs/bulkpreviewdialog.h"

#include <QObject>
#include <QPointer>
#include <QVariantMap>

#include <functional>

class QWidget;

namespace nd {

class Lookups;
class TransferDialog;
struct AppContext;

/// What is done to several numbers at once: each time a preview, and after a yes a run of bulk work.
class NumbersTogether : public QObject
{
    Q_OBJECT
public:
    /// @param pane whose window the dialogs stand over
    NumbersTogether(AppContext &context, QWidget *pane);

    /// @param ofAll how many numbers the account has now
    void enter(Session &session, Lookups &lookups, std::function<int()> ofAll);
    /// The account goes: open dialogs close.
    void leave();

    using Numbers = std::function<QList<IncomingNumber>()>;
    /// @param numbers asked for as they are now, with each preview
    void edit(const Numbers &numbers);
    void release(const QList<IncomingNumber> &numbers);
    /// What was chosen in the dialog, over which the preview stands.
    void transfer(const QList<IncomingNumber> &numbers, TransferDialog &dialog);

    /// Remembers where calls and messages of a number go, until the program ends.
    void copyWebhooks(const IncomingNumber &number);
    bool hasWebhooks() const { return !m_webhooks.isEmpty(); }
    void pasteWebhooks(const QList<IncomingNumber> &numbers);

Q_SIGNALS:
    /// A run was confirmed and has begun, or is held.
    void started(const QString &run);
    /// A line for the status bar.
    void message(const QString &text);

private:
    void preview(const BulkPreview &preview, BulkQuestion question);
    void open(BulkPreviewDialog *dialog);

    AppContext &m_context;
    QWidget *m_pane;
    QPointer<Session> m_session;
    Lookups *m_lookups = nullptr;
    std::function<int()> m_ofAll;
    QList<QPointer<QDialog>> m_dialogs; ///< That may still be open.
    QVariantMap m_webhooks; ///< As planUpdate() takes them.
    QString m_webhooksOf; ///< The number that they are of, as people read it.
};

} // namespace nd
