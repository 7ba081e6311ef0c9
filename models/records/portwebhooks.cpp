// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/portwebhooks.h"

#include <QSet>

namespace nd {

namespace {

using N = PortWebhooks;
constexpr const char *inTargets = QT_TRANSLATE_NOOP("FieldGroup", "Targets");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::portInUrl>("port_in_target_url", QT_TRANSLATE_NOOP("Field", "Port-ins go to"), Format::Url)
        .in(inTargets)
        .editable(Edit::Clearable),
    field<&N::portOutUrl>("port_out_target_url", QT_TRANSLATE_NOOP("Field", "Port-outs go to"), Format::Url)
        .in(inTargets)
        .editable(Edit::Clearable),
    field<&N::events>("notifications_of", QT_TRANSLATE_NOOP("Field", "Events")).in(inTargets).editable(Edit::Clearable),
    field<&N::portInCreated>("port_in_target_date_created", QT_TRANSLATE_NOOP("Field", "Port-ins since")).in(inRecord),
    field<&N::portOutCreated>("port_out_target_date_created", QT_TRANSLATE_NOOP("Field", "Port-outs since"))
        .in(inRecord),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "URL"), Format::Url).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<PortWebhooks>> PortWebhooks::fields()
{
    return table;
}

bool PortWebhooks::sameAs(const PortWebhooks &other) const
{
    // Unset comes as null and as "".
    return portInUrl == other.portInUrl && portOutUrl == other.portOutUrl
        && QSet<QString>(events.begin(), events.end()) == QSet<QString>(other.events.begin(), other.events.end());
}

} // namespace nd
