// SPDX-License-Identifier: GPL-3.0-or-later
// What the records of the service prove, and what they don't: the judgements of all kinds, without a network.
#include "app/ops/addressops.h"
#include "app/ops/answers.h"
#include "app/ops/bulkplans.h"
#include "app/ops/comparison.h"
#include "app/ops/fieldchange.h"
#include "app/ops/hostedops.h"
#include "app/ops/loaops.h"
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

OperationSpec newAddress()
{
    AddressForm form;
    form.customerName = u"Example Ltd"_s;
    form.street = u"12 Example Street"_s;
    form.city = u"Sampletown"_s;
    form.postalCode = u"00000"_s;
    form.country = u"GB"_s;
    form.friendlyName = u"Head office"_s;
    OperationSpec spec = createAddressOperation(form);
    spec.before = { { u"sids"_s, QJsonArray{ u"AD1"_s } }, { u"complete"_s, true } };
    return spec;
}

/// As the service writes it.
const QJsonObject added{ { u"sid"_s, u"AD2"_s },
                         { u"customer_name"_s, u"Example Ltd"_s },
                         { u"street"_s, u"12 Example St"_s },
                         { u"city"_s, u"Sampletown"_s },
                         { u"region"_s, u""_s },
                         { u"postal_code"_s, u"00000"_s },
                         { u"iso_country"_s, u"GB"_s },
                         { u"friendly_name"_s, u"Head office"_s },
                         { u"date_created"_s, made } };

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
    void whatWasWantedBeforeTellsNothing();
    void aChangeThatNoAnswerTellsIsJudgedByItsDate_data();
    void aChangeThatNoAnswerTellsIsJudgedByItsDate();
    void anAnswerOfSomethingElseIsNoSuccess_data();
    void anAnswerOfSomethingElseIsNoSuccess();
    void manyAccountsAreAskedOneASecond();
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
    void whatIsComparedInAForm();
    void anAddressIsCorrectedInItsPlaceAlone();
    void aFieldIsReadByEachOfItsNames();
    void twoUrlsAtOneHostAreToldApart();
    void whatIsMaskedIsNotTold();
    void whatDiffersIsSaidBesideTheRest();
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
    QTest::addColumn<QString>("why"); // a part of the sentence; empty: there is none
    const auto row = [](const char *name, const OperationSpec &spec, const Answer &answer, Verdict::Kind verdict,
                        const QStringList &differing = {}, const QString &why = {}) {
        QTest::newRow(name) << spec << answer << int(verdict) << differing << why;
    };
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
    row("a longer number that begins alike is none either", purchase(),
        listed({ { u"phone_number"_s, QString(number + u'7') } }), Verdict::NotSeen);
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
        Verdict::NotSeen, {}, u"in another way"_s);
    row("a field that was so before is no part of a change",
        updateOperation(seen(),
                        { { u"voice_url"_s, u"https://example.com/new"_s }, { u"friendly_name"_s, u"Front desk"_s } }),
        there({}), Verdict::NotSeen);
    row("a number that is gone shows no change", update, Answer(gone()), Verdict::NotSeen, {},
        u"not in this account any more"_s);
    row("an answer that can't be read tells nothing", update, Answer(QByteArray("{")), Verdict::CannotTell);
    row("the record of another number tells nothing", update, there({ { u"sid"_s, u"PN2"_s } }), Verdict::CannotTell);
    row("an emptied name comes back as the number", updateOperation(seen(), { { u"friendly_name"_s, u""_s } }),
        there({ { u"friendly_name"_s, u"(307) 559-0142"_s } }), Verdict::IsSo);
    IncomingNumber nameless = seen();
    nameless.friendlyName = u"(307) 559-0142"_s;
    row("a name that was the number before is emptied all the same",
        updateOperation(nameless, { { u"friendly_name"_s, u""_s } }),
        there({ { u"friendly_name"_s, u"(307) 559-0142"_s } }), Verdict::IsSo);
    row("a URL that was to be cleared is no name", updateOperation(seen(), { { u"voice_url"_s, u""_s } }),
        there({ { u"voice_url"_s, u"https://example.com/third"_s } }), Verdict::NotSeen, {}, u"in another way"_s);
    for (const QString &field : { u"friendly_name"_s, u"voice_url"_s })
        row(qPrintable(u"a third value of two, in "_s + field), update, there({ { field, u"https://third"_s } }),
            Verdict::NotSeen, {}, u"in another way"_s);
    row("a name that is still there was not emptied", updateOperation(seen(), { { u"friendly_name"_s, u""_s } }),
        there({}), Verdict::NotSeen);

    const OperationSpec transfer = transferOperation(seen(), other, u"Second"_s);
    row("a number that says it is in the target account was moved, perhaps by another", transfer,
        there({ { u"account_sid"_s, other } }), Verdict::IsSo);
    row("a number that can be read there and says that it is here was not", transfer, there({}), Verdict::NotSeen);
    row("another number that is there tells nothing", transfer,
        there({ { u"account_sid"_s, other }, { u"sid"_s, u"PN2"_s } }), Verdict::CannotTell);
    row("a number that is not there was not moved", transfer, Answer(gone()), Verdict::NotSeen);

    Address address;
    address.sid = u"AD"_s + QString(32, u'a');
    const OperationSpec deletion = deleteAddressOperation(address);
    row("what is gone may have been removed by another", deletion, Answer(gone()), Verdict::IsSo);
    row("what is there was not removed", deletion, Answer(text({ { u"sid"_s, address.sid } })), Verdict::NotSeen);
    row("a 404 of anyone in between proves nothing", deletion,
        Answer(ApiError{ .kind = ErrorKind::NotFound, .httpStatus = 404 }), Verdict::CannotTell);

    const OperationSpec addition = newAddress();
    const auto addresses = [](const QJsonArray &rows, const QJsonObject &more = {}) {
        return Answer(text(with({ { u"addresses"_s, rows } }, more)));
    };
    const QJsonObject earlier = with(added, { { u"date_created"_s, u"Tue, 10 Mar 2026 09:00:00 +0000"_s } });
    row("an address with our name is ours", addition, addresses({ added }), Verdict::Happened);
    row("one of before is not", addition, addresses({ with(added, { { u"sid"_s, u"AD1"_s } }) }), Verdict::NotSeen);
    row("one of another customer is not", addition,
        addresses({ with(added, { { u"customer_name"_s, u"Another Ltd"_s } }) }), Verdict::NotSeen);
    row("one in other letters is", addition, addresses({ with(added, { { u"customer_name"_s, u"EXAMPLE LTD"_s } }) }),
        Verdict::Happened);
    row("one in another house is not", addition,
        addresses({ with(added, { { u"street"_s, u"14 Example Street"_s } }) }), Verdict::NotSeen);
    row("ours goes before one that a colleague added", addition, addresses({ added, earlier }), Verdict::Happened);
    row("also when it comes later in the list", addition, addresses({ earlier, added }), Verdict::Happened);
    row("half a list of addresses tells nothing", addition, addresses({}, { { u"next_page_uri"_s, u"/x"_s } }),
        Verdict::CannotTell);
    OperationSpec unsure = addition;
    unsure.before.insert(u"complete"_s, false);
    row("when not all were known before, any could be an older one", unsure, addresses({ added }), Verdict::CannotTell);
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
    QFETCH(const QString, why);
    QVERIFY2(why.isEmpty() ? verdict.why.isEmpty() : verdict.why.contains(why), qPrintable(verdict.why));
}

