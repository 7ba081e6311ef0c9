// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountbox.h"

#include "app/session.h"
#include "models/bidi.h"
#include "models/rules/values.h"
#include "ui/widgets/typedchoice.h"

using namespace Qt::StringLiterals;

namespace nd {

AccountBox::AccountBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(name);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::currentTextChanged, this, &AccountBox::take);
    connect(this, &QComboBox::currentIndexChanged, this, &AccountBox::take); // another of the same name
}

void AccountBox::setAccounts(const Session &session, const QList<Account> &others)
{
    const QString chosen = account();
    m_filling = true;
    clear();
    m_asking = session.accountSid();
    addItem(tr("%1 (this account)").arg(session.displayName()), m_asking);
    for (const Account &other : others) {
        if (other.sid != m_asking && other.status != "closed"_L1)
            addItem(other.friendlyName.isEmpty() ? other.sid : bidi::isolated(other.friendlyName), other.sid);
    }
    tellApart(*this);
    m_filling = false;
    setAccount(chosen);
}

QString AccountBox::account() const
{
    const int index = shownEntry(*this);
    const QString sid = index >= 0 ? itemData(index).toString() : currentText().trimmed();
    return sid == m_asking ? QString() : sid;
}

void AccountBox::setAccount(const QString &sid)
{
    const int index = findData(sid.isEmpty() ? m_asking : sid);
    if (index >= 0)
        setCurrentIndex(index);
    else
        setEditText(sid);
    take();
}

QString AccountBox::nameOf(const QString &sid) const
{
    const int index = findData(sid);
    return index >= 0 ? itemText(index) : sid;
}

bool AccountBox::isGood() const
{
    const QString text = currentText().trimmed();
    return findText(text) >= 0 || (!text.isEmpty() && rules::sid(u"AC", text).ok());
}

QString AccountBox::problem() const
{
    return isGood() || m_asking.isEmpty() ? QString()
                                          : tr("Choose an account, or type its SID: AC and 32 digits or letters a–f.");
}

void AccountBox::take()
{
    if (!m_filling)
        Q_EMIT accountChanged();
}

} // namespace nd
