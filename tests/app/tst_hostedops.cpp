// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/fieldchange.h"
#include "app/ops/hostedops.h"
#include "app/ops/hostedplans.h"
#include "app/ops/loaops.h"
#include "app/ops/operationrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

constexpr auto V2 = HostedGeneration::V2;
constexpr auto Preview = HostedGeneration::Preview;
const QString number = u"+14155550143"_s;

QString sid(QLatin1StringView prefix, QChar digit = u'a')
{
    return prefix + QString(32, digit);
}

HostedOrder orderIn(const QString &status, int attempts = 0)
{
    HostedOrder order;
    order.sid = sid("HR"_L1);
    order.number = number;
    order.status = status;
    order.friendlyName = u"Desk"_s;
    order.verificationAttempts = attempts;
    return order;
}

HostedOrderForm orderForm()
{
    HostedOrderForm form;
    form.number = number;
    form.contactPhone = u"+16502530000"_s;
    form.addressSid = sid("AD"_L1);
    form.email = u"owner@example.com"_s;
    return form;
}

LoaForm letterForm()
{
    LoaForm form;
    form.orders = { orderIn(u"verified"_s) };
    form.addressSid = sid("AD"_L1);
    form.email = u"signer@example.com"_s;
    form.contactPhone = u"+16502530000"_s;
    return form;
}

AuthorizationDocument letter(const QString &status = u"opened"_s)
{
    AuthorizationDocument document;
    document.sid = sid("PX"_L1);
    document.status = status;
    document.email = u"signer@example.com"_s;
    document.ccEmails = { u"a@example.com"_s, u"b@example.com"_s };
    return document;
}

/// The operation of each kind, in a generation that has it.
OperationSpec specOf(const QString &kind)
{
    if (kind == "hosted.create"_L1)
        return createHostedOrderOperation(orderForm(), V2);
    if (kind == "hosted.call"_L1)
        return placeCallOperation(orderIn(u"received"_s, 1), u"ww1"_s, 5, V2);
    if (kind == "hosted.cancel"_L1)
        return cancelHostedOrderOperation(orderIn(u"received"_s), V2);
    if (kind == "hosted.edit"_L1)
        return editHostedOrderOperation(orderIn(u"received"_s), { { u"friendly_name"_s, u"New"_s } });
    if (kind == "hosted.bulkcreate"_L1)
        return createHostedOrdersInBulkOperation(u"A customer"_s, { number, u"+14155550144"_s }, orderForm());
    if (kind == "loa.create"_L1)
        return createLoaOperation(letterForm(), V2);
    if (kind == "loa.edit"_L1)
        return editLoaOperation(letter(), { { u"email"_s, u"other@example.com"_s } });
    return cancelLoaOperation(letter(u"signing"_s));
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject orderJson(const QString &status, int attempts = 0, QJsonObject more = {})
{
    more.insert(u"sid"_s, sid("HR"_L1));
    more.insert(u"phone_number"_s, number);
    more.insert(u"status"_s, status);
    more.insert(u"verification_attempts"_s, attempts);
    if (!more.contains(u"friendly_name"_s))
        more.insert(u"friendly_name"_s, u"Desk"_s);
    return more;
}

QByteArray listOf(const QJsonArray &rows, bool more = false)
{
    return text({ { u"items"_s, rows },
                  { u"meta"_s,
                    QJsonObject{ { u"next_page_url"_s,
                                   more ? QJsonValue(u"https://numbers.twilio.com/x"_s) : QJsonValue() } } } });
}

QByteArray letterJson(const QString &status, QJsonObject more = {})
{
    more.insert(u"sid"_s, sid("PX"_L1));
    more.insert(u"status"_s, status);
    if (!more.contains(u"email"_s))
        more.insert(u"email"_s, u"signer@example.com"_s);
    return text(more);
}

Result<QByteArray> gone()
{
    return ApiError{ .kind = ErrorKind::NotFound, .httpStatus = 404, .code = 20404 };
}

/// No read tells who did it.
constexpr int isSo = Verdict::IsSo;
constexpr int notSeen = Verdict::NotSeen;
constexpr int cannotTell = Verdict::CannotTell;

} // namespace

