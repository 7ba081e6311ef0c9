// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "tests/support/panedesk.h"
#include "ui/panes/hosted/checkpage.h"
#include "ui/widgets/numberlistbox.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace nd::test {

/// A number that can be hosted; each n another one.
inline QString hostable(int n)
{
    return QStringLiteral("+1312557%1").arg(n, 4, 10, QChar(u'0'));
}

inline QStringList hostables(int count)
{
    QStringList numbers;
    for (int n = 0; n < count; ++n)
        numbers.append(hostable(n));
    return numbers;
}

/// Of the sandbox's numbers with a documented answer each: +1 500 555 0200 and on.
inline QString answering(int n)
{
    return QStringLiteral("+1500555%1").arg(n, 4, 10, QChar(u'0'));
}

/// Lets time go by on the sandbox's clock until `done`.
inline bool passTime(SandboxFixture &sandbox, Session &session, const std::function<bool()> &done, int steps = 60)
{
    for (int step = 0; step < steps && !done(); ++step) {
        sandbox.step(3);
        bool heard = false; // a reply brings the time
        QObject context;
        session.transport().send({ .path = QStringLiteral("/2010-04-01/Accounts.json") }, &context,
                                 [&heard](const Result<Reply> &) { heard = true; });
        if (!QTest::qWaitFor([&] { return heard && session.transport().pending() == 0; }, 20'000))
            return false;
    }
    return QTest::qWaitFor(done, 2'000);
}

/// The page on a sandbox.
struct CheckDesk : PaneBench<CheckPage>
{
    using PaneBench::PaneBench;

    template <class W>
    W *part(const char *name) const
    {
        return pane.findChild<W *>(QLatin1StringView(name));
    }
    NumberListBox *list() const { return pane.findChild<NumberListBox *>(); }
    QPushButton *button() const { return part<QPushButton>("checkButton"); }
    void paste(const QStringList &lines) { list()->setText(lines.join(u'\n')); }
    void check() { QTest::mouseClick(button(), Qt::LeftButton); }
    bool through(int steps = 60)
    {
        return passTime(
            sandbox, *session(), [this] { return pane.settledOnScreen(); }, steps);
    }
    /// Pastes, checks, waits.
    bool checked(const QStringList &lines)
    {
        paste(lines);
        check();
        return through();
    }
    EligibilityRow row(const QString &key) const
    {
        return model()->record<EligibilityRow>(key).value_or(EligibilityRow());
    }
    QString verdict(const QString &key) const { return row(key).verdict; }
    int asks() { return sandbox.count("POST", QStringLiteral("Eligibility")); }
    int answered() const
    {
        int count = 0;
        for (const RowId &id : model()->snapshot().live) {
            const auto row = recordAt<EligibilityRow>(*model()->snapshot().pages[id.page], int(id.row));
            count += row.status.isEmpty() ? 0 : 1;
        }
        return count;
    }
};

/// One start of the program, with the page, on a folder and a sandbox that stay.
struct CheckProgram : Desk
{
    CheckProgram(SandboxFixture &onSandbox, const QString &stays)
        : Desk(stays)
        , sandbox(onSandbox)
    {
        signInAt(sandbox.url(), sandbox.sid(), sandbox.token());
        page.resize(1280, 800);
        page.setSession(session());
        page.show();
        page.activated();
    }
    bool through()
    {
        return passTime(sandbox, *session(), [this] { return page.settledOnScreen(); });
    }
    RecordModel *model() const { return page.findChild<RecordView *>()->recordModel(); }
    NumberListBox *list() const { return page.findChild<NumberListBox *>(); }

    SandboxFixture &sandbox;
    CheckPage page{ context };
};

} // namespace nd::test
