// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of authorization of an account: what is said of each, its orders, and what can be done with it.
#include "tests/ui/lettersdesk.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/stagestrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString one = u"+14155550142"_s;
const QString two = u"+14155550143"_s;

/// With a letter for two orders, out for signature.
struct SentDesk : LettersDesk
{
    explicit SentDesk(bool inPreview)
        : LettersDesk(inPreview)
        , orders{ hosted.verified(one), hosted.verified(two) }
        , letter(made(orders))
    {
    }
    bool shown() { return ready() && choose(letter) && onLetterRead(); }
    bool onLetterRead()
    {
        return QTest::qWaitFor([this] { return onLetter()->count() == int(orders.size()); }, 20'000);
    }
    QString status() { return value(letter, "status").toString(); }

    const QStringList orders;
    const QString letter;
};

} // namespace

class TestLettersPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLetterIsThereWithItsStatus_data() { bothGenerations(); }
    void everyLetterIsThereWithItsStatus()
    {
        QFETCH(bool, preview);
        SentDesk desk(preview);
        QVERIFY(desk.shown());
        QCOMPARE(desk.model()->totalRows(), desk.letters());
        QCOMPARE(desk.status(), u"signing"_s);
        QCOMPARE(desk.inspector()->heading(), u"Letter to signer@example.com"_s);
        // The people at the other end do their part; a look shows it.
        desk.hosted.act(desk.letter, u"sign"_s);
        desk.pane.refresh();
        QTRY_COMPARE(desk.status(), u"signed"_s);
        QVERIFY(desk.ready());
    }

    void theOtherEndsAnswersAreShown_data()
    {
        QTest::addColumn<bool>("preview");
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("status");
        for (const bool preview : { false, true }) {
            const char *generation = preview ? "preview" : "version 2";
            QTest::addRow("%s: signed", generation) << preview << u"sign"_s << u"signed"_s;
            QTest::addRow("%s: declined", generation) << preview << u"decline"_s << u"canceled"_s;
            QTest::addRow("%s: the e-mail comes back", generation) << preview << u"bounce"_s << u"failed"_s;
        }
    }
    void theOtherEndsAnswersAreShown()
    {
        QFETCH(bool, preview);
        QFETCH(QString, act);
        QFETCH(QString, status);
        SentDesk desk(preview);
        QVERIFY(desk.shown());
        desk.hosted.act(desk.letter, act);
        desk.pane.refresh();
        QTRY_COMPARE(desk.status(), status);
        QVERIFY(desk.choose(desk.letter));
        QTRY_VERIFY(!desk.action("letters.cancel")->isEnabled());
        QVERIFY(!desk.action("letters.edit")->isEnabled());
        desk.action("letters.resend")->trigger();
        QVERIFY2(desk.notice().contains(u"nothing to send again"_s), qPrintable(desk.notice()));
        QVERIFY(desk.prompts.asked.isEmpty());
    }

    void theStripCountsAndFilters()
    {
        SentDesk desk(false);
        QVERIFY(desk.shown());
        auto *strip = desk.pane.findChild<StageStrip *>();
        strip->choose(u"signed"_s);
        QTRY_VERIFY(desk.model()->visibleRows() < desk.model()->totalRows());
        for (int row = 0; row < desk.model()->visibleRows(); ++row)
            QCOMPARE(desk.value(desk.model()->keyAt(row), "status").toString(), u"signed"_s);
    }

    void howLongItWaitsIsSaid()
    {
        SentDesk desk(false);
        desk.sandbox.step(3 * 24 * 3600);
        QVERIFY(desk.shown());
        const auto subtitle = [&desk] {
            QString all;
            for (const QLabel *label : desk.inspector()->findChildren<QLabel *>())
                all += label->text() + u'\n';
            return all;
        };
        // Nobody watched it: it may have waited longer.
        QVERIFY2(subtitle().contains(u"For at least 3 day"_s), qPrintable(subtitle()));
        QVERIFY2(subtitle().contains(u"If nobody signs, its orders need action on"_s), qPrintable(subtitle()));
        QVERIFY(desk.value(desk.letter, "local_stage_since").toDateTime().isValid());
    }

    void itsOrdersAreOneStepAway_data() { bothGenerations(); }
    void itsOrdersAreOneStepAway()
    {
        QFETCH(bool, preview);
        SentDesk desk(preview);
        QVERIFY(desk.shown());
        RecordView *orders = desk.onLetter()->table()->view();
        desk.hosted.force(desk.orders.first(), u"testing"_s);
        desk.pane.refresh();
        QTRY_VERIFY(desk.onLetter()->settled());
        // Its letter does not know "testing".
        const int status = desk.onLetter()->table()->model().schema().column("status");
        QTRY_VERIFY(desk.onLetter()->table()->model().value(desk.orders.first(), status).toString()
                    != u"pending-loa"_s);
        QVERIFY(desk.onLetter()->table()->model().value(desk.orders.first(), status).toString() != u"testing"_s);
        QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        desk.action("letters.orders")->trigger();
        QVERIFY(orders->hasFocus());
        QVERIFY(orders->goTo(desk.orders.last()));
        QTest::keyClick(orders, Qt::Key_Return);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown[0][0].toString(), u"hosted"_s);
        QCOMPARE(shown[0][1].toString(), desk.orders.last());
    }

    void anOrdersLetterIsFound()
    {
        SentDesk desk(false);
        QVERIFY(desk.ready());
        QVERIFY(desk.pane.knows(desk.letter));
        QVERIFY(!desk.pane.knows(desk.orders.first()));
        desk.pane.look(desk.letter);
        QTRY_COMPARE(desk.view()->currentKey(), desk.letter);
    }

    void cancelingSaysWhatFollowsAndDoesIt()
    {
        SentDesk desk(false);
        QVERIFY(desk.shown());
        desk.prompts.accept = false;
        desk.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        desk.inspector()->view()->setFocus();
        QTest::keyClick(desk.inspector()->view(), Qt::Key_Delete);
        QVERIFY(desk.prompts.asked.isEmpty());
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.asked().destructive);
        QVERIFY2(desk.asked().text.contains(u"orders are verified again"_s), qPrintable(desk.asked().text));
        QVERIFY(desk.asked().details.join(u' ').contains(u"2 order(s)"_s));
        QCOMPARE(desk.letterStatus(desk.letter), u"signing"_s);
        desk.prompts.accept = true;
        desk.action("letters.cancel")->trigger();
        QTRY_COMPARE(desk.status(), u"canceled"_s);
        QCOMPARE(desk.hosted.status(desk.orders.first()), u"verified"_s);
        QCOMPARE(desk.hosted.status(desk.orders.last()), u"verified"_s);
    }

    void whatAGenerationLacksIsOffWithTheReason()
    {
        SentDesk v2(false);
        QVERIFY(v2.shown());
        QVERIFY(v2.action("letters.cancel")->isEnabled());
        QVERIFY(!v2.action("letters.edit")->isEnabled());
        QVERIFY(v2.action("letters.edit")->toolTip().contains(u"can't change a letter"_s));
        SentDesk preview(true);
        QVERIFY(preview.shown());
        QVERIFY(!preview.action("letters.cancel")->isEnabled());
        QVERIFY(preview.action("letters.cancel")->toolTip().contains(u"can't cancel a letter"_s));
        QVERIFY(preview.action("letters.edit")->isEnabled());
    }

    void aLostReplyOfACancelIsLookedUp_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("happened");
        QTest::newRow("after the effect") << u"drop_after"_s << true;
        QTest::newRow("before the effect") << u"drop_before"_s << false;
    }
    void aLostReplyOfACancelIsLookedUp()
    {
        QFETCH(QString, fault);
        QFETCH(bool, happened);
        SentDesk desk(false);
        QVERIFY(desk.shown());
        desk.sandbox.fault({ { "action", fault }, { "method", u"DELETE"_s }, { "path", u"AuthorizationDocuments"_s } });
        desk.action("letters.cancel")->trigger();
        QTRY_VERIFY2(desk.notice().startsWith(u"No clear answer came."_s), qPrintable(desk.notice()));
        if (happened) {
            QTRY_COMPARE(desk.status(), u"canceled"_s);
        } else {
            QVERIFY(!desk.notice().contains(u"failed"_s));
            QCOMPARE(desk.letterStatus(desk.letter), u"signing"_s);
        }
        QCOMPARE(desk.sandbox.count("DELETE", u"AuthorizationDocuments"_s), 1);
    }

    /// No API sends an e-mail again: version 2 cancels and prepares a new one.
    void sendingAgainIsANewLetterInVersionTwo()
    {
        LettersDesk desk;
        const QStringList orders{ desk.hosted.verified(one), desk.hosted.verified(two) };
        QVERIFY(desk.ready());
        QVERIFY(desk.begin(orders));
        desk.type("contact_title", u"Head of phones"_s);
        desk.type("cc_emails", u"a@example.com"_s);
        QVERIFY(desk.review());
        desk.press("letterSend");
        QVERIFY(desk.gone());
        QTRY_VERIFY(desk.view()->currentKey().startsWith(u"PX"_s));
        const QString old = desk.view()->currentKey();
        QVERIFY(desk.choose(old));
        const int before = desk.letters();
        desk.action("letters.resend")->trigger();
        QTRY_COMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.asked().accept, u"Cancel and prepare a new one"_s);
        QVERIFY(desk.asked().details.join(u' ').contains(u"2 order(s)"_s));
        QVERIFY(desk.dialogReady());
        QCOMPARE(desk.letterStatus(old), u"canceled"_s);
        QTRY_COMPARE(desk.chooser()->chosen().size(), 2);
        // The service tells neither title nor phone: what was sent is remembered here.
        QCOMPARE(desk.typed("email"), u"signer@example.com"_s);
        QCOMPARE(desk.typed("contact_title"), u"Head of phones"_s);
        QCOMPARE(desk.typed("contact_phone_number"), u"+14155550100"_s);
        QCOMPARE(desk.typed("cc_emails"), u"a@example.com"_s);
        QVERIFY(desk.review());
        desk.press("letterSend");
        QVERIFY(desk.gone());
        QCOMPARE(desk.letters(), before + 1);
        QCOMPARE(desk.hosted.status(orders.first()), u"pending-loa"_s);
    }

    /// Between the end of the old letter and the sending of the new one anything may happen.
    void theNewLetterIsNotLostOnTheWay()
    {
        SentDesk desk(false);
        QVERIFY(desk.shown());
        desk.action("letters.resend")->trigger();
        QVERIFY(desk.dialogReady());
        desk.dialog()->reject();
        QVERIFY(desk.gone());
        auto *offer = desk.pane.findChild<Offer *>(u"leftLetter"_s);
        QTRY_VERIFY2(offer->text().startsWith(u"A letter for 2 order(s) to signer@example.com"_s),
                     qPrintable(offer->text()));
        QTest::mouseClick(offer->findChild<QPushButton *>(u"leftLetterGoOn"_s), Qt::LeftButton);
        QVERIFY(desk.dialogReady());
        QTRY_COMPARE(desk.chooser()->chosen().size(), 2);
    }

    void aRefusedCancelLeavesNoNewLetter()
    {
        SentDesk desk(false);
        QVERIFY(desk.shown());
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "status", 400 },
                             { "message", u"Not now."_s },
                             { "method", u"DELETE"_s },
                             { "path", u"AuthorizationDocuments"_s } });
        desk.action("letters.resend")->trigger();
        QTRY_COMPARE(desk.notice(), u"Not now."_s);
        QVERIFY(!desk.dialog());
        QVERIFY(desk.pane.findChild<Offer *>(u"leftLetter"_s)->text().isEmpty());
        QCOMPARE(desk.letterStatus(desk.letter), u"signing"_s);
    }

    void sendingAgainReopensAndSendsInThePreview()
    {
        SentDesk desk(true);
        QVERIFY(desk.shown());
        const auto mails = [&desk] {
            int count = 0;
            for (const QJsonValue mail : desk.sandbox.control("GET", u"emails"_s)["emails"_L1].toArray())
                count += mail["document_sid"_L1].toString() == desk.letter ? 1 : 0;
            return count;
        };
        const int before = mails();
        desk.action("letters.resend")->trigger();
        QTRY_COMPARE(desk.prompts.asked.size(), 1);
        QVERIFY2(desk.asked().text.contains(u"stops working"_s), qPrintable(desk.asked().text));
        QTRY_COMPARE(desk.sandbox.count("POST", u"AuthorizationDocuments/PX"_s), 2);
        QTRY_COMPARE(desk.status(), u"signing"_s);
        QTRY_COMPARE(desk.letterStatus(desk.letter), u"signing"_s);
        QCOMPARE(mails(), before + 1);
    }

    void anOpenLetterIsEditedAndSentInThePreview()
    {
        SentDesk desk(true);
        const QString third = desk.hosted.verified(u"+14155550144"_s);
        QVERIFY(desk.shown());
        desk.action("letters.edit")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1); // Reopening is said first.
        QCOMPARE(desk.asked().accept, u"Reopen"_s);
        QVERIFY(desk.dialogReady());
        QCOMPARE(desk.letterStatus(desk.letter), u"opened"_s);
        QTRY_COMPARE(desk.chooser()->chosen().size(), 2);
        QCOMPARE(desk.typed("email"), u"signer@example.com"_s);
        desk.type("email", u"boss@example.com"_s);
        desk.chooser()->choose({ desk.orders.first() }, false);
        desk.chooser()->choose({ third }, true);
        QVERIFY2(desk.review(), qPrintable(desk.said()));
        QVERIFY(desk.dialog()->summary()->text().contains(u"as it is on the letter"_s)); // Title and phone.
        QVERIFY(desk.button("letterSave")->isEnabled());
        desk.press("letterSave");
        QVERIFY(desk.gone());
        QCOMPARE(desk.letterStatus(desk.letter), u"opened"_s);
        QTRY_COMPARE(desk.value(desk.letter, "email").toString(), u"boss@example.com"_s);
        QCOMPARE(desk.hosted.status(desk.orders.first()), u"verified"_s);
        QCOMPARE(desk.hosted.status(third), u"pending-loa"_s);
        const QString sent = desk.sandbox.requests("POST", u"AuthorizationDocuments/PX"_s).last()["body"_L1].toString();
        QVERIFY2(!sent.contains(u"AddressSid"_s) && !sent.contains(u"CcEmails"_s), qPrintable(sent));
        // Open now: no question, and sending is all that is left to do.
        QVERIFY(desk.choose(desk.letter));
        desk.action("letters.edit")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.dialogReady());
        QTRY_COMPARE(desk.chooser()->chosen().size(), 2);
        QVERIFY(desk.review());
        QVERIFY(!desk.button("letterSave")->isEnabled()); // Nothing is different.
        desk.press("letterSend");
        QVERIFY(desk.gone());
        QTRY_COMPARE(desk.status(), u"signing"_s);
    }

    void editsOutliveTheDialog()
    {
        SentDesk desk(true);
        QVERIFY(desk.shown());
        desk.action("letters.edit")->trigger();
        QVERIFY(desk.dialogReady());
        desk.type("email", u"boss@example.com"_s);
        desk.dialog()->reject();
        QVERIFY(desk.gone());
        QTRY_COMPARE(desk.status(), u"opened"_s);
        QVERIFY(desk.choose(desk.letter));
        desk.action("letters.edit")->trigger();
        QVERIFY(desk.dialogReady());
        QCOMPARE(desk.typed("email"), u"boss@example.com"_s);
        QTRY_COMPARE(desk.chooser()->chosen().size(), 2);
    }

    void aLetterSignedMeanwhileIsNotReopened()
    {
        SentDesk desk(true);
        QVERIFY(desk.shown());
        desk.hosted.act(desk.letter, u"sign"_s);
        desk.action("letters.edit")->trigger();
        QTRY_VERIFY(!desk.notice().isEmpty());
        QVERIFY(!desk.dialog());
        QTRY_COMPARE(desk.status(), u"signed"_s);
    }

    void sidsAreCopied()
    {
        SentDesk desk(false);
        QVERIFY(desk.shown());
        desk.action("letters.copySid")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), desk.letter);
    }

    void anAccountWithoutAccessIsOfferedTheOtherGeneration()
    {
        LettersDesk desk;
        desk.sandbox.control("POST", u"hosted/generations"_s,
                             { { u"generation"_s, u"v2"_s }, { u"enabled"_s, false } });
        desk.pane.refresh();
        QTRY_COMPARE(desk.model()->state(), RecordModel::State::Failed);
        desk.session()->setHostedGeneration(HostedGeneration::Preview);
        QVERIFY(desk.ready());
        QTRY_COMPARE(desk.model()->state(), RecordModel::State::Complete);
        QVERIFY(desk.model()->totalRows() > 0);
    }

    void theDialogGoesWithTheAccount()
    {
        SentDesk desk(false);
        QVERIFY(desk.shown());
        desk.pane.create({});
        QVERIFY(desk.dialogReady());
        desk.accounts.signOut();
        QVERIFY(desk.gone());
        QCOMPARE(desk.model()->totalRows(), 0);
        QCOMPARE(desk.onLetter()->table()->model().totalRows(), 0);
    }
};

QTEST_MAIN(TestLettersPage)
#include "tst_letterspage.moc"
