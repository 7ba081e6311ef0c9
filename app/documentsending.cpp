// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentUploads, second half: what goes over the wire, and what becomes of it.
#include "app/api/portdocuments.h"
#include "app/background.h"
#include "app/documentuploads.h"
#include "app/ops/docops.h"
#include "app/ops/journal.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qsizetype mostAtOnce = 2;

const QString &uploads()
{
    static const QString kind = QString::fromLatin1(uploadKind);
    return kind;
}

QString whenUnknown()
{
    return QCoreApplication::translate("Operation", operationKind(uploads())->whenUnknown);
}

QString sentenceOf(const ApiError &error)
{
    return error.requestId.isEmpty() ? error.message
                                     : DocumentUploads::tr("%1 (Request %2)").arg(error.message, error.requestId);
}

} // namespace

rules::Verdict DocumentUploads::canUpload(const PortDocument &document) const
{
    if (document.state == billstate::toConfirm || document.state == billstate::ready
        || document.state == billstate::failed || document.state == billstate::unknown)
        return billConfirmed(document, today());
    if (document.state == billstate::unusable)
        return rules::Verdict::bad(document.what);
    return rules::Verdict::bad(document.sid.isEmpty() ? tr("This is under way.") : tr("This is uploaded already."));
}

bool DocumentUploads::canCancel(const PortDocument &document)
{
    return document.state == billstate::waiting || document.state == billstate::uploading;
}

void DocumentUploads::upload(const QStringList &ids)
{
    for (const QString &id : ids) {
        PortDocument *document = at(id);
        if (!document || !canUpload(*document).ok() || m_sending.contains(id) || !giveUp(*document))
            continue;
        document->state = billstate::waiting;
        document->what = QString();
        m_waiting.append(id);
        put(*document);
    }
    pump();
}

/// Ends an earlier upload of the same file that got no answer, so that there can be another one.
bool DocumentUploads::giveUp(const PortDocument &document)
{
    const QString subject = uploadSubject(document);
    const QList<JournalEntry> open = m_journal.unsettled(m_account);
    const auto entry = std::ranges::find_if(
        open, [&](const JournalEntry &one) { return one.spec.kind == uploads() && one.spec.subject == subject; });
    if (entry == open.end())
        return true;
    const Result<Done> ended = m_operations.giveUp(entry->id);
    if (!ended)
        Q_EMIT refused(ended.error().message);
    return ended.ok();
}

void DocumentUploads::pump()
{
    while (!m_waiting.isEmpty() && m_sending.size() < mostAtOnce)
        begin(m_waiting.takeFirst());
    Q_EMIT busyChanged();
}

/// The file is read again for its upload: what goes out is what was looked at and confirmed.
void DocumentUploads::begin(const QString &id)
{
    PortDocument *document = at(id);
    m_sending.insert(id);
    document->state = billstate::uploading;
    document->progress = 0;
    put(*document);
    inBackground<BillRead>(
        this, [source = sourceOf(*document)] { return readBillFile(source); },
        [this, id](const BillRead &read) { send(id, read); });
}

void DocumentUploads::send(const QString &id, const BillRead &read)
{
    PortDocument *document = at(id);
    const bool isSame = read.facts.sha256 == document->sha256 && !document->sha256.isEmpty();
    if (m_canceled.remove(id) || !isSame) {
        m_sending.remove(id);
        document->progress.reset();
        document->state = billstate::ready;
        if (isSame)
            put(*document);
        else
            look(id);
        return pump();
    }
    m_operations.run(
        uploadBillOperation(*document, read.bytes), this,
        [this, id](const OperationReport &report) { ended(id, report); },
        [this, id](qint64 done, qint64 total) {
            PortDocument *sent = at(id);
            const qint64 percent = total > 0 ? done * 100 / total : 0;
            if (!sent || sent->progress == percent)
                return;
            sent->progress = percent;
            sent->what
                = percent < 100 ? tr("%1 % sent").arg(percent) : tr("All of it was sent. Waiting for the answer.");
            Q_EMIT changed(id);
        });
}

void DocumentUploads::cancel(const QString &id)
{
    PortDocument *document = at(id);
    if (!document || !canCancel(*document))
        return;
    if (m_waiting.removeOne(id)) {
        document->state = billstate::ready;
        put(*document);
        Q_EMIT busyChanged();
        return;
    }
    if (m_operations.isOpen(uploads(), uploadSubject(*document)))
        m_operations.cancel(uploads(), uploadSubject(*document));
    else
        m_canceled.insert(id);
}

void DocumentUploads::ended(const QString &id, const OperationReport &report)
{
    m_sending.remove(id);
    m_canceled.remove(id);
    if (PortDocument *document = at(id)) {
        settleBy(*document, report.entry);
        if (const Result<PortDocument> answer = readUploadedDocument(report.body);
            answer && happened(report.entry.outcome)) {
            document->status = answer.value().status;
            document->mimeType = answer.value().mimeType;
            document->dateCreated = answer.value().dateCreated;
        }
        put(*document);
    }
    pump();
}

/// What an entry of the journal says of its document.
void DocumentUploads::settleBy(PortDocument &document, const JournalEntry &entry)
{
    if (entry.outcome != Outcome::Begun)
        document.progress.reset();
    switch (entry.outcome) {
    case Outcome::Begun:
        document.state = billstate::uploading;
        return;
    case Outcome::Succeeded:
    case Outcome::HappenedDiffers:
    case Outcome::IsSo:
        document.state = billstate::uploaded;
        document.sid = entry.resultSid;
        document.what = entry.error.message; // what is not as it was asked for
        if (!document.dateCreated.isValid())
            document.dateCreated = entry.ended;
        return;
    case Outcome::Unknown:
    case Outcome::GivenUp:
        document.state = billstate::unknown;
        document.what = whenUnknown();
        return;
    case Outcome::NotSent:
    case Outcome::NotDone:
        // Who cancels knows why.
        document.state = entry.error.kind == ErrorKind::Canceled ? billstate::ready : billstate::failed;
        document.what = sentenceOf(entry.error);
        return;
    case Outcome::Refused:
        document.state = billstate::failed;
        document.what = sentenceOf(entry.error);
        return;
    }
}

/// What another session of the account began, or an earlier run of the program, ends without our handler.
void DocumentUploads::follow(const JournalEntry &entry)
{
    if (entry.account != m_account || entry.spec.kind != uploads() || entry.outcome == Outcome::GivenUp)
        return;
    PortDocument *document = bySubject(entry.spec.subject);
    const bool isAwaited = document && !m_sending.contains(document->id)
        && (document->state == billstate::uploading || document->state == billstate::unknown);
    if (!isAwaited)
        return;
    settleBy(*document, entry);
    put(*document);
}

} // namespace nd