/// What the looks before and after a change to hosted numbers say; tst_faultmatrix runs the changes themselves.
class TestHostedOps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindCanBeVerified();
    void aLookBeforeSaysNo_data();
    void aLookBeforeSaysNo();
    void ordersOfAnEarlierLetterAreLookedAt();
    void aLookAfterSaysWhatHappened_data();
    void aLookAfterSaysWhatHappened();
    void aLetterThatCantBeReadTellsNothing();
    void anOrderForASubaccountIsLookedForThere();
    void aCallSaysWhichItIs();
    void ordersOfAListArePlanned();
    void cancelingIsPlanned();
    void aBulkRequestNamesEachNumber();
};

void TestHostedOps::everyKindCanBeVerified()
{
    int kinds = 0;
    for (const std::span<const OperationKind> rows : { hostedOperationKinds(), loaOperationKinds() }) {
        for (const OperationKind &kind : rows) {
            ++kinds;
            QVERIFY2(operationKind(QString::fromLatin1(kind.id)), kind.id);
            QVERIFY2(kind.canBeLookedUp(), kind.id);
            QCOMPARE(kind.prepare == nullptr, kind.prepared == nullptr);
            const OperationSpec spec = specOf(QString::fromLatin1(kind.id));
            QCOMPARE(spec.kind, QString::fromLatin1(kind.id));
            QVERIFY(!spec.summary.isEmpty() && !spec.subject.isEmpty());
            QVERIFY(spec.request.changesSomething());
            QVERIFY(!kind.verify({ .spec = spec }).changesSomething());
            QVERIFY(!kind.prepare || !kind.prepare(spec).changesSomething());
        }
    }
    QCOMPARE(kinds, 8);
}

void TestHostedOps::aLookBeforeSaysNo_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("no"); // a part of the sentence; empty: it goes on
    const auto row = [](const char *name, const char *kind, const QByteArray &answer, const QString &no = {}) {
        QTest::newRow(name) << QString::fromLatin1(kind) << answer << no;
    };
    const QJsonObject other{ { u"sid"_s, sid("HR"_L1, u'b') }, { u"phone_number"_s, u"+14155550199"_s } };
    row("an order of a number without one", "hosted.create", listOf({}));
    row("an order of a number whose order failed", "hosted.create", listOf({ orderJson(u"failed"_s) }));
    row("an order, where the filter gave other numbers", "hosted.create", listOf({ other }));
    row("an order of a number that is ordered", "hosted.create", listOf({ orderJson(u"received"_s) }), u"already"_s);
    row("an order of a number that is hosted", "hosted.create", listOf({ orderJson(u"COMPLETED"_s) }), u"already"_s);
    row("an order after half an answer", "hosted.create", "{\"items\":", u"read"_s);
    row("a call as it was seen", "hosted.call", text(orderJson(u"received"_s, 1)));
    row("another call after the first", "hosted.call", text(orderJson(u"pending-verification"_s, 1)));
    row("a call after somebody else's", "hosted.call", text(orderJson(u"pending-verification"_s, 2)), u"meantime"_s);
    row("a call of an order that is verified", "hosted.call", text(orderJson(u"verified"_s, 1)), u"only while"_s);
    row("a call of another order", "hosted.call",
        text({ { u"sid"_s, sid("HR"_L1, u'b') }, { u"status"_s, u"received"_s } }), u"read"_s);
    row("an edit of what was seen", "hosted.edit", text(orderJson(u"received"_s)));
    row("an edit of what somebody changed", "hosted.edit",
        text(orderJson(u"received"_s, 0, { { u"friendly_name"_s, u"Lobby"_s } })), u"Name"_s);
    row("a letter for a verified order", "loa.create", text(orderJson(u"verified"_s)));
    row("a letter for an order that is on one", "loa.create",
        text(orderJson(u"verified"_s, 0, { { u"signing_document_sid"_s, sid("PX"_L1) } })), u"already"_s);
    row("a letter for an order that is not verified", "loa.create", text(orderJson(u"received"_s)), u"verified"_s);
    row("a letter that is as it was seen", "loa.edit", letterJson(u"opened"_s));
    row("a letter that somebody changed", "loa.edit", letterJson(u"opened"_s, { { u"email"_s, u"x@example.com"_s } }),
        u"Signer"_s);
}

