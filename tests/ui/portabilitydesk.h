// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portabilityrow.h"
#include "tests/ui/numbercheckdesk.h"
#include "ui/panes/portin/portabilitypage.h"

#include <QSignalSpy>
#include <QTest>

namespace nd::test {

/// A number that can be ported; each n another one.
inline QString portable(int n)
{
    return QStringLiteral("+1307556%1").arg(n, 4, 10, QChar(u'0'));
}

inline QStringList portables(int count)
{
    QStringList numbers;
    for (int n = 0; n < count; ++n)
        numbers.append(portable(n));
    return numbers;
}

/// Of the sandbox's numbers with an answer each: resources/sandbox/porting.json.
inline QString answering(int n)
{
    return QStringLiteral("+1500555%1").arg(n, 4, 10, QChar(u'0'));
}

/// The page that checks numbers for porting, on a sandbox.
struct PortabilityDesk : NumberCheckDesk<PortabilityPage, PortabilityRow>
{
    PortabilityDesk()
        : NumberCheckDesk("portability")
        , wanted(&pane, &PortabilityPage::requestWanted)
    {
    }
    bool checked(const QStringList &lines)
    {
        paste(lines);
        check();
        return ready();
    }
    int asks() { return sandbox.count("GET", QStringLiteral("Portability")); }
    int answered() const
    {
        return count([](const PortabilityRow &row) {
            return row.verdict == QLatin1StringView("yes") || row.verdict == QLatin1StringView("no");
        });
    }
    QList<PortNumber> handed() const { return wanted.value(0).value(0).value<QList<PortNumber>>(); }
    QString progress() const { return own<QLabel>("ProgressText")->text(); }
    void click(const char *name) const { QTest::mouseClick(own<QToolButton>(name), Qt::LeftButton); }

    QSignalSpy wanted;
};

using PortabilityProgram = NumberCheckProgram<PortabilityPage>;

} // namespace nd::test
