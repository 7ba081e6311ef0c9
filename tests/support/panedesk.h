// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts.h"
#include "app/ops/journal.h"
#include "app/profile.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "tests/support/sandboxfixture.h"
#include "ui/appcontext.h"
#include "ui/prompts.h"

#include <QTemporaryDir>

namespace nd::test {

/// Answers questions as the test says, and keeps what was asked.
class ScriptedPrompts : public Prompts
{
public:
    void confirm(QWidget *, const Confirmation &confirmation, std::function<void(bool)> answer) override
    {
        asked.append(confirmation);
        answer(accept);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> answer) override
    {
        answer(file);
    }

    QList<Confirmation> asked;
    bool accept = true;
    QString file; ///< What the file chooser gives.
};

/// Everything a pane needs, on a sandbox of its own: real settings, a real journal, a real session.
struct PaneDesk
{
    explicit PaneDesk(sandbox::Options options = {})
        : sandbox(options)
    {
        if (!journal.open(folder.filePath(QStringLiteral("journal.sqlite"))))
            qFatal("no journal");
        Profile profile;
        profile.id = QStringLiteral("test");
        profile.name = QStringLiteral("Sandbox");
        profile.accountSid = sandbox.sid();
        profile.colour = QStringLiteral("#d08a00");
        profile.region = QStringLiteral("custom");
        for (const Product product : { Product::Api, Product::Pricing, Product::Numbers, Product::Trunking })
            profile.baseUrls.insert(product, sandbox.url());
        profile.sandbox = true;
        accounts.signInTo(profile, sandbox.token());
    }

    Session *session() { return accounts.session(); }

    SandboxFixture sandbox;
    QTemporaryDir folder;
    Settings settings{ folder.filePath(QStringLiteral("settings.ini")) };
    MemoryStore secrets;
    Journal journal;
    Accounts accounts{ settings, secrets, journal };
    ScriptedPrompts prompts;
    AppContext context{ settings, accounts, journal, prompts };
};

} // namespace nd::test
