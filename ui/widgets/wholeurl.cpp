// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholeurl.h"

#include "models/field.h"
#include "models/recordmodel.h"

#include <QAction>
#include <QCoreApplication>
#include <QModelIndex>

using namespace Qt::StringLiterals;

namespace nd {

std::optional<QString> wholeUrl(const QModelIndex &cell)
{
    if (!cell.isValid() || cell.data(FormatRole).toInt() != int(Format::Url))
        return std::nullopt;
    const QString whole = cell.data(ValueRole).toString();
    return whole == cell.data(CopyRole).toString() ? std::nullopt : std::optional(whole);
}

QAction *makeCopyWholeUrlAction(QObject *parent)
{
    auto *action = new QAction(QCoreApplication::translate("WholeUrl", "Copy &whole URL"), parent);
    action->setObjectName(u"copyWholeUrl"_s);
    action->setToolTip(
        QCoreApplication::translate("WholeUrl", "With user, password and values, which are not shown here"));
    return action;
}

} // namespace nd