void TestHostedOps::aLookBeforeSaysNo()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, no);
    const OperationKind *row = operationKind(kind);
    const PendingChange change{ .spec = specOf(kind) };
    const Result<QJsonObject> before = row->precheck
        ? row->precheck(change, { { row->precheck(change, {}).reads.constFirst(), answer } }).before
        : row->prepared(change.spec, answer);
    QCOMPARE(before.ok(), no.isEmpty());
    if (!before)
        QVERIFY2(before.error().message.contains(no), qPrintable(before.error().message));
}

/// An earlier letter with an order of this one was not found so far: the order is looked at, whichever comes first.
void TestHostedOps::ordersOfAnEarlierLetterAreLookedAt()
{
    const auto letterWith = [](const QString &digits) {
        LoaForm form = letterForm();
        form.orders.clear();
        for (const QChar digit : digits) {
            HostedOrder order;
            order.sid = sid("HR"_L1, digit);
            form.orders.append(order);
        }
        return createLoaOperation(form, V2);
    };
    const auto orderOf = [](QChar digit, const QString &letterSid = {}) {
        return text({ { u"sid"_s, sid("HR"_L1, digit) },
                      { u"status"_s, u"verified"_s },
                      { u"signing_document_sid"_s, letterSid } });
    };
    const OperationKind *kind = operationKind(u"loa.create"_s);
    JournalEntry earlier{ .spec = letterWith(u"ab"_s), .outcome = Outcome::NotDone };
    PendingChange change{ .spec = letterWith(u"cb"_s), .earlier = { earlier } };
    const QList<Request> reads = kind->precheck(change, {}).reads;
    QCOMPARE(reads.size(), 2);
    QVERIFY(reads.at(0).path.endsWith(sid("HR"_L1, u'c')) && reads.at(1).path.endsWith(sid("HR"_L1, u'b')));
    const QByteArray free = orderOf(u'c');
    QVERIFY(kind->precheck(change, { { reads.at(0), free }, { reads.at(1), orderOf(u'b') } }).before.ok());
    QVERIFY(!kind->precheck(change, { { reads.at(0), free }, { reads.at(1), orderOf(u'b', sid("PX"_L1)) } }).before);
    QVERIFY(!kind->precheck(change, { { reads.at(0), free }, { reads.at(1), gone() } }).before);
    QVERIFY2(!kind->precheck(change, { { reads.at(0), free }, { reads.at(1), free } }).before, "another order");
    // One that was sent is known by its orders, as the service refuses them.
    change.earlier.first().outcome = Outcome::Succeeded;
    QCOMPARE(kind->precheck(change, {}).reads.size(), 1);
}

