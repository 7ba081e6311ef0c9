// SPDX-License-Identifier: GPL-3.0-or-later
// What the records of the service prove, and what they don't: the judgements of all kinds, without a network.
#include "app/ops/addressops.h"
#include "app/ops/answers.h"
#include "app/ops/bulkplans.h"
#include "app/ops/comparison.h"
#include "app/ops/fieldchange.h"
#include "app/ops/hostedops.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const QDateTime begun(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
const QString made = u"Tue, 10 Mar 2026 12:00:03 +0000"_s; ///< Just after.
const QString home = u"AC"_s + QString(32, u'1');
const QString other = u"AC"_s + QString(32, u'2');
const QString sid = u"PN"_s + QString(32, u'a');
const QString number = u"+13075590142"_s;
const QString url = u"https://example.com/voice"_s;

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QByteArray list(const QJsonArray &rows, const QJsonObject &more = {})
{
    QJsonObject page = more;
    page.insert(u"incoming_phone_numbers"_s, rows);
    return text(page);
}

QJsonObject with(QJsonObject record, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), *it);
    return record;
}

const QJsonObject record{ { u"sid"_s, sid },
                          { u"account_sid"_s, home },
                          { u"phone_number"_s, number },
                          { u"friendly_name"_s, u"Front desk"_s },
                          { u"voice_url"_s, url },
                          { u"voice_method"_s, u"POST"_s },
                          { u"voice_caller_id_lookup"_s, false },
                          { u"trunk_sid"_s, u""_s },
                          { u"date_created"_s, made } };

ApiError gone()
{
    return { .kind = ErrorKind::NotFound, .httpStatus = 404, .code = 20404 };
}

IncomingNumber seen()
{
    IncomingNumber known;
    known.sid = sid;
    known.accountSid = home;
    known.number = number;
    known.friendlyName = u"Front desk"_s;
    known.voiceUrl = url;
    return known;
}

OperationSpec purchase(const QString &name = u"Front desk"_s, const QString &voiceUrl = url)
{
    BuyForm form;
    form.number = number;
    form.friendlyName = name;
    form.voiceUrl = voiceUrl;
    return buyOperation(form, {});
}

JournalEntry entryOf(const OperationSpec &spec)
{
    return { .account = home, .spec = spec, .begun = begun, .resultSid = {} };
}

using Answer = Result<QByteArray>;

Verdict judged(const OperationSpec &spec, const Answer &answer)
{
    return operationKind(spec.kind)->judge(entryOf(spec), answer);
}

} // namespace

Q_DECLARE_METATYPE(OperationSpec)
Q_DECLARE_METATYPE(Answer)

class TestVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatARecordProves_data();
    void whatARecordProves();
    void whereAReleasedNumberIs_data();
    void whereAReleasedNumberIs();
    void howTheServiceWritesIt_data();
    void howTheServiceWritesIt();
    void whatAnAnswerLeavesOut_data();
    void whatAnAnswerLeavesOut();
    void aPortIsComparedMemberByMember();
    void halfAListIsNotTheWholeOne_data();
    void halfAListIsNotTheWholeOne();
    void anotherRecordSaysNothingOfARemoval();
    void aSecretIsNotInARefusal();
    void theUndoKnowsWhatTheServiceClears();
    void theRestIsWhatDiffers();
};

