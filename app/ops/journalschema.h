// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

namespace nd {

/// The steps that bring the journal's file, bulk runs included, from one version to the next.
///
/// A step is never edited once it has landed, whatever is wrong with it: files that it made are out there, and they
/// don't run it again. What has to be different is a further step. tests/data/folders has a file of every version.
std::span<const QStringList> journalVersions();

} // namespace nd
