// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountswitcher.h"

#include "app/accounts.h"
#include "models/bidi.h"
#include "models/records/account.h"
#include "ui/widgets/colourchip.h"
#include "ui/widgets/mnemonics.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nd {

AccountSwitcher::AccountSwitcher(Accounts &accounts, QWidget *parent)
    : QToolButton(parent)
    , m_accounts(accounts)
{
    setObjectName(u"accountSwitcher"_s);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"accountMenu"_s);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &AccountSwitcher::fillMenu);
    connect(&accounts, &Accounts::sessionChanged, this, &AccountSwitcher::follow);
    connect(&accounts, &Accounts::profilesChanged, this, &AccountSwitcher::showName);
    follow(accounts.session());
}

void AccountSwitcher::follow(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &Session::renamed, this, &AccountSwitcher::showName);
    showName();
}

void AccountSwitcher::showName()
{
    const QString name = m_session ? m_session->displayName() : tr("Not signed in");
    setText(withoutMnemonics(name));
    setIcon(colourChip(m_session ? QColor(m_session->profile().colour) : QColor()));
    setToolTip(m_session ? tr("Account %1. Switch account or subaccount.").arg(m_session->accountSid())
                         : tr("Sign in to an account."));
    setAccessibleName(tr("Account: %1").arg(name));
}

void AccountSwitcher::fillMenu()
{
    menu()->clear();
    const auto entry = [this](const QString &text, const QString &name, bool checked, auto chosen) {
        QAction *action = menu()->addAction(withoutMnemonics(text));
        action->setObjectName(name);
        action->setCheckable(checked);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, chosen);
        return action;
    };
    const QString profileId = m_session ? m_session->profile().id : QString();
    if (m_session) {
        const QString name = m_session->profile().name;
        const QString account = m_session->accountSid();
        entry(name, u"account"_s, !m_session->inSubaccount(), [this] { switchTo({}); });
        for (const Account &subaccount : m_accounts.subaccounts()) {
            const QString sid = subaccount.sid;
            const QString friendly = subaccount.friendlyName.isEmpty() ? sid : bidi::isolated(subaccount.friendlyName);
            QAction *action = entry(tr("%1 / %2").arg(name, friendly), "subaccount-"_L1 + sid, account == sid,
                                    [this, sid] { switchTo(sid); });
            action->setToolTip(sid);
        }
        if (const std::optional<ApiError> problem = m_accounts.subaccountsProblem()) {
            const bool mayNot = problem->kind == ErrorKind::Unauthorized || problem->kind == ErrorKind::Forbidden;
            QAction *action = entry(mayNot ? problem->message : tr("%1 Try again").arg(problem->message),
                                    u"subaccountsProblem"_s, false, [this] { m_accounts.readSubaccounts(); });
            action->setEnabled(!mayNot); // the same credentials will not do the next time either
        }
        menu()->addSeparator();
    }
    for (const Profile &profile : m_accounts.profiles()) {
        if (profile.id == profileId)
            continue;
        QAction *action = entry(profile.name, "profile-"_L1 + profile.id, false,
                                [this, id = profile.id] { m_guard(Leaving::Switch, [this, id] { signIn(id); }); });
        action->setIcon(colourChip(QColor(profile.colour)));
        action->setToolTip(profile.accountSid);
    }
    menu()->addSeparator();
    entry(tr("Sign in to another account…"), u"addAccount"_s, false, [this] { Q_EMIT addRequested(); });
    entry(tr("Manage accounts…"), u"manageAccounts"_s, false, [this] { Q_EMIT manageRequested(); });
    entry(tr("Sign out"), u"signOut"_s, false, [this] { Q_EMIT signOutRequested(); })->setEnabled(m_session != nullptr);
}

void AccountSwitcher::switchTo(const QString &subaccount)
{
    const QString here = m_session->inSubaccount() ? m_session->accountSid() : QString();
    if (subaccount != here)
        m_guard(Leaving::Switch, [this, subaccount] { m_accounts.switchTo(subaccount); });
}

void AccountSwitcher::signIn(const QString &profileId)
{
    m_accounts.signIn(profileId, this, [this, profileId](const Result<Done> &result) {
        if (!result && result.error().kind != ErrorKind::Canceled)
            Q_EMIT secretRequested(profileId, result.error().message);
    });
}

} // namespace nd