void TestHostedOps::aLookAfterSaysWhatHappened_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("before"); // what the look before saw
    QTest::addColumn<Result<QByteArray>>("after");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *kind, const QByteArray &before, const Result<QByteArray> &after,
                        int verdict, const QString &found = {}) {
        QTest::newRow(name) << QString::fromLatin1(kind) << before << after << verdict << found;
    };
    const QString ours = sid("HR"_L1);
    const auto called = [](int attempts, const QStringList &calls) {
        return text(orderJson(u"pending-verification"_s, attempts,
                              { { u"verification_call_sids"_s, QJsonArray::fromStringList(calls) } }));
    };
    const ApiError broken{ .kind = ErrorKind::Malformed };
    row("the order is there", "hosted.create", listOf({}), listOf({ orderJson(u"received"_s) }), isSo, ours);
    row("the order is not there", "hosted.create", listOf({}), listOf({}), notSeen);
    row("the failed order of before is not ours", "hosted.create", listOf({ orderJson(u"failed"_s) }),
        listOf({ orderJson(u"failed"_s) }), notSeen);
    row("not on this page, and there are more", "hosted.create", listOf({}), listOf({}, true), cannotTell);
    row("not all was known before", "hosted.create", listOf({}, true), listOf({}), cannotTell);
    row("half an answer", "hosted.create", listOf({}), QByteArray("{\"items\":["), cannotTell);
    row("no answer", "hosted.create", listOf({}), broken, cannotTell);
    row("the calls are one more", "hosted.call", called(1, {}), called(2, {}), isSo, ours);
    row("a call has a new SID", "hosted.call", called(1, { u"CA1"_s }), called(1, { u"CA1"_s, u"CA2"_s }), isSo, ours);
    row("the calls are as many as before", "hosted.call", called(1, { u"CA1"_s }), called(1, { u"CA1"_s }), notSeen);
    row("the order does not count calls", "hosted.call", called(1, {}),
        text({ { u"sid"_s, ours }, { u"status"_s, u"received"_s } }), cannotTell);
    row("the order is another one", "hosted.call", called(1, {}), text({ { u"sid"_s, sid("HR"_L1, u'b') } }),
        cannotTell);
    row("the order is gone since the call", "hosted.call", called(1, {}), gone(), cannotTell);
    row("the order is gone", "hosted.cancel", {}, gone(), isSo, ours);
    row("the order is still there", "hosted.cancel", {}, text(orderJson(u"received"_s)), notSeen);
    row("somebody in between says 404", "hosted.cancel", {}, ApiError{ .kind = ErrorKind::NotFound, .httpStatus = 404 },
        cannotTell);
    row("the name is the new one", "hosted.edit", text(orderJson(u"received"_s)),
        text(orderJson(u"received"_s, 0, { { u"friendly_name"_s, u"New"_s } })), isSo, ours);
    row("the name is the old one", "hosted.edit", text(orderJson(u"received"_s)), text(orderJson(u"received"_s)),
        notSeen);
    row("the name is a third one", "hosted.edit", text(orderJson(u"received"_s)),
        text(orderJson(u"received"_s, 0, { { u"friendly_name"_s, u"Lobby"_s } })), notSeen);
    row("the order is on a letter now", "loa.create", text(orderJson(u"verified"_s)),
        text(orderJson(u"pending-loa"_s, 0, { { u"signing_document_sid"_s, sid("PX"_L1) } })), isSo, sid("PX"_L1));
    row("the order is on no letter", "loa.create", text(orderJson(u"verified"_s)), text(orderJson(u"verified"_s)),
        notSeen);
    row("the order went on, and no letter is told", "loa.create", text(orderJson(u"verified"_s)),
        text(orderJson(u"pending-loa"_s)), cannotTell);
    row("the letter has the new signer", "loa.edit", letterJson(u"opened"_s),
        letterJson(u"opened"_s, { { u"email"_s, u"other@example.com"_s } }), isSo, sid("PX"_L1));
    row("the letter has the old signer", "loa.edit", letterJson(u"opened"_s), letterJson(u"opened"_s), notSeen);
    row("the letter is canceled", "loa.cancel", {}, letterJson(u"canceled"_s), isSo, sid("PX"_L1));
    row("the letter is gone", "loa.cancel", {}, gone(), isSo, sid("PX"_L1));
    row("the letter is out", "loa.cancel", {}, letterJson(u"signing"_s), notSeen);
    row("the letter was signed in time", "loa.cancel", {}, letterJson(u"signed"_s), notSeen);
}

void TestHostedOps::aLookAfterSaysWhatHappened()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, before);
    QFETCH(const Result<QByteArray>, after);
    QFETCH(const int, verdict);
    JournalEntry entry{ .spec = specOf(kind) };
    const OperationKind *row = operationKind(kind);
    if (row->prepared) {
        const Result<QJsonObject> prepared = row->prepared(entry.spec, before);
        QVERIFY(prepared.ok());
        entry.spec.before = prepared.value();
    }
    QList<VerifyRead> looks{ { row->verify(entry), after } };
    Verdict found;
    if (row->inquire) {
        Inquiry inquiry = row->inquire(entry, looks);
        for (const Request &read : inquiry.reads) // the letter that the order is on
            looks.append({ read, Result<QByteArray>(letterJson(u"signing"_s)) });
        found = inquiry.reads.isEmpty() ? inquiry.verdict : row->inquire(entry, looks).verdict;
    } else {
        found = row->judge(entry, after);
    }
    QCOMPARE(int(found.kind), verdict);
    QTEST(found.sid, "found");
}

