// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/address.h"
#include "models/records/incomingnumber.h"

#include <QList>
#include <QMap>
#include <QWidget>

class QComboBox;

namespace nd {

/// Which address of the account that numbers go to each of them gets: a line for those that need the same. A list to
/// choose from that also takes a SID.
class AddressesThere : public QWidget
{
    Q_OBJECT
public:
    /// @param addresses of that account, as far as they could be read
    /// @param usual SID of the one to begin with, where it suits or isn't known; may be empty
    AddressesThere(const QList<IncomingNumber> &numbers, const QList<Address> &addresses, const QString &accountName,
                   const QString &usual, QWidget *parent = nullptr);

    bool isEmpty() const { return m_boxes.isEmpty(); }
    /// rules::addressNeed() to SID; what isn't chosen, or can't be a SID, is not there.
    QMap<QString, QString> chosen() const;

Q_SIGNALS:
    void changed();

private:
    QMap<QString, QComboBox *> m_boxes; ///< By need.
};

} // namespace nd
