// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a port-in request says beside its fields.
#include "ui/panes/portin/portformfields.h"

#include "app/session.h"
#include "ui/panes/portin/portbillchooser.h"
#include "ui/panes/portin/portformrows.h"
#include "ui/panes/portin/portwindowfield.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/sidpicker.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Each part of an editor that takes something in speaks of what is wrong with the whole, not only its first.
void describeParts(const QWidget &editor)
{
    const QList<QWidget *> parts = editor.findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (qobject_cast<QComboBox *>(part) || qobject_cast<QLineEdit *>(part) || qobject_cast<QListWidget *>(part))
            part->setAccessibleDescription(editor.accessibleDescription());
    }
}

} // namespace

void PortFormFields::show(const QList<rules::Problem> &problems, bool asked)
{
    m_problems = problems;
    m_asked = asked;
    showNotes();
}

/// What the field itself knows to be wrong.
QString PortFormFields::ownProblem(const Row &row) const
{
    switch (row.editor) {
    case Row::Documents:
        return m_bills->problem();
    case Row::Date:
        return m_date->date().isValid() || m_date->text().trimmed().isEmpty()
            ? QString()
            : tr("This is no date. Write it like %1.")
                  .arg(QLocale().toString(QDate(2026, 12, 31), QLocale::ShortFormat));
    case Row::Window:
        return m_window->problem();
    case Row::Target:
        return m_account->problem();
    case Row::Country:
        return m_country->problem();
    default:
        return {};
    }
}

QString PortFormFields::hint(const Row &row) const
{
    if (row.editor == Row::Address && !m_address->note().isEmpty())
        return m_address->note();
    if (row.editor == Row::Documents && !m_bills->onTheirWay().isEmpty())
        return m_bills->onTheirWay();
    if (row.editor == Row::Window)
        return m_window->inWords();
    if (row.editor == Row::Date)
        return tr("%1 or later; empty: as soon as possible. The losing carrier decides in the end.")
            .arg(QLocale().toString(rules::earliestPortDate(m_session.clock().now()), QLocale::ShortFormat));
    return row.help();
}

void PortFormFields::showNotes()
{
    m_blocking.clear();
    for (const Row &row : portFormRows()) {
        const QString name = QString::fromLatin1(row.field);
        FieldRow *field = m_rows.value(name);
        if (!field)
            continue;
        QString beneath = hint(row);
        QString wrong = m_refused.value(name);
        if (wrong.isEmpty())
            wrong = ownProblem(row);
        for (const rules::Problem &problem : std::as_const(m_problems)) {
            if (problem.field != name || (isEmpty(row) && !m_asked))
                continue;
            if (problem.verdict.ok())
                beneath = problem.verdict.sentence;
            else if (wrong.isEmpty())
                wrong = problem.verdict.sentence;
        }
        if (!wrong.isEmpty())
            m_blocking.insert(name);
        else if (m_mend.contains(name) || (row.editor == Row::Address && m_mend.contains(u"street"_s)))
            wrong = tr("The losing carrier rejected the numbers because of this. Correct it.");
        field->setHint(beneath);
        field->setProblem(wrong);
        describeParts(*field->editor());
    }
}

bool PortFormFields::refuse(const QString &field, const QString &sentence)
{
    const QString name = field == "target_port_in_time_range_start"_L1 ? u"target_port_in_time_range_end"_s : field;
    FieldRow *row = m_rows.value(name);
    if (!row)
        return false;
    m_refused.insert(name, sentence);
    showNotes();
    row->editor()->setFocus();
    return true;
}

void PortFormFields::forgetRefusals()
{
    m_refused.clear();
    showNotes();
}

QStringList PortFormFields::notMended() const
{
    QStringList titles;
    for (const Row &row : portFormRows()) {
        if (m_mend.contains(QLatin1StringView(row.field)))
            titles.append(row.plainTitle());
    }
    return titles;
}

bool PortFormFields::goToFirstProblem()
{
    for (const Row &row : portFormRows()) {
        const QString name = QString::fromLatin1(row.field);
        FieldRow *field = m_rows.value(name);
        if (m_blocking.contains(name) && !field->editor()->isHidden()) {
            field->editor()->setFocus();
            return true;
        }
    }
    return false;
}

} // namespace nd
