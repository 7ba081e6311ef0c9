// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/addressform.h"

#include "models/rules/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Needed
{
    const char *name;
    QString AddressForm::*member;
    const char *sentence;
};

constexpr Needed needed[] = {
    { "customer_name", &AddressForm::customerName,
      QT_TRANSLATE_NOOP("AddressForm", "Enter the name of the person or business.") },
    { "street", &AddressForm::street, QT_TRANSLATE_NOOP("AddressForm", "Enter the street and number.") },
    { "city", &AddressForm::city, QT_TRANSLATE_NOOP("AddressForm", "Enter the city.") },
    { "region", &AddressForm::region, QT_TRANSLATE_NOOP("AddressForm", "Enter the state, province or region.") },
    { "postal_code", &AddressForm::postalCode, QT_TRANSLATE_NOOP("AddressForm", "Enter the postal code.") },
    { "iso_country", &AddressForm::country, QT_TRANSLATE_NOOP("AddressForm", "Choose the country.") },
};

} // namespace

QList<rules::Problem> AddressForm::check() const
{
    using rules::Verdict;
    QList<rules::Problem> problems;
    const auto add = [&problems](const QString &name, const Verdict &verdict) {
        if (verdict.level != Verdict::Level::Good)
            problems.append({ name, verdict });
    };
    for (const Needed &need : needed) {
        if ((this->*need.member).trimmed().isEmpty()) {
            add(QString::fromLatin1(need.name),
                Verdict::bad(QCoreApplication::translate("AddressForm", need.sentence)));
        }
    }
    add(u"friendly_name"_s, rules::friendlyName(friendlyName));
    add(u"iso_country"_s, rules::isoCountry(country));
    add(u"postal_code"_s, rules::postalCode(postalCode, country));
    return problems;
}

} // namespace nd
