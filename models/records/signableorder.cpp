// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/signableorder.h"

namespace nd {

namespace {

using N = SignableOrder;
constexpr const char *inOrder = QT_TRANSLATE_NOOP("FieldGroup", "Order");

constexpr Field<N> table[] = {
    field<&N::chosen>("chosen", QT_TRANSLATE_NOOP("Field", "On it")).in(inOrder).local(),
    field<&N::number>("number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inOrder).local(),
    field<&N::owner>("owner", QT_TRANSLATE_NOOP("Field", "Owner")).in(inOrder).local().wide(22),
    field<&N::name>("name", QT_TRANSLATE_NOOP("Field", "Name")).in(inOrder).local().wide(18),
    field<&N::address>("address", QT_TRANSLATE_NOOP("Field", "Address")).in(inOrder).local().wide(26),
    field<&N::reason>("reason", QT_TRANSLATE_NOOP("Field", "Why not")).in(inOrder).local().wide(24),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word).in(inOrder).local().hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inOrder).local().hidden(),
};

} // namespace

std::span<const Field<SignableOrder>> SignableOrder::fields()
{
    return table;
}

} // namespace nd