/// What the letter says is a part of the judgement: without it there is none.
void TestHostedOps::aLetterThatCantBeReadTellsNothing()
{
    JournalEntry entry{ .spec = specOf(u"loa.create"_s) };
    const OperationKind *kind = operationKind(entry.spec.kind);
    const QByteArray onLetter = text(orderJson(u"pending-loa"_s, 0, { { u"signing_document_sid"_s, sid("PX"_L1) } }));
    QList<VerifyRead> looks{ { kind->verify(entry), onLetter } };
    const QList<Request> reads = kind->inquire(entry, looks).reads;
    QCOMPARE(reads.size(), 1);
    const auto judged = [&](const Result<QByteArray> &letter) {
        return int(kind->inquire(entry, looks + QList<VerifyRead>{ { reads.first(), letter } }).verdict.kind);
    };
    QCOMPARE(judged(ApiError{ .kind = ErrorKind::Timeout, .outcomeKnown = false }), cannotTell);
    QCOMPARE(judged(gone()), isSo); // canceled since
    const auto differing = [&](const QByteArray &letter) {
        return kind->inquire(entry, looks + QList<VerifyRead>{ { reads.first(), letter } }).verdict.differences.size();
    };
    const QString email = formText(entry.spec, u"Email"_s);
    QCOMPARE(differing(text({ { u"sid"_s, sid("PX"_L1) }, { u"email"_s, email } })), 0);
    QCOMPARE(differing(text({ { u"sid"_s, sid("PX"_L1) }, { u"email"_s, u"colleague@example.com"_s } })), 1);
    const QByteArray another = text({ { u"sid"_s, sid("HR"_L1, u'b') }, { u"status"_s, u"verified"_s } });
    const Inquiry wrong = kind->inquire(entry, { { looks.first().request, another } });
    QVERIFY(wrong.reads.isEmpty());
    QCOMPARE(int(wrong.verdict.kind), cannotTell);
}

void TestHostedOps::anOrderForASubaccountIsLookedForThere()
{
    HostedOrderForm form = orderForm();
    form.accountSid = sid("AC"_L1, u'2');
    OperationSpec spec = createHostedOrderOperation(form, V2);
    const OperationKind *kind = operationKind(u"hosted.create"_s);
    QCOMPARE(kind->prepare(spec).product, Product::Api);
    QVERIFY(kind->prepare(spec).path.contains(form.accountSid));
    const auto numbers = [](const char *origin) {
        QJsonArray rows;
        if (*origin)
            rows.append(QJsonObject{ { u"sid"_s, sid("PN"_L1) },
                                     { u"phone_number"_s, number },
                                     { u"origin"_s, QString::fromLatin1(origin) } });
        return text({ { u"incoming_phone_numbers"_s, rows } });
    };
    QVERIFY2(!kind->prepared(spec, numbers("hosted")).ok(), "it is hosted there");
    const Result<QJsonObject> before = kind->prepared(spec, numbers(""));
    QVERIFY(before.ok());
    spec.before = before.value();
    QCOMPARE(int(kind->judge({ .spec = spec }, numbers("")).kind), notSeen);
    QCOMPARE(int(kind->judge({ .spec = spec }, numbers("twilio")).kind), notSeen); // bought, not hosted
    QCOMPARE(int(kind->judge({ .spec = spec }, numbers("hosted")).kind), isSo);
    // What is there is a number: it tells what orders don't.
    spec.request.form.append({ u"SmsUrl"_s, u"https://example.com/sms"_s });
    const Verdict verdict
        = kind->judge({ .spec = spec },
                      text({ { u"incoming_phone_numbers"_s,
                               QJsonArray{ QJsonObject{ { u"sid"_s, sid("PN"_L1) },
                                                        { u"phone_number"_s, number },
                                                        { u"origin"_s, u"hosted"_s },
                                                        { u"sms_url"_s, u"https://example.com/other"_s } } } } }));
    QCOMPARE(int(verdict.kind), isSo);
    QCOMPARE(verdict.differences.size(), 1);
    QCOMPARE(verdict.differences.first().field, u"sms_url"_s);
    const OperationSpec many = createHostedOrdersInBulkOperation(u"A customer"_s, { number }, form);
    QVERIFY(operationKind(u"hosted.bulkcreate"_s)->verify({ .spec = many }).path.contains(form.accountSid));
}

