// SPDX-License-Identifier: GPL-3.0-or-later
// What this computer alone keeps: drafts, notes, saved searches and statuses seen, on real files, in good days and bad.
#include "app/localdata/localdata.h"
#include "app/localdata/localfile.h"
#include "app/settings.h"
#include "tests/support/harm.h"
#include "tests/support/longestturn.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString home = u"AC00000000000000000000000000000001"_s;
const QString other = u"AC00000000000000000000000000000002"_s;
constexpr auto writeAndWait = "--write-and-wait"_L1;

QDateTime at(int minute)
{
    return { QDate(2026, 3, 2), QTime(9, minute), Qt::UTC };
}

/// As they are dropped: one a line.
QString manyNumbers()
{
    constexpr int count = 400'000;
    QString text;
    text.reserve(count * 13);
    for (int n = 0; n < count; ++n)
        text += u"+1312"_s + QString::number(2'000'000 + n) + u'\n';
    return text;
}

/// Drafts that the file has.
int rowsIn(LocalData &local)
{
    auto rows = local.file().read(u"SELECT count(*) FROM draft"_s);
    return rows && rows.value().next() ? rows.value().value(0).toInt() : -1;
}

/// What a child process of this test does until it is killed: it saves a form that grows, a letter at a time.
int fillInAForm(const QString &file)
{
    LocalData local;
    if (!local.open(file))
        return 2;
    for (const QString &name : { u"A"_s, u"Ac"_s, u"Acm"_s, u"Acme"_s }) {
        if (!local.drafts().save(home, u"basket"_s, {}, { { u"name"_s, name } }, at(1))
            || !local.notes().set(home, u"PN1"_s, name, at(1)))
            return 3;
    }
    // A large one is on its way while something is typed in it again.
    if (!local.drafts().save(home, u"list"_s, {}, { { u"text"_s, manyNumbers() } }, at(1))
        || !local.drafts().leftOut(home, u"list"_s)
        || !local.drafts().save(home, u"list"_s, {}, { { u"text"_s, manyNumbers() + u"+1"_s } }, at(2)))
        return 4;
    std::printf("written\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

/// A file as it is after a while.
void makeFile(const QString &file)
{
    LocalData local;
    if (!local.open(file))
        qFatal("no local data");
    QList<SeenStatuses::Record> records;
    for (int n = 0; n < 400; ++n) {
        records.append({ u"HR%1"_s.arg(n), u"received"_s, at(0) });
        static_cast<void>(local.notes().set(home, u"PN%1"_s.arg(n), QString(200, u'n'), at(1)));
    }
    static_cast<void>(local.seen().noteAll(home, u"hosted"_s, records, at(2)));
}

struct Look
{
    QString status;
    QDateTime updated;
    QDateTime seen;
};

} // namespace

Q_DECLARE_METATYPE(Look)

class TestLocalData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void draftsComeBack();
    void aLargeDraftIsWrittenInAWorker();
    void whatIsKeptLastIsWrittenLast_data();
    void whatIsKeptLastIsWrittenLast();
    void aLargeDraftIsLookedThroughToo();
    void aLargeDraftThatStaysTheSameKeepsItsTime();
    void aLargeDraftWaitsForAFileThatIsHeld();
    void draftsHoldNoSecret_data();
    void draftsHoldNoSecret();
    void whatWasSavedOutlivesAKill();
    void notesComeBack();
    void searchesComeBack();
    void searchesAreTakenOverFromSettings();
    void searchesStayInSettingsUntilTheyAreKept();
    void aStatusIsNewWhenItChanged();
    void aStageBegins_data();
    void aStageBegins();
    void aFullDiskRefusesOnceAndLosesNothing_data();
    void aFullDiskRefusesOnceAndLosesNothing();
    void anotherProgramThatHoldsTheFileStopsNobody();
    void aFileThatMayOnlyBeReadIsSaidOnce();
    void aDamagedFileWaitsForAPerson_data();
    void aDamagedFileWaitsForAPerson();
    void aFileOfANewerVersionIsLeftAlone();

private:
    QString file() const { return m_folder->filePath(u"local.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLocalData::draftsComeBack()
{
    const QVariantMap content{ { u"numbers"_s, QVariantList{ u"+14155550101"_s, u"+14155550102"_s } },
                               { u"wanted"_s, 2 },
                               { u"name"_s, u"Ünï \"quoted\"\nline"_s },
                               { u"more"_s, QVariantMap{ { u"address"_s, u"AD1"_s } } } };
    {
        LocalData local;
        QVERIFY(local.open(file()));
        QVERIFY(local.isKept());
        const auto saved = local.drafts().save(home, u"port-in"_s, u"one"_s, content, at(1));
        QVERIFY(saved);
        QCOMPARE(saved.value(), QStringList());
        QVERIFY(local.drafts().save(home, u"port-in"_s, u"two"_s, {}, at(5)));
        QVERIFY(local.drafts().save(home, u"port-in"_s, u"two"_s, { { u"step"_s, 2 } }, at(6)));
        QVERIFY(local.drafts().save(home, u"basket"_s, {}, { { u"step"_s, 3 } }, at(7)));
        QVERIFY(local.drafts().save(other, u"port-in"_s, u"one"_s, { { u"step"_s, 4 } }, at(8)));
    }
    QCOMPARE(QFileInfo(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    LocalData local;
    QVERIFY(local.open(file()));
    const QList<Draft> drafts = local.drafts().list(home, u"port-in"_s).value();
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(drafts[0].key, u"two"_s);
    QCOMPARE(drafts[0].content.value(u"step"_s).toInt(), 2);
    QCOMPARE(drafts[1].content, QVariantMap(content));
    QCOMPARE(drafts[1].changed, at(1));
    QCOMPARE(local.drafts().load(other, u"port-in"_s, u"one"_s).value().content.value(u"step"_s).toInt(), 4);
    QVERIFY(local.drafts().remove(home, u"port-in"_s, u"one"_s));
    QVERIFY(!local.drafts().load(home, u"port-in"_s, u"one"_s).value().changed.isValid());
    QVERIFY(local.drafts().load(home, u"basket"_s).value().changed.isValid());
    QVERIFY(local.drafts().load(other, u"port-in"_s, u"one"_s).value().changed.isValid());
}

/// Nothing of it takes as long in the window's thread as putting it into JSON would.
void TestLocalData::aLargeDraftIsWrittenInAWorker()
{
    const QVariantMap content{ { u"text"_s, manyNumbers() } };
    LongestTurn turn;
    turn.watch();
    QVERIFY(!QJsonDocument(QJsonObject::fromVariantMap(content)).toJson().isEmpty());
    QCoreApplication::processEvents();
    const double floor = turn.take();

    LocalData local;
    QVERIFY(local.open(file()));
    LocalData onDisk;
    QVERIFY(onDisk.openToRead(file()));
    QCoreApplication::processEvents();
    static_cast<void>(turn.take());
    QVERIFY(local.drafts().save(home, u"list"_s, {}, content, at(1)));
    QVERIFY(local.drafts().save(home, u"basket"_s, {}, { { u"name"_s, u"Acme"_s } }, at(2)));
    QCoreApplication::processEvents();
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(onDisk), 2, 20'000);
    const double longest = turn.take();
    QVERIFY2(longest < floor / 2, qPrintable(u"%1 ms of %2 ms"_s.arg(longest).arg(floor)));
    QCOMPARE(local.drafts().leftOut(home, u"list"_s).value(), QStringList());
    QCOMPARE(onDisk.drafts().load(home, u"list"_s).value().content, content);
    QCOMPARE(onDisk.drafts().load(home, u"list"_s).value().changed, at(1));
}

void TestLocalData::whatIsKeptLastIsWrittenLast_data()
{
    const QVariantMap small{ { u"text"_s, u"+14155550101"_s } };
    const QVariantMap large{ { u"text"_s, manyNumbers() } };
    const QVariantMap another{ { u"text"_s, manyNumbers() + u"x"_s } };
    QTest::addColumn<QList<QVariantMap>>("kept");
    QTest::newRow("a large one") << QList<QVariantMap>{ large };
    QTest::newRow("a large one after another") << QList<QVariantMap>{ large, another };
    QTest::newRow("many in a row") << QList<QVariantMap>{ large, another, large, another, large };
    QTest::newRow("a small one after a large one") << QList<QVariantMap>{ large, small };
    QTest::newRow("a large one after a small one") << QList<QVariantMap>{ small, large };
    QTest::newRow("nothing after a large one") << QList<QVariantMap>{ large, {} };
    QTest::newRow("a large one after nothing") << QList<QVariantMap>{ large, {}, another };
}
/// Whoever looks sees it at once, and so does the next start, if the program ends right after.
void TestLocalData::whatIsKeptLastIsWrittenLast()
{
    QFETCH(const QList<QVariantMap>, kept);
    {
        LocalData local;
        QVERIFY(local.open(file()));
        int minute = 0;
        for (const QVariantMap &content : kept) {
            const bool done = content.isEmpty() ? local.drafts().remove(home, u"list"_s).ok()
                                                : local.drafts().save(home, u"list"_s, {}, content, at(++minute)).ok();
            QVERIFY(done);
            QCOMPARE(local.drafts().load(home, u"list"_s).value().content, content);
            QCOMPARE(local.drafts().list(home, u"list"_s).value().size(), content.isEmpty() ? 0 : 1);
        }
        // One of something else in between is not lost.
        QVERIFY(local.drafts().save(home, u"basket"_s, {}, { { u"name"_s, u"Acme"_s } }, at(9)));
    }
    LocalData again;
    QVERIFY(again.open(file()));
    QCOMPARE(again.drafts().load(home, u"list"_s).value().content, kept.last());
    QCOMPARE(again.drafts().load(home, u"basket"_s).value().content.value(u"name"_s).toString(), u"Acme"_s);
}

void TestLocalData::aLargeDraftIsLookedThroughToo()
{
    LocalData local;
    QVERIFY(local.open(file()));
    local.usePrivateKey(QByteArray(32, 'k'));
    const QString account = u"ACC-7788-MARKED"_s;
    const QVariantMap content{ { u"text"_s, manyNumbers() },
                               { u"account_number"_s, account },
                               { u"url"_s, u"https://ann:marked-secret@example.com/"_s } };
    QVERIFY(local.drafts().save(home, u"port-in"_s, {}, content, at(1)));
    const Draft waiting = local.drafts().load(home, u"port-in"_s).value();
    QVERIFY(!waiting.content.contains(u"url"_s));
    QCOMPARE(waiting.content.value(u"account_number"_s).toString(), account);
    QCOMPARE(waiting.leftOut, QStringList{ u"url"_s });
    QCOMPARE(local.drafts().leftOut(home, u"port-in"_s).value(), QStringList{ u"url"_s });
    QCOMPARE(local.drafts().load(home, u"port-in"_s).value().content.value(u"account_number"_s).toString(), account);
    for (const QString &suffix : { QString(), u"-wal"_s }) {
        QFile written(file() + suffix);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(!bytes.contains(account.toUtf8()) && !bytes.contains("marked-secret"));
    }
}

void TestLocalData::aLargeDraftThatStaysTheSameKeepsItsTime()
{
    LocalData local;
    QVERIFY(local.open(file()));
    const auto keep = [&](const QString &text, int minute) {
        local.drafts().saveLarge(
            home, u"port-in"_s, u"one"_s,
            [text] {
                return QVariantMap{ { u"text"_s, text } };
            },
            at(minute));
        return local.drafts().load(home, u"port-in"_s, u"one"_s).value().changed;
    };
    const QString text = manyNumbers();
    QCOMPARE(keep(text, 1), at(1));
    QCOMPARE(keep(text, 2), at(1));
    QCOMPARE(keep(text + u'1', 3), at(3));
    QCOMPARE(local.drafts().list(home, u"port-in"_s).value().first().changed, at(3));
}

void TestLocalData::aLargeDraftWaitsForAFileThatIsHeld()
{
    LocalData local;
    QVERIFY(local.open(file()));
    LocalData another;
    QVERIFY(another.open(file()));
    QVERIFY(another.file().database().run(u"BEGIN IMMEDIATE"_s));
    const QSignalSpy told(&local, &LocalData::failed);
    const QVariantMap content{ { u"text"_s, manyNumbers() } };
    QVERIFY(local.drafts().save(home, u"list"_s, {}, content, at(1)));
    QVERIFY(local.drafts().save(home, u"basket"_s, {}, { { u"name"_s, u"Acme"_s } }, at(2)));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 30'000);
    QCOMPARE(local.drafts().load(home, u"list"_s).value().content, content);
    QVERIFY(another.file().database().run(u"COMMIT"_s));
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(another), 2, 30'000);
    QCOMPARE(another.drafts().load(home, u"list"_s).value().content, content);
}

void TestLocalData::draftsHoldNoSecret_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("kept");
    const auto row = [](const char *what, const QString &name, const QString &value, bool kept) {
        QTest::newRow(what) << name << value << kept;
    };
    row("a PIN", u"pin"_s, u"4711"_s, false);
    row("a PIN inside a longer name", u"portOutPin"_s, u"4711"_s, false);
    row("a token", u"authToken"_s, u"made-up"_s, false);
    row("a code that was heard on the phone", u"verification_code"_s, u"123456"_s, false);
    row("a URL with a password", u"voiceUrl"_s, u"https://ann:secret@example.com/v"_s, false);
    row("a URL with a password that is still being typed", u"voiceUrl"_s, u"https://ann:secr"_s, false);
    row("a URL with a password and no scheme", u"voiceUrl"_s, u"ann:secret@example.com/v"_s, false);
    row("a URL with a token", u"voiceUrl"_s, u"https://example.com/v?token=abc"_s, false);
    row("an empty PIN", u"pin"_s, u""_s, true);
    row("a plain URL", u"voiceUrl"_s, u"https://example.com/voice?lang=en"_s, true);
    row("a URL with a port", u"voiceUrl"_s, u"https://example.com:8443/v"_s, true);
    row("a URL with an address of the newer kind", u"voiceUrl"_s, u"https://[2001:db8::1]:8443/v"_s, true);
    row("an e-mail address", u"email"_s, u"ann@example.com"_s, true);
    row("a postal code", u"postalCode"_s, u"94105"_s, true);
    row("a SID", u"addressSid"_s, u"AD0123456789abcdef0123456789abcdef"_s, true);
    row("a sentence", u"comment"_s, u"Ask Ann: is it 10/12?"_s, true);
}

void TestLocalData::draftsHoldNoSecret()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, kept);
    LocalData local;
    QVERIFY(local.open(file()));
    const QVariantMap inside{ { name, value }, { u"step"_s, 1 } };
    const QVariantMap content{ { u"rows"_s, QVariantList{ inside, u"after"_s } }, { u"form"_s, inside } };
    const QStringList out = kept ? QStringList() : QStringList{ name };
    QCOMPARE(local.drafts().save(home, u"form"_s, {}, content, at(1)).value(), out);
    const Draft draft = local.drafts().load(home, u"form"_s).value();
    QCOMPARE(draft.leftOut, out);
    QCOMPARE(draft.content.value(u"rows"_s).toList().value(1).toString(), u"after"_s);
    for (const QVariantMap &map :
         { draft.content.value(u"form"_s).toMap(), draft.content.value(u"rows"_s).toList().value(0).toMap() }) {
        QCOMPARE(map.contains(name), kept);
        QCOMPARE(map.value(name).toString(), kept ? value : QString());
        QCOMPARE(map.value(u"step"_s).toInt(), 1);
    }
    for (const QString &part : { u""_s, u"-wal"_s })
        QCOMPARE(bytesOf(file() + part).contains('"' + value.toUtf8() + '"'), kept && part == "-wal"_L1);
}

void TestLocalData::whatWasSavedOutlivesAKill()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { writeAndWait, file() });
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(child.readAllStandardOutput(), QByteArray("written\n"));
    child.kill();
    QVERIFY(child.waitForFinished());
    LocalData local;
    QVERIFY(local.open(file()));
    QCOMPARE(local.drafts().load(home, u"basket"_s).value().content.value(u"name"_s).toString(), u"Acme"_s);
    QCOMPARE(local.notes().note(home, u"PN1"_s).value().text, u"Acme"_s);
    const Draft list = local.drafts().load(home, u"list"_s).value();
    QCOMPARE(list.content.value(u"text"_s).toString(), manyNumbers() + (list.changed == at(2) ? u"+1"_s : QString()));
}

