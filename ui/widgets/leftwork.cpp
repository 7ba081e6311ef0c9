// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/leftwork.h"

#include "ui/delegates/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nd {

LeftWork::LeftWork(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_soon(new QTimer(this))
{
    setObjectName(u"leftWork"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"leftWorkText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *show = new QPushButton(tr("Show &bulk work"));
    show->setObjectName(u"leftWorkShow"_s);
    connect(show, &QPushButton::clicked, this, [this] { Q_EMIT showPane(u"bulk"_s, m_run); });
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(10, 4, 10, 4);
    line->addWidget(m_text, 1);
    line->addWidget(show);
    constexpr int pause = 100;
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_soon, &QTimer::timeout, this, &LeftWork::look);
    colour();
    hide();
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

QString LeftWork::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void LeftWork::look()
{
    QStringList titles;
    int left = 0;
    m_run.clear();
    const QList<BulkStatus> runs = m_session ? m_session->bulk().runs() : QList<BulkStatus>();
    for (const BulkStatus &run : runs) {
        // One that people paused themselves needs no reminder.
        if (run.phase != BulkPhase::Paused || run.why.isEmpty() || run.waiting == 0)
            continue;
        left += run.waiting;
        titles.append(run.title);
        m_run = run.run;
    }
    m_text->setText(
        tr("%n not started: %1. Nothing goes on by itself. Continue?", nullptr, left).arg(titles.join(u", "_s)));
    setVisible(left > 0);
}

void LeftWork::colour()
{
    QPalette colours;
    colours.setColor(QPalette::Window, toneBackground(Tone::Caution, palette()));
    setPalette(colours);
    QPalette text;
    text.setColor(QPalette::WindowText, toneText(Tone::Caution, palette()));
    m_text->setPalette(text);
}

void LeftWork::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Its own colours change its palette, too.
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

} // namespace nd
