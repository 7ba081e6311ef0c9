// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/account.h"

namespace nd {

namespace {

using N = Account;
constexpr const char *inAccount = QT_TRANSLATE_NOOP("FieldGroup", "Account");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inAccount),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word).in(inAccount),
    field<&N::type>("type", QT_TRANSLATE_NOOP("Field", "Type"), Format::Word).in(inAccount),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inAccount),
    field<&N::ownerAccountSid>("owner_account_sid", QT_TRANSLATE_NOOP("Field", "Owner account"), Format::Sid)
        .in(inAccount)
        .hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<Account>> Account::fields()
{
    return table;
}

} // namespace nd