void TestLocalData::notesComeBack()
{
    LocalData local;
    QVERIFY(local.open(file()));
    const QSignalSpy changed(&local.notes(), &Notes::changed);
    QVERIFY(local.notes().set(home, u"PN1"_s, u"Of the front desk,\nask Ann"_s, at(1)));
    QVERIFY(local.notes().set(home, u"+14155550101"_s, u"two"_s, at(2)));
    QVERIFY(local.notes().set(other, u"PN1"_s, u"theirs"_s, at(3)));
    QVERIFY(local.notes().set(home, u"+14155550101"_s, {}, at(4)));
    QCOMPARE(changed.size(), 4);
    QCOMPARE(changed.last().at(1).toString(), u"+14155550101"_s);
    QCOMPARE(local.notes().note(home, u"PN1"_s).value().text, u"Of the front desk,\nask Ann"_s);
    QCOMPARE(local.notes().note(home, u"PN1"_s).value().changed, at(1));
    QVERIFY(local.notes().note(home, u"+14155550101"_s).value().text.isEmpty());
    const QHash<QString, Note> all = local.notes().all(home).value();
    QCOMPARE(all.size(), 1);
    QVERIFY(all.contains(u"PN1"_s));
}

void TestLocalData::searchesComeBack()
{
    {
        LocalData local;
        QVERIFY(local.open(file()));
        QVERIFY(local.searches().save(u"a/b %"_s, { { u"country"_s, u"US"_s }, { u"sms"_s, true } }));
        QVERIFY(local.searches().save(u"Überall"_s, { { u"country"_s, u"DE"_s } }));
        QVERIFY(local.searches().save(u"Überall"_s, { { u"country"_s, u"AT"_s } }));
        QVERIFY(local.searches().save(u"gone"_s, {}));
        QVERIFY(local.searches().remove(u"gone"_s));
    }
    LocalData local;
    QVERIFY(local.open(file()));
    QCOMPARE(local.searches().names().value(), (QStringList{ u"a/b %"_s, u"Überall"_s }));
    QCOMPARE(local.searches().search(u"Überall"_s).value().value(u"country"_s).toString(), u"AT"_s);
    QVERIFY(local.searches().search(u"a/b %"_s).value().value(u"sms"_s).toBool());
    QVERIFY(local.searches().search(u"gone"_s).value().isEmpty());
}