void TestVerdicts::whatARecordProves_data()
{
    QTest::addColumn<OperationSpec>("spec");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QStringList>("differing");
    const auto row
        = [](const char *name, const OperationSpec &spec, const Answer &answer, Verdict::Kind verdict,
             const QStringList &differing = {}) { QTest::newRow(name) << spec << answer << int(verdict) << differing; };
    const auto listed = [](const QJsonObject &more) { return Answer(list({ with(record, more) })); };

    row("a purchase with our name and URL is ours", purchase(), listed({}), Verdict::Happened);
    row("one with our name and without our URL is ours in part", purchase(),
        listed({ { u"voice_url"_s, QJsonValue() } }), Verdict::HappenedDiffers, { u"voice_url"_s });
    row("one with another's name and URL may be another's", purchase(),
        listed({ { u"friendly_name"_s, u"Colleague"_s }, { u"voice_url"_s, u"https://example.com/other"_s } }),
        Verdict::IsSo, { u"friendly_name"_s, u"voice_url"_s });
    row("one for which nothing was asked that tells it apart may be another's", purchase({}, {}), listed({}),
        Verdict::IsSo);
    row("one that is older than our request is another's", purchase(),
        listed({ { u"date_created"_s, u"Tue, 10 Mar 2026 11:57:00 +0000"_s } }), Verdict::IsSo);
    row("one made within what two clocks may differ is ours", purchase(),
        listed({ { u"date_created"_s, u"Tue, 10 Mar 2026 11:58:10 +0000"_s } }), Verdict::Happened);
    row("one that does not say when it was made may be another's", purchase(),
        listed({ { u"date_created"_s, QJsonValue() } }), Verdict::IsSo);
    row("a hosted number is no purchase", purchase(), listed({ { u"origin"_s, u"hosted"_s } }), Verdict::NotSeen);

    const OperationSpec update = updateOperation(
        seen(), { { u"voice_url"_s, u"https://example.com/new"_s }, { u"friendly_name"_s, u"New"_s } });
    const auto there = [](const QJsonObject &more) { return Answer(text(with(record, more))); };
    row("a change that is there may be another's", update,
        there({ { u"voice_url"_s, u"https://example.com/new"_s }, { u"friendly_name"_s, u"New"_s } }), Verdict::IsSo);
    row("half a change is there in part", update, there({ { u"friendly_name"_s, u"New"_s } }), Verdict::IsSo,
        { u"voice_url"_s });
    row("a change of which nothing is there was not seen", update, there({}), Verdict::NotSeen);
    row("a third value is not ours", update, there({ { u"voice_url"_s, u"https://example.com/third"_s } }),
        Verdict::NotSeen);
    row("a number that is gone shows no change", update, Answer(gone()), Verdict::NotSeen);
    row("an answer that can't be read tells nothing", update, Answer(QByteArray("{")), Verdict::CannotTell);
    row("the record of another number tells nothing", update, there({ { u"sid"_s, u"PN2"_s } }), Verdict::CannotTell);
    row("an emptied name comes back as the number", updateOperation(seen(), { { u"friendly_name"_s, u""_s } }),
        there({ { u"friendly_name"_s, u"(307) 559-0142"_s } }), Verdict::IsSo);
    row("a name that is still there was not emptied", updateOperation(seen(), { { u"friendly_name"_s, u""_s } }),
        there({}), Verdict::NotSeen);

    const OperationSpec transfer = transferOperation(seen(), other, u"Second"_s);
    row("a number that says it is in the target account was moved, perhaps by another", transfer,
        there({ { u"account_sid"_s, other } }), Verdict::IsSo);
    row("a number that can be read there and says that it is here was not", transfer, there({}), Verdict::NotSeen);
    row("a number that is not there was not moved", transfer, Answer(gone()), Verdict::NotSeen);

    Address address;
    address.sid = u"AD"_s + QString(32, u'a');
    const OperationSpec deletion = deleteAddressOperation(address);
    row("what is gone may have been removed by another", deletion, Answer(gone()), Verdict::IsSo);
    row("what is there was not removed", deletion, Answer(text({ { u"sid"_s, address.sid } })), Verdict::NotSeen);
    row("a 404 of anyone in between proves nothing", deletion,
        Answer(ApiError{ .kind = ErrorKind::NotFound, .httpStatus = 404 }), Verdict::CannotTell);
}

void TestVerdicts::whatARecordProves()
{
    QFETCH(const OperationSpec, spec);
    QFETCH(const Answer, answer);
    QFETCH(const QStringList, differing);
    const Verdict verdict = judged(spec, answer);
    QTEST(int(verdict.kind), "verdict");
    QStringList fields;
    for (const Difference &difference : verdict.differences)
        fields.append(difference.field);
    QCOMPARE(fields, differing);
}

