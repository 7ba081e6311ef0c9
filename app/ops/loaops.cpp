// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/loaops.h"

#include "app/api/authorizationdocuments.h"
#include "app/api/hostednumbers.h"
#include "app/ops/answers.h"
#include "app/ops/fieldchange.h"
#include "app/ops/hostedops.h"
#include "models/bidi.h"
#include "models/rules/hostedacts.h"
#include "models/word.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Result<QString> documentSid(const OperationSpec &, const QByteArray &body)
{
    return sidIn(body, "PX"_L1);
}

Result<QString> sameDocumentSid(const OperationSpec &spec, const QByteArray &body)
{
    Result<QString> sid = documentSid(spec, body);
    return sid && sid.value() == spec.subject ? sid : Result<QString>(unreadableAnswer());
}

Request fetchDocument(const OperationSpec &spec)
{
    return fetchAuthorizationDocument(generationOf(spec.request), spec.subject);
}

Request fetchDocumentAgain(const JournalEntry &entry)
{
    return fetchDocument(entry.spec);
}

// ---- loa.create

/// The subject is the first order.
Request fetchFirstOrderAgain(const JournalEntry &entry)
{
    return fetchHostedOrder(generationOf(entry.spec.request), entry.spec.subject);
}

/// The orders to look at: the first, and those that an earlier letter may have, of which nobody knows whether it came
/// to be.
QStringList ordersToLookAt(const PendingChange &change)
{
    constexpr qsizetype most = 200; // the service itself refuses an order that is on a letter
    QStringList sids{ change.spec.subject };
    for (const JournalEntry &entry : change.earlier) {
        if (isInEffect(entry.outcome))
            continue;
        for (const Hold &hold : change.spec.holds) {
            if (entry.spec.holds.contains(hold) && !sids.contains(hold.name) && sids.size() < most)
                sids.append(hold.name);
        }
    }
    return sids;
}

Precheck precheckCreate(const PendingChange &change, const QList<VerifyRead> &looks)
{
    const HostedGeneration generation = generationOf(change.spec.request);
    const QStringList sids = ordersToLookAt(change);
    Precheck precheck{ .before = change.spec.before };
    if (looks.isEmpty()) {
        for (const QString &sid : sids)
            precheck.reads.append(fetchHostedOrder(generation, sid));
        return precheck;
    }
    for (qsizetype i = 0; i < looks.size(); ++i) {
        const Result<QByteArray> &answer = looks.at(i).answer;
        if (!answer)
            return { .before = answer.error() };
        const Result<HostedOrder> order = orderIn(answer.value());
        if (!order || order.value().sid != sids.value(i))
            return { .before = unreadableAnswer() };
        const QString why = rules::whyNot(StageAct::Sign, order.value(), generation);
        if (!why.isEmpty())
            return { .before = ApiError{ .kind = ErrorKind::Invalid, .message = why } };
    }
    return precheck;
}

constexpr FieldChange newDocument{
    .schema = schemaOf<AuthorizationDocument>,
    .params = documentCreateParams,
};

Comparison compareNew(const OperationSpec &spec, const QByteArray &body)
{
    return compareFields(newDocument, spec, body);
}

Request fetchMade(const JournalEntry &entry)
{
    return fetchAuthorizationDocument(generationOf(entry.spec.request), entry.resultSid);
}

/// An order is on one letter at most, and this one was on none. Whose the letter is that it is on now, no read tells:
/// to the same signer, anybody's letter is the same. What differs, the letter tells.
Inquiry findLetter(const JournalEntry &entry, const QList<VerifyRead> &looks)
{
    const Result<QByteArray> &answer = looks.first().answer;
    const Result<HostedOrder> order = answer ? orderIn(answer.value()) : Result<HostedOrder>(answer.error());
    if (!order || order.value().sid != entry.spec.subject)
        return {};
    const QString letter = order.value().signingDocumentSid;
    if (letter.isEmpty()) // gone on without a letter that is told: nothing can be said
        return { .verdict = { sameWord(order.value().status, u"verified") ? Verdict::NotSeen : Verdict::CannotTell } };
    if (looks.size() == 1)
        return { .reads = { fetchAuthorizationDocument(generationOf(entry.spec.request), letter) } };
    const Result<QByteArray> &document = looks[1].answer;
    if (!document && !isGone(document))
        return {};
    const Comparison comparison = document ? compareNew(entry.spec, document.value()) : Comparison();
    return { .verdict = { .kind = Verdict::IsSo, .sid = letter, .differences = comparison.differences } };
}

// ---- loa.edit

constexpr FieldChange documentChange{
    .schema = schemaOf<AuthorizationDocument>,
    .params = documentUpdateParams,
    .changedMeanwhile
    = QT_TRANSLATE_NOOP("Operation", "This letter was changed in the meantime (%1). Reload it and look again."),
    .isWanted = isWantedOrPassed,
};

