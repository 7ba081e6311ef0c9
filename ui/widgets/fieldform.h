// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace nd {

/// One line of a form: a label, its editor, and beneath it a hint or the sentence about what is wrong. The editor gets
/// the label's name, and hint or problem as its description, for assistive tools.
class FieldRow : public QObject
{
    Q_OBJECT
public:
    /// Shows the sentence in place of the hint and marks the editor; empty takes it away.
    void setProblem(const QString &sentence);
    QString problem() const { return m_problem; }
    void setHint(const QString &text);
    void setLabel(const QString &text);
    void setVisible(bool visible);
    /// Off, with the reason on hover; an empty reason turns it on.
    void setOffBecause(const QString &reason);
    QWidget *editor() const { return m_editor; }
    QLabel *label() const { return m_label; }

private:
    friend class FieldForm;
    FieldRow(const QString &label, QWidget *editor, const QString &hint, QWidget *form);
    void showLine();
    void colour();

    QLabel *m_label;
    QWidget *m_editor;
    QLabel *m_line; ///< Hint or problem.
    QString m_hint;
    QString m_problem;
    QString m_ownToolTip;
    bool m_visible = true;
};

/// The rows of a form by the names of their fields. Shows each row its problem, or its warning as a hint, and takes
/// away what the others said.
void showProblems(const QHash<QString, FieldRow *> &rows, const QList<rules::Problem> &problems);

/// A form of FieldRows: labels in one column, editors in the next.
class FieldForm : public QWidget
{
    Q_OBJECT
public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Takes the editor. `label` may have a mnemonic (&).
    FieldRow *addRow(const QString &label, QWidget *editor, const QString &hint = {});
    void addHeading(const QString &text);
    /// A widget across both columns.
    void addWide(QWidget *widget);
    const QList<FieldRow *> &rows() const { return m_rows; }
    /// How wide the labels are, those of hidden rows too; and room for at least as much, so that forms can line up.
    int labelWidth() const;
    void setLabelWidth(int width);
    /// Whether any visible row has a problem; gives the keyboard to the first one.
    bool goToFirstProblem();

protected:
    void changeEvent(QEvent *event) override;

private:
    QGridLayout *m_grid;
    QList<FieldRow *> m_rows;
};

} // namespace nd
