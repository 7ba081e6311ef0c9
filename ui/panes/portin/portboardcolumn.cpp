// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portboardcolumn.h"

#include "models/bidi.h"
#include "models/pipeline.h"
#include "models/recordmodel.h"
#include "models/word.h"
#include "ui/delegates/tone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortBoard)
};

constexpr int padding = 7;
constexpr int gap = 3; ///< Between cards.

constexpr const char *inReview[] = { "In Review", "pending" };
constexpr const char *signature[] = { "Waiting for Signature" };
constexpr const char *inProgress[] = { "In Progress" };
constexpr const char *actionRequired[] = { "Action Required" };
constexpr const char *completed[] = { "Completed" };
constexpr const char *ended[] = { "Canceling", "Canceled", "Expired" };

constexpr PortBoardColumn columns[] = {
    { "review", QT_TRANSLATE_NOOP("PortBoard", "In review"), inReview },
    { "signature", QT_TRANSLATE_NOOP("PortBoard", "Waiting for signature"), signature },
    { "progress", QT_TRANSLATE_NOOP("PortBoard", "In progress"), inProgress },
    { "action", QT_TRANSLATE_NOOP("PortBoard", "Action required"), actionRequired },
    { "completed", QT_TRANSLATE_NOOP("PortBoard", "Completed"), completed },
    { "ended", QT_TRANSLATE_NOOP("PortBoard", "Canceled or expired"), ended },
    { "other", QT_TRANSLATE_NOOP("PortBoard", "Other"), {} },
};

bool holds(const PortBoardColumn &column, QStringView status)
{
    return std::ranges::any_of(column.statuses,
                               [status](const char *each) { return sameWord(status, QString::fromLatin1(each)); });
}

} // namespace

std::span<const PortBoardColumn> portBoardColumns()
{
    return columns;
}

PortBoardRows::PortBoardRows(RecordModel &model, const PortBoardColumn &column, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_records(model)
    , m_column(column)
    , m_status(model.schema().column("port_in_request_status"))
{
    setSourceModel(&model);
}

bool PortBoardRows::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString status = m_records.data(m_records.index(row, m_status, parent), ValueRole).toString();
    if (!m_column.statuses.empty())
        return holds(m_column, status);
    return std::ranges::none_of(columns, [&status](const PortBoardColumn &each) { return holds(each, status); });
}

QString PortBoardRows::keyAt(int row) const
{
    return m_records.keyAt(mapToSource(index(row, 0)).row());
}

int PortBoardRows::rowOf(const QString &key) const
{
    const int row = m_records.rowOf(key);
    return row < 0 ? -1 : mapFromSource(m_records.index(row, 0)).row();
}

PortInRequest PortBoardRows::request(const QModelIndex &index) const
{
    return m_records.record<PortInRequest>(keyAt(index.row())).value_or(PortInRequest());
}

QStringList PortBoardRows::linesOf(const PortInRequest &request) const
{
    const Stage *stage = portInRequestPipeline().find(request.status);
    // Only what is read request by request tells of the customer.
    QStringList lines{ request.customerName.isEmpty() ? request.sid : bidi::isolated(request.customerName) };
    lines.append(
        Text::tr("%1 of %2 ported").arg(request.numbersPorted.value_or(0)).arg(request.numbersRequested.value_or(0)));
    if (m_column.statuses.size() != 1)
        lines.append(portInRequestPipeline().label(request.status));
    lines.append(stageAge({ .since = request.stageSince }, m_now)); // nobody may have looked when it came there
    if (request.portDate.isValid())
        lines.append(Text::tr("Ports on %1")
                         .arg(QLocale().toString(request.portDate.toLocalTime().date(), QLocale::ShortFormat)));
    else if (const QDate wanted = QDate::fromString(request.targetDate, Qt::ISODate);
             wanted.isValid() && stage && !stage->terminal)
        lines.append(Text::tr("Wanted on %1").arg(QLocale().toString(wanted, QLocale::ShortFormat)));
    if (stage && stage->waitsFor == WaitsFor::Us)
        lines.append(stage->nextStep());
    lines.removeAll(QString());
    return lines;
}

QVariant PortBoardRows::data(const QModelIndex &index, int role) const
{
    const bool isWords = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    return isWords ? QVariant(linesOf(request(index)).join(u", "_s)) : QVariant();
}

void PortCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *rows = qobject_cast<const PortBoardRows *>(index.model());
    const PortInRequest request = rows->request(index);
    const bool chosen = option.state & QStyle::State_Selected && option.state & QStyle::State_Active;
    const Stage *stage = portInRequestPipeline().find(request.status);
    const bool waits = stage && stage->waitsFor == WaitsFor::Us; // its last line says for what
    const QRect card = option.rect.adjusted(gap, gap, -gap, -gap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->setPen(focused ? QPen(option.palette.color(QPalette::Highlight), 2)
                            : QPen(option.palette.color(QPalette::Mid)));
    painter->setBrush(chosen ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base));
    painter->drawRoundedRect(card, 4, 4);
    const QStringList lines = rows->linesOf(request);
    const int height = option.fontMetrics.lineSpacing();
    QRect line = card.adjusted(padding, padding - 1, -padding, 0);
    line.setHeight(height);
    for (qsizetype at = 0; at < lines.size(); ++at, line.translate(0, height)) {
        QFont font = option.font;
        const bool asks = waits && at + 1 == lines.size();
        font.setBold(at == 0 || asks);
        painter->setFont(font);
        const QColor plain = option.palette.color(at == 0 ? QPalette::Text : QPalette::PlaceholderText);
        painter->setPen(chosen     ? option.palette.color(QPalette::HighlightedText)
                            : asks ? toneText(stage->tone, option.palette)
                                   : plain);
        const QString text = QFontMetrics(font).elidedText(lines.at(at), Qt::ElideRight, line.width());
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading, text);
    }
    painter->restore();
}

QSize PortCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *rows = qobject_cast<const PortBoardRows *>(index.model());
    const int lines = int(rows->linesOf(rows->request(index)).size());
    return { 10, lines * option.fontMetrics.lineSpacing() + 2 * (padding + gap) };
}

} // namespace nd