Result<QJsonObject> refuseChangedDocument(const OperationSpec &spec, const QByteArray &body)
{
    Result<QJsonObject> before = refuseIfChanged(documentChange, spec, body);
    if (before) // what no answer tells is judged by this
        before.value().insert(u"date_updated"_s, memberText(readJsonObject(body).value(), u"date_updated"_s));
    return before;
}

Comparison compareEdited(const OperationSpec &spec, const QByteArray &body)
{
    return compareFields(documentChange, spec, body);
}

Verdict judgeEdit(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    return judgeChange(documentChange, entry, answer);
}

OperationSpec edit(const AuthorizationDocument &seen, const QVariantMap &changes, const QString &summary)
{
    QMap<QString, QString> values;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        values.insert(it.key(), valueText(valueOf(seen, it.key().toLatin1())));
    return { .kind = u"loa.edit"_s,
             .subject = seen.sid,
             .summary = summary,
             .request = updateAuthorizationDocument(seen.sid, changes),
             .before = valuesSeen(values),
             .holds = { { Hold::Kind::Record, seen.sid } } };
}

// ---- loa.cancel

/// The service may keep what was canceled, or let it go.
Verdict judgeCancel(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    Verdict verdict = judgeRemoval(entry, answer);
    if (verdict.kind != Verdict::NotSeen)
        return verdict;
    const QString status = memberText(readJsonObject(answer.value()).value(), u"status"_s);
    if (sameWord(status, u"canceled"))
        return { Verdict::IsSo, entry.spec.subject };
    // Signed or failed meanwhile: it can't be canceled any more, and was not.
    return verdict;
}

} // namespace

OperationSpec createLoaOperation(const LoaForm &form, HostedGeneration generation)
{
    QVariantMap values{ { u"hosted_number_order_sids"_s, form.orderSids() },
                        { u"address_sid"_s, form.addressSid },
                        { u"email"_s, form.email },
                        { u"contact_phone_number"_s, form.contactPhone } };
    if (!form.contactTitle.isEmpty())
        values.insert(u"contact_title"_s, form.contactTitle);
    if (!form.ccEmails.isEmpty())
        values.insert(u"cc_emails"_s, form.ccEmails);
    return { .kind = u"loa.create"_s,
             .subject = form.orderSids().value(0),
             .summary
             = Text::tr("Send a letter of authorization for %n number(s) to %1", nullptr, int(form.orders.size()))
                   .arg(bidi::isolated(form.email)),
             .request = createAuthorizationDocument(generation, values),
             .holds = holdsOf(Hold::Kind::Record, form.orderSids()) };
}

OperationSpec editLoaOperation(const AuthorizationDocument &seen, const QVariantMap &changes)
{
    return edit(seen, changes,
                Text::tr("Change the letter of authorization to %1: %2")
                    .arg(bidi::isolated(seen.email), titlesOf(schemaOf<AuthorizationDocument>(), changes.keys())));
}

OperationSpec reopenLoaOperation(const AuthorizationDocument &seen)
{
    return edit(seen, { { u"status"_s, u"opened"_s } },
                Text::tr("Reopen the letter of authorization to %1").arg(bidi::isolated(seen.email)));
}

OperationSpec cancelLoaOperation(const AuthorizationDocument &document)
{
    return { .kind = u"loa.cancel"_s,
             .subject = document.sid,
             .summary = Text::tr("Cancel the letter of authorization to %1").arg(bidi::isolated(document.email)),
             .request = cancelAuthorizationDocument(document.sid),
             .before = { { u"email"_s, document.email } },
             .holds = { { Hold::Kind::Record, document.sid } } };
}

std::span<const OperationKind> loaOperationKinds()
{
    static constexpr OperationKind table[] = {
        { .id = "loa.create",
          .label = QT_TRANSLATE_NOOP("Operation", "Send letter of authorization"),
          .touches = RecordKind::AuthorizationDocument,
          .precheck = precheckCreate,
          .verify = fetchFirstOrderAgain,
          .inquire = findLetter,
          .resultSid = documentSid,
          .proofSeconds = creationProofSeconds,
          .compare = compareNew,
          .readBack = fetchMade,
          .creates = true },
        { .id = "loa.edit",
          .label = QT_TRANSLATE_NOOP("Operation", "Change letter of authorization"),
          .touches = RecordKind::AuthorizationDocument,
          .prepare = fetchDocument,
          .prepared = refuseChangedDocument,
          .verify = fetchDocumentAgain,
          .judge = judgeEdit,
          .resultSid = sameDocumentSid,
          .compare = compareEdited,
          .readBack = fetchDocumentAgain },
        { .id = "loa.cancel",
          .label = QT_TRANSLATE_NOOP("Operation", "Cancel letter of authorization"),
          .touches = RecordKind::AuthorizationDocument,
          .verify = fetchDocumentAgain,
          .judge = judgeCancel },
    };
    return table;
}

} // namespace nd
