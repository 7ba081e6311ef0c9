// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace nd {

/// One entry of a list that is checked, as its page tells of it.
struct CheckedEntry
{
    QString key{}; ///< Of its row.
    int line = 0; ///< In the list, from 1.
    QString number{}; ///< E.164, or the text of what is no number.
    QString title{}; ///< The number and what became of it.
    QString text{}; ///< Reason and advice.
    bool correctable = false; ///< The step is to correct it, which is done here.
    bool hasStep = false;
    bool asked = false; ///< Asking again makes sense.
    bool operator==(const CheckedEntry &) const = default;
};

/// What the check says of the selected numbers, in full, and the next step as a button. A number that has to be
/// corrected is corrected here.
class CheckStep : public QFrame
{
    Q_OBJECT
public:
    /// @param id beginning of the object names: "check" makes checkStep, checkNext, checkAgain, checkNumber
    /// @param region of numbers without a +
    /// @param next the action of the next step
    /// @param again checks the selected numbers once more
    CheckStep(const QString &id, const QString &region, QAction *next, QAction *again, QWidget *parent = nullptr);

    void showNothing();
    void showEntry(const CheckedEntry &entry);
    /// @param oneStep whether all of them have the same
    void showMany(int entries, bool oneStep);
    /// Gives the keyboard to the number, to be corrected.
    void edit();

Q_SIGNALS:
    /// The number was corrected, and is one: E.164.
    void corrected(const nd::CheckedEntry &entry, const QString &e164);

private:
    void showEdit(bool shown);
    void typed();
    void correct();

    const QString m_region;
    QLabel *m_title;
    QLabel *m_text;
    QLineEdit *m_number;
    QPushButton *m_correct;
    QLabel *m_problem;
    QToolButton *m_next;
    QToolButton *m_again;
    CheckedEntry m_entry;
};

} // namespace nd
