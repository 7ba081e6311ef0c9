// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/porting.h"

#include "app/sandbox/world/random.h"
#include "app/sandbox/world/rows.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr const char *requestWords[]
    = { "In Review", "Waiting for Signature", "In Progress", "Action Required", "Canceling", "Canceled", "Completed",
        "Expired" };
constexpr const char *numberWords[] = { "In Review",      "Waiting for Signature",
                                        "Port Submitted", "Port Pending",
                                        "Port Rejected",  "Canceling",
                                        "Canceled",       "Completed" };
constexpr const char *documentWords[] = { "DRAFT", "PENDING_REVIEW", "REJECTED", "APPROVED", "EXPIRED" };

} // namespace

QByteArray wordOf(PortStatus status)
{
    return requestWords[static_cast<std::size_t>(status)];
}

bool isOver(PortStatus status)
{
    return status == PortStatus::Canceled || status == PortStatus::Completed || status == PortStatus::Expired;
}

QByteArray wordOf(PortNumberStatus status)
{
    return numberWords[static_cast<std::size_t>(status)];
}

bool isOver(PortNumberStatus status)
{
    return status == PortNumberStatus::Canceled || status == PortNumberStatus::Completed;
}

QByteArray underscored(const QByteArray &word)
{
    return word.toLower().replace(' ', '_');
}

bool sameWord(const QString &a, const QString &b)
{
    const auto plain = [](const QString &word) { return QString(word).remove(u' ').remove(u'_').toCaseFolded(); };
    return plain(a) == plain(b);
}

QByteArray wordOf(DocumentStatus status)
{
    return documentWords[static_cast<std::size_t>(status)];
}

Porting::Porting(quint64 seed)
    : m_seed(seed)
{
}

qint64 Porting::indexOf(const QByteArray &sid) const
{
    const qint64 index = sidIndex(sid, "KW", m_seed);
    return index < static_cast<qint64>(requests.size()) ? index : -1;
}

PortRequest *Porting::request(const QByteArray &sid)
{
    return at(requests, indexOf(sid));
}

PortRequest *Porting::request(int account, const QByteArray &sid)
{
    PortRequest *found = request(sid);
    return found != nullptr && (found->account == account || found->creator == account) ? found : nullptr;
}

PortNumber *Porting::number(const QByteArray &sid)
{
    return at(numbers, sidIndex(sid, "PU", m_seed));
}

UploadedDocument *Porting::document(const QByteArray &sid)
{
    return at(documents, sidIndex(sid, "RD", m_seed));
}

const PortNumber *Porting::onTheWay(quint64 number, const PortNumber *before) const
{
    const QList<qint64> places = m_byNumber.value(number);
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        const PortNumber &row = numbers[static_cast<std::size_t>(places.at(i))];
        if (!isOver(row.status) && (before == nullptr || &row < before))
            return &row;
    }
    return nullptr;
}

PortRequest &Porting::add(PortRequest request, const QList<PortNumber> &rows)
{
    request.sid = makeSid("KW", m_seed, requests.size());
    request.first = static_cast<qint64>(numbers.size());
    request.count = static_cast<int>(rows.size());
    for (PortNumber row : rows) {
        row.sid = makeSid("PU", m_seed, numbers.size());
        row.request = static_cast<qint64>(requests.size());
        m_byNumber[row.number].append(static_cast<qint64>(numbers.size()));
        numbers.push_back(std::move(row));
    }
    return requests.emplace_back(std::move(request));
}

UploadedDocument &Porting::add(UploadedDocument document)
{
    document.sid = makeSid("RD", m_seed, documents.size());
    return documents.emplace_back(std::move(document));
}

WebhookDelivery &Porting::add(WebhookDelivery delivery)
{
    constexpr std::size_t kept = 5000;
    if (deliveries.size() >= kept)
        deliveries.erase(deliveries.begin());
    delivery.id = m_nextDelivery++;
    return deliveries.emplace_back(std::move(delivery));
}

} // namespace sandbox
