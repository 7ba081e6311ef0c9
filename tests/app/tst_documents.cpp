// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the uploads of utility bills. What is found out about a file before: tst_billfiles.
#include "app/ops/docops.h"
#include "models/rules/portdates.h"
#include "tests/support/billdesk.h"
#include "tests/support/journalrows.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr auto uploadAndWait = "--upload-and-wait"_L1;

/// What a child process of this test does until it is killed: it uploads a bill to a service that never answers.
int uploadABill(const QString &service, const QString &folder)
{
    BillProgram program(QUrl(service), folder);
    program.uploads->add({ { .path = folder + u"/bill.pdf"_s } });
    if (!program.rests())
        return 2;
    program.confirm();
    program.uploads->upload({ program.id() });
    return QCoreApplication::exec();
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsSentIsOneForm();
    void theServiceAnswers_data();
    void theServiceAnswers();
    void aLostReplyStaysUnknownAndOnlyAPersonSendsAgain();
    void nothingGoesOutUnconfirmed();
    void anUploadIsCanceledOnItsWay();
    void theSameFileIsUploadedOnce();
    void aFileThatChangedIsLookedAtAgain();
    void manyGoTwoAtATime();
    void allIsThereAfterARestart();
    void aKilledUploadIsNotRepeated();
    void anUploadThatNeverBeganCanBegin();
    void anAnswerThatWasNotTakenIsFoundInTheJournal();
    void whatOnlyTheJournalKnowsCanBeUsed();
    void whatIsPastedEndsWithTheProgram();
    void onlyWhatCanBeUsedIsOffered();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString write(const QString &name, const QByteArray &bytes) { return writeFile(m_folder->path(), name, bytes); }
};

void TestDocuments::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDocuments::whatIsSentIsOneForm()
{
    RawServer server;
    server.then(201, uploadAnswer());
    BillProgram program(server.url(), m_folder->path());
    const QByteArray bytes = billPdf(2);
    QVERIFY(program.add(write(u"my \"bill\".jpg"_s, bytes)));
    program.uploads->rename(program.id(), u"Käthe’s bill"_s);
    program.confirm();
    program.uploads->upload({ program.id() });
    QVERIFY(program.rests());
    QCOMPARE(server.requests().size(), 1);
    const RawRequest &request = server.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/v1/Documents"));
    const QList<FormPart> parts = formParts(request.headers.value("content-type"), request.body);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[0].name, u"friendly_name"_s);
    QCOMPARE(QString::fromUtf8(parts[0].content), u"Käthe’s bill"_s);
    QCOMPARE(parts[1].name, u"document_type"_s);
    QCOMPARE(parts[1].content, QByteArray("utility_bill"));
    QCOMPARE(parts[2].name, u"File"_s);
    QCOMPARE(parts[2].fileName, u"my %22bill%22.pdf"_s); // it is a PDF
    QCOMPARE(parts[2].type, QByteArray("application/pdf"));
    QCOMPARE(parts[2].content, bytes);

    const PortDocument &done = program.document();
    QCOMPARE(done.state, QString(billstate::uploaded));
    QCOMPARE(done.sid, u"RD00000000000000000000000000000001"_s);
    QCOMPARE(done.status, u"DRAFT"_s);
    QVERIFY(done.isUsable(program.uploads->today()));
    // The content of the file is in no journal and no log.
    const JournalEntry entry = program.journal.entries().first();
    QCOMPARE(entry.outcome, Outcome::Succeeded);
    QCOMPARE(entry.resultSid, done.sid);
    QCOMPARE(entry.spec.request.file.sha256, done.sha256);
    QVERIFY(entry.spec.request.file.bytes.isEmpty());
    QVERIFY(!program.transport.log().toText().contains(u"%PDF"_s));
    QTRY_VERIFY(program.transport.log().entries().first().form.contains(u"application/pdf"_s));
}

