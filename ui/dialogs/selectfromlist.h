// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace nd {

class RecordModel;

/// Looks at many rows in a worker: the dialog then opens a moment later. Lets people paste or drop a list of numbers
/// and gives the keys of the rows that have them.
struct SelectFromList
{
    QByteArray numberField; ///< E.164.
    QByteArray countryField; ///< Numbers without + are read as those of the country that most rows have.
    QString unknown; ///< What is said of a number that no row has: "not in this account".
    /// A number can have several rows.
    std::function<void(const QStringList &keys)> chosen;
};
void selectFromList(const RecordModel &model, const SelectFromList &how, QWidget *over);

} // namespace nd
