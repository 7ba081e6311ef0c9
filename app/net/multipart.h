// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/attempt.h"
#include "app/net/request.h"

namespace nd {

/// A form with a file as multipart/form-data (RFC 7578), all of it in memory: a change goes out as one body that can't
/// be rewound (OneShotBody). Names and values are UTF-8; what would end a header is percent-encoded, as browsers do.
RequestBody multipartBody(const Parameters &form, const FilePart &file);

} // namespace nd