/// In part means that something became as it was asked for, not that something was so all along.
void TestVerdicts::whatWasWantedBeforeTellsNothing()
{
    const QVariantMap changes{ { u"voice_url"_s, u"https://example.com/new"_s },
                               { u"friendly_name"_s, u"Front desk"_s } };
    const Verdict verdict = judged(updateOperation(seen(), changes),
                                   Answer(text(with(record, { { u"voice_url"_s, u"https://example.com/third"_s } }))));
    QCOMPARE(int(verdict.kind), int(Verdict::NotSeen));
    QVERIFY(verdict.differences.isEmpty());
}

void TestVerdicts::aChangeThatNoAnswerTellsIsJudgedByItsDate_data()
{
    QTest::addColumn<QJsonValue>("date");
    QTest::addColumn<int>("verdict");
    QTest::newRow("a later one") << QJsonValue(u"2026-03-10T12:00:05Z"_s) << int(Verdict::IsSo);
    QTest::newRow("the same") << QJsonValue(u"2026-03-10T11:00:00Z"_s) << int(Verdict::NotSeen);
    QTest::newRow("none") << QJsonValue() << int(Verdict::NotSeen);
}

void TestVerdicts::aChangeThatNoAnswerTellsIsJudgedByItsDate()
{
    QFETCH(const QJsonValue, date);
    HostedOrder order;
    order.sid = u"HR"_s + QString(32, u'a');
    order.dateUpdated = begun.addSecs(-3600);
    OperationSpec spec = editHostedOrderOperation(order, { { u"friendly_name"_s, u"New"_s } });
    QCOMPARE(spec.before[u"date_updated"_s].toString(), u"2026-03-10T11:00:00Z"_s);
    spec.request.form = { { u"NobodyTells"_s, u"x"_s } };
    QTEST(int(judged(spec, Answer(text({ { u"sid"_s, order.sid }, { u"date_updated"_s, date } }))).kind), "verdict");
}

