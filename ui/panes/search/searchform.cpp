// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search/searchform.h"

#include "models/format.h"
#include "models/phone.h"
#include "models/rules/searchreach.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/tristatebox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

struct Ability
{
    const char *name;
    const char *label;
    Wanted NumberQuery::*member;
};
constexpr Ability abilities[] = {
    { "voice", QT_TRANSLATE_NOOP("nd::SearchForm", "Voice"), &NumberQuery::voice },
    { "sms", QT_TRANSLATE_NOOP("nd::SearchForm", "SMS"), &NumberQuery::sms },
    { "mms", QT_TRANSLATE_NOOP("nd::SearchForm", "MMS"), &NumberQuery::mms },
    { "fax", QT_TRANSLATE_NOOP("nd::SearchForm", "Fax"), &NumberQuery::fax },
};

struct Check
{
    const char *name;
    const char *label;
    bool NumberQuery::*member;
    bool whenChecked; ///< What a check mark makes of the member.
};
constexpr Check checks[] = {
    { "exclude_all", QT_TRANSLATE_NOOP("nd::SearchForm", "Numbers that need an address"),
      &NumberQuery::excludeAllAddressRequired, true },
    { "exclude_local", QT_TRANSLATE_NOOP("nd::SearchForm", "Numbers that need a local address"),
      &NumberQuery::excludeLocalAddressRequired, true },
    { "exclude_foreign", QT_TRANSLATE_NOOP("nd::SearchForm", "Numbers that need a foreign address"),
      &NumberQuery::excludeForeignAddressRequired, true },
    { "beta", QT_TRANSLATE_NOOP("nd::SearchForm", "Beta numbers"), &NumberQuery::beta, false },
};

struct Place
{
    const char *name;
    PlaceFilter NumberQuery::*member;
};
constexpr Place places[] = {
    { "in_region", &NumberQuery::region },
    { "in_locality", &NumberQuery::locality },
    { "in_postal_code", &NumberQuery::postalCode },
    { "in_rate_center", &NumberQuery::rateCenter },
    { "in_lata", &NumberQuery::lata },
};

std::optional<bool> answerOf(Wanted wanted)
{
    return wanted == Wanted::Any ? std::nullopt : std::optional(wanted == Wanted::Yes);
}

/// Off, with the reason on hover; an empty reason turns it on.
void turn(QCheckBox *box, const QString &offBecause)
{
    box->setEnabled(offBecause.isEmpty());
    box->setToolTip(offBecause);
}

Wanted wantedOf(std::optional<bool> answer)
{
    return !answer ? Wanted::Any : *answer ? Wanted::Yes : Wanted::No;
}

} // namespace

SearchForm::SearchForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new FieldForm)
    , m_search(new BusyButton(tr("&Search"), this))
{
    setObjectName(u"searchForm"_s);
    buildPlace();
    buildPattern();
    buildAbilities();
    buildRequirements();

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(12, 10, 12, 10);
    contentLayout->addWidget(m_form);
    contentLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    m_search->setObjectName(u"searchButton"_s);
    m_search->setIcon(QIcon::fromTheme(u"search"_s));
    m_search->setToolTip(tr("Search (Enter in any field)"));
    connect(m_search, &QPushButton::clicked, this, &SearchForm::request);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 10);
    outer->addWidget(scroll, 1);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 0);
    bottom->addWidget(m_search);
    outer->addLayout(bottom);
    setMinimumWidth(290);
    setQuery({});
}

FieldRow *SearchForm::addRow(const char *name, const QString &label, QWidget *editor, const QString &hint)
{
    const QString id = QLatin1String(name);
    editor->setObjectName("search_"_L1 + id);
    FieldRow *row = m_form->addRow(label, editor, hint);
    m_rows.insert(id, row);
    return row;
}

void SearchForm::addLine(const char *name, const QString &label, const QString &placeholder)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(placeholder);
    line->setClearButtonEnabled(true);
    addRow(name, label, line);
    m_lines.insert(QLatin1String(name), line);
    connect(line, &QLineEdit::textChanged, this, &SearchForm::takeEdit);
    connect(line, &QLineEdit::returnPressed, this, &SearchForm::request);
}

