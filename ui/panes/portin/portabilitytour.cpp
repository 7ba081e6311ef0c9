// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portabilitypage.h"
#include "ui/widgets/checkform.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

// What the tour shows of the page that checks numbers for porting.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyNumbers = 600;
constexpr int answersBeforePause = 130;

/// The sandbox has a number for each answer (resources/sandbox/porting.json).
QString everyAnswer()
{
    QStringList lines;
    for (const int n : { 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 340, 341, 342, 343 })
        lines.append(u"(500) 555-%1"_s.arg(n, 4, 10, QChar(u'0')));
    lines.insert(2, u"+1 307 556 0142"_s);
    lines.insert(6, u"(415) 555-0"_s);
    lines.insert(9, u"+1 500 555 0304"_s);
    return lines.join(u'\n');
}

QString customers()
{
    return u"Customer;Phone number;Carrier\n"
           "Acme;(307) 556-0142;Example Telephone\n"
           "Acme;307.556.0143;Example Telephone\n"
           "Acme;+1 307 556 0142;Example Telephone\n"
           "Acme;ask reception;Example Mobile\n"
           "Acme;307-556-01;Example Mobile\n"
           "Acme;1-888-555-0144;Example Telephone\n"_s;
}

QString many()
{
    QStringList lines;
    for (int n = 0; n < manyNumbers; ++n)
        lines.append(u"+1307556%1"_s.arg(n, 4, 10, QChar(u'0')));
    return lines.join(u'\n');
}

} // namespace

QStringList PortabilityPage::tourStates() const
{
    return { u"problems"_s, u"paused"_s, u"results"_s, u"tollfree"_s, u"correct"_s };
}

void PortabilityPage::showTourState(const QString &state)
{
    if (!session() || !session()->profile().sandbox)
        return;
    m_check->clear();
    form()->list()->setText(state == "problems"_L1 ? customers() : state == "paused"_L1 ? many() : everyAnswer());
    if (state == "problems"_L1)
        return;
    check();
    if (state == "paused"_L1) {
        connect(m_check.get(), &PortabilityCheck::progressed, m_check.get(), [check = m_check.get()] {
            if (check->done() >= answersBeforePause)
                check->pause();
        });
        return;
    }
    // The row that the picture is about, once its answer is there.
    const QString shown = state == "correct"_L1 ? u"+15005550308"_s
        : state == "tollfree"_L1                ? u"+15005550342"_s
                                                : u"+15005550300"_s;
    connect(
        m_check.get(), &PortabilityCheck::finished, this, [this, shown] { table().view()->goTo(shown); },
        Qt::SingleShotConnection);
}

} // namespace nd