void TestVerdicts::anAnswerOfSomethingElseIsNoSuccess_data()
{
    QTest::addColumn<OperationSpec>("spec");
    QTest::addColumn<QJsonObject>("answer");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const OperationSpec &spec, const QJsonObject &answer, bool good) {
        QTest::newRow(name) << spec << answer << good;
    };
    const QJsonObject anotherSid{ { u"sid"_s, u"PN"_s + QString(32, u'b') } };
    const QJsonObject noNumber{ { u"sid"_s, u"AP"_s + QString(32, u'a') } };
    row("the number that was bought", purchase(), record, true);
    row("another number", purchase(), with(record, { { u"phone_number"_s, u"+13075590143"_s } }), false);
    row("no SID of a number", purchase(), with(record, noNumber), false);
    const OperationSpec update = updateOperation(seen(), { { u"voice_url"_s, url } });
    row("the number that was changed", update, record, true);
    row("another record", update, with(record, anotherSid), false);
    const OperationSpec transfer = transferOperation(seen(), other, u"Second"_s);
    const QJsonObject moved = with(record, { { u"account_sid"_s, other } });
    row("the number that was moved", transfer, moved, true);
    row("one that is where it was", transfer, record, false);
    row("another one that is there", transfer, with(moved, anotherSid), false);

    const QJsonObject order{ { u"sid"_s, u"HR"_s + QString(32, u'a') }, { u"phone_number"_s, number } };
    HostedOrderForm hosting;
    hosting.number = number;
    const OperationSpec host = createHostedOrderOperation(hosting, HostedGeneration::V2);
    row("the order that was made", host, order, true);
    row("an order of another number", host, with(order, { { u"phone_number"_s, u"+13075590143"_s } }), false);
    HostedOrder known;
    known.sid = order[u"sid"_s].toString();
    const OperationSpec edit = editHostedOrderOperation(known, { { u"friendly_name"_s, u"New"_s } });
    row("the order that was changed", edit, order, true);
    row("another order", edit, { { u"sid"_s, u"HR"_s + QString(32, u'b') } }, false);
    AuthorizationDocument letter;
    letter.sid = u"PX"_s + QString(32, u'a');
    const OperationSpec reopening = reopenLoaOperation(letter);
    row("the letter that was reopened", reopening, { { u"sid"_s, letter.sid } }, true);
    row("another letter", reopening, { { u"sid"_s, u"PX"_s + QString(32, u'b') } }, false);
    const OperationSpec port{ .kind = u"portin.create"_s };
    row("the port that was asked for", port, { { u"port_in_request_sid"_s, u"KW"_s + QString(32, u'a') } }, true);
    row("no SID of a port", port, { { u"port_in_request_sid"_s, sid } }, false);
}

void TestVerdicts::anAnswerOfSomethingElseIsNoSuccess()
{
    QFETCH(const OperationSpec, spec);
    QFETCH(const QJsonObject, answer);
    QTEST(operationKind(spec.kind)->resultSid(spec, text(answer)).ok(), "good");
}

