// SPDX-License-Identifier: GPL-3.0-or-later
// What can be ticked can be seen, on a dark ground, too.
#include "ui/housestyle.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QListWidget>
#include <QRadioButton>
#include <QStyleOption>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

double luminance(const QColor &colour)
{
    const auto part
        = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax(luminance(one), luminance(other));
    return (high + 0.05) / (low + 0.05);
}

/// How much the edge of what is drawn there stands out from the ground, along the line through its middle.
double edgeContrast(const QImage &image, const QRect &box, const QColor &ground)
{
    double most = 0;
    for (int x = box.left(); x <= box.left() + 2; ++x)
        most = std::max(most, contrast(image.pixelColor(x, box.center().y()), ground));
    return most;
}

} // namespace

class TestHouseStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new HouseStyle);
        QApplication::setPalette(darkPalette());
    }

    void aBoxToTickStandsOut_data()
    {
        QTest::addColumn<bool>("round");
        QTest::addColumn<bool>("enabled");
        QTest::newRow("a box") << false << true;
        QTest::newRow("a box that can't be ticked now") << false << false;
        QTest::newRow("one of several") << true << true;
    }
    void aBoxToTickStandsOut()
    {
        QFETCH(const bool, round);
        QFETCH(const bool, enabled);
        QCheckBox box(u"the account"_s);
        QRadioButton circle(u"Typed here"_s);
        QAbstractButton &button = round ? static_cast<QAbstractButton &>(circle) : box;
        button.setEnabled(enabled);
        button.resize(button.sizeHint());
        QStyleOptionButton option;
        option.initFrom(&button);
        const QRect place = button.style()->subElementRect(
            round ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator, &option, &button);
        const QColor ground = button.palette().color(QPalette::Window);
        const double found = edgeContrast(button.grab().toImage(), place, ground);
        QVERIFY2(found >= (enabled ? 3 : 2), QByteArray::number(found));
    }

    void aRowToTickStandsOut()
    {
        QListWidget list;
        auto *row = new QListWidgetItem(u"November"_s, &list);
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
        list.setFrameShape(QFrame::NoFrame);
        list.resize(200, 60);
        const QImage image = list.grab().toImage();
        const QRect place = list.visualItemRect(row);
        double most = 0;
        for (int x = place.left(); x < place.left() + 10; ++x)
            most = std::max(most,
                            contrast(image.pixelColor(x, place.center().y()), list.palette().color(QPalette::Base)));
        QVERIFY2(most >= 3, QByteArray::number(most));
    }
};

QTEST_MAIN(TestHouseStyle)
#include "tst_housestyle.moc"