void TestVerdicts::whereAReleasedNumberIs_data()
{
    QTest::addColumn<Answer>("here");
    QTest::addColumn<Answer>("accounts");
    QTest::addColumn<Answer>("there");
    QTest::addColumn<int>("reads");
    QTest::addColumn<int>("verdict");
    const Answer nowhere{ gone() };
    const Answer both{ text(
        { { u"accounts"_s, QJsonArray{ QJsonObject{ { u"sid"_s, home } }, QJsonObject{ { u"sid"_s, other } } } } }) };
    const Answer alone{ text({ { u"accounts"_s, QJsonArray{ QJsonObject{ { u"sid"_s, home } } } } }) };
    const Answer moved{ text(with(record, { { u"account_sid"_s, other } })) };
    const Answer forbidden{ ApiError{ .kind = ErrorKind::Forbidden, .httpStatus = 403, .code = 20403 } };
    const Answer silent{ ApiError{ .kind = ErrorKind::Timeout, .outcomeKnown = false } };
    QTest::newRow("it is still here") << Answer(text(record)) << both << nowhere << 1 << int(Verdict::NotSeen);
    QTest::newRow("it is nowhere") << nowhere << both << nowhere << 3 << int(Verdict::IsSo);
    QTest::newRow("it is in another account") << nowhere << both << moved << 3 << int(Verdict::NotSeen);
    QTest::newRow("there is no other account") << nowhere << alone << nowhere << 2 << int(Verdict::IsSo);
    QTest::newRow("the accounts can't be listed") << nowhere << forbidden << nowhere << 2 << int(Verdict::IsSo);
    QTest::newRow("nobody answers") << nowhere << silent << nowhere << 2 << int(Verdict::CannotTell);
    QTest::newRow("nobody answers there") << nowhere << both << silent << 3 << int(Verdict::CannotTell);
}

void TestVerdicts::whereAReleasedNumberIs()
{
    QFETCH(const Answer, here);
    QFETCH(const Answer, accounts);
    QFETCH(const Answer, there);
    QFETCH(const int, reads);
    const JournalEntry entry = entryOf(releaseOperation(seen()));
    const OperationKind *kind = operationKind(entry.spec.kind);
    QList<VerifyRead> looks{ { kind->verify(entry), here } };
    Inquiry inquiry = kind->inquire(entry, looks);
    while (!inquiry.reads.isEmpty()) {
        for (const Request &read : std::as_const(inquiry.reads))
            looks.append({ read, looks.size() == 1 ? accounts : there });
        inquiry = kind->inquire(entry, looks);
    }
    QCOMPARE(looks.size(), reads);
    QTEST(int(inquiry.verdict.kind), "verdict");
    if (inquiry.verdict.kind == Verdict::NotSeen && reads == 3)
        QVERIFY2(inquiry.verdict.why.contains(other), qPrintable(inquiry.verdict.why));
}

void TestVerdicts::howTheServiceWritesIt_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found");
    QTest::addColumn<bool>("same");
    QTest::newRow("a number in E.164") << u"+1 (307) 559-0142"_s << u"+13075590142"_s << true;
    QTest::newRow("another number") << u"+13075590142"_s << u"+13075590143"_s << false;
    QTest::newRow("a flag") << u"true"_s << u"1"_s << true;
    QTest::newRow("the other flag") << u"true"_s << u"false"_s << false;
    QTest::newRow("a method") << u"post"_s << u"POST"_s << true;
    QTest::newRow("another method") << u"POST"_s << u"GET"_s << false;
    QTest::newRow("a URL without a path") << u"https://Example.com"_s << u"https://example.com/"_s << true;
    QTest::newRow("a path in other case") << u"https://example.com/A"_s << u"https://example.com/a"_s << false;
    QTest::newRow("an e-mail address in other case") << u"Me@Example.com"_s << u"me@example.com"_s << true;
    QTest::newRow("a list in another order")
        << u"b@example.com, a@example.com"_s << u"a@example.com, b@example.com"_s << true;
    QTest::newRow("a shorter list") << u"b@example.com, a@example.com"_s << u"a@example.com"_s << false;
    QTest::newRow("white space") << u" Front  desk "_s << u"Front desk"_s << true;
    QTest::newRow("a name in other case") << u"Front desk"_s << u"front desk"_s << false;
    QTest::newRow("a time of day in UTC") << u"10:15:00-08:00"_s << u"18:15:00Z"_s << true;
    QTest::newRow("another time of day") << u"10:15:00-08:00"_s << u"10:15:00Z"_s << false;
    QTest::newRow("nothing") << url << QString() << false;
    QTest::newRow("something that was to be cleared") << QString() << url << false;
}

