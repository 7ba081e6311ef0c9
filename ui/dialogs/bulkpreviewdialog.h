// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulkplans.h"
#include "app/session.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace nd {

class Notice;
class TableFrame;
struct AppContext;

/// How a bulk change is asked for.
struct BulkQuestion
{
    QString title{}; ///< "Release numbers"
    QString text{}; ///< What will happen, in one or two sentences.
    QString accept{}; ///< The button, with the count in it: "Release 40 numbers".
    bool destructive = false; ///< The count has to be typed.
    bool canBeHeld = false; ///< A time can be chosen until which rows can be taken back.
};

/// Shows what a bulk change does to every number before it starts: what is there, what will be there, what stays as it
/// is and why. Starts the run, and stays open with everything in it when that could not be written down.
class BulkPreviewDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes.
    BulkPreviewDialog(AppContext &context, Session &session, BulkPreview preview, const BulkQuestion &question,
                      QWidget *parent = nullptr);

Q_SIGNALS:
    /// The run is on disk and has started, or is held.
    void started(const QString &run);

private:
    void build(const BulkQuestion &question);
    QString summary() const;
    void check();
    void start();

    AppContext &m_context;
    QPointer<Session> m_session;
    BulkPreview m_preview;
    TableFrame *m_table = nullptr;
    Notice *m_notice = nullptr;
    QComboBox *m_delay = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace nd
