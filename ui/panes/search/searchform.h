// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/numberquery.h"
#include "models/records/country.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace nd {

class BusyButton;
class CountryBox;
class FieldForm;
class FieldRow;
class TriStateBox;

/// Edits a NumberQuery: what may be searched in the chosen country is enabled, the rest says why not; each field has
/// its problem or explanation beneath it while it is typed.
class SearchForm : public QWidget
{
    Q_OBJECT
public:
    explicit SearchForm(QWidget *parent = nullptr);

    /// The countries to choose from. Keeps the choice where it is still offered.
    void setCountries(const QList<Country> &countries);
    bool hasCountries() const { return !m_countries.isEmpty(); }

    NumberQuery query() const;
    void setQuery(const NumberQuery &query);
    /// Whether the query can be sent.
    bool isGood() const { return m_good; }
    /// A search is under way: the button says so.
    void setSearching(bool searching);

Q_SIGNALS:
    /// Something was edited; the query may not be good.
    void edited();
    /// Enter in a field, or the button: the query is good.
    void searchRequested();

private:
    FieldRow *addRow(const char *name, const QString &label, QWidget *editor, const QString &hint = {});
    void addLine(const char *name, const QString &label, const QString &placeholder);
    void buildPlace();
    void buildPattern();
    void buildAbilities();
    void buildRequirements();
    const Country *country() const;
    void fillTypes(NumberType wanted);
    void takeEdit();
    void deriveEnabled();
    bool isOn(const char *name) const;
    void request();
    QString line(const char *name) const;
    PlaceFilter placeOf(const char *name) const;

    QList<Country> m_countries;
    FieldForm *m_form;
    QHash<QString, FieldRow *> m_rows;
    QHash<QString, QLineEdit *> m_lines;
    CountryBox *m_country = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_patternMode = nullptr;
    QSpinBox *m_distance = nullptr;
    QSpinBox *m_count = nullptr;
    QHash<QString, TriStateBox *> m_abilities;
    QHash<QString, QCheckBox *> m_checks;
    BusyButton *m_search;
    bool m_good = true;
    bool m_filling = false;
};

} // namespace nd
