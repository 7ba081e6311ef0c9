// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systemtray.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <array>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// The tray's colours are the desktop's, not the program's: the dot has a rim, so that it stands out on any.
const QColor dotColour(0xd6, 0x3b, 0x2f);
constexpr std::array sizes{ 16, 22, 24, 32, 48, 64 };

QPixmap dotted(QPixmap pixmap)
{
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = pixmap.width() * 0.44;
    const qreal rim = pixmap.width() * 0.06;
    const QRectF dot(pixmap.width() - side - rim, rim, side, side);
    painter.setPen(QPen(Qt::white, 2 * rim));
    painter.setBrush(dotColour);
    painter.drawEllipse(dot);
    return pixmap;
}

} // namespace

QIcon trayIcon(bool marked)
{
    QIcon plain(u":/icons/number-desk.svg"_s);
    if (!marked)
        return plain;
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(dotted(plain.pixmap(size, size)));
    return icon;
}

SystemTray::SystemTray(QObject *parent)
    : Tray(parent)
{
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT activated();
    });
}

SystemTray::~SystemTray() = default;

bool SystemTray::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::show(const QString &words, bool marked)
{
    m_icon.setIcon(trayIcon(marked));
    m_icon.setToolTip(words);
    m_icon.show(); // where there is no tray yet, it comes with it
}

void SystemTray::setMenu(QMenu *menu)
{
    m_icon.setContextMenu(menu);
}

void SystemTray::say(const QString &title, const QString &sentence)
{
    m_icon.showMessage(title, sentence);
}

} // namespace nd
