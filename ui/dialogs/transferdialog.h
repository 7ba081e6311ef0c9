// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/account.h"
#include "models/records/incomingnumber.h"

#include <QDialog>
#include <QList>

class QComboBox;

namespace nd {

/// Asks which account of the same parent a number goes to, and says what that means for it.
class TransferDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param targets the accounts to choose from, without the one that has the number
    TransferDialog(const IncomingNumber &number, const QList<Account> &targets, QWidget *parent = nullptr);

    QString target() const;
    QString targetName() const;

private:
    QComboBox *m_target;
};

} // namespace nd
