// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/checkform.h"

#include "ui/widgets/fieldform.h"
#include "ui/widgets/numberlistbox.h"

#include <QComboBox>
#include <QIcon>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

bool isAccountSid(const QString &text)
{
    static const QRegularExpression shape(u"^AC[0-9a-fA-F]{32}$"_s);
    return shape.match(text).hasMatch();
}

} // namespace

CheckForm::CheckForm(QWidget *parent)
    : QWidget(parent)
    , m_list(new NumberListBox(hostingRegion.toString()))
    , m_account(new QComboBox)
    , m_form(new FieldForm)
    , m_check(new QPushButton)
{
    setObjectName(u"checkForm"_s);
    // A list to choose from that also takes a SID: not every key may read the subaccounts.
    m_account->setObjectName(u"checkAccount"_s);
    m_account->setEditable(true);
    m_account->setInsertPolicy(QComboBox::NoInsert);
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(12);
    m_accountRow = m_form->addRow(tr("Host &in"), m_account);
    m_check->setObjectName(u"checkButton"_s);
    m_check->setIcon(QIcon::fromTheme(u"dialog-ok-apply"_s));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_form);
    layout->addWidget(m_check);
    setMinimumWidth(290);
    setFocusProxy(m_list);

    connect(m_list, &NumberListBox::changed, this, &CheckForm::edited);
    connect(m_account, &QComboBox::currentTextChanged, this, &CheckForm::takeAccount);
    connect(m_check, &QPushButton::clicked, this, &CheckForm::checkRequested);
}

void CheckForm::setAccounts(const QList<std::pair<QString, QString>> &accounts)
{
    const QString chosen = account();
    m_filling = true;
    m_account->clear();
    m_asking = accounts.isEmpty() ? QString() : accounts.first().first;
    for (const auto &[sid, name] : accounts)
        m_account->addItem(name, sid);
    m_filling = false;
    setAccount(chosen);
}

QString CheckForm::account() const
{
    const int index = m_account->findText(m_account->currentText());
    const QString sid = index >= 0 ? m_account->itemData(index).toString() : m_account->currentText().trimmed();
    return sid == m_asking || !isAccountSid(sid) ? QString() : sid;
}

void CheckForm::setAccount(const QString &sid)
{
    const int index = m_account->findData(sid.isEmpty() ? m_asking : sid);
    if (index >= 0)
        m_account->setCurrentIndex(index);
    else
        m_account->setEditText(sid);
    takeAccount();
}

QString CheckForm::nameOf(const QString &sid) const
{
    const int index = m_account->findData(sid);
    return index >= 0 ? m_account->itemText(index) : sid;
}

bool CheckForm::isGood() const
{
    const QString text = m_account->currentText().trimmed();
    return m_account->findText(text) >= 0 || isAccountSid(text);
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
    if (m_filling)
        return;
    m_accountRow->setProblem(isGood() || m_asking.isEmpty()
                                 ? QString()
                                 : tr("Choose an account, or type its SID: AC and 32 digits or letters a–f."));
    Q_EMIT edited();
}

} // namespace nd