/// Settings as an earlier version left them: the name in hexadecimal digits, the search as JSON.
void keepInSettings(const QString &ini, const QString &name, const QString &json)
{
    QSettings(ini, QSettings::IniFormat).setValue(u"searches/"_s + QString::fromLatin1(name.toUtf8().toHex()), json);
}

void TestLocalData::searchesAreTakenOverFromSettings()
{
    const QString ini = m_folder->filePath(u"settings.ini"_s);
    keepInSettings(ini, u"a/b %"_s, uR"({"country":"US","sms":true})"_s);
    keepInSettings(ini, u"Manhattan"_s, uR"({"areaCode":"212"})"_s);
    keepInSettings(ini, u"Same"_s, uR"({"areaCode":"415"})"_s);
    LocalData local;
    QVERIFY(local.open(file()));
    QVERIFY(local.searches().save(u"Manhattan"_s, { { u"areaCode"_s, u"646"_s } }));
    QVERIFY(local.searches().save(u"Same"_s, { { u"areaCode"_s, u"415"_s } }));
    for (int start = 0; start < 2; ++start) {
        Settings settings(ini);
        QVERIFY(settings.handOverSearches(
            [&](const QMap<QString, QVariantMap> &searches) { return local.searches().takeIn(searches); }));
        QCOMPARE(local.searches().names().value(),
                 (QStringList{ u"a/b %"_s, u"Manhattan"_s, u"Manhattan (2)"_s, u"Same"_s }));
        QCOMPARE(local.searches().search(u"Manhattan (2)"_s).value().value(u"areaCode"_s).toString(), u"212"_s);
        QVERIFY(!bytesOf(ini).contains("searches"));
    }
}

