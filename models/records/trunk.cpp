// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/trunk.h"

namespace nd {

namespace {

using N = Trunk;
constexpr const char *inTrunk = QT_TRANSLATE_NOOP("FieldGroup", "Trunk");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inTrunk),
    field<&N::domainName>("domain_name", QT_TRANSLATE_NOOP("Field", "Domain")).in(inTrunk),
    field<&N::secure>("secure", QT_TRANSLATE_NOOP("Field", "Secure")).in(inTrunk),
    field<&N::callerNameLookup>("cnam_lookup_enabled", QT_TRANSLATE_NOOP("Field", "Caller name lookup"))
        .in(inTrunk)
        .hidden(),
    field<&N::disasterRecoveryUrl>("disaster_recovery_url", QT_TRANSLATE_NOOP("Field", "Disaster recovery URL"),
                                   Format::Url)
        .in(inTrunk)
        .hidden(),
    field<&N::disasterRecoveryMethod>("disaster_recovery_method",
                                      QT_TRANSLATE_NOOP("Field", "Disaster recovery method"))
        .in(inTrunk)
        .hidden(),
    field<&N::transferMode>("transfer_mode", QT_TRANSLATE_NOOP("Field", "Call transfer"), Format::Word)
        .in(inTrunk)
        .hidden(),
    field<&N::transferCallerId>("transfer_caller_id", QT_TRANSLATE_NOOP("Field", "Caller ID on transfer"), Format::Word)
        .in(inTrunk)
        .hidden(),
    field<&N::authType>("auth_type", QT_TRANSLATE_NOOP("Field", "Authentication"), Format::Word).in(inTrunk).hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord).hidden(),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<Trunk>> Trunk::fields()
{
    return table;
}

} // namespace nd
