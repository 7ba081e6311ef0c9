// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trafficmodel.h"

#include "ui/delegates/tone.h"

#include <QApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int most = 2000; ///< As many as the log keeps.

QString verbText(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return u"GET"_s;
    case Verb::Post:
        return u"POST"_s;
    case Verb::Delete:
        return u"DELETE"_s;
    }
    return {};
}

QString cellText(const HttpLogEntry &entry, int column)
{
    switch (column) {
    case TrafficModel::Time:
        return entry.started.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case TrafficModel::Method:
        return verbText(entry.verb);
    case TrafficModel::Url: {
        // The host is in the detail: the path is what tells one request from another.
        const QUrl url(entry.url);
        return url.path() + (url.hasQuery() ? u'?' + url.query() : QString());
    }
    case TrafficModel::Status:
        return entry.attempt > 1 ? TrafficModel::tr("%1 (attempt %2)").arg(entry.outcome).arg(entry.attempt)
                                 : entry.outcome;
    case TrafficModel::Duration:
        return TrafficModel::tr("%1 ms").arg(QLocale().toString(qint64(entry.duration.count())));
    case TrafficModel::Size:
        return QLocale().formattedDataSize(entry.bytes, 1);
    case TrafficModel::RequestId:
        return entry.requestId;
    default:
        return {};
    }
}

Tone toneOf(const HttpLogEntry &entry)
{
    if (entry.httpStatus >= 200 && entry.httpStatus < 300)
        return Tone::Positive;
    return entry.httpStatus == 429 ? Tone::Caution : Tone::Negative;
}

} // namespace

void TrafficModel::setLog(HttpLog *log)
{
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    if (log) {
        connect(log, &HttpLog::added, this, &TrafficModel::take);
        connect(log, &HttpLog::cleared, this, &TrafficModel::reload);
    }
    reload();
}

void TrafficModel::reload()
{
    beginResetModel();
    m_entries = m_log ? m_log->entries() : QList<HttpLogEntry>();
    endResetModel();
}

void TrafficModel::take(const HttpLogEntry &entry)
{
    if (m_entries.size() >= most) {
        beginRemoveRows({}, int(m_entries.size()) - 1, int(m_entries.size()) - 1);
        m_entries.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_entries.append(entry);
    endInsertRows();
}

QString TrafficModel::detail(int row) const
{
    const HttpLogEntry &entry = m_entries[m_entries.size() - 1 - row];
    QStringList lines{ verbText(entry.verb) + u' ' + entry.url };
    if (!entry.form.isEmpty())
        lines.append(entry.form);
    lines.append(tr("%1, %2, %3").arg(cellText(entry, Status), cellText(entry, Duration), cellText(entry, Size)));
    lines.append(tr("Started %1").arg(entry.started.toString(Qt::ISODateWithMs)));
    if (!entry.requestId.isEmpty())
        lines.append(tr("Request id %1").arg(entry.requestId));
    return lines.join(u'\n');
}

int TrafficModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TrafficModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HttpLogEntry &entry = m_entries[m_entries.size() - 1 - index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(entry, index.column());
    case Qt::ForegroundRole:
        return index.column() == Status ? QVariant(toneText(toneOf(entry), QApplication::palette())) : QVariant();
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Duration || index.column() == Size;
        return QVariant(int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    default:
        return {};
    }
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{ tr("Time"), tr("Method"), tr("Address"),   tr("Answer"),
                              tr("Took"), tr("Size"),   tr("Request id") };
    return titles.value(section);
}

} // namespace nd
