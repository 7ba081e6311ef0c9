// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addressesthere.h"

#include "models/format.h"
#include "models/rules/numberconfiguration.h"
#include "models/rules/transferaddress.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// The chosen SID, or what was typed.
QString given(const QComboBox &box)
{
    const QString text = box.currentText().trimmed();
    const int listed = box.findText(text);
    return listed >= 0 && !text.isEmpty() ? box.itemData(listed).toString() : text;
}

} // namespace

AddressesThere::AddressesThere(const QList<IncomingNumber> &numbers, const QList<Address> &addresses,
                               const QString &accountName, const QString &usual, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"addressesThere"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    QMap<QString, QList<IncomingNumber>> needs;
    for (const IncomingNumber &number : numbers) {
        if (const QString need = rules::addressNeed(number); !need.isEmpty())
            needs[need].append(number);
    }
    for (auto need = needs.cbegin(); need != needs.cend(); ++need) {
        const IncomingNumber &first = need.value().first();
        auto *box = new QComboBox;
        box->setObjectName("addressThere_"_L1 + QString(need.key()).replace(u' ', u'_'));
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        for (const Address &address : addresses) {
            if (!rules::suits(address, first))
                continue;
            const QString name = address.friendlyName.isEmpty() ? address.customerName : address.friendlyName;
            box->addItem(u"%1, %2 (%3)"_s.arg(name, address.city, address.country), address.sid);
        }
        box->lineEdit()->setPlaceholderText(box->count() > 0 ? tr("Choose an address, or give its SID (AD…)")
                                                             : tr("None there suits: give the SID of one (AD…)"));
        const bool known
            = std::ranges::any_of(addresses, [&usual](const Address &address) { return address.sid == usual; });
        box->setCurrentIndex(box->findData(usual));
        if (box->currentIndex() < 0)
            box->setEditText(known ? QString() : usual);
        const int count = int(need.value().size());
        const QString text = first.addressRequirements == "local"_L1
            ? tr("%n number(s) need(s) an address of %1 in %2", nullptr, count)
                  .arg(accountName, countryName(first.country))
            : first.addressRequirements == "foreign"_L1
            ? tr("%n number(s) need(s) an address of %1 outside %2", nullptr, count)
                  .arg(accountName, countryName(first.country))
            : tr("%n number(s) need(s) an address of %1", nullptr, count).arg(accountName);
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(box);
        box->setAccessibleName(text);
        form->addRow(label, box);
        m_boxes.insert(need.key(), box);
        connect(box, &QComboBox::editTextChanged, this, &AddressesThere::changed);
    }
}

QMap<QString, QString> AddressesThere::chosen() const
{
    QMap<QString, QString> chosen;
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        const QString sid = given(*box.value());
        if (!sid.isEmpty() && rules::numberField("address_sid", sid).ok())
            chosen.insert(box.key(), sid);
    }
    return chosen;
}

} // namespace nd
