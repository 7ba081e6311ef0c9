// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// A list of countries that is searched by typing any part of a name or the code.
class CountryBox : public QComboBox
{
    Q_OBJECT
public:
    explicit CountryBox(QWidget *parent = nullptr);

    /// Sorted by name here. The chosen one stays if it is among them.
    void setCountries(const QList<CountryChoice> &countries);
    /// "" when nothing is chosen.
    QString country() const;
    void setCountry(const QString &code);

Q_SIGNALS:
    /// Another country was chosen, not while a name is being typed.
    void countryChanged(const QString &code);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(int index);
    void takeTyped();
    QString m_country;
};

} // namespace nd
