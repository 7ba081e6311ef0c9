// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/leftwork.h"

#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nd {

LeftWork::LeftWork(QWidget *parent)
    : Offer(parent)
    , m_soon(new QTimer(this))
{
    setObjectName(u"leftWork"_s);
    const QPushButton *resume = addButton(u"leftWorkResume"_s, tr("&Continue"));
    connect(resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(m_runs); });
    const QPushButton *show = addButton(u"leftWorkShow"_s, tr("Show &bulk work"));
    connect(show, &QPushButton::clicked, this, [this] { Q_EMIT showPane(u"bulk"_s, m_runs.last()); });
    constexpr int pause = 100;
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_soon, &QTimer::timeout, this, &LeftWork::look);
}

void LeftWork::setSession(Session *session)
{
    if (m_session)
        disconnect(&m_session->bulk(), nullptr, m_soon, nullptr);
    m_session = session;
    if (session)
        connect(&session->bulk(), &BulkRunner::runChanged, m_soon, qOverload<>(&QTimer::start));
    look();
}

void LeftWork::look()
{
    QStringList titles;
    int left = 0;
    m_runs.clear();
    const QList<BulkStatus> runs = m_session ? m_session->bulk().runs() : QList<BulkStatus>();
    for (const BulkStatus &run : runs) {
        // One that people paused themselves needs no reminder.
        if (run.phase != BulkPhase::Paused || run.why.isEmpty() || run.waiting == 0)
            continue;
        left += run.waiting;
        titles.append(run.title);
        m_runs.append(run.run);
    }
    if (left == 0)
        return clear();
    say(tr("%n not started: %1. Nothing goes on by itself.", nullptr, left).arg(titles.join(u", "_s)));
}

} // namespace nd
