// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countrybox.h"

#include "models/format.h"

#include <QAbstractItemView>
#include <QCollator>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

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
    const QSignalBlocker quiet(this);
    clear();
    for (const auto &[text, code] : std::as_const(rows))
        addItem(text, code);
    setCurrentIndex(findData(m_country));
    if (currentIndex() < 0) {
        m_country.clear();
        clearEditText();
    }
}

QString CountryBox::country() const
{
    return m_country;
}

void CountryBox::setCountry(const QString &code)
{
    take(findData(code));
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
    if (completer()->popup()->isVisible())
        return;
    const QString typed = currentText().trimmed();
    int found = findText(typed, Qt::MatchFixedString);
    if (found < 0)
        found = findData(typed.toUpper());
    if (found < 0 && !typed.isEmpty())
        found = findText(typed, Qt::MatchStartsWith);
    // What names no country goes back to what was chosen.
    take(found >= 0 ? found : findData(m_country));
}

void CountryBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    takeTyped();
}

} // namespace nd
