// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callqueuemodel.h"

#include "app/verificationcalls.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "ui/delegates/tone.h"
#include "ui/panes/hosted/callwords.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QString numberText(const CallLine &line)
{
    return line.order ? phone::displayFormat(line.order->number) : line.sid;
}

QString callsText(const CallLine &line)
{
    if (!line.order)
        return {};
    return CallQueueModel::tr("%1 of %2")
        .arg(line.order->verificationAttempts.value_or(0))
        .arg(rules::mostVerificationCalls);
}

QString codeText(const CallLine &line, const QDateTime &now)
{
    return rules::codeSecondsLeft(line.code, now) > 0 ? rules::codeTimeLeft(line.code, now) : QString();
}

} // namespace

CallQueueModel::CallQueueModel(VerificationCalls &calls, QObject *parent)
    : QAbstractTableModel(parent)
    , m_calls(calls)
{
    connect(&calls, &VerificationCalls::queueChanged, this, &CallQueueModel::follow);
    connect(&calls, &VerificationCalls::lineChanged, this, [this](const QString &sid) {
        if (const int row = rowOf(sid); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
    follow();
}

/// Row by row, so that a view keeps what is selected where it can.
void CallQueueModel::follow()
{
    const QStringList now = m_calls.queue();
    for (int row = int(m_sids.size()) - 1; row >= 0; --row) {
        if (now.contains(m_sids.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_sids.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < int(now.size()); ++row) {
        const int from = rowOf(now.at(row));
        if (from == row)
            continue;
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_sids.insert(row, now.at(row));
            endInsertRows();
        } else {
            beginMoveRows({}, from, from, {}, row);
            m_sids.move(from, row);
            endMoveRows();
        }
    }
}

int CallQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sids.size());
}

int CallQueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallQueueModel::data(const QModelIndex &index, int role) const
{
    const CallLine *line = m_calls.line(sidAt(index.row()));
    if (!line)
        return {};
    const QDateTime now = m_calls.now();
    if (role == Qt::TextAlignmentRole && (index.column() == Calls || index.column() == Code))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == State)
        return toneText(callWords(*line, now).tone, QGuiApplication::palette());
    if (role == Qt::ToolTipRole)
        return index.column() == Number ? (line->order ? line->order->number : line->sid)
                                        : callWords(*line, now).headline;
    if (role == Qt::AccessibleTextRole && index.column() == Code && !codeText(*line, now).isEmpty())
        return tr("code valid for %1").arg(codeText(*line, now));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return numberText(*line);
    case Name:
        return line->order ? bidi::isolated(line->order->friendlyName) : QString();
    case State:
        return callWords(*line, now).state;
    case Calls:
        return callsText(*line);
    case Code:
        return codeText(*line, now);
    default:
        return {};
    }
}

QVariant CallQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = { tr("Number"), tr("Name"), tr("State"), tr("Calls"), tr("Code") };
    return titles[section];
}

void CallQueueModel::tick()
{
    if (!m_sids.isEmpty())
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, Code), { Qt::DisplayRole, Qt::ForegroundRole });
}

} // namespace nd