void TestDocuments::theServiceAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("says");
    const QString failed = billstate::failed;
    const QString unknown = billstate::unknown;
    QTest::newRow("it is there") << 201 << uploadAnswer() << QString(billstate::uploaded) << QString();
    QTest::newRow("it has no content") << 201 << uploadAnswer("02", "") << failed << u"no content arrived"_s;
    QTest::newRow("it failed there") << 201 << uploadAnswer("03", "application/pdf", "\"Virus found\"") << failed
                                     << u"Virus found"_s;
    QTest::newRow("refused") << 400 << QByteArray(R"({"message":"Document type not found","code":70002})") << failed
                             << u"Document type not found"_s;
    QTest::newRow("too large for it") << 413 << QByteArray() << failed << u"413"_s;
    QTest::newRow("wrong credentials") << 401 << QByteArray() << failed << u"credentials"_s;
    QTest::newRow("a problem of its own") << 500 << QByteArray() << unknown << u"upload it again"_s;
    QTest::newRow("no JSON") << 201 << QByteArray("<html>") << unknown << u"upload it again"_s;
    QTest::newRow("no SID of a document")
        << 201 << QByteArray(R"({"sid":"PN1","mime_type":"pdf"})") << unknown << u"spare"_s;
}

void TestDocuments::theServiceAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    QFETCH(QString, says);
    RawServer server;
    server.then(status, body);
    BillProgram program(server.url(), m_folder->path());
    QVERIFY(program.add(write(u"bill.pdf"_s, billPdf())));
    program.confirm();
    program.uploads->upload({ program.id() });
    QVERIFY(program.rests());
    QCOMPARE(program.state(), state);
    QVERIFY2(program.document().what.contains(says), qPrintable(program.document().what));
    QCOMPARE(server.count("POST"), 1);
    QCOMPARE(program.document().sid.isEmpty(), state != billstate::uploaded);
    QCOMPARE(program.document().dated(), program.uploads->today().addDays(-3)); // nothing that was said is lost
    if (state == billstate::uploaded)
        return;
    // A person tries again, and it goes well.
    server.then(201, uploadAnswer("09"));
    program.uploads->upload({ program.id() });
    QVERIFY(program.rests());
    QCOMPARE(program.state(), QString(billstate::uploaded));
    QCOMPARE(server.count("POST"), 2);
    QVERIFY(program.journal.unsettled(program.account).isEmpty());
}

void TestDocuments::aLostReplyStaysUnknownAndOnlyAPersonSendsAgain()
{
    RawServer server;
    server.then([](RawConnection connection, const RawRequest &) { connection.close(); });
    BillProgram program(server.url(), m_folder->path());
    QVERIFY(program.add(write(u"bill.pdf"_s, billPdf())));
    program.confirm();
    program.uploads->upload({ program.id() });
    QVERIFY(program.rests());
    QCOMPARE(program.state(), QString(billstate::unknown));
    QCOMPARE(program.journal.unsettled(program.account).size(), 1);
    QVERIFY(!isLookedInto(program.journal.unsettled(program.account).first()));
    // An hour goes by, and a restart: nothing is asked, nothing is sent.
    program.clock.follow(QDateTime::currentDateTimeUtc().addSecs(3600), Clock::Says::Sandbox);
    QVERIFY(addLaterChanges(program.journal, program.account)); // nor is it forgotten, whatever came since
    BillProgram later(server.url(), m_folder->path());
    QVERIFY(later.rests());
    QCOMPARE(later.state(), QString(billstate::unknown));
    QCOMPARE(server.requests().size(), 1);
    server.then(201, uploadAnswer("07"));
    later.uploads->upload({ later.id() });
    QVERIFY(later.rests());
    QCOMPARE(later.document().sid, u"RD00000000000000000000000000000007"_s);
    QCOMPARE(server.count("POST"), 2);
    const QList<JournalEntry> entries
        = later.journal.find({ .account = later.account, .kind = QLatin1StringView(uploadKind) }).value();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].outcome, Outcome::Succeeded);
    QCOMPARE(entries[1].outcome, Outcome::GivenUp);
}

void TestDocuments::nothingGoesOutUnconfirmed()
{
    RawServer server;
    BillProgram program(server.url(), m_folder->path());
    QVERIFY(program.add(write(u"bill.pdf"_s, billPdf())));
    QCOMPARE(program.state(), QString(billstate::toConfirm));
    program.uploads->upload({ program.id() });
    program.uploads->setDated(program.id(), program.uploads->today().addDays(-40));
    for (const auto what : { &PortDocument::nameShown, &PortDocument::accountShown, &PortDocument::addressShown })
        program.uploads->setShown(program.id(), what, true);
    QVERIFY2(program.document().what.contains(u"ask for a newer one"_s), qPrintable(program.document().what));
    program.uploads->upload({ program.id() });
    program.uploads->setDated(program.id(), program.uploads->today());
    QCOMPARE(program.state(), QString(billstate::ready));
    program.uploads->setShown(program.id(), &PortDocument::accountShown, false);
    QCOMPARE(program.state(), QString(billstate::toConfirm));
    QVERIFY2(program.document().what.contains(u"the account"_s), qPrintable(program.document().what));
    program.uploads->upload({ program.id() });
    QVERIFY(program.rests());
    QCOMPARE(server.requests().size(), 0);
    QVERIFY(program.journal.entries().isEmpty());
}

