// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/serviceaddresses.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct ProductRow
{
    Product product;
    const char *name; ///< Of the field, for tests and tools.
    const char *label;
};
constexpr ProductRow products[] = {
    { Product::Api, "apiAddressEdit", QT_TRANSLATE_NOOP("ServiceAddresses", "Main API") },
    { Product::Pricing, "pricingAddressEdit", QT_TRANSLATE_NOOP("ServiceAddresses", "Prices") },
    { Product::Numbers, "numbersAddressEdit", QT_TRANSLATE_NOOP("ServiceAddresses", "Numbers") },
    { Product::Trunking, "trunkingAddressEdit", QT_TRANSLATE_NOOP("ServiceAddresses", "Trunks") },
    { Product::Preview, "previewAddressEdit", QT_TRANSLATE_NOOP("ServiceAddresses", "Developer Preview") },
    { Product::Upload, "uploadAddressEdit", QT_TRANSLATE_NOOP("ServiceAddresses", "Uploads") },
};

} // namespace

ServiceAddresses::ServiceAddresses(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const ProductRow &product : products) {
        const QString name = QCoreApplication::translate("ServiceAddresses", product.label);
        auto *label = new QLabel(name, this);
        auto *field = new QLineEdit(this);
        field->setObjectName(QLatin1StringView(product.name));
        field->setAccessibleName(tr("Address: %1").arg(name));
        field->setInputMethodHints(Qt::ImhUrlCharactersOnly);
        label->setBuddy(field);
        auto *problem = new QLabel(this);
        problem->setObjectName(field->objectName() + "Problem"_L1);
        problem->setTextFormat(Qt::PlainText);
        problem->setWordWrap(true);
        problem->hide();
        grid->addWidget(label, line, 0);
        const bool isFirst = m_rows.empty(); // a button stands beside it
        grid->addWidget(field, line, 1, 1, isFirst ? 1 : 2);
        grid->addWidget(problem, line + 1, 1, 1, 2);
        m_rows.push_back({ product.product, field, problem });
        line += 2;
    }
    auto *same = new QPushButton(tr("Use for all"), this);
    same->setObjectName(u"sameAddressButton"_s);
    same->setAutoDefault(false);
    same->setToolTip(tr("Everything is reached at the address of the main API"));
    grid->addWidget(same, 0, 2);
    connect(same, &QPushButton::clicked, this, &ServiceAddresses::useFirstForAll);
    // Made last for the layout's sake, reached where it stands.
    setTabOrder(m_rows.front().field, same);
    setTabOrder(same, m_rows[1].field);
}

void ServiceAddresses::useFirstForAll()
{
    for (const Row &each : m_rows)
        each.field->setText(m_rows.front().field->text());
}

void ServiceAddresses::setDefaults(const QHash<Product, QUrl> &defaults)
{
    for (const Row &each : m_rows) {
        const QString own = defaults.value(each.product).toString();
        const QString text = each.field->text().trimmed();
        each.field->setPlaceholderText(own);
        if (text.isEmpty() || text == m_defaults.value(each.product).toString())
            each.field->setText(own);
    }
    m_defaults = defaults;
}

void ServiceAddresses::setOverrides(const QHash<Product, QUrl> &overrides)
{
    for (const Row &each : m_rows) {
        const QString own = m_defaults.value(each.product).toString();
        const auto other = overrides.constFind(each.product);
        each.field->setText(other == overrides.constEnd() ? own : other.value().toString());
    }
}

QHash<Product, QUrl> ServiceAddresses::overrides() const
{
    QHash<Product, QUrl> others;
    for (const Row &each : m_rows) {
        const QString text = each.field->text().trimmed();
        if (!text.isEmpty() && text != m_defaults.value(each.product).toString())
            others.insert(each.product, QUrl(text, QUrl::StrictMode));
    }
    return others;
}

const ServiceAddresses::Row &ServiceAddresses::row(Product product) const
{
    return *std::ranges::find(m_rows, product, &Row::product);
}

QLineEdit *ServiceAddresses::field(Product product) const
{
    return row(product).field;
}

QLabel *ServiceAddresses::problemLabel(Product product) const
{
    return row(product).problem;
}

QList<QLabel *> ServiceAddresses::problemLabels() const
{
    QList<QLabel *> labels;
    for (const Row &each : m_rows)
        labels.append(each.problem);
    return labels;
}

} // namespace nd
