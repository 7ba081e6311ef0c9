// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/page.h"

#include <memory>

namespace nd {

class Transport;

/// The pages of a list of the service. Bodies are parsed in a worker; the next page is asked for before this one is
/// parsed. A next link that was followed before fails with ErrorKind::PageLoop, one to another origin with
/// ErrorKind::InsecureUrl.
std::unique_ptr<PageSource> readPages(Transport &transport, const Schema &schema, const Request &first);
/// With a schema that was made for it: it lives as long as a page is being parsed, though nobody waits for that any
/// more.
std::unique_ptr<PageSource> readPages(Transport &transport, std::shared_ptr<const Schema> schema, const Request &first);

} // namespace nd
