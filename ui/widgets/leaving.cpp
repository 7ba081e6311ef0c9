// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/leaving.h"

#include <QCoreApplication>

#include <algorithm>

namespace nd {

namespace {

struct Way
{
    Leaving way;
    const char *title;
    const char *accept;
    /// What becomes of changes under way; "" where they simply go on in view of Activity.
    const char *running;
};

constexpr Way ways[] = {
    { Leaving::Switch, QT_TRANSLATE_NOOP("Leaving", "Switch the account?"), QT_TRANSLATE_NOOP("Leaving", "Switch"),
      "" },
    { Leaving::SignIn, QT_TRANSLATE_NOOP("Leaving", "Sign in to another account?"),
      QT_TRANSLATE_NOOP("Leaving", "Sign in"), "" },
    { Leaving::SignOut, QT_TRANSLATE_NOOP("Leaving", "Sign out?"), QT_TRANSLATE_NOOP("Leaving", "Sign out"),
      QT_TRANSLATE_N_NOOP("Leaving",
                          "%n change(s) are being sent. Signing out stops none of them; Activity shows what came of "
                          "them once you are back.") },
    { Leaving::Sandbox, QT_TRANSLATE_NOOP("Leaving", "Leave for the sandbox?"),
      QT_TRANSLATE_NOOP("Leaving", "Try the sandbox"),
      QT_TRANSLATE_N_NOOP("Leaving",
                          "%n change(s) are being sent. The sandbox stops none of them; what came of them is looked up "
                          "once you are back.") },
    { Leaving::EndSandbox, QT_TRANSLATE_NOOP("Leaving", "Leave the sandbox?"), QT_TRANSLATE_NOOP("Leaving", "Leave"),
      "" },
    { Leaving::Close, QT_TRANSLATE_NOOP("Leaving", "Close Number Desk?"), QT_TRANSLATE_NOOP("Leaving", "Close"),
      QT_TRANSLATE_N_NOOP("Leaving",
                          "%n change(s) are being sent. Closing stops none of them; what came of them is looked up at "
                          "the next start.") },
};

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("Leaving", text, nullptr, n);
}

} // namespace

std::optional<Confirmation> questionBefore(Leaving leaving, const QStringList &lost, int running, int waiting)
{
    const Way &way = *std::ranges::find(ways, leaving, &Way::way);
    const bool endsSandbox = leaving == Leaving::EndSandbox;
    QStringList sentences;
    if (endsSandbox)
        sentences.append(translated(
            QT_TRANSLATE_NOOP("Leaving", "Everything you did there will be lost. The sandbox keeps nothing.")));
    if (!lost.isEmpty())
        sentences.append(translated(QT_TRANSLATE_NOOP("Leaving", "What was not saved is lost.")));
    if (running > 0 && *way.running)
        sentences.append(translated(way.running, running));
    if (waiting > 0 && !endsSandbox)
        sentences.append(translated(
            QT_TRANSLATE_N_NOOP("Leaving",
                                "%n row(s) of bulk work have not started. They will wait, and don't go on by "
                                "themselves: Bulk work asks about them when you are back in this account."),
            waiting));
    if (sentences.isEmpty())
        return std::nullopt;
    return Confirmation{ .title = translated(way.title),
                         .text = sentences.join(u' '),
                         .details = lost,
                         .accept = translated(way.accept),
                         .destructive = endsSandbox || !lost.isEmpty(),
                         .refuse = endsSandbox ? translated(QT_TRANSLATE_NOOP("Leaving", "Stay")) : QString(),
                         .typed = {} };
}

} // namespace nd