void SearchForm::buildPlace()
{
    m_country = new CountryBox;
    addRow("country", tr("&Country"), m_country);
    m_type = new QComboBox;
    addRow("type", tr("&Kind"), m_type);
    connect(m_country, &CountryBox::countryChanged, this, [this] {
        if (!m_filling)
            fillTypes(NumberType(m_type->currentData().toInt()));
        takeEdit();
    });
    connect(m_country, &CountryBox::typed, this, &SearchForm::takeEdit);
    connect(m_type, &QComboBox::currentIndexChanged, this, &SearchForm::takeEdit);

    m_form->addHeading(tr("Place"));
    addLine("area_code", tr("Area code"), tr("415"));
    addLine("in_locality", tr("City"), tr("Name, or a number there"));
    addLine("in_region", tr("Region"), tr("CA, or a number there"));
    addLine("in_postal_code", tr("Postal code"), tr("94105, or a number there"));
    addLine("in_rate_center", tr("Rate center"), tr("Name, or a number there"));
    addLine("in_lata", tr("LATA"), tr("722, or a number there"));

    m_form->addHeading(tr("Near"));
    addLine("near_number", tr("Number"), tr("(415) 555-0100"));
    addLine("near_lat_long", tr("Coordinates"), tr("37.78,-122.41"));
    m_distance = new QSpinBox;
    m_distance->setRange(1, 500);
    m_distance->setSuffix(tr(" miles"));
    addRow("distance", tr("Within"), m_distance);
    connect(m_distance, &QSpinBox::valueChanged, this, &SearchForm::takeEdit);
}

void SearchForm::buildPattern()
{
    m_form->addHeading(tr("Number"));
    m_patternMode = new QComboBox;
    for (const rules::PatternMode mode : rules::allPatternModes())
        m_patternMode->addItem(rules::patternModeTitle(mode), int(mode));
    addRow("pattern_mode", tr("That"), m_patternMode);
    connect(m_patternMode, &QComboBox::currentIndexChanged, this, &SearchForm::takeEdit);
    addLine("contains", tr("&Pattern"), tr("Digits or letters"));
    for (const char *digits : { "area_code", "in_postal_code", "in_lata", "near_number", "near_lat_long", "contains" })
        m_lines.value(QLatin1String(digits))->setLayoutDirection(Qt::LeftToRight);
}

void SearchForm::buildAbilities()
{
    m_form->addHeading(tr("Can do"));
    for (const Ability &ability : abilities) {
        auto *choice = new TriStateBox;
        addRow(ability.name, tr(ability.label), choice);
        m_abilities.insert(QLatin1String(ability.name), choice);
        connect(choice, &TriStateBox::valueChanged, this, &SearchForm::takeEdit);
    }
}

void SearchForm::buildRequirements()
{
    m_form->addHeading(tr("Leave out"));
    for (const Check &check : checks) {
        auto *box = new QCheckBox(tr(check.label));
        box->setObjectName("search_"_L1 + QLatin1String(check.name));
        m_form->addWide(box);
        m_checks.insert(QLatin1String(check.name), box);
        connect(box, &QCheckBox::toggled, this, &SearchForm::takeEdit);
    }
    m_count = new QSpinBox;
    m_count->setRange(1, 1000);
    addRow("count", tr("How many"), m_count);
    connect(m_count, &QSpinBox::valueChanged, this, &SearchForm::takeEdit);
}

void SearchForm::setCountries(const QList<Country> &countries)
{
    const NumberQuery wanted = query();
    m_countries = countries;
    QList<CountryChoice> choices;
    for (const Country &one : countries)
        choices.append({ one.code, one.name, one.beta.value_or(false) });
    m_filling = true;
    m_country->setCountries(choices);
    m_filling = false;
    setQuery(wanted);
}

const Country *SearchForm::country() const
{
    for (const Country &one : m_countries) {
        if (one.code == m_country->country())
            return &one;
    }
    return nullptr;
}

void SearchForm::fillTypes(NumberType wanted)
{
    const bool filling = std::exchange(m_filling, true);
    m_type->clear();
    const Country *chosen = country();
    for (const NumberType type : chosen ? chosen->types() : QList<NumberType>{ wanted })
        m_type->addItem(numberTypeTitle(type), int(type));
    m_type->setCurrentIndex(std::max(0, m_type->findData(int(wanted))));
    m_filling = filling;
}

QString SearchForm::line(const char *name) const
{
    return m_lines.value(QLatin1String(name))->text().trimmed();
}

PlaceFilter SearchForm::placeOf(const char *name) const
{
    const QString text = line(name);
    // A place can be named by a number that lies there. No postal code or LATA has as many digits as a number.
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    if (digits >= 10 || (text.startsWith(u'+') && digits >= 7)) {
        if (const phone::Parsed number = phone::parse(text, m_country->country()))
            return { number.e164, true };
    }
    return { text, false };
}

bool SearchForm::isOn(const char *name) const
{
    const Country *chosen = country();
    return rules::whySearchFieldIsOff(name, { m_country->country(), chosen ? chosen->beta : std::nullopt }).isEmpty();
}

