// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkform.h"

#include "ui/widgets/accountbox.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/numberlistbox.h"

#include <QIcon>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

CheckForm::CheckForm(const QString &id, const QString &region, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_list(new NumberListBox(region))
    , m_account(new AccountBox(id + "Account"_L1))
    , m_form(new FieldForm)
    , m_check(new QPushButton)
{
    setObjectName(id + "Form"_L1);
    m_accountRow = m_form->addRow(account, m_account);
    m_check->setObjectName(id + "Button"_L1);
    m_check->setIcon(QIcon::fromTheme(u"dialog-ok-apply"_s));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_form);
    layout->addWidget(m_check);
    setMinimumWidth(290);
    setFocusProxy(m_list);

    connect(m_list, &NumberListBox::changed, this, &CheckForm::edited);
    connect(m_account, &AccountBox::accountChanged, this, &CheckForm::takeAccount);
    connect(m_check, &QPushButton::clicked, this, &CheckForm::checkRequested);
}

QString CheckForm::account() const
{
    return m_account->isGood() ? m_account->account() : QString();
}

void CheckForm::goToAccount()
{
    m_account->setFocus();
    m_account->lineEdit()->selectAll();
}

void CheckForm::showButton(const QString &label, bool on, const QString &offBecause)
{
    m_check->setText(label);
    m_check->setEnabled(on);
    m_check->setToolTip(on ? QString() : offBecause);
}

void CheckForm::takeAccount()
{
    m_accountRow->setProblem(m_account->problem());
    Q_EMIT edited();
}

} // namespace nd
