// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/kill/victim.h"
#include "tests/support/sandboxfixture.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

namespace nd {
class LocalData;
}

namespace nd::test {

/// A sandbox and the real program on it, which is killed and started again on the same files.
class KillDesk
{
public:
    /// Ends the test program when nobody can sign in: no test would mean anything.
    KillDesk();

    /// Starts the program, with a page of a pane in view. False when it does not come to that.
    bool start(const QString &pane, int tab);
    /// Brings another page of a pane in view.
    bool show(const QString &pane, int tab);
    /// kill -9; and what was to happen later at the sandbox happens.
    void kill();
    /// Moves time on and lets the program hear of it, so that what is not known can be looked up. Then the page that
    /// start() or show() brought in view is there again.
    /// @param reads path of the reads by which it is looked up, a regular expression: one is waited for; empty: none is
    void letTimePass(const QString &reads = {}, int seconds = 65);

    /// Opens what the program keeps on this computer, with the program's own key for what is private. Not while it
    /// runs.
    bool openLocal(LocalData &local) const;

    Program &program() { return *m_program; }
    bool done(const QString &verb, const QString &name, const QString &text = {})
    {
        return m_program->done(verb, name, text);
    }
    /// Whether it can be done now.
    bool can(const QString &verb, const QString &name, const QString &text = {})
    {
        return m_program->drive(verb, name, text)[QLatin1StringView("done")].toBool();
    }
    /// What stands in a field that is in view.
    /// Of the port form in view: it comes after the rest of a draft, since the keychain has its key.
    bool hasAccountNumber() { return !text(QStringLiteral("port_account_number")).isEmpty(); }
    QString text(const QString &field)
    {
        return m_program->drive(QStringLiteral("text"), field)[QLatin1StringView("text")].toString();
    }
    bool isEnabled(const QString &field)
    {
        return m_program->drive(QStringLiteral("text"), field)[QLatin1StringView("enabled")].toBool();
    }
    QJsonArray rows(const QString &table)
    {
        return m_program->drive(QStringLiteral("rows"), table)[QLatin1StringView("rows")].toArray();
    }
    /// The row of a table with this text in a column; -1 when there is none.
    int rowWith(const QString &table, const QString &column, const QString &text);
    /// What the page of activity says of the newest change; empty when there is none.
    QString outcome();
    /// Whether a draft on disk holds a text.
    bool drafted(const QString &text) const;
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString filesFolder() const { return m_folder.path(); }

    SandboxFixture sandbox;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    QString m_pane;
    int m_tab = 0;
};

} // namespace nd::test