/// Reads through all accounts are in nobody's way.
void TestVerdicts::manyAccountsAreAskedOneASecond()
{
    const JournalEntry entry = entryOf(releaseOperation(seen()));
    const OperationKind *kind = operationKind(entry.spec.kind);
    for (const int others : { 5, 6 }) {
        QJsonArray rows{ QJsonObject{ { u"sid"_s, home } } };
        for (int i = 0; i < others; ++i)
            rows.append(QJsonObject{ { u"sid"_s, u"AC"_s + QString(32, QChar(u'2' + char16_t(i))) } });
        rows.append(QJsonObject{ { u"sid"_s, u"AC9"_s }, { u"status"_s, u"closed"_s } });
        const Inquiry inquiry = kind->inquire(entry, { { {}, gone() }, { {}, text({ { u"accounts"_s, rows } }) } });
        QCOMPARE(inquiry.reads.size(), others); // not in its own, nor in one that is closed
        QCOMPARE(inquiry.pace, others > 5 ? Inquiry::Pace::Polling : Inquiry::Pace::AtOnce);
    }
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
    const Answer inBetween{ ApiError{ .kind = ErrorKind::NotFound, .httpStatus = 404 } };
    QTest::newRow("someone in between says 404") << inBetween << both << nowhere << 1 << int(Verdict::CannotTell);
    QTest::newRow("it is nowhere") << nowhere << both << nowhere << 3 << int(Verdict::IsSo);
    QTest::newRow("it is in another account") << nowhere << both << moved << 3 << int(Verdict::NotSeen);
    QTest::newRow("there is no other account") << nowhere << alone << nowhere << 2 << int(Verdict::IsSo);
    QTest::newRow("the accounts can't be listed") << nowhere << forbidden << nowhere << 2 << int(Verdict::IsSo);
    const Answer refused{ ApiError{ .kind = ErrorKind::Refused, .httpStatus = 400, .code = 20001 } };
    const Answer another{ text(with(record, { { u"sid"_s, u"PN"_s + QString(32, u'b') } })) };
    QTest::newRow("the list of accounts is refused") << nowhere << refused << nowhere << 2 << int(Verdict::IsSo);
    QTest::newRow("another account refuses to tell") << nowhere << both << refused << 3 << int(Verdict::IsSo);
    QTest::newRow("another number is there") << nowhere << both << another << 3 << int(Verdict::IsSo);
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
    QTest::newRow("too few digits for a number") << u"12-34"_s << u"1234"_s << false;
    QTest::newRow("nothing") << url << QString() << false;
    QTest::newRow("something that was to be cleared") << QString() << url << false;
}

