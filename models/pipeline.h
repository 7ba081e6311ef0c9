// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"
#include "models/tone.h"

#include <QDateTime>
#include <QFlags>
#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <span>

/// What happens to a thing from its making to its end, as tables: stages, what each means, what is allowed there and
/// when the service moves it on by itself. Statuses are compared as words (models/word.h); one that no table knows
/// stays visible as it came.
namespace nd {

/// Who has to do something before it goes on.
enum class WaitsFor { Nobody, Service, Us, Customer, Carrier };

/// What may be done in a stage.
enum class StageAct {
    PlaceCall = 1, ///< The ownership-verification call.
    Cancel = 2,
    Sign = 4, ///< Put on a letter of authorization.
    Edit = 8,
    ReleaseNumber = 16, ///< Of the incoming number that was made with it.
    Configure = 32, ///< The settings of that number.
    Reopen = 64, ///< A letter that is out for signature.
    Resubmit = 128, ///< A number that the losing carrier rejected, or that was canceled: in a new request.
    AskForDate = 256, ///< Another port date, by the support ticket: no API changes it.
};
Q_DECLARE_FLAGS(StageActs, StageAct)
Q_DECLARE_OPERATORS_FOR_FLAGS(StageActs)

/// When the service moves a thing on by itself.
struct StageLimit
{
    int days = 0; ///< 0: never.
    enum From { Stage, Activity } from = Stage; ///< Counted from the stage's begin, or from the last sign of life.
    const char *becomes = ""; ///< The status that follows: a stage of the same table.
};

/// One status.
struct Stage
{
    const char *id = ""; ///< As the service writes it.
    const char *label = ""; ///< QT_TRANSLATE_NOOP("Pipeline", …)
    const char *explanation = ""; ///< One sentence for people, marked likewise.
    const char *next = ""; ///< What has to be done now, in a few words for a table, marked likewise.
    int step = -1; ///< Place on the strip, from 0; -1: beside it.
    Tone tone = Tone::Neutral;
    WaitsFor waitsFor = WaitsFor::Nobody;
    bool terminal = false; ///< Nothing follows by itself.
    std::array<StageActs, 2> acts{}; ///< By HostedGeneration.
    StageLimit limit{};

    QString title() const;
    QString sentence() const;
    QString nextStep() const;
    /// Who has to do something, in two or three words: "with the customer"; "ended" where nobody has to.
    QString turn() const;
    bool allows(StageAct act, HostedGeneration generation) const;
    /// Where there is only one generation.
    bool allows(StageAct act) const { return allows(act, HostedGeneration::V2); }
};

/// All statuses of a kind of thing, in the order of their strip, those beside it last.
struct Pipeline
{
    const char *id = "";
    std::span<const Stage> stages;

    /// The stage of a status; null for one that the table does not know.
    const Stage *find(QStringView status) const;
    /// How people read a status; as it came when the table does not know it.
    QString label(QStringView status) const;
    /// False for an unknown status, too: it may go on.
    bool isTerminal(QStringView status) const;
    /// Number of stages on the strip.
    int steps() const;
};

/// Orders to host a number: ten statuses, page 08.
const Pipeline &hostedOrderPipeline();
/// Letters of authorization: five statuses, page 09.
const Pipeline &authorizationDocumentPipeline();
/// Requests to port numbers in: pages 14 and 15, with the "pending" and "Expired" that occur beside them.
const Pipeline &portInRequestPipeline();
/// The numbers of such a request, each by itself: page 14.
const Pipeline &portInNumberPipeline();

/// A status that a record had when somebody looked.
struct SeenStatus
{
    QString status{}; ///< As it came, known to a pipeline or not.
    QDateTime seen{}; ///< UTC, the session's clock.
    QDateTime updated{}; ///< The record's own date_updated; not valid where it has none.
};

/// Since when a record is in its stage, as far as is known.
struct StageStart
{
    QDateTime since{}; ///< Not valid when nothing is known.
    /// Whether the change was watched. Otherwise the record was in this status when it was first seen: it is so at
    /// least since then, and maybe longer.
    bool watched = false;
};

/// @param history what was seen of the record, oldest first
/// @param status what it is now
/// @param updated when the service last changed it, may not be valid; used for what was never seen
StageStart stageStart(const QList<SeenStatus> &history, QStringView status, const QDateTime &updated = {});

/// When the service will move a thing on by itself.
struct Deadline
{
    QDateTime due{};
    bool exact = false; ///< False: at the latest then.
    QString becomes{}; ///< Id of the stage that follows.

    /// For people: "Becomes Failed on 3 May 2026 at the latest." in local time.
    QString sentence(const Pipeline &pipeline) const;
};

/// The deadline of the present stage by the idle rules (DISCREPANCIES, "Idle rules"); nothing where there is none, or
/// where nothing is known of its begin.
std::optional<Deadline> deadlineOf(const Pipeline &pipeline, QStringView status, const StageStart &start,
                                   const QDateTime &dateUpdated);

/// "3 days", "at least 3 days", "2 hours", "less than a minute": how long it is in its stage; empty when unknown.
QString stageAge(const StageStart &start, const QDateTime &now);

} // namespace nd