void TestHostedOps::aCallSaysWhichItIs()
{
    const OperationSpec spec = placeCallOperation(orderIn(u"received"_s, 1), u"ww1"_s, 5, Preview);
    QVERIFY(spec.summary.contains(u"2 of 3"_s));
    QCOMPARE(spec.request.product, Product::Preview);
    QVERIFY2(
        !operationKind(u"hosted.call"_s)
             ->prepared(placeCallOperation(orderIn(u"received"_s, 3), {}, 0, V2), text(orderJson(u"received"_s, 3)))
             .ok(),
        "there are no calls left");
    const OperationSpec bill = verifyByBillOperation(orderIn(u"received"_s), sid("RI"_L1));
    const OperationKind *edit = operationKind(u"hosted.edit"_s);
    QCOMPARE(int(edit->judge({ .spec = bill },
                             text(orderJson(u"verified"_s, 0,
                                            { { u"verification_type"_s, u"phone-bill"_s },
                                              { u"verification_document_sid"_s, sid("RI"_L1) } })))
                     .kind),
             isSo); // gone further already
}

void TestHostedOps::ordersOfAListArePlanned()
{
    HostedOrderForm form = orderForm();
    form.friendlyName = u"Line {n}"_s;
    form.uniqueName = u"line-{n}"_s;
    const QStringList numbers{ number, u"12"_s, u"+18005550143"_s };
    const BulkPreview preview = planHostedOrders(numbers, form, Preview);
    QCOMPARE(preview.plan.rows.size(), 2);
    QCOMPARE(preview.impossible, 1);
    QCOMPARE(preview.changes.size(), 3);
    QCOMPARE(preview.changes[1].verdict, u"impossible"_s);
    QVERIFY(preview.changes[1].reason.endsWith(u'.'));
    QCOMPARE(preview.changes[0].name, u"Line 1"_s);
    QVERIFY(preview.notices.join(u' ').contains(u"RespOrg"_s));
    QVERIFY(preview.plan.rows[0].request.form.contains({ u"UniqueName"_s, u"line-1"_s }));
    form.uniqueName = u"line"_s;
    QCOMPARE(planHostedOrders({ number, u"+18005550143"_s }, form, Preview).impossible, 1);
    QCOMPARE(planHostedOrders({ number, u"+18005550143"_s }, form, V2).impossible, 0); // it has none
    form.email.clear();
    QCOMPARE(planHostedOrders(numbers, form, V2).plan.rows.size(), 0);
}

void TestHostedOps::cancelingIsPlanned()
{
    HostedOrder onLetter = orderIn(u"pending-loa"_s);
    onLetter.signingDocumentSid = sid("PX"_L1);
    const QList<HostedOrder> orders{ orderIn(u"received"_s), onLetter, orderIn(u"completed"_s) };
    QCOMPARE(planHostedCancel(orders, V2).plan.rows.size(), 1);
    QCOMPARE(planHostedCancel(orders, V2).impossible, 2);
    const BulkPreview preview = planHostedCancel(orders, Preview);
    QCOMPARE(preview.plan.rows.size(), 2);
    QCOMPARE(preview.notices.size(), 1);
}

void TestHostedOps::aBulkRequestNamesEachNumber()
{
    HostedOrderForm form = orderForm();
    form.friendlyName = u"Line {n}"_s;
    const OperationSpec spec = createHostedOrdersInBulkOperation(u"A customer"_s, { number, u"+18005550143"_s }, form);
    QCOMPARE(spec.subject, number);
    const QJsonArray rows = spec.request.json[u"phone_numbers"_s].toArray();
    QCOMPARE(rows.at(1)[u"friendly_name"_s].toString(), u"Line 2"_s);
    QCOMPARE(spec.request.json[u"friendly_name"_s].toString(), u"A customer"_s);
    QVERIFY(operationKind(spec.kind)->proofSeconds > 120);
}

QTEST_GUILESS_MAIN(TestHostedOps)
#include "tst_hostedops.moc"
