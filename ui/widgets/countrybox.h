// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QComboBox>
#include <QList>

namespace nd {

/// One country to choose.
struct CountryChoice
{
    QString code; ///< ISO 3166, "US"
    QString name; ///< As the service names it; empty: the library's name.
    bool beta = false;
};

/// A list of countries that is searched by typing any part of a name or the code. What it shows is its value: Tab,
/// Enter and leaving it make a name of what was typed, and what names no country stays there as a problem.
class CountryBox : public QComboBox
{
    Q_OBJECT
public:
    explicit CountryBox(QWidget *parent = nullptr);

    /// Sorted by name here. The chosen one stays if it is among them.
    void setCountries(const QList<CountryChoice> &countries);
    /// The code of what is shown, typed to the end or not; "" when that is no country.
    QString country() const;
    void setCountry(const QString &code);
    /// Why what is shown is no country; empty when it is one, or nothing.
    QString problem() const;
    /// The problems of a form, in which this one takes the place of any other of its field.
    QList<rules::Problem> withOwnProblem(const QString &field, QList<rules::Problem> problems) const;

Q_SIGNALS:
    /// Another country was chosen, or what was typed to the end is none ("").
    void countryChanged(const QString &code);
    /// A key was typed, which may change country() and problem().
    void typed();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(int index);
    void takeTyped();
    int indexOf(const QString &text) const;
    QString m_country; ///< As countryChanged told it.
};

} // namespace nd
