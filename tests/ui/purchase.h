// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lookups.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/dialogs/buydialog.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

namespace nd::test {

using namespace Qt::StringLiterals;

/// The number to buy.
struct Wanted
{
    QString country = u"US"_s;
    QString path = u"Local"_s; ///< Last part of the search's path.
    QString type = u"local"_s;
    QString requirement = u"none"_s; ///< What the search is supposed to have said.
};

/// The dialog for a number of the sandbox, worked by keys and clicks.
struct Purchase : PaneDesk
{
    explicit Purchase(const Wanted &wanted = {})
        : lookups(*session())
    {
        number.number = sandbox.find(wanted.country, wanted.path).value(0);
        number.country = wanted.country;
        number.numberType = wanted.type;
        number.addressRequirements = wanted.requirement;
        prompts.accept = true;
    }
    ~Purchase() { delete dialog; }
    Purchase(const Purchase &) = delete;
    Purchase &operator=(const Purchase &) = delete;

    /// Faults that shall meet its reads are set before.
    bool open()
    {
        dialog = new BuyDialog(number, *session(), lookups, prompts);
        dialog->setVisible(true);
        dialog->activateWindow();
        return QTest::qWaitForWindowActive(dialog);
    }
    template <class W>
    W *part(const char *name) const
    {
        return dialog->findChild<W *>(QLatin1StringView(name));
    }
    QComboBox *box(const char *name) const { return part<QComboBox>(name); }
    QPushButton *buy() const { return part<QPushButton>("buyButton"); }
    void type(const char *name, const QString &text) const { QTest::keyClicks(part<QLineEdit>(name), text); }
    void press(const char *name) const { QTest::mouseClick(part<QToolButton>(name), Qt::LeftButton); }
    void choose(const char *name, const QString &text) const
    {
        box(name)->setFocus();
        box(name)->setCurrentIndex(box(name)->findText(text, Qt::MatchStartsWith));
    }
    bool offers(const char *name, const QString &text) const
    {
        return QTest::qWaitFor([&] { return box(name)->findText(text, Qt::MatchStartsWith) >= 0; });
    }
    /// The whole text of an entry, when it can't be chosen; empty when it can.
    QString whyOff(const char *name, const QString &text) const
    {
        const int row = box(name)->findText(text, Qt::MatchStartsWith);
        const auto *items = qobject_cast<QStandardItemModel *>(box(name)->model());
        return row >= 0 && items->item(row)->isEnabled() ? QString() : box(name)->itemText(row);
    }
    QString line(const char *name) const
    {
        const auto *label = part<QLabel>(name);
        return label && !label->isHidden() ? label->text() : QString();
    }
    QString notice() const
    {
        const auto *shown = dialog->findChild<Notice *>();
        return shown->isHidden() ? QString() : shown->text();
    }
    bool focusIn(const char *name) const
    {
        const QWidget *wanted = part<QWidget>(name);
        const QWidget *now = dialog->focusWidget();
        return now && (now == wanted || wanted->isAncestorOf(now));
    }
    int sent() { return sandbox.count("POST", u"IncomingPhoneNumbers"_s); }
    bool tryToBuy(const QString &answer)
    {
        QTest::mouseClick(buy(), Qt::LeftButton);
        return QTest::qWaitFor([&] { return notice().contains(answer); });
    }
    /// The number as the service has it now.
    QJsonObject bought()
    {
        const QString path = sandbox.path(u"/IncomingPhoneNumbers.json?PhoneNumber=%2B"_s + number.number.mid(1));
        return sandbox.get(path).rows("incoming_phone_numbers").first().toObject();
    }
    void fillAddress(const QString &country, const QString &postalCode) const
    {
        const auto *maker = dialog->findChild<AddressDialog *>();
        const std::pair<const char *, QString> typed[] = { { "customer_name", u"Example Support"_s },
                                                           { "street", u"1 Example Street"_s },
                                                           { "city", u"Example City"_s },
                                                           { "region", u"Example"_s },
                                                           { "postal_code", postalCode } };
        for (const auto &[field, text] : typed)
            QTest::keyClicks(maker->findChild<QLineEdit *>("address_"_L1 + QLatin1StringView(field)), text);
        QCOMPARE(maker->form().country, country);
        QTest::mouseClick(maker->findChild<QPushButton *>(u"createAddressButton"_s), Qt::LeftButton);
    }

    AvailableNumber number;
    Lookups lookups;
    QPointer<BuyDialog> dialog;
};

} // namespace nd::test