void TestDocuments::anUploadIsCanceledOnItsWay()
{
    RawServer server;
    server.readSlowly(64 * 1024);
    BillProgram program(server.url(), m_folder->path());
    QVERIFY(program.add(write(u"bill.pdf"_s, billPdf() + QByteArray(8 * 1024 * 1024, ' '))));
    program.confirm();
    program.uploads->upload({ program.id() });
    QTRY_VERIFY(program.document().progress.value_or(0) > 0);
    QVERIFY(DocumentUploads::canCancel(program.document()));
    program.uploads->cancel(program.id());
    QVERIFY(program.rests());
    // Not all of it had left: it is certain that it did not happen.
    QCOMPARE(program.state(), QString(billstate::ready));
    QVERIFY(!program.document().progress);
    QCOMPARE(program.journal.entries().first().outcome, Outcome::NotSent);
    QCOMPARE(server.requests().size(), 0);

    // All of it had left: nobody knows.
    RawServer silent;
    silent.otherwise([](RawConnection, const RawRequest &) {});
    BillProgram other(silent.url(), m_folder->path());
    QVERIFY(other.rests());
    other.uploads->upload({ other.id() });
    QTRY_COMPARE(silent.requests().size(), 1);
    other.uploads->cancel(other.id());
    QVERIFY(other.rests());
    QCOMPARE(other.state(), QString(billstate::unknown));
}

void TestDocuments::theSameFileIsUploadedOnce()
{
    RawServer server;
    server.then(201, uploadAnswer());
    BillProgram program(server.url(), m_folder->path());
    const QByteArray bytes = billPdf();
    QVERIFY(program.add(write(u"bill.pdf"_s, bytes)));
    QVERIFY(program.add(write(u"copy of bill.pdf"_s, bytes)));
    QCOMPARE(program.state(1), QString(billstate::unusable));
    QVERIFY2(program.document(1).what.contains(u"in the list already"_s), qPrintable(program.document(1).what));
    program.confirm();
    program.uploads->upload({ program.id(0), program.id(1) });
    QVERIFY(program.rests());
    QCOMPARE(server.count("POST"), 1);
    QVERIFY(program.add(write(u"third.pdf"_s, bytes)));
    QVERIFY2(program.document(2).what.contains(u"RD00000000000000000000000000000001"_s),
             qPrintable(program.document(2).what));
}

void TestDocuments::aFileThatChangedIsLookedAtAgain()
{
    RawServer server;
    BillProgram program(server.url(), m_folder->path());
    const QString path = write(u"bill.pdf"_s, billPdf(1, 1));
    QVERIFY(program.add(path));
    program.confirm();
    write(u"bill.pdf"_s, billPdf(2, 2));
    program.uploads->upload({ program.id() });
    QVERIFY(program.rests());
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(program.state(), QString(billstate::toConfirm));
    QCOMPARE(program.document().pages, 2);
    QVERIFY(!program.document().isConfirmed());
    QVERIFY(!program.document().dated().isValid());
    // Gone altogether.
    program.confirm();
    QVERIFY(QFile::remove(path));
    program.uploads->upload({ program.id() });
    QVERIFY(program.rests());
    QCOMPARE(program.state(), QString(billstate::unusable));
    QVERIFY2(program.document().what.contains(u"not there any more"_s), qPrintable(program.document().what));
    QVERIFY(program.document().isConfirmed()); // for when it is back
    write(u"bill.pdf"_s, billPdf(2, 2));
    program.uploads->checkAgain(program.id());
    QVERIFY(program.rests());
    QCOMPARE(program.state(), QString(billstate::ready));
}

