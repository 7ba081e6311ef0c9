// SPDX-License-Identifier: GPL-3.0-or-later
// What bulk work would do to each number, from records and journal entries alone.
#include "app/ops/bulkplans.h"
#include "app/ops/fieldchange.h"
#include "app/ops/numberops.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const QString home = u"AC"_s + QString(32, u'1');
const QString other = u"AC"_s + QString(32, u'2');
const QString urlA = u"https://example.com/a"_s;
const QString urlB = u"https://example.com/b"_s;
const QString urlC = u"https://example.com/c"_s;

IncomingNumber numberWith(const QString &name, const QString &voiceUrl)
{
    IncomingNumber number;
    number.sid = u"PN"_s + QString(32, u'a');
    number.accountSid = home;
    number.number = u"+13075590142"_s;
    number.country = u"US"_s;
    number.friendlyName = name;
    number.voiceUrl = voiceUrl;
    return number;
}

JournalEntry changed(qint64 id, const IncomingNumber &from, const QVariantMap &changes,
                     Outcome outcome = Outcome::Succeeded)
{
    return { .id = id, .account = home, .spec = updateOperation(from, changes), .outcome = outcome, .resultSid = {} };
}

/// What an undo would set, as "parameter value"; or why it does nothing.
QStringList undone(const QList<JournalEntry> &done, const IncomingNumber &now)
{
    const BulkPreview preview = planUndo(done, { now });
    QStringList set;
    for (const OperationSpec &spec : preview.plan.rows) {
        for (const auto &[name, value] : spec.request.form)
            set.append(name + u' ' + value);
    }
    set.sort();
    return preview.impossible > 0 ? QStringList{ preview.changes.first().reason } : set;
}

} // namespace

class TestBulkPlans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUndoGoesBackOverAllChanges();
    void anUndoLeavesAloneWhatWasNotSet();
    void anUndoIsHeldUpByEachField_data();
    void anUndoIsHeldUpByEachField();
    void onlyWhatTookEffectHasARest_data();
    void onlyWhatTookEffectHasARest();
    void whatIsThereAlreadyIsNotMoved();
    void anAddressIsGivenToWhatNeedsOne_data();
    void anAddressIsGivenToWhatNeedsOne();
    void anEmergencyAddressHoldsUpARelease();
};

/// In whichever order they come.
void TestBulkPlans::anUndoGoesBackOverAllChanges()
{
    const JournalEntry first = changed(1, numberWith(u"X"_s, urlA), { { u"voice_url"_s, urlB } });
    const JournalEntry second
        = changed(2, numberWith(u"X"_s, urlB), { { u"voice_url"_s, urlC }, { u"friendly_name"_s, u"Y"_s } });
    const QStringList back{ u"FriendlyName X"_s, u"VoiceUrl "_s + urlA };
    QCOMPARE(undone({ first, second }, numberWith(u"Y"_s, urlC)), back);
    QCOMPARE(undone({ second, first }, numberWith(u"Y"_s, urlC)), back);
}

void TestBulkPlans::anUndoLeavesAloneWhatWasNotSet()
{
    // Refused, and what it would have set is there by someone else.
    const JournalEntry refused = changed(1, numberWith(u"X"_s, urlA), { { u"voice_url"_s, urlB } }, Outcome::Refused);
    QCOMPARE(undone({ refused }, numberWith(u"X"_s, urlB)), QStringList());
    JournalEntry half = changed(2, numberWith(u"X"_s, urlA),
                                { { u"voice_url"_s, urlB }, { u"friendly_name"_s, u"Y"_s } }, Outcome::HappenedDiffers);
    half.differences = { { u"voice_url"_s, urlB, urlA } };
    QCOMPARE(undone({ half }, numberWith(u"Y"_s, urlC)), QStringList{ u"FriendlyName X"_s });
}

void TestBulkPlans::anUndoIsHeldUpByEachField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("held");
    QTest::newRow("both are as they were left") << u"Y"_s << urlB << false;
    QTest::newRow("the name was changed since") << u"Z"_s << urlB << true;
    QTest::newRow("the URL was changed since") << u"Y"_s << urlC << true;
}

