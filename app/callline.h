// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"
#include "models/records/hostedorder.h"
#include "models/result.h"
#include "models/rules/verificationcode.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace nd {

/// One customer whose ownership is verified by a call (pages 01, 08 and 11), and all that is known of it. The code is
/// in `code` alone and goes when it is of no use any more.
struct CallLine
{
    /// A change of the order that is on its way.
    enum class Work {
        None,
        Sending,
        Unknown ///< Sent, and no clear answer: it is being looked up, and nothing else is sent meanwhile.
    };

    QString sid{}; ///< HR…
    std::optional<HostedOrder> order{}; ///< Without its code; none until it was read.
    rules::SeenCode code{};
    QDateTime placed{}; ///< When the last call of this run of the program was placed; not valid: none was.
    int delay = 0; ///< Seconds between that and the ring.
    Work work = Work::None;
    bool gone = false; ///< The service has no such order any more.
    std::optional<ApiError> refusal{}; ///< Why the last try came to nothing, until the next one.
    std::optional<ApiError> unreadable{}; ///< Why the last read failed: what is shown may be old.
};

/// Where it is, for the person on the line. Words for each are in ui/panes/hosted/callwords.cpp.
enum class CallPhase {
    Reading, ///< Nothing was read yet.
    Gone,
    Ready, ///< No call yet.
    Sending,
    Checking, ///< Whether a call was placed is not known.
    Delayed, ///< Placed; the phone does not ring yet.
    Calling, ///< Placed; the code can be typed in.
    Again, ///< The last call did not succeed, and there are calls left.
    Billed, ///< It is verified by a phone bill, not by a call.
    Verified,
    Exhausted, ///< All three calls failed.
    Elsewhere ///< Processed, further on, stopped, or in a status that this version does not know.
};
CallPhase phaseOf(const CallLine &line, const QDateTime &now);

/// Whether something is expected to happen within seconds: the order is read again and again.
bool isLive(const CallLine &line, const QDateTime &now);

/// Seconds until the phone rings; 0 when it does, or did.
int secondsToRing(const CallLine &line, const QDateTime &now);
/// Seconds until another call can be placed: the last one needs time to ring. 0: now.
int secondsToNextCall(const CallLine &line, const QDateTime &now);

/// Why no call can be placed now, as a sentence; empty when one can.
QString whyNoCall(const CallLine &line, HostedGeneration generation, const QDateTime &now);

/// Takes an answer: order, code and what follows from them. An answer that is older than what is known (a read that
/// was overtaken by the call) is left out.
/// @param answered the session's time; a code that is seen for the first time counts from then
void takeAnswer(CallLine &line, HostedOrder order, const QDateTime &answered);

} // namespace nd
