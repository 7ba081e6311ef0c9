// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentuploads.h"

#include "app/clock.h"
#include "app/documents/documentlooker.h"
#include "app/localdata/portdocuments.h"
#include "app/ops/docops.h"
#include "app/ops/journal.h"
#include "models/bidi.h"
#include "models/rules/portdates.h"

#include <QFileInfo>
#include <QLocale>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

using rules::BillFacts;

namespace {

bool isOneOf(const PortDocument &document, std::initializer_list<QLatin1StringView> states)
{
    return std::ranges::any_of(states, [&](QLatin1StringView state) { return document.state == state; });
}

/// What this computer keeps: not what a look found against, and nothing that ends with the program.
bool isKept(const PortDocument &document)
{
    return !isOneOf(document, { billstate::checking, billstate::unusable });
}

/// null where there is nothing to say
QString orNull(const QString &sentence)
{
    return sentence.isEmpty() ? QString() : sentence;
}

} // namespace

DocumentUploads::DocumentUploads(QString account, OperationRunner &operations, Journal &journal, Clock &clock,
                                 PortDocuments &kept, DocumentLooker &looker, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_operations(operations)
    , m_journal(journal)
    , m_clock(clock)
    , m_kept(kept)
    , m_looker(looker)
{
    connect(&clock, &Clock::jumped, this, &DocumentUploads::deriveAll);
    connect(&journal, &Journal::changed, this, &DocumentUploads::follow);
    connect(&kept, &PortDocuments::changed, this, [this](const QString &where) {
        // A request was sent with one of them.
        const Result<QList<PortDocument>> all = where == m_account ? m_kept.list(m_account) : QList<PortDocument>();
        for (const PortDocument &one : all ? all.value() : QList<PortDocument>()) {
            PortDocument *mine = at(one.id);
            if (mine && mine->usedIn != one.usedIn) {
                mine->usedIn = one.usedIn;
                Q_EMIT changed(one.id);
            }
        }
    });
    takeUp();
}

DocumentUploads::~DocumentUploads() = default;

const PortDocument *DocumentUploads::find(const QString &id) const
{
    const auto found = std::ranges::find(m_documents, id, &PortDocument::id);
    return found == m_documents.end() ? nullptr : &*found;
}

PortDocument *DocumentUploads::at(const QString &id)
{
    const auto found = std::ranges::find(m_documents, id, &PortDocument::id);
    return found == m_documents.end() ? nullptr : &*found;
}

PortDocument *DocumentUploads::bySubject(const QString &subject)
{
    const auto found = std::ranges::find(m_documents, subject, uploadSubject);
    return found == m_documents.end() ? nullptr : &*found;
}

QDate DocumentUploads::today() const
{
    return m_clock.now().toLocalTime().date();
}

bool DocumentUploads::isBusy() const
{
    return m_looking > 0 || !m_sending.isEmpty() || !m_waiting.isEmpty();
}

BillSource DocumentUploads::sourceOf(const PortDocument &document) const
{
    return { .path = document.path, .pasted = m_pasted.value(document.id), .name = document.fileName };
}

/// Every change of a document comes through here: what follows from it, the disk, whoever looks.
void DocumentUploads::put(PortDocument &document)
{
    derive(document);
    const QString id = document.id;
    if (isKept(document)) {
        PortDocument kept = document;
        kept.progress.reset();
        m_kept.save(m_account, kept); // LocalData::failed tells when that can't be
    }
    Q_EMIT changed(id);
}

/// States that follow from what is known: whether something is still to be confirmed, or too old by now.
void DocumentUploads::derive(PortDocument &document) const
{
    if (isOneOf(document, { billstate::toConfirm, billstate::ready })) {
        const rules::Verdict verdict = billConfirmed(document, today());
        document.state = verdict.ok() ? billstate::ready : billstate::toConfirm;
        document.what = orNull(verdict.ok() ? document.warning : verdict.sentence);
    }
    if (isOneOf(document, { billstate::uploaded, billstate::outdated })) {
        const rules::Verdict date = rules::billDate(document.dated(), today());
        document.state = date.ok() ? billstate::uploaded : billstate::outdated;
        document.what = orNull(date.sentence);
    }
}

void DocumentUploads::deriveAll()
{
    for (PortDocument &document : m_documents) {
        const PortDocument before = document;
        derive(document);
        if (!(document == before))
            Q_EMIT changed(document.id);
    }
}

// What was left

void DocumentUploads::takeUp()
{
    const Result<QList<PortDocument>> kept = m_kept.list(m_account);
    if (kept)
        m_documents = kept.value();
    QStringList toLookAt;
    QStringList learned;
    for (PortDocument &document : m_documents) {
        if (isOneOf(document, { billstate::uploading, billstate::unknown })) {
            const auto entries = m_journal.find(
                { .account = m_account, .kind = QLatin1StringView(uploadKind), .subject = uploadSubject(document) });
            if (!entries)
                document.state = billstate::unknown;
            else if (!entries.value().isEmpty())
                settleBy(document, entries.value().first());
            else // it never began
                document.state = billstate::ready;
            learned.append(document.id);
        }
        if (document.state == billstate::waiting)
            document.state = billstate::ready;
        derive(document);
        if (isOneOf(document, { billstate::toConfirm, billstate::ready }))
            toLookAt.append(document.id);
    }
    // A SID that only the journal had is what a request is sent with: whoever asks for the bills has to find it.
    for (const QString &id : std::as_const(learned))
        put(*at(id));
    for (const QString &id : std::as_const(toLookAt))
        look(id);
}

// Looking

void DocumentUploads::add(const QList<BillSource> &sources)
{
    for (const BillSource &source : sources) {
        PortDocument document;
        document.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        document.path = source.path.isEmpty() ? QString() : QFileInfo(source.path).absoluteFilePath();
        document.fileName = source.name.isEmpty() ? QFileInfo(source.path).fileName() : source.name;
        document.name = QFileInfo(document.fileName).completeBaseName();
        document.state = billstate::checking;
        if (document.path.isEmpty())
            m_pasted.insert(document.id, source.pasted);
        m_documents.append(document);
        Q_EMIT added(document.id);
        look(document.id);
    }
}

void DocumentUploads::checkAgain(const QString &id)
{
    PortDocument *document = at(id);
    if (!document || isOneOf(*document, { billstate::checking, billstate::waiting, billstate::uploading }))
        return;
    look(id);
}

void DocumentUploads::look(const QString &id)
{
    PortDocument *document = at(id);
    document->state = billstate::checking;
    document->what = QString();
    const BillSource source = sourceOf(*document);
    ++m_looking;
    Q_EMIT changed(id);
    Q_EMIT busyChanged();
    m_looker.look(source, this, [this, id](const BillRead &read) {
        takeLook(id, read);
        if (--m_looking == 0)
            Q_EMIT busyChanged();
    });
}

/// Another document with the same bytes, in words; empty when there is none.
QString DocumentUploads::sameFile(const PortDocument &document) const
{
    const auto same = std::ranges::find_if(m_documents, [&](const PortDocument &other) {
        return other.id != document.id && !other.sha256.isEmpty() && other.sha256 == document.sha256
            && other.state != billstate::unusable;
    });
    if (same == m_documents.end())
        return {};
    if (same->sid.isEmpty())
        return tr("The same file is in the list already, as “%1”.").arg(bidi::isolated(same->name));
    return tr("The same file was uploaded on %1, as “%2”. Use that one: %3.")
        .arg(QLocale().toString(same->dateCreated.toLocalTime().date(), QLocale::ShortFormat),
             bidi::isolated(same->name), same->sid);
}

void DocumentUploads::takeLook(const QString &id, const BillRead &read)
{
    PortDocument *document = at(id);
    if (!document)
        return; // removed meanwhile
    const BillFacts &facts = read.facts;
    rules::Verdict verdict = rules::billFile(facts);
    const bool isPastedBefore = document->path.isEmpty() && !m_pasted.contains(id);
    if (isPastedBefore)
        verdict
            = rules::Verdict::bad(tr("This was pasted, and ended with the last run of the program. Paste it again."));
    const bool isAnother = !document->sha256.isEmpty() && document->sha256 != facts.sha256;
    if (isAnother && verdict.ok()) {
        document->nameShown.reset();
        document->accountShown.reset();
        document->addressShown.reset();
        document->setDated({});
    }
    if (!isPastedBefore) {
        document->sha256 = orNull(facts.sha256);
        document->bytes = facts.bytes;
        document->size = QLocale().formattedDataSize(facts.bytes, 1, QLocale::DataSizeTraditionalFormat);
        document->pages = facts.pages;
        document->type = facts.kind ? QString::fromLatin1(facts.kind->mimeType) : QString();
    }
    if (const QString same = sameFile(*document); verdict.ok() && !same.isEmpty())
        verdict = rules::Verdict::bad(same);
    document->warning = orNull(verdict.ok() ? verdict.sentence : QString());
    document->state = verdict.ok() ? billstate::toConfirm : billstate::unusable;
    document->what = orNull(verdict.sentence);
    put(*document);
    if (isAnother && verdict.ok())
        Q_EMIT refused(
            tr("“%1” is another file now. Look at it and confirm it anew.").arg(bidi::isolated(document->fileName)));
}

void DocumentUploads::remove(const QString &id)
{
    const PortDocument *document = find(id);
    if (!document || canCancel(*document))
        return;
    m_documents.removeIf([&id](const PortDocument &one) { return one.id == id; });
    m_pasted.remove(id);
    m_kept.remove(m_account, id);
    Q_EMIT removed(id);
}

// What people say of it

bool DocumentUploads::canRename(const PortDocument &document)
{
    return isOneOf(document, { billstate::toConfirm, billstate::ready, billstate::failed, billstate::unknown });
}

bool DocumentUploads::canConfirm(const PortDocument &document)
{
    return canRename(document) || isOneOf(document, { billstate::uploaded, billstate::outdated });
}

void DocumentUploads::rename(const QString &id, const QString &name)
{
    PortDocument *document = at(id);
    if (!document || !canRename(*document) || document->name == name)
        return;
    document->name = name;
    put(*document);
}

void DocumentUploads::setDated(const QString &id, const QDate &date)
{
    PortDocument *document = at(id);
    if (!document || !canConfirm(*document) || document->dated() == date)
        return;
    document->setDated(date);
    put(*document);
}

void DocumentUploads::setShown(const QString &id, PortDocument::Shown what, bool shown)
{
    PortDocument *document = at(id);
    if (!document || !canConfirm(*document) || (*document).*what == shown)
        return;
    (*document).*what = shown;
    put(*document);
}

// Pages

void DocumentUploads::drawPage(const QString &id, int page, int width, QObject *context, PageHandler handler)
{
    const PortDocument *document = find(id);
    if (!document)
        return;
    m_looker.draw(sourceOf(*document), document->sha256, page, width, context, std::move(handler));
}

} // namespace nd