void TestLocalData::searchesStayInSettingsUntilTheyAreKept()
{
    const QString ini = m_folder->filePath(u"settings.ini"_s);
    keepInSettings(ini, u"Manhattan"_s, uR"({"areaCode":"212"})"_s);
    LocalData local;
    QVERIFY(local.open(file()));
    Settings settings(ini);
    const auto takeIn = [&](const QMap<QString, QVariantMap> &searches) { return local.searches().takeIn(searches); };
    QVERIFY(local.file().database().run(u"PRAGMA query_only=1"_s));
    QVERIFY(!settings.handOverSearches(takeIn));
    QVERIFY(bytesOf(ini).contains("searches"));
    QVERIFY(local.file().database().run(u"PRAGMA query_only=0"_s));
    QVERIFY(settings.handOverSearches(takeIn));
    QCOMPARE(local.searches().names().value(), QStringList{ u"Manhattan"_s });
}

void TestLocalData::aStatusIsNewWhenItChanged()
{
    using Sighting = SeenStatuses::Sighting;
    LocalData local;
    QVERIFY(local.open(file()));
    SeenStatuses &seen = local.seen();
    const QSignalSpy unread(&seen, &SeenStatuses::unreadChanged);
    const auto note = [&](const QString &sid, const QString &status, int minute) {
        return seen.note(home, u"hosted"_s, sid, status, at(minute), at(minute)).value();
    };
    QCOMPARE(note(u"HR1"_s, u"received"_s, 1), Sighting::First);
    QCOMPARE(note(u"HR2"_s, u"received"_s, 1), Sighting::First);
    QCOMPARE(note(u"HR1"_s, u"received"_s, 2), Sighting::Same);
    QCOMPARE(seen.unreadCount(home, u"hosted"_s).value(), 0);
    QCOMPARE(unread.size(), 0);
    QCOMPARE(note(u"HR1"_s, u"pending-loa"_s, 3), Sighting::Changed);
    QCOMPARE(note(u"HR1"_s, u"received"_s, 4), Sighting::Changed); // and back again
    QCOMPARE(unread.size(), 2);
    QCOMPARE(seen.unread(home, u"hosted"_s).value(), QStringList{ u"HR1"_s });
    QCOMPARE(seen.unreadCount(other, u"hosted"_s).value(), 0);
    QCOMPARE(seen.unreadCount(home, u"port-in"_s).value(), 0);

    const QList<SeenStatus> history = seen.history(home, u"hosted"_s, u"HR1"_s).value();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[1].status, u"pending-loa"_s);
    QCOMPARE(history[1].seen, at(3));
    QCOMPARE(history[1].updated, at(3));
    QVERIFY(seen.history(other, u"hosted"_s, u"HR1"_s).value().isEmpty());

    QVERIFY(seen.markRead(home, u"hosted"_s, u"HR1"_s));
    QVERIFY(seen.markRead(home, u"hosted"_s, u"HR1"_s));
    QCOMPARE(unread.size(), 3);
    QCOMPARE(seen.unreadCount(home, u"hosted"_s).value(), 0);

    const QList<SeenStatuses::Record> list{ { u"HR1"_s, u"received"_s, at(5) },
                                            { u"HR2"_s, u"failed"_s, {} },
                                            { u"HR3"_s, u""_s, {} } };
    QCOMPARE(seen.noteAll(home, u"hosted"_s, list, at(6)).value(), QStringList{ u"HR2"_s });
    QVERIFY(!seen.history(home, u"hosted"_s, u"HR2"_s).value().last().updated.isValid());
    QVERIFY(seen.markAllRead(home, u"hosted"_s));
    QVERIFY(seen.unread(home, u"hosted"_s).value().isEmpty());
}

