// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decode.h"
#include "models/format.h"
#include "models/forms/portinform.h"
#include "models/pipeline.h"
#include "models/records/portabilityrow.h"
#include "models/records/portdocument.h"
#include "models/records/portinrequest.h"
#include "models/rules/bills.h"
#include "models/rules/portability.h"
#include "models/rules/portacts.h"
#include "models/rules/portdates.h"
#include "models/rules/portevents.h"
#include "models/rules/portrejections.h"
#include "models/word.h"
#include "tests/support/localzone.h"
#include "tests/support/places.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using rules::OffsetTime;
using test::LocalZone;

namespace {

const QString office = u"+14155550143"_s;
const QString mobile = u"+14155550144"_s;

QString hex(QLatin1StringView prefix, QChar digit)
{
    return prefix + QString(32, digit);
}

QDateTime at(int day, int hour = 12)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::UTC);
}

QByteArray dataOf(const char *name)
{
    QFile file(places::data(u"records/"_s + QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PortInRequest requestIn(const QString &status, const QDateTime &portDate = {})
{
    PortInRequest request;
    request.sid = hex("KW"_L1, u'1');
    request.status = status;
    request.numbersRequested = 2;
    request.portDate = portDate;
    return request;
}

PortInNumber numberIn(const QString &status, const QString &code = {})
{
    PortInNumber number;
    number.number = office;
    number.status = status;
    number.rejectionReasonCode = code;
    return number;
}

PortabilityResult checkedNumber(const QString &e164, bool portable, int code = 0, const QString &type = u"LOCAL"_s)
{
    PortabilityResult result;
    result.number = e164;
    result.state = u"checked"_s;
    result.portable = portable;
    result.numberType = type;
    if (code)
        result.reasonCode = code;
    return result;
}

rules::BillFacts billOf(QByteArrayView beginning, QSize pixels = {})
{
    rules::BillFacts facts;
    facts.bytes = 1000;
    facts.kind = rules::fileKind(beginning);
    facts.pages = 1;
    facts.pixels = pixels;
    return facts;
}

const QByteArray pdf = "%PDF-1.7";
const QByteArray png = "\x89PNG\r\n\x1a\n";

} // namespace

class TestPortRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // Records

    void aRowOfTheListKnowsStatusAndCounts()
    {
        const auto rows = decodeRecords<PortInRequest>(dataOf("port-in-requests.json"));
        QVERIFY(rows && rows.value().size() == 2);
        const PortInRequest row = rows.value().at(1);
        QCOMPARE(row.sid, u"KW00000000000000000000000000000002"_s);
        QCOMPARE(row.status, u"Action Required"_s);
        QCOMPARE(row.toDo, u"Correct and resubmit"_s);
        QCOMPARE(row.numbersPorted, std::optional<qint64>(1));
        QCOMPARE(row.numbersRequested, std::optional<qint64>(40));
        QCOMPARE(row.suggestedAction, u"Cancel the rejected numbers"_s);
        QCOMPARE(row.dateUpdated, at(6, 8));
        QVERIFY(!row.isDetailed() && row.customerName.isNull());
    }

    void aRequestIsReadWithItsNumbers()
    {
        const QByteArray body = dataOf("port-in-request.json");
        const auto request = decodeRecord<PortInRequest>(body);
        const auto numbers = decodeRecords<PortInNumber>(body);
        QVERIFY(request && numbers);
        PortInRequest read = request.value();
        QVERIFY(read.isDetailed());
        QCOMPARE(read.customerName, u"Example Bakery"_s);
        QCOMPARE(read.street, u"101 Example Street"_s);
        QVERIFY(read.street2.isNull());
        QCOMPARE(read.documents, QStringList{ u"RD00000000000000000000000000000001"_s });
        QCOMPARE(read.supportTicket, std::optional<qint64>(123456));
        QCOMPARE(read.representativeKatakana, u"アン エグザンプル"_s);
        QCOMPARE(read.subMunicipality, u"Chiyoda"_s);
        QCOMPARE(read.autoCancelNumbers, u"2"_s);
        QVERIFY2(read.advanceCarrier == u"carrier-service"_s,
                 "of the carrier's information, where the request has null");
        takeNumbers(read, numbers.value());
        QCOMPARE(read.numbers, (QStringList{ office, mobile }));
        QCOMPARE(read.numbersRequested, std::optional<qint64>(2));
        QCOMPARE(read.numbersPorted, std::optional<qint64>(0));
        QCOMPARE(read.numbersRejected, std::optional<qint64>(1));
        QCOMPARE(read.portDate, at(17, 0));
        QList<PortInNumber> rows = numbers.value();
        rows[1].portDate = at(16, 0); // the date that it had before it was rejected
        takeNumbers(read, rows);
        QCOMPARE(read.portDate, at(17, 0));
        const PortInNumber rejected = numbers.value().at(1);
        QCOMPARE(rejected.rejectionReasonCode, u"22155"_s);
        QVERIFY(rejected.rejectionWords.contains(u"PIN"_s) && !rejected.rejectionFix.isEmpty());
        QCOMPARE(rejected.dateUpdated, QDateTime(QDate(2026, 3, 5), QTime(13, 50, 6), Qt::UTC));
    }

    void aNumberIsReadByItself()
    {
        const auto read = decodeRecord<PortInNumber>(dataOf("port-in-number.json"));
        QVERIFY(read);
        const PortInNumber &number = read.value();
        QCOMPARE(number.sid, u"PU00000000000000000000000000000002"_s);
        QVERIFY2(number.rejectionReasonCode == u"22155"_s, "an integer here, a text within the request");
        QVERIFY(number.rejectionWords.contains(u"PIN"_s));
        QCOMPARE(number.notPortableReasonCode, u"22132"_s);
        QVERIFY(number.notPortableWords.contains(u"somebody else"_s));
        QCOMPARE(number.missingFields, std::optional<bool>(true));
        const Schema &schema = schemaOf<PortInNumber>();
        const FieldInfo &pin = schema.fields.at(size_t(schema.column("port_out_pin")));
        QCOMPARE(number.portOutPin, u"1234"_s);
        QVERIFY(displayText(pin, number.portOutPin).isEmpty() && copyText(pin, number.portOutPin).isEmpty());
    }

    void aNewerRowKeepsWhatTheRequestSaid()
    {
        const auto request = decodeRecord<PortInRequest>(dataOf("port-in-request.json"));
        PortInRequest row = requestIn(u"Completed"_s);
        row.numbersPorted = 2;
        row.dateUpdated = at(18);
        const PortInRequest both = withSummary(request.value(), row);
        QCOMPARE(both.status, u"Completed"_s);
        QCOMPARE(both.numbersPorted, std::optional<qint64>(2));
        QCOMPARE(both.dateUpdated, at(18));
        QCOMPARE(both.customerName, u"Example Bakery"_s);
    }

    void theNextPortDateIsTheRequests()
    {
        PortInNumber soon = numberIn(u"port_pending"_s);
        soon.portDate = at(16);
        PortInNumber later = soon;
        later.portDate = at(18);
        for (const QList<PortInNumber> &numbers : { QList{ soon, later }, QList{ later, soon } }) {
            PortInRequest request;
            takeNumbers(request, numbers);
            QCOMPARE(request.portDate, at(16));
        }
    }

    void knownNumbersStayOnlyWhereNoneAreTold()
    {
        const QList<PortInNumber> known{ numberIn(u"port_pending"_s), numberIn(u"port_pending"_s) };
        PortInDetail none;
        keepNumbers(none, known);
        QCOMPARE(none.numbers.size(), 2);
        QCOMPARE(none.request.numbersRequested, std::optional<qint64>(2));
        PortInDetail one{ .request = {}, .numbers = { numberIn(u"completed"_s) } };
        keepNumbers(one, known);
        QCOMPARE(one.numbers.size(), 1);
        PortInDetail nothing;
        keepNumbers(nothing, {});
        QVERIFY(!nothing.request.numbersRequested);
    }

    void aRowWithoutCountsTakesNoneAway()
    {
        PortInRequest known = requestIn(u"In Progress"_s);
        known.numbersPorted = 1;
        PortInRequest row = requestIn(u"Completed"_s);
        row.numbersRequested.reset();
        const PortInRequest both = withSummary(known, row);
        QCOMPARE(both.numbersRequested, std::optional<qint64>(2));
        QCOMPARE(both.numbersPorted, std::optional<qint64>(1));
    }

    void aDateReadsAsPeopleReadIt()
    {
        const Schema &schema = schemaOf<PortInRequest>();
        const FieldInfo &field = schema.fields.at(size_t(schema.column("target_port_in_date")));
        QCOMPARE(displayText(field, u"2026-03-16"_s), u"3/16/26"_s);
        QCOMPARE(copyText(field, u"2026-03-16"_s), u"2026-03-16"_s);
        QCOMPARE(displayText(field, u"soon"_s), u"soon"_s);
    }

    // Pipelines

    void everyPipelineIsSound_data()
    {
        QTest::addColumn<const Pipeline *>("pipeline");
        QTest::addColumn<QString>("strip");
        QTest::addColumn<int>("statuses");
        QTest::newRow("requests") << &portInRequestPipeline()
                                  << u"In review, Waiting for signature, In progress, Completed"_s << 9;
        QTest::newRow("numbers") << &portInNumberPipeline()
                                 << u"In review, Waiting for signature, Port submitted, Port pending, Completed"_s << 8;
    }
    void everyPipelineIsSound()
    {
        QFETCH(const Pipeline *const, pipeline);
        QFETCH(const QString, strip);
        QFETCH(const int, statuses);
        QSet<QString> ids;
        QStringList onStrip;
        for (const Stage &stage : pipeline->stages) {
            QVERIFY(!ids.contains(comparableWord(QString::fromLatin1(stage.id))));
            ids.insert(comparableWord(QString::fromLatin1(stage.id)));
            QVERIFY2(stage.sentence().endsWith(u'.'), stage.id);
            QVERIFY2(!stage.nextStep().isEmpty(), stage.id);
            if (stage.step >= 0) {
                QCOMPARE(stage.step, int(onStrip.size()));
                onStrip.append(stage.title());
            }
            QVERIFY2(!stage.terminal || stage.waitsFor == WaitsFor::Nobody, stage.id);
            if (stage.limit.days > 0)
                QVERIFY2(pipeline->find(QString::fromLatin1(stage.limit.becomes)), stage.id);
        }
        QCOMPARE(onStrip.join(u", "_s), strip);
        QCOMPARE(int(pipeline->stages.size()), statuses);
        QCOMPARE(pipeline->steps(), int(onStrip.size()));
    }

    void aStatusIsFoundInEverySpelling()
    {
        for (const QString &spelling : { u"in_review"_s, u"In Review"_s, u"IN-REVIEW"_s, u"In review"_s }) {
            QCOMPARE(portInNumberPipeline().label(spelling), u"In review"_s);
            QCOMPARE(portInRequestPipeline().label(spelling), u"In review"_s);
        }
        QVERIFY2(portInRequestPipeline().find(u"pending"), "occurs in a sample");
        QVERIFY(portInRequestPipeline().isTerminal(u"Expired") && portInRequestPipeline().isTerminal(u"canceled"));
        QVERIFY2(!portInRequestPipeline().isTerminal(u"Canceling"), "page 14: not terminal");
        QVERIFY(!portInRequestPipeline().isTerminal(u"On The Moon"));
        QCOMPARE(portInRequestPipeline().label(u"On The Moon"), u"On The Moon"_s);
    }

    void aLetterHasThirtyDays()
    {
        const StageStart start{ .since = at(1), .watched = true };
        const auto deadline = deadlineOf(portInRequestPipeline(), u"waiting_for_signature", start, {});
        QVERIFY(deadline);
        QCOMPARE(deadline->due, at(31));
        QCOMPARE(deadline->becomes, u"Expired"_s);
    }

    // Portability

    void everyReasonHasWordsAndAdvice()
    {
        QSet<int> codes;
        for (const rules::PortabilityReason &reason : rules::portabilityReasons()) {
            QVERIFY(!codes.contains(reason.code));
            codes.insert(reason.code);
            QVERIFY(rules::portabilityWords(reason.code, {}).endsWith(u'.'));
            QVERIFY(rules::portabilityAdvice(reason.code, {}).endsWith(u'.'));
            QVERIFY(rules::isPortabilityReason(reason.code));
            if (!reason.word.isEmpty())
                QCOMPARE(rules::portabilityWords(0, reason.word.toLower()), rules::portabilityWords(reason.code, {}));
            const auto step = rules::portabilityStep(reason.code, {});
            QVERIFY(step == rules::PortabilityStep::None || !rules::portabilityStepButton(step).isEmpty());
        }
        QCOMPARE(codes, (QSet{ 22130, 22131, 22132, 22133, 22135, 22136, 22137, 22102, 22171, 20003 }));
        QCOMPARE(rules::portabilityWords(29999, u"SOMETHING_NEW"), u"SOMETHING_NEW"_s);
        QVERIFY(!rules::isPortabilityReason(0) && !rules::isPortabilityReason(20404));
    }

    void whatACheckSaysOfANumber_data()
    {
        using Step = rules::PortabilityStep;
        QTest::addColumn<PortabilityResult>("result");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<Step>("step");
        QTest::newRow("a local number that can be ported") << checkedNumber(office, true) << u"yes"_s << Step::None;
        QTest::newRow("a toll-free number stops here though the check says yes")
            << checkedNumber(u"+18005550143"_s, true, 0, u"TOLL-FREE"_s) << u"no"_s << Step::ManualPort;
        QTest::newRow("a toll-free number of unknown type, too")
            << checkedNumber(u"+18885550143"_s, true, 0, u"UNKNOWN"_s) << u"no"_s << Step::ManualPort;
        QTest::newRow("one in another account of ours")
            << checkedNumber(office, false, 22136) << u"no"_s << Step::MoveAccounts;
        QTest::newRow("one that is ported already")
            << checkedNumber(office, false, 22137) << u"no"_s << Step::ShowNumber;
        QTest::newRow("one whose check failed inside the service")
            << checkedNumber(office, false, 22135) << u"no"_s << Step::Retry;
        QTest::newRow("a no without a reason") << checkedNumber(office, false) << u"no"_s << Step::None;
        PortabilityResult failed;
        failed.number = office;
        failed.state = u"failed"_s;
        failed.problem = u"No connection."_s;
        QTest::newRow("no answer") << failed << u"no-answer"_s << Step::Retry;
    }
    void whatACheckSaysOfANumber()
    {
        QFETCH(const PortabilityResult, result);
        QFETCH(const QString, verdict);
        QFETCH(const rules::PortabilityStep, step);
        const rules::ListedNumber entry{ .text = result.number, .e164 = result.number, .line = 3 };
        const PortabilityRow row = portabilityRow(entry, 1, result);
        QCOMPARE(row.row, result.number);
        QCOMPARE(row.verdict, verdict);
        QCOMPARE(stepOf(row), step);
        QVERIFY(verdict == u"yes"_s ? row.reason.isEmpty() : !row.reason.isEmpty());
        QCOMPARE(canBePorted(result), verdict == u"yes"_s);
    }

    // Rejections

    void everyRejectionHasWordsAndAFix()
    {
        QStringList fields;
        for (const int code : rules::portRejectionCodes()) {
            const rules::PortRejection rejection = rules::portRejection(QString::number(code));
            QVERIFY2(rejection.words.endsWith(u'.') && rejection.fix.endsWith(u'.'), QByteArray::number(code));
            if (!rejection.field.isEmpty())
                fields.append(rejection.field);
        }
        QCOMPARE(rules::portRejectionCodes(),
                 (QList{ 22150, 22151, 22152, 22153, 22154, 22155, 22156, 22157, 22158, 22159, 22171, 400, 410 }));
        QCOMPARE(fields,
                 (QStringList{ u"customer_name"_s, u"street"_s, u"pin"_s, u"account_number"_s, u"target_port_in_date"_s,
                               u"account_number"_s }));
        QVERIFY(rules::portRejection(u"31337").words.isEmpty() && rules::portRejection({}).words.isEmpty());
    }

    void whatToMendBeforeANewRequest()
    {
        const QList<PortInNumber> numbers{ numberIn(u"Port Rejected"_s, u"22153"_s), numberIn(u"port_pending"_s),
                                           numberIn(u"port_rejected"_s, u"22155"_s),
                                           numberIn(u"Port Rejected"_s, u"22153"_s) };
        QCOMPARE(rules::rejectedNumbers(numbers).size(), 3);
        QCOMPARE(rules::fieldsToMend(numbers), (QStringList{ u"customer_name"_s, u"pin"_s }));
        QVERIFY(rules::whyNotYet(numbers).contains(u'4'));
        QVERIFY(rules::whyNotYet({ numberIn(u"canceled"_s) }).isEmpty());
    }

    // Acts

    void whatCanBeDoneWithARequest_data()
    {
        QTest::addColumn<QString>("acts");
        QTest::newRow("In Review") << u"cancel"_s;
        QTest::newRow("waiting_for_signature") << u"cancel"_s;
        QTest::newRow("In progress") << u"cancel date"_s;
        QTest::newRow("Action Required") << u"cancel resubmit"_s;
        QTest::newRow("Completed") << QString();
        QTest::newRow("Canceling") << QString();
        QTest::newRow("Canceled") << u"resubmit"_s;
        QTest::newRow("Expired") << u"resubmit"_s;
        QTest::newRow("On The Moon") << QString();
    }
    void whatCanBeDoneWithARequest()
    {
        QFETCH(const QString, acts);
        const PortInRequest request = requestIn(QString::fromLatin1(QTest::currentDataTag()));
        QStringList possible;
        for (const auto &[act, name] : { std::pair(StageAct::Cancel, u"cancel"_s),
                                         { StageAct::Resubmit, u"resubmit"_s },
                                         { StageAct::AskForDate, u"date"_s } }) {
            const QString why = rules::whyNot(act, request, at(10));
            QVERIFY(why.isEmpty() || why.endsWith(u'.'));
            if (why.isEmpty())
                possible.append(name);
        }
        QCOMPARE(possible.join(u' '), acts);
    }

    void aPortIsNotCanceledInItsLastThreeDays()
    {
        const PortInRequest request = requestIn(u"In Progress"_s, at(20));
        QVERIFY(rules::whyNot(StageAct::Cancel, request, at(17).addSecs(-1)).isEmpty());
        QVERIFY(rules::whyNot(StageAct::Cancel, request, at(17)).contains(u"72"_s));
        PortInNumber number = numberIn(u"port_pending"_s);
        number.portDate = at(20);
        QVERIFY(rules::whyNot(StageAct::Cancel, number, at(17).addSecs(-1)).isEmpty());
        QVERIFY(!rules::whyNot(StageAct::Cancel, number, at(18)).isEmpty());
        number.status = u"Port Rejected"_s;
        QVERIFY2(rules::whyNot(StageAct::Cancel, number, at(18)).isEmpty(), "it will not be ported");
        QVERIFY(rules::cancelConsequence(request).contains(u"72 hours"_s));
        QVERIFY(rules::cancelConsequence(number).contains(u"(415) 555-0143"_s));
    }

    void onlyCancelingHasALastMoment()
    {
        const PortInRequest soon = requestIn(u"In Progress"_s, at(20));
        QVERIFY(!rules::whyNot(StageAct::Cancel, soon, at(18)).isEmpty());
        QVERIFY(rules::whyNot(StageAct::AskForDate, soon, at(18)).isEmpty());
    }

    void cancelingConcernsWhatIsNotPortedYet_data()
    {
        QTest::addColumn<int>("requested");
        QTest::addColumn<int>("ported");
        QTest::addColumn<QString>("begin");
        QTest::newRow("none of them is") << 5 << 0 << u"5 number(s)"_s;
        QTest::newRow("some are") << 5 << 2 << u"3 number(s)"_s;
        QTest::newRow("all are, by their counts") << 2 << 2 << u"The numbers"_s;
        QTest::newRow("more than there are") << 2 << 3 << u"The numbers"_s;
    }
    void cancelingConcernsWhatIsNotPortedYet()
    {
        QFETCH(const int, requested);
        QFETCH(const int, ported);
        QFETCH(const QString, begin);
        PortInRequest request = requestIn(u"In Progress"_s);
        request.numbersRequested = requested;
        request.numbersPorted = ported;
        const QString consequence = rules::cancelConsequence(request);
        QVERIFY2(consequence.startsWith(begin), qPrintable(consequence));
    }

    void aTollFreeNumberIsNotAskedForAgain()
    {
        PortInNumber number;
        number.status = u"Canceled"_s;
        number.number = u"+14155550143"_s;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(rules::whyNot(StageAct::Resubmit, number, now).isEmpty());
        number.number = u"+18005550143"_s;
        QVERIFY(rules::whyNot(StageAct::Resubmit, number, now).contains(u"Console"_s));
        number.number = u"+14155550143"_s;
        number.numberType = u"TOLL-FREE"_s;
        QVERIFY(rules::whyNot(StageAct::Resubmit, number, now).contains(u"Console"_s));
    }

    void helpIsThatOfTheCountry()
    {
        using Step = rules::PortabilityStep;
        const QString home = rules::portabilityHelp(Step::ManualPort, office).toString();
        const QString abroad = rules::portabilityHelp(Step::ManualPort, u"+442079460018").toString();
        QVERIFY(home.contains(u"Porting-a-Phone-Number"_s) && abroad.contains(u"International"_s));
        QVERIFY(rules::portabilityHelp(Step::MoveAccounts, office).toString().contains(u"another-Twilio-Account"_s));
        QVERIFY(rules::portabilityHelp(Step::Retry, office).isEmpty());
    }

    void theCountryOfAnAnswerCounts_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("shown");
        QTest::newRow("it is told") << u"CA"_s << u"CA"_s;
        QTest::newRow("it is not told") << QString() << u"US"_s;
    }
    void theCountryOfAnAnswerCounts()
    {
        QFETCH(const QString, told);
        PortabilityResult result = checkedNumber(office, true);
        result.country = told;
        rules::ListedNumber entry;
        entry.text = entry.e164 = office;
        QTEST(portabilityRow(entry, 1, result).country, "shown");
    }

    // Dates

    void timesWithTheirOffset_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("west") << u"10:15:00-08:00"_s << u"10:15:00-08:00"_s;
        QTest::newRow("east, half an hour") << u"10:15:00+05:30"_s << u"10:15:00+05:30"_s;
        QTest::newRow("without seconds and colon") << u"10:15+0100"_s << u"10:15:00+01:00"_s;
        QTest::newRow("UTC") << u"00:00:00Z"_s << u"00:00:00+00:00"_s;
        QTest::newRow("without an offset") << u"10:15:00"_s << QString();
        QTest::newRow("no time of day") << u"25:15:00Z"_s << QString();
        QTest::newRow("something else") << u"ten"_s << QString();
    }
    void timesWithTheirOffset()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);
        const auto time = rules::readOffsetTime(text);
        QCOMPARE(time ? time->toString() : QString(), written);
    }

    void theFirstDateIsAWeekAfterTodayHereAndInUtc_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDate>("earliest");
        const auto row = [](const char *name, const QByteArray &zone, const QTime &now, const QDate &earliest) {
            QTest::newRow(name) << zone << QDateTime(QDate(2026, 3, 10), now, Qt::UTC) << earliest;
        };
        row("in UTC", "UTC", QTime(12, 0), QDate(2026, 3, 17));
        row("the last minute of the day in UTC", "UTC", QTime(23, 59), QDate(2026, 3, 17));
        row("tomorrow already, in the east", "Pacific/Auckland", QTime(12, 0), QDate(2026, 3, 18));
        row("the same day, in the east", "Pacific/Auckland", QTime(10, 59), QDate(2026, 3, 17));
        row("the first minute of tomorrow, in the east", "Pacific/Auckland", QTime(11, 0), QDate(2026, 3, 18));
        row("yesterday still, in the west", "America/Los_Angeles", QTime(3, 0), QDate(2026, 3, 17));
        row("the same day, in the west", "America/Los_Angeles", QTime(12, 0), QDate(2026, 3, 17));
    }
    void theFirstDateIsAWeekAfterTodayHereAndInUtc()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDateTime, now);
        QFETCH(const QDate, earliest);
        const LocalZone local(zone);
        QCOMPARE(rules::earliestPortDate(now), earliest);
        QCOMPARE(rules::earliestPortDate(now.toLocalTime()), earliest);
        QVERIFY(rules::targetDate(earliest, {}, now).ok());
        QVERIFY(!rules::targetDate(earliest.addDays(-1), {}, now).ok());
    }

    /// Local midnight would be another day in UTC.
    void aDateWithoutATimeBeginsInUtc()
    {
        for (const QByteArray &zone : { QByteArray("Pacific/Auckland"), QByteArray("America/Los_Angeles") }) {
            const LocalZone local(zone);
            const QDateTime moment = rules::portMoment(QDate(2026, 3, 17), {});
            QCOMPARE(moment.toUTC(), QDateTime(QDate(2026, 3, 17), QTime(0, 0), Qt::UTC));
            const OffsetTime west{ QTime(20, 0), -8 * 3600 };
            QCOMPARE(rules::portMoment(QDate(2026, 3, 17), west).toUTC(),
                     QDateTime(QDate(2026, 3, 18), QTime(4, 0), Qt::UTC));
        }
        QVERIFY(!rules::portMoment({}, {}).isValid());
    }

    void aTargetDateIsAWeekAhead()
    {
        const LocalZone local("UTC");
        const QDateTime now = at(10);
        const QDate earliest = rules::earliestPortDate(now);
        QCOMPARE(earliest, QDate(2026, 3, 17));
        QVERIFY(rules::targetDate(earliest, {}, now).ok());
        QVERIFY(!rules::targetDate(earliest.addDays(-1), {}, now).ok());
        QVERIFY(rules::targetDate({}, {}, now).ok());
        const OffsetTime early{ QTime(2, 0), 9 * 3600 };
        QVERIFY2(!rules::targetDate(earliest, early, now).ok(), "the day before in UTC");
        QVERIFY(rules::targetDate(earliest.addDays(1), early, now).ok());
        QVERIFY2(!rules::portWindow(early, {}).ok() && !rules::portWindow({}, early).ok(), "one end");
        QVERIFY(rules::portWindow({}, {}).ok());
        QVERIFY2(!rules::portWindow(early, OffsetTime{ QTime(3, 0), 10 * 3600 }).ok(), "the same moment");
        QVERIFY(rules::portWindow(early, OffsetTime{ QTime(3, 0), 9 * 3600 }).ok());
    }

    void aBillHasThirtyDays()
    {
        const QDate today(2026, 3, 31);
        QCOMPARE(rules::lastDayOfBill(QDate(2026, 3, 1)), today);
        QVERIFY(rules::billDate(QDate(2026, 3, 1), today).ok());
        QVERIFY(!rules::billDate(QDate(2026, 2, 28), today).ok());
        QVERIFY(!rules::billDate(today.addDays(1), today).ok());
        QCOMPARE(rules::billDate(today, today).level, rules::Verdict::Level::Good);
        QCOMPARE(rules::billDate(QDate(2026, 3, 2), today).level, rules::Verdict::Level::Good);
        QVERIFY2(rules::billDate(QDate(2026, 3, 1), today).level == rules::Verdict::Level::Warning, "its last day");
        QVERIFY(!rules::billDate({}, today).ok());
    }

    // Webhooks

    void aChangeOfWebhooksShowsNoSecret()
    {
        PortWebhooks before;
        before.portInUrl = u"https://example.com/in?token=first"_s;
        before.portOutUrl = u"https://example.com/out?token=second"_s;
        PortWebhooks after = before;
        after.portInUrl = u"https://ann:third@example.com/in"_s;
        after.portOutUrl.clear();
        QCOMPARE(
            rules::portWebhookChanges(before, after),
            (QStringList{ u"Port-ins are told to https://•••@example.com/in."_s,
                          u"Port-outs are told to nobody any more, not to https://example.com/out?token=•••."_s }));
        QVERIFY(rules::portWebhookChanges(before, before).isEmpty());
    }

    // Bills

    void aBillHasToBeReadable_data()
    {
        QTest::addColumn<rules::BillFacts>("facts");
        QTest::addColumn<rules::Verdict::Level>("level");
        using enum rules::Verdict::Level;
        const auto scan = [](int dots, int page = 1) {
            rules::BillFacts facts = billOf(pdf);
            facts.scanPage = page;
            facts.scanDots = dots;
            return facts;
        };
        QTest::newRow("a scan of 100 dots per inch") << scan(100) << Good;
        QTest::newRow("a scan of 99 dots per inch") << scan(99) << Warning;
        QTest::newRow("a PDF without a scan") << scan(0, 0) << Good;
        QTest::newRow("a picture of a page with 100 dots per inch") << billOf(png, { 850, 1100 }) << Good;
        QTest::newRow("the same, lying on its side") << billOf(png, { 1100, 850 }) << Good;
        QTest::newRow("a picture that is too low for its width") << billOf(png, { 849, 5000 }) << Warning;
        QTest::newRow("a picture that is too short for its width") << billOf(png, { 1000, 1099 }) << Warning;
        QTest::newRow("a picture that may not be taken") << billOf("GIF89a", { 850, 1100 }) << Warning;
        rules::BillFacts empty = billOf(pdf);
        empty.pages = 0;
        QTest::newRow("a PDF without pages") << empty << Bad;
    }
    void aBillHasToBeReadable()
    {
        QFETCH(const rules::BillFacts, facts);
        QTEST(rules::billFile(facts).level, "level");
    }

    void whatWeighsMoreIsSaidOfALargeBill()
    {
        rules::BillFacts facts = billOf(pdf);
        facts.bytes = 10'000'000;
        QCOMPARE(rules::billFile(facts).level, rules::Verdict::Level::Good);
        facts.bytes = 10'000'001;
        QVERIFY(rules::billFile(facts).sentence.contains(u"10 MB"_s));
        facts.scanPage = 1;
        facts.scanDots = 72;
        QVERIFY(rules::billFile(facts).sentence.contains(u"72 dots per inch"_s));
    }

    void aFileIsKnownByItsFirstKilobyte()
    {
        QVERIFY(rules::fileKind(QByteArray(1019, ' ') + "%PDF-"));
        QVERIFY(!rules::fileKind(QByteArray(1020, ' ') + "%PDF-"));
    }

    void aBillIsUsedAsLongAsItIsGood_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("sid");
        QTest::addColumn<bool>("usable");
        const QString sid = hex("RD"_L1, u'1');
        QTest::newRow("under review") << u"PENDING_REVIEW"_s << sid << true;
        QTest::newRow("approved") << u"APPROVED"_s << sid << true;
        QTest::newRow("rejected") << u"REJECTED"_s << sid << false;
        QTest::newRow("expired") << u"expired"_s << sid << false;
        QTest::newRow("not uploaded") << QString() << QString() << false;
    }
    void aBillIsUsedAsLongAsItIsGood()
    {
        QFETCH(const QString, status);
        QFETCH(const QString, sid);
        QFETCH(const bool, usable);
        PortDocument bill;
        bill.sid = sid;
        bill.status = status;
        bill.setDated(QDate(2026, 3, 20));
        QCOMPARE(bill.isUsable(QDate(2026, 3, 31)), usable);
        QVERIFY(!bill.isUsable(QDate(2026, 4, 20)));
    }

    void everyPartOfABillIsConfirmed()
    {
        const QDate today(2026, 3, 31);
        PortDocument bill;
        bill.setDated(QDate(2026, 3, 20));
        bill.nameShown = bill.accountShown = bill.addressShown = true;
        QVERIFY(billConfirmed(bill, today).ok());
        for (const auto &[member, word] : { std::pair(&PortDocument::nameShown, u"the name"_s),
                                            { &PortDocument::accountShown, u"the account"_s },
                                            { &PortDocument::addressShown, u"the address"_s } }) {
            for (const std::optional<bool> value : { std::optional<bool>(), std::optional(false) }) {
                PortDocument part = bill;
                part.*member = value;
                QVERIFY(billConfirmed(part, today).sentence.endsWith(u": %1."_s.arg(word)));
            }
        }
        bill.setDated({});
        QVERIFY(!billConfirmed(bill, today).ok());
    }
};

QTEST_GUILESS_MAIN(TestPortRules)
#include "tst_portrules.moc"
