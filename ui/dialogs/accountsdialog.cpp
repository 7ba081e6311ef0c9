// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountsdialog.h"

#include "app/accounts.h"
#include "models/bidi.h"
#include "ui/dialogs/signindialog.h"
#include "ui/prompts.h"
#include "ui/widgets/colourchip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

AccountsDialog::AccountsDialog(Accounts &accounts, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_prompts(prompts)
    , m_list(new QListWidget(this))
    , m_edit(new QPushButton(tr("&Edit…"), this))
    , m_remove(new QPushButton(tr("&Remove…"), this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"AccountsDialog"_s);
    setWindowTitle(tr("Accounts"));
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_edit->setObjectName(u"editButton"_s);
    m_remove->setObjectName(u"removeButton"_s);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *add = new QPushButton(tr("&Add…"), this);
    add->setObjectName(u"addButton"_s);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeButton"_s);
    for (QPushButton *button : { add, m_edit, m_remove })
        button->setAutoDefault(false);
    close->setDefault(true);

    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : { add, m_edit, m_remove })
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->addLayout(middle);
    outer->addWidget(m_problem);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 18);

    connect(add, &QPushButton::clicked, this, [this] {
        auto *dialog = new SignInDialog(m_accounts, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &SignInDialog::sandboxRequested, this, [this] {
            reject();
            Q_EMIT sandboxRequested();
        });
        dialog->open();
    });
    connect(m_edit, &QPushButton::clicked, this, &AccountsDialog::edit);
    connect(m_list, &QListWidget::itemActivated, this, &AccountsDialog::edit);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountsDialog::followSelection);
    connect(&accounts, &Accounts::profilesChanged, this, &AccountsDialog::fill);
    fill();
}

void AccountsDialog::fill()
{
    const QString selected = selectedId();
    m_list->clear();
    for (const Profile &profile : m_accounts.profiles()) {
        const QString kept = profile.remembered ? tr("secret in the keychain") : tr("secret asked for in every run");
        auto *item
            = new QListWidgetItem(colourChip(QColor(profile.colour)),
                                  tr("%1\n%2, %3").arg(bidi::isolated(profile.name), profile.accountSid, kept), m_list);
        item->setData(Qt::UserRole, profile.id);
        if (profile.id == selected)
            m_list->setCurrentItem(item);
    }
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(tr("No accounts yet. Add one to sign in."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    if (!m_list->currentItem() && m_list->item(0)->flags() != Qt::NoItemFlags)
        m_list->setCurrentRow(0);
    followSelection();
}

QString AccountsDialog::selectedId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void AccountsDialog::followSelection()
{
    m_edit->setEnabled(!selectedId().isEmpty());
    m_remove->setEnabled(!selectedId().isEmpty());
}

void AccountsDialog::edit()
{
    const Profile *profile = m_accounts.profile(selectedId());
    if (!profile)
        return;
    auto *dialog = new SignInDialog(m_accounts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->edit(*profile);
    dialog->open();
}

void AccountsDialog::askToRemove()
{
    const Profile *profile = m_accounts.profile(selectedId());
    if (!profile)
        return;
    Confirmation question;
    question.title = tr("Remove account");
    question.text
        = tr("Remove %1 from this program? The account itself stays as it is.").arg(bidi::isolated(profile->name));
    question.details = { tr("Its secret is deleted from the keychain.") };
    question.accept = tr("Remove");
    question.destructive = true;
    m_prompts.confirm(this, question, [this, id = profile->id](bool yes) {
        if (yes)
            remove(id);
    });
}

void AccountsDialog::remove(const QString &profileId)
{
    m_problem->hide();
    m_accounts.remove(profileId, this, [this](const Result<Done> &result) {
        if (result)
            return;
        m_problem->setText(tr("The account was not removed. %1").arg(result.error().message));
        m_problem->show();
    });
}

} // namespace nd
