// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/buyform.h"
#include "ui/widgets/fieldform.h"

#include <span>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace nd {

class Lookups;

/// How a number is to be set up, page 23, as a form that knows no number: its name, who answers calls and messages,
/// and the rest behind "More". Of calls and of messages only what the chosen way needs is shown and sent; what was
/// typed for another way stays.
class NumberSettings : public QWidget
{
    Q_OBJECT
public:
    /// @param inner what its user adds beneath the ways and above "More"
    explicit NumberSettings(Lookups &lookups, QWidget *inner = nullptr, QWidget *parent = nullptr);

    /// What is filled in and applies: name in IncomingNumber's field table -> value.
    QVariantMap settings() const;
    /// Writes settings() and the two ways into a form.
    void fill(BuyForm &form) const;
    /// Everything that was typed or chosen, whether it applies or not, which takeDraft() brings back.
    QVariantMap draft() const;
    void takeDraft(const QVariantMap &draft);
    /// What was chosen, for the question before buying: "Calls go to https://…".
    QStringList summary() const;
    /// What the name will be when none is given.
    void setNamePlaceholder(const QString &text);

    /// Beside the fields, by the names of settings(). "More" opens where one is hidden.
    void show(const QList<rules::Problem> &problems);
    using QWidget::show;
    /// Gives the keyboard to the field, opening "More" for it. False: it is not here, or does not apply.
    bool goTo(const QString &field);
    void setMoreShown(bool shown);
    /// As FieldForm's.
    int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void edited();
    /// Rows came or went: the form may want another height.
    void rowsChanged();

private:
    struct Row;
    static std::span<const Row> table();
    void addRoute(const char *name, const QString &label, QComboBox *box, bool trunk);
    void addField(const Row &row, Lookups &lookups);
    QWidget *makeEditor(const Row &row, Lookups &lookups);
    Route route(const Row &row) const;
    bool applies(const Row &row) const;
    QVariant value(const Row &row) const;
    void setValue(const Row &row, const QVariantMap &values);
    void layOut();
    void countMore();
    void showNotes();

    FieldForm *m_form;
    FieldForm *m_moreForm;
    QComboBox *m_calls;
    QComboBox *m_messages;
    QToolButton *m_more;
    QHash<QString, FieldRow *> m_rows;
    QList<rules::Problem> m_problems;
};

} // namespace nd
