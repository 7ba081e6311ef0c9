// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/panebase.h"
#include "tests/support/sandboxfixture.h"
#include "tests/ui/hands.h"
#include "ui/theme.h"
#include "ui/widgetprompts.h"

#include <QLabel>

#include <memory>
#include <utility>

namespace nd::test {

/// The whole program on a sandbox: its window with all that stands behind it, real questions, and hands that use it.
struct Journey
{
    /// Milliseconds that a person would wait.
    static constexpr int patience = 20'000;

    /// @param page of the window that the way goes through
    Journey(const QString &page, bool keys)
        : pageId(page)
    {
        applyTheme(*qApp, Theme::Light);
        window = std::make_unique<MainWindow>(context);
        window->resize(1280, 800);
        window->show();
        desk.watch.setTimes({ .gap = std::chrono::milliseconds(30), .lookAgain = lookSooner, .askAgain = [](int) {
                                 return std::chrono::milliseconds(60);
                             } });
        desk.watch.begin();
        desk.signInAt(sandbox.url(), sandbox.sid(), sandbox.token());
        hands = std::make_unique<Hands>(*window, keys);
        QApplication::setActiveWindow(window.get());
    }

    Session &session() const { return *desk.session(); }
    Pane &page() const { return *window->pane(pageId); }
    /// The sandbox's time goes on, and F5 shows what it brought.
    bool later(qint64 seconds)
    {
        sandbox.step(seconds);
        return hands->act(QStringLiteral("window.refresh"))
            && QTest::qWaitFor([this] { return page().settledOnScreen(); }, patience);
    }
    RecordModel *table(const QString &name) const
    {
        const auto *view = hands->see<RecordView>(name);
        return view ? view->recordModel() : nullptr;
    }
    /// Values of a field in all rows that a table shows.
    QStringList shown(const QString &name, const char *field) const
    {
        QStringList values;
        const RecordModel *model = table(name);
        for (int row = 0; model && row < model->visibleRows(); ++row)
            values.append(model->value(model->keyAt(row), model->schema().column(field)).toString());
        return values;
    }
    QString text(const QString &name) const
    {
        const auto *label = hands->see<QLabel>(name);
        return label ? label->text() : QString();
    }

    QString pageId;
    SandboxFixture sandbox;
    Desk desk;
    WidgetPrompts prompts;
    AppContext context{ desk.settings, desk.accounts, desk.journal, desk.local,
                        desk.watch,    prompts,       desk.quiet,   desk.looker };
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Hands> hands;

private:
    /// The watch's own times, but for what a test can't wait for.
    static std::optional<std::chrono::milliseconds> lookSooner(Pace pace, std::chrono::seconds stoodStill)
    {
        return pace == Pace::Live ? std::chrono::milliseconds(60) : lookAgainIn(pace, stoodStill);
    }
};

/// A part of a way through the program, and how many keys people put up with for it; text that is typed does not count.
template <class T>
struct WayPart
{
    void (T::*part)();
    int mostKeys;
};

/// Goes a way, part after part, until one fails.
template <class T, size_t n>
void goThrough(T *test, const Hands &hands, const WayPart<T> (&parts)[n])
{
    int pressed = 0;
    for (const WayPart<T> &each : parts) {
        (test->*each.part)();
        const int keys = hands.presses() - std::exchange(pressed, hands.presses());
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(keys <= each.mostKeys, qPrintable(QStringLiteral("%1 keys").arg(keys)));
        QVERIFY(hands.keys() || keys == 0);
    }
}

/// Says why hands could not do it.
#define ND_DO(what) QVERIFY2(m_program->hands->what, qPrintable(m_program->hands->trouble()))

} // namespace nd::test