void TestDocuments::manyGoTwoAtATime()
{
    RawServer server;
    QList<RawConnection> open;
    server.otherwise([&open](RawConnection connection, const RawRequest &) { open.append(connection); });
    BillProgram program(server.url(), m_folder->path());
    QStringList ids;
    for (int n = 0; n < 5; ++n) {
        QVERIFY(program.add(write(u"bill%1.pdf"_s.arg(n), billPdf(1, n))));
        program.confirm(n);
        ids.append(program.id(n));
    }
    program.uploads->upload(ids);
    QTRY_COMPARE(open.size(), 2);
    QCOMPARE(program.state(2), QString(billstate::waiting));
    program.uploads->cancel(program.id(4));
    QCOMPARE(program.state(4), QString(billstate::ready));
    for (int n = 0; n < 4; ++n) {
        QTRY_VERIFY(open.size() > n);
        open[n].reply(201, uploadAnswer(QByteArray::number(n)));
    }
    QVERIFY(program.rests());
    QCOMPARE(server.count("POST"), 4);
    QSet<QString> sids;
    for (int n = 0; n < 4; ++n)
        sids.insert(program.document(n).sid);
    QCOMPARE(sids.size(), 4);
    QCOMPARE(program.local.documents().usable(program.account, program.uploads->today()).size(), 4);
}

void TestDocuments::allIsThereAfterARestart()
{
    RawServer server;
    server.then(201, uploadAnswer());
    {
        BillProgram program(server.url(), m_folder->path());
        QVERIFY(program.add(write(u"one.pdf"_s, billPdf(1, 1))));
        QVERIFY(program.add(write(u"two.pdf"_s, billPdf(1, 2))));
        QVERIFY(program.add(write(u"none.pdf"_s, "no bill")));
        program.confirm(0);
        program.uploads->upload({ program.id(0) });
        QVERIFY(program.rests());
        program.uploads->rename(program.id(1), u"Second"_s);
        program.uploads->setDated(program.id(1), program.uploads->today());
        QVERIFY(program.local.documents().markUsed(program.account, program.document(0).sid, u"KW1"_s));
        QCOMPARE(program.document(0).usedIn, QStringList{ u"KW1"_s });
    }
    BillProgram later(server.url(), m_folder->path());
    QVERIFY(later.rests());
    QCOMPARE(later.uploads->documents().size(), 2);
    QCOMPARE(later.document(0).sid, u"RD00000000000000000000000000000001"_s);
    QCOMPARE(later.document(0).status, u"DRAFT"_s);
    QCOMPARE(later.document(0).usedIn, QStringList{ u"KW1"_s });
    QCOMPARE(later.state(0), QString(billstate::uploaded));
    QCOMPARE(later.document(1).name, u"Second"_s);
    QCOMPARE(later.document(1).dated(), later.uploads->today());
    QCOMPARE(later.state(1), QString(billstate::toConfirm));
    QCOMPARE(server.requests().size(), 1);
    // A day later than it can be used, it says so.
    later.clock.follow(QDateTime::currentDateTimeUtc().addDays(31), Clock::Says::Sandbox);
    QTRY_COMPARE(later.state(0), QString(billstate::outdated));
    QVERIFY(later.local.documents().usable(later.account, later.uploads->today()).isEmpty());
}

void TestDocuments::aKilledUploadIsNotRepeated()
{
    RawServer server;
    server.otherwise([](RawConnection, const RawRequest &) {});
    write(u"bill.pdf"_s, billPdf());
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(),
                  { uploadAndWait, server.url().toString(), m_folder->path() });
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
    program.kill();
    QVERIFY(program.waitForFinished());
    BillProgram later(server.url(), m_folder->path());
    QVERIFY(later.rests());
    QCOMPARE(later.uploads->documents().size(), 1);
    QCOMPARE(later.state(), QString(billstate::unknown));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(later.document().isConfirmed());
    QCOMPARE(later.document().dated(), later.uploads->today().addDays(-3));
}

/// The program ended after the bill was marked, and before the journal had it: nothing was sent.
void TestDocuments::anUploadThatNeverBeganCanBegin()
{
    RawServer server;
    {
        BillProgram program(server.url(), m_folder->path());
        QVERIFY(program.add(write(u"bill.pdf"_s, billPdf())));
        program.confirm();
        PortDocument marked = program.document();
        marked.state = billstate::uploading;
        QVERIFY(program.local.documents().save(program.account, marked));
    }
    BillProgram later(server.url(), m_folder->path());
    QVERIFY(later.rests());
    QCOMPARE(later.state(), QString(billstate::ready));
    QCOMPARE(server.requests().size(), 0);
}

