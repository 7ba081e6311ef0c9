// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bidi.h"

#include <QComboBox>
#include <QHash>

namespace nd {

/// The entry that an editable box shows; -1 when its text is none. Two accounts may have one name: then it is the one
/// that was chosen, not the first of that name.
inline int shownEntry(const QComboBox &box)
{
    const QString text = box.currentText().trimmed();
    const int chosen = box.currentIndex();
    return chosen >= 0 && box.itemText(chosen) == text ? chosen : box.findText(text);
}

/// Adds its SID, the data of an entry, to each label that several entries have: a choice has to be seen.
inline void tellApart(QComboBox &box)
{
    QHash<QString, int> times;
    for (int i = 0; i < box.count(); ++i)
        ++times[box.itemText(i)];
    for (int i = 0; i < box.count(); ++i) {
        const QString sid = box.itemData(i).toString();
        if (times.value(box.itemText(i)) > 1 && box.itemText(i) != sid)
            box.setItemText(i, QStringLiteral("%1 (%2)").arg(box.itemText(i), bidi::isolated(sid)));
    }
}

} // namespace nd
