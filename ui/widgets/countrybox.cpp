// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countrybox.h"

#include "models/format.h"

#include <QCollator>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

CountryBox::CountryBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(16);
    lineEdit()->setPlaceholderText(tr("Country or code"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, &CountryBox::take);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CountryBox::takeTyped);
    connect(lineEdit(), &QLineEdit::textEdited, this, &CountryBox::typed);
}

void CountryBox::setCountries(const QList<CountryChoice> &countries)
{
    QList<std::pair<QString, QString>> rows; // text, code
    for (const CountryChoice &choice : countries) {
        const QString name = choice.name.isEmpty() ? countryName(choice.code) : choice.name;
        rows.append({ choice.beta ? tr("%1 (%2) · beta", "country, its code").arg(name, choice.code)
                                  : tr("%1 (%2)", "country, its code").arg(name, choice.code),
                      choice.code });
    }
    QCollator collator;
    std::ranges::sort(rows, [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    const QString shown = currentText().trimmed();
    const bool isTyping = !shown.isEmpty() && shown != itemText(currentIndex());
    const QSignalBlocker quiet(this);
    clear();
    for (const auto &[text, code] : std::as_const(rows))
        addItem(text, code);
    setCurrentIndex(findData(m_country));
    if (currentIndex() < 0) {
        m_country.clear();
        clearEditText();
    }
    if (isTyping)
        setEditText(shown);
}

QString CountryBox::country() const
{
    return itemData(indexOf(currentText().trimmed())).toString();
}

void CountryBox::setCountry(const QString &code)
{
    take(findData(code));
}

QString CountryBox::problem() const
{
    return currentText().trimmed().isEmpty() || indexOf(currentText().trimmed()) >= 0 ? QString()
                                                                                      : tr("No such country.");
}

QList<rules::Problem> CountryBox::withOwnProblem(const QString &field, QList<rules::Problem> problems) const
{
    if (const QString own = problem(); !own.isEmpty()) {
        problems.removeIf([&field](const rules::Problem &other) { return other.field == field; });
        problems.append({ field, rules::Verdict::bad(own) });
    }
    return problems;
}

/// A whole name, a code, or the first in the list that begins with the text, or else has it in it.
int CountryBox::indexOf(const QString &text) const
{
    if (text.isEmpty())
        return -1;
    if (text == itemText(currentIndex()))
        return currentIndex();
    if (const int code = findData(text.toUpper()); code >= 0)
        return code;
    for (const Qt::MatchFlags way : { Qt::MatchFlags(Qt::MatchFixedString), Qt::MatchFlags(Qt::MatchStartsWith),
                                      Qt::MatchFlags(Qt::MatchContains) }) {
        if (const int found = findText(text, way); found >= 0)
            return found;
    }
    return -1;
}

void CountryBox::take(int index)
{
    setCurrentIndex(index);
    const QString code = index < 0 ? QString() : itemData(index).toString();
    if (code == m_country)
        return;
    m_country = code;
    Q_EMIT countryChanged(code);
}

void CountryBox::takeTyped()
{
    const QString text = currentText().trimmed();
    if (const int index = text.isEmpty() ? findData(m_country) : indexOf(text); index >= 0)
        return take(index);
    // It stays, to be seen and mended; nothing is chosen meanwhile.
    if (!std::exchange(m_country, QString()).isEmpty())
        Q_EMIT countryChanged({});
}

void CountryBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    // The list of what fits, or another window: typing goes on later.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        takeTyped();
}

} // namespace nd
