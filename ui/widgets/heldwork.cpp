// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heldwork.h"

#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nd {

HeldWork::HeldWork(QWidget *parent)
    : Offer(parent)
    , m_soon(new QTimer(this))
    , m_second(new QTimer(this))
{
    setObjectName(u"heldWork"_s);
    const QPushButton *show = addButton(u"heldWorkShow"_s, tr("Show &receipts"));
    const QPushButton *close = addButton(u"heldWorkClose"_s, tr("Close"));
    connect(show, &QPushButton::clicked, this, [this] {
        const QString run = m_ended;
        clear();
        Q_EMIT showPane(u"bulk"_s, run);
    });
    connect(close, &QPushButton::clicked, this, &HeldWork::clear);
    constexpr int pause = 100;
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_soon, &QTimer::timeout, this, &HeldWork::look);
    constexpr int second = 1000;
    m_second->setInterval(second);
    connect(m_second, &QTimer::timeout, this, &HeldWork::countdownChanged);
}

void HeldWork::setSession(Session *session)
{
    if (m_session)
        disconnect(&m_session->bulk(), nullptr, m_soon, nullptr);
    m_session = session;
    m_held.clear();
    clear();
    if (session)
        connect(&session->bulk(), &BulkRunner::runChanged, m_soon, qOverload<>(&QTimer::start));
    look();
}

void HeldWork::look()
{
    bool anyHeld = false;
    const QList<BulkStatus> runs = m_session ? m_session->bulk().runs() : QList<BulkStatus>();
    for (const BulkStatus &run : runs) {
        if (run.phase == BulkPhase::Held) {
            anyHeld = true;
            m_held.insert(run.run);
        }
        if (run.phase != BulkPhase::Ended || !m_held.remove(run.run))
            continue;
        if (run.succeeded + run.failed + run.uncertain == 0)
            continue; // All of it was taken back.
        QStringList ends{ tr("%n done", nullptr, run.succeeded) };
        if (run.failed > 0)
            ends.append(tr("%n failed", nullptr, run.failed));
        if (run.uncertain > 0)
            ends.append(tr("%n being checked", nullptr, run.uncertain));
        m_ended = run.run;
        say(tr("Finished: %1 (%2).", "what it was, and how it ended").arg(run.title, ends.join(u", "_s)));
    }
    if (anyHeld)
        m_second->start();
    else
        m_second->stop();
    Q_EMIT countdownChanged();
}

} // namespace nd
