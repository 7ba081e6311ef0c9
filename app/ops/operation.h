// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace nd {

/// What became of a change. Stored by its name in the journal.
enum class Outcome {
    Begun, ///< On its way: written before the send, so found after a crash.
    Succeeded, ///< The service said so, or a verify read proved it.
    HappenedDiffers, ///< It happened, but not all of it is as it was asked for: see JournalEntry::differences.
    IsSo, ///< Was Unknown; what was asked for is there, but perhaps someone else made it so.
    Refused, ///< The service answered no.
    NotSent, ///< Proved that nothing left this machine.
    Unknown, ///< May or may not have happened; verify reads go on, and the same change is held back.
    NotDone, ///< Was Unknown; three reads over its proofSeconds did not find it. Told as "not found so far".
    GivenUp ///< Was Unknown; a person ended the looking. Nothing is claimed of it.
};

/// Whether we made it so, be it in part.
constexpr bool happened(Outcome outcome)
{
    return outcome == Outcome::Succeeded || outcome == Outcome::HappenedDiffers;
}

/// Whether it is so, whoever made it so: nothing that is still to be done, and never to be sent again.
constexpr bool isInEffect(Outcome outcome)
{
    return happened(outcome) || outcome == Outcome::IsSo;
}

/// A field that is not as it was asked for.
struct Difference
{
    QString field{}; ///< Name in the record's field table; the service's parameter where that has none.
    QString asked{}; ///< As forms write it; empty for a secret.
    QString found{};
    bool operator==(const Difference &) const = default;
};

/// Kinds of records, for telling panes what to refresh.
enum class RecordKind {
    Number,
    Address,
    Bundle,
    Account,
    HostedOrder,
    AuthorizationDocument,
    PortInRequest,
    PortInNumber,
    PortabilityResult,
    PortDocument,
    PortWebhooks,
};

/// The row of a bulk run that an operation carries out.
struct BulkPlace
{
    QString run{}; ///< Empty: the operation stands alone.
    int row = -1;
    bool operator==(const BulkPlace &) const = default;
};

/// Something that a change takes hold of: until its outcome is known, no other change begins that holds the same.
struct Hold
{
    enum class Kind {
        Number, ///< An E.164. There is one of it in the world: it is held in all accounts.
        Configuration, ///< There is one of it in each account: "port-webhooks".
        Record, ///< A SID. It is the same record in every account that reaches it.
    };
    Kind kind = Kind::Record;
    QString name{};

    bool operator==(const Hold &) const = default;
};
using Holds = QList<Hold>;
/// Of these names; what has no name can't be held.
Holds holdsOf(Hold::Kind kind, const QStringList &names);

/// One change to the account, as data: everything needed to send it, to tell people, and to find out after a crash
/// whether it happened.
struct OperationSpec
{
    QString kind{}; ///< Id of an OperationKind: "number.buy".
    QString subject{}; ///< What it acts on: an E.164 or a SID. One at a time for (account, kind, subject).
    QString summary{}; ///< One sentence for people: "Buy +1 415 555 2344 for 1.15 USD a month".
    Request request{};
    QJsonObject before{}; ///< How things were: SIDs already held, old values. Read by verify and by undo.
    /// What it acts on, its subject included where others can act on that. For a change that acts on more than its
    /// subject: all of it.
    Holds holds{};
    /// SIDs that a person looked at: they are not what is asked for here, though no read could tell. Not written down.
    QStringList inspected{};
    BulkPlace bulk{}; ///< Written with the entry: what a bulk run has begun is known by its entries alone.
};

/// What the journal holds of one operation. Never a credential.
struct JournalEntry
{
    qint64 id = 0;
    QString account{}; ///< Account SID it was done in.
    OperationSpec spec{};
    QDateTime begun{}; ///< UTC, on the session's clock.
    QDateTime ended{}; ///< When the outcome was known; invalid until then.
    Outcome outcome = Outcome::Begun;
    ApiError error{}; ///< Of a Succeeded one only httpStatus and requestId count.
    QString resultSid{}; ///< SID that the change made or touched.
    int notSeenReads = 0; ///< Verify reads that did not see the effect.
    QDateTime firstNotSeen{}; ///< When the first of them was.
    QList<Difference> differences{}; ///< What is not as it was asked for: of HappenedDiffers, and of IsSo if any.
    bool toReadBack = false; ///< It succeeded, and is still to be compared with a later read.

    bool settled() const { return outcome != Outcome::Begun && outcome != Outcome::Unknown; }
};

/// What one verify read tells.
struct Verdict
{
    enum Kind {
        Happened, ///< By us: it bears what only our request asked for.
        HappenedDiffers, ///< By us, but not all of it is as it was asked for.
        IsSo, ///< It is so, but perhaps by someone else.
        NotSeen,
        CannotTell
    };
    Kind kind = CannotTell;
    QString sid{}; ///< Of the three that have an effect: the SID found.
    QList<Difference> differences{};
    QString why{}; ///< One sentence for people, where the kind alone says too little: "The number is gone."
};

