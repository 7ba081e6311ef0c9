// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/records/portdocument.h"

#include <QByteArray>

#include <span>

namespace nd {

/// Id of the one kind of change here.
inline constexpr const char *uploadKind = "document.upload";

/// Uploads a bill (page 12). When the answer is lost its outcome stays Unknown: nothing can be read there. A person may
/// end that (OperationRunner::giveUp) and upload it again, since a second upload only makes a spare document.
/// @param bytes the file, whose hash the document holds
OperationSpec uploadBillOperation(const PortDocument &document, const QByteArray &bytes);

/// What the upload of a bill acts on, for people to read in Activity: its file, and the beginning of its hash.
QString uploadSubject(const PortDocument &document);

std::span<const OperationKind> documentOperationKinds();

} // namespace nd
