// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "app/session.h"
#include "ui/delegates/tone.h"
#include "ui/widgets/quietactions.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

void setTone(QLabel *label, Tone tone)
{
    QPalette colours;
    if (tone != Tone::Neutral)
        colours.setColor(QPalette::WindowText, toneText(tone, label->parentWidget()->palette()));
    label->setPalette(colours);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_quiet(new QLabel(this))
    , m_running(new QLabel(this))
    , m_throttle(new QLabel(this))
    , m_connection(new QLabel(this))
    , m_account(new QLabel(this))
{
    setObjectName(u"statusLine"_s);
    m_quiet->setObjectName(u"statusQuiet"_s);
    m_running->setObjectName(u"statusRunning"_s);
    m_throttle->setObjectName(u"statusThrottle"_s);
    m_connection->setObjectName(u"statusConnection"_s);
    m_account->setObjectName(u"statusAccount"_s);
    setSizeGripEnabled(false);
    for (QLabel *label : { m_quiet, m_running, m_throttle, m_connection, m_account }) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(6, 0, 6, 0);
        addPermanentWidget(label);
    }
    showQuiet({});
    setSession(nullptr);
}

void StatusLine::setSession(Session *session)
{
    delete m_binding;
    m_binding = new QObject(this);
    showThrottle({});
    showRunning(session ? session->operations().running() : 0);
    m_account->setText(session ? session->displayName() : tr("Signed out"));
    m_connection->setVisible(session);
    if (!session)
        return;
    showConnection(true);
    Transport &transport = session->transport();
    showThrottle(transport.throttledUntil());
    connect(&transport, &Transport::onlineChanged, m_binding, [this](bool online) { showConnection(online); });
    connect(&transport, &Transport::throttledChanged, m_binding,
            [this](const QDateTime &until) { showThrottle(until); });
    connect(&session->operations(), &OperationRunner::runningChanged, m_binding,
            [this](int running) { showRunning(running); });
}

void StatusLine::colour()
{
    setTone(m_connection, m_online ? Tone::Positive : Tone::Negative);
    setTone(m_throttle, Tone::Caution);
    setTone(m_running, Tone::Active);
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void StatusLine::tell(const QString &text)
{
    showMessage(text, 8000);
}

void StatusLine::showQuiet(const QDateTime &until)
{
    m_quiet->setVisible(until.isValid());
    if (!until.isValid())
        return;
    m_quiet->setText(tr("Quiet until %1", "a time").arg(quietEnd(until)));
    m_quiet->setToolTip(tr("No notifications until then. What is new is marked all the same."));
}

void StatusLine::showConnection(bool online)
{
    m_connection->setText(online ? tr("● Online") : tr("○ Offline"));
    m_connection->setToolTip(online ? tr("The last request was answered.")
                                    : tr("The last request could not reach the service."));
    m_online = online;
    colour();
}

void StatusLine::showThrottle(const QDateTime &until)
{
    m_throttle->setVisible(until.isValid());
    if (!until.isValid())
        return;
    m_throttle->setText(tr("Slowed down until %1").arg(QLocale().toString(until.toLocalTime().time(), u"HH:mm:ss"_s)));
    m_throttle->setToolTip(tr("The service answered that there were too many requests; all wait until then."));
    colour();
}

void StatusLine::showRunning(int running)
{
    m_running->setVisible(running > 0);
    m_running->setText(tr("%n change(s) under way", nullptr, running));
    colour();
}

} // namespace nd
