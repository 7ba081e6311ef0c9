// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QAction;
class QModelIndex;
class QObject;

namespace nd {

/// The whole URL in a cell of records that shows a part of it; nothing where nothing is masked.
std::optional<QString> wholeUrl(const QModelIndex &cell);

/// "Copy whole URL": for those who need what tables and inspectors mask. The caller says which cell.
QAction *makeCopyWholeUrlAction(QObject *parent);

} // namespace nd
