// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/checkpage.h"
#include "ui/widgets/checkform.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

// What the tour shows of the page that checks numbers.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// The sandbox has a number for each answer (resources/sandbox/hosting.json).
QString everyAnswer()
{
    constexpr int first = 200;
    constexpr int count = 26;
    QStringList lines;
    for (int n = first; n < first + count; ++n)
        lines.append(u"(500) 555-%1"_s.arg(n, 4, 10, QChar(u'0')));
    lines.insert(7, u"(415) 555-0"_s);
    lines.insert(12, u"+1 500 555 0204"_s);
    return lines.join(u'\n');
}

QString customers()
{
    return u"Customer;Phone number;Branch\n"
           "Acme;(312) 555-0142;Downtown\n"
           "Acme;312.555.0143;Uptown\n"
           "Acme;+1 312 555 0142;Lobby\n"
           "Acme;ask reception;Harbour\n"
           "Acme;312-555-01;Harbour\n"
           "Acme;1-888-555-0144;Hotline\n"_s;
}

QString thousands()
{
    constexpr int count = 2500;
    QStringList lines;
    for (int n = 0; n < count; ++n)
        lines.append(u"+1312557%1"_s.arg(n, 4, 10, QChar(u'0')));
    return lines.join(u'\n');
}

} // namespace

QStringList CheckPage::tourStates() const
{
    return { u"problems"_s, u"running"_s, u"results"_s, u"correct"_s };
}

void CheckPage::showTourState(const QString &state)
{
    if (!session() || !session()->profile().sandbox)
        return;
    m_check->clear();
    const bool running = state == "running"_L1;
    setTouring(running);
    form()->list()->setText(state == "problems"_L1 ? customers() : running ? thousands() : everyAnswer());
    if (state == "problems"_L1)
        return;
    check();
    if (running)
        return;
    // The row that the picture is about, once its answer is there.
    const QString shown = state == "correct"_L1 ? u"+15005550202"_s : u"+15005550204"_s;
    connect(
        m_check.get(), &EligibilityCheck::finished, this, [this, shown] { table().view()->goTo(shown); },
        Qt::SingleShotConnection);
}

} // namespace nd