void TestVerdicts::howTheServiceWritesIt()
{
    QFETCH(const QString, asked);
    QFETCH(const QString, found);
    QFETCH(const bool, same);
    QCOMPARE(isSameValue(asked, found), same);
}

void TestVerdicts::whatAnAnswerLeavesOut_data()
{
    QTest::addColumn<QJsonObject>("answer");
    QTest::addColumn<QStringList>("differing");
    QTest::addColumn<bool>("whole");
    QTest::newRow("all is as it was asked for") << record << QStringList() << true;
    QTest::newRow("a URL is empty") << with(record, { { u"voice_url"_s, u""_s } }) << QStringList{ u"voice_url"_s }
                                    << true;
    QJsonObject without = record;
    without.remove(u"voice_url"_s);
    QTest::newRow("a URL is not told") << without << QStringList() << false;
}

void TestVerdicts::whatAnAnswerLeavesOut()
{
    QFETCH(const QJsonObject, answer);
    QFETCH(const QStringList, differing);
    const Comparison comparison = operationKind(u"number.buy"_s)->compare(purchase(), text(answer));
    QStringList fields;
    for (const Difference &difference : comparison.differences)
        fields.append(difference.field);
    QCOMPARE(fields, differing);
    QTEST(comparison.whole, "whole");
}

void TestVerdicts::aPortIsComparedMemberByMember()
{
    const QJsonObject asked{
        { u"phone_numbers"_s,
          QJsonArray{ QJsonObject{ { u"phone_number"_s, u"+13075590142"_s }, { u"pin"_s, u""_s } },
                      QJsonObject{ { u"phone_number"_s, u"+13075590143"_s } } } },
        { u"losing_carrier_information"_s,
          QJsonObject{
              { u"customer_name"_s, u"Example Ltd"_s },
              { u"account_number"_s, u"A-77"_s },
              { u"address"_s, QJsonObject{ { u"street"_s, u"12 Example Street"_s }, { u"city"_s, u"X"_s } } } } },
        { u"notification_emails"_s, QJsonArray{ u"a@example.com"_s } },
        { u"documents"_s, QJsonArray{ u"RD1"_s } },
    };
    QJsonObject found = asked;
    found.insert(u"phone_numbers"_s,
                 QJsonArray{ QJsonObject{ { u"phone_number"_s, u"+13075590143"_s } },
                             QJsonObject{ { u"phone_number"_s, u"+13075590142"_s } } });
    found.insert(
        u"losing_carrier_information"_s,
        QJsonObject{ { u"customer_name"_s, u"Another Ltd"_s },
                     { u"account_number"_s, u"A-78"_s },
                     { u"address"_s, QJsonObject{ { u"street"_s, u"12 Example St"_s }, { u"city"_s, u""_s } } } });
    found.insert(u"notification_emails"_s, QJsonArray());
    const Comparison comparison = compareMembers(asked, found);
    QStringList fields;
    for (const Difference &difference : comparison.differences)
        fields.append(difference.field + u": "_s + difference.found);
    fields.sort();
    QCOMPARE(fields,
             (QStringList{ u"losing_carrier_information.account_number: "_s, // never its value
                           u"losing_carrier_information.address.city: "_s,
                           u"losing_carrier_information.customer_name: Another Ltd"_s, u"notification_emails: "_s }));
    QVERIFY(comparison.bearsOurs); // the documents were uploaded for it
    QVERIFY(compareMembers(asked, asked).differences.isEmpty());
    found.remove(u"notification_emails"_s);
    QVERIFY(!compareMembers(asked, found).whole);
}

