// SPDX-License-Identifier: GPL-3.0-or-later
// A letter of authorization is made: from which orders, with what, and what is said before and after it is sent.
#include "models/rules/hostedacts.h"
#include "tests/ui/lettersdesk.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/offer.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString one = u"+14155550142"_s;
const QString two = u"+14155550143"_s;

QStringList sentOrders(SandboxFixture &sandbox)
{
    const QJsonArray sent = sandbox.requests("POST", u"AuthorizationDocuments"_s);
    return QUrlQuery(sent.last()["body"_L1].toString()).allQueryItemValues(u"HostedNumberOrderSids"_s);
}

} // namespace

class TestLetterDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLetterIsSentAsItWasShown_data() { bothGenerations(); }
    void aLetterIsSentAsItWasShown()
    {
        QFETCH(bool, preview);
        LettersDesk desk(preview);
        const QStringList orders{ desk.hosted.verified(one), desk.hosted.verified(two) };
        QVERIFY(desk.ready());
        const int before = desk.letters();
        QVERIFY(desk.begin(orders));
        desk.type("cc_emails", u"a@example.com; b@example.com"_s);
        QVERIFY2(desk.review(), qPrintable(desk.said()));
        const QString summary = desk.dialog()->summary()->text();
        for (const QString &part :
             { u"signer@example.com"_s, u"Owner"_s, u"(415) 555-0100"_s, u"(415) 555-0142"_s, u"(415) 555-0143"_s,
               u"a@example.com, b@example.com"_s, desk.session()->displayName(), u"United States"_s })
            QVERIFY2(summary.contains(part), qPrintable(part + u" is missing in:\n"_s + summary));
        QCOMPARE(desk.letters(), before); // Nothing is sent by looking.
        desk.press("letterSend");
        QVERIFY(desk.gone());
        QCOMPARE(desk.letters(), before + 1);
        QStringList sent = sentOrders(desk.sandbox);
        sent.sort();
        QStringList wanted = orders;
        wanted.sort();
        QCOMPARE(sent, wanted);
        // The new letter is what the page shows.
        QTRY_VERIFY(desk.view()->currentKey().startsWith(u"PX"_s));
        QTRY_COMPARE(desk.onLetter()->count(), 2);
        QCOMPARE(desk.hosted.status(orders.first()), u"pending-loa"_s);
        // And nothing is left to come back to.
        QVERIFY(desk.local.drafts().list(desk.sandbox.sid(), u"letter"_s).value().isEmpty());
    }

    void itCanBeDoneByKeyboardAlone()
    {
        LettersDesk desk;
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        const int before = desk.letters();
        desk.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        QTest::keyClick(&desk.pane, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(desk.dialogReady());
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog()));
        RecordView *table = desk.chooser()->table()->view();
        QTRY_VERIFY(table->goTo(order));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Space);
        QTRY_COMPARE(desk.chooser()->chosen(), QStringList{ order });
        desk.dialog()->fields()->address()->setSid(desk.hosted.address());
        for (const char *field : { "email", "contact_title", "contact_phone_number" }) {
            auto *line = desk.dialog()->findChild<QLineEdit *>("letter_"_L1 + QLatin1StringView(field));
            line->setFocus();
            QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(line,
                             QLatin1StringView(field) == "email"_L1               ? u"signer@example.com"_s
                                 : QLatin1StringView(field) == "contact_title"_L1 ? u"Owner"_s
                                                                                  : u"+14155550100"_s);
        }
        QTest::keyClick(desk.dialog()->findChild<QLineEdit *>(u"letter_contact_phone_number"_s), Qt::Key_Return);
        QTRY_VERIFY(desk.dialog()->isReviewing());
        QVERIFY(desk.button("letterSend")->isDefault());
        QTest::keyClick(desk.dialog(), Qt::Key_Return);
        QVERIFY(desk.gone());
        QCOMPARE(desk.letters(), before + 1);
    }

    void whatAllOrdersHaveInCommonIsFilledIn()
    {
        LettersDesk desk;
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        desk.pane.create({ order });
        QVERIFY(desk.dialogReady());
        QTRY_COMPARE(desk.typed("email"), u"owner@example.com"_s);
        QCOMPARE(desk.typed("contact_phone_number"), u"+14155550100"_s);
        QVERIFY(!desk.dialog()->form().addressSid.isEmpty());
        // A person's own words stay when the orders are others.
        desk.type("email", u"mine@example.com"_s);
        desk.chooser()->choose(desk.chooser()->orders().keys(), true);
        QCOMPARE(desk.typed("email"), u"mine@example.com"_s);
    }

    void aWholeCustomerIsChosenAtOnce()
    {
        LettersDesk desk;
        const auto orderOf = [&desk](const QString &number, const QString &owner) {
            HostedDesk::Form form = desk.hosted.orderForm(number);
            for (auto &[name, value] : form)
                value = name == "Email"_L1 ? owner : value;
            QString sid = desk.sandbox.post(desk.hosted.orders(), form).text("sid");
            desk.hosted.force(sid, u"verified"_s);
            return sid;
        };
        const QStringList ours{ orderOf(one, u"ann@example.org"_s), orderOf(two, u"ann@example.org"_s) };
        const QString other = desk.hosted.verified(u"+14155550144"_s);
        QVERIFY(desk.ready());
        desk.pane.create({});
        QVERIFY(desk.dialogReady());
        QVERIFY(desk.chooser()->chosen().isEmpty());
        const QStringList owners
            = { desk.chooser()->orders().value(ours.first()).email, desk.chooser()->orders().value(other).email };
        QVERIFY(owners.first() != owners.last());
        QTRY_VERIFY(desk.chooser()->table()->view()->goTo(ours.first()));
        QTRY_VERIFY(desk.chooser()->findChild<QAction *>(u"letterCustomer"_s)->isEnabled());
        desk.chooser()->findChild<QAction *>(u"letterCustomer"_s)->trigger();
        QStringList chosen = desk.chooser()->chosen();
        for (const QString &sid : ours)
            QVERIFY(chosen.contains(sid));
        QVERIFY(!chosen.contains(other));
        // The same by a filter.
        desk.chooser()->findChild<QAction *>(u"letterNone"_s)->trigger();
        QVERIFY(desk.chooser()->chosen().isEmpty());
        desk.chooser()->table()->bar()->field()->setText(u"ann@"_s);
        QTRY_COMPARE(desk.chooser()->table()->model().visibleRows(), int(ours.size()));
        desk.chooser()->findChild<QAction *>(u"letterShown"_s)->trigger();
        QCOMPARE(desk.chooser()->chosen().size(), ours.size());
    }

    void whatIsMissingIsSaidBesideItsField_data() { bothGenerations(); }
    void whatIsMissingIsSaidBesideItsField()
    {
        QFETCH(bool, preview);
        LettersDesk desk(preview);
        QVERIFY(desk.ready());
        desk.pane.create({});
        QVERIFY(desk.dialogReady());
        QVERIFY(desk.ordersProblem().isEmpty()); // Nobody has tried anything yet.
        desk.press("letterReview");
        QVERIFY(!desk.dialog()->isReviewing());
        QVERIFY(!desk.ordersProblem().isEmpty());
        QCOMPARE(desk.beneath("email"), u"Enter the e-mail address of the person who signs."_s);
        QCOMPARE(desk.beneath("contact_phone_number"), u"Enter the phone number of the person who signs."_s);
        // The preview needs a title, version 2 does not.
        QCOMPARE(desk.beneath("contact_title").contains(u"Enter the title"_s), preview);
        desk.type("email", u"not an address"_s);
        QVERIFY(desk.beneath("email").contains(u"e-mail"_s));
        desk.type("cc_emails", u"a@example.com, nobody"_s);
        QVERIFY2(desk.beneath("cc_emails").contains(u"nobody"_s), qPrintable(desk.beneath("cc_emails")));
        QCOMPARE(desk.sandbox.count("POST", u"AuthorizationDocuments"_s), 0);
    }

    void aPostBoxCantBeChosen()
    {
        LettersDesk desk;
        const QString order = desk.hosted.verified(one);
        const HttpAnswer box = desk.sandbox.post(desk.sandbox.path(u"/Addresses.json"_s),
                                                 { { u"CustomerName"_s, u"Ann Smith"_s },
                                                   { u"Street"_s, u"P.O. Box 12"_s },
                                                   { u"City"_s, u"Springfield"_s },
                                                   { u"Region"_s, u"IL"_s },
                                                   { u"PostalCode"_s, u"62701"_s },
                                                   { u"IsoCountry"_s, u"US"_s } });
        QVERIFY(desk.ready());
        QVERIFY(desk.begin({ order }));
        QTRY_VERIFY(desk.dialog()->fields()->address()->address().has_value());
        desk.dialog()->fields()->address()->setSid(box.text("sid"));
        desk.press("letterReview");
        QVERIFY(!desk.dialog()->isReviewing());
        const auto *address = desk.dialog()->fields()->address();
        QVERIFY2(address->accessibleDescription().contains(u"P.O. box is not accepted"_s),
                 qPrintable(address->accessibleDescription()));
    }

    void ordersThatCantGoAreNamedWithTheReason_data()
    {
        QTest::addColumn<bool>("preview");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        for (const bool preview : { false, true }) {
            const char *generation = preview ? "preview" : "version 2";
            QTest::addRow("%s: not verified", generation)
                << preview << u"received"_s << u"Only verified orders go on a letter of authorization."_s;
            QTest::addRow("%s: on another letter", generation)
                << preview << u"letter"_s << u"Only verified orders go on a letter of authorization."_s;
            QTest::addRow("%s: gone", generation) << preview << u"gone"_s << u"does not know it any more"_s;
        }
    }
    /// Brought along to the dialog, they stay off the letter; verified ones go.
    void ordersThatCantGoAreNamedWithTheReason()
    {
        QFETCH(bool, preview);
        QFETCH(QString, what);
        QFETCH(QString, reason);
        LettersDesk desk(preview);
        const QString good = desk.hosted.verified(one);
        const QString bad = desk.hosted.received(two);
        spoil(desk, bad, what);
        QVERIFY(desk.ready());
        desk.pane.create({ good, bad });
        QVERIFY(desk.dialogReady());
        QTRY_COMPARE(desk.chooser()->chosen(), QStringList{ good });
        QCOMPARE(desk.said(), u"1 order(s) can't go on the letter."_s);
        QVERIFY2(desk.saidInFull().contains(reason), qPrintable(desk.saidInFull()));
        QVERIFY2(desk.saidInFull().contains(what == "gone"_L1 ? bad : u"(415) 555-0143"_s),
                 qPrintable(desk.saidInFull()));
    }

    /// They were good when they were chosen: the look before the sending finds it, and nothing is sent.
    void ordersThatChangedMeanwhileAreTakenOffBeforeSending_data() { ordersThatCantGoAreNamedWithTheReason_data(); }
    void ordersThatChangedMeanwhileAreTakenOffBeforeSending()
    {
        QFETCH(bool, preview);
        QFETCH(QString, what);
        QFETCH(QString, reason);
        LettersDesk desk(preview);
        const QString good = desk.hosted.verified(one);
        const QString bad = desk.hosted.verified(two);
        QVERIFY(desk.ready());
        QVERIFY(desk.begin({ good, bad }));
        QCOMPARE(desk.chooser()->chosen().size(), 2);
        desk.sandbox.forgetRequests();
        spoil(desk, bad, what);
        const int sentBySpoiling = desk.sandbox.count("POST", u"AuthorizationDocuments"_s);
        QVERIFY(!desk.review());
        QVERIFY2(desk.said().startsWith(u"1 order(s) can't go on the letter any more and was (were) taken off."_s),
                 qPrintable(desk.said()));
        QVERIFY2(desk.saidInFull().contains(reason), qPrintable(desk.saidInFull()));
        QCOMPARE(desk.chooser()->chosen(), QStringList{ good });
        QCOMPARE(desk.sandbox.count("POST", u"AuthorizationDocuments"_s), sentBySpoiling);
        // The rest goes, with everything that was filled in.
        QVERIFY(desk.review());
        desk.press("letterSend");
        QVERIFY(desk.gone());
        QCOMPARE(sentOrders(desk.sandbox), QStringList{ good });
    }

    void aRefusalStandsBesideItsField_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("field");
        QTest::newRow("the e-mail address") << u"Email can't receive mail."_s << u"email"_s;
        QTest::newRow("the title") << u"ContactTitle is too long."_s << u"contact_title"_s;
        QTest::newRow("the phone") << u"ContactPhoneNumber: not a phone."_s << u"contact_phone_number"_s;
        QTest::newRow("the copies") << u"CcEmails has too many."_s << u"cc_emails"_s;
        QTest::newRow("the orders") << u"HostedNumberOrderSids: HR1 is not verified."_s << u"orders"_s;
        QTest::newRow("none") << u"Something is wrong."_s << QString();
    }
    void aRefusalStandsBesideItsField()
    {
        QFETCH(QString, message);
        QFETCH(QString, field);
        LettersDesk desk;
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        QVERIFY(desk.begin({ order }));
        QVERIFY(desk.review());
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "status", 400 },
                             { "code", 20001 },
                             { "message", message },
                             { "method", u"POST"_s },
                             { "path", u"AuthorizationDocuments"_s } });
        desk.press("letterSend");
        QTRY_VERIFY(!desk.dialog()->isBusy());
        QVERIFY(!desk.dialog()->isReviewing());
        if (field.isEmpty())
            QCOMPARE(desk.said(), message);
        else if (field == "orders"_L1)
            QCOMPARE(desk.ordersProblem(), message);
        else
            QCOMPARE(desk.beneath(field.toLatin1()), message);
        // All that was filled in is there, and goes once it is put right.
        QCOMPARE(desk.typed("email"), u"signer@example.com"_s);
        QCOMPARE(desk.typed("contact_title"), u"Owner"_s);
        desk.type("contact_title", u"Manager"_s);
        QVERIFY(desk.review());
        desk.press("letterSend");
        QVERIFY(desk.gone());
    }

    void aLostReplyIsLookedUp_data()
    {
        QTest::addColumn<bool>("preview");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("happened");
        for (const bool preview : { false, true }) {
            const char *generation = preview ? "preview" : "version 2";
            QTest::addRow("%s: after the effect", generation) << preview << u"drop_after"_s << true;
            QTest::addRow("%s: before the effect", generation) << preview << u"drop_before"_s << false;
        }
    }
    void aLostReplyIsLookedUp()
    {
        QFETCH(bool, preview);
        QFETCH(QString, fault);
        QFETCH(bool, happened);
        LettersDesk desk(preview);
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        const int before = desk.letters();
        QVERIFY(desk.begin({ order }));
        QVERIFY(desk.review());
        desk.sandbox.fault({ { "action", fault }, { "method", u"POST"_s }, { "path", u"AuthorizationDocuments"_s } });
        desk.press("letterSend");
        QTRY_VERIFY2(desk.said().startsWith(u"No clear answer came"_s), qPrintable(desk.said()));
        QVERIFY(desk.dialog()->isBusy()); // It can't be sent again while nobody knows.
        QVERIFY(!desk.button("letterSend")->isEnabled());
        QCOMPARE(desk.typed("email"), u"signer@example.com"_s);
        if (happened) {
            desk.sandbox.step(10);
            QVERIFY(desk.gone());
            QCOMPARE(desk.letters(), before + 1);
        } else {
            for (int look = 0; look < 40 && desk.dialog()->isBusy(); ++look) {
                desk.sandbox.step(60);
                desk.sandbox.get(desk.hosted.orders());
                desk.pane.refresh();
                static_cast<void>(QTest::qWaitFor([&] { return !desk.dialog()->isBusy(); }, 500));
            }
            QVERIFY2(desk.said().startsWith(u"The letter was not found so far."_s), qPrintable(desk.said()));
            QCOMPARE(desk.letters(), before);
            desk.press("letterSend");
            QVERIFY(desk.gone());
            QCOMPARE(desk.letters(), before + 1);
        }
    }

    void oneLetterTakesFifteenThousandOrders()
    {
        LoaForm form;
        HostedOrder order;
        order.status = u"verified"_s;
        form.orders = QList<HostedOrder>(rules::mostOrdersOnDocument, order);
        const auto tooMany = [&form] {
            const QList<rules::Problem> problems = form.check(HostedGeneration::V2);
            return std::ranges::any_of(
                problems, [](const rules::Problem &problem) { return problem.field == "hosted_number_order_sids"_L1; });
        };
        QVERIFY(!tooMany());
        form.orders.append(order);
        QVERIFY(tooMany());
    }

    void thousandsCanBeChosen()
    {
        LettersDesk desk;
        QVERIFY(desk.ready());
        constexpr int many = 15'001;
        QList<HostedOrder> orders;
        for (int i = 0; i < many; ++i) {
            HostedOrder order;
            order.sid = u"HR%1"_s.arg(i, 32, 16, QChar(u'0'));
            order.number = u"+1415%1"_s.arg(5'550'000 + i);
            order.status = u"verified"_s;
            order.email = i % 2 ? u"a@example.com"_s : u"b@example.com"_s;
            orders.append(order);
        }
        LetterChooser chooser(desk.settings, desk.prompts);
        chooser.load([&orders](const auto &handler) { QTimer::singleShot(0, [handler, &orders] { handler(orders); }); },
                     { .whyNot = [](const HostedOrder &) { return QString(); },
                       .address = [](const QString &sid) { return sid; } },
                     {});
        chooser.show();
        QTRY_COMPARE(chooser.table()->model().totalRows(), many);
        QElapsedTimer timer;
        timer.start();
        chooser.choose(chooser.orders().keys(), true);
        QCOMPARE(chooser.chosen().size(), many);
        QTRY_VERIFY(chooser.table()->model().value(orders.last().sid, 0).toBool());
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void whatWasFilledInOutlivesTheProgram_data() { bothGenerations(); }
    void whatWasFilledInOutlivesTheProgram()
    {
        QFETCH(bool, preview);
        LettersDesk desk(preview);
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        QVERIFY(desk.begin({ order }));
        desk.type("cc_emails", u"boss@exam"_s); // Even what is only half typed.
        QTRY_VERIFY(!desk.local.drafts().list(desk.sandbox.sid(), u"letter"_s).value().isEmpty());
        QTRY_COMPARE(desk.local.drafts()
                         .list(desk.sandbox.sid(), u"letter"_s)
                         .value()
                         .first()
                         .content.value(u"cc_emails"_s)
                         .toString(),
                     u"boss@exam"_s);
        desk.accounts.signOut();
        QVERIFY(desk.gone());
        desk.signInAt(desk.sandbox.url(), desk.sandbox.sid(), desk.sandbox.token());
        if (preview)
            desk.session()->setHostedGeneration(HostedGeneration::Preview);
        QVERIFY(desk.ready());
        auto *offer = desk.pane.findChild<Offer *>(u"leftLetter"_s);
        QTRY_VERIFY2(offer->text().startsWith(u"A letter for 1 order(s) to signer@example.com"_s),
                     qPrintable(offer->text()));
        QTest::mouseClick(offer->findChild<QPushButton *>(u"leftLetterGoOn"_s), Qt::LeftButton);
        QVERIFY(desk.dialogReady());
        QTRY_COMPARE(desk.chooser()->chosen(), QStringList{ order });
        QCOMPARE(desk.typed("cc_emails"), u"boss@exam"_s);
        QCOMPARE(desk.typed("contact_title"), u"Owner"_s);
        QVERIFY(offer->text().isEmpty()); // It is being worked on.
        desk.type("cc_emails", u"boss@example.com"_s);
        QVERIFY(desk.review());
        desk.press("letterSend");
        QVERIFY(desk.gone());
        QVERIFY(offer->text().isEmpty());
    }

    void aDraftOfALetterThatWasSentAfterAllIsNotOffered_data()
    {
        QTest::addColumn<bool>("lost");
        QTest::addColumn<int>("setBack");
        QTest::newRow("the program ended right after the answer") << false << 0;
        QTest::newRow("and a reply had set the clock back before the sending") << false << 10;
        QTest::newRow("nobody knows yet whether it was sent") << true << 0;
    }
    /// The program may end between the sending and the end of the draft.
    void aDraftOfALetterThatWasSentAfterAllIsNotOffered()
    {
        QFETCH(bool, lost);
        QFETCH(int, setBack);
        LettersDesk desk;
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        QVERIFY(desk.begin({ order }));
        QVERIFY(desk.review());
        Drafts &drafts = desk.local.drafts();
        const QString account = desk.sandbox.sid();
        QTRY_COMPARE(drafts.list(account, u"letter"_s).value().size(), 1);
        const Draft draft = drafts.list(account, u"letter"_s).value().first();
        if (lost)
            desk.sandbox.fault(
                { { "action", u"drop_before"_s }, { "method", u"POST"_s }, { "path", u"AuthorizationDocuments"_s } });
        desk.press("letterSend");
        if (lost)
            QTRY_VERIFY(desk.said().startsWith(u"No clear answer came"_s));
        else
            QVERIFY(desk.gone());
        QVERIFY(drafts.save(account, draft.kind, draft.key, draft.content, draft.changed.addSecs(setBack)));
        desk.accounts.signOut();
        desk.signInAt(desk.sandbox.url(), account, desk.sandbox.token());
        QVERIFY(desk.ready());
        QVERIFY(desk.pane.findChild<Offer *>(u"leftLetter"_s)->text().isEmpty());
        // What may still turn out not to be sent is kept.
        QCOMPARE(drafts.list(account, u"letter"_s).value().size(), lost ? 1 : 0);
    }

    void closingKeepsTheDraftAndDiscardEndsIt()
    {
        LettersDesk desk;
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        auto *offer = desk.pane.findChild<Offer *>(u"leftLetter"_s);
        desk.pane.create({ order });
        QVERIFY(desk.dialogReady());
        desk.dialog()->reject();
        QVERIFY(desk.gone());
        QVERIFY(offer->text().isEmpty()); // Nobody had filled in anything.
        QVERIFY(desk.begin({ order }));
        desk.dialog()->reject();
        QVERIFY(desk.gone());
        QTRY_VERIFY(!offer->text().isEmpty());
        QTest::mouseClick(offer->findChild<QPushButton *>(u"leftLetterForget"_s), Qt::LeftButton);
        QTRY_VERIFY(offer->text().isEmpty());
        QVERIFY(desk.local.drafts().list(desk.sandbox.sid(), u"letter"_s).value().isEmpty());
    }

    void aListThatCantBeReadCanBeReadAgain()
    {
        LettersDesk desk;
        const QString order = desk.hosted.verified(one);
        QVERIFY(desk.ready());
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "status", 400 },
                             { "message", u"Not now."_s },
                             { "method", u"GET"_s },
                             { "path", u"HostedNumber/Orders$"_s } });
        desk.pane.create({ order });
        QTRY_COMPARE(desk.chooser()->table()->model().state(), RecordModel::State::Failed);
        QVERIFY(!desk.button("letterReview")->isEnabled());
        desk.chooser()->table()->model().resume();
        QVERIFY(desk.dialogReady());
        QTRY_COMPARE(desk.chooser()->chosen(), QStringList{ order });
    }

private:
    static void spoil(LettersDesk &desk, const QString &order, const QString &what)
    {
        if (what == "letter"_L1) {
            desk.hosted.force(order, u"verified"_s);
            desk.made({ order });
        } else if (what == "gone"_L1) {
            desk.hosted.force(order, u"received"_s);
            desk.hosted.cancel(order);
        } else {
            desk.hosted.force(order, what);
        }
    }
};

QTEST_MAIN(TestLetterDialog)
#include "tst_letterdialog.moc"
