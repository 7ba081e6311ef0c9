// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portrequestnarrowing.h"

#include "models/rules/values.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QWidget *labelled(const QString &text, QWidget *field, QWidget *buddy)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    line->addWidget(label);
    line->addWidget(field);
    return box;
}

} // namespace

PortRequestNarrowing::PortRequestNarrowing(QWidget *parent)
    : QWidget(parent)
    , m_after(new DateField(u"requestsAfter"_s))
    , m_before(new DateField(u"requestsBefore"_s))
    , m_sids(new QLineEdit)
    , m_problem(new QLabel)
{
    setObjectName(u"requestsNarrowing"_s);
    m_after->setTitle(tr("Made after this day"));
    m_before->setTitle(tr("Made before this day"));
    m_sids->setObjectName(u"requestsSids"_s);
    m_sids->setLayoutDirection(Qt::LeftToRight);
    m_sids->setAccessibleName(tr("SIDs of requests"));
    m_sids->setPlaceholderText(tr("KW…, KW…"));
    m_sids->setMinimumWidth(150);
    m_problem->setObjectName(u"requestsNarrowingProblem"_s);
    auto *read = new QPushButton(tr("Read"));
    read->setObjectName(u"requestsNarrow"_s);
    auto *all = new QPushButton(tr("All again"));
    all->setObjectName(u"requestsAll"_s);
    auto *line = new FlowLayout(this, 6);
    line->setContentsMargins(8, 2, 8, 2);
    line->addWidget(labelled(tr("Made after"), m_after, m_after->field()));
    line->addWidget(labelled(tr("before"), m_before, m_before->field()));
    line->addWidget(labelled(tr("SIDs"), m_sids, m_sids));
    line->addWidget(read);
    line->addWidget(all);
    line->addWidget(m_problem);
    m_problem->hide();
    connect(read, &QPushButton::clicked, this, &PortRequestNarrowing::apply);
    connect(all, &QPushButton::clicked, this, &PortRequestNarrowing::clear);
    for (QLineEdit *field : { m_after->field(), m_before->field(), m_sids })
        connect(field, &QLineEdit::returnPressed, this, &PortRequestNarrowing::apply);
    hide();
}

bool PortRequestNarrowing::narrows() const
{
    return m_filter.createdAfter.isValid() || m_filter.createdBefore.isValid() || !m_filter.sids.isEmpty();
}

void PortRequestNarrowing::begin()
{
    show();
    m_after->field()->setFocus(Qt::ShortcutFocusReason);
}

void PortRequestNarrowing::end()
{
    m_after->setDate({});
    m_before->setDate({});
    m_sids->clear();
    m_problem->hide();
    m_filter = {};
    hide();
}

void PortRequestNarrowing::clear()
{
    const bool narrowed = narrows();
    end();
    if (narrowed)
        Q_EMIT filterChanged();
}

std::optional<PortInFilter> PortRequestNarrowing::typed()
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    const PortInFilter filter{ .createdAfter = m_after->date(),
                               .createdBefore = m_before->date(),
                               .sids = m_sids->text().split(between, Qt::SkipEmptyParts) };
    const auto unread = [](const DateField *field) { return !field->text().isEmpty() && !field->date().isValid(); };
    QString problem;
    if (unread(m_after) || unread(m_before))
        problem = tr("This is no date. Write it like 2026-11-02.");
    else if (filter.createdAfter.isValid() && filter.createdBefore.isValid()
             && filter.createdAfter > filter.createdBefore)
        problem = tr("No day is after the first and before the second.");
    for (const QString &sid : filter.sids) {
        if (!rules::sid(u"KW", sid).ok())
            problem = tr("“%1” is no SID of a request: those are KW and 32 more characters.").arg(sid);
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    return problem.isEmpty() ? std::optional(filter) : std::nullopt;
}

void PortRequestNarrowing::apply()
{
    if (const std::optional<PortInFilter> filter = typed()) {
        m_filter = *filter;
        Q_EMIT filterChanged();
    }
}

} // namespace nd
