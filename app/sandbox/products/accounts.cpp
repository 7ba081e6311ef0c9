// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"

namespace sandbox {

namespace {

/// The real service lets a standard key do everything but read accounts and keys.
std::optional<Response> refusedKey(const Context &context)
{
    if (context.principal.kind != Principal::Kind::StandardKey)
        return std::nullopt;
    return failure(static_cast<int>(Code::PermissionDenied), 403,
                   QStringLiteral("A standard API key can't read accounts."));
}

void writeAccount(JsonWriter &json, const World &world, const Account &account)
{
    static constexpr struct
    {
        const char *key;
        const char *path;
    } subresources[] = {
        { "available_phone_numbers", "/AvailablePhoneNumbers.json" },
        { "incoming_phone_numbers", "/IncomingPhoneNumbers.json" },
        { "addresses", "/Addresses.json" },
        { "applications", "/Applications.json" },
    };
    const QByteArray path = "/2010-04-01/Accounts/" + account.sid;
    json.openObject();
    json.member("auth_token", account.authToken);
    json.member("date_created", rfc2822(account.created));
    json.member("date_updated", rfc2822(account.created));
    json.member("friendly_name", account.friendlyName);
    json.member("owner_account_sid", world.household.accounts.at(account.owner).sid);
    json.member("sid", account.sid);
    json.member("status", account.status);
    json.key("subresource_uris").openObject();
    for (const auto &subresource : subresources)
        json.member(subresource.key, path + subresource.path);
    json.closeObject();
    json.member("type", world.trial ? "Trial" : "Full");
    json.member("uri", path + ".json");
    json.closeObject();
}

} // namespace

Response listAccounts(Context &context)
{
    if (const auto refused = refusedKey(context))
        return *refused;
    const QByteArray name = context.request.query.text(u"FriendlyName").toUtf8();
    const QByteArray status = context.request.query.text(u"Status").toUtf8();
    QList<const Account *> rows;
    const QList<Account> &accounts = context.world.household.accounts;
    for (int i = 0; i < accounts.size(); ++i) {
        const Account &account = accounts.at(i);
        const bool mine = i == context.principal.account || account.owner == context.principal.account;
        if (mine && (name.isEmpty() || account.friendlyName == name) && (status.isEmpty() || account.status == status))
            rows.append(&account);
    }
    return listPage(context, "accounts", rows.size(),
                    [&](JsonWriter &json, qsizetype row) { writeAccount(json, context.world, *rows.at(row)); });
}

Response fetchAccount(Context &context)
{
    if (const auto refused = refusedKey(context))
        return *refused;
    JsonWriter json;
    writeAccount(json, context.world, context.world.household.accounts.at(context.account));
    return okay(json);
}

} // namespace sandbox
