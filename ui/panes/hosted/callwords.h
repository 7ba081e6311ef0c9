// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/callline.h"
#include "models/tone.h"

#include <QString>

namespace nd {

/// How a call stands, for the person who has the customer on the line.
struct CallWords
{
    QString state{}; ///< Two words, for the queue.
    QString headline{}; ///< A sentence.
    QString say{}; ///< What to say to the customer; empty where there is nothing to say.
    QString advice{}; ///< What to do about it, after a failure; may be empty.
    Tone tone = Tone::Neutral;
};
CallWords callWords(const CallLine &line, const QDateTime &now);

/// "Main line · toll-free · Chicago, IL": what is called, beside the number.
QString callFacts(const HostedOrder &order);

} // namespace nd
