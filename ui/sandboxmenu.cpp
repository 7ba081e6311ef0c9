// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxmenu.h"

#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/api/sandboxcontrol.h"
#include "app/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

SandboxMenu::SandboxMenu(Accounts &accounts, AccountWatch &watch, std::function<QString()> subject, QWidget *parent)
    : QMenu(parent)
    , m_accounts(accounts)
    , m_watch(watch)
    , m_subject(std::move(subject))
{
    setObjectName(u"menu.sandbox"_s);
    setTitle(tr("Sandbo&x"));
    for (const SandboxAct &row : sandboxActs()) {
        if (!*row.id) {
            addSeparator();
            continue;
        }
        QAction *action = addAction(QCoreApplication::translate("SandboxAct", row.text));
        action->setObjectName("sandbox."_L1 + QLatin1StringView(row.id));
        action->setData(QString(row.prefix));
        connect(action, &QAction::triggered, this, [this, &row] { act(row); });
    }
    m_preview = addAction(tr("Hosted numbers through the Developer &Preview"));
    m_preview->setObjectName(u"sandbox.preview"_s);
    m_preview->setCheckable(true);
    connect(m_preview, &QAction::triggered, this, &SandboxMenu::chooseGeneration);
    connect(this, &QMenu::aboutToShow, this, &SandboxMenu::derive);
    derive();
}

void SandboxMenu::derive()
{
    const Session *session = m_accounts.session();
    const QString subject = session ? m_subject() : QString();
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        const QString prefix = action->data().toString();
        action->setEnabled(session && (prefix.isEmpty() || subject.startsWith(prefix)));
    }
    m_preview->setChecked(session && session->hostedGeneration() == HostedGeneration::Preview);
}

void SandboxMenu::act(const SandboxAct &row)
{
    Session *session = m_accounts.session();
    if (!session || !session->profile().sandbox)
        return;
    const QString sid = row.prefix.isEmpty() ? QString() : m_subject();
    const QString text = QCoreApplication::translate("SandboxAct", row.text).remove(u'&');
    session->transport().send(sandboxRequest(row, sid), this, [this, text](const Result<Reply> &reply) {
        Q_EMIT message(reply ? tr("Sandbox: %1.").arg(text) : tr("Sandbox: %1").arg(reply.error().message));
        m_watch.lookAtAll(); // A letter moves its orders, an order its letter.
    });
}

void SandboxMenu::chooseGeneration()
{
    m_accounts.setHostedGeneration(m_preview->isChecked() ? HostedGeneration::Preview : HostedGeneration::V2);
}

} // namespace nd