NumberQuery SearchForm::query() const
{
    NumberQuery query;
    query.country = m_country->country();
    if (m_type->currentIndex() >= 0)
        query.type = NumberType(m_type->currentData().toInt());
    query.patternMode = rules::PatternMode(m_patternMode->currentData().toInt());
    query.pattern = line("contains");
    for (const Ability &ability : abilities)
        query.*ability.member = wantedOf(m_abilities.value(QLatin1String(ability.name))->value());
    for (const Check &check : checks) {
        const bool checked = isOn(check.name) && m_checks.value(QLatin1String(check.name))->isChecked();
        query.*check.member = checked == check.whenChecked;
    }
    query.count = m_count->value();
    // What is typed where it does not apply stays there, and is not sent.
    if (isOn("area_code"))
        query.areaCode = line("area_code");
    for (const Place &place : places) {
        if (isOn(place.name))
            query.*place.member = placeOf(place.name);
    }
    if (isOn("near_number")) {
        const phone::Parsed number = phone::parse(line("near_number"), query.country);
        query.nearNumber = number ? number.e164 : line("near_number");
    }
    if (isOn("near_lat_long"))
        query.nearCoordinates = line("near_lat_long");
    if (!query.nearNumber.isEmpty() || !query.nearCoordinates.isEmpty())
        query.distance = m_distance->value();
    return query;
}

void SearchForm::setQuery(const NumberQuery &query)
{
    m_filling = true;
    if (m_countries.isEmpty())
        m_country->setCountries({ { query.country, {}, false } });
    m_country->setCountry(query.country);
    if (m_country->country().isEmpty() && !m_countries.isEmpty())
        m_country->setCountry(m_countries.first().code);
    fillTypes(query.type);
    m_lines.value(u"area_code"_s)->setText(query.areaCode);
    for (const Place &place : places)
        m_lines.value(QLatin1String(place.name))->setText((query.*place.member).text);
    m_lines.value(u"near_number"_s)->setText(query.nearNumber);
    m_lines.value(u"near_lat_long"_s)->setText(query.nearCoordinates);
    m_distance->setValue(query.distance.value_or(25));
    m_patternMode->setCurrentIndex(m_patternMode->findData(int(query.patternMode)));
    m_lines.value(u"contains"_s)->setText(query.pattern);
    for (const Ability &ability : abilities)
        m_abilities.value(QLatin1String(ability.name))->setValue(answerOf(query.*ability.member));
    for (const Check &check : checks)
        m_checks.value(QLatin1String(check.name))->setChecked(query.*check.member == check.whenChecked);
    m_count->setValue(query.count);
    m_filling = false;
    takeEdit();
}

void SearchForm::setSearching(bool searching)
{
    if (searching)
        m_search->setBusy(tr("Searching…"));
    else
        m_search->setReady();
}

void SearchForm::request()
{
    if (m_good && !m_search->busy())
        Q_EMIT searchRequested();
    else
        m_form->goToFirstProblem();
}

void SearchForm::deriveEnabled()
{
    const Country *chosen = country();
    const rules::SearchPlace place{ m_country->country(), chosen ? chosen->beta : std::nullopt };
    for (const char *name : rules::limitedSearchFields()) {
        const QString why = rules::whySearchFieldIsOff(name, place);
        if (FieldRow *row = m_rows.value(QLatin1String(name)))
            row->setOffBecause(why);
        else
            turn(m_checks.value(QLatin1String(name)), why);
    }
    if (isOn("distance") && line("near_number").isEmpty() && line("near_lat_long").isEmpty())
        m_rows.value(u"distance"_s)->setOffBecause(tr("Give a number or coordinates first."));
    const bool all = m_checks.value(u"exclude_all"_s)->isChecked();
    for (const char *name : { "exclude_local", "exclude_foreign" }) {
        turn(m_checks.value(QLatin1String(name)),
             all ? tr("Already left out, with all numbers that need an address.") : QString());
    }
}

void SearchForm::takeEdit()
{
    if (m_filling || !m_count)
        return;
    deriveEnabled();
    const NumberQuery query = this->query();
    const QList<rules::Problem> problems = m_country->withOwnProblem(u"country"_s, query.check());
    showProblems(m_rows, problems);
    for (const Place &place : places) {
        const PlaceFilter &filter = query.*place.member;
        if (filter.sameAsNumber)
            m_rows.value(QLatin1String(place.name))
                ->setHint(tr("The same as %1").arg(phone::displayFormat(filter.text)));
    }
    if (const QString explained = rules::explainPattern(query.contains()); !explained.isEmpty())
        m_rows.value(u"contains"_s)->setHint(explained);
    m_good = !m_countries.isEmpty()
        && std::ranges::all_of(problems, [](const rules::Problem &problem) { return problem.verdict.ok(); });
    m_search->setAllowed(m_good);
    Q_EMIT edited();
}

} // namespace nd
