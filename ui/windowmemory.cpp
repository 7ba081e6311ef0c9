// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowmemory.h"

#include "app/settings.h"
#include "ui/pane.h"

#include <QEvent>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int pause = 400; ///< Milliseconds: while somebody types or drags, nothing is written.
/// Stands beside the ids of panes.
const QString ofWindow = u"window"_s;

} // namespace

// Results of the settings are dropped here: a full disk is told once by Settings::failed, and how something was looked
// at is not worth a second sentence.

WindowMemory::WindowMemory(Settings &settings, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_soon, &QTimer::timeout, this, &WindowMemory::keep);
    window.installEventFilter(this);
}

WindowMemory::~WindowMemory() = default;

bool WindowMemory::restoreWindow()
{
    return m_window.restoreGeometry(m_settings.get<QByteArray>(Setting::WindowGeometry));
}

void WindowMemory::follow(const QString &id, Pane *pane)
{
    m_panes.insert(id, pane);
    connect(pane, &Pane::viewChanged, m_soon, qOverload<>(&QTimer::start));
}

void WindowMemory::restore(const QString &id, Pane *pane) const
{
    if (!m_account.isEmpty())
        pane->restoreView(m_settings.paneView(m_account, id));
}

void WindowMemory::leave()
{
    if (!m_account.isEmpty())
        keep();
    m_account.clear();
}

void WindowMemory::enter(const QString &accountSid)
{
    m_account = accountSid;
}

QString WindowMemory::paneInView() const
{
    const QString ofAccount
        = m_account.isEmpty() ? QString() : m_settings.paneView(m_account, ofWindow).value(u"pane"_s).toString();
    return ofAccount.isEmpty() ? m_settings.get<QString>(Setting::LastPane) : ofAccount;
}

void WindowMemory::setPaneInView(const QString &id)
{
    m_shown = id;
    m_soon->start();
}

void WindowMemory::keep()
{
    m_soon->stop();
    if (const QByteArray geometry = m_window.saveGeometry();
        geometry != m_settings.get<QByteArray>(Setting::WindowGeometry))
        static_cast<void>(m_settings.set(Setting::WindowGeometry, geometry));
    if (!m_shown.isEmpty() && m_shown != m_settings.get<QString>(Setting::LastPane))
        static_cast<void>(m_settings.set(Setting::LastPane, m_shown));
    if (m_account.isEmpty())
        return;
    if (!m_shown.isEmpty())
        keepPane(ofWindow, { { u"pane"_s, m_shown } });
    for (auto pane = m_panes.cbegin(); pane != m_panes.cend(); ++pane) {
        if (pane.value())
            keepPane(pane.key(), pane.value()->view());
    }
}

void WindowMemory::keepPane(const QString &id, const QVariantMap &view)
{
    static_cast<void>(m_settings.setPaneView(m_account, id, view));
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange)
        m_soon->start();
    return QObject::eventFilter(watched, event);
}

} // namespace nd
