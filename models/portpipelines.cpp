// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline.h"

#include <QCoreApplication>

namespace nd {

namespace {

using enum StageAct;

/// There is one generation of this API.
constexpr std::array<StageActs, 2> both(StageActs acts)
{
    return { acts, acts };
}

constexpr std::array<StageActs, 2> nothing{};

// Page 14 (statuses), page 15 (Expired, "pending"). An unsigned letter ends the request after 30 days: Canceled by page
// 14, Expired by pages 15 and 17.
constexpr Stage requestStages[] = {
    { .id = "In Review",
      .label = QT_TRANSLATE_NOOP("Pipeline", "In review"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "Twilio reviews the request."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for Twilio's review"),
      .step = 0,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Service,
      .acts = both(Cancel) },
    { .id = "Waiting for Signature",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Waiting for signature"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The letter of authorization was e-mailed to the authorized representative, who "
                                       "has 30 days to sign it."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Customer signs the letter"),
      .step = 1,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Customer,
      .acts = both(Cancel),
      .limit = { .days = 30, .from = StageLimit::Stage, .becomes = "Expired" } },
    { .id = "In Progress",
      .label = QT_TRANSLATE_NOOP("Pipeline", "In progress"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The losing carrier has the request. What it accepts is ported on the agreed "
                                       "date."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for the losing carrier"),
      .step = 2,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Carrier,
      .acts = both(Cancel | AskForDate) },
    { .id = "Completed",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Completed"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "Every number was ported or canceled. Before they are used, messaging and voice "
                                       "compliance come next."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "See to messaging and voice compliance"),
      .step = 3,
      .tone = Tone::Positive,
      .terminal = true,
      .acts = nothing },
    { .id = "Action Required",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Action required"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The losing carrier rejected at least one number. Cancel it, and ask for it "
                                       "again with what was wrong corrected. The other numbers go on."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Correct and resubmit"),
      .tone = Tone::Negative,
      .waitsFor = WaitsFor::Us,
      .acts = both(Cancel | Resubmit) },
    { .id = "pending",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Pending"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "Twilio has the request and has not begun with it."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for Twilio"),
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Service,
      .acts = both(Cancel) },
    { .id = "Canceling",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Canceling"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The request is being canceled. Twilio may have to ask the losing carrier or "
                                       "others for some of its numbers."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait until it is canceled"),
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Carrier,
      .acts = nothing },
    { .id = "Canceled",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Canceled"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "Every number was canceled. A new request can be made, once what was wrong is "
                                       "known."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Request it anew if it is still wanted"),
      .tone = Tone::Neutral,
      .terminal = true,
      .acts = both(Resubmit) },
    { .id = "Expired",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Expired"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "Nobody signed the letter of authorization in 30 days. A new request can be "
                                       "made."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Request it anew if it is still wanted"),
      .tone = Tone::Negative,
      .terminal = true,
      .acts = both(Resubmit) },
};

// Page 14.
constexpr Stage numberStages[] = {
    { .id = "In Review",
      .label = QT_TRANSLATE_NOOP("Pipeline", "In review"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "Twilio reviews the number."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for Twilio's review"),
      .step = 0,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Service,
      .acts = both(Cancel) },
    { .id = "Waiting for Signature",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Waiting for signature"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The letter of authorization of its request is not signed yet."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Customer signs the letter"),
      .step = 1,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Customer,
      .acts = both(Cancel) },
    { .id = "Port Submitted",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Port submitted"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The losing carrier was asked for the number."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for the losing carrier"),
      .step = 2,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Carrier,
      .acts = both(Cancel) },
    { .id = "Port Pending",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Port pending"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The losing carrier accepts it: the number is ported on its port date. Twilio "
                                       "bills it from now on."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for the port date"),
      .step = 3,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Carrier,
      .acts = both(Cancel | AskForDate) },
    { .id = "Completed",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Completed"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The number is on Twilio."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "See to messaging and voice compliance"),
      .step = 4,
      .tone = Tone::Positive,
      .terminal = true,
      .acts = nothing },
    { .id = "Port Rejected",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Port rejected"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The losing carrier said no. Cancel the number, and ask for it again with what "
                                       "was wrong corrected."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Correct and resubmit"),
      .tone = Tone::Negative,
      .waitsFor = WaitsFor::Us,
      .acts = both(Cancel | Resubmit) },
    { .id = "Canceling",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Canceling"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The number is being canceled. Twilio may have to ask the losing carrier or "
                                       "others."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait until it is canceled"),
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Carrier,
      .acts = both(Resubmit) }, // the way there waits for the end of it
    { .id = "Canceled",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Canceled"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The number stays where it is. It can go into a new request, once what was "
                                       "wrong is known."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Request it anew if it is still wanted"),
      .tone = Tone::Neutral,
      .terminal = true,
      .acts = both(Resubmit) },
};

} // namespace

const Pipeline &portInRequestPipeline()
{
    static constexpr Pipeline pipeline{ "port-in-request", requestStages };
    return pipeline;
}

const Pipeline &portInNumberPipeline()
{
    static constexpr Pipeline pipeline{ "port-in-number", numberStages };
    return pipeline;
}

} // namespace nd