/// One read of a looking into that takes several.
struct VerifyRead
{
    Request request{};
    Result<QByteArray> answer;
};

/// What all reads so far lead to: further reads, or the judgement.
struct Inquiry
{
    /// Reads of a few records go out at once, those that go through all accounts one a second.
    enum class Pace { AtOnce, Polling };
    QList<Request> reads{}; ///< None: the verdict holds.
    Verdict verdict{};
    Pace pace = Pace::AtOnce;
};

/// What a record of the service says of a change that was to make it so.
struct Comparison
{
    QList<Difference> differences{};
    bool whole = true; ///< Whether it tells every field that was asked for.
    bool bearsOurs = false; ///< It bears a name or URL that was asked for, which nobody else would choose by chance.
};

/// A change that is about to be sent, for the reads before that.
struct PendingChange
{
    QString account{};
    OperationSpec spec{};
    /// Earlier tries of the same kind, by any account of this computer, that hold something of the same, newest first:
    /// those that succeeded, and those of which it is not proved that they came to nothing.
    QList<JournalEntry> earlier{};
};

/// What the reads before a send lead to: further reads, or the new `before`, or why it is not sent.
struct Precheck
{
    QList<Request> reads{}; ///< None: `before` holds.
    Result<QJsonObject> before = QJsonObject();
    /// With a refusal that a person may overrule: the SIDs of what has to be looked at first. See
    /// OperationSpec::inspected.
    QStringList undecided{};
};

/// Seconds that an absence takes to be a proof for what can't be made twice without harm.
constexpr int creationProofSeconds = 15 * 60;

/// What is the same for all operations of a kind: a row of a table.
struct OperationKind
{
    const char *id = ""; ///< "number.buy"
    const char *label = ""; ///< QT_TRANSLATE_NOOP("Operation", "Buy number")
    RecordKind touches = RecordKind::Number;
    /// The read made just before the send. `prepared` makes the new `before` out of the old one and the answer, or
    /// refuses the change (a number that the account owns already). Null: no such read. Where the service knows nothing
    /// to read (20404), the body is empty if `absentIsFine`; otherwise that refuses the change.
    Request (*prepare)(const OperationSpec &) = nullptr;
    Result<QJsonObject> (*prepared)(const OperationSpec &, const QByteArray &body) = nullptr;
    bool absentIsFine = false;
    /// What it turns out to act on beside `holds`, as that read tells and `before` has it: the numbers of a request.
    Holds (*furtherHolds)(const OperationSpec &) = nullptr;
    /// Takes the place of `prepare` and `prepared` where one read does not tell: gets everything that was read, nothing
    /// at first, and says what else to read until it can tell.
    Precheck (*precheck)(const PendingChange &, const QList<VerifyRead> &looks) = nullptr;
    /// The read that finds out whether an Unknown one happened, and the judgement of its answer.
    Request (*verify)(const JournalEntry &) = nullptr;
    /// Null where the service has no such read: an Unknown one then stays so until a person gives it up.
    Verdict (*judge)(const JournalEntry &, const Result<QByteArray> &answer) = nullptr;
    /// Takes the place of `judge` where one read does not tell: gets everything that was read, the answer of `verify`
    /// first, and says what else to read (the next page, a candidate), until it can judge.
    Inquiry (*inquire)(const JournalEntry &, const QList<VerifyRead> &looks) = nullptr;
    /// SID in a 2xx answer of the change itself; an error when the answer can't be read (outcome unknown), or one of
    /// ErrorKind::Refused when the answer says that it came to nothing.
    Result<QString> (*resultSid)(const OperationSpec &, const QByteArray &body) = nullptr;
    /// How long an effect has to be absent, over three reads, before that counts as a proof: longer than the service
    /// takes to show it.
    int proofSeconds = 120;
    /// What was asked for beside what the record in an answer says. Null where there is nothing to compare.
    Comparison (*compare)(const OperationSpec &, const QByteArray &body) = nullptr;
    /// The later read of what it made or changed, for `compare`. Made where the answer lacked a field or differed, and
    /// of everything that `creates`. Null where the service has no such read.
    Request (*readBack)(const JournalEntry &) = nullptr;
    /// Seconds in which that read may still show how it was before, or not all of it: one that does is then made again.
    int shownWithin = 0;
    bool creates = false;
    /// QT_TRANSLATE_NOOP("Operation", …), where no read can find out: what it means that the outcome is not known, and
    /// what can be done.
    const char *whenUnknown = "";

    bool canBeLookedUp() const { return verify && (judge || inquire); }
};

} // namespace nd
