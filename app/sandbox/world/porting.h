// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace sandbox {

/// The statuses of a port-in request: page 14, and Expired of page 15.
enum class PortStatus {
    InReview,
    WaitingForSignature,
    InProgress,
    ActionRequired,
    Canceling,
    Canceled,
    Completed,
    Expired,
};
/// "Waiting for Signature"
QByteArray wordOf(PortStatus status);
bool isOver(PortStatus status);

/// The statuses of a number in a request: page 14.
enum class PortNumberStatus {
    InReview,
    WaitingForSignature,
    Submitted,
    Pending,
    Rejected,
    Canceling,
    Canceled,
    Completed,
};
/// "Port Submitted"
QByteArray wordOf(PortNumberStatus status);
bool isOver(PortNumberStatus status);

/// "Port Submitted" as "port_submitted": the other spelling that the pages have.
QByteArray underscored(const QByteArray &word);
/// Whether two words are the same but for case, spaces and underscores.
bool sameWord(const QString &a, const QString &b);

enum class DocumentStatus { Draft, PendingReview, Rejected, Approved, Expired };
/// "PENDING_REVIEW"
QByteArray wordOf(DocumentStatus status);

/// An uploaded file: page 12. What was in it is not kept.
struct UploadedDocument
{
    QByteArray sid;
    int account = 0;
    QByteArray type;
    QByteArray friendlyName;
    QByteArray mimeType; ///< empty: nothing usable arrived
    QByteArray failureReason;
    DocumentStatus status = DocumentStatus::Draft;
    bool locked = false; ///< a PDF with a password: a reviewer can't read it
    qint64 size = 0;
    qint64 created = 0;
    qint64 updated = 0;
};

/// One number of a request: page 16.
struct PortNumber
{
    QByteArray sid;
    qint64 request = 0; ///< the place of its request
    quint64 number = 0;
    QByteArray given; ///< as the request has it
    QByteArray pin;
    QByteArray type; ///< LOCAL, MOBILE, TOLL-FREE, UNKNOWN
    QByteArray country;
    bool portable = true;
    bool missingFields = false;
    int reasonCode = 0; ///< why it is not portable; 0: it is
    QByteArray reason;
    PortNumberStatus status = PortNumberStatus::InReview;
    int rejectionCode = 0; ///< 0: none
    QByteArray rejection;
    QByteArray incomingSid; ///< of the number that came of it
    qint64 portDate = 0; ///< 0: none yet
    qint64 submitted = 0; ///< when the losing carrier got it; 0: never
    qint64 updated = 0; ///< when it came into its status
};

/// How far a request is, whatever became of its numbers.
enum class PortPhase { Review, Signature, Carrier, Over };

/// A request to bring numbers from another carrier: page 15. Text is UTF-8; empty means unset.
struct PortRequest
{
    QByteArray sid;
    int account = 0; ///< where the numbers go
    int creator = 0; ///< who asked for it
    QList<QByteArray> notificationEmails;
    QByteArray targetDate; ///< "2025-10-31", in UTC when there is a time range
    QByteArray rangeStart; ///< "18:15:00Z"
    QByteArray rangeEnd;
    QByteArray customerType;
    QByteArray customerName;
    QByteArray accountNumber;
    QByteArray accountPhone;
    QByteArray addressSid;
    QByteArray street;
    QByteArray street2;
    QByteArray city;
    QByteArray state;
    QByteArray zip;
    QByteArray country;
    QByteArray representative;
    QByteArray representativeEmail;
    QList<QByteArray> documents; ///< SIDs
    int ticket = 0; ///< of the support; 0: none
    QByteArray cancellationReason;
    PortPhase phase = PortPhase::Review;
    qint64 phaseSince = 0;
    PortStatus status = PortStatus::InReview;
    qint64 created = 0;
    qint64 updated = 0; ///< the last change of its status or of a number's
    qint64 first = 0; ///< the place of its first number; the others follow
    int count = 0;
};

/// Where an account wants to be told of port-ins: page 17. Empty: nowhere.
struct WebhookTargets
{
    QByteArray portIn;
    QByteArray portOut;
    qint64 portInSince = 0;
    qint64 portOutSince = 0;
    qint64 portInEnds = 0; ///< when its deletion takes effect; 0: it was not deleted
    qint64 portOutEnds = 0;
    QList<QByteArray> events; ///< empty: all
};

/// An event that goes to an account's target, and how that went.
struct WebhookDelivery
{
    quint64 id = 0;
    int account = 0; ///< whose token signs it
    QByteArray event;
    QByteArray target;
    QByteArray body;
    QByteArray outcome; ///< empty: on its way, or waiting for the next attempt
    int attempts = 0;
    qint64 next = 0; ///< when it is sent (again)
    bool over = false;
};

/// Everything that belongs to bringing numbers in. A SID leads to a row's place in its list, which it keeps.
class Porting
{
public:
    explicit Porting(quint64 seed);

    std::vector<PortRequest> requests;
    std::vector<PortNumber> numbers;
    std::vector<UploadedDocument> documents;
    std::array<WebhookTargets, 3> webhooks; ///< by account
    std::vector<WebhookDelivery> deliveries; ///< in the order in which they came

    /// The request of a SID when the account made it or gets its numbers; nothing for any other text.
    PortRequest *request(int account, const QByteArray &sid);
    PortRequest *request(const QByteArray &sid);
    /// The place of a request that has a SID, or -1.
    qint64 indexOf(const QByteArray &sid) const;
    PortNumber *number(const QByteArray &sid);
    UploadedDocument *document(const QByteArray &sid);

    PortRequest &requestOf(const PortNumber &number) { return requests[static_cast<std::size_t>(number.request)]; }
    PortNumber &numberOf(const PortRequest &request, int n)
    {
        return numbers[static_cast<std::size_t>(request.first + n)];
    }
    const PortNumber &numberOf(const PortRequest &request, int n) const
    {
        return numbers[static_cast<std::size_t>(request.first + n)];
    }
    /// The row of a number that is on its way in; of those before \a before when that is given.
    const PortNumber *onTheWay(quint64 number, const PortNumber *before = nullptr) const;

    // New rows get their SID and their place. What they return is good until the next one.
    PortRequest &add(PortRequest request, const QList<PortNumber> &rows);
    UploadedDocument &add(UploadedDocument document);
    WebhookDelivery &add(WebhookDelivery delivery);

    quint64 seed() const { return m_seed; }

private:
    quint64 m_seed;
    quint64 m_nextDelivery = 0;
    QHash<quint64, QList<qint64>> m_byNumber; ///< places in numbers
};

} // namespace sandbox
