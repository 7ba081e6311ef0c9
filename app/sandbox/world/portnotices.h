// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

// Who is told of what happens to port-ins: page 17.

namespace sandbox {

/// The words that "notifications_of" can hold.
QStringList portEvents();

/// A request, or a number of it, came into its status at \a when: whoever wants to know is told.
void announce(World &world, const PortRequest &request, qint64 when);
void announce(World &world, const PortNumber &number, qint64 when);

/// A target is deleted: that takes effect after some minutes.
void endTarget(World &world, int account, bool portIn);
/// Ends the targets whose time has come.
void advanceTargets(World &world);

/// Where a delivery is sent: the target with the body's digest, which the signature covers.
QByteArray signedUrl(const WebhookDelivery &delivery);
/// The X-Twilio-Signature of a URL.
QByteArray signatureOf(const QByteArray &url, const QByteArray &authToken);
/// What came of an attempt: a status, or 0 for none. Anything but 200 is tried again, ten times.
void settleDelivery(World &world, WebhookDelivery &delivery, int status);

} // namespace sandbox