void TestLocalData::aStageBegins_data()
{
    QTest::addColumn<QList<Look>>("looks");
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<bool>("watched");
    const QString one = u"received"_s;
    const QString two = u"pending-loa"_s;
    QTest::newRow("never seen") << QList<Look>() << QDateTime() << false;
    QTest::newRow("seen once: at least since the record changed")
        << QList<Look>{ { one, at(3), at(9) } } << at(3) << false;
    QTest::newRow("seen once, without a time of its own") << QList<Look>{ { one, {}, at(9) } } << at(9) << false;
    QTest::newRow("seen often in one status")
        << QList<Look>{ { one, at(3), at(9) }, { one, at(12), at(15) } } << at(3) << false;
    QTest::newRow("seen to change") << QList<Look>{ { one, at(3), at(9) }, { two, at(12), at(15) } } << at(12) << true;
    QTest::newRow("seen to change, without a time of its own")
        << QList<Look>{ { one, {}, at(9) }, { two, {}, at(15) } } << at(15) << true;
    QTest::newRow("a time before the status before it was seen is not the change's")
        << QList<Look>{ { one, at(3), at(9) }, { two, at(4), at(15) } } << at(15) << true;
    QTest::newRow("a time to come is nobody's") << QList<Look>{ { one, at(30), at(9) } } << at(9) << false;
}

