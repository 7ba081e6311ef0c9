// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/panedesk.h"
#include "ui/dialogs/basketdialog.h"
#include "ui/panes/search/searchpane.h"
#include "ui/widgets/countrybox.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace nd::test {

/// The pane on a sandbox, worked by keys and clicks.
struct BasketDesk : PaneBench<SearchPane>
{
    using PaneBench::PaneBench;
    bool search(const QString &areaCode)
    {
        auto *line = pane.findChild<QLineEdit *>(QStringLiteral("search_area_code"));
        line->clear();
        QTest::keyClicks(line, areaCode);
        return searchNow();
    }
    bool searchIn(const QString &country)
    {
        pane.findChild<CountryBox *>(QStringLiteral("search_country"))->setCountry(country);
        return searchNow();
    }
    bool searchNow()
    {
        QTest::mouseClick(pane.findChild<QPushButton *>(QStringLiteral("searchButton")), Qt::LeftButton);
        return ready() && model()->totalRows() > 0;
    }
    /// The first numbers of the table.
    QStringList shown(int count) const
    {
        QStringList keys;
        for (int row = 0; row < count; ++row)
            keys.append(model()->keyAt(row));
        return keys;
    }
    bool add(const QStringList &keys)
    {
        view()->selectKeys(keys);
        if (!QTest::qWaitFor(
                [&] { return view()->selectedCount() == keys.size() && action("search.addToBasket")->isEnabled(); }))
            return false;
        action("search.addToBasket")->trigger();
        return true;
    }
    QString basketText() { return action("search.basket")->text().remove(u'&'); }
    BasketDialog *basket()
    {
        action("search.basket")->trigger();
        return dialog();
    }
    BasketDialog *dialog() const { return pane.window()->findChild<BasketDialog *>(QStringLiteral("basketDialog")); }
    bool several(int count)
    {
        if (!QTest::qWaitFor([this] { return action("search.buySeveral")->isEnabled(); }))
            return false;
        action("search.buySeveral")->trigger();
        auto *ask = pane.findChild<QInputDialog *>(QStringLiteral("howManyDialog"));
        ask->setIntValue(count);
        ask->accept();
        return ready();
    }
    QStringList inBasket() const
    {
        QStringList keys;
        const RecordModel *rows = dialog()->findChild<RecordView *>(QStringLiteral("basketTable"))->recordModel();
        for (int row = 0; row < rows->rowCount(); ++row)
            keys.append(rows->keyAt(row));
        return keys;
    }
    QString makeAddress(const QString &country)
    {
        return sandbox
            .post(sandbox.path(QStringLiteral("/Addresses.json")),
                  { { QStringLiteral("CustomerName"), QStringLiteral("Example Support") },
                    { QStringLiteral("Street"), QStringLiteral("1 Example Street") },
                    { QStringLiteral("City"), QStringLiteral("Dublin") },
                    { QStringLiteral("Region"), QStringLiteral("Dublin") },
                    { QStringLiteral("PostalCode"), QStringLiteral("D02 AF30") },
                    { QStringLiteral("IsoCountry"), country } })
            .text("sid");
    }
    bool through() const
    {
        return QTest::qWaitFor(
            [this] {
                const QList<BulkStatus> runs = session()->bulk().runs();
                return !runs.isEmpty() && runs.last().phase == BulkPhase::Ended;
            },
            30'000);
    }
    int bought() { return sandbox.count("POST", QStringLiteral("IncomingPhoneNumbers")); }
    QString nameOf(const QString &number)
    {
        const QString path = sandbox.path(QStringLiteral("/IncomingPhoneNumbers.json?PhoneNumber=%2B") + number.mid(1));
        return sandbox.get(path)
            .rows("incoming_phone_numbers")
            .first()
            .toObject()[QStringLiteral("friendly_name")]
            .toString();
    }
};

inline QString costOf(const BasketDialog *dialog)
{
    return dialog->findChild<QLabel *>(QStringLiteral("basketCost"))->text();
}

inline QPushButton *buyButton(const BasketDialog *dialog)
{
    return dialog->findChild<QPushButton *>(QStringLiteral("basketBuy"));
}

inline RecordView *tableOf(const BasketDialog *dialog)
{
    return dialog->findChild<RecordView *>(QStringLiteral("basketTable"));
}

inline void typeName(const BasketDialog *dialog, const QString &text)
{
    auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("setting_friendly_name"));
    line->clear();
    QTest::keyClicks(line, text);
}

inline void pressBuy(const BasketDialog *dialog)
{
    QTest::mouseClick(buyButton(dialog), Qt::LeftButton);
}

} // namespace nd::test
