// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portdocument.h"

#include <QDate>
#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;

namespace nd {

class BillPreview;
class DateField;

/// One bill beside the list: its pages, and what a person says about it. It keeps nothing itself: what is typed goes
/// out at once, and what is shown comes in.
class BillSheet : public QWidget
{
    Q_OBJECT
public:
    /// @param upload, cancel, use actions of the page, as buttons here
    BillSheet(QAction *upload, QAction *cancel, QAction *use, QWidget *parent = nullptr);

    /// @param today for what the date means
    void show(const PortDocument &document, const QDate &today);
    void showNothing();
    BillPreview *preview() const { return m_preview; }
    /// Puts the keyboard where the next thing is to be said.
    void goToFirstOpen();

Q_SIGNALS:
    void renamed(const QString &id, const QString &name);
    void dated(const QString &id, const QDate &date);
    void shownChanged(const QString &id, nd::PortDocument::Shown what, bool shown);
    /// The pages are wanted larger.
    void enlarged();

private:
    struct Tick
    {
        QCheckBox *box;
        nd::PortDocument::Shown what;
    };
    void build(QAction *upload, QAction *cancel, QAction *use);
    void makeQuestions();
    void sayDate();

    BillPreview *m_preview;
    QToolButton *m_enlarge;
    QWidget *m_form;
    QWidget *m_questions = nullptr; ///< Around the form.
    QWidget *m_buttons = nullptr;
    QLineEdit *m_name;
    DateField *m_date;
    QLabel *m_dateSays;
    QLabel *m_facts;
    QList<Tick> m_ticks;
    QProgressBar *m_progress;
    QToolButton *m_upload = nullptr;
    QToolButton *m_cancel = nullptr;
    QToolButton *m_use = nullptr;
    QString m_id;
    QDate m_today;
    bool m_filling = false;
};

} // namespace nd
