// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/transport.h"
#include "app/ops/numberops.h"
#include "app/session.h"
#include "models/forms/basket.h"
#include "models/forms/queryvariations.h"
#include "models/rules/advice.h"
#include "tests/support/smalldisk.h"
#include "tests/ui/basketdesk.h"
#include "ui/dialogs/basketdialog.h"
#include "ui/panes/search/searchpane.h"
#include "ui/widgets/countrybox.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

AvailableNumber made(const char *e164, const char *price, const char *unit, const QString &country = u"US"_s)
{
    AvailableNumber number;
    number.number = QLatin1StringView(e164);
    number.country = country;
    number.numberType = u"local"_s;
    number.addressRequirements = u"none"_s;
    number.monthlyPrice = Decimal::parse(QString::fromLatin1(price));
    number.priceUnit = QLatin1StringView(unit);
    return number;
}

} // namespace

class TestBasket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItCostsExactly_data()
    {
        QTest::addColumn<QList<AvailableNumber>>("numbers");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QString>("cost");
        const AvailableNumber cheap = made("+14155550101", "0.10", "USD");
        const AvailableNumber other = made("+14155550102", "0.20", "USD");
        const AvailableNumber german = made("+4930901820", "4.00", "EUR", u"DE"_s);
        const AvailableNumber unknown = made("+14155550103", "", "");
        const AvailableNumber noUnit = made("+14155550104", "1.15", "");
        const AvailableNumber alike = made("+14155550105", "0.10", "USD");
        QTest::newRow("tenths add up without a rest") << QList{ cheap, other, alike } << 0 << u"0.40 USD a month"_s;
        QTest::newRow("each currency has its own sum")
            << QList{ cheap, german, other } << 0 << u"4.00 EUR + 0.30 USD a month"_s;
        QTest::newRow("an unknown price is said and not counted")
            << QList{ cheap, unknown } << 0 << u"0.10 USD a month; 1 price(s) unknown"_s;
        QTest::newRow("a price without its currency is unknown") << QList{ noUnit } << 0 << u"1 price(s) unknown"_s;
        QTest::newRow("a reserve costs nothing") << QList{ cheap, alike } << 1 << u"0.10 USD a month"_s;
        QTest::newRow("numbers of two prices are no reserve for each other")
            << QList{ cheap, other } << 1 << u"0.30 USD a month"_s;
        QTest::newRow("a number comes in once") << QList{ cheap, cheap } << 0 << u"0.10 USD a month"_s;
    }
    void saysWhatItCostsExactly()
    {
        QFETCH(QList<AvailableNumber>, numbers);
        QFETCH(int, wanted);
        QFETCH(QString, cost);
        Basket basket;
        basket.add(numbers);
        basket.setWanted(wanted);
        QCOMPARE(basket.monthlyCost(), cost);
    }

    void isFilledFromSeveralSearchesAndHoldsNothingTwice()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(!desk.action("search.basket")->isEnabled());
        QVERIFY(desk.search(u"415"_s));
        const QStringList first = desk.shown(3);
        QVERIFY(desk.add(first));
        QCOMPARE(desk.basketText(), u"Basket (3)…"_s);
        QVERIFY(desk.search(u"212"_s));
        const QStringList second = desk.shown(2);
        QVERIFY(desk.add(second));
        QVERIFY(desk.search(u"415"_s));
        QSignalSpy said(&desk.pane, &Pane::message);
        QVERIFY(desk.add(first.first(2)));
        QVERIFY(said.last().first().toString().contains(u"2 was (were) in it already"_s));
        QCOMPARE(desk.basketText(), u"Basket (5)…"_s);

        const BasketDialog *dialog = desk.basket();
        QVERIFY(dialog);
        RecordModel *model = tableOf(dialog)->recordModel();
        QTRY_COMPARE(model->totalRows(), 5);
        for (const QString &number : first + second)
            QVERIFY(model->contains(number));
        const auto price = desk.model()->record<AvailableNumber>(first.first())->monthlyPrice;
        QVERIFY(price);
        QCOMPARE(costOf(dialog), u"5 number(s): %1 USD a month"_s.arg((*price * 5).toString()));
        QCOMPARE(desk.bought(), 0);
    }

    void theDeleteKeyTakesRowsOut()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        const QStringList numbers = desk.shown(3);
        QVERIFY(desk.add(numbers));
        const BasketDialog *dialog = desk.basket();
        RecordView *table = tableOf(dialog);
        QTRY_COMPARE(table->recordModel()->visibleRows(), 3);
        QVERIFY(QTest::qWaitForWindowActive(dialog->window()));
        for (int left = 2; left >= 0; --left) {
            QVERIFY(table->goTo(numbers[left]));
            table->setFocus();
            QTRY_VERIFY(dialog->findChild<QAction *>(u"basketRemove"_s)->isEnabled());
            QTest::keyClick(table, Qt::Key_Delete);
            QTRY_COMPARE(table->recordModel()->totalRows(), left);
            QVERIFY(!table->recordModel()->contains(numbers[left]));
        }
        QVERIFY(!buyButton(dialog)->isEnabled());
        QCOMPARE(desk.basketText(), u"Basket…"_s);
        QVERIFY(!desk.action("search.basket")->isEnabled());
    }

    void buysAllOfThemOnceUnderTheirNames()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        const QStringList numbers = desk.shown(4);
        QVERIFY(desk.add(numbers));
        const int before = desk.sandbox.owned();
        const QPointer<BasketDialog> dialog = desk.basket();
        typeName(dialog, u"Desk {n} {locality}"_s);
        const QString city = desk.value(numbers[1], "locality").toString();
        QSignalSpy shown(&desk.pane, &Pane::showPane);
        pressBuy(dialog);
        QCOMPARE(desk.prompts.asked.size(), 1);
        const Confirmation question = desk.prompts.asked.first();
        QVERIFY(question.text.contains(u"USD a month"_s));
        QVERIFY(question.accept.contains(u'4'));
        QVERIFY(question.details.join(u'\n').contains(u"Desk {n}"_s));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().at(0).toString(), u"bulk"_s);
        QCOMPARE(shown.first().at(1).toString(), desk.session()->bulk().runs().last().run);
        QVERIFY(desk.through());
        QCOMPARE(desk.sandbox.owned(), before + 4);
        QCOMPARE(desk.bought(), 4);
        QCOMPARE(desk.nameOf(numbers[1]), u"Desk 2 %1"_s.arg(city).simplified());
        QTRY_VERIFY(!dialog);
        QCOMPARE(desk.basketText(), u"Basket…"_s);
        // The next one is another purchase: it has nothing of this one.
        QVERIFY(desk.search(u"212"_s));
        QVERIFY(desk.add(desk.shown(1)));
        QVERIFY(desk.basket());
        QVERIFY(desk.basket()->findChild<QLineEdit *>(u"setting_friendly_name"_s)->text().isEmpty());
    }

    void aPurchaseThatIsMuchForTheAccountAsksForItsCount_data()
    {
        QTest::addColumn<int>("owned");
        QTest::addColumn<QString>("typed");
        QTest::newRow("an account of twelve numbers") << 12 << u"5"_s;
        QTest::newRow("one of a hundred") << 100 << QString();
    }
    void aPurchaseThatIsMuchForTheAccountAsksForItsCount()
    {
        QFETCH(const int, owned);
        QFETCH(const QString, typed);
        sandbox::Options options;
        options.owned = owned;
        BasketDesk desk(options);
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        QVERIFY(desk.add(desk.shown(5)));
        desk.prompts.accept = false;
        const BasketDialog *dialog = desk.basket();
        QTRY_COMPARE(desk.session()->transport().pending(), 0);
        pressBuy(dialog);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.prompts.asked.first().typed, typed);
    }

    void nothingIsBoughtWithoutAYes()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        QVERIFY(desk.add(desk.shown(2)));
        desk.prompts.accept = false;
        const BasketDialog *dialog = desk.basket();
        typeName(dialog, u"Desk {n}"_s);
        pressBuy(dialog);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.session()->bulk().runs().isEmpty());
        QCOMPARE(desk.basketText(), u"Basket (2)…"_s);

        // Closed and opened again, what was filled in is there.
        QTest::keyClick(desk.dialog(), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(desk.basket(), dialog);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"setting_friendly_name"_s)->text(), u"Desk {n}"_s);
        QCOMPARE(desk.bought(), 0);
    }

    void oneThatSomeoneElseTookIsRefusedAndTheRestIsBought()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        const QStringList numbers = desk.shown(3);
        QVERIFY(desk.add(numbers));
        desk.sandbox.take(numbers[1]);
        pressBuy(desk.basket());
        QVERIFY(desk.through());
        const BulkStatus run = desk.session()->bulk().runs().last();
        QCOMPARE(run.succeeded, 2);
        QCOMPARE(run.failed, 1);
        const BulkRow row = desk.session()->bulk().rows(run.run)[1];
        QCOMPARE(row.spec.subject, numbers[1]);
        QVERIFY(row.is(Outcome::Refused));
        QVERIFY(!rules::adviceFor(row.entry.error.code).sentence.isEmpty());
        QVERIFY(desk.sandbox.owns(numbers[0]) && desk.sandbox.owns(numbers[2]));
    }

    void theReserveReplacesARefusedOne()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        const QStringList numbers = desk.shown(4);
        QVERIFY(desk.add(numbers));
        desk.sandbox.take(numbers[0]);
        const int before = desk.sandbox.owned();
        const BasketDialog *dialog = desk.basket();
        dialog->findChild<QSpinBox *>(u"basketWanted"_s)->setValue(2);
        QVERIFY(costOf(dialog).contains(u"2 of these 4"_s));
        pressBuy(dialog);
        QVERIFY(desk.through());
        QCOMPARE(desk.sandbox.owned(), before + 2);
        QVERIFY(!desk.sandbox.owns(numbers[3]));
    }

    void severalOfOneSearchComeWithAReserve()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        QVERIFY(desk.several(5));
        const BasketDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        QTRY_COMPARE(tableOf(dialog)->recordModel()->totalRows(), 7);
        QVERIFY(costOf(dialog).contains(u"5 of these 7"_s));
        desk.sandbox.take(tableOf(dialog)->recordModel()->keyAt(0));
        const int before = desk.sandbox.owned();
        pressBuy(dialog);
        QVERIFY(desk.through());
        QCOMPARE(desk.sandbox.owned(), before + 5);
    }

    void askingAgainIsBoundedAndSaysWhatIsMissing()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        desk.pane.findChild<QLineEdit *>(u"search_contains"_s)->setText(u"5501"_s);
        QVERIFY(desk.search(u"415"_s));
        const int there = desk.model()->totalRows();
        QVERIFY(there < 100);
        desk.sandbox.forgetRequests();
        QVERIFY(desk.several(100));
        const int asked = desk.sandbox.count("GET", u"AvailablePhoneNumbers/"_s);
        QVERIFY2(asked > 1 && asked <= 20, qPrintable(QString::number(asked)));
        QVERIFY2(noticeOf(desk.pane).startsWith(u"Only"_s), qPrintable(noticeOf(desk.pane)));
        for (const QString &number : desk.inBasket())
            QVERIFY2(number.startsWith(u"+1415"_s) && number.contains(u"5501"_s), qPrintable(number));
        QVERIFY(desk.inBasket().size() >= there);
        QCOMPARE(desk.bought(), 0);
    }

    void whatIsAskedAgainStaysWithinTheSearch_data()
    {
        QTest::addColumn<rules::PatternMode>("mode");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("first");
        using rules::PatternMode;
        QTest::newRow("no pattern: endings") << PatternMode::Contains << QString() << 100 << u"00$"_s;
        QTest::newRow("a beginning goes on") << PatternMode::StartsWith << u"+1415"_s << 10 << u"+14150"_s;
        QTest::newRow("an ending begins earlier") << PatternMode::EndsWith << u"7306"_s << 10 << u"07306$"_s;
        QTest::newRow("a part grows at both sides") << PatternMode::Contains << u"979"_s << 20 << u"%9790%"_s;
        QTest::newRow("a word grows too") << PatternMode::Vanity << u"CALL"_s << 20 << u"CALL0"_s;
        QTest::newRow("one digit more is told apart") << PatternMode::Raw << u"*979*"_s << 0 << QString();
        QTest::newRow("no room for another digit") << PatternMode::Vanity << u"ABCDEFGHIJKLMNOP"_s << 0 << QString();
    }
    void whatIsAskedAgainStaysWithinTheSearch()
    {
        QFETCH(rules::PatternMode, mode);
        QFETCH(QString, pattern);
        QFETCH(int, count);
        QFETCH(QString, first);
        NumberQuery query;
        query.patternMode = mode;
        query.pattern = pattern;
        query.areaCode = u"415"_s;
        const QList<NumberQuery> queries = queryVariations(query);
        QCOMPARE(queries.size(), count);
        QSet<QString> patterns;
        for (const NumberQuery &each : queries) {
            QVERIFY(rules::containsPattern(each.contains()).ok());
            QCOMPARE(each.areaCode, query.areaCode);
            patterns.insert(each.contains());
        }
        QCOMPARE(patterns.size(), count);
        QCOMPARE(queries.isEmpty() ? QString() : queries.first().contains(), first);
    }

    void aReserveIsNeverBoughtByTheWay()
    {
        const AvailableNumber a = made("+14155550101", "0.10", "USD");
        const AvailableNumber b = made("+14155550102", "0.10", "USD");
        const AvailableNumber c = made("+14155550103", "0.10", "USD");
        const AvailableNumber german = made("+4930901820", "4.00", "EUR", u"DE"_s);
        Basket basket;
        basket.addWithReserve({ a, b }, 1);
        QCOMPARE(basket.wanted(), 1);
        basket.add({ c });
        QCOMPARE(basket.wanted(), 2);
        QCOMPARE(basket.size(), 3);
        basket.add({ german });
        QVERIFY2(basket.wanted() == 3, "two were wanted, and the German one is");
        QCOMPARE(basket.size(), 3);
        Basket mixed;
        mixed.add({ german });
        mixed.addWithReserve({ a, b }, 1);
        QCOMPARE(mixed.keys(), (QStringList{ german.number, a.number }));
    }

    void whatTheDiskRefusesStaysInTheBasket()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        QVERIFY(desk.add(desk.shown(2)));
        const BasketDialog *dialog = desk.basket();
        typeName(dialog, u"Desk {n}"_s);
        QSignalSpy shown(&desk.pane, &Pane::showPane);
        {
            const SmallDisk disk(rlim_t(QFileInfo(desk.folder.filePath(u"journal.sqlite-wal"_s)).size()));
            pressBuy(dialog);
        }
        QVERIFY(noticeOf(*dialog).startsWith(u"Nothing was bought."_s));
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.basketText(), u"Basket (2)…"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"setting_friendly_name"_s)->text(), u"Desk {n}"_s);
        QVERIFY(shown.isEmpty());
        QCOMPARE(desk.bought(), 0);
    }

    void saysWhatIsWrongBesideTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("a placeholder that means nothing") << u"setting_friendly_name"_s << u"{city} {n}"_s;
        QTest::newRow("a webhook that is no address") << u"setting_voice_url"_s << u"not a url"_s;
    }
    void saysWhatIsWrongBesideTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        QVERIFY(desk.add(desk.shown(2)));
        const BasketDialog *dialog = desk.basket();
        QVERIFY(buyButton(dialog)->isEnabled());
        auto *line = dialog->findChild<QLineEdit *>(field);
        QTest::keyClicks(line, text);
        QVERIFY(!buyButton(dialog)->isEnabled());
        line->clear();
        QVERIFY(buyButton(dialog)->isEnabled());
    }

    void eachCountryHasItsOwnPapers()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        const QString american = desk.shown(1).first();
        QVERIFY(desk.add({ american }));
        QVERIFY(desk.searchIn(u"IE"_s));
        const QString irish = desk.shown(1).first();
        QCOMPARE(desk.value(irish, "address_requirements").toString(), u"local"_s);
        QVERIFY(desk.add({ irish }));
        const BasketDialog *dialog = desk.basket();
        QVERIFY(dialog->findChild<QWidget *>(u"basketPapers_US_local"_s));
        const auto *papers = dialog->findChild<QWidget *>(u"basketPapers_IE_local"_s);
        QVERIFY(papers);
        QVERIFY2(!buyButton(dialog)->isEnabled(), "the Irish one needs an address there");
        const QString address = desk.makeAddress(u"IE"_s);
        QVERIFY(address.startsWith(u"AD"_s));
        auto *again = papers->findChild<QToolButton *>(u"paper_address_sid_again"_s);
        QTRY_VERIFY(again->isEnabled());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(buyButton(dialog)->isEnabled()); // The only one that fits is chosen.
        pressBuy(dialog);
        QVERIFY(desk.through());
        const QString run = desk.session()->bulk().runs().last().run;
        const auto sent = [&](int row) { return desk.session()->bulk().rows(run)[row].spec.request.form; };
        QVERIFY(sent(1).contains({ u"AddressSid"_s, address }));
        for (const auto &[parameter, value] : sent(0))
            QVERIFY2(parameter != u"AddressSid"_s, "the American one needs none");
    }

    void aNumberBoughtAloneLeavesTheBasket()
    {
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.search(u"415"_s));
        const QStringList numbers = desk.shown(2);
        QVERIFY(desk.add(numbers));
        desk.prompts.later = true;
        const BasketDialog *dialog = desk.basket();
        pressBuy(dialog);
        BuyForm form;
        form.number = numbers[0];
        desk.session()->operations().run(buyOperation(form, {}), &desk.pane, [](const OperationReport &) {});
        QTRY_COMPARE(desk.basketText(), u"Basket (1)…"_s);
        QTRY_COMPARE(tableOf(dialog)->recordModel()->totalRows(), 1);
        desk.prompts.answerNow();
        QVERIFY2(noticeOf(*dialog).contains(u"changed meanwhile"_s), "what was agreed to is not what is there");
        QVERIFY(desk.session()->bulk().runs().isEmpty());
    }

    void anotherAccountStartsWithAnEmptyOne()
    {
        SandboxFixture other;
        BasketDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.pane.unsaved().isEmpty());
        QVERIFY(desk.search(u"415"_s));
        QVERIFY(desk.add(desk.shown(2)));
        QCOMPARE(desk.pane.unsaved().size(), 1);
        QVERIFY(desk.pane.unsaved().first().contains(u'2'));
        const QPointer<BasketDialog> dialog = desk.basket();
        desk.prompts.later = true;
        pressBuy(dialog);
        desk.signInAt(other.url(), other.sid(), other.token());
        QCOMPARE(desk.basketText(), u"Basket…"_s);
        QVERIFY(desk.pane.unsaved().isEmpty());
        desk.prompts.answerNow();
        QTRY_VERIFY(!dialog);
        QVERIFY(desk.session()->bulk().runs().isEmpty());
        QCOMPARE(desk.bought() + other.count("POST"), 0);
    }
};

QTEST_MAIN(TestBasket)
#include "tst_basket.moc"
