// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/subaccounts.h"

#include "app/api/accounts.h"
#include "app/profile.h"
#include "models/decode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

Subaccounts::Subaccounts(const Profile &profile, const Credentials &credentials, QObject *parent)
    : QObject(parent)
    , m_main(profile.accountSid)
    , m_transport({ .accountSid = profile.accountSid, .baseUrls = profile.effectiveBaseUrls() }, credentials, m_clock)
{
}

void Subaccounts::read()
{
    m_transport.send(listAccounts(), this, [this](const Result<Reply> &reply) { take(reply); });
}

void Subaccounts::take(const Result<Reply> &reply)
{
    if (!reply)
        return;
    const QByteArray &body = reply.value().body;
    const Result<DecodedPage> page = decodePage(schemaOf<Account>(), body);
    const Result<QHash<QString, QString>> tokens = accountTokens(body);
    if (!page || !tokens)
        return;
    m_tokens.insert(tokens.value());
    for (int row = 0; row < page.value().rows->rows(); ++row) {
        Account account = recordAt<Account>(*page.value().rows, row);
        const bool known = std::any_of(m_accounts.cbegin(), m_accounts.cend(),
                                       [&account](const Account &other) { return other.sid == account.sid; });
        // Nothing can be done in a closed account.
        if (!known && account.sid != m_main && account.status != "closed"_L1)
            m_accounts.append(std::move(account));
    }
    m_tokens.remove(m_main);
    std::sort(m_accounts.begin(), m_accounts.end(), [](const Account &left, const Account &right) {
        return left.friendlyName.localeAwareCompare(right.friendlyName) < 0;
    });
    Q_EMIT changed();

    const QString next = page.value().nextLink;
    if (next.isEmpty() || m_links.contains(next))
        return;
    m_links.append(next);
    m_transport.sendLink(Product::Api, next, this, [this](const Result<Reply> &answer) { take(answer); });
}

std::optional<Credentials> Subaccounts::ownCredentials(const QString &sid) const
{
    const QString token = m_tokens.value(sid);
    if (token.isEmpty())
        return std::nullopt;
    return Credentials{ sid, token };
}

} // namespace nd
