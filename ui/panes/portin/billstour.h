// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nd {

class BillsPage;

/// What the tour takes pictures of on the page of bills, on the sandbox: files that it makes itself.
QStringList billTourStates();
void showBillsOnTour(BillsPage &page, const QString &state);

} // namespace nd