void TestVerdicts::halfAListIsNotTheWholeOne_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<bool>("whole");
    QTest::newRow("the only page") << QJsonObject{ { u"next_page_uri"_s, QJsonValue() } } << true;
    QTest::newRow("one with a next page of 2010") << QJsonObject{ { u"next_page_uri"_s, u"/2010-04-01/x"_s } } << false;
    QTest::newRow("one with a next page")
        << QJsonObject{ { u"meta"_s, QJsonObject{ { u"next_page_url"_s, u"https://example.com/2"_s } } } } << false;
    QTest::newRow("one with a token of the next")
        << QJsonObject{ { u"meta"_s, QJsonObject{ { u"next_token"_s, u"t2"_s } } } } << false;
}

void TestVerdicts::halfAListIsNotTheWholeOne()
{
    QFETCH(const QJsonObject, more);
    QFETCH(const bool, whole);
    const Result<ListAnswer> answer = readList(list({}, more), "incoming_phone_numbers"_L1);
    QVERIFY(answer.ok());
    QCOMPARE(answer.value().whole, whole);
    QCOMPARE(int(judged(purchase(), list({}, more)).kind), int(whole ? Verdict::NotSeen : Verdict::CannotTell));
}

void TestVerdicts::anotherRecordSaysNothingOfARemoval()
{
    JournalEntry entry = entryOf(releaseOperation(seen()));
    QCOMPARE(int(judgeRemoval(entry, text(record)).kind), int(Verdict::NotSeen));
    entry.spec.subject = u"PN"_s + QString(32, u'b');
    QCOMPARE(int(judgeRemoval(entry, text(record)).kind), int(Verdict::CannotTell));
}

void TestVerdicts::aSecretIsNotInARefusal()
{
    constexpr FieldChange change{ .schema = schemaOf<HostedOrder>,
                                  .params = [] { return std::span<const Param>(); },
                                  .changedMeanwhile = "Changed: %1" };
    OperationSpec spec{ .subject = u"HR1"_s };
    spec.before = valuesSeen({ { u"verification_code"_s, u"1234"_s }, { u"friendly_name"_s, u"Before"_s } });
    const auto before = refuseIfChanged(
        change, spec,
        text({ { u"sid"_s, u"HR1"_s }, { u"verification_code"_s, u"98765"_s }, { u"friendly_name"_s, u"After"_s } }));
    QVERIFY(!before);
    const QString sentence = before.error().message;
    QVERIFY2(sentence.contains(u"Before"_s) && sentence.contains(u"After"_s) && sentence.contains(u"•••"_s),
             qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"1234"_s) && !sentence.contains(u"98765"_s), qPrintable(sentence));
}

void TestVerdicts::theUndoKnowsWhatTheServiceClears()
{
    IncomingNumber known = seen();
    known.voiceApplicationSid = u"AP"_s + QString(32, u'a');
    const OperationSpec spec = updateOperation(known, { { u"trunk_sid"_s, u"TK"_s + QString(32, u'a') } });
    const QMap<QString, QString> before = valuesBefore(spec);
    QCOMPARE(before.value(u"voice_application_sid"_s), known.voiceApplicationSid);
    QCOMPARE(before.value(u"trunk_sid"_s, u"not there"_s), QString());
}

void TestVerdicts::theRestIsWhatDiffers()
{
    JournalEntry entry = entryOf(purchase());
    entry.outcome = Outcome::HappenedDiffers;
    entry.resultSid = sid;
    entry.differences = { { u"voice_url"_s, url, QString() } };
    QVERIFY(hasRest(entry));
    IncomingNumber now = seen();
    now.voiceUrl.clear();
    const BulkPreview preview = planRest({ entry }, { now });
    QCOMPARE(preview.plan.rows.size(), 1);
    QCOMPARE(preview.plan.rows.first().kind, u"number.update"_s);
    QCOMPARE(preview.plan.rows.first().request.form, (Parameters{ { u"VoiceUrl"_s, url } }));
    now.voiceUrl = u"https://example.com/third"_s; // somebody set it since
    QCOMPARE(planRest({ entry }, { now }).plan.rows.size(), 0);
    QCOMPARE(planRest({ entry }, {}).plan.rows.size(), 0);
    entry.differences.clear();
    QVERIFY(!hasRest(entry));
}

QTEST_GUILESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
