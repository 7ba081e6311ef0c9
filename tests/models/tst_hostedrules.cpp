// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/hostedorderform.h"
#include "models/forms/loaform.h"
#include "models/pipeline.h"
#include "models/records/eligibilityrow.h"
#include "models/rules/eligibility.h"
#include "models/rules/hostedacts.h"
#include "models/rules/hostedchecks.h"
#include "models/rules/ivrextension.h"
#include "models/rules/verificationcode.h"
#include "models/word.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

constexpr auto V2 = HostedGeneration::V2;
constexpr auto Preview = HostedGeneration::Preview;

QString hex(QLatin1StringView prefix, QChar digit)
{
    return prefix + QString(32, digit);
}

QDateTime at(int day, int hour = 12, int minute = 0)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::UTC);
}

HostedOrder orderIn(const QString &status, int attempts = 0)
{
    HostedOrder order;
    order.sid = hex("HR"_L1, u'a');
    order.number = u"+14155550143"_s;
    order.status = status;
    order.incomingNumberSid = hex("PN"_L1, u'a');
    order.verificationType = u"phone-call"_s;
    order.verificationAttempts = attempts;
    return order;
}

HostedOrderForm goodOrderForm()
{
    HostedOrderForm form;
    form.number = u"+14155550143"_s;
    form.contactPhone = u"+16502530000"_s;
    form.addressSid = hex("AD"_L1, u'1');
    form.email = u"owner@example.com"_s;
    return form;
}

LoaForm goodLetter()
{
    LoaForm form;
    form.orders = { orderIn(u"verified"_s) };
    form.addressSid = hex("AD"_L1, u'1');
    form.email = u"owner@example.com"_s;
    form.contactTitle = u"Manager"_s;
    form.contactPhone = u"+16502530000"_s;
    return form;
}

QStringList badFields(const QList<rules::Problem> &problems)
{
    QStringList fields;
    for (const rules::Problem &problem : problems) {
        if (!problem.verdict.ok())
            fields.append(problem.field);
    }
    return fields;
}

/// The acts of a stage as text: "call cancel".
QString actsText(const Stage &stage, HostedGeneration generation)
{
    constexpr std::pair<StageAct, const char *> names[] = {
        { StageAct::PlaceCall, "call" }, { StageAct::Cancel, "cancel" },         { StageAct::Sign, "sign" },
        { StageAct::Edit, "edit" },      { StageAct::ReleaseNumber, "release" }, { StageAct::Configure, "configure" },
        { StageAct::Reopen, "reopen" },
    };
    QStringList acts;
    for (const auto &[act, name] : names) {
        if (stage.allows(act, generation))
            acts.append(QString::fromLatin1(name));
    }
    return acts.join(u' ');
}

} // namespace

class TestHostedRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // Pipelines

    void everyPipelineIsSound_data()
    {
        QTest::addColumn<bool>("ofOrders");
        QTest::newRow("orders") << true;
        QTest::newRow("letters of authorization") << false;
    }
    void everyPipelineIsSound()
    {
        QFETCH(const bool, ofOrders);
        const Pipeline &pipeline = ofOrders ? hostedOrderPipeline() : authorizationDocumentPipeline();
        QSet<QString> ids;
        int step = 0;
        for (const Stage &stage : pipeline.stages) {
            QVERIFY(!ids.contains(comparableWord(QString::fromLatin1(stage.id))));
            ids.insert(comparableWord(QString::fromLatin1(stage.id)));
            QVERIFY(!stage.title().isEmpty());
            QVERIFY2(stage.sentence().endsWith(u'.'), stage.id);
            if (stage.step >= 0)
                QCOMPARE(stage.step, step++);
            QVERIFY2(!stage.terminal || stage.waitsFor == WaitsFor::Nobody, stage.id);
            QVERIFY2(!stage.terminal || stage.limit.days == 0, stage.id);
            if (stage.limit.days > 0)
                QVERIFY2(pipeline.find(QString::fromLatin1(stage.limit.becomes)), stage.id);
        }
        QCOMPARE(pipeline.steps(), step);
        QCOMPARE(int(pipeline.stages.size()), ofOrders ? 10 : 5);
    }

    void aStatusIsFoundInEverySpelling()
    {
        const Pipeline &orders = hostedOrderPipeline();
        for (const QString &spelling : { u"pending-loa"_s, u"PENDING_LOA"_s, u"Pending LOA"_s, u"pendingloa"_s })
            QCOMPARE(orders.label(spelling), u"Pending LOA"_s);
        QCOMPARE(orders.label(u"On The Moon"), u"On The Moon"_s);
        QVERIFY(!orders.find(u"On The Moon"));
        QVERIFY2(!orders.isTerminal(u"On The Moon"), "nobody knows");
        QVERIFY(orders.isTerminal(u"COMPLETED") && orders.isTerminal(u"failed"));
        QVERIFY2(!orders.isTerminal(u"action-required"), "it becomes failed");
    }

    void whatAStageAllows_data()
    {
        QTest::addColumn<QString>("v2");
        QTest::addColumn<QString>("preview");
        QTest::newRow("twilio-processing") << u"configure"_s << u"edit configure"_s;
        QTest::newRow("received") << u"call cancel configure"_s << u"call cancel edit configure"_s;
        QTest::newRow("pending-verification") << u"call configure"_s << u"call cancel edit configure"_s;
        QTest::newRow("verified") << u"sign configure"_s << u"cancel sign edit configure"_s;
        QTest::newRow("pending-loa") << u"configure"_s << u"cancel edit configure"_s;
        QTest::newRow("carrier-processing") << u"configure"_s << u"edit configure"_s;
        QTest::newRow("testing") << u"configure"_s << u"edit configure"_s;
        QTest::newRow("completed") << u"release configure"_s << u"release configure"_s;
        QTest::newRow("action-required") << u"configure"_s << u"edit configure"_s;
        QTest::newRow("failed") << QString() << QString();
    }
    void whatAStageAllows()
    {
        QFETCH(const QString, v2);
        QFETCH(const QString, preview);
        const Stage *stage = hostedOrderPipeline().find(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(stage);
        QCOMPARE(actsText(*stage, V2), v2);
        QCOMPARE(actsText(*stage, Preview), preview);
    }

    void whatALetterAllows_data()
    {
        QTest::addColumn<QString>("v2");
        QTest::addColumn<QString>("preview");
        QTest::newRow("opened") << u"cancel"_s << u"edit"_s;
        QTest::newRow("signing") << u"cancel"_s << u"reopen"_s;
        QTest::newRow("signed") << QString() << QString();
        QTest::newRow("canceled") << QString() << QString();
        QTest::newRow("failed") << QString() << QString();
    }
    void whatALetterAllows()
    {
        QFETCH(const QString, v2);
        QFETCH(const QString, preview);
        const Stage *stage = authorizationDocumentPipeline().find(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(stage);
        QCOMPARE(actsText(*stage, V2), v2);
        QCOMPARE(actsText(*stage, Preview), preview);
        AuthorizationDocument letter;
        letter.status = QString::fromLatin1(QTest::currentDataTag());
        for (const StageAct act : { StageAct::Cancel, StageAct::Edit, StageAct::Reopen }) {
            for (const HostedGeneration generation : { V2, Preview })
                QCOMPARE(rules::whyNot(act, letter, generation).isEmpty(), stage->allows(act, generation));
        }
    }

    void everyActThatIsOffSaysWhy()
    {
        const StageAct acts[] = { StageAct::PlaceCall, StageAct::Cancel,        StageAct::Sign,
                                  StageAct::Edit,      StageAct::ReleaseNumber, StageAct::Configure };
        for (const Stage &stage : hostedOrderPipeline().stages) {
            const HostedOrder order = orderIn(QString::fromLatin1(stage.id));
            for (const StageAct act : acts) {
                for (const HostedGeneration generation : { V2, Preview }) {
                    const QString why = rules::whyNot(act, order, generation);
                    QCOMPARE(why.isEmpty(), stage.allows(act, generation));
                    QVERIFY(why.isEmpty() || why.endsWith(u'.'));
                }
            }
        }
        QVERIFY(rules::whyNot(StageAct::Cancel, orderIn(u"On The Moon"_s), V2).contains(u"On The Moon"_s));
    }

    void theReasonIsThatOfTheGeneration()
    {
        const HostedOrder signedOrder = orderIn(u"carrier-processing"_s);
        QVERIFY(rules::whyNot(StageAct::Cancel, signedOrder, V2).contains(u"only while they are received"_s));
        QVERIFY(rules::whyNot(StageAct::Cancel, signedOrder, Preview).contains(u"until its letter is signed"_s));
    }

    void cancelingAnOrderTellsOfItsLetter()
    {
        HostedOrder order = orderIn(u"received"_s);
        order.signingDocumentSid.clear();
        QVERIFY(!rules::cancelConsequence(order).contains(u"letter"_s));
        order.signingDocumentSid = hex("PX"_L1, u'1');
        QVERIFY(rules::cancelConsequence(order).contains(u"leaves its letter"_s));
    }

    void theOrderItselfCanForbidWhatItsStageAllows()
    {
        QVERIFY(rules::whyNot(StageAct::PlaceCall, orderIn(u"received"_s, 2), V2).isEmpty());
        QVERIFY(!rules::whyNot(StageAct::PlaceCall, orderIn(u"received"_s, 3), V2).isEmpty());
        HostedOrder bill = orderIn(u"received"_s);
        bill.verificationType = u"phone-bill"_s;
        QVERIFY(!rules::whyNot(StageAct::PlaceCall, bill, Preview).isEmpty());
        HostedOrder onLetter = orderIn(u"verified"_s);
        onLetter.signingDocumentSid = hex("PX"_L1, u'1');
        QVERIFY(!rules::whyNot(StageAct::Sign, onLetter, V2).isEmpty());
        HostedOrder noNumber = orderIn(u"completed"_s);
        noNumber.incomingNumberSid.clear();
        QVERIFY(!rules::whyNot(StageAct::ReleaseNumber, noNumber, V2).isEmpty());
        QVERIFY(!rules::whyNot(StageAct::Configure, noNumber, V2).isEmpty());
        noNumber.incomingNumberSid = hex("PN"_L1, u'1');
        QVERIFY(rules::whyNot(StageAct::Configure, noNumber, V2).isEmpty());
        QVERIFY(rules::whyNotEdit("friendly_name", orderIn(u"received"_s), Preview).isEmpty());
        QVERIFY(!rules::whyNotEdit("friendly_name", orderIn(u"received"_s), V2).isEmpty());
        QVERIFY(!rules::whyNotEdit("status", orderIn(u"received"_s), Preview).isEmpty());
    }

    // When the service moves things on

    void aStageBeginsWhenItWasSeenToBegin_data()
    {
        QTest::addColumn<QList<SeenStatus>>("history");
        QTest::addColumn<QDateTime>("updated");
        QTest::addColumn<QDateTime>("since");
        QTest::addColumn<bool>("exact");
        using History = QList<SeenStatus>;
        const QString now = u"verified"_s;
        QTest::newRow("never seen: at least since the service changed it") << History() << at(5) << at(5) << false;
        QTest::newRow("nothing known") << History() << QDateTime() << QDateTime() << false;
        QTest::newRow("seen once, changed before: since then at least")
            << History{ { now, at(7) } } << at(5) << at(5) << false;
        QTest::newRow("seen once, changed later: the status is older than that")
            << History{ { now, at(7) } } << at(9) << at(7) << false;
        QTest::newRow("seen to change: the service's time, when it lies between")
            << History{ { u"received"_s, at(4) }, { now, at(7) } } << at(5) << at(5) << true;
        QTest::newRow("seen to change, and touched since: when it was seen first")
            << History{ { u"received"_s, at(4) }, { now, at(7) } } << at(9) << at(7) << true;
        QTest::newRow("seen to change, and changed before it was seen otherwise: when it was seen first")
            << History{ { u"received"_s, at(4) }, { now, at(7) } } << at(3) << at(7) << true;
        QTest::newRow("changed in the moment in which it was seen otherwise")
            << History{ { u"received"_s, at(4) }, { now, at(7) } } << at(4) << at(4) << true;
        QTest::newRow("seen again and again: the first time counts")
            << History{ { u"received"_s, at(4) }, { now, at(5) }, { now, at(8) } } << at(9) << at(5) << true;
        QTest::newRow("back where it was: the last time counts")
            << History{ { now, at(1) }, { u"pending-loa"_s, at(4) }, { u"VERIFIED"_s, at(6) } } << at(6) << at(6)
            << true;
        QTest::newRow("what the record said when it was seen counts, not what it says now")
            << History{ { u"received"_s, at(4), at(2) }, { now, at(7), at(6) } } << at(5) << at(6) << true;
        QTest::newRow("a newer status than was ever seen")
            << History{ { u"received"_s, at(4) } } << at(5) << at(5) << false;
    }
    void aStageBeginsWhenItWasSeenToBegin()
    {
        QFETCH(const QList<SeenStatus>, history);
        QFETCH(const QDateTime, updated);
        QFETCH(const bool, exact);
        const StageStart start = stageStart(history, u"verified", updated);
        QTEST(start.since, "since");
        QCOMPARE(start.watched, exact);
    }

    void deadlinesFollowTheIdleRules_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<StageStart>("start");
        QTest::addColumn<QDateTime>("updated");
        QTest::addColumn<QDateTime>("due"); // invalid: none
        QTest::addColumn<QString>("becomes");
        QTest::addColumn<bool>("exact");
        const QDateTime none;
        QTest::newRow("seven days in verification, from the last sign of life")
            << u"pending-verification"_s << StageStart{ at(1), true } << at(3) << at(10) << u"action-required"_s
            << true;
        QTest::newRow("seven days for a letter, whatever else happens")
            << u"pending-loa"_s << StageStart{ at(1), true } << at(3) << at(8) << u"action-required"_s << true;
        QTest::newRow("a letter that is older than anybody knows: at the latest")
            << u"pending-loa"_s << StageStart{ at(1), false } << at(1) << at(8) << u"action-required"_s << false;
        QTest::newRow("seven days of action required")
            << u"action-required"_s << StageStart{ at(2), true } << at(2) << at(9) << u"failed"_s << true;
        QTest::newRow("thirty idle days while received")
            << u"received"_s << StageStart{ at(1), false } << at(1) << at(31) << u"failed"_s << false;
        QTest::newRow("nothing is idle at the carrier")
            << u"carrier-processing"_s << StageStart{ at(1), true } << at(1) << none << QString() << false;
        QTest::newRow("the end has no deadline")
            << u"failed"_s << StageStart{ at(1), true } << at(1) << none << QString() << false;
        QTest::newRow("an unknown status has none")
            << u"moon"_s << StageStart{ at(1), true } << at(1) << none << QString() << false;
        QTest::newRow("no begin, no deadline")
            << u"pending-loa"_s << StageStart{} << none << none << QString() << false;
    }
    void deadlinesFollowTheIdleRules()
    {
        QFETCH(const QString, status);
        QFETCH(const StageStart, start);
        QFETCH(const QDateTime, updated);
        QFETCH(const QDateTime, due);
        const std::optional<Deadline> deadline = deadlineOf(hostedOrderPipeline(), status, start, updated);
        QCOMPARE(deadline.has_value(), due.isValid());
        if (!deadline)
            return;
        QCOMPARE(deadline->due, due);
        QTEST(deadline->becomes, "becomes");
        QTEST(deadline->exact, "exact");
        const QString words = deadline->sentence(hostedOrderPipeline());
        QCOMPARE(words.contains(u"at the latest"_s), !deadline->exact);
        QVERIFY(words.contains(hostedOrderPipeline().label(deadline->becomes)));
    }

    void anAgeSaysWhetherItIsKnown()
    {
        QCOMPARE(stageAge({}, at(5)), QString());
        QVERIFY(stageAge({ at(1), true }, at(4)).startsWith(u"3 day"_s));
        QVERIFY(stageAge({ at(1), false }, at(4)).startsWith(u"at least 3 day"_s));
        QVERIFY(stageAge({ at(4, 10), true }, at(4, 12)).startsWith(u"2 hour"_s));
        const StageStart start{ at(1), true };
        for (const auto &[seconds, age] : { std::pair(59, u"less than a minute"_s),
                                            { 60, u"1 minute(s)"_s },
                                            { 3599, u"59 minute(s)"_s },
                                            { 3600, u"1 hour(s)"_s },
                                            { 86'399, u"23 hour(s)"_s },
                                            { 86'400, u"1 day(s)"_s } })
            QCOMPARE(stageAge(start, at(1).addSecs(seconds)), age);
        QCOMPARE(stageAge({ at(4), true }, at(3)), u"less than a minute"_s); // a clock that was set back
    }

    // Eligibility

    void everyWordOfACheckHasItsMeaning()
    {
        const rules::EligibilityVocabulary words = rules::eligibilityVocabulary();
        QCOMPARE(words.statuses.size(), 2);
        QCOMPARE(words.subStatuses.size(), 11);
        QCOMPARE(words.reasons.size(), 19); // "none" beside the 18 of page 10
        QCOMPARE(words.nextSteps.size(), 15);
        QCOMPARE(words.types.size(), 4);
        using Function = QString (*)(QStringView);
        const std::pair<QStringList, Function> tables[] = { { words.statuses, rules::eligibilityStatusWords },
                                                            { words.subStatuses, rules::eligibilitySubStatusWords },
                                                            { words.reasons, rules::eligibilityReasonWords },
                                                            { words.nextSteps, rules::eligibilityStepWords },
                                                            { words.types, rules::eligibilityTypeWords } };
        for (const auto &[list, meaning] : tables) {
            for (const QString &word : list) {
                QString snake = word.toUpper();
                snake.replace(u'-', u'_');
                QVERIFY2(meaning(word) != word, qPrintable(word));
                QCOMPARE(meaning(snake), meaning(word));
            }
            QCOMPARE(meaning(u"A_NEW_WORD"), u"A_NEW_WORD"_s);
        }
        QCOMPARE(rules::eligibilityTypeWords(u"TOLLFREE"), rules::eligibilityTypeWords(u"TOLL_FREE"));
        QCOMPARE(rules::eligibilityReasonWords(u"None"), QString());
        QVERIFY(rules::isEligible(u"ELIGIBLE") && !rules::isEligible(u"INELIGIBLE") && !rules::isEligible(u""));
    }

    void theNextStepIsWhatTheProgramCanDo_data()
    {
        QTest::addColumn<int>("step");
        using S = rules::EligibilityStep;
        const auto row = [](const char *word, S step) { QTest::newRow(word) << int(step); };
        row("none", S::None);
        row("CREATE_HOSTED_NUMBER_ORDER", S::CreateOrder);
        row("edit-ineligible-number-and-run-eligibility-check-again", S::EditNumber);
        row("manage-hosting-order", S::ManageOrder);
        row("RECOVER_MESSAGING_CAPABILITY", S::ContactSupport);
        row("contact-support-ineligible-carrier", S::ContactSupport);
        row("contact-support-internal-transfer", S::ContactSupport);
        row("contact-support-ineligible-inventory-status", S::ContactSupport);
        row("NUMBER_TYPE_CANNOT_BE_HOSTED", S::None);
        row("retry-the-eligibility-check", S::Retry);
        row("update-hosting-account-sid", S::UpdateAccount);
        row("contact-support-to-manually-host-the-number", S::ContactSupport);
        row("contact-support-missing-provider-data", S::ContactSupport);
        row("contact-support-for-manual-process", S::ContactSupport);
        row("contact-support-to-retire-previous-orders", S::ContactSupport);
        row("ask-an-oracle", S::None);
    }
    void theNextStepIsWhatTheProgramCanDo()
    {
        QFETCH(const int, step);
        const rules::EligibilityStep found = rules::eligibilityStep(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(int(found), step);
        QCOMPARE(rules::eligibilityStepButton(found).isEmpty(), found == rules::EligibilityStep::None);
    }

    void aCountryIsReadInTwoAndThreeLetters()
    {
        QCOMPARE(rules::eligibilityCountry(u"USA"), u"US"_s);
        QCOMPARE(rules::eligibilityCountry(u"US"), u"US"_s);
        QCOMPARE(rules::eligibilityCountry(u"DEU"), u"DEU"_s);
        QCOMPARE(rules::eligibilityCountry(u""), QString(u""_s));
    }

    void onlyWhatTheServiceOffersIsOrdered_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("nextStep");
        QTest::addColumn<bool>("ordered");
        QTest::newRow("eligible, and to be ordered") << u"ELIGIBLE"_s << u"CREATE_HOSTED_NUMBER_ORDER"_s << true;
        QTest::newRow("eligible, and ordered already") << u"ELIGIBLE"_s << u"manage-hosting-order"_s << false;
        QTest::newRow("not eligible, whatever comes next")
            << u"INELIGIBLE"_s << u"CREATE_HOSTED_NUMBER_ORDER"_s << false;
    }
    void onlyWhatTheServiceOffersIsOrdered()
    {
        QFETCH(const QString, status);
        QFETCH(const QString, nextStep);
        EligibilityResult result;
        result.status = status;
        result.nextStep = nextStep;
        QTEST(canBeOrdered(result), "ordered");
    }

    // Extensions

    void anExtensionIsReadAsItPlays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("timeline");
        QTest::newRow("the example of page 01")
            << u"wwww2wwwwww5wwwwww9"_s << u"2 s, 2, 3 s, 5, 3 s, 9"_s << u"2@2000 5@5000 9@8000"_s;
        QTest::newRow("half a second") << u"w1"_s << u"0.5 s, 1"_s << u"1@500"_s;
        QTest::newRow("digits at once") << u"123"_s << u"123"_s << u"1@0 2@0 3@0"_s;
        QTest::newRow("waiting at the end") << u"1ww"_s << u"1, 1 s"_s << u"1@0"_s;
        QTest::newRow("nothing") << QString() << QString() << QString();
    }
    void anExtensionIsReadAsItPlays()
    {
        QFETCH(const QString, text);
        QStringList timeline;
        for (const rules::IvrMoment &moment : rules::ivrTimeline(text))
            timeline.append(u"%1@%2"_s.arg(moment.digit).arg(moment.at));
        QTEST(rules::ivrWords(text), "words");
        QTEST(timeline.join(u' '), "timeline");
        QCOMPARE(rules::ivrText(rules::ivrSteps(text)), text);
        QVERIFY(rules::ivrExtension(text).ok());
    }

    void theLongestExtensionIsAccepted()
    {
        QCOMPARE(rules::ivrExtension(QString(rules::longestIvrExtension - 1, u'w') + u'1').level,
                 rules::Verdict::Level::Good);
    }

    void badCharactersAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a capital W") << u"W1"_s;
        QTest::newRow("a star") << u"1*"_s;
        QTest::newRow("a space") << u"1 2"_s;
        QTest::newRow("a comma") << u"1,2"_s;
        QTest::newRow("a digit of another script") << u"١"_s;
        QTest::newRow("too long") << QString(rules::longestIvrExtension, u'w') + u'1';
    }
    void badCharactersAreRefused()
    {
        QFETCH(const QString, text);
        const rules::Verdict verdict = rules::ivrExtension(text);
        QVERIFY(!verdict.ok());
        QVERIFY(verdict.sentence.endsWith(u'.'));
    }

    void anExtensionThatOnlyWaitsIsWorthALook()
    {
        QCOMPARE(rules::ivrExtension(u"www").level, rules::Verdict::Level::Warning);
        QCOMPARE(rules::ivrDuration(u"wwww2w"), 2500);
    }

    // Codes

    void aRepeatedCodeKeepsItsTime()
    {
        const rules::SeenCode first = rules::noteCode({}, u"310001"_s, at(1, 12, 0));
        QCOMPARE(rules::noteCode(first, u"310001"_s, at(1, 12, 4)), first);
        QCOMPARE(rules::codeSecondsLeft(first, at(1, 12, 4)), 360);
        QCOMPARE(rules::codeTimeLeft(first, at(1, 12, 9)), u"1:00"_s);
        QCOMPARE(rules::codeSecondsLeft(first, at(1, 12, 10)), 0);
        QCOMPARE(rules::codeSecondsLeft(first, at(2)), 0);
        QCOMPARE(rules::codeSecondsLeft(first, at(1, 11)), rules::codeLifetime); // a clock that was set back
        const rules::SeenCode second = rules::noteCode(first, u"8794"_s, at(1, 12, 11));
        QCOMPARE(second.since, at(1, 12, 11));
        QCOMPARE(rules::noteCode(second, QString(), at(1, 12, 12)), rules::SeenCode());
        QCOMPARE(rules::codeSecondsLeft({}, at(1)), 0);
    }

    void aCodeCanBeSaid_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("grouped");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("six") << u"310001"_s << u"310 001"_s << u"3, 1, 0, 0, 0, 1"_s;
        QTest::newRow("four") << u"8794"_s << u"87 94"_s << u"8, 7, 9, 4"_s;
        QTest::newRow("five") << u"12345"_s << u"123 45"_s << u"1, 2, 3, 4, 5"_s;
        QTest::newRow("eight") << u"12345678"_s << u"1234 5678"_s << u"1, 2, 3, 4, 5, 6, 7, 8"_s;
        QTest::newRow("none") << QString() << QString() << QString();
    }
    void aCodeCanBeSaid()
    {
        QFETCH(const QString, code);
        QTEST(rules::groupedCode(code), "grouped");
        QTEST(rules::spokenCode(code), "spoken");
    }

    void aCallStandsWhereTheOrderSays_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("minutesOfCode"); // -1: no code
        QTest::addColumn<int>("standing");
        using S = rules::CallStanding;
        QTest::newRow("before the first call") << u"received"_s << 0 << -1 << int(S::NotCalled);
        QTest::newRow("while the code is valid") << u"pending-verification"_s << 1 << 5 << int(S::Open);
        QTest::newRow("the code ran out") << u"pending-verification"_s << 1 << 11 << int(S::Expired);
        QTest::newRow("the call has begun, and its code is not told yet")
            << u"pending-verification"_s << 0 << -1 << int(S::Open);
        QTest::newRow("a call whose code nobody saw") << u"pending-verification"_s << 1 << -1 << int(S::Expired);
        QTest::newRow("the third call, whose code nobody saw")
            << u"pending-verification"_s << 3 << -1 << int(S::Exhausted);
        QTest::newRow("the last second of the code") << u"pending-verification"_s << 1 << 10 << int(S::Expired);
        QTest::newRow("the third code ran out") << u"pending-verification"_s << 3 << 11 << int(S::Exhausted);
        QTest::newRow("back to received after a call") << u"received"_s << 2 << -1 << int(S::Failed);
        QTest::newRow("three calls, and Twilio has to look") << u"action-required"_s << 3 << -1 << int(S::Exhausted);
        QTest::newRow("idle for a week") << u"action-required"_s << 1 << -1 << int(S::Failed);
        QTest::newRow("done") << u"verified"_s << 1 << 5 << int(S::Verified);
        QTest::newRow("done long ago") << u"COMPLETED"_s << 0 << -1 << int(S::Verified);
    }
    void aCallStandsWhereTheOrderSays()
    {
        QFETCH(const QString, status);
        QFETCH(const int, attempts);
        QFETCH(const int, minutesOfCode);
        QFETCH(const int, standing);
        HostedOrder order = orderIn(status, attempts);
        order.failureReason = u"The reason."_s;
        const QDateTime now = at(1);
        const rules::SeenCode seen
            = minutesOfCode < 0 ? rules::SeenCode() : rules::SeenCode{ u"1234"_s, now.addSecs(-60 * minutesOfCode) };
        const rules::CallStanding found = rules::callStanding(order, seen, now);
        QCOMPARE(int(found), standing);
        QCOMPARE(rules::callAdvice(found, order).isEmpty(), found == rules::CallStanding::NotCalled);
    }

    void theLastCallIsPreparedFor()
    {
        const auto advice = [](int attempts) {
            return rules::callAdvice(rules::CallStanding::Failed, orderIn(u"received"_s, attempts));
        };
        QVERIFY(advice(1).contains(u"call again"_s));
        QVERIFY(advice(2).contains(u"Before the last one"_s));
    }

    void theThirdFailureSaysWhoToWriteTo()
    {
        HostedOrder order = orderIn(u"action-required"_s, 3);
        QVERIFY(rules::callAdvice(rules::CallStanding::Exhausted, order).contains(rules::supportAddress()));
        QVERIFY(rules::supportText(order).contains(order.sid));
        QCOMPARE(rules::callsLeft(order), 0);
        QCOMPARE(rules::callsText(order), u"Call 3 of 3"_s);
        QCOMPARE(rules::callsText(orderIn(u"received"_s)), QString());
    }

    // Forms

    void whatIsEnteredIsChecked_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const char *rule, const QString &text, bool good) {
            QTest::newRow(name) << QString::fromLatin1(rule) << text << good;
        };
        row("an address for mail", "email", u"owner+1@mail.example.co.uk"_s, true);
        row("no at sign", "email", u"owner.example.com"_s, false);
        row("two at signs", "email", u"a@b@example.com"_s, false);
        row("no domain ending", "email", u"owner@localhost"_s, false);
        row("two dots", "email", u"owner@example..com"_s, false);
        row("254 characters, the longest there is", "email", QString(242, u'a') + u"@example.com"_s, true);
        row("255 characters", "email", QString(243, u'a') + u"@example.com"_s, false);
        row("a domain ending of two letters", "email", u"a@b.cd"_s, true);
        row("a domain ending of one letter", "email", u"a@b.c"_s, false);
        row("a name around it", "email", u"Owner <owner@example.com>"_s, false);
        row("a number of the plan", "phone", u"+16502530000"_s, true);
        row("a number without its country", "phone", u"6502530000"_s, false);
        row("a number as people write it", "phone", u"+1 (650) 253-0000"_s, false);
        row("not a number", "phone", u"+1 hello"_s, false);
        row("a suite on the second line", "second", u"Suite 12"_s, true);
        row("a P.O. box on the second line", "second", u"P.O. Box 12"_s, false);
        row("a street", "street", u"1 Post Street"_s, true);
        row("a street that is named like one", "street", u"12 Boxwood Lane"_s, true);
        row("a P.O. box", "street", u"P.O. Box 12"_s, false);
        row("a PO box without dots", "street", u"po box 12"_s, false);
        row("a post office box", "street", u"Post Office Box 12"_s, false);
        row("a POB", "street", u"POB 12"_s, false);
        row("a box in Quebec", "street", u"C.P. 120"_s, false);
        row("a box in French", "street", u"Boîte postale 12"_s, false);
        row("a unique name", "unique", u"front-desk_1"_s, true);
        row("a unique name with a slash", "unique", u"front/desk"_s, false);
        row("a unique name that is an SID", "unique", hex("HR"_L1, u'a'), false);
        row("64 letters for preview", "name64", QString(64, u'n'), true);
        row("65 letters for preview", "name64", QString(65, u'n'), false);
        row("128 letters for version 2", "name128", QString(128, u'n'), true);
        row("129 letters for version 2", "name128", QString(129, u'n'), false);
        row("no delay", "delay", u"0"_s, true);
        row("a minute of delay", "delay", u"60"_s, true);
        row("more than a minute", "delay", u"61"_s, false);
        row("less than nothing", "delay", u"-1"_s, false);
    }
    void whatIsEnteredIsChecked()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        Address address;
        address.street = text;
        address.country = u"US"_s;
        const QMap<QString, std::function<rules::Verdict()>> checks{
            { u"email"_s, [&] { return rules::email(text); } },
            { u"phone"_s, [&] { return rules::contactPhone(text); } },
            { u"street"_s, [&] { return rules::serviceAddress(address); } },
            { u"second"_s,
              [&] {
                  address.street = u"1 Post Street"_s;
                  address.streetSecondary = text;
                  return rules::serviceAddress(address);
              } },
            { u"unique"_s, [&] { return rules::uniqueName(text); } },
            { u"name64"_s, [&] { return rules::hostedName(text, Preview); } },
            { u"name128"_s, [&] { return rules::hostedName(text, V2); } },
            { u"delay"_s, [&] { return rules::callDelay(text.toInt()); } },
        };
        const rules::Verdict verdict = checks.value(rule)();
        QCOMPARE(verdict.ok(), good);
        QVERIFY(good || verdict.sentence.endsWith(u'.'));
    }

    void copiesAreReadFromAnyList()
    {
        const QStringList emails = rules::readEmails(u" a@example.com; b@example.com\nA@example.com,,c@example.com"_s);
        QCOMPARE(emails, QStringList({ u"a@example.com"_s, u"b@example.com"_s, u"c@example.com"_s }));
        QVERIFY(rules::copyEmails(emails).ok());
        QVERIFY(!rules::copyEmails({ u"a@example.com"_s, u"b"_s }).ok());
    }

    void anOrderNeedsWhatItsGenerationNeeds_data()
    {
        QTest::addColumn<HostedOrderForm>("form");
        QTest::addColumn<QStringList>("v2");
        QTest::addColumn<QStringList>("preview");
        const auto changed = [](auto change) {
            HostedOrderForm form = goodOrderForm();
            change(form);
            return form;
        };
        using F = HostedOrderForm;
        QTest::newRow("all that is needed") << goodOrderForm() << QStringList() << QStringList();
        QTest::newRow("the number alone is enough for preview")
            << changed([](F &f) { f.contactPhone = f.addressSid = f.email = QString(); })
            << QStringList{ u"contact_phone_number"_s, u"address_sid"_s, u"email"_s } << QStringList();
        QTest::newRow("no number") << changed([](F &f) { f.number.clear(); }) << QStringList{ u"phone_number"_s }
                                   << QStringList{ u"phone_number"_s };
        QTest::newRow("a bill without its SID") << changed([](F &f) { f.verificationType = u"phone-bill"_s; })
                                                << QStringList() << QStringList{ u"verification_document_sid"_s };
        QTest::newRow("a bill with the SID of an upload") << changed([](F &f) {
            f.verificationType = u"phone-bill"_s;
            f.verificationDocumentSid = hex("RD"_L1, u'1');
        }) << QStringList() << QStringList{ u"verification_document_sid"_s };
        QTest::newRow("a name that only version 2 takes") << changed([](F &f) { f.friendlyName = QString(100, u'n'); })
                                                          << QStringList() << QStringList{ u"friendly_name"_s };
        QTest::newRow("a bad URL") << changed([](F &f) { f.smsUrl = u"ftp://example.com"_s; })
                                   << QStringList{ u"sms_url"_s } << QStringList{ u"sms_url"_s };
    }
    void anOrderNeedsWhatItsGenerationNeeds()
    {
        QFETCH(const HostedOrderForm, form);
        QTEST(badFields(form.check(V2).problems), "v2");
        QTEST(badFields(form.check(Preview).problems), "preview");
    }

    void anOrderSendsWhatItsGenerationKnows()
    {
        HostedOrderForm form = goodOrderForm();
        form.contactTitle = u"Manager"_s;
        form.uniqueName = u"desk"_s;
        form.ccEmails = { u"a@example.com"_s };
        const QVariantMap v2 = form.settings(V2);
        const QVariantMap preview = form.settings(Preview);
        QVERIFY(v2.contains(u"contact_title"_s) && !preview.contains(u"contact_title"_s));
        QVERIFY(!v2.contains(u"unique_name"_s) && preview.contains(u"unique_name"_s));
        QVERIFY(preview.contains(u"email"_s) && preview.contains(u"cc_emails"_s));
        QVERIFY(whyNoHostedField(V2, "email").isEmpty() && !whyNoHostedField(V2, "unique_name").isEmpty());
        HostedOrderForm other;
        other.take(preview);
        QCOMPARE(other.uniqueName, form.uniqueName);
        QCOMPARE(other.ccEmails, form.ccEmails);
    }

    void blanksAreNothing()
    {
        HostedOrderForm form = goodOrderForm();
        form.email = u"  "_s;
        QCOMPARE(form.check(V2).problems.first().verdict.sentence,
                 u"Enter the e-mail address of the owner of the number."_s);
    }

    void aBillIsUsedByItsWayAlone()
    {
        HostedOrderForm form = goodOrderForm();
        form.verificationDocumentSid = hex("RI"_L1, u'1');
        const QList<rules::Problem> problems = form.check(Preview).problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, u"verification_document_sid"_s);
        QCOMPARE(problems.first().verdict.level, rules::Verdict::Level::Warning);
        form.verificationType = u"phone-bill"_s;
        QVERIFY(form.check(Preview).problems.isEmpty());
    }

    void aMessagingApplicationTakesThePlaceOfUrls()
    {
        HostedOrderForm form = goodOrderForm();
        form.smsUrl = form.smsFallbackUrl = QString();
        form.smsApplicationSid = hex("AP"_L1, u'1');
        const auto isTold = [&form] { return form.check(V2).notices.join(u' ').contains(u"URLs are not used"_s); };
        QVERIFY(!isTold());
        form.smsFallbackUrl = u"https://example.com/sms"_s;
        QVERIFY(isTold());
        form.smsApplicationSid.clear();
        QVERIFY(!isTold());
    }

    void anOrderTellsWhatItBringsWithIt()
    {
        HostedOrderForm form = goodOrderForm();
        QVERIFY(form.check(V2).notices.join(u' ').contains(u"caller ID"_s));
        QVERIFY(!form.check(V2).notices.join(u' ').contains(u"RespOrg"_s));
        form.number = u"+18005550143"_s;
        QVERIFY(form.check(V2).notices.join(u' ').contains(u"RespOrg"_s));
    }

    void aLetterTakesVerifiedOrdersAlone()
    {
        LoaForm form = goodLetter();
        QVERIFY(badFields(form.check(V2)).isEmpty() && badFields(form.check(Preview)).isEmpty());
        form.contactTitle.clear();
        QVERIFY(badFields(form.check(V2)).isEmpty());
        QCOMPARE(badFields(form.check(Preview)), QStringList{ u"contact_title"_s });
        form = goodLetter();
        HostedOrder onLetter = orderIn(u"verified"_s);
        onLetter.signingDocumentSid = hex("PX"_L1, u'1');
        form.orders.append({ orderIn(u"received"_s), onLetter });
        QCOMPARE(badFields(form.check(V2)),
                 QStringList({ u"hosted_number_order_sids"_s, u"hosted_number_order_sids"_s })); // a line a reason
        QCOMPARE(ordersReadyToSign(form.orders, V2).size(), 1);
        form.orders.clear();
        QCOMPARE(badFields(form.check(V2)), QStringList{ u"hosted_number_order_sids"_s });
        form.orders = QList<HostedOrder>(rules::mostOrdersOnDocument + 1, orderIn(u"verified"_s));
        QCOMPARE(badFields(form.check(V2)), QStringList{ u"hosted_number_order_sids"_s });
    }

    void fiveNumbersOfALetterAreNamedAndNoMore()
    {
        LoaForm form = goodLetter();
        form.orders = QList<HostedOrder>(5, orderIn(u"received"_s));
        QVERIFY(!form.check(V2).first().verdict.sentence.contains(u'…'));
        form.orders.append(orderIn(u"received"_s));
        const QString sentence = form.check(V2).first().verdict.sentence;
        QCOMPARE(sentence.count(u"(415)"_s), 5);
        QVERIFY(sentence.contains(u", …: "_s));
    }

    void aLetterSaysWhatGoesToWhom()
    {
        LoaForm form = goodLetter();
        form.ccEmails = { u"copy@example.com"_s };
        const QString summary = form.summary();
        QVERIFY(summary.contains(form.email) && summary.contains(u"copy@example.com"_s));
    }
};

QTEST_GUILESS_MAIN(TestHostedRules)
#include "tst_hostedrules.moc"