void TestDocuments::anAnswerThatWasNotTakenIsFoundInTheJournal()
{
    RawServer server;
    RawConnection *open = nullptr;
    server.otherwise([&open](RawConnection connection, const RawRequest &) { open = new RawConnection(connection); });
    BillProgram program(server.url(), m_folder->path());
    QVERIFY(program.add(write(u"bill.pdf"_s, billPdf())));
    program.confirm();
    program.uploads->upload({ program.id() });
    QTRY_VERIFY(open);
    // The account is left and entered again, with the upload still on its way.
    program.uploads = std::make_unique<DocumentUploads>(program.account, program.runner, program.journal, program.clock,
                                                        program.local.documents(), program.looker);
    QCOMPARE(program.state(), QString(billstate::uploading));
    open->reply(201, uploadAnswer("05"));
    delete open;
    QTRY_COMPARE(program.state(), QString(billstate::uploaded));
    QCOMPARE(program.document().sid, u"RD00000000000000000000000000000005"_s);
    QCOMPARE(server.requests().size(), 1);
}

/// The program ended after the answer was written down, and before the list of bills was.
void TestDocuments::whatOnlyTheJournalKnowsCanBeUsed()
{
    RawServer server;
    std::unique_ptr<RawConnection> open;
    server.otherwise(
        [&open](RawConnection connection, const RawRequest &) { open = std::make_unique<RawConnection>(connection); });
    const QString sid = u"RD00000000000000000000000000000006"_s;
    {
        BillProgram program(server.url(), m_folder->path());
        QVERIFY(program.add(write(u"bill.pdf"_s, billPdf())));
        program.confirm();
        program.uploads->upload({ program.id() });
        QTRY_VERIFY(open);
        program.uploads.reset();
        open->reply(201, uploadAnswer("06"));
        QTRY_COMPARE(program.journal.entries(1).value(0).outcome, Outcome::Succeeded);
        QVERIFY(program.local.documents().find(program.account, sid).sid.isEmpty());
    }
    BillProgram later(server.url(), m_folder->path());
    QCOMPARE(later.state(), QString(billstate::uploaded));
    PortDocuments &kept = later.local.documents();
    QCOMPARE(kept.usable(later.account, later.uploads->today()).value(0).sid, sid);
    QVERIFY(kept.markUsed(later.account, sid, u"KW1"_s));
    QCOMPARE(later.document().usedIn, QStringList(u"KW1"_s));
    QCOMPARE(kept.find(later.account, sid).usedIn, QStringList(u"KW1"_s));
}

void TestDocuments::whatIsPastedEndsWithTheProgram()
{
    RawServer server;
    {
        BillProgram program(server.url(), m_folder->path());
        program.uploads->add({ { .pasted = billPicture("png"), .name = u"Pasted.png"_s } });
        QVERIFY(program.rests());
        QCOMPARE(program.state(), QString(billstate::toConfirm));
        program.uploads->setDated(program.id(), program.uploads->today());
    }
    BillProgram later(server.url(), m_folder->path());
    QVERIFY(later.rests());
    QCOMPARE(later.state(), QString(billstate::unusable));
    QVERIFY2(later.document().what.contains(u"Paste it again"_s), qPrintable(later.document().what));
}

void TestDocuments::onlyWhatCanBeUsedIsOffered()
{
    LocalData local;
    QVERIFY(local.open(m_folder->filePath(u"other.sqlite"_s)));
    const QDate today(2026, 11, 25);
    const auto keep = [&](const QString &id, const QString &sid, const QString &status, int daysOld) {
        PortDocument document;
        document.id = id;
        document.sid = sid;
        document.status = status;
        document.setDated(today.addDays(-daysOld));
        QVERIFY(local.documents().save(u"AC1"_s, document));
    };
    keep(u"1"_s, u"RD1"_s, u"DRAFT"_s, 10);
    keep(u"2"_s, u"RD2"_s, u"APPROVED"_s, 2);
    keep(u"3"_s, u"RD3"_s, u"REJECTED"_s, 2);
    keep(u"4"_s, u"RD4"_s, u"DRAFT"_s, 31);
    keep(u"5"_s, {}, {}, 1);
    QStringList sids;
    const QList<PortDocument> usable = local.documents().usable(u"AC1"_s, today);
    for (const PortDocument &document : usable)
        sids.append(document.sid);
    QCOMPARE(sids, (QStringList{ u"RD2"_s, u"RD1"_s }));
    QVERIFY(local.documents().usable(u"AC2"_s, today).isEmpty());
    QVERIFY(local.documents().markUsed(u"AC1"_s, u"RD-by-hand"_s, u"KW1"_s));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == uploadAndWait)
        return uploadABill(arguments.value(2), arguments.value(3));
    TestDocuments test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_documents.moc"