void TestBulkPlans::anUndoIsHeldUpByEachField()
{
    QFETCH(const QString, name);
    QFETCH(const QString, url);
    QFETCH(const bool, held);
    const JournalEntry change
        = changed(1, numberWith(u"X"_s, urlA), { { u"voice_url"_s, urlB }, { u"friendly_name"_s, u"Y"_s } });
    const QStringList set = undone({ change }, numberWith(name, url));
    QCOMPARE(set.size(), held ? 1 : 2);
    QCOMPARE(planUndo({ change }, { numberWith(name, url) }).impossible, held ? 1 : 0);
}

void TestBulkPlans::onlyWhatTookEffectHasARest_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("rest");
    QTest::newRow("ours, in part") << Outcome::HappenedDiffers << true;
    QTest::newRow("someone's, in part") << Outcome::IsSo << true;
    QTest::newRow("refused") << Outcome::Refused << false;
    QTest::newRow("not found") << Outcome::NotDone << false;
    QTest::newRow("not known") << Outcome::Unknown << false;
}

void TestBulkPlans::onlyWhatTookEffectHasARest()
{
    QFETCH(const Outcome, outcome);
    JournalEntry entry = changed(1, numberWith(u"X"_s, urlA), { { u"voice_url"_s, urlB } }, outcome);
    entry.differences = { { u"voice_url"_s, urlB, urlA } };
    QTEST(hasRest(entry), "rest");
}

void TestBulkPlans::whatIsThereAlreadyIsNotMoved()
{
    IncomingNumber there = numberWith(u"X"_s, urlA);
    there.sid = u"PN"_s + QString(32, u'b');
    there.accountSid = other;
    const BulkPreview preview = planTransfer({ numberWith(u"X"_s, urlA), there }, other, u"Second"_s, {}, {});
    QCOMPARE(preview.unchanged, 1);
    QCOMPARE(preview.plan.rows.size(), 1);
    QCOMPARE(preview.plan.rows.first().subject, numberWith(u"X"_s, urlA).sid);
}

void TestBulkPlans::anAddressIsGivenToWhatNeedsOne_data()
{
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("sent");
    const QString address = u"AD"_s + QString(32, u'a');
    QTest::newRow("none is needed, and one was chosen for others") << u"none"_s << address << 1 << QString();
    QTest::newRow("one is needed and chosen") << u"any"_s << address << 1 << address;
    QTest::newRow("one is needed, and none chosen") << u"any"_s << QString() << 0 << QString();
}

void TestBulkPlans::anAddressIsGivenToWhatNeedsOne()
{
    QFETCH(const QString, requirement);
    QFETCH(const QString, address);
    QFETCH(const int, rows);
    IncomingNumber number = numberWith(u"X"_s, urlA);
    number.addressRequirements = requirement;
    const BulkPreview preview = planTransfer({ number }, other, u"Second"_s, { { u"address_sid"_s, address } }, {});
    QCOMPARE(preview.plan.rows.size(), rows);
    QCOMPARE(preview.impossible, 1 - rows);
    if (rows > 0)
        QTEST(formText(preview.plan.rows.first(), u"AddressSid"_s), "sent");
}

void TestBulkPlans::anEmergencyAddressHoldsUpARelease()
{
    IncomingNumber number = numberWith(u"X"_s, urlA);
    number.emergencyAddressSid = u"AD"_s + QString(32, u'a');
    number.emergencyAddressStatus = u"registered"_s;
    IncomingNumber plain = numberWith(u"X"_s, urlA);
    plain.sid = u"PN"_s + QString(32, u'b');
    const BulkPreview preview = planRelease({ number, plain }, std::chrono::minutes(5));
    QCOMPARE(preview.impossible, 1);
    QCOMPARE(preview.plan.rows.size(), 1);
    QCOMPARE(preview.plan.rows.first().subject, plain.sid);
}

QTEST_GUILESS_MAIN(TestBulkPlans)
#include "tst_bulkplans.moc"
