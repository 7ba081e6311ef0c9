// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace nd {

/// The entry that an editable box shows; -1 when its text is none. Two accounts may have one name: then it is the one
/// that was chosen, not the first of that name.
inline int shownEntry(const QComboBox &box)
{
    const QString text = box.currentText().trimmed();
    const int chosen = box.currentIndex();
    return chosen >= 0 && box.itemText(chosen) == text ? chosen : box.findText(text);
}

} // namespace nd
