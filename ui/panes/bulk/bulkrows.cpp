// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/bulk/bulkrows.h"

#include "app/ops/heldrows.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/advice.h"
#include "ui/outcomewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkRows)
};

const char *wordOf(BulkPhase phase)
{
    switch (phase) {
    case BulkPhase::Held:
        return "held";
    case BulkPhase::Running:
        return "running";
    case BulkPhase::Paused:
        return "paused";
    case BulkPhase::Ended:
        return "ended";
    }
    return "";
}

QString wordOf(const BulkRow &row)
{
    switch (row.state) {
    case BulkRow::State::Waiting:
        return u"waiting"_s;
    case BulkRow::State::TakenBack:
        return u"taken-back"_s;
    case BulkRow::State::Running:
        return u"running"_s;
    case BulkRow::State::Ended:
        break;
    }
    return QLatin1StringView(wordsOf(row.entry.outcome).word);
}

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace

BulkRunEntry entryOf(const BulkStatus &status)
{
    const auto counted
        = [&status](int count) { return status.isCounted ? std::optional<qint64>(count) : std::nullopt; };
    return { .title = status.title,
             .phase = QLatin1StringView(wordOf(status.phase)),
             .wanted = status.wanted,
             .succeeded = counted(status.succeeded),
             .failed = counted(status.failed),
             .uncertain = counted(status.uncertain),
             .waiting = counted(status.waiting),
             .created = status.created,
             .notBefore = status.notBefore,
             .run = status.run };
}

BulkReceipt receiptOf(const BulkRow &row, int place)
{
    BulkReceipt receipt;
    receipt.subject = phone::isE164(row.spec.subject) ? bidi::withoutIsolates(phone::displayFormat(row.spec.subject))
                                                      : row.spec.subject;
    receipt.summary = bidi::withoutIsolates(row.spec.summary);
    receipt.outcome = wordOf(row);
    receipt.row = QString::number(place);
    if (row.tries > 0)
        receipt.tries = row.tries;
    if (row.state != BulkRow::State::Ended)
        return receipt;
    const ApiError &error = row.entry.error;
    if (error.code)
        receipt.code = error.code;
    receipt.message = orNull(error.message);
    receipt.advice = row.failed() ? orNull(rules::adviceFor(error.code).sentence) : QString();
    receipt.resultSid = orNull(row.entry.resultSid);
    receipt.requestId = orNull(error.requestId);
    receipt.started = row.entry.begun;
    receipt.ended = row.entry.ended;
    return receipt;
}

QString progressText(const BulkStatus &status)
{
    if (!status.isCounted)
        return {};
    const QLocale locale;
    QStringList parts{
        Text::tr("%1 of %2 done").arg(locale.toString(status.succeeded), locale.toString(status.wanted))
    };
    if (status.failed > 0)
        parts.append(Text::tr("%n failed", nullptr, status.failed));
    if (status.toCheck > 0)
        parts.append(Text::tr("%n of them to look at", nullptr, status.toCheck));
    if (status.uncertain > 0)
        parts.append(Text::tr("%n being checked", nullptr, status.uncertain));
    if (status.takenBack > 0)
        parts.append(Text::tr("%n taken back", nullptr, status.takenBack));
    return parts.join(u", "_s);
}

QString paceText(const BulkStatus &status)
{
    constexpr int minute = 60;
    if (status.phase == BulkPhase::Held) {
        return Text::tr("Starts at %1, in %2. Until then, rows can be taken back.")
            .arg(QLocale().toString(status.notBefore.toLocalTime().time(), QLocale::ShortFormat),
                 countdownText(status.graceLeft.count()));
    }
    if (status.phase == BulkPhase::Paused)
        return status.why.isEmpty() ? Text::tr("Paused. %n not started.", nullptr, status.waiting)
                                    : Text::tr("%n not started. ", nullptr, status.waiting) + status.why;
    if (status.phase == BulkPhase::Running && status.perMinute > 0) {
        QString pace = Text::tr("%1 a minute").arg(QLocale().toString(qRound(status.perMinute)));
        if (status.secondsLeft < 0)
            return pace;
        return status.secondsLeft < minute
            ? Text::tr("%1, less than a minute left").arg(pace)
            : Text::tr("%1, about %2 min left").arg(pace, QLocale().toString(status.secondsLeft / minute + 1));
    }
    return {};
}

} // namespace nd
