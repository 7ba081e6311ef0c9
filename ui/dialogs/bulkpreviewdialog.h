// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulkplans.h"
#include "app/session.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLabel;
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
    bool destructive = false; ///< The count has to be typed, however small it is; see rules::countIsTyped().
    bool canBeHeld = false; ///< A time can be chosen until which rows can be taken back.
    int ofAll = -1; ///< How many records the account has; negative: not known.
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

    /// Puts something between text and table on which the preview depends; the dialog owns it.
    void addChooser(QWidget *chooser);
    /// Shows another preview of the same change.
    /// @param accept as in the question
    void setPreview(const BulkPreview &preview, const QString &accept);

Q_SIGNALS:
    /// The run is on disk and has started, or is held.
    void started(const QString &run);

private:
    void build();
    QString summary() const;
    bool asksForCount() const;
    void check();
    void start();

    AppContext &m_context;
    QPointer<Session> m_session;
    BulkPreview m_preview;
    BulkQuestion m_question;
    QLabel *m_text = nullptr;
    QLabel *m_typeThis = nullptr;
    TableFrame *m_table = nullptr;
    Notice *m_notice = nullptr;
    QComboBox *m_delay = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace nd
