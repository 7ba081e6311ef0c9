// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/word.h"
#include "ui/panes/portin/portnumbers.h"
#include "ui/panes/portin/portrequestnarrowing.h"
#include "ui/panes/portin/portrequestspage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/lookswitch.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stagefilter.h"
#include "ui/widgets/stagestrip.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Stop
{
    const char *state;
    const char *status; ///< Of the request to look at.
};

constexpr Stop stops[] = {
    { "rejected", "Action Required" },
    { "signature", "Waiting for Signature" },
    { "progress", "In Progress" },
    { "completed", "Completed" },
    { "canceled", "Canceled" },
    { "cancel", "In Review" },
    { "resubmit", "Action Required" },
    { "filtered", "In Progress" },
    { "narrowed", "" },
    { "webhooks", "" },
    { "payload", "" },
    { "board", "" },
    { "calendar", "" },
};

} // namespace

QStringList PortRequestsPage::tourStates() const
{
    QStringList states;
    for (const Stop &stop : stops)
        states.append(QString::fromLatin1(stop.state));
    return states;
}

void PortRequestsPage::showTourState(const QString &state)
{
    table().bar()->clear();
    m_narrowing->end();
    m_looks->setLook(state == "board"_L1 || state == "calendar"_L1 ? state : QString());
    const int column = model().schema().column("port_in_request_status");
    for (const Stop &stop : stops) {
        if (state != QLatin1StringView(stop.state))
            continue;
        for (int row = model().visibleRows() - 1; row >= 0; --row) {
            const QString key = model().keyAt(row);
            if (sameWord(model().value(key, column).toString(), QString::fromLatin1(stop.status)))
                table().view()->goTo(key);
        }
    }
    if (state == "filtered"_L1)
        m_stages->strip()->choose(u"In Progress"_s);
    if (state == "cancel"_L1)
        cancel();
    if (state == "narrowed"_L1)
        narrow();
    if (state == "webhooks"_L1)
        showWebhooks();
    if (state == "payload"_L1)
        verifyPayload();
    if (state != "resubmit"_L1)
        return;
    // Its numbers may have to be read first.
    const auto open = [this, waiting = std::make_shared<bool>(true)] {
        if (*waiting && !m_numbers->numbers().isEmpty()) {
            *waiting = false;
            resubmit();
        }
    };
    connect(m_numbers, &PortNumbers::changed, m_numbers, open);
    open();
}

} // namespace nd
