// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a basket when its account, or the program, goes: it is offered, and bought by nobody but people.
#include "tests/ui/basketdesk.h"
#include "ui/widgets/offer.h"

#include <QComboBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

struct LeftDesk : BasketDesk
{
    Offer *offer() const { return pane.findChild<Offer *>(u"leftBasket"_s); }
    QList<Draft> drafts() { return local.drafts().list(sandbox.sid(), u"basket"_s).value(); }
    /// The account goes and comes back, as it does when the program is started anew.
    bool comeBack(bool sandboxed = true)
    {
        accounts.signOut();
        signInAt(sandbox.url(), sandbox.sid(), sandbox.token(), sandboxed);
        return ready();
    }
    bool offers()
    {
        return QTest::qWaitFor([this] { return offer()->isVisible(); });
    }
    void press(const QString &name) const
    {
        QTest::mouseClick(offer()->findChild<QPushButton *>(name), Qt::LeftButton);
    }
    /// Two numbers, with a name and an application for calls.
    bool fill()
    {
        if (!ready() || !search(u"415"_s) || !add(shown(2)))
            return false;
        const BasketDialog *dialog = basket();
        typeName(dialog, u"Desk {n}"_s);
        dialog->findChild<QLineEdit *>(u"setting_voice_url"_s)->setText(u"https://example.com/voice"_s);
        dialog->findChild<QComboBox *>(u"setting_messages"_s)->setCurrentIndex(1);
        return QTest::qWaitFor([this] { return inBasket().size() == 2; });
    }
};

} // namespace

class TestBasketDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBasketAsMapComesBack()
    {
        AvailableNumber number;
        number.number = u"+14155550101"_s;
        number.country = u"US"_s;
        number.numberType = u"local"_s;
        number.locality = u"San Francisco"_s;
        number.sms = true;
        number.mms = false;
        number.monthlyPrice = Decimal::parse(u"1.150");
        number.priceUnit = u"USD"_s;
        AvailableNumber other = number;
        other.number = u"+14155550102"_s;
        Basket basket;
        basket.add({ number, other });
        basket.setWanted(1);
        const Basket back = Basket::fromMap(basket.toMap());
        QCOMPARE(back.keys(), basket.keys());
        QCOMPARE(back.wanted(), 1);
        QCOMPARE(back.monthlyCost(), u"1.150 USD a month"_s);
        const AvailableNumber &first = back.numbers().first();
        for (const Field<AvailableNumber> &field : AvailableNumber::fields())
            QCOMPARE(field.get(first).toString(), field.get(number).toString());
        QVERIFY(first.mms == std::optional(false));
        QVERIFY(!first.fax);
        QVERIFY(Basket::fromMap({}).isEmpty());
        QVERIFY(Basket::fromMap({ { u"numbers"_s, QVariantList{ 5, QVariantMap() } } }).isEmpty());
    }

    void whatWasFilledInComesBackAndIsBoughtOnce()
    {
        LeftDesk desk;
        QVERIFY(desk.fill());
        const QStringList numbers = desk.inBasket();
        QCOMPARE(numbers.size(), 2);
        QCOMPARE(desk.drafts().size(), 1);
        QVERIFY(desk.offer()->isHidden());

        QVERIFY(desk.comeBack());
        QCOMPARE(desk.basketText(), u"Basket…"_s);
        QVERIFY(desk.offers());
        QVERIFY2(desk.offer()->text().contains(u"2 number(s), not bought"_s), qPrintable(desk.offer()->text()));
        QCOMPARE(desk.bought(), 0);
        desk.press(u"leftBasketTakeUp"_s);
        QVERIFY(desk.offer()->isHidden());
        QCOMPARE(desk.basketText(), u"Basket (2)…"_s);
        const BasketDialog *dialog = desk.dialog();
        QVERIFY(dialog && dialog->isVisible());
        QTRY_COMPARE(desk.inBasket(), numbers);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"setting_friendly_name"_s)->text(), u"Desk {n}"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"setting_voice_url"_s)->text(), u"https://example.com/voice"_s);
        QCOMPARE(dialog->findChild<QComboBox *>(u"setting_messages"_s)->currentIndex(), 1);
        dialog->findChild<QComboBox *>(u"setting_messages"_s)->setCurrentIndex(0);
        QCOMPARE(desk.drafts().size(), 1);

        pressBuy(dialog);
        QVERIFY(desk.through());
        QCOMPARE(desk.bought(), 2);
        QCOMPARE(desk.nameOf(numbers.first()), u"Desk 1"_s);
        QVERIFY(desk.drafts().isEmpty());
        QVERIFY(desk.comeBack());
        QCOMPARE(desk.bought(), 2);
        QVERIFY(desk.offer()->isHidden());
    }

    void whatIsForgottenStaysForgotten()
    {
        LeftDesk desk;
        QVERIFY(desk.fill());
        QVERIFY(desk.comeBack());
        QVERIFY(desk.offers());
        desk.press(u"leftBasketForget"_s);
        QVERIFY(desk.offer()->isHidden());
        QVERIFY(desk.drafts().isEmpty());
        QVERIFY(desk.comeBack());
        QVERIFY(desk.offer()->isHidden());
        QCOMPARE(desk.basketText(), u"Basket…"_s);
    }

    void anEmptiedBasketLeavesNothing()
    {
        LeftDesk desk;
        QVERIFY(desk.fill());
        tableOf(desk.dialog())->selectKeys(desk.inBasket());
        auto *remove = desk.dialog()->findChild<QAction *>(u"basketRemove"_s);
        QTRY_VERIFY(remove->isEnabled());
        remove->trigger();
        QVERIFY(desk.drafts().isEmpty());
        QVERIFY(desk.comeBack());
        QVERIFY(desk.offer()->isHidden());
    }

    void aNewBasketDoesNotOverwriteTheOneThatWaits()
    {
        LeftDesk desk;
        QVERIFY(desk.fill());
        const QStringList before = desk.inBasket();
        QVERIFY(desk.comeBack());
        QVERIFY(desk.offers());
        QVERIFY(desk.search(u"212"_s));
        const QStringList added = desk.shown(1);
        QVERIFY(desk.add(added));
        QCOMPARE(desk.drafts().size(), 2);
        desk.press(u"leftBasketTakeUp"_s);
        QTRY_COMPARE(desk.inBasket(), added + before);
        QCOMPARE(desk.drafts().size(), 1);
        QCOMPARE(Basket::fromMap(desk.drafts().first().content).keys(), added + before);
    }

    void aBasketThatIsBeingBoughtIsNotOffered()
    {
        LeftDesk desk;
        QVERIFY(desk.fill());
        // The program ended between the beginning of the run and the end of the draft.
        QList<Purchase> purchases;
        const Basket basket = Basket::fromMap(desk.drafts().first().content);
        for (const AvailableNumber &number : basket.numbers())
            purchases.append({ .number = number });
        BulkPlan plan = planPurchases(purchases, {}, basket.wanted());
        plan.grace = std::chrono::hours(1);
        QVERIFY(desk.session()->bulk().start(plan));
        QVERIFY(desk.comeBack());
        QTRY_VERIFY(desk.drafts().isEmpty());
        QVERIFY(desk.offer()->isHidden());
        QCOMPARE(desk.bought(), 0);
    }

    void passwordsAreNotKeptAndThatIsSaid()
    {
        LeftDesk desk;
        QVERIFY(desk.fill());
        desk.dialog()->findChild<QLineEdit *>(u"setting_voice_url"_s)->setText(u"https://ann:pw@example.com/v"_s);
        QCOMPARE(desk.drafts().first().leftOut, QStringList{ u"voice_url"_s });
        QVERIFY(desk.comeBack());
        QVERIFY(desk.offers());
        desk.press(u"leftBasketTakeUp"_s);
        QCOMPARE(desk.dialog()->findChild<QLineEdit *>(u"setting_friendly_name"_s)->text(), u"Desk {n}"_s);
        QVERIFY(desk.dialog()->findChild<QLineEdit *>(u"setting_voice_url"_s)->text().isEmpty());
        QVERIFY2(noticeOf(*desk.dialog()).contains(u"Voice URL"_s), qPrintable(noticeOf(*desk.dialog())));
    }

    void whatIsKeptIsNotAskedAbout()
    {
        LeftDesk desk;
        QVERIFY(desk.comeBack(false)); // No sandbox: its folder goes with the program.
        QVERIFY(desk.fill());
        QVERIFY(desk.pane.unsaved().isEmpty());
        desk.dialog()->findChild<QLineEdit *>(u"setting_voice_url"_s)->setText(u"https://ann:pw@example.com/v"_s);
        QCOMPARE(desk.pane.unsaved().size(), 1);
    }

    void pricesAreThoseOfToday()
    {
        LeftDesk desk;
        QVERIFY(desk.fill());
        QTRY_COMPARE(desk.inBasket().size(), 2);
        const QString cost = costOf(desk.dialog());
        Draft draft = desk.drafts().first();
        QVariantList numbers = draft.content.value(u"numbers"_s).toList();
        for (QVariant &number : numbers) {
            QVariantMap map = number.toMap();
            QVERIFY(map.contains(u"monthly_price"_s));
            map[u"monthly_price"_s] = u"99.00"_s;
            number = map;
        }
        draft.content[u"numbers"_s] = numbers;
        QVERIFY(desk.local.drafts().save(desk.sandbox.sid(), draft.kind, draft.key, draft.content, draft.changed));
        QVERIFY(desk.comeBack());
        QVERIFY(desk.offers());
        desk.press(u"leftBasketTakeUp"_s);
        QTRY_COMPARE(costOf(desk.dialog()), cost);
    }

    void aReserveThatCanNotStandInAnyMoreLeaves()
    {
        AvailableNumber number;
        number.country = u"US"_s;
        number.numberType = u"local"_s;
        number.monthlyPrice = Decimal::parse(u"1.00");
        number.priceUnit = u"USD"_s;
        QList<AvailableNumber> numbers;
        for (int n = 0; n < 4; ++n) {
            number.number = u"+1415555010%1"_s.arg(n);
            numbers.append(number);
        }
        Basket basket;
        basket.addWithReserve(numbers, 3);
        basket.reprice(u"US"_s, u"local"_s, Decimal::parse(u"1.15"), u"USD"_s);
        QCOMPARE(basket.size(), 4);
        QCOMPARE(basket.monthlyCost(), u"3.45 USD a month"_s);
        basket.reprice(u"DE"_s, u"local"_s, Decimal::parse(u"9.00"), u"EUR"_s);
        QCOMPARE(basket.monthlyCost(), u"3.45 USD a month"_s);
        basket.reprice(u"US"_s, u"local"_s, std::nullopt, {});
        QCOMPARE(basket.size(), 3);
        QCOMPARE(basket.wanted(), 3);
    }
};

QTEST_MAIN(TestBasketDraft)
#include "tst_basketdraft.moc"
