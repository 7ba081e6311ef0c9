// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace sandbox {

/// The ten statuses of page 08.
enum class OrderStatus {
    TwilioProcessing,
    Received,
    PendingVerification,
    Verified,
    PendingLoa,
    CarrierProcessing,
    Testing,
    Completed,
    ActionRequired,
    Failed,
};
QByteArray wordOf(OrderStatus status);
std::optional<OrderStatus> orderStatusOf(const QString &word);
QStringList orderStatusWords();

/// The five statuses of page 09.
enum class LetterStatus { Opened, Signing, Signed, Canceled, Failed };
QByteArray wordOf(LetterStatus status);
std::optional<LetterStatus> letterStatusOf(const QString &word);

/// The two APIs over the same orders: preview.twilio.com and numbers.twilio.com/v2.
enum class Generation { Preview, V2 };

/// What the person called does.
enum class CallAnswer { None, Right, Wrong };

/// A request to host one number's texts. Text is UTF-8; empty means unset. Page 08.
struct HostedOrder
{
    QByteArray sid;
    int account = 0;
    quint64 number = 0;
    QByteArray incomingSid; ///< stays when that number is gone
    QByteArray addressSid;
    QByteArray letterSid;
    QByteArray friendlyName;
    QByteArray uniqueName;
    QByteArray email;
    QList<QByteArray> ccEmails;
    QByteArray contactTitle;
    QByteArray contactPhone;
    QByteArray bulkSid;
    QByteArray verificationType = QByteArrayLiteral("phone-call");
    QByteArray verificationDocumentSid;
    QByteArray extension;
    int callDelay = 0; ///< seconds
    QByteArray code; ///< the last one that was given
    qint64 codeSince = 0; ///< when it was first given: good for ten minutes
    int attempts = 0;
    QList<QByteArray> callSids;
    QList<CallAnswer> plans; ///< what the person will do with the next calls, if someone said so
    OrderStatus status = OrderStatus::TwilioProcessing;
    QByteArray failureReason;
    bool proven = false; ///< a verified caller ID was proof enough of who owns the number
    bool gone = false; ///< canceled, or off-boarded for three days: no list has it any more
    qint64 offboarded = 0; ///< when its number was released; 0: not
    qint64 created = 0;
    qint64 updated = 0; ///< the last change by anyone: idle times count from here
    qint64 since = 0; ///< when it came into its status
};

/// A letter of authorization ("authorization document"). Page 09.
struct Letter
{
    QByteArray sid;
    int account = 0;
    QByteArray addressSid;
    QByteArray email;
    QList<QByteArray> ccEmails;
    QByteArray contactTitle;
    QByteArray contactPhone;
    LetterStatus status = LetterStatus::Signing;
    qint64 created = 0;
    qint64 updated = 0;
};

/// A verification call. It rings after its delay until someone answers or it rang long enough.
struct VerificationCall
{
    QByteArray sid;
    QByteArray orderSid;
    quint64 to = 0;
    QByteArray code;
    QByteArray extension;
    int delay = 0; ///< seconds
    int prompts = 0; ///< how often a code was typed that is not the order's
    qint64 placed = 0;
    QByteArray result; ///< empty while it waits or rings; else verified, wrong-code, no-answer or canceled
};

/// An e-mail that would have been sent.
struct Email
{
    QByteArray to;
    QList<QByteArray> cc;
    QByteArray subject;
    QByteArray letterSid;
    qint64 sent = 0;
};

/// A number outside that an account may show as the caller (the 2010 API's OutgoingCallerIds).
struct CallerId
{
    QByteArray sid;
    int account = 0;
    quint64 number = 0;
    QByteArray friendlyName;
    qint64 created = 0;
};

/// Numbers that are ordered together (v2), each with its order or the reason why it has none.
struct BulkOrder
{
    struct Row
    {
        QByteArray number; ///< as given
        QByteArray orderSid;
        QByteArray failure;
    };
    QByteArray sid;
    int account = 0;
    QByteArray friendlyName;
    QByteArray notificationEmail;
    QList<Row> rows; ///< carried out at once, and shown little by little
    qint64 created = 0;
};

/// A bulk eligibility check: the answers are known at once and shown little by little (page 10).
struct EligibilityBatch
{
    QByteArray sid;
    int account = 0;
    QByteArray friendlyName;
    QList<QByteArray> results; ///< JSON objects
    qint64 created = 0;
};

/// Everything that belongs to hosting numbers. An order's or letter's SID leads to its place in the list, which it
/// keeps.
class Hosting
{
public:
    explicit Hosting(quint64 seed);

    std::vector<HostedOrder> orders;
    std::vector<Letter> letters;
    std::vector<VerificationCall> calls;
    QList<Email> emails;
    QList<CallerId> callerIds;
    QList<BulkOrder> bulks;
    QList<EligibilityBatch> batches;
    QSet<quint64> textedElsewhere; ///< numbers whose texts another provider carries
    std::array<std::array<bool, 2>, 3> served; ///< by account and generation
    quint64 nextCallerId = 0;

    /// The order of a SID unless it is gone; nothing for any other text.
    HostedOrder *order(const QByteArray &sid);
    /// The same of one account; the developer preview takes a unique name for the SID as well.
    HostedOrder *order(int account, const QByteArray &name, Generation generation);
    Letter *letter(const QByteArray &sid);
    Letter *letter(int account, const QByteArray &sid);
    /// The call that waits or rings for an order.
    VerificationCall *openCall(const QByteArray &orderSid);
    /// The order that a number's incoming number came with, be it complete or not.
    HostedOrder *orderOfIncoming(const QByteArray &incomingSid);
    /// The newest order of a number that is neither gone nor failed, of any account; with \a before, of those that came
    /// earlier than that one.
    const HostedOrder *activeOrder(quint64 number, const HostedOrder *before = nullptr) const;
    BulkOrder *bulk(int account, const QByteArray &sid);
    const EligibilityBatch *batch(int account, const QByteArray &sid) const;

    // New rows get their SID and their place. What they return is good until the next one.
    HostedOrder &add(HostedOrder order);
    Letter &add(Letter letter);
    VerificationCall &add(VerificationCall call);
    CallerId &add(CallerId callerId);
    BulkOrder &add(BulkOrder bulk);
    EligibilityBatch &add(EligibilityBatch batch);

    quint64 seed() const { return m_seed; }

private:
    quint64 m_seed;
};

} // namespace sandbox
