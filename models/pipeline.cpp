// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline.h"

#include "models/word.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pipeline)
};

using enum StageAct;

constexpr StageActs nothing{};

// Page 08 (statuses), page 11 (durations). Cancel: v2 by its OpenAPI text in `received` alone, preview in four. Editing
// exists in preview alone; no page says until when: until the end.
constexpr Stage hostedOrderStages[] = {
    { .id = "twilio-processing",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Twilio processing"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "Twilio checks whether the number can be hosted."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for Twilio's check"),
      .step = 0,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Service,
      .acts = { Configure, Edit | Configure } },
    { .id = "received",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Received"),
      .explanation
      = QT_TRANSLATE_NOOP("Pipeline", "The number can be hosted. Next, a call has to prove that the customer owns it."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Call the customer"),
      .step = 1,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Us,
      .acts = { PlaceCall | Cancel | Configure, PlaceCall | Cancel | Edit | Configure },
      .limit = { .days = 30, .from = StageLimit::Activity, .becomes = "failed" } },
    { .id = "pending-verification",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Pending verification"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The verification call was placed; the customer types in the code."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Customer types the code"),
      .step = 2,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Customer,
      .acts = { PlaceCall | Configure, PlaceCall | Cancel | Edit | Configure },
      .limit = { .days = 7, .from = StageLimit::Activity, .becomes = "action-required" } },
    { .id = "verified",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Verified"),
      .explanation
      = QT_TRANSLATE_NOOP("Pipeline", "The customer owns the number. Next, put it on a letter of authorization."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Put on a letter"),
      .step = 3,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Us,
      .acts = { Sign | Configure, Cancel | Sign | Edit | Configure },
      .limit = { .days = 30, .from = StageLimit::Activity, .becomes = "failed" } },
    { .id = "pending-loa",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Pending LOA"),
      .explanation
      = QT_TRANSLATE_NOOP("Pipeline", "The letter of authorization was e-mailed; the customer has not signed it yet."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Customer signs the letter"),
      .step = 4,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Customer,
      .acts = { Configure, Cancel | Edit | Configure },
      .limit = { .days = 7, .from = StageLimit::Stage, .becomes = "action-required" } },
    { .id = "carrier-processing",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Carrier processing"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "The letter is signed and the carrier registers the number: up to one business "
                                       "day, two to three for a toll-free number."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for the carrier"),
      .step = 5,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Carrier,
      .acts = { Configure, Edit | Configure } },
    { .id = "testing",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Testing"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "Twilio tests whether messages reach the number."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Wait for Twilio's test"),
      .step = 6,
      .tone = Tone::Active,
      .waitsFor = WaitsFor::Service,
      .acts = { Configure, Edit | Configure } },
    { .id = "completed",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Completed"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The number sends and receives messages."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Nothing: it is done"),
      .step = 7,
      .tone = Tone::Positive,
      .terminal = true,
      .acts = { ReleaseNumber | Configure, ReleaseNumber | Configure } },
    { .id = "action-required",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Action required"),
      .explanation = QT_TRANSLATE_NOOP(
          "Pipeline", "Something went wrong. Send the order SID to hostedsms@twilio.com; Twilio has to look into it."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Write to Twilio"),
      .tone = Tone::Negative,
      .waitsFor = WaitsFor::Us,
      .acts = { Configure, Edit | Configure },
      .limit = { .days = 7, .from = StageLimit::Stage, .becomes = "failed" } },
    { .id = "failed",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Failed"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline",
                                       "It can't go on: the number has messages elsewhere, or the order was idle too "
                                       "long. A new order can be made."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Order it anew"),
      .tone = Tone::Negative,
      .terminal = true,
      .acts = { nothing, nothing } },
};

// Page 09; v2 deletes where preview updates.
constexpr Stage authorizationDocumentStages[] = {
    { .id = "opened",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Opened"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The letter is open and can be changed; it was not sent."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Send it for signature"),
      .step = 0,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Us,
      .acts = { Cancel, Edit } },
    { .id = "signing",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Signing"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The letter was e-mailed to the signer."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Customer signs it"),
      .step = 1,
      .tone = Tone::Caution,
      .waitsFor = WaitsFor::Customer,
      .acts = { Cancel, Reopen } },
    { .id = "signed",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Signed"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The letter is signed; its orders go to the carrier."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Nothing: it is done"),
      .step = 2,
      .tone = Tone::Positive,
      .terminal = true,
      .acts = { nothing, nothing } },
    { .id = "canceled",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Canceled"),
      .explanation = QT_TRANSLATE_NOOP(
          "Pipeline", "The letter was canceled. Its orders are verified again and can go on a new letter."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Nothing: it has ended"),
      .tone = Tone::Neutral,
      .terminal = true,
      .acts = { nothing, nothing } },
    { .id = "failed",
      .label = QT_TRANSLATE_NOOP("Pipeline", "Failed"),
      .explanation = QT_TRANSLATE_NOOP("Pipeline", "The letter failed with an error. Make a new one."),
      .next = QT_TRANSLATE_NOOP("Pipeline", "Make a new letter"),
      .tone = Tone::Negative,
      .terminal = true,
      .acts = { nothing, nothing } },
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

} // namespace

QString Stage::title() const
{
    return translated(label);
}

QString Stage::sentence() const
{
    return translated(explanation);
}

QString Stage::nextStep() const
{
    return translated(next);
}

QString Stage::turn() const
{
    switch (waitsFor) {
    case WaitsFor::Service:
        return Text::tr("with Twilio");
    case WaitsFor::Us:
        return Text::tr("your turn");
    case WaitsFor::Customer:
        return Text::tr("with the customer");
    case WaitsFor::Carrier:
        return Text::tr("with the carrier");
    case WaitsFor::Nobody:
        break;
    }
    return Text::tr("ended");
}

bool Stage::allows(StageAct act, HostedGeneration generation) const
{
    return acts[size_t(generation)].testFlag(act);
}

const Stage *Pipeline::find(QStringView status) const
{
    const QString wanted = comparableWord(status);
    const auto stage = std::ranges::find_if(
        stages, [&wanted](const Stage &s) { return comparableWord(QString::fromLatin1(s.id)) == wanted; });
    return stage == stages.end() ? nullptr : &*stage;
}

QString Pipeline::label(QStringView status) const
{
    const Stage *stage = find(status);
    return stage ? stage->title() : status.toString();
}

bool Pipeline::isTerminal(QStringView status) const
{
    const Stage *stage = find(status);
    return stage && stage->terminal;
}

int Pipeline::steps() const
{
    return int(std::ranges::count_if(stages, [](const Stage &stage) { return stage.step >= 0; }));
}

const Pipeline &hostedOrderPipeline()
{
    static constexpr Pipeline pipeline{ "hosted-order", hostedOrderStages };
    return pipeline;
}

const Pipeline &authorizationDocumentPipeline()
{
    static constexpr Pipeline pipeline{ "authorization-document", authorizationDocumentStages };
    return pipeline;
}

StageStart stageStart(const QList<SeenStatus> &history, QStringView status, const QDateTime &updated)
{
    // The first sight of the last run of this status, and the sight of another one before it.
    const SeenStatus *first = nullptr;
    const SeenStatus *before = nullptr;
    for (auto seen = history.crbegin(); seen != history.crend() && !before; ++seen) {
        if (sameWord(seen->status, status))
            first = &*seen;
        else
            before = &*seen;
    }
    if (!first)
        return { updated, false };
    // A record is updated when its status changes, and maybe once more before somebody looked: the change came then, or
    // earlier. A time before the last sight of the status before it, or one to come, can't be that of the change.
    const QDateTime told = first->updated.isValid() ? first->updated : updated;
    const bool possible = told.isValid() && told <= first->seen && (!before || told >= before->seen);
    return { possible ? told : first->seen, before != nullptr };
}

std::optional<Deadline> deadlineOf(const Pipeline &pipeline, QStringView status, const StageStart &start,
                                   const QDateTime &dateUpdated)
{
    const Stage *stage = pipeline.find(status);
    if (!stage || stage->limit.days == 0)
        return std::nullopt;
    const bool byActivity = stage->limit.from == StageLimit::Activity;
    // Whatever the service last changed was a sign of life.
    const bool later = byActivity && dateUpdated.isValid() && (!start.since.isValid() || dateUpdated > start.since);
    const QDateTime from = later ? dateUpdated : start.since;
    if (!from.isValid())
        return std::nullopt;
    return Deadline{ .due = from.addDays(stage->limit.days),
                     .exact = later || start.watched,
                     .becomes = QString::fromLatin1(stage->limit.becomes) };
}

QString Deadline::sentence(const Pipeline &pipeline) const
{
    const QString when = QLocale().toString(due.toLocalTime(), QLocale::ShortFormat);
    const QString what = pipeline.label(becomes);
    return exact ? Text::tr("Becomes “%1” on %2 if nothing happens.").arg(what, when)
                 : Text::tr("Becomes “%1” on %2 at the latest if nothing happens.").arg(what, when);
}

QString stageAge(const StageStart &start, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (!start.since.isValid())
        return {};
    const qint64 seconds = std::max<qint64>(0, start.since.secsTo(now));
    QString age;
    if (seconds < minute)
        age = start.watched ? Text::tr("less than a minute") : Text::tr("some seconds");
    else if (seconds < hour)
        age = Text::tr("%n minute(s)", nullptr, int(seconds / minute));
    else if (seconds < day)
        age = Text::tr("%n hour(s)", nullptr, int(seconds / hour));
    else
        age = Text::tr("%n day(s)", nullptr, int(seconds / day));
    return start.watched ? age : Text::tr("at least %1").arg(age);
}

} // namespace nd