void TestLocalData::aStageBegins()
{
    QFETCH(QList<Look>, looks);
    QFETCH(QDateTime, since);
    QFETCH(bool, watched);
    LocalData local;
    QVERIFY(local.open(file()));
    for (const Look &look : looks)
        QVERIFY(local.seen().note(home, u"hosted"_s, u"HR1"_s, look.status, look.updated, look.seen));
    const StageStart start = local.seen().stageStart(home, u"hosted"_s, u"HR1"_s).value();
    QCOMPARE(start.since, since);
    QCOMPARE(start.watched, watched);
}

void TestLocalData::aFullDiskRefusesOnceAndLosesNothing_data()
{
    QTest::addColumn<bool>("pages");
    QTest::newRow("no file may grow") << false;
    QTest::newRow("the database may not grow") << true;
}

void TestLocalData::aFullDiskRefusesOnceAndLosesNothing()
{
    QFETCH(bool, pages);
    LocalData local;
    QVERIFY(local.open(file()));
    const QSignalSpy failed(&local, &LocalData::failed);
    const QString big(100'000, u'x');
    QVERIFY(local.drafts().save(home, u"basket"_s, {}, { { u"name"_s, u"before"_s } }, at(1)));
    QVERIFY(local.notes().set(home, u"PN1"_s, u"before"_s, at(1)));
    QVERIFY(local.seen().note(home, u"hosted"_s, u"HR1"_s, u"received"_s, {}, at(1)));
    {
        std::optional<SmallDisk> disk;
        if (pages)
            QVERIFY(local.file().database().run(u"PRAGMA max_page_count=1"_s));
        else
            disk.emplace(rlim_t(QFileInfo(file() + u"-wal"_s).size()));
        const auto refused = local.drafts().save(home, u"basket"_s, {}, { { u"name"_s, big } }, at(2));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(!local.notes().set(home, u"PN1"_s, big, at(2)));
        QVERIFY(!local.seen().note(home, u"hosted"_s, u"HR1"_s, big, {}, at(2)));
        QVERIFY(!local.searches().save(u"big"_s, { { u"name"_s, big } }));
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed.first().first().toString().contains("can't be"_L1), "it says what is wrong");
        // A draft waits in memory for a disk that takes it.
        QCOMPARE(local.drafts().load(home, u"basket"_s).value().content.value(u"name"_s).toString(), big);
        LocalData onDisk;
        QVERIFY(onDisk.openToRead(file()));
        QCOMPARE(onDisk.drafts().load(home, u"basket"_s).value().content.value(u"name"_s).toString(), u"before"_s);
        QCOMPARE(local.notes().note(home, u"PN1"_s).value().text, u"before"_s);
        QCOMPARE(local.seen().history(home, u"hosted"_s, u"HR1"_s).value().size(), 1);
        QCOMPARE(local.seen().unreadCount(home, u"hosted"_s).value(), 0);
    }
    if (pages)
        QVERIFY(local.file().database().run(u"PRAGMA max_page_count=1000000"_s));
    QVERIFY(local.notes().set(home, u"PN1"_s, big, at(3)));
    LocalData onDisk;
    QVERIFY(onDisk.openToRead(file()));
    QTRY_COMPARE_WITH_TIMEOUT(onDisk.drafts().load(home, u"basket"_s).value().content.value(u"name"_s).toString(), big,
                              20'000);
    QVERIFY(local.file().database().run(u"PRAGMA query_only=1"_s));
    QVERIFY(!local.notes().set(home, u"PN1"_s, u"x"_s, at(3)));
    QCOMPARE(failed.size(), 2); // it had worked in between
}

void TestLocalData::anotherProgramThatHoldsTheFileStopsNobody()
{
    auto local = std::make_unique<LocalData>();
    QVERIFY(local->open(file()));
    QVERIFY(local->drafts().save(home, u"port-in"_s, u"sent"_s, { { u"name"_s, u"Before"_s } }, at(1)));
    LocalData another;
    QVERIFY(another.open(file()));
    QVERIFY(another.file().database().run(u"BEGIN IMMEDIATE"_s));

    QSignalSpy told(local.get(), &LocalData::failed);
    QElapsedTimer all;
    all.start();
    const QString name = u"Acme Support Incorporated"_s;
    for (qsizetype typed = 1; typed <= name.size(); ++typed) // every key saves
        QVERIFY(!local->drafts().save(home, u"port-in"_s, {}, { { u"name"_s, name.first(typed) } }, at(2)));
    QVERIFY(!local->drafts().remove(home, u"port-in"_s, u"sent"_s));
    // The first of them waits for a quarter of a second, and the others not at all.
    QVERIFY2(all.elapsed() < 2'500, qPrintable(QString::number(all.elapsed())));
    QCOMPARE(told.size(), 1);
    QCOMPARE(local->drafts().load(home, u"port-in"_s).value().content.value(u"name"_s).toString(), name);
    QVERIFY(!local->drafts().load(home, u"port-in"_s, u"sent"_s).value().changed.isValid());
    const QList<Draft> drafts = local->drafts().list(home, u"port-in"_s).value();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().content.value(u"name"_s).toString(), name);

    // Once it can be written, it is, though nobody types any more.
    QVERIFY(another.file().database().run(u"COMMIT"_s));
    QTRY_COMPARE_WITH_TIMEOUT(another.drafts().list(home, u"port-in"_s).value().size(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(another.drafts().load(home, u"port-in"_s).value().content.value(u"name"_s).toString(),
                              name, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!another.drafts().load(home, u"port-in"_s, u"sent"_s).value().changed.isValid(), 20'000);

    // And at the latest when the program ends.
    QVERIFY(another.file().database().run(u"BEGIN IMMEDIATE"_s));
    QVERIFY(!local->drafts().save(home, u"basket"_s, {}, { { u"name"_s, u"last"_s } }, at(3)));
    QVERIFY(another.file().database().run(u"COMMIT"_s));
    local.reset();
    QCOMPARE(another.drafts().load(home, u"basket"_s).value().content.value(u"name"_s).toString(), u"last"_s);
}

void TestLocalData::aFileThatMayOnlyBeReadIsSaidOnce()
{
    makeFile(file());
    LocalData local;
    QVERIFY(local.open(file()));
    QVERIFY(local.seen().note(home, u"hosted"_s, u"HR1"_s, u"pending-loa"_s, at(3), at(3)));
    QCOMPARE(local.seen().unreadCount(home, u"hosted"_s).value(), 1);
    QVERIFY(local.file().database().run(u"PRAGMA query_only=1"_s));
    const QSignalSpy failed(&local, &LocalData::failed);
    QVERIFY(!local.notes().set(home, u"PN1"_s, u"x"_s, at(3)));
    QVERIFY(!local.seen().markAllRead(home, u"hosted"_s));
    QCOMPARE(local.seen().unreadCount(home, u"hosted"_s).value(), 1);
    QVERIFY(!local.drafts().save(home, u"basket"_s, {}, {}, at(3)));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(local.notes().all(home).value().size(), 400);
}

void TestLocalData::aDamagedFileWaitsForAPerson_data()
{
    QTest::addColumn<int>("harm");
    for (int i = 0; i < databaseHarms().size(); ++i)
        QTest::newRow(databaseHarms().at(i).name) << i;
}

void TestLocalData::aDamagedFileWaitsForAPerson()
{
    QFETCH(int, harm);
    makeFile(file());
    QByteArray damaged = bytesOf(file());
    QVERIFY(damaged.size() > 10 * databasePage);
    databaseHarms().at(harm).bytes(damaged);
    overwrite(file(), damaged);

    LocalData local;
    const Result<Done> opened = local.open(file());
    QVERIFY(!opened);
    QVERIFY(local.isDamaged());
    QVERIFY(!local.isKept());
    QVERIFY2(opened.error().message.contains(file()), qPrintable(opened.error().message));
    // The program goes on without the file.
    QVERIFY(local.notes().all(home).value().isEmpty());
    QVERIFY(local.notes().set(home, u"PN1"_s, u"until the end"_s, at(1)));
    QCOMPARE(local.notes().note(home, u"PN1"_s).value().text, u"until the end"_s);
    QCOMPARE(bytesOf(file()), damaged);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);

    QVERIFY(local.startAnew(file()));
    QVERIFY(!local.isDamaged());
    QVERIFY(local.isKept());
    QVERIFY(local.notes().set(home, u"PN1"_s, u"kept"_s, at(2)));
    const QStringList aside = QDir(m_folder->path()).entryList({ u"local.sqlite.damaged-*"_s }, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), damaged);
    LocalData later;
    QVERIFY(later.open(file()));
    QCOMPARE(later.notes().note(home, u"PN1"_s).value().text, u"kept"_s);
}

void TestLocalData::aFileOfANewerVersionIsLeftAlone()
{
    makeFile(file());
    {
        LocalData local;
        QVERIFY(local.open(file()));
        QVERIFY(local.file().database().run(u"PRAGMA user_version=99"_s));
    }
    const QByteArray before = bytesOf(file());
    {
        LocalData local;
        const Result<Done> opened = local.open(file());
        QVERIFY(!opened);
        QVERIFY(!local.isDamaged());
        QVERIFY(!local.isKept());
        QVERIFY2(opened.error().message.contains("newer version"_L1), qPrintable(opened.error().message));
        QVERIFY(local.drafts().save(home, u"basket"_s, {}, { { u"step"_s, 1 } }, at(1)));
        QCOMPARE(local.drafts().list(home, u"basket"_s).value().size(), 1);
    }
    QCOMPARE(bytesOf(file()), before);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == writeAndWait)
        return fillInAForm(arguments.value(2));
    TestLocalData test;
    return QTest::qExec(&test, arguments);
}
#include "tst_localdata.moc"
