// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/subaccounts.h"

#include "app/api/accounts.h"
#include "app/profile.h"
#include "models/decode.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

Subaccounts::Subaccounts(const Profile &profile, const Credentials &credentials, std::shared_ptr<Traffic> traffic,
                         QObject *parent)
    : QObject(parent)
    , m_main(profile.accountSid)
    , m_isKey(profile.authKind == AuthKind::ApiKey)
    , m_transport(
          { .accountSid = profile.accountSid, .baseUrls = profile.effectiveBaseUrls(), .traffic = std::move(traffic) },
          credentials, m_clock)
{
}

void Subaccounts::read()
{
    if (m_reading.running())
        return;
    m_links.clear();
    m_read.clear();
    m_problem.reset();
    m_reading = m_transport.send(listAccounts(), this, [this](const Result<Reply> &reply) { take(reply); });
    Q_EMIT changed();
}

void Subaccounts::fail(const ApiError &error)
{
    m_problem = error;
    const bool mayNot = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden;
    if (m_isKey && mayNot)
        m_problem->message = tr("This API key may not read subaccounts.");
    else
        m_problem->message = tr("Subaccounts could not be read: %1").arg(error.message);
    Q_EMIT changed();
}

void Subaccounts::take(const Result<Reply> &reply)
{
    if (!reply)
        return fail(reply.error());
    const QByteArray &body = reply.value().body;
    const Result<DecodedPage> page = decodePage(schemaOf<Account>(), body);
    const Result<QHash<QString, QString>> tokens = accountTokens(body);
    if (!page || !tokens)
        return fail(page ? tokens.error() : page.error());
    m_tokens.insert(tokens.value());
    for (int row = 0; row < page.value().rows->rows(); ++row) {
        Account account = recordAt<Account>(*page.value().rows, row);
        // Nothing can be done in a closed account.
        if (account.sid == m_main || account.status == "closed"_L1)
            continue;
        m_read.insert(account.sid);
        const auto known = std::ranges::find(m_accounts, account.sid, &Account::sid);
        if (known != m_accounts.end())
            *known = std::move(account);
        else
            m_accounts.append(std::move(account));
    }
    const QString next = page.value().nextLink;
    const bool isLast = next.isEmpty() || m_links.contains(next);
    if (isLast)
        m_accounts.removeIf([this](const Account &account) { return !m_read.contains(account.sid); });
    m_tokens.remove(m_main);
    std::sort(m_accounts.begin(), m_accounts.end(), [](const Account &left, const Account &right) {
        return left.friendlyName.localeAwareCompare(right.friendlyName) < 0;
    });
    Q_EMIT changed();

    if (isLast)
        return;
    m_links.append(next);
    m_reading = m_transport.sendLink(Product::Api, next, this, [this](const Result<Reply> &answer) { take(answer); });
}

std::optional<Credentials> Subaccounts::ownCredentials(const QString &sid) const
{
    const QString token = m_tokens.value(sid);
    if (token.isEmpty())
        return std::nullopt;
    return Credentials{ sid, token };
}

} // namespace nd
