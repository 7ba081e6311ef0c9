// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/eligibilityrow.h"

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace nd {

/// What the check says of the selected numbers, in full, and the next step as a button. A number that has to be
/// corrected is corrected here.
class CheckStep : public QFrame
{
    Q_OBJECT
public:
    /// @param next the action of the next step
    /// @param again checks the selected numbers once more
    CheckStep(QAction *next, QAction *again, QWidget *parent = nullptr);

    void showNothing();
    void showRow(const EligibilityRow &row);
    /// @param step that all of them have; None when they differ
    void showMany(int rows, rules::EligibilityStep step);
    /// Gives the keyboard to the number, to be corrected.
    void edit();

Q_SIGNALS:
    /// The number was corrected, and is one: E.164.
    void corrected(const nd::EligibilityRow &row, const QString &e164);

private:
    void showEdit(bool shown);
    void typed();
    void correct();

    QLabel *m_title;
    QLabel *m_text;
    QLineEdit *m_number;
    QPushButton *m_correct;
    QLabel *m_problem;
    QToolButton *m_next;
    QToolButton *m_again;
    EligibilityRow m_row;
};

} // namespace nd