void TestVerdicts::howTheServiceWritesIt()
{
    QFETCH(const QString, asked);
    QFETCH(const QString, found);
    QFETCH(const bool, same);
    QCOMPARE(isSameValue(asked, found), same);
    constexpr FieldInfo word{ .format = Format::Word };
    QVERIFY(isSameValue(u"Main-Number"_s, u"main-number"_s, &word));
    QVERIFY(!isSameValue(u"Main-Number"_s, u"main-number"_s));
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
    QJsonObject withoutDocuments = asked;
    withoutDocuments.remove(u"documents"_s);
    QVERIFY2(!compareMembers(withoutDocuments, withoutDocuments).bearsOurs, "anybody may ask for the same");
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

void TestVerdicts::whatIsComparedInAForm()
{
    LoaForm form;
    form.email = u"ann@example.com"_s;
    form.ccEmails = { u"a@example.com"_s, u"b@example.com"_s };
    const OperationSpec letter = createLoaOperation(form, HostedGeneration::V2);
    const Comparison told = operationKind(letter.kind)
                                ->compare(letter,
                                          text({ { u"email"_s, form.email },
                                                 { u"cc_emails"_s, QJsonArray{ u"a@example.com"_s } },
                                                 { u"address_sid"_s, u""_s },
                                                 { u"contact_phone_number"_s, u""_s } }));
    QStringList fields; // a list is one value, however often its parameter occurs
    for (const Difference &difference : told.differences)
        fields.append(difference.field + u": "_s + difference.asked + u" | "_s + difference.found);
    QCOMPARE(fields, QStringList{ u"cc_emails: a@example.com, b@example.com | a@example.com"_s });

    static constexpr Param table[]{ { "verification_code", "Code" }, { "friendly_name", "FriendlyName" } };
    constexpr FieldChange change{ .schema = schemaOf<HostedOrder>,
                                  .params = [] { return std::span<const Param>(table); } };
    OperationSpec spec{ .request = { .form = { { u"Code"_s, u"1234"_s }, { u"FriendlyName"_s, QString() } } } };
    const QJsonObject order{ { u"verification_code"_s, u"9876"_s }, { u"friendly_name"_s, u""_s } };
    QVERIFY2(compareFields(change, spec, order).differences.isEmpty(), "a secret is not compared");
    QVERIFY2(!compareFields(change, spec, order).bearsOurs, "no name is nobody's own");

    static constexpr Param words[]{ { "verification_type", "Type" } };
    constexpr FieldChange wordChange{ .schema = schemaOf<HostedOrder>,
                                      .params = [] { return std::span<const Param>(words); } };
    const OperationSpec typed{ .request = { .form = { { u"Type"_s, u"phone-bill"_s } } } };
    QVERIFY2(compareFields(wordChange, typed, { { u"verification_type"_s, u"Phone-Bill"_s } }).differences.isEmpty(),
             "words are the same in other letters");
}

/// The service corrects where an address is, and not whose it is.
void TestVerdicts::anAddressIsCorrectedInItsPlaceAlone()
{
    const auto differing = [](const QJsonObject &more) {
        QStringList fields;
        const OperationSpec spec = newAddress();
        const QList<Difference> differences
            = operationKind(spec.kind)->compare(spec, text(with(added, more))).differences;
        for (const Difference &difference : differences)
            fields.append(difference.field);
        return fields;
    };
    QCOMPARE(differing({}), QStringList());
    QCOMPARE(differing({ { u"city"_s, u"Sample Town"_s }, { u"postal_code"_s, u"00001"_s } }), QStringList());
    QCOMPARE(differing({ { u"city"_s, u""_s } }), QStringList{ u"city"_s });
    QCOMPARE(differing({ { u"customer_name"_s, u"Another Ltd"_s } }), QStringList{ u"customer_name"_s });
}

/// What a field is called in an answer differs from service to service; the first that is there counts.
void TestVerdicts::aFieldIsReadByEachOfItsNames()
{
    HostedOrder order;
    order.sid = u"HR"_s + QString(32, u'a');
    const OperationSpec call = placeCallOperation(order, u"123"_s, 0, HostedGeneration::V2);
    const auto differs = [&call](const QString &name, const QString &extension) {
        return !operationKind(call.kind)->compare(call, text({ { name, extension } })).differences.isEmpty();
    };
    for (const QString &name : { u"verification_call_extension"_s, u"extension"_s }) {
        QVERIFY2(!differs(name, u"123"_s), qPrintable(name));
        QVERIFY2(differs(name, u"456"_s), qPrintable(name));
    }
}

void TestVerdicts::twoUrlsAtOneHostAreToldApart()
{
    OperationSpec spec = updateOperation(seen(), { { u"voice_url"_s, u"https://example.com/new"_s } });
    const auto refused = operationKind(spec.kind)->prepared(
        spec, text(with(record, { { u"voice_url"_s, u"https://example.com/v2"_s } })));
    QVERIFY(!refused);
    const QString sentence = refused.error().message;
    QVERIFY2(sentence.contains(u"another one"_s) && sentence.contains(u"example.com"_s) && !sentence.contains(u"v2"_s),
             qPrintable(sentence));
}

void TestVerdicts::whatIsMaskedIsNotTold()
{
    const QJsonObject asked{ { u"pin"_s, u"4711"_s }, { u"customer_name"_s, u"Example Ltd"_s } };
    for (const QString &mask : { u"****"_s, u"4•••"_s }) {
        const QJsonObject found{ { u"pin"_s, mask }, { u"customer_name"_s, u"Example Ltd"_s } };
        QVERIFY2(compareMembers(asked, found).differences.isEmpty(), qPrintable(mask));
    }
}

void TestVerdicts::whatDiffersIsSaidBesideTheRest()
{
    JournalEntry entry = entryOf(purchase());
    entry.error.message = u"It is so now."_s;
    noteDifferences(entry);
    QCOMPARE(entry.error.message, u"It is so now."_s);
    entry.differences = { { u"voice_url"_s, u"https://u:secret@example.com/v?k=1"_s, {} } };
    noteDifferences(entry);
    QVERIFY2(entry.error.message.startsWith(u"It is so now. "_s) && entry.error.message.contains(u"Voice URL"_s),
             qPrintable(entry.error.message));
    QVERIFY2(entry.error.message.contains(u"example.com"_s) && !entry.error.message.contains(u"secret"_s)
                 && !entry.error.message.contains(u"k=1"_s),
             qPrintable(entry.error.message)); // it goes into the journal
    QVERIFY2(entry.error.message.contains(u"is nothing, not"_s), qPrintable(entry.error.message));
    entry.differences = { { u"friendly_name"_s, QString(5'000, u'x'), {} } };
    entry.error.message.clear();
    noteDifferences(entry);
    QVERIFY2(entry.error.message.size() < 300, "a sentence holds no essay");
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
