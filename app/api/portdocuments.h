// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/records/portdocument.h"
#include "models/result.h"

namespace nd {

/// Uploads a utility bill, page 12: multipart, to a host of its own. Neither the OpenAPI description nor the official
/// client knows it, so it is not among endpoints().
/// @param friendlyName may be empty
Request uploadDocument(const QString &friendlyName, const FilePart &file);

/// The answer to an upload. ErrorKind::Malformed when it can't be read; ErrorKind::Refused when it says that nothing
/// usable arrived: an empty `mime_type`, or a reason for a failure.
Result<PortDocument> readUploadedDocument(const QByteArray &body);

} // namespace nd
